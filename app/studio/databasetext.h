#pragma once

#include "app/studio/errortext.h"

namespace rushes {

/// Why the window cannot open: Busy is another Rushes that does not answer.
[[nodiscard]] ErrorText startTextOf(const Error& error);
/// Why the database cannot be used and is shown from a copy; `backup`: where one is kept, empty: nowhere.
/// With an action where Studio::startAfresh() can help: only a damaged one is to be replaced.
[[nodiscard]] ErrorText databaseRecoveryTextOf(const Error& why, const QString& backup);
/// Why a damaged one could not be replaced: Busy is another Rushes that works with it.
[[nodiscard]] ErrorText startAfreshTextOf(const Error& error);

} // namespace rushes
