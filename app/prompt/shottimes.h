#pragma once

#include "app/prompt/shottext.h"

#include <optional>

namespace rushes::prompts {

/// A time as a shot list states it: "0-4s", "[00:04.000 → 00:09.000]", "4 seconds", "At 00:04".
struct StatedTime
{
    double from = 0; ///< seconds; where only one time is stated, that time
    std::optional<double> to = {};
    bool sure = false;  ///< a time for certain: it has a unit or is a clock time
    bool clock = false; ///< a clock time, such as 0:04
    bool mark = false;  ///< marked as a time by what precedes it: "t=4s", "@0:04"
    /// A length relative to the other shots: "first 4 seconds", "next 5 seconds", "last 3 seconds".
    enum class Turn { None, First, Next, Last };
    Turn turn = Turn::None;
    Slice place = {};
    bool open = false; ///< extends to the end of the clip: "8s onwards", "7-END"
    bool weak = false; ///< "4s / 9s": the second figure may be the length of the whole clip
    /// The unit of the figures; frames and per cent are converted once frame rate and clip length are known.
    enum class Measure { Seconds, Frames, Percent };
    Measure measure = Measure::Seconds;

    /// True for a place in time with an end: its own or the clip's.
    [[nodiscard]] bool isRange() const { return to.has_value() || open; }
    bool operator==(const StatedTime&) const = default;
};

/// The time that begins exactly at `at`, including words such as "from" and "Timing:" before it.
[[nodiscard]] std::optional<StatedTime> timeAt(const ShotText& text, qsizetype at, qsizetype limit);

/// The time in a slice that contains nothing else; nullopt otherwise.
[[nodiscard]] std::optional<StatedTime> timeIn(const ShotText& text, Slice slice);

/// True for ranges in whole seconds with a gap of one between them ("1-4", "5-9"; "0-3", "4-7"): they number
/// the seconds and are adjacent.
[[nodiscard]] bool countSeconds(const QList<std::optional<StatedTime>>& times);

/// True for ranges that start at 0, have growing ends and overlap ("0-5, 5-10, 5-15").
[[nodiscard]] bool overlap(const QList<std::optional<StatedTime>>& times);

/// Removes the second figure of "4s / 9s" where it is the same for all: it is the clip's length.
void dropTotals(QList<std::optional<StatedTime>>& times);

/// The length in seconds of each of a list's times: of a range its length; of growing start times from 0 the
/// time to the next one; of other times the time itself. Overlapping ranges start at the end of the one
/// before. nullopt for a shot without a time; also for a last start time or open end, unless `clipSeconds` is
/// known (not 0).
[[nodiscard]] QList<std::optional<double>> secondsBetween(const QList<std::optional<StatedTime>>& times,
                                                          int clipSeconds);

} // namespace rushes::prompts
