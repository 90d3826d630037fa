#pragma once

#include "app/base/filekind.h"

namespace rushes {

/// Bmp, Tiff or Svg by the first bytes; Unknown: none of them.
[[nodiscard]] FileKind stillKindOf(QByteArrayView start);

/// Whether a file of these kinds is complete. `file` is open and seekable.
[[nodiscard]] Wholeness bmpEnd(QIODevice& file);
[[nodiscard]] Wholeness tiffEnd(QIODevice& file);
[[nodiscard]] Wholeness svgEnd(QIODevice& file);

} // namespace rushes
