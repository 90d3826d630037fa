#include "app/store/wholefile.h"

#include "app/base/wholewrite.h"
#include "app/store/folders.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {

Result<std::optional<QByteArray>> readWhole(const QString& path, qint64 largest)
{
    if (!QFileInfo::exists(path))
        return std::nullopt;
    QFile file(path);
    const bool opened = !QFileInfo(path).isDir() && file.open(QIODevice::ReadOnly);
    const QByteArray bytes = opened ? file.read(largest + 1) : QByteArray();
    if (!opened || file.error() != QFileDevice::NoError)
        return failure(ErrorKind::NotReadable, placed(QDir::toNativeSeparators(path), file.errorString()));
    if (bytes.size() > largest)
        return failure(ErrorKind::TooLarge, QDir::toNativeSeparators(path));
    return bytes;
}

Result<void> writeWhole(const QString& path, const QByteArray& bytes)
{
    makeFolderOf(path);
    return writeWholeFile(path, bytes);
}

QString placed(const QString& path, const QString& place)
{
    return u"%1: %2"_s.arg(QDir::toNativeSeparators(path), place);
}

} // namespace rushes
