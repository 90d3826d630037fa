#pragma once

#include <QList>

class QWidget;

namespace rushes {

/// Moves the focus of `window` to the next (or previous) of these widgets, cyclically; hidden and disabled
/// ones are skipped. For windows with item views: Qt's focus chain (6.4) skips these beside compound widgets.
/// False: none can have the focus.
bool focusNextStop(QWidget& window, const QList<QWidget*>& stops, bool next);

} // namespace rushes
