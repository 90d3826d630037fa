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
    Usd committed = {}; ///< price of the jobs that were sent and are neither over nor downloading yet

    [[nodiscard]] int active() const { return submitting + queued + running + downloading; }
    bool operator==(const QueueSummary&) const = default;
};

[[nodiscard]] QueueSummary summarise(const QList<Job>& jobs);

} // namespace rushes
