#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes::cli {

/// Before anything is paid for: the copy's place can be written, as far as can be known. NotWritable says it
/// can't.
[[nodiscard]] Result<void> checkOutput(const QString& output);

/// Where copies of these takes go, in their order: into a folder under their own names; to `output` itself,
/// then OUT-2, OUT-3 … before its ending. `addsEnding`: where `output` has none, the take's is added.
[[nodiscard]] QStringList outputPaths(const QString& output, const QStringList& takes, bool addsEnding);

/// Copies whole or not at all.
[[nodiscard]] Result<void> copyTo(const QString& from, const QString& to);

} // namespace rushes::cli
