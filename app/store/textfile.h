#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace rushes {

/// The contents of a small file. Errors: NotReadable with the file's name and the system's reason, TooLarge
/// above `largest` bytes.
[[nodiscard]] Result<QByteArray> readText(const QString& path, qint64 largest);

} // namespace rushes
