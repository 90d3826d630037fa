#pragma once

#include <QList>
#include <QString>

namespace rushes::prompts {

/// A piece of a text: from `start` up to, not with, `end`.
struct Slice
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] qsizetype size() const { return end - start; }
    bool operator==(const Slice&) const = default;
};

/// A text as it was typed, and beside it the same text with one sign for each kind, so that a grammar needs
/// to know one colon, one dash, one bracket. Places in both are the same.
struct ShotText
{
    explicit ShotText(const QString& typed);

    QString text = {};
    /// Lower case; digits, brackets, colons, dashes of every width and script as ASCII has them; spaces of
    /// every width, and signs without width, as ' '; line ends as '\n'.
    QString plain = {};
    QList<Slice> lines = {};  ///< without their ends
    QList<Slice> quotes = {}; ///< what stands in quotes within a line, with its quotes

    [[nodiscard]] bool isQuoted(qsizetype at) const;
    [[nodiscard]] QString typed(Slice slice) const { return text.mid(slice.start, slice.size()); }
    [[nodiscard]] QStringView at(Slice slice) const
    {
        return QStringView(plain).mid(slice.start, slice.size());
    }
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const;   ///< of the line that `at` is in
    [[nodiscard]] qsizetype lineStart(qsizetype at) const; ///< likewise
    [[nodiscard]] Slice trimmed(Slice slice) const;
    [[nodiscard]] Slice trimmedEnd(Slice slice) const;
    /// The letters before `at` and the spaces there, from `start` on; empty where another sign is.
    [[nodiscard]] Slice wordBefore(qsizetype at, qsizetype start) const;
    /// Only a rule: three or more of - * _ = ~ # and spaces, or a code fence.
    [[nodiscard]] bool isRule(Slice line) const;
};

/// A prompt as it was meant: without a web page's markup, signs without width, and quotes around all of it.
[[nodiscard]] QString withoutWrapping(const QString& prompt);

/// Places of `plain`: where the spaces at `at` end, at `limit` the latest.
[[nodiscard]] qsizetype afterSpaces(QStringView plain, qsizetype at, qsizetype limit);

} // namespace rushes::prompts
