#pragma once

#include "app/base/error.h"

namespace rushes {

/// Why an export failed, in a sentence that says what to do.
[[nodiscard]] QString exportErrorText(const Error& error);

} // namespace rushes
