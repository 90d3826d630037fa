#pragma once

#include "app/cli/renderstart.h"

namespace rushes::cli {

/// Hands over the takes of a finished job: copies them to where the options' `output` says, and prints the
/// paths; the takes' own paths where it says nothing. What can't be written is told, with where the take is
/// kept.
[[nodiscard]] ExitCode deliver(const Job& job, const RenderRun& run);

} // namespace rushes::cli
