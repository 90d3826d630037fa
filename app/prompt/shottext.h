#pragma once

#include <QList>
#include <QString>

namespace rushes::prompts {

/// A range of a text: from `start` up to but excluding `end`.
struct Slice
{
    qsizetype start = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= start; }
    [[nodiscard]] qsizetype size() const { return end - start; }
    bool operator==(const Slice&) const = default;
};

/// A text together with a normalised copy of the same length, in which similar characters are replaced by
/// one, so that a grammar needs to know only one colon, one dash, one bracket. Indexes are the same in both.
struct ShotText
{
    explicit ShotText(const QString& typed);

    QString text = {};
    /// Lower case; digits, brackets, colons and dashes of every width and script as ASCII; spaces of every
    /// width and zero-width characters as ' '; line ends as '
    /// '.
    QString plain = {};
    QList<Slice> lines = {};  ///< without line ends
    QList<Slice> quotes = {}; ///< quoted text within a line, including the quotes

    [[nodiscard]] bool isQuoted(qsizetype at) const;
    [[nodiscard]] QString typed(Slice slice) const { return text.mid(slice.start, slice.size()); }
    [[nodiscard]] QStringView at(Slice slice) const
    {
        return QStringView(plain).mid(slice.start, slice.size());
    }
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const;   ///< end of the line that contains `at`
    [[nodiscard]] qsizetype lineStart(qsizetype at) const; ///< start of that line
    [[nodiscard]] Slice trimmed(Slice slice) const;
    [[nodiscard]] Slice trimmedEnd(Slice slice) const;
    /// The word before `at` with the spaces between, not before `start`; empty where another character is.
    [[nodiscard]] Slice wordBefore(qsizetype at, qsizetype start) const;
    /// True for a rule, three or more of - * _ = ~ # and spaces, or a code fence.
    [[nodiscard]] bool isRule(Slice line) const;
};

/// The quotes that close `open`; empty: it is no opening quote.
[[nodiscard]] QStringView closersOf(QChar open);

/// A prompt without an HTML page's markup, zero-width characters and quotes around the whole text.
[[nodiscard]] QString withoutWrapping(const QString& prompt);

/// Index after the spaces at `at`, at most `limit`.
[[nodiscard]] qsizetype afterSpaces(QStringView plain, qsizetype at, qsizetype limit);

} // namespace rushes::prompts
