#pragma once

#include "app/domain/job.h"

#include <QHash>

namespace rushes {

/// Limits the calls per second, for each service and in total (token buckets of one second). A service that
/// answers "too many" is called half as often and recovers gradually.
class RequestRateLimiter
{
public:
    /// Calls per second, above 0.
    void setRate(const ServiceId& service, double perSecond);

    /// Takes one call's share, if available.
    bool take(const ServiceId& service, Instant now);
    /// When take() will succeed, if nothing else is taken.
    [[nodiscard]] Instant freeAt(const ServiceId& service, Instant now) const;
    /// Takes the share of a call that is not delayed.
    void spend(const ServiceId& service, Instant now);

    void tooMany(const ServiceId& service);
    void answered(const ServiceId& service);
    /// The clock was set back by this much.
    void shift(std::chrono::milliseconds back);

    static constexpr double standardRate = 5;
    static constexpr double standardTotal = 20;

private:
    struct Bucket
    {
        double rate = standardRate;
        double slow = 1; ///< factor by which it is slowed down after "too many"
        double left = 2;
        Instant at = {};

        [[nodiscard]] double perMs() const { return rate / slow / 1000; }
        [[nodiscard]] double most() const;
        [[nodiscard]] double leftAt(Instant now) const;
        [[nodiscard]] Instant freeAt(Instant now) const;
        void spend(Instant now);
    };

    QHash<ServiceId, Bucket> m_services = {};
    Bucket m_total = {standardTotal, 1, standardTotal, {}};
};

} // namespace rushes
