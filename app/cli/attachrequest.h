#pragma once

#include "app/cli/renderstart.h"

namespace rushes::cli {

/// What `render --attach` starts with: the request's take if there is one; else the job that has the request,
/// whichever run created it, checked again if it is over; else a new job that only downloads. `service`:
/// where the request ran.
[[nodiscard]] Result<RenderStart> attachRequest(const RenderRun& run, const ServiceId& service);

} // namespace rushes::cli
