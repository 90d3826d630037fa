#pragma once

#include <QHash>
#include <QStringList>

#include <optional>

namespace rushes {

/// The argument quoted for a POSIX shell, so that it is passed on unchanged.
[[nodiscard]] QString shellQuoted(const QString& argument);

/// The value of `$'…'`; `at` is after the opening quote and moves past the closing one. nullopt: it is not
/// closed.
[[nodiscard]] std::optional<QString> dollarQuoted(const QString& text, qsizetype& at);

/// Index of the closing bracket that matches; the text's end where there is none.
[[nodiscard]] qsizetype closingBracket(const QString& text, qsizetype at, QChar opens, QChar closes);

/// The variables that the words set, if all of them are NAME=value, also after export; else nullopt.
[[nodiscard]] std::optional<QHash<QString, QString>> assignmentsIn(QStringList words);

} // namespace rushes
