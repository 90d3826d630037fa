#pragma once

#include "app/domain/job.h"

namespace rushes {

/// How long one job took at its service, as it was seen from here.
struct RunTime
{
    ServiceId service = {};
    QString model = {};
    int duration = 0; ///< s, of the video
    bool sound = false;
    std::chrono::milliseconds waited = {}; ///< between the submit and the start
    /// Between the start and the end; the whole time where no start was told.
    std::chrono::milliseconds ran = {};
    bool startTold = true;
    Instant finished = {};

    bool operator==(const RunTime&) const = default;
};

} // namespace rushes
