#pragma once

#include "app/domain/job.h"
#include "app/domain/runtime.h"

namespace rushes {

/// An action that the queue asks JobRunner to carry out. Each is answered by exactly one of the facts named.
struct Action
{
    enum class Kind {
        Record,   ///< store `job` durably: recorded() or recordFailed()
        Submit,   ///< send the paid request, once: submitted() or submitFailed()
        Status,   ///< statusKnown() or statusFailed()
        Result,   ///< resultKnown() or resultFailed()
        Cancel,   ///< cancelAnswered() or cancelFailed()
        Place,    ///< choose the file to download to: placed()
        Download, ///< download `job.output` to `job.path`: downloaded(), downloadFailed() or
                  ///< downloadMisplaced(); meanwhile downloadProgress()
        Keep,     ///< store the take of `job` and the job as it is `after`, in one transaction: kept() or
                  ///< keepFailed()
    };
    Kind kind = Kind::Record;
    Job job = {};                    ///< as it was when the action was emitted
    Job after = {};                  ///< for Keep: Done, or continuing with its next file
    RequestId requestId = {};        ///< for Status, Result, Cancel
    std::optional<RunTime> run = {}; ///< for Keep: the run time, if it was observed
};

} // namespace rushes
