#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <random>

namespace rushes {

/// How often a service is asked, and how long failing calls wait.
struct Backoff
{
    std::chrono::milliseconds firstPoll = std::chrono::milliseconds(2000);     ///< after the submit
    std::chrono::milliseconds longestPoll = std::chrono::milliseconds(30'000); ///< between two questions
    double growth = 1.4; ///< of the time between two questions, where nothing is learned
    std::chrono::milliseconds firstRetry = std::chrono::milliseconds(2000);
    std::chrono::milliseconds longestRetry = std::chrono::milliseconds(60'000);
    std::chrono::milliseconds shortestPoll = std::chrono::milliseconds(1000);
    std::chrono::milliseconds longestQueuedPoll = std::chrono::milliseconds(12'000); ///< while it has a place
    /// Between a job's end and the question that notices it, on average; 0: nothing is learned.
    std::chrono::milliseconds delay = std::chrono::milliseconds(950);
    double mostPerSecond = 5; ///< questions, of all jobs together

    /// For a service on this machine: answers cost nothing.
    static Backoff local()
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

    /// For somebody else's service on this machine: questions cost it little, and failures are as anywhere.
    static Backoff loopback()
    {
        using std::chrono::milliseconds;
        Backoff backoff;
        backoff.firstPoll = milliseconds(500);
        backoff.longestPoll = backoff.longestQueuedPoll = milliseconds(1500);
        backoff.shortestPoll = milliseconds(500);
        backoff.delay = {};
        return backoff;
    }

    bool operator==(const Backoff&) const = default;
};

/// Spreads waiting times, so that many jobs, and many people's, do not ask in step. The same seed, the same
/// times.
class Jitter
{
public:
    explicit Jitter(quint32 seed)
        : m_random(seed)
    {
    }

    /// The time to the next question, within a tenth of `interval`.
    std::chrono::milliseconds poll(std::chrono::milliseconds interval);
    /// The time to the next attempt after `failures` in a row (1 or more): doubling, within a quarter, and
    /// never shorter than what the service asked for.
    std::chrono::milliseconds retry(const Backoff& backoff, int failures,
                                    std::optional<std::chrono::milliseconds> retryAfter = {});
    /// Anything from nothing to `longest`.
    std::chrono::milliseconds upTo(std::chrono::milliseconds longest);

private:
    double between(double low, double high);

    std::mt19937 m_random;
};

} // namespace rushes
