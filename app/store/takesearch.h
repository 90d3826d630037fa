#pragma once

#include <QString>
#include <QStringList>

namespace rushes {

// How takes are searched. What the index keeps of a text and what it is asked for are folded alike: letters
// that are written one way or another are one letter in it. A change of either needs a migration.

/// A text as the index keeps it: ё is е, ß is ss, ı is i, ø is o; signs that nobody sees are left out.
[[nodiscard]] QString foldedText(QString text);
/// The same in SQL, of an expression.
[[nodiscard]] QString foldedSql(const QString& expression);
/// SQL: the text with a space wherever a script that writes no spaces, or Korean, meets another one, so that
/// "AI" is a word in 我在AI工作. Empty where they meet nowhere.
[[nodiscard]] QString runsSql(const QString& expression);

/// What FTS5 is asked for the words that it can find: each by its beginning. Empty: none.
[[nodiscard]] QString searchExpression(const QString& search);
/// The words that are looked for anywhere, each in the ways that it may be written: those with letters of
/// scripts that write no spaces, and signs.
[[nodiscard]] QList<QStringList> anywhereWords(const QString& search);

} // namespace rushes
