#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

/// The timeline's arithmetic: pure functions from a request to its shots. Results are always valid: whole
/// seconds, each shot at least the model's minimum, the sum at most the model's maximum. A change that would
/// violate a rule is made as far as possible; `limit` tells which rule stopped it.
///
/// A request that violates the rules from the start (a file from elsewhere) is mended first. Only if there
/// are more shots than a clip can hold they are left unchanged, so that none is deleted without the user's
/// intent.
namespace rushes::edits {

/// The rule that stopped an edit; None: it was made completely.
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

/// Start of shot `index` in whole seconds; for `index` == shots.size() the clip's end.
[[nodiscard]] int startOf(const QList<Shot>& shots, int index);
/// Index of the shot at `seconds` (start inclusive, end exclusive); -1 outside the clip or without shots.
[[nodiscard]] int shotAt(const QList<Shot>& shots, double seconds);

/// The nearest valid clip; a valid one unchanged.
[[nodiscard]] Edited mended(const Request& request, const Model& model);

/// Changes the clip's length at its end: the last shot changes first, then those before it.
[[nodiscard]] Edited withDuration(const Request& request, int seconds, const Model& model);

/// Moves the cut before shot `cut` (1 … size-1) by `delta` seconds; the total stays.
[[nodiscard]] Edited roll(const Request& request, int cut, int delta, const Model& model);
/// Changes the length of shot `index` by `delta` seconds, and so the total. Without shots, of the clip.
[[nodiscard]] Edited ripple(const Request& request, int index, int delta, const Model& model);
/// Splits the shot at a whole second of the clip; a clip without shots becomes two shots. Both parts have the
/// former prompt. If a part would be too short, the nearest possible second in the same shot is used;
/// ShotTooShort where there is none.
[[nodiscard]] Edited split(const Request& request, int second, const Model& model);
/// Inserts a shot before `index` (0 … size), with its own length as far as there is room, and at least the
/// model's minimum, which the longest shots give up in a full clip. In a clip without shots, the clip becomes
/// the other shot.
[[nodiscard]] Edited insert(const Request& request, int index, const Shot& shot, const Model& model);
/// Removes the shots; the shot before (for the first one, after) gets their time. `rippleTime`: the clip is
/// shortened instead. If one shot remains, the clip has no shots any more, and that shot's prompt is appended
/// to the clip's, which is dropped if it equals that of a removed shot. If all are removed, the first one's
/// prompt is used only where the clip has none.
[[nodiscard]] Edited remove(const Request& request, const QList<int>& indexes, bool rippleTime,
                            const Model& model);
/// Moves the shots, in order, before the shot that is now at `slot` (0 … size).
[[nodiscard]] Edited move(const Request& request, QList<int> indexes, int slot, const Model& model);
/// Sets the length of these shots; the total changes as far as possible. Without shots, of the clip.
[[nodiscard]] Edited setSeconds(const Request& request, const QList<int>& indexes, int seconds,
                                const Model& model);
/// Makes all shots equally long in whole seconds, the first ones longer by the remainder; the total stays.
[[nodiscard]] Edited equalLengths(const Request& request, const Model& model);
/// Changes the clip's length in proportion: every shot keeps its share as far as whole seconds allow.
[[nodiscard]] Edited fit(const Request& request, int seconds, const Model& model);

/// The request with the result of an edit.
[[nodiscard]] Request applied(Request request, const Edited& edited);

} // namespace rushes::edits
