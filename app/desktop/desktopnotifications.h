#pragma once

#include <QObject>
#include <QString>

#include <optional>

class QDBusPendingCallWatcher;

namespace rushes {

/// A notification on the desktop.
struct DesktopNotification
{
    QString title = {};
    QString text = {};   ///< plain text; may be empty
    QString action = {}; ///< label of the action, which a click runs
    bool urgent = false;

    bool operator==(const DesktopNotification&) const = default;
};

/// Desktop notifications over D-Bus (org.freedesktop.Notifications). At most one is shown: a new one replaces
/// it.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifications(QObject* parent = nullptr);
    ~DesktopNotifications() override;

    void show(const DesktopNotification& notice);
    void withdraw();

Q_SIGNALS:
    /// The user clicked the notification.
    void pressed();
    /// The user closed or clicked the notification.
    void read();
    /// No notification server is running, or it refused the notification.
    void refused(const rushes::DesktopNotification& notice);

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id, uint reason);
    void activationToken(uint id, const QString& token);

private:
    bool connectOnce();
    void askCapabilities();
    void send();

    bool m_connected = false;
    std::optional<bool> m_markup =
        {};              ///< whether the server reads markup in the text; nullopt: not asked yet
    bool m_busy = false; ///< a call is under way
    std::optional<DesktopNotification> m_wanted = {};
    uint m_id = 0; ///< id of the notification shown; 0: none
    bool m_withdrawn = false;
};

} // namespace rushes
