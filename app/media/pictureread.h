#pragma once

#include <QImage>
#include <QString>

namespace rushes {

/// A picture file's pixels, rotated upright; null: not readable. Formats that Qt has no reader for (WebP
/// without its plugin, AVIF) are read by ffmpeg, for at most 5 s: best called in a worker thread.
[[nodiscard]] QImage readPictureFile(const QString& path);

} // namespace rushes
