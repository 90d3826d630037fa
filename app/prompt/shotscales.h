#pragma once

#include "app/prompt/shottimes.h"

namespace rushes::prompts {

/// A range in frames or per cent that begins exactly at `at`: "0-72f", "frames 0–72 @24fps", "0-30%". A
/// single such figure is no time.
[[nodiscard]] std::optional<StatedTime> scaledAt(const ShotText& text, qsizetype at, qsizetype limit);

/// The frame rate that a text states: "24 fps", "25 кадров в секунду"; nullopt: none.
[[nodiscard]] std::optional<double> frameRateIn(const ShotText& text);

/// Converts times of `measure` (frames or per cent) to seconds; true if there were any. `secondsOfOne`:
/// seconds of one unit.
bool toSeconds(QList<std::optional<StatedTime>>& times, StatedTime::Measure measure, double secondsOfOne);

} // namespace rushes::prompts
