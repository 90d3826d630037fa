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
    qint64 waited = 0; ///< ms between the submit and the start
    qint64 ran = 0;    ///< ms between the start and the end; the whole time where no start was told
    bool startTold = true;
    Instant finished = 0;

    bool operator==(const RunTime&) const = default;
};

} // namespace rushes
