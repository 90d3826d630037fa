#pragma once

#include <QByteArray>

namespace rushes {

/// The orientation (1 … 8) in a TIFF block as EXIF has it; 1 where there is none, or it can't be read.
[[nodiscard]] int orientationInTiff(const QByteArray& tiff);
/// A TIFF block that says the orientation and nothing else.
[[nodiscard]] QByteArray tiffWithOrientation(int orientation);

} // namespace rushes
