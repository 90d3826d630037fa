#pragma once

#include "app/domain/job.h"

#include <QHash>

namespace rushes {

/// How many questions may go, to a service and in all: so many a second, a second's worth at once. A service
/// that says "too many" is asked half as often, and gets its pace back by and by.
class RequestRateLimiter
{
public:
    /// Above 0.
    void setRate(const ServiceId& service, double perSecond);
    /// Of all services together.
    void setTotalRate(double perSecond);

    /// Takes a question's share, if there is one.
    bool take(const ServiceId& service, Instant now);
    /// When take() will succeed, if nobody else takes.
    [[nodiscard]] Instant freeAt(const ServiceId& service, Instant now) const;
    /// Of a call that does not wait for its share.
    void spend(const ServiceId& service, Instant now);

    void tooMany(const ServiceId& service);
    void answered(const ServiceId& service);
    /// The clock was set back by so much.
    void shift(std::chrono::milliseconds back);

    static constexpr double standardRate = 5;
    static constexpr double standardTotal = 20;

private:
    struct Bucket
    {
        double rate = standardRate;
        double slow = 1; ///< so many times slower, for it was too much
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
