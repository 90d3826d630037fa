#pragma once

#include <QObject>
#include <QString>

#include <optional>

class QDBusPendingCallWatcher;

namespace rushes {

/// A word to the user, on the desktop.
struct DesktopNotification
{
    QString title = {};
    QString text = {};   ///< plain; may be empty
    QString action = {}; ///< what a click does, in a word or two
    bool urgent = false;

    bool operator==(const DesktopNotification&) const = default;
};

/// The desktop's notifications (org.freedesktop.Notifications). One stands at a time: another one takes its
/// place.
class DesktopNotifications : public QObject
{
    Q_OBJECT

public:
    explicit DesktopNotifications(QObject* parent = nullptr);
    ~DesktopNotifications() override;

    void show(const DesktopNotification& notice);
    void withdraw();

Q_SIGNALS:
    /// The user clicked it.
    void pressed();
    /// The user closed it, or it was clicked: it has been read.
    void read();
    /// There is nobody to show it.
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
    std::optional<bool> m_markup = {}; ///< whether its text is read as markup; nothing: not asked yet
    bool m_busy = false;               ///< a call is under way
    std::optional<DesktopNotification> m_wanted = {};
    uint m_id = 0; ///< of what stands; 0: nothing does
    bool m_withdrawn = false;
};

} // namespace rushes
