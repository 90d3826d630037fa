#pragma once

#include "app/base/result.h"

namespace rushes {

/// A file's bytes as text: UTF-8, UTF-16 or UTF-32, with or without a byte order mark. Damaged: the bytes are
/// no text; its detail is a sentence for the user.
[[nodiscard]] Result<QString> decodedText(const QByteArray& bytes);

} // namespace rushes
