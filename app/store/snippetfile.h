#pragma once

#include "app/prompt/snippets.h"

namespace rushes {

/// The snippets in a file that people share. One that is not there has none. Errors: NotReadable with the
/// system's reason; TooNew; TooLarge; Damaged with the file's name and the place in it:
/// "snippets.json: snippets[2].kind".
[[nodiscard]] Result<QList<Snippet>> readSnippets(const QString& path);

/// Writes the whole file, and its folder, or leaves what is there; one that cannot be read stays as it is,
/// with readSnippets()'s error. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeSnippets(const QString& path, const QList<Snippet>& snippets);

} // namespace rushes
