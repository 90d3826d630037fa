#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QFileDevice>

#include <optional>

class QSaveFile;

namespace rushes {

/// Writes the whole file or leaves what is there. Its folder is there already. `permissions`: those of a new
/// file unless given. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const QByteArray& bytes,
                                          std::optional<QFileDevice::Permissions> permissions = {});

/// Puts what was written in its place, if all of it is on the disk: QSaveFile::commit() alone (Qt 6.4) takes
/// what still lay in its buffer for written, and a full disk leaves an empty file where a good one was.
[[nodiscard]] bool commitWhole(QSaveFile& file);

} // namespace rushes
