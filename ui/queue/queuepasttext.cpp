#include "ui/queue/queuepasttext.h"

#include "app/base/commalist.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/jobtext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QueuePast)
};

} // namespace

QString whenText(Instant at, Instant today)
{
    if (at <= Instant{})
        return {};
    const QDateTime when = toDateTime(at);
    const QString time = QLocale().toString(when.time(), QLocale::ShortFormat);
    if (when.date() == toDateTime(today).date())
        return time;
    return Words::tr("%1, %2", "a day and a time")
        .arg(QLocale().toString(when.date(), Words::tr("d MMM", "a day of this year")), time);
}

QString endText(const PastJob& job)
{
    switch (job.state) {
    case JobState::Waiting:
    case JobState::Submitting:
    case JobState::Queued:
        return Words::tr("still waiting");
    case JobState::Running:
        return Words::tr("still running");
    case JobState::Downloading:
        return Words::tr("still downloading");
    case JobState::Done:
        return Words::tr("arrived");
    case JobState::Failed:
        return Words::tr("failed");
    case JobState::Cancelled:
        return Words::tr("cancelled");
    case JobState::Unknown:
        return Words::tr("no answer came");
    case JobState::NotFetched:
        return Words::tr("made, not fetched");
    }
    return {};
}

QString nameText(const PastJob& job)
{
    return jobTitle(job.sceneName, job.state, job.takeNumber);
}

QString pastText(const PastJob& job, Instant now)
{
    const auto lasting = [](std::chrono::milliseconds time) { return elapsedText(time); };
    QStringList parts;
    parts.append(job.sent > Instant{} ? Words::tr("sent %1").arg(whenText(job.sent, now))
                                      : Words::tr("not sent"));
    parts.append(Words::tr("waited %1").arg(lasting(job.waited())));
    if (job.ran > Instant{})
        parts.append(Words::tr("ran %1").arg(lasting(job.runTime())));
    parts.append(
        job.open ? endText(job)
                 : Words::tr("%1 %2", "how a job ended, and when").arg(endText(job), whenText(job.to, now)));
    return Words::tr("%1: %2", "a job, and what it did").arg(nameText(job), commaList(parts));
}

} // namespace rushes
