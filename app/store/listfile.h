#pragma once

#include "app/base/result.h"

#include <QStringList>

namespace rushes {

/// Texts in their order as a small file: a JSON array of strings, UTF-8.
/// A file that is not there is an empty list. Errors: NotReadable with the system's reason; TooLarge beyond
/// 8 MiB; Damaged with the file's name and the line and column or the entry: "prompts.json: [3]".
[[nodiscard]] Result<QStringList> readList(const QString& path);

/// Writes the whole file or leaves what is there; one that cannot be read stays as it is, with readList()'s
/// error. Makes the folder. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeList(const QString& path, const QStringList& list);

} // namespace rushes
