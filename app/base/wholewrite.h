#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QFileDevice>

#include <optional>

class QSaveFile;

namespace rushes {

/// Writes the complete file, or leaves the existing one unchanged. The folder must exist. `permissions`: by
/// default those of a new file. Errors: NotWritable, DiskFull.
[[nodiscard]] Result<void> writeWholeFile(const QString& path, const QByteArray& bytes,
                                          std::optional<QFileDevice::Permissions> permissions = {});

/// Commits the file if all of it is on the disk. QSaveFile::commit() alone (Qt 6.4) ignores a failure to
/// write its last buffer: on a full disk an empty file would replace a good one. False: the file is
/// unchanged.
[[nodiscard]] bool commitWhole(QSaveFile& file);

} // namespace rushes
