#pragma once

#include "app/domain/job.h"

#include <chrono>

namespace rushes {

/// A submit that has no answer for so long is spoken of: until then its state says enough.
inline constexpr std::chrono::seconds unansweredAfter(10);

/// "No answer since 14:02 · waits until 14:05", of a request that was sent and has none for some time; longer
/// while bytes come. Empty: it is none.
[[nodiscard]] QString unansweredText(const Job& job, Instant now);

} // namespace rushes
