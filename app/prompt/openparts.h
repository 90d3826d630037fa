#pragma once

#include "app/base/validtext.h"

#include <QString>

/// Parts of a text whose value stands elsewhere: variables of a shell or a program, the output of a command.
/// Readers keep them in the text between two signs that Unicode reserves for a program's own use, so that
/// whoever takes the value can tell which part is open and name it.
namespace rushes::openparts {

inline constexpr QChar opening(0xFDD0);
inline constexpr QChar closing(0xFDD1);

/// The text without the two signs: to be done with everything that comes from outside.
[[nodiscard]] inline QString withoutSigns(QString text)
{
    return text.remove(opening).remove(closing);
}

/// `expression` as an open part, shortened for reading.
[[nodiscard]] inline QString marked(const QString& expression)
{
    constexpr qsizetype longest = 60;
    QString words = withoutSigns(expression).simplified();
    if (words.isEmpty() || words.size() > longest) // one that is empty is open, too
        words = beginning(words, longest) + QChar(0x2026);
    return opening + words + closing;
}

[[nodiscard]] inline bool isIn(QStringView text)
{
    return text.contains(opening);
}

/// The first open part's expression; empty: there is none.
[[nodiscard]] inline QString firstOf(const QString& text)
{
    const qsizetype at = text.indexOf(opening);
    if (at < 0)
        return {};
    const qsizetype end = text.indexOf(closing, at);
    return end < 0 ? text.mid(at + 1) : text.mid(at + 1, end - at - 1);
}

} // namespace rushes::openparts
