#pragma once

#include "app/base/instant.h"

#include <algorithm>

namespace rushes {

/// The system's time; always after the epoch. A clock set before 1970 yields 1 ms after the epoch plus the
/// steady clock's time: times stay in order, and a timer waits for a finite time.
[[nodiscard]] Instant currentInstant();

/// The rule of currentInstant(); `steady` counts from any fixed moment.
[[nodiscard]] constexpr Instant instantOf(Instant system, std::chrono::milliseconds steady)
{
    const Instant first = fromMs(1);
    return system >= first ? system : first + std::max(steady, std::chrono::milliseconds(0));
}

} // namespace rushes
