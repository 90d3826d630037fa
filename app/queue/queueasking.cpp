// When a service is asked, and what its answers teach of how long jobs take.
#include "app/queue/queueentry.h"

#include <algorithm>

using std::chrono::milliseconds;

namespace rushes {

namespace {

constexpr double patience = 0.25;    ///< of the time waited so far, to the next question while queued …
constexpr double coarseness = 0.12;  ///< … but of a run no more, so that its start is known well enough
constexpr double shareOfPlace = 0.4; ///< of the time that its place in the queue lets expect
constexpr double exactness = 0.35;   ///< a run that is known less exactly teaches nothing
constexpr milliseconds leastQueued(5000);

milliseconds ms(double seconds)
{
    return milliseconds(static_cast<qint64>(seconds * 1000));
}

double seconds(Instant time)
{
    return static_cast<double>(time) / 1000;
}

} // namespace

void JobQueue::poll(Entry& entry)
{
    const Backoff backoff = backoffOf(entry);
    if (entry.interval.count() == 0)
        entry.interval = backoff.firstPoll;
    else if (backoff.delay.count() > 0)
        entry.interval = learnedInterval(entry);
    else
        entry.interval = std::min(backoff.longestPoll,
                                  ms(static_cast<double>(entry.interval.count()) / 1000 * backoff.growth));
    next(entry, Kind::Status, m_now + m_jitter.poll(entry.interval).count());
}

milliseconds JobQueue::learnedInterval(const Entry& entry) const
{
    const Backoff backoff = backoffOf(entry);
    const milliseconds least = std::min(backoff.shortestPoll, backoff.longestPoll);
    const RunTimeForecast run = m_runTimes.run(entry.job.service, entry.job.request);
    const bool isRunning = entry.job.state == JobState::Running;
    if (!isRunning && m_runTimes.tellsStart(entry.job.service))
        return std::clamp(queuedInterval(entry, run), least, backoff.longestPoll);

    Instant from = entry.startedAfter;
    double slack = 0;
    if (isRunning) {
        const Instant by = entry.startedBy > 0 ? entry.startedBy : entry.job.started;
        if (from <= 0 || from > by)
            from = by;
        slack = seconds(by - from);
        from += (by - from) / 2;
    } else if (entry.job.submitted > 0) {
        from = entry.job.submitted;
    }
    const RunTimeForecast known = run.withSlack(slack);
    const double age = seconds(std::max<Instant>(0, m_now - from));
    const double wait = known.untilQuestion(age, m_runTimes.ease(known, backoff.delay));
    return std::clamp(ms(wait), least, backoff.longestPoll);
}

milliseconds JobQueue::queuedInterval(const Entry& entry, const RunTimeForecast& run) const
{
    const Backoff backoff = backoffOf(entry);
    double wait = seconds(m_now - entry.job.submitted) * patience;
    const int place = entry.job.queuePosition;
    milliseconds longest = backoff.longestQueuedPoll;
    // It has moved up before: then its turn can be reckoned, and need not be asked for long before it comes.
    if (place > 1 && entry.place > place && entry.placeTold < m_now) {
        const double each = seconds(m_now - entry.placeTold) / (entry.place - place);
        const double turn = each * (place - 1) * shareOfPlace;
        wait = std::max(wait, turn);
        longest = std::max(longest, ms(turn));
    }
    const milliseconds mostOfRun = std::max(leastQueued, ms(run.median() * coarseness));
    if (place <= 1)
        longest = std::min(longest, mostOfRun);
    return std::clamp(ms(wait), std::min(leastQueued, longest), longest);
}

void JobQueue::heardFrom(const Entry& entry)
{
    m_readHolds.remove(entry.job.service);
    m_rateLimiter.answered(entry.job.service);
}

/// Notes when it was told what, before the job says so itself.
void JobQueue::hear(Entry& entry, JobState state, int place)
{
    entry.heard = m_now;
    if (state == JobState::Running) {
        if (entry.startedBy == 0)
            entry.startedBy = entry.job.started > 0 ? entry.job.started : m_now;
        return;
    }
    entry.startedAfter = m_now;
    if (place > 0 && (entry.place < place || entry.placeTold == 0)) {
        entry.place = place;
        entry.placeTold = m_now;
    }
}

/// A job that was heard to wait at the service longer than any did that runs there finds it full: as many run
/// as it runs at once. The most that were seen: at every turn there are fewer for a moment.
void JobQueue::countLanes(const QString& service)
{
    int running = 0;
    Instant longest = 0; // that any of them waited
    Instant waiting = 0; // that any was heard to wait
    for (const JobId id : m_live) {
        const Entry& entry = m_entries.at(id);
        if (entry.job.service != service || !entry.isActive() || entry.job.submitted <= 0)
            continue;
        if (entry.job.state == JobState::Running) {
            const Instant by = entry.startedBy > 0 ? entry.startedBy : entry.job.started;
            longest = std::max(longest, by - entry.job.submitted);
            ++running;
        } else if (entry.job.state == JobState::Queued) {
            waiting = std::max(waiting, entry.startedAfter - entry.job.submitted);
        }
    }
    const int known = m_lanes.value(service);
    const bool isFull = waiting > longest + m_backoffs.value(service).longestQueuedPoll.count();
    if ((known > 0 || isFull) && running > known)
        m_lanes.insert(service, running);
}

/// It is over: how long did it run? Only what was watched closely enough is believed.
void JobQueue::measure(Entry& entry)
{
    const Instant before = std::exchange(entry.heard, m_now);
    const bool told = entry.startedBy > 0;
    const Instant after = told ? entry.startedAfter : entry.job.submitted;
    const Instant by = told ? entry.startedBy : entry.job.submitted;
    if (before == 0 || after == 0 || by < after || entry.job.request.duration <= 0)
        return;
    const Instant started = after + (by - after) / 2;
    const Instant finished = before + (m_now - before) / 2;
    const auto unsure = static_cast<double>((by - after) + (m_now - before));
    const auto ran = static_cast<double>(finished - started);
    if (ran <= 0 || unsure > exactness * ran)
        return;
    entry.run = RunTime{entry.job.service,
                        entry.job.request.model,
                        entry.job.request.duration,
                        entry.job.request.sound,
                        std::max<Instant>(0, started - entry.job.submitted),
                        finished - started,
                        told,
                        finished};
}

void JobQueue::askWithin(const std::vector<JobId>& ready)
{
    // Whoever has waited longest, by the measure of what it wanted, comes first: so none is forgotten, and
    // when there is not enough for all, each gets as much less.
    std::vector<std::pair<double, JobId>> inTurn;
    inTurn.reserve(ready.size());
    for (const JobId id : ready) {
        const Entry& entry = m_entries.at(id);
        const auto wanted = static_cast<double>(std::max<qint64>(entry.interval.count(), 1));
        const bool isLast = entry.next == Kind::Result;
        inTurn.emplace_back(isLast ? -1e18 : -static_cast<double>(m_now - entry.due) / wanted, id);
    }
    std::sort(inTurn.begin(), inTurn.end());
    QSet<QString> spent;
    for (const auto& [urgency, id] : inTurn) {
        Entry& entry = m_entries.at(id);
        const QString& service = entry.job.service;
        const auto hold = m_readHolds.constFind(service);
        if (spent.contains(service) || (hold != m_readHolds.cend() && hold->until > m_now))
            continue;
        if (m_rateLimiter.take(service, m_now))
            emitNext(entry);
        else
            spent.insert(service);
    }
}

Instant JobQueue::readableAt(const QString& service, Instant due) const
{
    Instant at = std::max(due, m_now);
    const auto hold = m_readHolds.constFind(service);
    if (hold != m_readHolds.cend())
        at = std::max(at, hold->until);
    return std::max(at, m_rateLimiter.freeAt(service, m_now));
}

} // namespace rushes
