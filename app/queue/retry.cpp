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
    case ErrorKind::Untrusted:
    case ErrorKind::TooLarge:
        return false;
    default:
        return true;
    }
}

} // namespace rushes
