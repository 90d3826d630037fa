#pragma once

#include <QString>
#include <QStringList>

namespace rushes::prompts {

/// Takes out what an assistant says to the one who asked, at the beginning of what stands before a list:
/// "Sure! Here is your shot list:". Only whole lines, and only where they speak to somebody; `left` gets
/// them.
[[nodiscard]] QString withoutGreeting(const QString& words, QStringList& left);

/// Likewise the last paragraph of what stands behind it: "Let me know if you'd like any changes!" Where
/// nothing was `left` out before, only one that speaks of the list itself: people in a film say "Let me know"
/// too.
[[nodiscard]] QString withoutFarewell(const QString& words, QStringList& left);

} // namespace rushes::prompts
