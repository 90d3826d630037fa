#pragma once

#include <QString>

/// A negative prompt is a list of what should not be seen.
namespace rushes {

/// "no blur, without text" as the things themselves: "blur, text". What only begins like it ("no one in
/// frame", "not sharp") stays: without its "not" it would forbid what was wanted.
[[nodiscard]] QString withoutNo(const QString& negative);

/// An item begins with "not" or "never".
[[nodiscard]] bool saysNot(const QString& negative);

/// The list as one sentence for a prompt, without its full stop: "Avoid: blur, text".
[[nodiscard]] QString avoidance(const QString& negative);

/// The prompt saying that: in place of an earlier "Avoid: …" sentence, else behind the rest. Nothing else of
/// it changes, nor what is said in quotes.
[[nodiscard]] QString withAvoidance(const QString& prompt, const QString& avoidance);

} // namespace rushes
