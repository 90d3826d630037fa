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
    /// What may still be charged: the price of the jobs that wait, are sent, queued, running or unknown, less
    /// what the service has reported of it.
    Usd committed = {};

    [[nodiscard]] int active() const { return submitting + queued + running + downloading; }
    bool operator==(const QueueSummary&) const = default;
};

[[nodiscard]] QueueSummary summarise(const QList<Job>& jobs);

} // namespace rushes
