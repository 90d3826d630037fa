#pragma once

#include <QString>
#include <QStringList>

namespace rushes::prompts {

/// Removes an assistant's introduction from the beginning of the text before a list: "Sure! Here is your shot
/// list:". Removes only whole lines, and only those that address the user; they are appended to `left`.
[[nodiscard]] QString withoutGreeting(const QString& words, QStringList& left);

/// Removes an assistant's closing paragraph from the text after a list: "Let me know if you'd like any
/// changes!" Where nothing was `left` out before, only one that mentions the list itself: people in a film
/// say "Let me know" too.
[[nodiscard]] QString withoutFarewell(const QString& words, QStringList& left);

} // namespace rushes::prompts
