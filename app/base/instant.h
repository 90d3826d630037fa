#pragma once

#include <QtGlobal>

#include <chrono>

class QDateTime;
class QTimeZone;

namespace rushes {

/// A point in time, UTC; durations are std::chrono::milliseconds. Instant{}, the epoch, means not yet, or
/// never.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// ms since the epoch, as files, the database and JSON have it.
[[nodiscard]] constexpr qint64 toMs(Instant at)
{
    return at.time_since_epoch().count();
}

/// The reverse of toMs().
[[nodiscard]] constexpr Instant fromMs(qint64 ms)
{
    return Instant(std::chrono::milliseconds(ms));
}

/// In the system's time zone.
[[nodiscard]] QDateTime toDateTime(Instant at);
[[nodiscard]] QDateTime toDateTime(Instant at, const QTimeZone& zone);
[[nodiscard]] Instant fromDateTime(const QDateTime& at);

} // namespace rushes
