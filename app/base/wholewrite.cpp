#include "app/base/wholewrite.h"

#include "app/base/fileerror.h"

#include <QSaveFile>

namespace rushes {

Result<void> writeWholeFile(const QString& path, const QByteArray& bytes,
                            std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(fileError(file));
    if (permissions)
        file.setPermissions(*permissions);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return failure(fileError(file));
    return {};
}

} // namespace rushes
