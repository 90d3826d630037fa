#pragma once

#include "app/domain/job.h"

namespace rushes {

/// A failed job whose request may work another time as it is: the fault was not in it.
[[nodiscard]] bool mayRetry(const Job& job);

} // namespace rushes
