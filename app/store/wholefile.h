#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <optional>

namespace rushes {

/// The contents of a small file; nullopt where it does not exist. Errors: NotReadable with the file's name
/// and the system's reason; TooLarge above `largest` bytes.
[[nodiscard]] Result<std::optional<QByteArray>> readWhole(const QString& path, qint64 largest);

/// Writes the file and its folder, completely or not at all. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeWhole(const QString& path, const QByteArray& bytes);

/// "prompts.json: line 3, column 7": a file and a place, for the detail of Damaged.
[[nodiscard]] QString placed(const QString& path, const QString& place);

} // namespace rushes
