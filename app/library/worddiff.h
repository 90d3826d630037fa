#pragma once

#include <QList>
#include <QString>

namespace rushes {

/// A run of a text: words, with the spaces and marks between them.
struct DiffRun
{
    QString text = {};
    bool differs = false; ///< the other text has not got it there

    bool operator==(const DiffRun&) const = default;
};

/// Two texts, each as runs that joined are the text.
struct WordDiff
{
    QList<DiffRun> a = {};
    QList<DiffRun> b = {};
    int words = 0; ///< words that differ, as many as the text has that has more of them

    bool operator==(const WordDiff&) const = default;
};

/// Word by word: what both texts have in the same order is the same; the shortest change there is. A sign of
/// Chinese or Japanese is a word of its own. Spaces never differ by themselves; of spaces and line breaks
/// only their being there counts.
[[nodiscard]] WordDiff wordDiff(const QString& a, const QString& b);

/// The runs for a short view: long stretches that are the same become " … ", with `around` words kept beside
/// what differs.
[[nodiscard]] QList<DiffRun> shortened(const QList<DiffRun>& runs, int around);

} // namespace rushes
