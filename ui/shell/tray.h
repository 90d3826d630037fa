#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace rushes {

class Actions;
struct DesktopNotification;
struct QueueForecast;

/// The icon in the tray: how many jobs are open, in words when it is pointed at.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(Actions& actions);

    void show(const QueueForecast& forecast);
    /// Where the desktop has no notifications.
    void say(const DesktopNotification& notice);
    [[nodiscard]] QString words() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void windowWanted();
    void noticePressed();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    int m_count = -1;
};

/// The program's icon with a number in its corner; 0: without.
[[nodiscard]] QIcon countedIcon(int count);

} // namespace rushes
