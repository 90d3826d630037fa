#pragma once

#include "app/base/result.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace rushes {

/// One argument that a POSIX shell hands on unchanged, whatever it holds.
[[nodiscard]] QString shellQuoted(const QString& argument);

/// What `$'…'` stands for, from behind its opening quote; `at` moves behind the closing one. Nothing: there
/// is none.
[[nodiscard]] std::optional<QString> dollarQuoted(const QString& text, qsizetype& at);

/// The place of the bracket that closes; the end where there is none.
[[nodiscard]] qsizetype closingBracket(const QString& text, qsizetype at, QChar opens, QChar closes);

/// What the words set, where they are nothing but NAME=value, also behind export.
[[nodiscard]] std::optional<QHash<QString, QString>> assignmentsIn(QStringList words);

/// The words of the first command; variables and `$(…)` stay as they are written.
[[nodiscard]] Result<QStringList> shellWords(const QString& command);

} // namespace rushes
