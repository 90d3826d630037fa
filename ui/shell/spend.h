#pragma once

#include "app/base/result.h"
#include "app/domain/spending.h"

#include <functional>

namespace rushes {

/// Spends, with the limits that the user agreed to cross. It tells its errors itself, but OverCap, which only
/// goes back: then somebody else has spent meanwhile, and the user is asked again.
using Purchase = std::function<Result<void>(const QList<LimitExceeded>& accepted)>;

/// What stands before all money: runs what it is given, at once or after the user said so. `added`: all that
/// the click would add.
using Spend = std::function<void(Usd added, Purchase go)>;

} // namespace rushes
