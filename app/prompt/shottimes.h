#pragma once

#include "app/prompt/shottext.h"

#include <optional>

namespace rushes::prompts {

/// A time as a shot list states it: "0-4s", "[00:04.000 → 00:09.000]", "4 seconds", "At 00:04".
struct StatedTime
{
    double from = 0; ///< seconds; of one that is alone, that one
    std::optional<double> to = {};
    bool sure = false;  ///< it has a unit or is a clock's: no mere numbers
    bool clock = false; ///< 0:04
    Slice place = {};

    bool operator==(const StatedTime&) const = default;
};

/// The time that begins right at `at`, with words such as "from" and "Timing:" before it.
[[nodiscard]] std::optional<StatedTime> timeAt(const ShotText& text, qsizetype at, qsizetype limit);

/// The piece is a time and nothing else.
[[nodiscard]] std::optional<StatedTime> timeIn(const ShotText& text, Slice slice);

/// Seconds of each of a list's times: of ranges what lies between, of times that start at 0 and grow what
/// lies before the next one, of others the times themselves. Nothing where a shot has none, and for the last
/// of mere starts unless `clipSeconds` says when it ends.
[[nodiscard]] QList<std::optional<double>> secondsBetween(const QList<std::optional<StatedTime>>& times,
                                                          int clipSeconds);

} // namespace rushes::prompts
