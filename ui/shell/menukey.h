#pragma once

#include <QObject>

namespace rushes {

/// Makes Shift+F10 open the context menu of the focused widget in every window, like the Menu key, which many
/// keyboards lack. Qt (6.4) supports Shift+F10 only where the platform does, which X11 and Wayland do not.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    /// Filters events of the whole application while it exists.
    explicit MenuKey(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rushes
