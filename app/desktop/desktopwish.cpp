#include "app/desktop/desktopwish.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto portal = "org.freedesktop.portal.Desktop";
constexpr auto portalPath = "/org/freedesktop/portal/desktop";
constexpr auto portalSettings = "org.freedesktop.portal.Settings";

const QList<std::pair<QString, QString>>& asked(Wish wish)
{
    static const QList<std::pair<QString, QString>> motion = {
        {u"org.freedesktop.appearance"_s, u"reduced-motion"_s},
        {u"org.gnome.desktop.interface"_s, u"enable-animations"_s},
        {u"org.kde.kdeglobals.KDE"_s, u"AnimationDurationFactor"_s},
    };
    static const QList<std::pair<QString, QString>> contrast = {
        {u"org.freedesktop.appearance"_s, u"contrast"_s},
        {u"org.gnome.desktop.a11y.interface"_s, u"high-contrast"_s},
    };
    return wish == Wish::LessMotion ? motion : contrast;
}

/// Read() returns a variant inside a variant.
QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

std::optional<bool> wishedBy(Wish wish, const QString& group, const QString& key, const QVariant& value)
{
    if (!asked(wish).contains(std::pair(group, key)))
        return {};
    if (group == u"org.freedesktop.appearance") {
        bool number = false;
        const uint said = value.toUInt(&number);
        return number ? std::optional(said == 1) : std::nullopt;
    }
    if (group == u"org.kde.kdeglobals.KDE") {
        bool number = false; // KDE sends numbers as strings
        const double factor = value.toString().toDouble(&number);
        return number ? std::optional(factor <= 0) : std::nullopt;
    }
    if (value.metaType() != QMetaType::fromType<bool>())
        return {};
    return value.toBool() ==
           (wish ==
            Wish::MoreContrast); // GNOME's settings; the one for motion says that there are animations
}

DesktopWish::DesktopWish(Wish wish, QObject* parent)
    : QObject(parent)
    , m_wish(wish)
{
}

DesktopWish::~DesktopWish()
{
    if (m_heard)
        QDBusConnection::disconnectFromBus(busName());
}

/// The name of a private connection, closed with this object.
QString DesktopWish::busName() const
{
    return m_wish == Wish::LessMotion ? u"rushes-motion"_s : u"rushes-contrast"_s;
}

void DesktopWish::listen()
{
    if (std::exchange(m_heard, true))
        return;
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName());
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // slots with this parameter are found by the type's name
    bus.connect(QLatin1StringView(portal), QLatin1StringView(portalPath), QLatin1StringView(portalSettings),
                u"SettingChanged"_s, this, SLOT(settingChanged(QString, QString, QDBusVariant)));
    for (const auto& [group, key] : asked(m_wish)) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(QLatin1StringView(portal), QLatin1StringView(portalPath),
                                           QLatin1StringView(portalSettings), u"Read"_s);
        call.setArguments({group, key});
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
        const std::pair<QString, QString> of(group, key);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, of](QDBusPendingCallWatcher* done) {
            done->deleteLater();
            const QDBusPendingReply<QDBusVariant> answer = *done;
            if (answer.isValid()) // otherwise the desktop has no such setting
                hear(of.first, of.second, unwrapped(answer.value().variant()));
        });
    }
}

bool DesktopWish::isWished() const
{
    return m_said.values().contains(true);
}

void DesktopWish::settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    hear(group, key, unwrapped(value.variant()));
}

void DesktopWish::hear(const QString& group, const QString& key, const QVariant& value)
{
    const std::optional<bool> wished = wishedBy(m_wish, group, key, value);
    if (!wished)
        return;
    const bool before = isWished();
    m_said.insert(group + u'/' + key, *wished);
    if (isWished() != before)
        Q_EMIT changed();
}

} // namespace rushes
