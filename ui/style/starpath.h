#pragma once

#include <QPainterPath>

namespace rushes {

/// A five-pointed star that fills the rectangle, one point up.
[[nodiscard]] QPainterPath starPath(const QRectF& rect);

} // namespace rushes
