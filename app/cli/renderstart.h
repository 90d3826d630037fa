#pragma once

#include "app/base/result.h"
#include "app/cli/exitcode.h"
#include "app/domain/job.h"

#include <QList>

#include <optional>

namespace rushes {

class Settings;
class Studio;

namespace cli {

class RenderReport;
struct RenderOptions;
struct RenderOrder;

/// What a run of `render` works with.
struct RenderRun
{
    Studio& studio;
    Settings& settings;
    const RenderOptions& options;
    RenderReport& report;
};

/// The jobs that a run of `render` follows, or its outcome.
struct RenderStart
{
    QList<JobId> jobs = {};           ///< followed until they end
    JobId own = 0;                    ///< the job among them that this run created to be sent
    JobId attaching = 0;              ///< the job that was just given the request id
    bool isForAttaching = false;      ///< that job was created for the request id, and is removed if it fails
    std::optional<Job> finished = {}; ///< set: there is nothing to follow, the takes exist already
    ExitCode code = ExitCode::Done;   ///< of errors so far, which have been reported
};

/// The service in the options, else the standard one.
[[nodiscard]] ServiceId chosenService(const RenderRun& run);

/// Puts the order's scene, or that of the options' file, into the queue; with `resume` finds the jobs that
/// earlier runs left; with `attach` the job with that request id. Checks beforehand everything that a job
/// needs at its end. An error ends the command; nothing was sent then.
[[nodiscard]] Result<RenderStart> startRender(const RenderRun& run, const RenderOrder& order);

} // namespace cli
} // namespace rushes
