#include "ui/shell/notifier.h"

#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "ui/shell/actions.h"
#include "ui/shell/notificationsound.h"
#include "ui/shell/tray.h"

#include <QApplication>

#include <utility>

using namespace std::chrono_literals;

namespace rushes {

namespace {

/// Combines news of this time into one notification.
constexpr auto gathering = 1s;
constexpr auto counting = 300ms;

} // namespace

Notifier::Notifier(Studio& studio, Settings& settings, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_settings(settings)
    , m_context(context)
    , m_looking([] { return QGuiApplication::applicationState() == Qt::ApplicationActive; })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(counting);
    connect(&m_soon, &QTimer::timeout, this, &Notifier::tell);
    connect(&m_countSoon, &QTimer::timeout, this, &Notifier::count);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            look();
    });
    connect(&m_settings, &Settings::changed, this, &Notifier::applySettings);
    connectRunner();
}

Notifier::~Notifier() = default;

void Notifier::begin()
{
    applySettings(setting::trayIcon.key);
    count();
}

void Notifier::connectRunner()
{
    JobRunner& runner = m_studio.runner();
    connect(&runner, &JobRunner::takeKept, this, [this](const Take& take) {
        m_pending.ready(take);
        tellSoon();
    });
    connect(&runner, &JobRunner::jobChanged, this, [this](const Job& job) {
        m_pending.follow(job);
        tellSoon();
    });
    connect(&runner, &JobRunner::jobRemoved, this, [this](JobId id) {
        m_pending.gone(id);
        tellSoon();
    });
    connect(&runner, &JobRunner::paused, this, [this](const Error& error) {
        m_pending.stopped(error);
        tellSoon();
    });
    connect(&runner, &JobRunner::resumed, this, [this] {
        m_pending.resumed();
        tellSoon();
    });
}

void Notifier::tellSoon()
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
    if (m_looking())
        m_pending.seen();
    else if (m_pending.notice() && !m_soon.isActive())
        m_soon.start();
}

void Notifier::tell()
{
    if (m_looking()) {
        look();
        return;
    }
    const std::optional<DesktopNotification> notice = m_pending.notice();
    if (!notice) {
        if (m_notices)
            m_notices->withdraw();
        return;
    }
    QApplication::alert(&m_context.widget);
    const bool more = m_pending.takeCount() > std::exchange(m_soundPlayed, m_pending.takeCount());
    if (more && m_settings.value(setting::readySound)) {
        if (!m_sound)
            m_sound = std::make_unique<NotificationSound>();
        m_sound->play();
    }
    if (m_settings.value(setting::notifications))
        show(*notice);
}

void Notifier::show(const DesktopNotification& notice)
{
    if (!m_notices) {
        m_notices = std::make_unique<DesktopNotifications>();
        connect(m_notices.get(), &DesktopNotifications::pressed, this, &Notifier::goTo);
        connect(m_notices.get(), &DesktopNotifications::read, this, [this] {
            m_pending.seen();
            m_soundPlayed = 0;
            count();
        });
        connect(m_notices.get(), &DesktopNotifications::refused, this,
                [this](const DesktopNotification& refused) {
                    if (m_tray)
                        m_tray->say(refused);
                });
    }
    m_notices->show(notice);
}

void Notifier::goTo()
{
    const TakeId take = m_pending.takeId();
    const JobId job = m_pending.jobId();
    Q_EMIT windowRequested();
    if (!take.isEmpty())
        Q_EMIT takeRequested(take);
    else if (job != 0)
        Q_EMIT jobRequested(job);
}

void Notifier::look()
{
    m_soon.stop();
    m_pending.seen();
    m_soundPlayed = 0;
    if (m_notices)
        m_notices->withdraw();
    count();
}

void Notifier::count()
{
    const QueueForecast forecast = m_studio.runner().forecast();
    const int open = forecast.counts.waiting + forecast.counts.active();
    m_badge.show(open, m_pending.needsPerson());
    if (m_tray)
        m_tray->show(forecast);
}

void Notifier::applySettings(QLatin1StringView key)
{
    if (key == setting::notifications.key && m_notices && !m_settings.value(setting::notifications))
        m_notices->withdraw();
    if (key != setting::trayIcon.key)
        return;
    if (!m_settings.value(setting::trayIcon)) {
        m_tray.reset();
        return;
    }
    if (m_tray)
        return;
    m_tray = std::make_unique<Tray>(m_context.actions);
    connect(m_tray.get(), &Tray::windowRequested, this, &Notifier::windowRequested);
    connect(m_tray.get(), &Tray::noticePressed, this, &Notifier::goTo);
    count();
}

} // namespace rushes
