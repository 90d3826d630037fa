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
    bool mark = false;  ///< what stands before it says that it is a time: "t=4s", "@0:04"
    /// A length in turn: "first 4 seconds", "next 5 seconds", "last 3 seconds".
    enum class Turn { None, First, Next, Last };
    Turn turn = Turn::None;
    Slice place = {};
    bool open = false; ///< "8s onwards", "7-END": it ends with the clip
    bool weak = false; ///< "4s / 9s": its second figure may be the whole clip's length
    /// What its figures count, until the frame rate and the clip's length are known.
    enum class Measure { Seconds, Frames, Percent };
    Measure measure = Measure::Seconds;

    /// It is a place in time, with an end of its own or the clip's.
    [[nodiscard]] bool isRange() const { return to.has_value() || open; }
    bool operator==(const StatedTime&) const = default;
};

/// The time that begins right at `at`, with words such as "from" and "Timing:" before it.
[[nodiscard]] std::optional<StatedTime> timeAt(const ShotText& text, qsizetype at, qsizetype limit);

/// The piece is a time and nothing else.
[[nodiscard]] std::optional<StatedTime> timeIn(const ShotText& text, Slice slice);

/// Whole ranges with one second between each and the next ("1-4", "5-9"; "0-3", "4-7"): they count seconds,
/// not places, and lie side by side.
[[nodiscard]] bool countSeconds(const QList<std::optional<StatedTime>>& times);

/// Ranges that grow from 0 on and overlap ("0-5, 5-10, 5-15").
[[nodiscard]] bool overlap(const QList<std::optional<StatedTime>>& times);

/// "4s / 9s" again and again with one second figure: that is the clip's length, and no time's end.
void dropTotals(QList<std::optional<StatedTime>>& times);

/// Seconds of each of a list's times: of ranges what lies between, of times that start at 0 and grow what
/// lies before the next one, of others the times themselves. Where ranges overlap, each begins where the
/// one before it ends. Nothing where a shot has none, and for the last of mere starts and an open end unless
/// `clipSeconds` says when it ends.
[[nodiscard]] QList<std::optional<double>> secondsBetween(const QList<std::optional<StatedTime>>& times,
                                                          int clipSeconds);

} // namespace rushes::prompts
