#pragma once

#include <QPainterPath>

namespace rushes {

/// A star of five points that fills the rectangle, one of them up.
[[nodiscard]] QPainterPath starPath(const QRectF& rect);

} // namespace rushes
