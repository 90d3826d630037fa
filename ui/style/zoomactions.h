#pragma once

#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace rushes {

/// Out, whole and in, with their keys, icons and names, as actions of `view` and what is in it. `whole` is
/// what the middle one is called; `zoom` takes the factor, 0: the whole is shown.
[[nodiscard]] QList<QAction*> makeZoomActions(QWidget& view, const QString& whole,
                                              const std::function<void(double factor)>& zoom);

} // namespace rushes
