#include "app/media/pictureread.h"

#include "app/base/childprocess.h"

#include <QImageReader>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rushes {

QImage readPictureFile(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (const QImage image = reader.read(); !image.isNull())
        return image;
    constexpr int patience = 5000; // ms
    QProcess ffmpeg;
    ffmpeg.setProcessEnvironment(childEnvironment());
    ffmpeg.setStandardErrorFile(QProcess::nullDevice());
    ffmpeg.start(u"ffmpeg"_s, {u"-nostdin"_s, u"-v"_s, u"error"_s, u"-i"_s, u"file:"_s + path, u"-frames:v"_s,
                               u"1"_s, u"-c:v"_s, u"png"_s, u"-f"_s, u"image2pipe"_s, u"pipe:1"_s});
    if (!ffmpeg.waitForFinished(patience)) {
        ffmpeg.kill();
        ffmpeg.waitForFinished();
        return {};
    }
    return QImage::fromData(ffmpeg.readAllStandardOutput(), "PNG");
}

} // namespace rushes
