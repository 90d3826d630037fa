#pragma once

#include <QByteArray>

namespace rushes {

/// The orientation (1 … 8) in a TIFF block of EXIF data; 1 where there is none or the block is malformed.
[[nodiscard]] int orientationInTiff(const QByteArray& tiff);
/// A TIFF block that contains only the orientation.
[[nodiscard]] QByteArray tiffWithOrientation(int orientation);

} // namespace rushes
