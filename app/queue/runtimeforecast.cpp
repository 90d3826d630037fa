#include "app/queue/runtimeforecast.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rushes {

namespace {

constexpr double strangeShare = 0.01; ///< of runs on a day that is not like the others
constexpr double strangeSpread = 1.0;
constexpr double leastMedian = 0.001;
constexpr double leastSpread = 0.02;

double upperTail(double z)
{
    return 0.5 * std::erfc(z / std::numbers::sqrt2);
}

double bell(double z)
{
    return std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
}

double wide(double spread)
{
    return std::max(strangeSpread, 2 * spread);
}

} // namespace

RunTimeForecast::RunTimeForecast(double median, double spread)
    : m_median(std::max(median, leastMedian))
    , m_spread(std::max(spread, leastSpread))
    , m_watch(0)
{
    // The integral of sqrt(density * survival) over the logarithm of time, without the share of abnormal
    // days.
    constexpr double step = 0.25;
    constexpr int steps = 24; // to either side
    for (int i = -steps; i <= steps; ++i) {
        const double z = i * step;
        const double age = m_median * std::exp(m_spread * z);
        const double dense = bell(z) / (m_spread * age);
        m_watch += std::sqrt(dense * upperTail(z)) * age * m_spread * step;
    }
}

double RunTimeForecast::survival(double age) const
{
    if (age <= 0)
        return 1;
    const double log = std::log(age / m_median);
    return (1 - strangeShare) * upperTail(log / m_spread) + strangeShare * upperTail(log / wide(m_spread));
}

double RunTimeForecast::density(double age) const
{
    if (age <= 0)
        return 0;
    const double log = std::log(age / m_median);
    const double other = wide(m_spread);
    return (1 - strangeShare) * bell(log / m_spread) / (m_spread * age) +
           strangeShare * bell(log / other) / (other * age);
}

double RunTimeForecast::hazard(double age) const
{
    const double left = survival(age);
    return left > 0 ? density(age) / left : 1 / std::max(age, m_median);
}

double RunTimeForecast::remaining(double age) const
{
    const double from = std::max(age, 0.0);
    const double half = survival(from) / 2;
    double low = from;
    double high = std::max(from, m_median);
    while (survival(high) > half && high < 1e9)
        high *= 2;
    for (int i = 0; i < 60 && high - low > 0.01; ++i) {
        const double middle = (low + high) / 2;
        (survival(middle) > half ? low : high) = middle;
    }
    return high - from;
}

RunTimeForecast RunTimeForecast::withSlack(double slack) const
{
    // Uniformly distributed within the slack: the variance is a twelfth of its square.
    const double added = slack * slack / 12 / (m_median * m_median);
    return added < 0.01 * m_spread * m_spread
               ? *this
               : RunTimeForecast(m_median, std::sqrt(m_spread * m_spread + added));
}

double RunTimeForecast::untilQuestion(double age, double ease) const
{
    const double step = m_median * std::min(m_spread, 0.5) / 12;
    const double longest = 4 * std::max(m_median, age);
    double passed = 0;
    double due = 0;
    while (passed < longest) {
        const double rate = std::sqrt(hazard(age + passed + step / 2)) / ease;
        if (due + rate * step >= 1)
            return passed + (1 - due) / rate;
        due += rate * step;
        passed += step;
    }
    return longest;
}

} // namespace rushes
