#pragma once

#include <QImage>
#include <QString>

namespace rushes {

/// A picture file's pixels, upright; null where nobody can read it. What Qt has no reader for here (WebP
/// without its plugin, AVIF) is read by ffmpeg, which takes a moment and is given
/// five seconds: best on a worker thread.
[[nodiscard]] QImage readPictureFile(const QString& path);

} // namespace rushes
