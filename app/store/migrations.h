#pragma once

#include "app/store/database.h"

namespace rushes {

/// Schema version that this program reads and writes.
inline constexpr int schemaVersion = 12;
/// Marks a database as ours ("RUSH").
inline constexpr int applicationId = 0x52555348;

/// Brings the schema from whatever version it has to schemaVersion, in one transaction.
/// `isInPlaceOfOne`: a new one takes the place of one that is gone, and keeps that its limits are not known.
/// Errors: TooNew, Damaged (a database of another program), and those of writing.
[[nodiscard]] Result<void> migrate(Database& database, bool isInPlaceOfOne);

} // namespace rushes
