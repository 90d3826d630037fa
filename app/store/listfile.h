#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes {

/// Reads a small file with a list of texts: a JSON array of strings, UTF-8. A missing file is an empty list.
/// Errors: NotReadable with the system's reason; TooLarge above 8 MiB; Damaged with the file's name, and line
/// and column or the entry: "prompts.json: [3]".
[[nodiscard]] Result<QStringList> readList(const QString& path);

/// Writes the file and its folder, completely or not at all; an existing file that can't be read is kept,
/// with readList()'s error. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeList(const QString& path, const QStringList& list);

} // namespace rushes
