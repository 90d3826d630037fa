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
    QList<JobId> jobs = {};           ///< to be followed to their ends
    JobId own = 0;                    ///< the one among them that this run made to be sent
    JobId attaching = 0;              ///< the one that was just given the request id
    bool isForAttaching = false;      ///< that job was made for it, and goes where it comes to nothing
    std::optional<Job> finished = {}; ///< there is nothing to follow: its takes are here already
    /// Nothing is queued yet: queueOrdered() does it, once its addresses have been tried.
    std::optional<RenderOrder::Named> ordered = {};
    ExitCode code = ExitCode::Done; ///< of what went wrong so far, and is told
};

/// The service in the options, else the standard one.
[[nodiscard]] ServiceId chosenService(const RenderRun& run);

/// Finds the order's scene, or that of the options' file, which is `ordered` then; with `resume`, what
/// earlier runs left; with `attach`, what has that request. Everything that a job needs at its end is tried
/// first. Errors end the command; nothing was sent then.
[[nodiscard]] Result<RenderStart> startRender(const RenderRun& run, const RenderOrder& order);
/// The addresses that go with it, by the service's keys.
[[nodiscard]] QList<NamedSource> addressesIn(const RenderOrder::Named& ordered);
/// Puts the scene into the queue. Errors as above.
[[nodiscard]] Result<RenderStart> queueOrdered(const RenderRun& run, const RenderOrder::Named& ordered);
/// All of them, each with its key, in one error; with `json` on stdout too.
[[nodiscard]] Error refusalOf(const QList<Problem>& problems, bool json);

} // namespace cli
} // namespace rushes
