#include "app/base/fuzzymatch.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace rushes {

namespace {

constexpr int perLetter = 1;
constexpr int wordStart = 9;
constexpr int textStart = 4;
constexpr int following = 8;
constexpr int gap = 3;
constexpr qsizetype longestText = 200;
constexpr qsizetype mostUses = 100;
constexpr int impossible = std::numeric_limits<int>::min() / 2;

/// Folded case and accents removed, character for character.
QString folded(const QString& text)
{
    QString plain = text;
    for (QChar& letter : plain) {
        if (letter.decompositionTag() == QChar::Canonical)
            letter = letter.decomposition().at(0);
        letter = letter.toCaseFolded();
    }
    return plain;
}

bool startsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text.at(at - 1);
    const QChar here = text.at(at);
    return !before.isLetterOrNumber() || (before.isLower() && here.isUpper()) ||
           (before.isLetter() && here.isDigit());
}

/// The best-scoring match of `word` in `text`: for each letter of the word, the best score at each place.
std::optional<FuzzyMatch> find(const QString& word, const QString& plain, const QString& text)
{
    const qsizetype letters = word.size();
    const qsizetype size = std::min(plain.size(), longestText);
    if (letters > size)
        return {};
    struct Cell
    {
        int score = impossible;
        qsizetype before = -1;
    };
    std::vector<Cell> table(static_cast<size_t>(letters * size));
    const auto cell = [&](qsizetype letter, qsizetype at) -> Cell& {
        return table[static_cast<size_t>(letter * size + at)];
    };
    for (qsizetype letter = 0; letter < letters; ++letter) {
        Cell best = {}; // best score among matches with a gap after them
        for (qsizetype at = letter; at < size; ++at) {
            if (letter > 0 && at >= 2 && cell(letter - 1, at - 2).score > best.score)
                best = {cell(letter - 1, at - 2).score, at - 2};
            if (plain.at(at) != word.at(letter))
                continue;
            const int own = perLetter + (startsWord(text, at) ? wordStart : 0) + (at == 0 ? textStart : 0);
            if (letter == 0) {
                cell(letter, at) = {own, -1};
                continue;
            }
            const int close = at > 0 ? cell(letter - 1, at - 1).score + following : impossible;
            const int apart = best.score - gap;
            if (std::max(close, apart) > impossible / 2)
                cell(letter, at) = {own + std::max(close, apart), close >= apart ? at - 1 : best.before};
        }
    }
    qsizetype last = -1;
    for (qsizetype at = 0; at < size; ++at) {
        if (cell(letters - 1, at).score > (last < 0 ? impossible / 2 : cell(letters - 1, last).score))
            last = at;
    }
    if (last < 0)
        return {};
    FuzzyMatch match{cell(letters - 1, last).score, {}};
    for (qsizetype letter = letters - 1, at = last; letter >= 0; --letter) {
        match.places.prepend(at);
        at = cell(letter, at).before;
    }
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    FuzzyMatch whole;
    const QString plain = folded(text);
    const QStringList words = folded(pattern).split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const std::optional<FuzzyMatch> match = find(word, plain, text);
        if (!match)
            return {};
        whole.score += match->score;
        whole.places += match->places;
    }
    std::sort(whole.places.begin(), whole.places.end());
    whole.places.erase(std::unique(whole.places.begin(), whole.places.end()), whole.places.end());
    // Of two texts that match equally well, the shorter one is preferred.
    if (!words.isEmpty())
        whole.score -= static_cast<int>(std::min(text.size(), longestText) / 16);
    return whole;
}

int usesOf(const QStringList& uses, const QString& id)
{
    for (const QString& use : uses) {
        if (use.section(u' ', 1) == id)
            return use.section(u' ', 0, 0).toInt();
    }
    return 0;
}

QHash<QString, int> usesById(const QStringList& uses)
{
    QHash<QString, int> counts;
    for (const QString& use : uses)
        counts.insert(use.section(u' ', 1), use.section(u' ', 0, 0).toInt());
    return counts;
}

QStringList withUse(const QStringList& uses, const QString& id)
{
    const int count = usesOf(uses, id) + 1;
    QStringList counted;
    bool stands = false;
    const auto place = [&] { counted.append(QString::number(count) + u' ' + id); };
    for (const QString& use : uses) {
        if (use.section(u' ', 1) == id)
            continue;
        // An item just chosen comes before those with the same count.
        if (!stands && use.section(u' ', 0, 0).toInt() <= count) {
            place();
            stands = true;
        }
        counted.append(use);
    }
    if (!stands)
        place();
    return counted.mid(0, mostUses);
}

} // namespace rushes
