#pragma once

#include "app/domain/job.h"

namespace rushes {

/// Numbers and amounts for the status line.
struct QueueSummary
{
    int waiting = 0;
    int submitting = 0;
    int queued = 0;
    int running = 0;
    int downloading = 0;
    int unknown = 0;
    // Prices, minus what the service has already reported.
    Usd committed = {}; ///< of the jobs at the service: being sent, queued or running
    Usd ahead = {};     ///< of those that wait here
    Usd uncertain = {}; ///< of unknown jobs, which may have been charged

    [[nodiscard]] int atService() const { return submitting + queued + running; }
    [[nodiscard]] int active() const { return atService() + downloading; }
    bool operator==(const QueueSummary&) const = default;
};

/// True for a state in which the job may still be charged: waiting, at the service, or unknown.
[[nodiscard]] bool canStillCost(JobState state);
/// The part of its price that the service has not reported yet; 0 once it can't cost more.
[[nodiscard]] Usd openPrice(const Job& job);
[[nodiscard]] QueueSummary summarise(const QList<Job>& jobs);

} // namespace rushes
