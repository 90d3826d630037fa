#pragma once

#include "app/prompt/snippets.h"

namespace rushes {

/// Reads a file of snippets. A missing file is an empty list. Errors: NotReadable with the system's reason;
/// TooNew; TooLarge; Damaged with the file's name and the place: "snippets.json: snippets[2].kind".
[[nodiscard]] Result<QList<Snippet>> readSnippets(const QString& path);

/// Writes the file and its folder, completely or not at all; an existing file that can't be read is kept,
/// with readSnippets()'s error. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeSnippets(const QString& path, const QList<Snippet>& snippets);

} // namespace rushes
