#include "app/queue/backoff.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace rushes {

namespace {

/// Submits in a row without an answer until the queue stops for the user.
constexpr int mostLostSubmits = 3;
constexpr milliseconds longestRefusal = std::chrono::minutes(15);

} // namespace

Backoff::Backoff(quint32 seed)
    : m_jitter(seed)
{
}

void Backoff::setIntervals(const ServiceId& service, const CallIntervals& intervals)
{
    m_services[service].intervals = intervals;
    m_rateLimiter.setRate(service, intervals.mostPerSecond);
}

bool Backoff::setReady(const ServiceId& id, bool ready)
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

void Backoff::retryNow(Instant now)
{
    for (Service& service : m_services) {
        for (Hold* hold : {&service.submits, &service.reads}) {
            if (!hold->asked)
                hold->until = std::min(hold->until, now);
        }
    }
}

void Backoff::shift(milliseconds back)
{
    m_rateLimiter.shift(back);
    for (Service& service : m_services) {
        service.submits.until -= back;
        service.reads.until -= back;
    }
}

void Backoff::hold(Hold& hold, const CallIntervals& intervals, const Error& error, Instant now)
{
    if (hold.until <= now)
        ++hold.failures; // calls that failed together count once
    hold.asked = error.retryAfter.has_value();
    hold.unreachable = error.kind == ErrorKind::Unreachable;
    const milliseconds pause = m_jitter.retry(intervals, hold.failures, error.retryAfter);
    hold.until = std::max(hold.until, now + pause);
}

Instant Backoff::submitsFrom(const ServiceId& service) const
{
    return m_services.value(service).submits.until;
}

void Backoff::submitAccepted(const ServiceId& id)
{
    Service& service = m_services[id];
    service.submits = {};
    service.lostSubmits = 0;
    service.refusing = false;
}

void Backoff::submitFailed(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    hold(service.submits, service.intervals, error, now);
}

Instant Backoff::submitRefused(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    CallIntervals rare = service.intervals;
    rare.firstRetry = rare.longestRetry / 2;
    rare.longestRetry = std::max(rare.longestRetry, longestRefusal);
    service.refusing = true;
    hold(service.submits, rare, error, now);
    return service.submits.until;
}

bool Backoff::submitLost(const ServiceId& id, const Error& error, Instant now)
{
    Service& service = m_services[id];
    const bool isNext = service.submits.until <= now; // those that left together count once
    hold(service.submits, service.intervals, error, now);
    return isNext && ++service.lostSubmits >= mostLostSubmits;
}

bool Backoff::mayRead(const ServiceId& id) const
{
    const auto service = m_services.constFind(id);
    return service != m_services.cend() && service->ready && !service->readsStopped;
}

void Backoff::resumeReads()
{
    for (Service& service : m_services)
        service.readsStopped = false;
}

Instant Backoff::readsFrom(const ServiceId& service, Instant due, Instant now) const
{
    return std::max({due, now, m_services.value(service).reads.until, m_rateLimiter.freeAt(service, now)});
}

bool Backoff::takeRead(const ServiceId& service, Instant now)
{
    return m_services.value(service).reads.until <= now && m_rateLimiter.take(service, now);
}

void Backoff::readAnswered(const ServiceId& service)
{
    m_services[service].reads = {};
    m_rateLimiter.answered(service);
}

void Backoff::readFailed(const ServiceId& id, const Error& error, Instant now)
{
    if (error.kind == ErrorKind::Busy)
        m_rateLimiter.tooMany(id);
    if (error.kind != ErrorKind::Busy && error.kind != ErrorKind::Unreachable)
        return;
    Service& service = m_services[id];
    hold(service.reads, service.intervals, error, now);
}

bool Backoff::isOffline(const ServiceId& id) const
{
    const auto service = m_services.constFind(id);
    return service != m_services.cend() && (service->reads.unreachable || service->submits.unreachable);
}

milliseconds Backoff::retryPause(const ServiceId& service, int failures,
                                 std::optional<milliseconds> retryAfter)
{
    return m_jitter.retry(intervals(service), failures, retryAfter);
}

milliseconds Backoff::resultPause(const ServiceId& service, int failures,
                                  std::optional<milliseconds> retryAfter)
{
    CallIntervals ofResults = intervals(service);
    ofResults.firstRetry = ofResults.firstRetry * 3 / 4; // the result exists already
    return m_jitter.retry(ofResults, failures, retryAfter);
}

milliseconds Backoff::loadPause(const ServiceId& service)
{
    return m_jitter.upTo(intervals(service).firstPoll);
}

} // namespace rushes
