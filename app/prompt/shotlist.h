#pragma once

#include "app/prompt/shotheads.h"

namespace rushes::prompts {

/// One shot of a list as it was stated.
struct ShotPart
{
    QString text = {};
    std::optional<StatedTime> time = {};
    /// Where the length is known and no place in time.
    std::optional<double> seconds = {};
};

/// A text taken apart. No label, time or separator is in any of it.
struct ShotParts
{
    QString before = {}; ///< what stands before the first shot
    QString after = {};  ///< what stands behind the last one and is for all
    QList<ShotPart> shots = {};
};

/// The heads that are a list's: those of one kind that count on, two or more. Empty: the text states none.
[[nodiscard]] QList<ShotHead> listIn(const ShotText& text);

/// The text taken apart at its heads.
[[nodiscard]] ShotParts cutAt(const ShotText& text, const QList<ShotHead>& heads);

/// One shot's words, whose own label and time are taken out.
[[nodiscard]] ShotPart partIn(const QString& words);

/// A word such as "Style" or "声音" heads this line, alone or with a colon: the word's place. `always` tells
/// whether it is for all shots wherever it stands.
struct SectionHead
{
    Slice word = {};
    bool always = false;
    bool heading = false; ///< in brackets, emphasis or a heading's signs
};
[[nodiscard]] std::optional<SectionHead> sectionHeadIn(const ShotText& text, Slice line);
/// Most of these pieces begin with "Subject:", "Camera:" and their like: they describe one shot.
[[nodiscard]] bool areFields(const ShotText& text, const QList<Slice>& pieces);

/// The slice as it is kept: without rules, code fences and separators at its ends.
[[nodiscard]] QString cleaned(const ShotText& text, Slice slice);
/// Likewise for what stands before the shots, which may end with "Timeline:" or "Shot list:".
[[nodiscard]] QString cleanedScene(const ShotText& text, Slice slice);
/// Without ", and" and ", then" at its end: another shot follows in its sentence.
[[nodiscard]] Slice withoutJoint(const ShotText& text, Slice slice);

} // namespace rushes::prompts
