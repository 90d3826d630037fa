#include "app/media/pictureread.h"

#include "app/base/childprocess.h"
#include "app/media/webpstill.h"

#include <QImageReader>
#include <QPainter>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// `bytes`: read instead of the file, unless empty.
QImage byFfmpeg(const QString& path, const QByteArray& bytes)
{
    constexpr int patience = 5000; // ms
    const QStringList input = bytes.isEmpty() ? QStringList{u"-i"_s, u"file:"_s + path}
                                              : QStringList{u"-f"_s, u"webp_pipe"_s, u"-i"_s, u"pipe:0"_s};
    QProcess ffmpeg;
    ffmpeg.setProcessEnvironment(childEnvironment());
    ffmpeg.setStandardErrorFile(QProcess::nullDevice());
    ffmpeg.start(u"ffmpeg"_s, QStringList{u"-nostdin"_s, u"-v"_s, u"error"_s} + input +
                                  QStringList{u"-frames:v"_s, u"1"_s, u"-c:v"_s, u"png"_s, u"-f"_s,
                                              u"image2pipe"_s, u"pipe:1"_s});
    ffmpeg.write(bytes);
    ffmpeg.closeWriteChannel();
    if (!ffmpeg.waitForFinished(patience)) {
        ffmpeg.kill();
        ffmpeg.waitForFinished();
        return {};
    }
    return QImage::fromData(ffmpeg.readAllStandardOutput(), "PNG");
}

/// Draws the frame at its place on the animation's canvas.
QImage onCanvas(const QImage& frame, const WebPStill& still)
{
    if (frame.isNull() || frame.size() == still.canvas)
        return frame;
    QImage canvas(still.canvas, QImage::Format_ARGB32_Premultiplied);
    if (canvas.isNull())
        return frame;
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    painter.drawImage(still.place, frame);
    return canvas;
}

} // namespace

QImage readPictureFile(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    if (const QImage image = reader.read(); !image.isNull())
        return image;
    const WebPStill still = firstFrameOfFile(path);
    return still.bytes.isEmpty() ? byFfmpeg(path, {}) : onCanvas(byFfmpeg(path, still.bytes), still);
}

} // namespace rushes
