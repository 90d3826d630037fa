#pragma once

#include "app/queue/queuepast.h"

namespace rushes {

/// A time in the user's locale, without the date if it is on the day of `today`.
[[nodiscard]] QString whenText(Instant at, Instant today);
/// A job's outcome or state: "arrived", "failed", "still running".
[[nodiscard]] QString endText(const PastJob& job);
/// Scene and take number: "Harbour · take 2".
[[nodiscard]] QString nameText(const PastJob& job);
/// The complete history: "Harbour · take 2: sent 14:02, waited 0:12, ran 1:20, arrived 14:04".
[[nodiscard]] QString pastText(const PastJob& job, Instant now);

} // namespace rushes
