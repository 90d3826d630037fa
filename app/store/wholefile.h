#pragma once

#include "app/base/result.h"

#include <QByteArray>

#include <optional>

namespace rushes {

/// The bytes of a small file; nothing where there is none. Errors: NotReadable with the file's name and the
/// system's reason; TooLarge beyond `largest` bytes.
[[nodiscard]] Result<std::optional<QByteArray>> readWhole(const QString& path, qint64 largest);

/// Writes the whole file, and its folder, or leaves what is there. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeWhole(const QString& path, const QByteArray& bytes);

/// "prompts.json: line 3, column 7": what Damaged tells of a file.
[[nodiscard]] QString placed(const QString& path, const QString& place);

} // namespace rushes
