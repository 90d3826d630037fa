#pragma once

#include "app/domain/request.h"

/// From one prompt to shots and back (design.md, "The timeline"; what is proposed is shown before it is
/// applied).
namespace rushes::prompts {

/// What a prompt would be as shots.
struct Proposal
{
    QString prompt = {};    ///< the scene's prompt: what stands before the first shot, else all of it
    QList<Shot> shots = {}; ///< valid for the model; empty: the prompt reads as one shot
    int duration = 0;       ///< of the clip, whole seconds: the shots' sum; 0 without shots
    QStringList notes = {}; ///< what was done that the prompt does not say, one sentence each

    bool operator==(const Proposal&) const = default;
};

/// Reads the first of these that gives two shots or more: labels (`Shot 1 (0-3s): …`, `[0-3s] …`), "Cut to
/// …", a numbered list, paragraphs, lines. Times are the stated ones; where none is, the shots share
/// `clipSeconds` evenly (0: the model's default for each shot). Every shot gets at least the model's least,
/// the sum is at most its most; when more shots are named than fit, the shortest neighbours become one.
[[nodiscard]] Proposal split(const QString& prompt, const Model& model, int clipSeconds = 0);

/// `Shot 1 (0-3s): …` a line each, below `prompt` where that is not blank. Splits back into the same shots if
/// they are valid; white space around a shot's prompt is dropped.
[[nodiscard]] QString join(const QList<Shot>& shots, const QString& prompt = {});

/// The text as its shots' parts: what rules that look at one shot read. One part where there is only one
/// shot.
[[nodiscard]] QStringList partsOf(const QString& prompt);

} // namespace rushes::prompts
