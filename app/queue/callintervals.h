#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <random>

namespace rushes {

/// Intervals between polls of a service, and pauses after failed calls.
struct CallIntervals
{
    std::chrono::milliseconds firstPoll = std::chrono::milliseconds(2000); ///< after the submit
    std::chrono::milliseconds longestPoll =
        std::chrono::milliseconds(30'000); ///< longest interval between two polls
    double growth = 1.4; ///< factor from one interval to the next, while nothing is known about run times
    std::chrono::milliseconds firstRetry = std::chrono::milliseconds(2000);
    std::chrono::milliseconds longestRetry = std::chrono::milliseconds(60'000);
    std::chrono::milliseconds shortestPoll = std::chrono::milliseconds(1000);
    std::chrono::milliseconds longestQueuedPoll =
        std::chrono::milliseconds(12'000); ///< while the service reports a queue position
    /// Target for the mean time between a job's end and the poll that notices it; 0: run times are not used.
    std::chrono::milliseconds delay = std::chrono::milliseconds(950);
    double mostPerSecond = 5; ///< polls of all jobs together

    /// For the program's own sandbox: polls cost nothing.
    static CallIntervals local()
    {
        using std::chrono::milliseconds;
        return {milliseconds(150),
                milliseconds(500),
                1.4,
                milliseconds(250),
                milliseconds(5000),
                milliseconds(150),
                milliseconds(500),
                {},
                20};
    }

    /// For another service on this computer: polls are cheap, failures are as likely as anywhere.
    static CallIntervals loopback()
    {
        using std::chrono::milliseconds;
        CallIntervals intervals;
        intervals.firstPoll = milliseconds(500);
        intervals.longestPoll = intervals.longestQueuedPoll = milliseconds(1500);
        intervals.shortestPoll = milliseconds(500);
        intervals.delay = {};
        return intervals;
    }

    bool operator==(const CallIntervals&) const = default;
};

/// Randomises waiting times, so that many jobs and many users do not poll in step. Deterministic for a seed.
class Jitter
{
public:
    explicit Jitter(quint32 seed)
        : m_random(seed)
    {
    }

    /// The time to the next poll: `interval` ± 10 %.
    std::chrono::milliseconds poll(std::chrono::milliseconds interval);
    /// The time to the next attempt after `failures` in a row (1 or more): doubles each time, ± 25 %, and is
    /// never shorter than `retryAfter`.
    std::chrono::milliseconds retry(const CallIntervals& intervals, int failures,
                                    std::optional<std::chrono::milliseconds> retryAfter = {});
    /// A random time between 0 and `longest`.
    std::chrono::milliseconds upTo(std::chrono::milliseconds longest);

private:
    double between(double low, double high);

    std::mt19937 m_random;
};

} // namespace rushes
