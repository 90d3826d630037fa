#pragma once

#include "app/cli/renderstart.h"

namespace rushes::cli {

/// Checks, before anything is paid for, whether the takes of this request can be written to the options'
/// `output`. Refused where they would replace an input file, a take of the library or one of Rushes' own
/// files.
[[nodiscard]] Result<void> checkOutput(const RenderRun& run, const Request& request = {});

/// Delivers the takes of a finished job: copies them to the options' `output` and prints the paths; without
/// `output` prints the takes' own paths. A failed copy is reported with the place where the take is kept.
[[nodiscard]] ExitCode deliver(const Job& job, const RenderRun& run);

} // namespace rushes::cli
