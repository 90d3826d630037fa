#include "ui/shell/herald.h"

#include "app/base/settings.h"
#include "app/studio/studio.h"
#include "ui/shell/actions.h"
#include "ui/shell/chime.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/tray.h"

#include <QApplication>

#include <utility>

using namespace std::chrono_literals;

namespace rushes {

namespace {

/// What comes together is told together.
constexpr auto gathering = 1s;
constexpr auto counting = 300ms;

} // namespace

Herald::Herald(Studio& studio, Settings& settings, MainWindow& window)
    : QObject(&window)
    , m_studio(studio)
    , m_settings(settings)
    , m_window(window)
    , m_looking([] { return QGuiApplication::applicationState() == Qt::ApplicationActive; })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(counting);
    connect(&m_soon, &QTimer::timeout, this, &Herald::tell);
    connect(&m_countSoon, &QTimer::timeout, this, &Herald::count);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            look();
    });
    connect(&m_settings, &Settings::changed, this, &Herald::applySettings);
    connectRunner();
    connect(
        &window, &MainWindow::painted, this,
        [this] {
            applySettings(setting::trayIcon.key);
            count();
        },
        Qt::QueuedConnection);
}

Herald::~Herald() = default;

void Herald::connectRunner()
{
    JobRunner& runner = m_studio.runner();
    connect(&runner, &JobRunner::takeKept, this, [this](const Take& take) {
        m_news.ready(take);
        tellSoon();
    });
    connect(&runner, &JobRunner::jobChanged, this, [this](const Job& job) {
        m_news.follow(job);
        tellSoon();
    });
    connect(&runner, &JobRunner::jobRemoved, this, [this](JobId id) {
        m_news.gone(id);
        tellSoon();
    });
    connect(&runner, &JobRunner::paused, this, [this](const Error& error) {
        m_news.stopped(error);
        tellSoon();
    });
    connect(&runner, &JobRunner::resumed, this, [this] {
        m_news.resumed();
        tellSoon();
    });
}

void Herald::tellSoon()
{
    if (!m_countSoon.isActive())
        m_countSoon.start();
    if (m_looking())
        m_news.seen();
    else if (m_news.notice() && !m_soon.isActive())
        m_soon.start();
}

void Herald::tell()
{
    if (m_looking()) {
        look();
        return;
    }
    const std::optional<DesktopNotice> notice = m_news.notice();
    if (!notice) {
        if (m_notices)
            m_notices->withdraw();
        return;
    }
    QApplication::alert(&m_window);
    const bool more = m_news.takeCount() > std::exchange(m_chimed, m_news.takeCount());
    if (more && m_settings.value(setting::readySound)) {
        if (!m_chime)
            m_chime = std::make_unique<Chime>();
        m_chime->play();
    }
    if (m_settings.value(setting::notifications))
        show(*notice);
}

void Herald::show(const DesktopNotice& notice)
{
    if (!m_notices) {
        m_notices = std::make_unique<DesktopNotices>();
        connect(m_notices.get(), &DesktopNotices::pressed, this, &Herald::goTo);
        connect(m_notices.get(), &DesktopNotices::read, this, [this] {
            m_news.seen();
            m_chimed = 0;
            count();
        });
        connect(m_notices.get(), &DesktopNotices::refused, this, [this](const DesktopNotice& refused) {
            if (m_tray)
                m_tray->say(refused);
        });
    }
    m_notices->show(notice);
    Q_EMIT told(notice);
}

void Herald::goTo()
{
    const QString take = m_news.takeId();
    const JobId job = m_news.jobId();
    Q_EMIT windowWanted();
    if (!take.isEmpty())
        Q_EMIT takeWanted(take);
    else if (job != 0)
        Q_EMIT jobWanted(job);
}

void Herald::look()
{
    m_soon.stop();
    m_news.seen();
    m_chimed = 0;
    if (m_notices)
        m_notices->withdraw();
    count();
}

void Herald::count()
{
    const Outlook outlook = m_studio.runner().outlook();
    const int open = outlook.counts.waiting + outlook.counts.active();
    m_badge.show(open, m_news.needsPerson());
    if (m_tray)
        m_tray->show(outlook);
}

void Herald::applySettings(QLatin1StringView key)
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
    m_tray = std::make_unique<Tray>(m_window.actionTable());
    connect(m_tray.get(), &Tray::windowWanted, this, &Herald::windowWanted);
    connect(m_tray.get(), &Tray::noticePressed, this, &Herald::goTo);
    count();
}

} // namespace rushes
