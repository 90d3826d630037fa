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

/// Notifies a user who is not looking at the window: notification, sound, tray icon, number on the taskbar
/// icon. Each is created when first needed.
class Notifier : public QObject
{
    Q_OBJECT

public:
    Notifier(Studio& studio, Settings& settings, const ShellContext& context);
    ~Notifier() override;

    /// Shows the tray icon and the number on the taskbar icon, if enabled. To be called when the window is
    /// visible.
    void begin();
    /// Overrides the check whether the user is looking at the window; for tests.
    void setLooking(std::function<bool()> looking) { m_looking = std::move(looking); }
    /// The user has returned to the window.
    void look();

Q_SIGNALS:
    /// A click on a notification: raise the window …
    void windowRequested();
    /// … and show this take or this job, if any.
    void takeRequested(const TakeId& id);
    void jobRequested(rushes::JobId id);

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
    int m_soundPlayed = 0; ///< number of takes for which the sound was played
    LauncherBadge m_badge;
    std::unique_ptr<DesktopNotifications> m_notices = {};
    std::unique_ptr<NotificationSound> m_sound;
    std::unique_ptr<Tray> m_tray;
    QTimer m_soon;
    QTimer m_countSoon;
};

} // namespace rushes
