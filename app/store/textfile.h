#pragma once

#include "app/base/result.h"

#include <QByteArray>

namespace rushes {

/// A small file's bytes. Errors: NotReadable with the file's name and the system's reason, TooLarge beyond
/// `largest` bytes.
[[nodiscard]] Result<QByteArray> readText(const QString& path, qint64 largest);

} // namespace rushes
