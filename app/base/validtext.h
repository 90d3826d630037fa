#pragma once

#include <QJsonValue>
#include <QString>

namespace rushes {

/// The text with each half of a surrogate pair, which no encoding can represent, replaced by U+FFFD. For
/// every text from outside: files, services, the clipboard, the database.
[[nodiscard]] QString validText(QString text);
/// The first `most` UTF-16 units of a text, one less where that would split a surrogate pair.
[[nodiscard]] QString beginning(QStringView text, qsizetype most);
/// validText() of every string in a value, keys included.
[[nodiscard]] QJsonValue validJson(const QJsonValue& value);

/// The text for a terminal, a log or a message. Characters that could move the cursor, colour, hide or
/// reorder other text (C0 and C1 control characters including ESC, bidirectional controls, line and paragraph
/// separators) are written as codes, "\x1b", "\u202e". Line feeds and tabs are kept.
[[nodiscard]] QString printable(const QString& text);

/// JSON text (UTF-8) with the same characters as JSON escapes: it parses to the same value.
[[nodiscard]] QByteArray printableJson(const QByteArray& json);

} // namespace rushes
