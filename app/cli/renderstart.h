#pragma once

#include "app/base/result.h"
#include "app/cli/exitcode.h"
#include "app/cli/rendercommand.h"
#include "app/domain/job.h"

#include <QList>

#include <optional>

namespace rushes {

class Settings;
class Studio;

namespace cli {

class RenderReport;

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
    QList<JobId> jobs = {};      ///< to be followed until they end
    JobId own = 0;               ///< the one that this command added to be sent; 0: none
    JobId attaching = 0;         ///< the one that was given the request id; 0: none
    bool isForAttaching = false; ///< that job was created for it, and is removed if there is no such request
    std::optional<Job> finished = {}; ///< there is nothing to follow, since its takes exist
    /// Nothing is queued yet: queueOrdered() does so after the addresses were tried.
    std::optional<RenderOrder::Named> ordered = {};
    ExitCode code = ExitCode::Done; ///< for errors so far, which were printed
};

/// The service in the options, else the standard one.
[[nodiscard]] ServiceId chosenService(const RenderRun& run);

/// Finds the scene of the order, or that of the options' file, which is set as `ordered`; with `resume`, the
/// jobs of earlier commands; with `attach`, the job with that request. Checks first everything that a job
/// needs at its end. After an error the command ends, and nothing was sent.
[[nodiscard]] Result<RenderStart> startRender(const RenderRun& run, const RenderOrder& order);
/// The addresses in its request, with the service's keys.
[[nodiscard]] QList<NamedSource> addressesIn(const RenderOrder::Named& ordered);
/// Queues the scene. Errors: those of start.
[[nodiscard]] Result<RenderStart> queueOrdered(const RenderRun& run, const RenderOrder::Named& ordered);
/// One error with all problems and their keys; with `json` also printed to stdout.
[[nodiscard]] Error refusalOf(const QList<Problem>& problems, bool json);

} // namespace cli
} // namespace rushes
