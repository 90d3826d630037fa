#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>
#include <random>

namespace rushes {

/// How often a service is asked, and how long failing calls wait.
struct Pace
{
    std::chrono::milliseconds firstPoll = std::chrono::milliseconds(1500);   ///< after the submit
    std::chrono::milliseconds longestPoll = std::chrono::milliseconds(5000); ///< between two questions
    double growth = 1.4; ///< of the time between two questions
    std::chrono::milliseconds firstRetry = std::chrono::milliseconds(2000);
    std::chrono::milliseconds longestRetry = std::chrono::milliseconds(60'000);

    /// For a service on this machine: answers cost nothing.
    static Pace local()
    {
        return {std::chrono::milliseconds(150), std::chrono::milliseconds(500), 1.4,
                std::chrono::milliseconds(250), std::chrono::milliseconds(5000)};
    }

    bool operator==(const Pace&) const = default;
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
    std::chrono::milliseconds retry(const Pace& pace, int failures,
                                    std::optional<std::chrono::milliseconds> retryAfter = {});
    /// Anything from nothing to `longest`.
    std::chrono::milliseconds upTo(std::chrono::milliseconds longest);

private:
    double between(double low, double high);

    std::mt19937 m_random;
};

} // namespace rushes
