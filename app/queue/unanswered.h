#pragma once

#include "app/domain/job.h"

#include <chrono>

namespace rushes {

/// A submit without an answer for longer than this is mentioned to the user.
inline constexpr std::chrono::seconds unansweredAfter(10);

/// "No answer since 14:02 · waits until 14:05", for a request that has had no answer for unansweredAfter; the
/// end moves while bytes arrive. Empty: not the case.
[[nodiscard]] QString unansweredText(const Job& job, Instant now);

} // namespace rushes
