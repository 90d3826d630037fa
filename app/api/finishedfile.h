#pragma once

#include "app/base/partfile.h"

namespace rushes {

/// Checks the contents of a downloaded part, gives it its final name and the ending of its real kind; may be
/// called in another thread. `endIsKnown`: the end was marked by a length or by the last chunk. Error:
/// Incomplete where the file's own structure says that it is cut; errors of PartFile::finish().
[[nodiscard]] Result<QString> finishedFile(PartFile& part, bool endIsKnown);

} // namespace rushes
