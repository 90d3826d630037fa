// A private message bus, with fakes of the usual services.
#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QVariantMap>

namespace rushes {

/// Stands in for both the session's bus and the system's.
class PrivateBus
{
public:
    /// False: dbus-daemon is not installed.
    bool start()
    {
        using namespace Qt::StringLiterals;
        m_daemon.setProcessChannelMode(QProcess::SeparateChannels);
        m_daemon.start(u"dbus-daemon"_s,
                       {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s});
        if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
            return false;
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        return !address.isEmpty();
    }
    ~PrivateBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

private:
    QProcess m_daemon;
};

/// A desktop that shows notifications.
class FakeDesktop : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces = 0;
        QString title = {};
        QString text = {};
        QStringList actions = {};
        QVariantMap hints = {};
    };

    explicit FakeDesktop(const QString& connection)
        : m_name(connection)
    {
        using namespace Qt::StringLiterals;
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_name);
        m_ready = bus.registerObject(u"/org/freedesktop/Notifications"_s, this,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) &&
                  bus.registerService(u"org.freedesktop.Notifications"_s);
        bus.connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, this,
                    SLOT(badge(QString, QVariantMap)));
    }
    ~FakeDesktop() override { QDBusConnection::disconnectFromBus(m_name); }

    [[nodiscard]] bool isReady() const { return m_ready; }
    void click(uint id) { Q_EMIT ActionInvoked(id, QStringLiteral("default")); }
    void dismiss(uint id) { Q_EMIT NotificationClosed(id, 2); }
    void say(const QDBusMessage& signal) { QDBusConnection(m_name).send(signal); }

    QList<Shown> shown = {};
    QList<uint> closed = {};
    QVariantMap lastBadge = {};
    QString badgeOf = {};
    bool markup = true;

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        using namespace Qt::StringLiterals;
        return markup ? QStringList{u"body"_s, u"actions"_s, u"body-markup"_s} : QStringList{u"body"_s};
    }
    uint Notify(const QString&, uint replaces, const QString&, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap& hints, int)
    {
        shown.append({replaces, title, text, actions, hints});
        return replaces != 0 ? replaces : ++m_last;
    }
    void CloseNotification(uint id) { closed.append(id); }
    void badge(const QString& of, const QVariantMap& properties)
    {
        badgeOf = of;
        lastBadge = properties;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);

private:
    QString m_name;
    bool m_ready = false;
    uint m_last = 0;
};

} // namespace rushes
