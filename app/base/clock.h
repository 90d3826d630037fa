#pragma once

#include "app/base/instant.h"

#include <algorithm>

namespace rushes {

/// By the system's clock; never the epoch or before it. A clock that is set before 1970 counts on from
/// its first moment by the time since then: times are in order, and what waits for one does not wait for
/// ever.
[[nodiscard]] Instant currentInstant();

/// The rule of it; `steady` is since whenever.
[[nodiscard]] constexpr Instant instantOf(Instant system, std::chrono::milliseconds steady)
{
    const Instant first = fromMs(1);
    return system >= first ? system : first + std::max(steady, std::chrono::milliseconds(0));
}

} // namespace rushes
