#pragma once

#include <QJsonValue>
#include <QString>

namespace rushes {

/// Half of a surrogate pair, which no encoding has a form for, is U+FFFD. For every text that comes in: from
/// files, services, the clipboard, the database.
[[nodiscard]] QString validText(QString text);
/// The first `most` UTF-16 units of it, one less where that would halve a character.
[[nodiscard]] QString beginning(QStringView text, qsizetype most);
/// validText() of every text in it, keys too.
[[nodiscard]] QJsonValue validJson(const QJsonValue& value);

/// For a terminal, a log or a message of one line each: what would move the cursor, colour, hide or turn
/// other text (control characters of C0 and C1, ESC among them, bidirectional controls, line and paragraph
/// separators) is written as its code, "\x1b", "\u202e". Line breaks stay, tabs stay.
[[nodiscard]] QString printable(const QString& text);

/// JSON text (UTF-8) in which the same is escaped as JSON has it: it reads as the same value.
[[nodiscard]] QByteArray printableJson(const QByteArray& json);

} // namespace rushes
