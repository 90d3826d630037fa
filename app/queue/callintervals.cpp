#include "app/queue/callintervals.h"

#include <algorithm>
#include <cmath>

using std::chrono::milliseconds;

namespace rushes {

namespace {

milliseconds scaled(milliseconds time, double factor)
{
    return milliseconds(std::llround(static_cast<double>(time.count()) * factor));
}

} // namespace

milliseconds Jitter::poll(milliseconds interval)
{
    return scaled(interval, between(0.9, 1.1));
}

milliseconds Jitter::retry(const CallIntervals& intervals, int failures,
                           std::optional<milliseconds> retryAfter)
{
    const double doubled = std::pow(2.0, std::clamp(failures - 1, 0, 30));
    const milliseconds wait = std::min(intervals.longestRetry, scaled(intervals.firstRetry, doubled));
    const milliseconds spread = scaled(wait, between(0.75, 1.25));
    return retryAfter ? std::max(spread, scaled(*retryAfter, between(1.0, 1.1))) : spread;
}

milliseconds Jitter::upTo(milliseconds longest)
{
    return scaled(longest, between(0, 1));
}

double Jitter::between(double low, double high)
{
    // std::uniform_real_distribution is not used, since its results differ between standard libraries.
    return low + (high - low) * (static_cast<double>(m_random()) / static_cast<double>(std::mt19937::max()));
}

} // namespace rushes
