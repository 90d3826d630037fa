#pragma once

#include "app/queue/queuesummary.h"

#include <chrono>
#include <optional>

namespace rushes {

/// What is true of the whole queue.
struct QueueForecast
{
    QueueSummary counts = {};
    bool paused = false;               ///< by the user
    std::optional<Error> trouble = {}; ///< what stopped it until it is mended
    bool offline = false; ///< a service that jobs are open at could not be reached when last asked
    int stranded = 0;     ///< jobs whose service is not there: nothing is done for them
    /// Until all of it is over, as far as is known; nothing when it is not, or while something stands still.
    std::optional<std::chrono::milliseconds> left = {};

    bool operator==(const QueueForecast&) const = default;
};

} // namespace rushes
