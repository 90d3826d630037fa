#include "app/queue/requestratelimiter.h"

#include <algorithm>
#include <cmath>

using std::chrono::milliseconds;

namespace rushes {

namespace {

constexpr double slowest = 32;
constexpr double recovery = 0.93; ///< of the slowness, with every answer

} // namespace

double RequestRateLimiter::Bucket::most() const
{
    return std::max(1.0, rate / slow);
}

double RequestRateLimiter::Bucket::leftAt(Instant now) const
{
    return std::min(most(),
                    left + static_cast<double>(std::max(now - at, milliseconds(0)).count()) * perMs());
}

Instant RequestRateLimiter::Bucket::freeAt(Instant now) const
{
    const double missing = 1 - leftAt(now);
    return missing <= 0 ? now : now + milliseconds(static_cast<qint64>(std::ceil(missing / perMs())));
}

void RequestRateLimiter::Bucket::spend(Instant now)
{
    left = leftAt(now) - 1;
    at = std::max(at, now);
}

void RequestRateLimiter::setRate(const ServiceId& service, double perSecond)
{
    Bucket& bucket = m_services[service];
    bucket.rate = std::max(perSecond, 0.01);
    bucket.left = bucket.most();
}

bool RequestRateLimiter::take(const ServiceId& service, Instant now)
{
    if (freeAt(service, now) > now)
        return false;
    spend(service, now);
    return true;
}

Instant RequestRateLimiter::freeAt(const ServiceId& service, Instant now) const
{
    return std::max(m_services.value(service).freeAt(now), m_total.freeAt(now));
}

void RequestRateLimiter::spend(const ServiceId& service, Instant now)
{
    m_services[service].spend(now);
    m_total.spend(now);
}

void RequestRateLimiter::tooMany(const ServiceId& service)
{
    Bucket& bucket = m_services[service];
    bucket.slow = std::min(bucket.slow * 2, slowest);
}

void RequestRateLimiter::answered(const ServiceId& service)
{
    const auto bucket = m_services.find(service);
    if (bucket != m_services.end())
        bucket->slow = std::max(1.0, bucket->slow * recovery);
}

void RequestRateLimiter::shift(milliseconds back)
{
    for (Bucket& bucket : m_services)
        bucket.at -= back;
    m_total.at -= back;
}

} // namespace rushes
