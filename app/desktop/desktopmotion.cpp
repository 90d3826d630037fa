#include "app/desktop/desktopmotion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A connection of its own, so that it goes with this object.
constexpr auto busName = "rushes-motion";
constexpr auto portal = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalSettings = "org.freedesktop.portal.Settings";

const QList<std::pair<QString, QString>>& asked()
{
    static const QList<std::pair<QString, QString>> all = {
        {u"org.freedesktop.appearance"_s, u"reduced-motion"_s},
        {u"org.gnome.desktop.interface"_s, u"enable-animations"_s},
        {u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s},
    };
    return all;
}

/// Read() answers with a variant in a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

std::optional<bool> lessMotionBy(const QString& group, const QString& key, const QVariant& value)
{
    if (group == u"org.freedesktop.appearance" && key == u"reduced-motion") {
        bool number = false;
        const uint said = value.toUInt(&number);
        return number ? std::optional(said == 1) : std::nullopt;
    }
    if (group == u"org.gnome.desktop.interface" && key == u"enable-animations")
        return value.metaType() == QMetaType::fromType<bool>() ? std::optional(!value.toBool())
                                                               : std::nullopt;
    if (group == u"org.kde.kdeglobals.KDE" && key == u"AnimationDurationFactor") {
        bool number = false; // KDE hands its numbers over as texts
        const double factor = value.toString().toDouble(&number);
        return number ? std::optional(factor <= 0) : std::nullopt;
    }
    return {};
}

DesktopMotion::DesktopMotion(QObject* parent)
    : QObject(parent)
{
}

DesktopMotion::~DesktopMotion()
{
    if (m_heard)
        QDBusConnection::disconnectFromBus(QLatin1StringView(busName));
}

void DesktopMotion::listen()
{
    if (std::exchange(m_heard, true))
        return;
    QDBusConnection bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, QLatin1StringView(busName));
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // a slot's types are looked for by their names
    bus.connect(QLatin1StringView(portal), QLatin1StringView(portalPath), QLatin1StringView(portalSettings),
                u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const auto& [group, key] : asked()) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(QLatin1StringView(portal), QLatin1StringView(portalPath),
                                           QLatin1StringView(portalSettings), u"Read"_s);
        call.setArguments({group, key});
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        const std::pair<QString, QString> of(group, key);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, of](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusVariant> answer = *done;
            if (answer.isValid()) // else this desktop has no such setting
                hear(of.first, of.second, unwrapped(answer.value().variant()));
        });
    }
}

bool DesktopMotion::asksForLess() const
{
    return m_said.values().contains(true);
}

void DesktopMotion::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    hear(group, key, unwrapped(value.variant()));
}

void DesktopMotion::hear(const QString& group, const QString& key, const QVariant& value)
{
    const std::optional<bool> less = lessMotionBy(group, key, value);
    if (!less)
        return;
    const bool before = asksForLess();
    m_said.insert(group + u'/' + key, *less);
    if (asksForLess() != before)
        Q_EMIT changed();
}

} // namespace rushes
