#pragma once

#include "app/store/database.h"

namespace rushes {

/// Schema version that this program reads and writes.
inline constexpr int schemaVersion = 12;
/// The application id of the program's databases ("RUSH").
inline constexpr int applicationId = 0x52555348;

/// Migrates the schema from its version to schemaVersion in one transaction. `isInPlaceOfOne`: a new database
/// replaces a lost one, and its limits are marked as unknown. Errors: TooNew, Damaged (a database of another
/// program), and errors of writing.
[[nodiscard]] Result<void> migrate(Database& database, bool isInPlaceOfOne);

} // namespace rushes
