#pragma once

#include <QImage>
#include <QPixmap>

namespace rushes {

/// The picture's middle, as large as fills `size` (logical px). Kept, for a drag or a playing film paints the
/// same few many times.
[[nodiscard]] QPixmap filledPicture(const QImage& picture, QSize size, qreal ratio);

} // namespace rushes
