#pragma once

#include "app/studio/errortext.h"

namespace rushes {

/// Why the window can't open; Busy: another instance of Rushes does not respond.
[[nodiscard]] ErrorText startTextOf(const Error& error);
/// Why the database can't be used and is displayed from a copy; `backup`: path of the backup, empty: none.
/// Has an action where Studio::startAfresh() can help: only a damaged database is replaced.
[[nodiscard]] ErrorText databaseRecoveryTextOf(const Error& why, const QString& backup);
/// Why a damaged database could not be replaced; Busy: another instance of Rushes uses it.
[[nodiscard]] ErrorText startAfreshTextOf(const Error& error);

} // namespace rushes
