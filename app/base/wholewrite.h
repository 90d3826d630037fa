#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QFileDevice>

#include <optional>

namespace rushes {

/// Writes the whole file or leaves what is there. Its folder is there already. `permissions`: those of a new
/// file unless given. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const QByteArray& bytes,
                                          std::optional<QFileDevice::Permissions> permissions = {});

} // namespace rushes
