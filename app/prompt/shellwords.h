#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes {

/// One argument that a POSIX shell hands on unchanged, whatever it holds.
[[nodiscard]] QString shellQuoted(const QString& argument);

/// The words of the first command in a POSIX shell's line: quotes ('…', "…", $'…'), backslashes and continued
/// lines are understood; nothing is run, no variable and no `$(…)` is looked at. Ends at an unquoted `;`,
/// `|`, `&`, `<`,
/// `>` or line end. Damaged for a quote that is not closed.
[[nodiscard]] Result<QStringList> shellWords(const QString& command);

} // namespace rushes
