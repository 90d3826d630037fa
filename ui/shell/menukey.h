#pragma once

#include <QObject>

namespace rushes {

/// Shift+F10 opens the menu of whatever has the focus, in every window, as the Menu key does: many keyboards
/// have no such key, and Qt (6.4) leaves the combination to platforms that know it, which X11 and Wayland do
/// not.
class MenuKey : public QObject
{
    Q_OBJECT

public:
    /// Listens to the whole application for as long as it lives.
    explicit MenuKey(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rushes
