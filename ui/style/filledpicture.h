#pragma once

#include <QImage>
#include <QPixmap>

namespace rushes {

/// The middle part of the picture, scaled to fill `size` (logical px). Cached, since a drag or a playing film
/// paints the same pictures repeatedly.
[[nodiscard]] QPixmap filledPicture(const QImage& picture, QSize size, qreal ratio);

} // namespace rushes
