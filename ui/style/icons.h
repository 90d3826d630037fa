#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace rushes {

/// A lucide icon by its file name in resources/icons without ".svg", e.g. "play". Drawn in the text colour of
/// the current theme (dim when disabled), sharp at every scale. An unknown name gives a null icon and a
/// warning.
QIcon icon(const QString& name);
/// The same in one colour, `size` in logical px.
QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal devicePixelRatio);

} // namespace rushes
