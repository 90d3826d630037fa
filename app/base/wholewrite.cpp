#include "app/base/wholewrite.h"

#include "app/base/fileerror.h"

#include <QSaveFile>

namespace rushes {

namespace {

/// A disk that becomes full accepts a part of a write without an error; only the next write fails with its
/// reason.
bool writeAll(QSaveFile& file, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const qint64 written = file.write(bytes.constData() + done, bytes.size() - done);
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

} // namespace

bool commitWhole(QSaveFile& file)
{
    return (file.flush() || file.flush()) && file.commit();
}

Result<void> writeWholeFile(const QString& path, const QByteArray& bytes,
                            std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(fileError(file));
    if (permissions)
        file.setPermissions(*permissions);
    if (!writeAll(file, bytes) || !commitWhole(file))
        return failure(fileError(file));
    return {};
}

} // namespace rushes
