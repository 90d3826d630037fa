#include "app/queue/queuesummary.h"

namespace rushes {

bool canStillCost(JobState state)
{
    return state == JobState::Waiting || state == JobState::Submitting || state == JobState::Queued ||
           state == JobState::Running || state == JobState::Unknown;
}

Usd openPrice(const Job& job)
{
    const Usd open = job.price - job.cost.value_or(Usd{});
    return canStillCost(job.state) && open > Usd{} ? open : Usd{};
}

QueueSummary summarise(const QList<Job>& jobs)
{
    QueueSummary sum;
    const auto add = [](Usd& to, const Job& job) { to += openPrice(job); };
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
        case JobState::NotFetched:
            break;
        }
    }
    return sum;
}

} // namespace rushes
