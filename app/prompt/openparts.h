#pragma once

#include "app/base/validtext.h"

#include <QString>

/// Open parts of a text: parts whose value is not in the text, such as a variable of a shell or a program, or
/// the output of a command. Readers keep them in the text between two noncharacters, which Unicode reserves
/// for internal use, so that the user of the value can detect and name the open part.
namespace rushes::openparts {

inline constexpr QChar opening(0xFDD0);
inline constexpr QChar closing(0xFDD1);

/// Removes the two characters; to be called on all text from outside.
[[nodiscard]] inline QString withoutSigns(QString text)
{
    return text.remove(opening).remove(closing);
}

/// `expression` as an open part, shortened for display.
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
