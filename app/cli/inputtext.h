#pragma once

#include "app/base/result.h"

namespace rushes::cli {

/// The text of a file, or of standard input for "-": UTF-8, UTF-16 or UTF-32 with or without a byte order
/// mark. Errors, with a sentence as detail: NotReadable where there is no such file or it is a folder, a pipe
/// or a device; TooLarge above `largest` bytes; Damaged for bytes that are no text.
[[nodiscard]] Result<QString> inputText(const QString& path, qint64 largest);

} // namespace rushes::cli
