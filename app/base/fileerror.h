#pragma once

#include "app/base/error.h"

class QFileDevice;

namespace rushes {

/// Why the last write to the file failed: DiskFull or NotWritable, with its name and the system's reason.
[[nodiscard]] Error fileError(const QFileDevice& file);

/// "/films/a.mp4: Permission denied".
[[nodiscard]] QString namedError(const QFileDevice& file);

} // namespace rushes
