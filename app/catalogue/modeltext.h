#pragma once

#include "app/catalogue/model.h"

namespace rushes {

/// A model's name without the task abbreviation that some names end with: "Kling 3.0 Pro" for "Kling 3.0 Pro
/// I2V".
[[nodiscard]] QString shortName(const Model& model);
/// The model's task in words: "image to video", "first last frame to video", "edit"; empty where the name
/// says it or the task is unknown.
[[nodiscard]] QString taskText(const Model& model);
/// "Kling 3.0 Pro · image to video".
[[nodiscard]] QString titleOf(const Model& model);

/// The longest clip in seconds; 0: a still, or the input determines the length.
[[nodiscard]] int longestSeconds(const Model& model);
/// "15 s", "still", "as the input".
[[nodiscard]] QString longestText(const Model& model);

/// A price in one or two short lines: {"$0.168 a second", "silent $0.112"}; {"price not known"} where it is
/// unknown.
[[nodiscard]] QStringList priceLines(const Price& price, MediaKind output);
/// The model's inputs for display: "text, start image, references"; never empty.
[[nodiscard]] QString takesText(const Model& model);
/// A word of Model::takes() in the user's language.
[[nodiscard]] QString takesWord(const QString& word);

} // namespace rushes
