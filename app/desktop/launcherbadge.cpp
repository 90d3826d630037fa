#include "app/desktop/launcherbadge.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QLatin1StringView>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto busName = "rushes-badge";

} // namespace

LauncherBadge::~LauncherBadge()
{
    show(0, false);
    if (m_connected)
        QDBusConnection::disconnectFromBus(QLatin1StringView(busName));
}

void LauncherBadge::show(int count, bool urgent)
{
    if (count == m_count && urgent == m_urgent)
        return;
    m_count = count;
    m_urgent = urgent;
    if (!m_connected) {
        m_connected = true;
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QLatin1StringView(busName));
    }
    QDBusConnection bus = QDBusConnection(QLatin1StringView(busName));
    if (!bus.isConnected())
        return;
    QDBusMessage update = QDBusMessage::createSignal(u"/io/github/rushes/Rushes"_s,
                                                     u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    update.setArguments(
        {u"application://rushes.desktop"_s,
         QVariantMap{{u"count"_s, qint64(count)}, {u"count-visible"_s, count > 0}, {u"urgent"_s, urgent}}});
    bus.send(update);
}

} // namespace rushes
