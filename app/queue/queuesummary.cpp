#include "app/queue/queuesummary.h"

namespace rushes {

QueueSummary summarise(const QList<Job>& jobs)
{
    QueueSummary sum;
    for (const Job& job : jobs) {
        switch (job.state) {
        case JobState::Waiting:
            ++sum.waiting;
            break;
        case JobState::Submitting:
            ++sum.submitting;
            sum.committed += job.price;
            break;
        case JobState::Queued:
            ++sum.queued;
            sum.committed += job.price;
            break;
        case JobState::Running:
            ++sum.running;
            sum.committed += job.price;
            break;
        case JobState::Downloading:
            ++sum.downloading;
            break;
        case JobState::Unknown:
            ++sum.unknown;
            break;
        case JobState::Done:
        case JobState::Failed:
        case JobState::Cancelled:
            break;
        }
    }
    return sum;
}

} // namespace rushes
