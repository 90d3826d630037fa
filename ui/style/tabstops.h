#pragma once

#include <QList>

class QWidget;

namespace rushes {

/// Moves the focus of `window` to the next (or the one before) of these, round and round; those that are
/// hidden or disabled are passed over. For windows with views in them: Qt's own chain (6.4) leaves them out
/// beside compound widgets. False: none can have it.
bool focusNextStop(QWidget& window, const QList<QWidget*>& stops, bool next);

} // namespace rushes
