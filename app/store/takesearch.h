#pragma once

#include <QString>
#include <QStringList>

namespace rushes {

// Search for takes. Texts in the index and queries are folded in the same way: different spellings of a
// letter become one. A change of this needs a migration.

/// A text as in the index: ё is е, ß is ss, ı is i, ø is o; invisible characters are removed.
[[nodiscard]] QString foldedText(QString text);
/// The same for an expression in SQL.
[[nodiscard]] QString foldedSql(const QString& expression);
/// SQL: the text with a space between different scripts if one of them has no spaces, or is Korean, so that
/// "AI" is a word in 我在AI工作. Empty if there is no such place.
[[nodiscard]] QString runsSql(const QString& expression);

/// The FTS5 query for words that the index finds by their beginning. Empty: none.
[[nodiscard]] QString searchExpression(const QString& search);
/// The words that are searched for anywhere in texts, each in its spellings: those with letters of scripts
/// without spaces, and signs.
[[nodiscard]] QList<QStringList> anywhereWords(const QString& search);

} // namespace rushes
