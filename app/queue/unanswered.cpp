#include "app/queue/unanswered.h"

#include "app/api/httpvideoapi.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Unanswered)
};

QString clockText(Instant time)
{
    return QLocale().toString(toDateTime(time).time(), QLocale::ShortFormat);
}

} // namespace

QString unansweredText(const Job& job, Instant now)
{
    const std::chrono::milliseconds waited = now - job.submitted;
    if (job.state != JobState::Submitting || job.submitted <= Instant{} || waited < unansweredAfter)
        return {};
    const Instant until = job.submitted + HttpVideoApi::Options().submitTimeout;
    return Words::tr("No answer since %1 · waits until %2").arg(clockText(job.submitted), clockText(until));
}

} // namespace rushes
