#include "app/studio/pendingnotifications.h"

#include "app/base/commalist.h"
#include "app/base/isolated.h"
#include "app/queue/jobrules.h"
#include "app/studio/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qsizetype mostNames = 3;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PendingNotifications)
};

QString nameOf(const Take& take)
{
    return u"“%1”"_s.arg(takeTitle(take.sceneName, take.number));
}

QString reasonOf(const Job& job)
{
    if (job.state == JobState::Unknown)
        return Words::tr("No answer came: it may have been charged. Look it up before you submit it again.");
    return job.error ? oneLine(textOf(job)) : Words::tr("It failed, and the service gave no reason.");
}

} // namespace

bool needsPerson(const Job& job)
{
    switch (job.state) {
    case JobState::Unknown:
    case JobState::NotFetched:
    case JobState::Failed:
        return true;
    case JobState::Downloading:
        return waitsForUser(job);
    default:
        return false;
    }
}

void PendingNotifications::ready(const Take& take)
{
    m_takes.append(take);
}

void PendingNotifications::follow(const Job& job)
{
    if (!rushes::needsPerson(job)) {
        gone(job.id);
        return;
    }
    if (m_known.contains(job.id))
        return;
    m_known.insert(job.id);
    m_jobs.append(job);
}

void PendingNotifications::gone(JobId id)
{
    m_known.remove(id);
    m_jobs.removeIf([id](const Job& job) { return job.id == id; });
}

void PendingNotifications::stopped(const Error& error)
{
    m_stopped = error;
}

void PendingNotifications::resumed()
{
    m_stopped.reset();
}

void PendingNotifications::seen()
{
    m_takes.clear();
    m_jobs.clear();
    m_stopped.reset();
}

TakeId PendingNotifications::takeId() const
{
    return m_takes.isEmpty() ? TakeId() : m_takes.constLast().id;
}

JobId PendingNotifications::jobId() const
{
    return m_jobs.isEmpty() ? 0 : m_jobs.constLast().id;
}

std::optional<DesktopNotification> PendingNotifications::notice() const
{
    const int takes = takeCount();
    const int jobs = static_cast<int>(m_jobs.size());
    QStringList titles;
    QStringList lines;
    if (takes == 1)
        titles.append(Words::tr("%1 is ready").arg(nameOf(m_takes.constFirst())));
    else if (takes > 1)
        titles.append(Words::tr("%n take(s) are ready", nullptr, takes));
    if (jobs == 1)
        titles.append(Words::tr("“%1” needs you").arg(isolated(m_jobs.constFirst().sceneName)));
    else if (jobs > 1)
        titles.append(Words::tr("%n job(s) need you", nullptr, jobs));
    if (m_stopped) {
        const ErrorText text = textOf(*m_stopped, Next::Ended);
        titles.append(Words::tr("The queue is paused"));
        lines.append(oneLine(text));
    }
    if (titles.isEmpty())
        return {};
    if (jobs == 1)
        lines.append(reasonOf(m_jobs.constFirst()));
    if (takes > 1) {
        QStringList names;
        for (const Take& take : m_takes.last(std::min<qsizetype>(takes, mostNames)))
            names.append(nameOf(take));
        lines.append(commaList(names) + (takes > mostNames ? u", …"_s : QString()));
    }
    DesktopNotification notice;
    notice.title = commaList(titles);
    notice.text = lines.join(u'\n');
    notice.action = takes > 0 ? Words::tr("Show the take") : Words::tr("Show the queue");
    notice.urgent = m_stopped.has_value();
    return notice;
}

} // namespace rushes
