#include "app/store/textfile.h"

#include "app/store/projectfile.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace rushes {

Result<QByteArray> readText(const QString& path, qint64 largest)
{
    QFile file(path);
    const auto unreadable = [&file] {
        return failure(ErrorKind::NotReadable,
                       u"%1: %2"_s.arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
    };
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return unreadable();
    QByteArray text = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError)
        return unreadable();
    if (text.size() > largest)
        return failure(ErrorKind::TooLarge, QLocale().formattedDataSize(largest));
    return text;
}

Result<void> writeText(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return failure(writeError(file));
    return {};
}

} // namespace rushes
