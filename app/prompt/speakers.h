#pragma once

#include "app/prompt/marks.h"

#include <QStringList>

namespace rushes {

/// One of what a noun in lower case names: "women" is "woman", "ladies" "lady", "boys" "boy".
[[nodiscard]] QString singularOf(const QString& noun);

/// Everything that is written in the texts but the speakers' names and lines.
[[nodiscard]] QString outsideDialogue(const QStringList& texts);

/// Somebody who reads `text` knows whose lips move. So does who hears a narrator, and who reads "she": only a
/// name or a noun has to be told.
[[nodiscard]] bool isIntroduced(const Dialogue& dialogue, const QString& text);

} // namespace rushes
