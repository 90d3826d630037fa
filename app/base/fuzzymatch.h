#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rushes {

/// How well a text matches what was typed.
struct FuzzyMatch
{
    int score = 0;                ///< higher is better; comparable for one pattern only
    QList<qsizetype> places = {}; ///< indexes of the matched characters in the text, ascending

    bool operator==(const FuzzyMatch&) const = default;
};

/// Matches every word of `pattern`: its letters in order, with gaps allowed; the words in any order. Ignores
/// case and accents. Letters at the start of a word and consecutive letters score higher. nullopt where a
/// word does not match; an empty pattern matches everything with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

/// How often `id` was chosen, from a list of "count id", the most often chosen first.
[[nodiscard]] int usesOf(const QStringList& uses, const QString& id);
/// All ids of such a list, with their numbers of uses.
[[nodiscard]] QHash<QString, int> usesById(const QStringList& uses);
/// The list after `id` was chosen again; beyond 100, the least chosen are removed.
[[nodiscard]] QStringList withUse(const QStringList& uses, const QString& id);

} // namespace rushes
