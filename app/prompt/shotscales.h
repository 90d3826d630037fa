#pragma once

#include "app/prompt/shottimes.h"

namespace rushes::prompts {

/// A range that counts frames or parts of a hundred and begins right at `at`: "0-72f", "frames 0–72 @24fps",
/// "0-30%". One such figure alone is no time.
[[nodiscard]] std::optional<StatedTime> scaledAt(const ShotText& text, qsizetype at, qsizetype limit);

/// How many frames a second a text says that there are: "24 fps", "25 кадров в секунду".
[[nodiscard]] std::optional<double> frameRateIn(const ShotText& text);

/// Frames and parts of a hundred become seconds; true: there were any of `measure`.
bool toSeconds(QList<std::optional<StatedTime>>& times, StatedTime::Measure measure, double secondsOfOne);

} // namespace rushes::prompts
