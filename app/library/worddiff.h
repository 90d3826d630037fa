#pragma once

#include <QList>
#include <QString>

namespace rushes {

/// A part of a text: words with the white space and punctuation between them.
struct DiffRun
{
    QString text = {};
    bool differs = false; ///< the other text does not have it at this place

    bool operator==(const DiffRun&) const = default;
};

/// Two texts as lists of runs; joined, the runs are the text.
struct WordDiff
{
    QList<DiffRun> a = {};
    QList<DiffRun> b = {};
    int words = 0; ///< differing words, counted in the text that has more of them

    bool operator==(const WordDiff&) const = default;
};

/// Compares word by word with a minimal number of changes. A Chinese or Japanese character counts as a word.
/// White space alone never differs: only whether there is any counts.
[[nodiscard]] WordDiff wordDiff(const QString& a, const QString& b);

/// The runs for a short view: long equal runs become " … ", with `around` words kept next to the differences.
[[nodiscard]] QList<DiffRun> shortened(const QList<DiffRun>& runs, int around);

} // namespace rushes
