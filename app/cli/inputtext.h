#pragma once

#include "app/base/result.h"

namespace rushes::cli {

/// The text of a file that a command was given, or of standard input for "-": UTF-8, or UTF-16 and UTF-32
/// with or without a byte order mark. Errors: NotReadable where there is no such file, or it is a folder, a
/// pipe or a device; TooLarge beyond `largest` bytes; Damaged for bytes that are no text. Their detail is a
/// sentence.
[[nodiscard]] Result<QString> inputText(const QString& path, qint64 largest);

} // namespace rushes::cli
