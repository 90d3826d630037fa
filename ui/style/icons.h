#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace rushes {

/// A lucide icon by its file name in resources/icons without ".svg", e.g. "play". In the current theme's text
/// colour (dimmed when disabled), sharp at every scale. For an unknown name a null icon and a warning.
QIcon icon(const QString& name);
/// The same in one colour; `size` in logical px.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

} // namespace rushes
