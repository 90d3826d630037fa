#include "app/library/picturecache.h"

#include "app/base/wholewrite.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::picturecache {

Found find(const QString& folder, const QString& path, const QString& suffix)
{
    const QFileInfo file(path);
    if (!file.isFile())
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(file.absoluteFilePath().toUtf8());
    hash.addData(QByteArray::number(file.size()));
    hash.addData(QByteArrayView(" "));
    hash.addData(QByteArray::number(file.lastModified().toMSecsSinceEpoch()));
    const QString kept = folder + u'/' + QString::fromLatin1(hash.result().toHex()) + suffix;
    QFile picture(kept);
    if (!picture.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return {true, kept, QFileInfo::exists(kept) ? QImage(kept) : QImage()};
    // Marks the picture as recently used.
    picture.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
    return {true, kept, QImage::fromData(picture.readAll(), "JPEG")};
}

QImage keep(const QString& kept, const QByteArray& jpeg)
{
    QImage image;
    if (!image.loadFromData(jpeg, "JPEG"))
        return {};
    // A picture that cannot be stored is shown all the same.
    if (QDir().mkpath(QFileInfo(kept).path()))
        (void)writeWholeFile(kept, jpeg);
    return image;
}

void bound(const QString& folder, qint64 most)
{
    // Oldest last.
    QFileInfoList files = QDir(folder).entryInfoList({u"*.jpg"_s}, QDir::Files, QDir::Time);
    qint64 sum = 0;
    for (const QFileInfo& file : std::as_const(files))
        sum += file.size();
    while (sum > most && !files.isEmpty()) {
        const QFileInfo file = files.takeLast();
        if (QFile::remove(file.filePath()))
            sum -= file.size();
    }
}

} // namespace rushes::picturecache
