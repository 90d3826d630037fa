#include "app/queue/queuesummary.h"

namespace rushes {

QueueSummary summarise(const QList<Job>& jobs)
{
    QueueSummary sum;
    const auto add = [](Usd& to, const Job& job) {
        const Usd open = job.price - job.cost.value_or(Usd{});
        if (open > Usd{})
            to += open;
    };
    for (const Job& job : jobs) {
        switch (job.state) {
        case JobState::Waiting:
            ++sum.waiting;
            add(sum.ahead, job);
            break;
        case JobState::Submitting:
            ++sum.submitting;
            add(sum.committed, job);
            break;
        case JobState::Queued:
            ++sum.queued;
            add(sum.committed, job);
            break;
        case JobState::Running:
            ++sum.running;
            add(sum.committed, job);
            break;
        case JobState::Downloading:
            ++sum.downloading;
            break;
        case JobState::Unknown:
            ++sum.unknown;
            add(sum.uncertain, job);
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
