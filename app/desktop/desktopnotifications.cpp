#include "app/desktop/desktopnotifications.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto busName = "rushes-notices";
constexpr int closedByPerson = 2;
constexpr uchar normalUrgency = 1;
constexpr uchar highUrgency = 2;

QString interfaceName()
{
    return u"org.freedesktop.Notifications"_s;
}

QDBusMessage call(const QString& method, const QVariantList& arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        interfaceName(), u"/org/freedesktop/Notifications"_s, interfaceName(), method);
    message.setArguments(arguments);
    return message;
}

QDBusConnection bus()
{
    return QDBusConnection(QLatin1StringView(busName));
}

} // namespace

DesktopNotifications::DesktopNotifications(QObject* parent)
    : QObject(parent)
{
}

DesktopNotifications::~DesktopNotifications()
{
    if (!m_connected)
        return;
    if (m_id != 0)
        bus().send(call(u"CloseNotification"_s, {m_id}));
    QDBusConnection::disconnectFromBus(QLatin1StringView(busName));
}

bool DesktopNotifications::connectOnce()
{
    if (m_connected)
        return bus().isConnected();
    m_connected = true;
    QDBusConnection session =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QLatin1StringView(busName));
    if (!session.isConnected())
        return false;
    const auto listen = [&](const QString& name, const char* slot) {
        session.connect(interfaceName(), u"/org/freedesktop/Notifications"_s, interfaceName(), name, this,
                        slot);
    };
    listen(u"ActionInvoked"_s, SLOT(actionInvoked(uint, QString)));
    listen(u"NotificationClosed"_s, SLOT(notificationClosed(uint, uint)));
    listen(u"ActivationToken"_s, SLOT(activationToken(uint, QString)));
    return true;
}

void DesktopNotifications::show(const DesktopNotification& notice)
{
    m_withdrawn = false;
    if (!connectOnce()) {
        Q_EMIT refused(notice);
        return;
    }
    m_wanted = notice;
    if (m_busy)
        return; // sent when the pending call has been answered
    if (m_markup)
        send();
    else
        askCapabilities();
}

void DesktopNotifications::askCapabilities()
{
    m_busy = true;
    auto* watcher = new QDBusPendingCallWatcher(bus().asyncCall(call(u"GetCapabilities"_s)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* answered) {
        const QDBusPendingReply<QStringList> capabilities = *answered;
        answered->deleteLater();
        m_busy = false;
        if (capabilities.isError()) {
            if (const auto notice = std::exchange(m_wanted, {}))
                Q_EMIT refused(*notice);
            return;
        }
        m_markup = capabilities.value().contains(u"body-markup"_s);
        send();
    });
}

void DesktopNotifications::send()
{
    const auto notice = std::exchange(m_wanted, {});
    if (!notice)
        return;
    m_busy = true;
    const QVariantMap hints = {
        {u"desktop-entry"_s, u"rushes"_s},
        {u"category"_s, u"transfer.complete"_s},
        {u"urgency"_s, QVariant::fromValue(notice->urgent ? highUrgency : normalUrgency)},
        {u"suppress-sound"_s, true},
    };
    QStringList actions;
    if (!notice->action.isEmpty())
        actions = {u"default"_s, notice->action};
    const QString text = m_markup.value_or(false) ? notice->text.toHtmlEscaped() : notice->text;
    const QDBusMessage message = call(u"Notify"_s, {QCoreApplication::applicationName(), m_id, u"rushes"_s,
                                                    notice->title, text, actions, hints, -1});
    auto* watcher = new QDBusPendingCallWatcher(bus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, notice = *notice](QDBusPendingCallWatcher* answered) {
                const QDBusPendingReply<uint> id = *answered;
                answered->deleteLater();
                m_busy = false;
                if (id.isError()) {
                    m_id = 0;
                    Q_EMIT refused(notice);
                    return;
                }
                m_id = id.value();
                if (m_wanted)
                    send();
                else if (m_withdrawn)
                    withdraw();
            });
}

void DesktopNotifications::withdraw()
{
    m_wanted.reset();
    m_withdrawn = true;
    if (!m_busy && m_id != 0)
        bus().send(call(u"CloseNotification"_s, {std::exchange(m_id, 0)}));
}

void DesktopNotifications::actionInvoked(uint id, const QString& action)
{
    if (id != m_id || id == 0 || action != u"default")
        return;
    Q_EMIT pressed();
    Q_EMIT read();
    withdraw();
}

void DesktopNotifications::notificationClosed(uint id, uint reason)
{
    if (id != m_id || id == 0)
        return;
    m_id = 0;
    if (reason == closedByPerson)
        Q_EMIT read();
}

void DesktopNotifications::activationToken(uint id, const QString& token)
{
    // Wayland lets a window be raised only with the click's activation token.
    if (id == m_id && id != 0)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

} // namespace rushes
