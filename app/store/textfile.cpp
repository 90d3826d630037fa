#include "app/store/textfile.h"

#include "app/base/fileerror.h"

#include <QFileInfo>
#include <QLocale>

namespace rushes {

Result<QByteArray> readText(const QString& path, qint64 largest)
{
    QFile file(path);
    const auto unreadable = [&file] { return failure(ErrorKind::NotReadable, namedError(file)); };
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return unreadable();
    QByteArray text = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    if (text.size() > largest)
        return failure(ErrorKind::TooLarge, QLocale().formattedDataSize(largest));
    return text;
}

} // namespace rushes
