#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace rushes {

/// How well a text answers what was typed.
struct FuzzyMatch
{
    int score = 0;                ///< higher is better; comparable for one pattern only
    QList<qsizetype> places = {}; ///< of the text's characters that were typed, ascending

    bool operator==(const FuzzyMatch&) const = default;
};

/// The letters of every word of `pattern` in the text, in order, with gaps allowed; the words in any order.
/// Case and accents are of no account. Letters at the start of a word and letters that follow each other
/// count more. Nothing where a word is not there; an empty pattern matches everything with score 0.
[[nodiscard]] std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

/// How often things were chosen, as a list of "count id" with the most often chosen first.
[[nodiscard]] int usesOf(const QStringList& uses, const QString& id);
/// The same of all, for whoever asks for many.
[[nodiscard]] QHash<QString, int> usesById(const QStringList& uses);
/// The list after `id` was chosen once more; those chosen least drop out beyond 100.
[[nodiscard]] QStringList withUse(const QStringList& uses, const QString& id);

} // namespace rushes
