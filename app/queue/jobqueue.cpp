#include "app/queue/queueentry.h"

#include <algorithm>

namespace rushes {

namespace {

/// How long a 404 that is not in the service's own words is not believed.
// A gateway's word is believed when it is the only one for so long and so often: asleep, nobody was asked.
constexpr std::chrono::milliseconds mostAstray = std::chrono::hours(1);
constexpr int leastAstray = 10;

/// The job without what is not worth a write: it is told again by the next answer.
Job lasting(Job job)
{
    job.queuePosition = -1;
    job.statusWord.clear();
    job.received = 0;
    job.total = -1;
    if (!isFinal(job.state))
        job.error.reset();
    return job;
}

} // namespace

JobQueue::JobQueue(quint32 seed)
    : m_jitter(seed)
{
}
JobQueue::~JobQueue() = default;

// Bookkeeping
// --------------------------------------------------------------------------------------------------------

JobQueue::Entry* JobQueue::find(JobId id)
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

JobQueue::Entry* JobQueue::answered(JobId id, Kind kind, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry || entry->flying != kind)
        return nullptr;
    entry->flying.reset();
    return entry;
}

void JobQueue::advance(Instant now)
{
    if (now < m_now) {
        const Instant back = m_now - now;
        for (auto& [id, entry] : m_entries) {
            entry.due -= back;
            entry.recordDue -= back;
            entry.heard = entry.startedAfter = entry.startedBy = entry.placeTold = 0;
        }
        m_rateLimiter.shift(back);
        for (Hold& hold : m_readHolds)
            hold.until -= back;
        for (Hold& hold : m_holds)
            hold.until -= back;
    }
    m_now = now;
}

void JobQueue::insert(const Job& job)
{
    Entry& entry = m_entries[job.id];
    entry.job = job;
    entry.stored = job;
    entry.storedId = job.requestId;
    if (!isFinal(job.state))
        entry.job.error.reset();
}

void JobQueue::erase(JobId id)
{
    const auto found = m_entries.find(id);
    if (found->second.recordFailures > 0)
        m_storeTrouble.reset();
    m_waiting.erase({found->second.job.order, id});
    m_live.erase(id);
    m_entries.erase(found);
    m_changed.insert(id);
}

void JobQueue::changed(Entry& entry)
{
    const JobId id = entry.job.id;
    m_changed.insert(id);
    entry.dirty = entry.recordFailures > 0 || lasting(entry.job) != lasting(entry.stored);
    const Place place(entry.job.order, id);
    if (entry.job.state == JobState::Waiting)
        m_waiting.insert(place);
    else
        m_waiting.erase(place);
    if (entry.next || entry.flying || entry.recording || isActive(entry.job.state) || entry.dirty)
        m_live.insert(id);
    else
        m_live.erase(id);
}

Backoff JobQueue::backoffOf(const Entry& entry) const
{
    return m_backoffs.value(entry.job.service);
}

const Job* JobQueue::job(JobId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second.job;
}

QList<Job> JobQueue::jobs() const
{
    QList<Job> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto& [id, entry] : m_entries)
        all.append(entry.job);
    std::stable_sort(all.begin(), all.end(), [](const Job& a, const Job& b) { return a.order < b.order; });
    return all;
}

int JobQueue::activeCount() const
{
    return static_cast<int>(std::count_if(m_live.cbegin(), m_live.cend(),
                                          [this](JobId id) { return m_entries.at(id).isActive(); }));
}

QList<JobId> JobQueue::takeChanged()
{
    QList<JobId> ids(m_changed.cbegin(), m_changed.cend());
    m_changed.clear();
    return ids;
}

QList<Action> JobQueue::takeActions()
{
    return std::exchange(m_actions, {});
}

// Settings
// -----------------------------------------------------------------------------------------------------------

void JobQueue::setLimit(int limit)
{
    m_limit = std::max(1, limit);
}

void JobQueue::setBackoff(const QString& service, const Backoff& backoff)
{
    m_backoffs.insert(service, backoff);
    m_rateLimiter.setRate(service, backoff.mostPerSecond);
}

void JobQueue::setServiceReady(const QString& service, bool ready, Instant now)
{
    advance(now);
    if (!ready) {
        m_ready.remove(service);
        return;
    }
    if (m_ready.contains(service))
        return;
    m_ready.insert(service);
    m_holds.remove(service);
    m_readHolds.remove(service);
    for (const JobId id : m_live) {
        Entry& entry = m_entries.at(id);
        if (entry.job.service == service && entry.failures > 0)
            entry.due = std::min(entry.due, m_now);
    }
}

void JobQueue::setPaused(bool paused)
{
    m_paused = paused;
}

void JobQueue::resume(Instant now)
{
    advance(now);
    m_trouble.reset();
    m_readsStopped.clear();
    for (const JobId id : std::set<JobId>(m_live)) {
        Entry& entry = m_entries.at(id);
        if (entry.disowned) {
            entry.held = entry.disowned = false;
            entry.due = m_now;
        }
        if (entry.recordFailures > 0)
            entry.recordDue = std::min(entry.recordDue, m_now);
        changed(entry);
    }
}

void JobQueue::hurry(Instant now)
{
    advance(now);
    for (QHash<QString, Hold>* holds : {&m_holds, &m_readHolds}) {
        for (Hold& hold : *holds) {
            if (!hold.asked)
                hold.until = std::min(hold.until, m_now);
        }
    }
    for (const JobId id : m_live) {
        Entry& entry = m_entries.at(id);
        // What the service itself asked for stands: only silence is over.
        if (entry.failures > 0 && !(entry.job.error && entry.job.error->retryAfter))
            entry.due = std::min(entry.due, m_now);
    }
}

bool JobQueue::isSettled() const
{
    return std::none_of(m_live.cbegin(), m_live.cend(),
                        [this](JobId id) { return m_entries.at(id).job.state == JobState::Submitting; });
}

QList<Job> JobQueue::unstored() const
{
    QList<Job> jobs;
    for (const JobId id : m_live) {
        const Entry& entry = m_entries.at(id);
        if (entry.job.requestId != entry.storedId && !entry.job.requestId.isEmpty())
            jobs.append(entry.job);
    }
    return jobs;
}

void JobQueue::storeNow(Instant now)
{
    advance(now);
    for (const JobId id : m_live) {
        Entry& entry = m_entries.at(id);
        if (entry.recordFailures > 0)
            entry.recordDue = std::min(entry.recordDue, m_now);
    }
}

// Deciding
// -----------------------------------------------------------------------------------------------------------

void JobQueue::tick(Instant now)
{
    advance(now);
    start();
    const std::set<JobId> live = m_live;
    // Records first: they are what the others wait for.
    for (const JobId id : live) {
        Entry& entry = m_entries.at(id);
        if (!entry.recording && entry.recordDue <= m_now && entry.dirty)
            emitRecord(entry);
    }
    std::vector<JobId> ready;
    for (const JobId id : live) {
        Entry& entry = m_entries.at(id);
        if (!entry.next || entry.due > m_now || !mayGoOn(entry))
            continue;
        if (entry.next == Kind::Status || entry.next == Kind::Result) {
            ready.push_back(id);
            continue;
        }
        if (entry.next == Kind::Submit || entry.next == Kind::Cancel)
            m_rateLimiter.spend(entry.job.service, m_now); // the user's wish does not wait
        emitNext(entry);
    }
    askWithin(ready);
}

void JobQueue::start()
{
    if (startsBlocked() || m_waiting.empty())
        return;
    if (activeCount() == 0)
        m_lanes.clear();
    int room = m_limit - activeCount();
    for (auto at = m_waiting.begin(); room > 0 && at != m_waiting.end();) {
        Entry& entry = m_entries.at((at++)->second);
        const QString& service = entry.job.service;
        if (entry.edited || !m_ready.contains(service) || m_holds.value(service).until > m_now)
            continue;
        entry.job.state = JobState::Submitting;
        entry.job.submitted = m_now;
        entry.job.error.reset();
        entry.recordDue = m_now;
        next(entry, Kind::Submit, m_now);
        --room;
    }
}

void JobQueue::emitRecord(Entry& entry)
{
    entry.recording = true;
    entry.stored = entry.job;
    changed(entry);
    m_actions.append({Kind::Record, entry.job, {}, {}});
}

void JobQueue::emitNext(Entry& entry)
{
    const Kind kind = *entry.next;
    entry.next.reset();
    entry.flying = kind;
    Action action{kind, entry.job, entry.attaching.isEmpty() ? entry.job.requestId : entry.attaching, {}};
    if (kind == Kind::Keep) {
        action.job.state = JobState::Done;
        action.job.finished = m_now;
        action.job.error.reset();
        entry.keeping = action.job;
        action.run = entry.run;
    }
    m_actions.append(action);
}

bool JobQueue::mayGoOn(const Entry& entry) const
{
    if (!entry.next || entry.held || entry.flying || entry.recording)
        return false;
    switch (*entry.next) {
    case Kind::Submit:
        return !entry.dirty;
    case Kind::Status:
    case Kind::Result:
    case Kind::Cancel:
        if (!m_ready.contains(entry.job.service) || m_readsStopped.contains(entry.job.service))
            return false;
        break;
    default:
        break;
    }
    return !entry.dirty || entry.recordFailures > 0;
}

std::optional<Instant> JobQueue::nextWake() const
{
    std::optional<Instant> wake;
    QHash<QString, Instant> reads; // the first of each service
    const auto consider = [&](Instant time) { wake = std::min(wake.value_or(time), time); };
    for (const JobId id : m_live) {
        const Entry& entry = m_entries.at(id);
        if (!entry.recording && entry.dirty)
            consider(entry.recordDue);
        if (!mayGoOn(entry))
            continue;
        if (entry.next != Kind::Status && entry.next != Kind::Result) {
            consider(entry.due);
            continue;
        }
        const auto first = reads.find(entry.job.service);
        if (first == reads.end())
            reads.insert(entry.job.service, entry.due);
        else
            *first = std::min(*first, entry.due);
    }
    for (auto read = reads.cbegin(); read != reads.cend(); ++read)
        consider(readableAt(read.key(), *read));
    if (!startsBlocked() && !m_waiting.empty() && activeCount() < m_limit) {
        for (const Place& place : m_waiting) {
            const Entry& entry = m_entries.at(place.second);
            const QString& service = entry.job.service;
            if (entry.edited || !m_ready.contains(service))
                continue;
            const Instant until = m_holds.value(service).until;
            consider(until);
            if (until <= m_now)
                break;
        }
    }
    return wake ? std::optional(std::max(*wake, m_now)) : wake;
}

// Small steps that the facts are made of
// -----------------------------------------------------------------------------

void JobQueue::next(Entry& entry, Kind kind, Instant due)
{
    entry.next = kind;
    entry.due = due;
    changed(entry);
}

void JobQueue::retryLater(Entry& entry, Kind kind, const Error& error)
{
    ++entry.failures;
    entry.job.error = error;
    next(entry, kind, m_now + m_jitter.retry(backoffOf(entry), entry.failures, error.retryAfter).count());
}

void JobQueue::readFailed(Entry& entry, Kind again, const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        // Of a request that we were told of: it has expired or was deleted. A service of many machines may
        // say so of a fresh one too: it is believed when it says it again.
        if (++entry.notFounds > 1)
            finish(entry, JobState::Failed, error);
        else
            retryLater(entry, again, error);
        return;
    case ErrorKind::Unrouted:
        // A gateway's word, not the service's: while it is being renewed it knows of nothing.
        if (entry.astray == 0)
            entry.astray = m_now;
        if (m_now - entry.astray >= mostAstray.count() && entry.failures >= leastAstray)
            finish(entry, JobState::Failed, error);
        else
            retryLater(entry, again, error);
        return;
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
    case ErrorKind::Insecure:
        m_trouble = error;
        m_readsStopped.insert(entry.job.service);
        next(entry, again, m_now);
        return;
    case ErrorKind::Forbidden:
        entry.job.error = error;
        entry.held = entry.disowned = true;
        next(entry, again, m_now);
        return;
    case ErrorKind::Busy:
        m_rateLimiter.tooMany(entry.job.service);
        [[fallthrough]];
    case ErrorKind::Unreachable:
        // The others would fare no better.
        wait(m_readHolds[entry.job.service], entry.job.service, error);
        [[fallthrough]];
    default:
        retryLater(entry, again, error);
    }
}

void JobQueue::backToWaiting(Entry& entry, const std::optional<Error>& error)
{
    entry.next.reset();
    entry.job.submitted = 0;
    if (entry.job.cancelWanted) {
        finish(entry, JobState::Cancelled);
        return;
    }
    entry.job.state = JobState::Waiting;
    entry.job.error = error;
    changed(entry);
}

void JobQueue::finish(Entry& entry, JobState state, const std::optional<Error>& error)
{
    entry.next.reset();
    entry.held = entry.disowned = false;
    entry.failures = entry.lostCancels = entry.notFounds = 0;
    entry.astray = 0;
    entry.over = false;
    entry.attaching.clear();
    entry.job.state = state;
    entry.job.error = error;
    entry.job.cancelWanted = false;
    entry.job.queuePosition = -1;
    entry.job.statusWord.clear();
    entry.job.finished = m_now;
    changed(entry);
}

void JobQueue::beginDownload(Entry& entry)
{
    entry.job.state = JobState::Downloading;
    entry.job.cancelWanted = false;
    entry.job.queuePosition = -1;
    entry.job.statusWord.clear();
    next(entry, entry.job.path.isEmpty() ? Kind::Place : Kind::Download, m_now);
}

void JobQueue::follow(Entry& entry, JobState state, int position, const QString& word)
{
    entry.job.state = state;
    entry.job.queuePosition = position;
    entry.job.statusWord = word;
    hear(entry, state, position);
    countLanes(entry.job.service);
    if (state == JobState::Running) {
        if (entry.job.started == 0)
            entry.job.started = m_now;
        if (entry.job.cancelWanted) {
            entry.job.cancelWanted = false;
            entry.job.cancelRefused = true;
        }
    }
}

void JobQueue::wait(Hold& hold, const QString& service, const Error& error)
{
    if (hold.until <= m_now)
        ++hold.failures; // calls that failed together count once
    hold.asked = error.retryAfter.has_value();
    hold.unreachable = error.kind == ErrorKind::Unreachable;
    const auto wait = m_jitter.retry(m_backoffs.value(service), hold.failures, error.retryAfter);
    hold.until = std::max(hold.until, m_now + wait.count());
}

} // namespace rushes
