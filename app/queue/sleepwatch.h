#pragma once

#include "app/domain/job.h"

#include <chrono>
#include <functional>
#include <utility>

namespace rushes {

/// Detects that the computer slept: the system clock advanced, but a second clock, which stops during sleep,
/// did not.
class SleepWatch
{
public:
    using Clock = std::function<Instant()>;

    /// Smallest difference between the two clocks that counts as sleep.
    static constexpr std::chrono::milliseconds leastSleep = std::chrono::seconds(5);

    SleepWatch(Clock clock, Clock ticks)
        : m_clock(std::move(clock))
        , m_ticks(ticks ? std::move(ticks) : Clock(&steadyTicks))
    {
    }

    /// True if the computer slept since the last call.
    bool slept()
    {
        const Instant time = m_clock();
        const Instant ticks = m_ticks();
        return (time - std::exchange(m_lastTime, time)) - (ticks - std::exchange(m_lastTicks, ticks)) >
               leastSleep;
    }

private:
    static Instant steadyTicks()
    {
        using namespace std::chrono;
        return Instant(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()));
    }

    Clock m_clock;
    Clock m_ticks;
    Instant m_lastTime = {};
    Instant m_lastTicks = {};
};

} // namespace rushes
