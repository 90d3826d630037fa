#pragma once

#include "app/domain/job.h"

namespace rushes {

/// What the status line says.
struct QueueSummary
{
    int waiting = 0;
    int submitting = 0;
    int queued = 0;
    int running = 0;
    int downloading = 0;
    int unknown = 0;
    // Prices, less what the service has reported of them.
    Usd committed = {}; ///< of the jobs at the service: being sent, queued or running
    Usd ahead = {};     ///< of those that wait here
    Usd uncertain = {}; ///< of the unknown ones, which may have been charged

    [[nodiscard]] int atService() const { return submitting + queued + running; }
    [[nodiscard]] int active() const { return atService() + downloading; }
    bool operator==(const QueueSummary&) const = default;
};

/// Whether a job in this state may still be charged for: it waits, is at the service, or nobody knows.
[[nodiscard]] bool canStillCost(JobState state);
/// What of its price the service has not reported yet; nothing once it can cost no more.
[[nodiscard]] Usd openPrice(const Job& job);
[[nodiscard]] QueueSummary summarise(const QList<Job>& jobs);

} // namespace rushes
