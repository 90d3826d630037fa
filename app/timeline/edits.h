#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

/// The timeline's arithmetic: plain functions from a request to its shots. What comes out is always valid:
/// whole seconds, the model's least time for each shot, its most for the sum (design.md, "The timeline"). A
/// delta that goes further than a rule allows goes as far as it may; the result tells with `limit` which rule
/// stopped it.
///
/// A request that breaks the rules to begin with (a file by another hand) is first mended. Only more shots
/// than the clip can ever hold stay as they are: none is thrown away unasked.
namespace rushes::edits {

/// The rule that an edit stopped at; None: it went as far as was asked.
enum class Limit { None, ShotTooShort, ShotTooLong, ClipTooLong, ClipTooShort, TooManyShots };

/// A clip after an edit.
struct Edited
{
    QList<Shot> shots = {};
    int duration = 0;    ///< of the clip; with shots, their sum
    QString prompt = {}; ///< of the clip
    Limit limit = Limit::None;

    bool operator==(const Edited&) const = default;
};

/// Start of shot `index` in whole seconds; `index` == shots.size() gives the clip's end.
[[nodiscard]] int startOf(const QList<Shot>& shots, int index);
/// Index of the shot that shows at `seconds` (its start included, its end not); -1 outside the clip or
/// without shots.
[[nodiscard]] int shotAt(const QList<Shot>& shots, double seconds);

/// The nearest clip that keeps the rules; a valid one as it is.
[[nodiscard]] Edited mended(const Request& request, const Model& model);

/// Another length for the whole clip: the last shot gives or takes first, then those before it.
[[nodiscard]] Edited withDuration(const Request& request, int seconds, const Model& model);

/// Moves the cut before shot `cut` (1 … size-1) by `delta` seconds; the total stays.
[[nodiscard]] Edited roll(const Request& request, int cut, int delta, const Model& model);
/// Changes shot `index` by `delta` seconds; the total changes. Without shots the clip changes.
[[nodiscard]] Edited ripple(const Request& request, int index, int delta, const Model& model);
/// Cuts the shot at a whole second of the clip; without shots the clip becomes two. Both halves keep the
/// prompt. A second that would leave a half too short moves to the nearest in the same shot that doesn't;
/// where there is none, ShotTooShort.
[[nodiscard]] Edited split(const Request& request, int second, const Model& model);
/// A new shot before `index` (0 … size), of its own seconds as far as there is room and of the model's least
/// at least: when the clip is full, the longest shots give. Without shots the clip becomes the other shot.
[[nodiscard]] Edited insert(const Request& request, int index, const Shot& shot, const Model& model);
/// Removes the shots; the neighbour before takes the time (after, for the first). `rippleTime`: the total
/// shrinks instead. Down to one: no shots; what it says stays in the clip's prompt, after what the clip says
/// unless a removed shot said that. Of all, the first is that one and serves only a clip without a prompt.
[[nodiscard]] Edited remove(const Request& request, const QList<int>& indexes, bool rippleTime,
                            const Model& model);
/// Takes the shots out and puts them, in their order, before the shot that is now at `slot` (0 … size).
[[nodiscard]] Edited move(const Request& request, QList<int> indexes, int slot, const Model& model);
/// Sets the seconds of the shots named; the total changes, as far as it may. Without shots, of the clip.
[[nodiscard]] Edited setSeconds(const Request& request, const QList<int>& indexes, int seconds,
                                const Model& model);
/// All shots as near to equal as whole seconds allow, the first ones longer; the total stays.
[[nodiscard]] Edited equalLengths(const Request& request, const Model& model);
/// Another length for the whole clip with every shot's share kept as near as whole seconds allow.
[[nodiscard]] Edited fit(const Request& request, int seconds, const Model& model);

/// The request with these shots, this duration and prompt.
[[nodiscard]] Request applied(Request request, const Edited& edited);

} // namespace rushes::edits
