#pragma once

#include "app/base/partfile.h"

namespace rushes {

/// Looks at a part that has come with its own eyes, and gives it its name and the ending that it is; can be
/// called in another thread. `endIsKnown`: by a length or by a last piece. Error: Incomplete, where the file
/// says itself that it is cut.
[[nodiscard]] Result<QString> finishedFile(PartFile& part, bool endIsKnown);

} // namespace rushes
