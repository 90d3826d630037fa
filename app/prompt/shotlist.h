#pragma once

#include "app/prompt/shotheads.h"

namespace rushes::prompts {

/// One shot of a list, as stated.
struct ShotPart
{
    QString text = {};
    std::optional<StatedTime> time = {};
    /// Set where only the length is known, not the place in time.
    std::optional<double> seconds = {};
};

/// A text split into shots. Labels, times and separators are removed.
struct ShotParts
{
    QString before = {}; ///< text before the first shot
    QString after = {};  ///< text after the last shot that applies to all
    QList<ShotPart> shots = {};
};

/// The heads of the text's shot list: two or more of one kind, consecutive. Empty: there is no list.
[[nodiscard]] QList<ShotHead> listIn(const ShotText& text);

/// Splits the text at its heads.
[[nodiscard]] ShotParts cutAt(const ShotText& text, const QList<ShotHead>& heads);

/// One shot from its words; a label and a time in them are removed.
[[nodiscard]] ShotPart partIn(const QString& words);

/// A section's heading, such as "Style" or "声音", alone on its line or with a colon. `always`: the section
/// applies to all shots wherever it is.
struct SectionHead
{
    Slice word = {};
    bool always = false;
    bool heading = false; ///< in brackets, emphasis or with heading signs
};
[[nodiscard]] std::optional<SectionHead> sectionHeadIn(const ShotText& text, Slice line);
/// True where most of the pieces begin with "Subject:", "Camera:" and the like: they describe one shot.
[[nodiscard]] bool areFields(const ShotText& text, const QList<Slice>& pieces);

/// The slice's text without rules, code fences and separators at its ends.
[[nodiscard]] QString cleaned(const ShotText& text, Slice slice);
/// The same for text before the shots, which may end with "Timeline:" or "Shot list:".
[[nodiscard]] QString cleanedScene(const ShotText& text, Slice slice);
/// The slice without ", and" and ", then" at its end: the sentence continues with the next shot.
[[nodiscard]] Slice withoutJoint(const ShotText& text, Slice slice);

} // namespace rushes::prompts
