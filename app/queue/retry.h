#pragma once

#include "app/domain/job.h"

namespace rushes {

/// A failed job whose request may work another time as it is: the fault was not in it.
[[nodiscard]] bool mayRetry(const Job& job);

/// A job that is over and has a request: the service can be asked after it once more, which costs nothing.
[[nodiscard]] bool mayAskAgain(const Job& job);

/// A failed job of which it is not known that it failed: the service, or what stands before it, did not know
/// the request.
[[nodiscard]] bool isLostSight(const Job& job);

} // namespace rushes
