#include "app/queue/servicegate.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace rushes {

namespace {

/// Submits in a row without an answer until the queue stops for the user.
constexpr int mostLostSubmits = 3;
constexpr milliseconds longestRefusal = std::chrono::minutes(15);

} // namespace

ServiceGate::ServiceGate(quint32 seed)
    : m_jitter(seed)
{
}

void ServiceGate::setBackoff(const ServiceId& service, const Backoff& backoff)
{
    m_services[service].backoff = backoff;
    m_rateLimiter.setRate(service, backoff.mostPerSecond);
}

bool ServiceGate::setReady(const ServiceId& id, bool ready)
{
    Service& service = m_services[id];
    const bool became = ready && !service.ready;
    service.ready = ready;
    if (became) {
        service.submits = service.reads = {};
        service.lostSubmits = 0;
        service.refusing = false;
    }
    return became;
}

void ServiceGate::hurry(Instant now)
{
    for (Service& service : m_services) {
        for (Hold* hold : {&service.submits, &service.reads}) {
            if (!hold->asked)
                hold->until = std::min(hold->until, now);
        }
    }
}

void ServiceGate::shift(milliseconds back)
{
    m_rateLimiter.shift(back);
    for (Service& service : m_services) {
        service.submits.until -= back;
        service.reads.until -= back;
    }
}

void ServiceGate::hold(Hold& hold, const Backoff& backoff, const Error& error, Instant now)
{
    if (hold.until <= now)
        ++hold.failures; // calls that failed together count once
    hold.asked = error.retryAfter.has_value();
    hold.unreachable = error.kind == ErrorKind::Unreachable;
    const milliseconds pause = m_jitter.retry(backoff, hold.failures, error.retryAfter);
    hold.until = std::max(hold.until, now + pause);
}

Instant ServiceGate::submitsFrom(const ServiceId& service) const
{
    return m_services.value(service).submits.until;
}

void ServiceGate::submitAccepted(const ServiceId& id)
{
    Service& service = m_services[id];
    service.submits = {};
    service.lostSubmits = 0;
    service.refusing = false;
}

void ServiceGate::submitFailed(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    hold(service.submits, service.backoff, error, now);
}

Instant ServiceGate::submitRefused(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    Backoff rare = service.backoff;
    rare.firstRetry = rare.longestRetry / 2;
    rare.longestRetry = std::max(rare.longestRetry, longestRefusal);
    service.refusing = true;
    hold(service.submits, rare, error, now);
    return service.submits.until;
}

bool ServiceGate::submitLost(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    const bool isNext = service.submits.until <= now; // those that left together count once
    hold(service.submits, service.backoff, error, now);
    return isNext && ++service.lostSubmits >= mostLostSubmits;
}

bool ServiceGate::mayRead(const ServiceId& id) const
{
    const auto service = m_services.constFind(id);
    return service != m_services.cend() && service->ready && !service->readsStopped;
}

void ServiceGate::resumeReads()
{
    for (Service& service : m_services)
        service.readsStopped = false;
}

Instant ServiceGate::readsFrom(const ServiceId& service, Instant due, Instant now) const
{
    return std::max({due, now, m_services.value(service).reads.until, m_rateLimiter.freeAt(service, now)});
}

bool ServiceGate::takeRead(const ServiceId& service, Instant now)
{
    return m_services.value(service).reads.until <= now && m_rateLimiter.take(service, now);
}

void ServiceGate::readAnswered(const ServiceId& service)
{
    m_services[service].reads = {};
    m_rateLimiter.answered(service);
}

void ServiceGate::readFailed(const ServiceId& id, const Error& error, Instant now)
{
    if (error.kind == ErrorKind::Busy)
        m_rateLimiter.tooMany(id);
    if (error.kind != ErrorKind::Busy && error.kind != ErrorKind::Unreachable)
        return;
    Service& service = m_services[id];
    hold(service.reads, service.backoff, error, now);
}

bool ServiceGate::isOffline(const ServiceId& id) const
{
    const auto service = m_services.constFind(id);
    return service != m_services.cend() && (service->reads.unreachable || service->submits.unreachable);
}

milliseconds ServiceGate::retryPause(const ServiceId& service, int failures,
                                     std::optional<milliseconds> retryAfter)
{
    return m_jitter.retry(backoff(service), failures, retryAfter);
}

milliseconds ServiceGate::resultPause(const ServiceId& service, int failures,
                                      std::optional<milliseconds> retryAfter)
{
    Backoff ofResults = backoff(service);
    ofResults.firstRetry = ofResults.firstRetry * 3 / 4; // the result exists already
    return m_jitter.retry(ofResults, failures, retryAfter);
}

milliseconds ServiceGate::loadPause(const ServiceId& service)
{
    return m_jitter.upTo(backoff(service).firstPoll);
}

} // namespace rushes
