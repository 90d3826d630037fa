#pragma once

#include <QByteArray>
#include <QPoint>
#include <QSize>
#include <QString>

namespace rushes {

/// The first frame of an animated WebP as a still WebP, for decoders without animation (ffmpeg's).
/// https://developers.google.com/speed/webp/docs/riff_container
struct WebPStill
{
    QByteArray bytes = {}; ///< a complete WebP file; empty: no animated WebP, or damaged
    QSize canvas = {};     ///< size of the animation, px
    QPoint place = {};     ///< position of the frame on the canvas, px
};

[[nodiscard]] WebPStill firstFrameOf(const QByteArray& webp);
/// The same for a file; reads only the start of one that is no animated WebP.
[[nodiscard]] WebPStill firstFrameOfFile(const QString& path);

} // namespace rushes
