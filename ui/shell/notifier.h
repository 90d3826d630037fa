#pragma once

#include "app/desktop/desktopnotifications.h"
#include "app/desktop/launcherbadge.h"
#include "app/studio/pendingnotifications.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace rushes {

class NotificationSound;
class Settings;
class Studio;
class Tray;

/// Tells the user who looks elsewhere: a notification, a sound, the tray, the number on the taskbar. Each
/// is made when it is first needed.
class Notifier : public QObject
{
    Q_OBJECT

public:
    Notifier(Studio& studio, Settings& settings, const ShellContext& context);
    ~Notifier() override;

    /// Puts up the tray icon and the number on the taskbar, where they are wanted. After the window is there.
    void begin();
    /// Whether the user has the window before them; by itself the program knows.
    void setLooking(std::function<bool()> looking) { m_looking = std::move(looking); }
    /// The user has come back to the window.
    void look();

Q_SIGNALS:
    /// A click wants the window in front …
    void windowWanted();
    /// … and in it this take, or this job, or neither.
    void takeWanted(const TakeId& id);
    void jobWanted(rushes::JobId id);

private:
    void connectRunner();
    void tellSoon();
    void tell();
    void show(const DesktopNotification& notice);
    void goTo();
    void count();
    void applySettings(QLatin1StringView key);

    Studio& m_studio;
    Settings& m_settings;
    ShellContext m_context;
    std::function<bool()> m_looking = {};
    PendingNotifications m_pending = {};
    int m_soundPlayed = 0; ///< takes that were sounded for
    LauncherBadge m_badge;
    std::unique_ptr<DesktopNotifications> m_notices = {};
    std::unique_ptr<NotificationSound> m_sound;
    std::unique_ptr<Tray> m_tray;
    QTimer m_soon;
    QTimer m_countSoon;
};

} // namespace rushes
