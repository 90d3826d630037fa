#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/library/worddiff.h"

namespace rushes {

/// One property in which two takes differ.
struct TakeDifference
{
    QString label = {}; ///< "Duration", in the user's language; for an unknown setting the service's key
    QString a = {};     ///< "12 s"; "—" where the take does not have it
    QString b = {};

    bool operator==(const TakeDifference&) const = default;
};

/// One text that differs between two takes.
struct TextDifference
{
    QString label = {}; ///< "Prompt", "Shot 2", "Negative prompt"
    WordDiff diff = {};

    bool operator==(const TextDifference&) const = default;
};

/// The differences between the requests of two takes.
struct TakeDifferences
{
    QList<TakeDifference> values = {};
    QList<TextDifference> texts = {};
    QStringList same = {}; ///< "model", "aspect", "sound": equal properties, for a sentence

    bool operator==(const TakeDifferences&) const = default;
};

[[nodiscard]] TakeDifferences differencesOf(const Take& a, const Take& b);

/// False when the scene would be generated differently now: another prompt, another setting. Settings that
/// are not sent do not count, nor do sources that the queue filled in for inputs that waited.
[[nodiscard]] bool isMadeFrom(const Take& take, const Scene& scene);

} // namespace rushes
