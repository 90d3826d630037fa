#pragma once

#include <QString>

/// Functions for negative prompts, which are lists of what should not be visible.
namespace rushes {

/// "no blur, without text" becomes "blur, text". Items where the negation has another meaning ("no one in
/// frame", "not sharp") stay: without it they would exclude what is wanted.
[[nodiscard]] QString withoutNo(const QString& negative);

/// True where an item begins with "not" or "never".
[[nodiscard]] bool saysNot(const QString& negative);

/// The list as a sentence for a prompt, without a full stop: "Avoid: blur, text".
[[nodiscard]] QString avoidance(const QString& negative);

/// The prompt with `avoidance` in it: replaces an earlier "Avoid: …" sentence outside quotes, else it is
/// appended. Nothing else changes.
[[nodiscard]] QString withAvoidance(const QString& prompt, const QString& avoidance);

} // namespace rushes
