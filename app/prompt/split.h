#pragma once

#include "app/catalogue/catalogue.h"
#include "app/domain/request.h"

/// Converts a prompt to shots and back. Proposals are shown before they are applied.
namespace rushes::prompts {

/// The shots proposed for a prompt.
struct Proposal
{
    QString prompt = {}; ///< the scene's prompt: text for all shots; the whole text where there are no shots
    QList<Shot> shots = {}; ///< valid for the model; empty: the prompt stays a single shot
    int duration =
        0; ///< of the clip, in whole seconds: the shots' sum; for a single shot the stated length, else 0
    QStringList notes = {}; ///< one sentence for each change that the prompt does not state

    bool operator==(const Proposal&) const = default;
};

/// Reads a prompt that states shots: by labels ("Shot 1 (0-3s): …", "镜头一：…", in the languages and formats
/// of resources/data/shotgrammar.json), by times, as a table, as JSON, as a screenplay, as a numbered list,
/// by "Cut to" or by rules. Labels, times and separators are removed from the shots; text before the first
/// shot and text for all of them becomes the scene's prompt. Prose is not split. Stated times are used as far
/// as the model takes them, other shots divide the rest of `clipSeconds` (0: unknown); where there are more
/// shots than fit, the shortest adjacent ones are merged. The notes say so. A text with a single shot becomes
/// that shot without its label.
[[nodiscard]] Proposal split(const QString& typed, const Model& model, int clipSeconds = 0);

/// Proposes shots for a prompt that states none: its paragraphs, else its sentences, with a new shot where
/// the camera moves. Only to be offered, since the text does not state them.
[[nodiscard]] Proposal offer(const QString& prompt, const Model& model, int clipSeconds = 0);

/// The shots as text, one line each, `Shot 1 (0-3s): …`, below `prompt` unless that is blank. split() returns
/// the same shots if they are valid, without white space around their prompts.
[[nodiscard]] QString join(const QList<Shot>& shots, const QString& prompt = {});

/// The texts of a prompt's shots, for rules that check a single shot; one text where there is only one shot.
[[nodiscard]] QStringList partsOf(const QString& prompt);

} // namespace rushes::prompts
