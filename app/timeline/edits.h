#pragma once

#include "app/domain/request.h"

/// The timeline's arithmetic: plain functions from shots to shots. Every one of them keeps the clip valid:
/// whole seconds, the model's least time for each shot, its most for the sum (design.md, "The timeline"). A
/// delta that goes further than a rule allows goes as far as it may; the result tells with `limit` which rule
/// stopped it.
namespace rushes::edits {

enum class Limit { None, ShotTooShort, ClipTooLong, ClipTooShort, TooManyShots };

struct Edited
{
    QList<Shot> shots = {};
    int duration = 0; ///< of the clip; with shots, their sum
    Limit limit = Limit::None;

    bool operator==(const Edited&) const = default;
};

/// Start of shot `index` in whole seconds; `index` == shots.size() gives the clip's end.
[[nodiscard]] int startOf(const QList<Shot>& shots, int index);
/// Index of the shot that shows at `seconds` (its start included, its end not); -1 outside the clip or
/// without shots.
[[nodiscard]] int shotAt(const QList<Shot>& shots, double seconds);

/// Another length for the whole clip: the last shot gives or takes first, then those before it.
[[nodiscard]] Edited withDuration(const Request& request, int seconds, const Model& model);

/// Moves the cut before shot `cut` (1 … size-1) by `delta` seconds; the total stays.
[[nodiscard]] Edited roll(const Request& request, int cut, int delta, const Model& model);
/// Changes shot `index` by `delta` seconds; the total changes.
[[nodiscard]] Edited ripple(const Request& request, int index, int delta, const Model& model);
/// Cuts the shot at a whole second of the clip; without shots the clip becomes two. Both halves keep the
/// prompt. A second that would leave a half too short moves to the nearest that doesn't; where there is none,
/// ShotTooShort.
[[nodiscard]] Edited split(const Request& request, int second, const Model& model);
/// A new shot before `index` (0 … size), as long as the model's least; when the clip is full, the longest
/// shots give.
[[nodiscard]] Edited insert(const Request& request, int index, const Shot& shot, const Model& model);
/// Removes the shots; the neighbour before takes the time (after, for the first). Down to one: no shots, its
/// prompt becomes the clip's where the clip has none. `rippleTime`: the total shrinks instead.
[[nodiscard]] Edited remove(const Request& request, QList<int> indexes, bool rippleTime, const Model& model);
/// Moves shot `from` so that it becomes shot `to`.
[[nodiscard]] Edited move(const Request& request, int from, int to);
/// Sets the seconds of the shots named; the total changes, as far as it may.
[[nodiscard]] Edited setSeconds(const Request& request, const QList<int>& indexes, int seconds,
                                const Model& model);
/// All shots as near to equal as whole seconds allow, the first ones longer; the total stays.
[[nodiscard]] Edited equalLengths(const Request& request);

/// The request with these shots and this duration.
[[nodiscard]] Request applied(Request request, const Edited& edited);

} // namespace rushes::edits
