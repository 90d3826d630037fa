#pragma once

#include "app/base/filekind.h"

namespace rushes {

/// Bmp, Tiff or Svg by how the file begins; Unknown: none of them.
[[nodiscard]] FileKind stillKindOf(QByteArrayView start);

/// What a file of these kinds says of its end. `file` is open and seekable.
[[nodiscard]] Wholeness bmpEnd(QIODevice& file);
[[nodiscard]] Wholeness tiffEnd(QIODevice& file);
[[nodiscard]] Wholeness svgEnd(QIODevice& file);

} // namespace rushes
