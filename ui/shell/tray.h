#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace rushes {

class Actions;
struct DesktopNotification;
struct QueueForecast;

/// The tray icon, with the number of open jobs; its tool tip describes the queue.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(Actions& actions);

    void show(const QueueForecast& forecast);
    /// Shows a balloon message, for desktops without notifications.
    void say(const DesktopNotification& notice);
    [[nodiscard]] QString words() const { return m_icon.toolTip(); }

Q_SIGNALS:
    void windowRequested();
    void noticePressed();

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    int m_count = -1;
};

/// The program's icon with a number in a corner; 0: without a number.
[[nodiscard]] QIcon countedIcon(int count);

} // namespace rushes
