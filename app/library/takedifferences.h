#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/library/worddiff.h"

namespace rushes {

/// One thing that two takes were made with, each its own.
struct TakeDifference
{
    QString label =
        {};         ///< "Duration", in the user's language; of a setting we do not know, the service's key
    QString a = {}; ///< "12 s"; "—" for what that take has not got
    QString b = {};

    bool operator==(const TakeDifference&) const = default;
};

/// One text that is not the same in both.
struct TextDifference
{
    QString label = {}; ///< "Prompt", "Shot 2", "Negative prompt"
    WordDiff diff = {};

    bool operator==(const TextDifference&) const = default;
};

/// What differs between what made two takes.
struct TakeDifferences
{
    QList<TakeDifference> values = {};
    QList<TextDifference> texts = {};
    QStringList same = {}; ///< "model", "aspect", "sound": what both have in common, for a sentence

    bool operator==(const TakeDifferences&) const = default;
};

[[nodiscard]] TakeDifferences differencesOf(const Take& a, const Take& b);

/// False when the scene would be generated otherwise now: another prompt, another setting. What is kept but
/// not sent does not count, nor does what the queue filled in for an input that waited.
[[nodiscard]] bool isMadeFrom(const Take& take, const Scene& scene);

} // namespace rushes
