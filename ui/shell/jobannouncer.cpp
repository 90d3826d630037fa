#include "ui/shell/jobannouncer.h"

#include "app/queue/jobrunner.h"
#include "ui/shell/statusline.h"
#include "ui/style/announcement.h"

#include <QGuiApplication>
#include <QWidget>

using namespace std::chrono_literals;

namespace rushes {

namespace {

constexpr auto gathering = 1s;

} // namespace

JobAnnouncer::JobAnnouncer(JobRunner& runner, const ShellContext& context)
    : QObject(&context.widget)
    , m_voice(new QWidget(&context.statusLine))
    , m_looking([] { return QGuiApplication::applicationState() == Qt::ApplicationActive; })
{
    makeNotification(*m_voice);
    m_voice->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_voice->setGeometry(0, 0, 1, 1); // it is invisible
    m_voice->hide();
    m_soon.setParent(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(gathering);
    connect(&m_soon, &QTimer::timeout, this, &JobAnnouncer::tell);
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&runner, &JobRunner::takeKept, this, [this, soon](const Take& take) {
        m_pending.ready(take);
        soon();
    });
    connect(&runner, &JobRunner::jobChanged, this, [this, soon](const Job& job) {
        m_pending.follow(job);
        soon();
    });
    connect(&runner, &JobRunner::jobRemoved, this, [this](JobId id) { m_pending.gone(id); });
}

void JobAnnouncer::tell()
{
    const std::optional<DesktopNotification> notice = m_pending.notice();
    m_pending.seen();
    if (!notice || !m_looking())
        return;
    const QString words =
        notice->text.isEmpty() ? notice->title : notice->title + QStringLiteral(". ") + notice->text;
    m_voice->setAccessibleName(words);
    m_voice->show();
    announce(*m_voice);
    Q_EMIT said(words);
}

} // namespace rushes
