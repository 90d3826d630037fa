#pragma once

#include "app/prompt/marks.h"

#include <QStringList>

namespace rushes {

/// The singular of a lower-case English noun: "woman" of "women", "lady" of "ladies", "boy" of "boys".
[[nodiscard]] QString singularOf(const QString& noun);

/// The texts without the names and lines in dialogues.
[[nodiscard]] QString outsideDialogue(const QStringList& texts);

/// True where a reader of `text` knows who the speaker is: only names and nouns have to be introduced, not a
/// narrator or a pronoun.
[[nodiscard]] bool isIntroduced(const Dialogue& dialogue, const QString& text);

} // namespace rushes
