#pragma once

#include "app/cli/renderstart.h"

namespace rushes::cli {

/// What `render --attach` begins with: the take of the options' request; else the job that has it, whoever
/// left it, asked after once more where it is over; else a new one that only fetches. `service`: where the
/// request ran.
[[nodiscard]] Result<RenderStart> attachRequest(const RenderRun& run, const ServiceId& service);

} // namespace rushes::cli
