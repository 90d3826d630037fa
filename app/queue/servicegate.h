#pragma once

#include "app/domain/job.h"
#include "app/queue/backoff.h"
#include "app/queue/requestratelimiter.h"

#include <QHash>

namespace rushes {

/// When each service may be sent requests and asked questions: whether it is there, how long calls are held
/// back after they failed (the others would fare no better), and how many questions a second it gets.
class ServiceGate
{
public:
    /// @param seed the same seed, the same pauses
    explicit ServiceGate(quint32 seed);

    void setBackoff(const ServiceId& service, const Backoff& backoff);
    [[nodiscard]] Backoff backoff(const ServiceId& service) const
    {
        return m_services.value(service).backoff;
    }
    /// Services start not ready. One that becomes ready is held back by nothing; true: it just did.
    bool setReady(const ServiceId& service, bool ready);
    [[nodiscard]] bool isReady(const ServiceId& service) const { return m_services.value(service).ready; }
    /// The network is back: no call is held back any more, but for what a service itself asked for.
    void hurry(Instant now);
    /// The clock was set back by so much.
    void shift(std::chrono::milliseconds back);

    // Paid requests
    /// When the next one may go.
    [[nodiscard]] Instant submitsFrom(const ServiceId& service) const;
    void submitAccepted(const ServiceId& service);
    void submitFailed(const ServiceId& service, const Error& error, Instant now);
    /// It was refused for being one too many: nothing was accepted. Answers when the next one may go. Where
    /// the service tells no time, pauses are long: the same request is not sent often.
    Instant submitRefused(const ServiceId& service, const Error& error, Instant now);
    /// The last one was refused, and none was accepted since: one at a time is sent then.
    [[nodiscard]] bool isRefusing(const ServiceId& service) const
    {
        return m_services.value(service).refusing;
    }
    /// It has left, and what became of it is not known. True: so has one after the other.
    bool submitLost(const ServiceId& service, const Error& error, Instant now);

    // Questions
    /// False while the service is not there, or refuses the token.
    [[nodiscard]] bool mayRead(const ServiceId& service) const;
    /// It refuses the token: no question makes sense before resumeReads().
    void stopReads(const ServiceId& service) { m_services[service].readsStopped = true; }
    void resumeReads();
    /// When a question that is due then can go.
    [[nodiscard]] Instant readsFrom(const ServiceId& service, Instant due, Instant now) const;
    /// Takes a question's share of the rate, if it may go now.
    bool takeRead(const ServiceId& service, Instant now);
    /// Of a call that does not wait for its share.
    void spend(const ServiceId& service, Instant now) { m_rateLimiter.spend(service, now); }
    void readAnswered(const ServiceId& service);
    /// Busy and Unreachable hold the service's other questions back too.
    void readFailed(const ServiceId& service, const Error& error, Instant now);
    /// Its last call found no connection.
    [[nodiscard]] bool isOffline(const ServiceId& service) const;

    // Pauses of one job
    /// After so many failures in a row; never shorter than what the service asked for.
    std::chrono::milliseconds retryPause(const ServiceId& service, int failures,
                                         std::optional<std::chrono::milliseconds> retryAfter = {});
    /// Until the result of a job that has ended is asked for again.
    std::chrono::milliseconds resultPause(const ServiceId& service, int failures,
                                          std::optional<std::chrono::milliseconds> retryAfter);
    /// About so long.
    std::chrono::milliseconds pollPause(std::chrono::milliseconds pause) { return m_jitter.poll(pause); }
    /// Up to the first poll's: jobs that are loaded together do not ask in step.
    std::chrono::milliseconds loadPause(const ServiceId& service);

private:
    struct Hold
    {
        Instant until = {};
        int failures = 0;
        bool asked = false; ///< by the service, with a time
        bool unreachable = false;
    };
    struct Service
    {
        bool ready = false;
        bool readsStopped = false;
        Backoff backoff = {};
        Hold submits = {};
        Hold reads = {};
        int lostSubmits = 0; ///< in a row
        bool refusing = false;
    };

    void hold(Hold& hold, const Backoff& backoff, const Error& error, Instant now);

    QHash<ServiceId, Service> m_services = {};
    RequestRateLimiter m_rateLimiter = {};
    Jitter m_jitter;
};

} // namespace rushes
