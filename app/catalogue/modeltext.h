#pragma once

#include "app/catalogue/model.h"

namespace rushes {

/// A model's name without the task that some names repeat as a code: "Kling 3.0 Pro" of "Kling 3.0 Pro I2V".
[[nodiscard]] QString shortName(const Model& model);
/// What it does, in words: "image to video", "first last frame to video", "edit"; empty where the name says
/// it, or nobody does.
[[nodiscard]] QString taskText(const Model& model);
/// "Kling 3.0 Pro · image to video".
[[nodiscard]] QString titleOf(const Model& model);

/// The longest clip in seconds; 0: a still, or the input decides.
[[nodiscard]] int longestSeconds(const Model& model);
/// "15 s", "still", "as the input".
[[nodiscard]] QString longestText(const Model& model);

/// A price in one or two short lines: {"$0.168 a second", "silent $0.112"}; {"price not known"} where nothing
/// is known.
[[nodiscard]] QStringList priceLines(const Price& price, MediaKind output);
/// What goes in, for people: "text, start image, references"; "nothing" never stands.
[[nodiscard]] QString takesText(const Model& model);
/// A word of Model::takes() in the user's language.
[[nodiscard]] QString takesWord(const QString& word);

} // namespace rushes
