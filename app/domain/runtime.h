#pragma once

#include "app/domain/job.h"

namespace rushes {

/// How long one job took at its service, as observed by this program.
struct RunTime
{
    ServiceId service = {};
    QString model = {};
    int duration = 0; ///< of the video, in seconds
    bool sound = false;
    std::chrono::milliseconds waited = {}; ///< from the submit to the start
    /// From the start to the end; the whole time where the service told no start.
    std::chrono::milliseconds ran = {};
    bool startTold = true;
    Instant finished = {};

    bool operator==(const RunTime&) const = default;
};

} // namespace rushes
