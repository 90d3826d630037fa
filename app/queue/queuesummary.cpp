#include "app/queue/queuesummary.h"

namespace rushes {

QueueSummary summarise(const QList<Job>& jobs)
{
    QueueSummary sum;
    const auto commit = [&sum](const Job& job) {
        const Usd open = job.price - job.cost.value_or(Usd{});
        if (open > Usd{})
            sum.committed += open;
    };
    for (const Job& job : jobs) {
        switch (job.state) {
        case JobState::Waiting:
            ++sum.waiting;
            commit(job);
            break;
        case JobState::Submitting:
            ++sum.submitting;
            commit(job);
            break;
        case JobState::Queued:
            ++sum.queued;
            commit(job);
            break;
        case JobState::Running:
            ++sum.running;
            commit(job);
            break;
        case JobState::Downloading:
            ++sum.downloading;
            break;
        case JobState::Unknown:
            ++sum.unknown;
            commit(job);
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
