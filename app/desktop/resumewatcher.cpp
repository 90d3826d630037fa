#include "app/desktop/resumewatcher.h"

#include <QDBusConnection>
#include <QNetworkInformation>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The name of a private connection, closed with this object.
constexpr auto busName = "rushes-system";

} // namespace

ResumeWatcher::ResumeWatcher(QObject* parent)
    : QObject(parent)
{
}

ResumeWatcher::~ResumeWatcher()
{
    if (m_sleepHeard)
        QDBusConnection::disconnectFromBus(QLatin1StringView(busName));
}

void ResumeWatcher::listenForSleep()
{
    if (std::exchange(m_sleepHeard, true))
        return;
    QDBusConnection bus =
        QDBusConnection::connectToBus(QDBusConnection::SystemBus, QLatin1StringView(busName));
    if (bus.isConnected())
        bus.connect(u"org.freedesktop.login1"_s, u"/org/freedesktop/login1"_s,
                    u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s, this,
                    SLOT(prepareForSleep(bool)));
}

void ResumeWatcher::prepareForSleep(bool starting)
{
    if (!starting)
        Q_EMIT awake();
}

void ResumeWatcher::listenForNetwork()
{
    if (std::exchange(m_networkHeard, true))
        return;
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return; // unavailable: failed calls are retried anyway
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability == QNetworkInformation::Reachability::Online ||
                    reachability == QNetworkInformation::Reachability::Site)
                    Q_EMIT online();
            });
}

} // namespace rushes
