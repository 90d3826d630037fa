#pragma once

#include <QtGlobal>

namespace rushes {

/// ms since the epoch, by the system's clock; never 0 or less. A clock that is set before 1970 counts on from
/// its first moment by the time since then: times are in order, and what waits for one does not wait for
/// ever.
[[nodiscard]] qint64 currentInstant();

/// The rule of it: `system` and `steady` in ms, the latter since whenever.
[[nodiscard]] constexpr qint64 instantOf(qint64 system, qint64 steady)
{
    return system > 0 ? system : 1 + (steady > 0 ? steady : 0);
}

} // namespace rushes
