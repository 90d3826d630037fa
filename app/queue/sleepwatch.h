#pragma once

#include "app/domain/job.h"

#include <chrono>
#include <functional>
#include <utility>

namespace rushes {

/// Notices that the machine slept: the clock went on, and the ticks of a second one, which stands still
/// meanwhile, did not.
class SleepWatch
{
public:
    using Clock = std::function<Instant()>;

    /// The two may differ by so much more than before until it is said that the machine slept.
    static constexpr std::chrono::milliseconds leastSleep = std::chrono::seconds(5);

    SleepWatch(Clock clock, Clock ticks)
        : m_clock(std::move(clock))
        , m_ticks(ticks ? std::move(ticks) : Clock(&steadyTicks))
    {
    }

    /// Since it was last asked.
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
