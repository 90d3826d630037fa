#include "app/queue/retry.h"

namespace rushes {

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

bool mayAskAgain(const Job& job)
{
    return (job.state == JobState::Failed || job.state == JobState::Cancelled ||
            job.state == JobState::Done) &&
           !job.requestId.isEmpty();
}

bool isLostSight(const Job& job)
{
    return job.state == JobState::Failed && !job.requestId.isEmpty() && job.error &&
           (job.error->kind == ErrorKind::NotFound || job.error->kind == ErrorKind::Unrouted);
}

} // namespace rushes
