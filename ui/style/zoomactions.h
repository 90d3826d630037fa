#pragma once

#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace rushes {

/// Creates the actions zoom out, show all and zoom in, with icons and shortcuts that work in `view` and its
/// children. `whole`: text of the middle one; `zoom`: called with the factor, 0: show all.
[[nodiscard]] QList<QAction*> makeZoomActions(QWidget& view, const QString& whole,
                                              const std::function<void(double factor)>& zoom);

} // namespace rushes
