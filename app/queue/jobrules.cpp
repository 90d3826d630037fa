#include "app/queue/jobrules.h"

#include <QCoreApplication>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

auto gone()
{
    return failure(ErrorKind::NotFound, Words::tr("This job is no longer in the queue."));
}

} // namespace

Result<void> mayEdit(const Job* job)
{
    if (!job)
        return gone();
    if (job->state == JobState::Waiting)
        return {};
    return failure(ErrorKind::Refused,
                   isFinal(job->state)
                       ? Words::tr("“%1” waits no more: it is over.").arg(job->sceneName)
                       : Words::tr("“%1” has started: it goes on as it was queued.").arg(job->sceneName));
}

Result<void> mayCancel(const Job* job)
{
    if (!job)
        return gone();
    switch (job->state) {
    case JobState::Waiting:
    case JobState::Submitting:
    case JobState::Queued:
        return {};
    case JobState::Running:
        return failure(ErrorKind::Refused, Words::tr("Running: it can't be cancelled and will be charged."));
    case JobState::Downloading:
        return failure(ErrorKind::Refused, Words::tr("This job has run: its video is on the way."));
    default:
        return failure(ErrorKind::Refused, Words::tr("This job is over."));
    }
}

Result<void> mayRemove(const Job* job)
{
    if (!job)
        return gone();
    if (job->state == JobState::Waiting || isFinal(job->state))
        return {};
    return failure(ErrorKind::Refused, Words::tr("This job is at the service."));
}

Result<void> mayResolve(const Job* job)
{
    if (!job)
        return gone();
    if (job->state == JobState::Unknown)
        return {};
    return failure(ErrorKind::Refused, Words::tr("The outcome of this job is known."));
}

Result<void> mayRetryDownload(const Job* job)
{
    if (!job)
        return gone();
    if (job->state == JobState::Downloading)
        return {};
    return failure(ErrorKind::Refused, Words::tr("This job is not downloading."));
}

bool mayRetry(const Job& job)
{
    if (job.state != JobState::Failed)
        return false;
    if (!job.error)
        return true;
    switch (job.error->kind) {
    case ErrorKind::Refused:
    case ErrorKind::ContentRefused:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Unrouted:
    case ErrorKind::Untrusted:
    case ErrorKind::TooLarge:
        return false;
    default:
        return true;
    }
}

bool isTriedAgain(const Job& job)
{
    if (!job.error || isFinal(job.state))
        return false;
    if (job.error->kind == ErrorKind::Lost && job.requestId.isEmpty())
        return false; // may have been accepted: never sent again automatically
    // For an expired address a fresh one is requested.
    const bool isRenewed = job.state == JobState::Downloading && job.error->kind == ErrorKind::NotFound;
    return mayPass(job.error->kind) || isRenewed;
}

bool waitsForUser(const Job& job)
{
    return job.state == JobState::Downloading && job.error && !isTriedAgain(job);
}

bool mayAskAgain(const Job& job)
{
    return (job.state == JobState::Failed || job.state == JobState::Cancelled ||
            job.state == JobState::Done || job.state == JobState::NotFetched) &&
           !job.requestId.isEmpty();
}

bool isLostSight(const Job& job)
{
    return job.state == JobState::Failed && !job.requestId.isEmpty() && job.error &&
           (job.error->kind == ErrorKind::NotFound || job.error->kind == ErrorKind::Unrouted);
}

} // namespace rushes
