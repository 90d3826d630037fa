#pragma once

#include "app/cli/renderstart.h"

namespace rushes::cli {

/// Whether the takes of a job with this request may go to where the options' `output` says: asked before
/// anything is paid for. Refused where it would take the place of what is read, of a take of the library or
/// of a file of Rushes' own.
[[nodiscard]] Result<void> checkOutput(const RenderRun& run, const Request& request = {});

/// Hands over the takes of a finished job: copies them to where the options' `output` says, and prints the
/// paths; the takes' own paths where it says nothing. What can't be written is told, with where the take is
/// kept.
[[nodiscard]] ExitCode deliver(const Job& job, const RenderRun& run);

} // namespace rushes::cli
