#pragma once

#include "app/base/result.h"

namespace rushes {

/// A file's bytes as text: UTF-8, or UTF-16 and UTF-32 with or without a byte order mark. Damaged for bytes
/// that are no text; its detail is a sentence.
[[nodiscard]] Result<QString> decodedText(const QByteArray& bytes);

} // namespace rushes
