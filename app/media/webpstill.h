#pragma once

#include <QByteArray>
#include <QPoint>
#include <QSize>
#include <QString>

namespace rushes {

/// The first frame of an animated WebP as a picture of its own, for decoders that read none but still ones
/// (ffmpeg's). https://developers.google.com/speed/webp/docs/riff_container
struct WebPStill
{
    QByteArray bytes = {}; ///< a whole WebP file; empty: it is no animated WebP, or damaged
    QSize canvas = {};     ///< of the animation
    QPoint place = {};     ///< of the frame on it
};

[[nodiscard]] WebPStill firstFrameOf(const QByteArray& webp);
/// The same of a file; nothing is read of one that is no animated WebP.
[[nodiscard]] WebPStill firstFrameOfFile(const QString& path);

} // namespace rushes
