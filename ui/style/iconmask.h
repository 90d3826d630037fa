#pragma once

#include <QByteArray>
#include <QImage>

namespace rushes {

/// Sizes in which the build draws each icon, device px: those in use, at scale 1 and 2. An icon's picture
/// file contains their alpha values, one byte each, row by row. (Rendering SVG at first use took a fifteenth
/// of the start-up time.)
inline constexpr int builtIconSizes[] = {12, 14, 16, 18, 20, 24, 28, 32, 36, 40};

/// A lucide icon's SVG as alpha values, `pixels` high and wide.
QImage drawIconMask(const QByteArray& svg, int pixels);
/// The same from an icon's picture file, whose bytes must outlive the image. Null for a size that is not in
/// the file.
QImage builtIconMask(QByteArrayView file, int pixels);

} // namespace rushes
