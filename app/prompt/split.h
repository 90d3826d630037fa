#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

/// From one prompt to shots and back (design.md, "The timeline"; what is proposed is shown before it is
/// applied).
namespace rushes::prompts {

/// What a prompt would be as shots.
struct Proposal
{
    QString prompt = {};    ///< the scene's prompt: what is for all shots; all of it where there are none
    QList<Shot> shots = {}; ///< valid for the model; empty: the prompt stays one shot
    int duration = 0; ///< of the clip, whole seconds: the shots' sum; of one shot what it states, else 0
    QStringList notes = {}; ///< what was done that the prompt does not say, one sentence each

    bool operator==(const Proposal&) const = default;
};

/// Reads a prompt in which shots are stated: by labels ("Shot 1 (0-3s): …", "镜头一：…", in the languages and
/// forms that resources/data/shotgrammar.json lists), by times, as a table, as JSON, as a screenplay, as a
/// numbered list, by "Cut to" or by rules. Labels, times and separators are in no shot; what stands before
/// the first shot, and what is for all of them, is the scene's prompt. Prose is not cut. Stated times are
/// used as far as the model takes them, the others share what is left of `clipSeconds` (0: not known); where
/// more shots are named than fit, the shortest neighbours become one. The notes say so. A text that states
/// one shot is that one without its label.
[[nodiscard]] Proposal split(const QString& typed, const Model& model, int clipSeconds = 0);

/// Proposes shots for a prompt that states none: its paragraphs, else its sentences, a new shot where the
/// camera moves. To be shown, never to be taken for what was written.
[[nodiscard]] Proposal offer(const QString& prompt, const Model& model, int clipSeconds = 0);

/// `Shot 1 (0-3s): …` a line each, below `prompt` where that is not blank. Splits back into the same shots if
/// they are valid; white space around a shot's prompt is dropped.
[[nodiscard]] QString join(const QList<Shot>& shots, const QString& prompt = {});

/// The text as its shots' parts: what rules that look at one shot read. One part where there is only one
/// shot.
[[nodiscard]] QStringList partsOf(const QString& prompt);

} // namespace rushes::prompts
