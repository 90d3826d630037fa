#pragma once

#include "app/domain/job.h"
#include "app/queue/callintervals.h"
#include "app/queue/requestratelimiter.h"

#include <QHash>

namespace rushes {

/// Decides when each service may be sent requests and polled: whether it is available, how long calls are
/// held back after failures (others would fail, too) and after a 429, and how many calls a second it gets.
class Backoff
{
public:
    /// @param seed of the randomised pauses
    explicit Backoff(quint32 seed);

    void setIntervals(const ServiceId& service, const CallIntervals& intervals);
    [[nodiscard]] CallIntervals intervals(const ServiceId& service) const
    {
        return m_services.value(service).intervals;
    }
    /// Services start as not ready. When one becomes ready, all its pauses end. Returns true when it was not
    /// ready before.
    bool setReady(const ServiceId& service, bool ready);
    [[nodiscard]] bool isReady(const ServiceId& service) const { return m_services.value(service).ready; }
    /// The network is available again: ends all pauses except those that a service demanded.
    void retryNow(Instant now);
    /// The clock was set back by this much.
    void shift(std::chrono::milliseconds back);

    // Paid requests
    /// When the next one may be sent.
    [[nodiscard]] Instant submitsFrom(const ServiceId& service) const;
    void submitAccepted(const ServiceId& service);
    void submitFailed(const ServiceId& service, const Error& error, Instant now);
    /// The request was refused as one too many (a 429); nothing was accepted. Returns when the next one may
    /// be sent. If the service states no time, pauses are long, so that a request is not sent often.
    Instant submitRefused(const ServiceId& service, const Error& error, Instant now);
    /// True when the last request was refused and none was accepted since: then they are sent one at a time.
    [[nodiscard]] bool isRefusing(const ServiceId& service) const
    {
        return m_services.value(service).refusing;
    }
    /// A request was sent and its outcome is unknown. True: too many were lost in a row, the queue must stop.
    bool submitLost(const ServiceId& service, const Error& error, Instant now);

    // Polls
    /// False while the service is not available or refuses the token.
    [[nodiscard]] bool mayRead(const ServiceId& service) const;
    /// The service refuses the token: no polls until resumeReads().
    void stopReads(const ServiceId& service) { m_services[service].readsStopped = true; }
    void resumeReads();
    /// When a poll that is due at `due` may be sent.
    [[nodiscard]] Instant readsFrom(const ServiceId& service, Instant due, Instant now) const;
    /// Takes a poll's share of the rate limit, if it may be sent now.
    bool takeRead(const ServiceId& service, Instant now);
    /// Takes the share of a call that is not delayed.
    void spend(const ServiceId& service, Instant now) { m_rateLimiter.spend(service, now); }
    void readAnswered(const ServiceId& service);
    /// Busy (a 429) and Unreachable hold back the service's other polls, too; after Busy they are fewer.
    void readFailed(const ServiceId& service, const Error& error, Instant now);
    /// True when its last call found no connection.
    [[nodiscard]] bool isOffline(const ServiceId& service) const;

    // Pauses of a single job
    /// After `failures` in a row; never shorter than `retryAfter`.
    std::chrono::milliseconds retryPause(const ServiceId& service, int failures,
                                         std::optional<std::chrono::milliseconds> retryAfter = {});
    /// Until the result of an ended job is requested again.
    std::chrono::milliseconds resultPause(const ServiceId& service, int failures,
                                          std::optional<std::chrono::milliseconds> retryAfter);
    /// `pause`, randomised.
    std::chrono::milliseconds pollPause(std::chrono::milliseconds pause) { return m_jitter.poll(pause); }
    /// A random time up to the first poll's, so that jobs that are loaded together are not polled in step.
    std::chrono::milliseconds loadPause(const ServiceId& service);

private:
    struct Hold
    {
        Instant until = {};
        int failures = 0;
        bool asked = false; ///< the service stated the time
        bool unreachable = false;
    };
    struct Service
    {
        bool ready = false;
        bool readsStopped = false;
        CallIntervals intervals = {};
        Hold submits = {};
        Hold reads = {};
        int lostSubmits = 0; ///< consecutive
        bool refusing = false;
    };

    void hold(Hold& hold, const CallIntervals& intervals, const Error& error, Instant now);

    QHash<ServiceId, Service> m_services = {};
    RequestRateLimiter m_rateLimiter = {};
    Jitter m_jitter;
};

} // namespace rushes
