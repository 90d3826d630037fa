#pragma once

#include <QByteArray>
#include <QImage>

namespace rushes {

/// The sizes at which the build draws every icon, device px: those in use, at scales of 1 and 2. An icon's
/// picture file is their alpha values one after the other, a byte each, row by row. (Drawing from SVG when
/// first shown took a fifteenth of the start.)
inline constexpr int builtIconSizes[] = {12, 14, 16, 18, 20, 24, 28, 32, 36, 40};

/// A lucide icon's SVG as alpha values, `pixels` high and wide.
QImage drawIconMask(const QByteArray& svg, int pixels);
/// The same out of an icon's picture file, whose bytes must outlive it. Null for a size that it does not
/// hold.
QImage builtIconMask(QByteArrayView file, int pixels);

} // namespace rushes
