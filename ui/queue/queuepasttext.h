#pragma once

#include "app/queue/queuepast.h"

namespace rushes {

/// When it was, in the language's form: only the time where that was `today`, the instant's own day.
[[nodiscard]] QString whenText(Instant at, Instant today);
/// How a job ended, or what it does now: "arrived", "failed", "still running".
[[nodiscard]] QString endText(const PastJob& job);
/// Its scene, and which of the scene's takes it became: "Harbour · take 2".
[[nodiscard]] QString nameText(const PastJob& job);
/// All of it: "Harbour · take 2: sent 14:02, waited 0:12, ran 1:20, arrived 14:04".
[[nodiscard]] QString pastText(const PastJob& job, Instant now);

} // namespace rushes
