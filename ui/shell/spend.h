#pragma once

#include "app/base/result.h"
#include "app/domain/spending.h"

#include <functional>

namespace rushes {

/// Spends, with the limits that a person agreed to cross. It tells its errors itself, but OverCap, which only
/// goes back: then somebody else has spent meanwhile, and the person is asked again.
using Purchase = std::function<Result<void>(const QList<Hurdle>& accepted)>;

/// What stands before all money: runs what it is given, at once or after a person said so. `added`: all that
/// the click would add.
using Spend = std::function<void(Usd added, Purchase go)>;

} // namespace rushes
