// The actions of the user and of the queue, and what the queue is told of settings, services and network.
#include "app/catalogue/takesources.h"
#include "app/domain/requestid.h"
#include "app/queue/jobqueue.h"
#include "app/queue/jobrules.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

Result<void> refused(const QString& why)
{
    return failure(ErrorKind::Refused, why);
}

constexpr int mostUnread = 4; ///< times that a result can't be read before it may be given up

} // namespace

// States ---------------------------------------------------------------------------------------------------

QueueForecast JobQueue::forecast(Instant now) const
{
    QueueForecast forecast;
    forecast.paused = m_paused;
    forecast.problem = m_problem;
    QList<Job> open;
    for (const auto& [id, entry] : m_jobs.all()) {
        const Job& job = entry.job;
        if (isFinal(job.state) && job.state != JobState::Unknown)
            continue;
        open.append(job);
        // For waiting jobs of a paused queue no service is needed; the sandbox is started when the queue
        // continues.
        const bool rests = m_paused && job.state == JobState::Waiting;
        const bool isStranded = !isFinal(job.state) && job.state != JobState::Downloading && !rests &&
                                !m_backoff.mayRead(job.service);
        if (isStranded || entry.isOfOtherAccount)
            ++forecast.stranded;
        forecast.offline = forecast.offline || (!isFinal(job.state) && m_backoff.isOffline(job.service));
        if (!job.error || isFinal(job.state) || !mayPass(job.error->kind))
            continue;
        const Instant next =
            job.state == JobState::Waiting ? m_backoff.submitsFrom(job.service) : std::max(entry.due, now);
        if (!forecast.hindrance)
            forecast.hindrance = QueueForecast::Hindrance{*job.error, next, 0};
        else if (next < forecast.hindrance->next)
            forecast.hindrance->next = next;
        ++forecast.hindrance->jobs;
    }
    forecast.counts = summarise(open);
    const bool stands = forecast.offline || forecast.stranded > 0 || m_problem.has_value() ||
                        (m_paused && !m_jobs.waiting().isEmpty());
    if (stands)
        return forecast;
    QList<const Job*> waiting;
    for (const auto& [order, id] : m_jobs.waiting())
        waiting.append(&m_jobs.at(id).job);
    forecast.left = m_forecaster.untilAllDone(m_jobs.underWay(), waiting, m_limit, now);
    return forecast;
}

// Facts about settings, services and network --------------------------------------------------------------

void JobQueue::load(const QList<Job>& jobs, Instant now)
{
    advance(now);
    for (const Job& job : jobs) {
        if (job.id == 0 || m_jobs.contains(job.id))
            continue;
        TrackedJob& entry = m_jobs.insert(job);
        const Instant soon = m_now + m_backoff.loadPause(job.service);
        if (isActive(job.state) && job.requestId.isEmpty()) {
            finish(entry, JobState::Unknown);
        } else if (job.state == JobState::Downloading) {
            if (job.output.isValid())
                entry.beginDownload(m_now);
            else
                entry.plan(Kind::Result, soon);
        } else if (isActive(job.state)) {
            if (job.state == JobState::Submitting)
                entry.job.state = JobState::Queued;
            entry.plan(Kind::Status, soon);
        } else if (job.state == JobState::Cancelled && job.cancelWanted && !job.requestId.isEmpty()) {
            entry.cancelSaid = true;
            entry.plan(Kind::Status, soon);
        } else if (job.state == JobState::Unknown && !job.requestId.isEmpty()) {
            // a request was attached and the answer is outstanding
            entry.attach(job.requestId, soon);
        }
        m_jobs.changed(entry);
    }
}

void JobQueue::add(const Job& job, Instant now)
{
    advance(now);
    const bool isNew = job.id != 0 && !m_jobs.contains(job.id);
    if (isNew && (job.state == JobState::Waiting || job.state == JobState::Unknown))
        m_jobs.changed(m_jobs.insert(job));
}

void JobQueue::setIntervals(const ServiceId& service, const CallIntervals& intervals)
{
    m_backoff.setIntervals(service, intervals);
    m_forecaster.setGuessed(service, intervals.delay.count() > 0);
}

void JobQueue::setServiceReady(const ServiceId& service, bool ready, Instant now)
{
    advance(now);
    if (!m_backoff.setReady(service, ready))
        return;
    for (const JobId id : m_jobs.live()) {
        TrackedJob& entry = m_jobs.at(id);
        if (entry.job.service == service && entry.failures.pauses() > 0)
            entry.due = std::min(entry.due, m_now);
    }
}

void JobQueue::resume(Instant now)
{
    advance(now);
    m_problem.reset();
    m_backoff.resumeReads();
    for (const JobId id : std::set<JobId>(m_jobs.live())) {
        TrackedJob& entry = m_jobs.at(id);
        if (entry.isOfOtherAccount) {
            entry.held = entry.isOfOtherAccount = false;
            entry.due = m_now;
        }
        entry.record.retryNow(m_now);
        m_jobs.changed(entry);
    }
}

void JobQueue::retryNow(Instant now)
{
    advance(now);
    m_backoff.retryNow(m_now);
    for (const JobId id : m_jobs.live()) {
        TrackedJob& entry = m_jobs.at(id);
        // A pause that the service demanded stays; pauses after missing answers end.
        if (entry.failures.pauses() > 0 && !(entry.job.error && entry.job.error->retryAfter))
            entry.due = std::min(entry.due, m_now);
    }
}

void JobQueue::storeNow(Instant now)
{
    advance(now);
    for (const JobId id : m_jobs.live())
        m_jobs.at(id).record.retryNow(m_now);
}

// Actions by the user --------------------------------------------------------------------------------------

Result<void> JobQueue::cancel(JobId id, Instant now)
{
    advance(now);
    if (Result<void> may = mayCancel(job(id)); !may)
        return may;
    TrackedJob& entry = *m_jobs.find(id);
    if (entry.job.state == JobState::Waiting) {
        entry.record.writeBy(m_now);
        finish(entry, JobState::Cancelled);
        return {};
    }
    const bool wasWanted = std::exchange(entry.job.cancelWanted, true);
    if (entry.job.state == JobState::Queued && !wasWanted) {
        entry.job.cancelRefused = false;
        entry.lostCancels = 0;
        // If a call is under way, the cancel follows its answer.
        if (!entry.underWay)
            next(entry, Kind::Cancel, m_now);
    }
    m_jobs.changed(entry);
    return {};
}

Result<void> JobQueue::remove(JobId id)
{
    if (Result<void> may = mayRemove(job(id)); !may)
        return may;
    erase(id);
    return {};
}

Result<void> JobQueue::forget(JobId id)
{
    const TrackedJob* entry = m_jobs.find(id);
    const bool isUnread = entry && entry->ended && entry->failures.pauses() >= mostUnread;
    const bool mayGo =
        entry && (entry->isOfOtherAccount || isUnread || entry->job.state == JobState::NotFetched);
    if (!mayGo) {
        if (Result<void> may = mayResolve(job(id)); !may)
            return may;
    }
    erase(id);
    return {};
}

Result<void> JobQueue::move(const QList<JobId>& ids, JobId before)
{
    const QList<JobId> all = before == 0 ? ids : ids + QList<JobId>{before};
    for (const JobId id : all) {
        if (Result<void> may = mayEdit(job(id)); !may)
            return may;
    }
    reorder(m_jobs.waiting().move(ids, before));
    return {};
}

void JobQueue::arrange(const QList<JobId>& ids)
{
    reorder(m_jobs.waiting().arrange(ids));
}

void JobQueue::reorder(const QList<WaitingList::Place>& moved)
{
    for (const auto& [order, id] : moved) {
        TrackedJob& entry = m_jobs.at(id);
        entry.job.order = order;
        m_jobs.changed(entry);
    }
}

Result<void> JobQueue::edit(JobId id, const Request& request, Usd price)
{
    if (Result<void> may = mayEdit(job(id)); !may)
        return may;
    TrackedJob& entry = *m_jobs.find(id);
    entry.job.request = request;
    entry.job.price = price;
    m_jobs.changed(entry);
    return {};
}

Result<void> JobQueue::hold(JobId id)
{
    if (Result<void> may = mayEdit(job(id)); !may)
        return may;
    m_jobs.waiting().hold(id);
    return {};
}

Result<void> JobQueue::attach(JobId id, const RequestId& requestId, Instant now)
{
    advance(now);
    if (Result<void> may = mayResolve(job(id)); !may)
        return may;
    if (!isRequestId(requestId))
        return refused(Words::tr("A request id has letters, digits, - and _ only."));
    TrackedJob& entry = *m_jobs.find(id);
    const bool taken = std::any_of(m_jobs.all().cbegin(), m_jobs.all().cend(), [&](const auto& other) {
        const Job& job = other.second.job;
        return other.first != id && job.service == entry.job.service &&
               (job.requestId == requestId || other.second.attaching == requestId);
    });
    if (taken)
        return refused(Words::tr("Another job has this request id."));
    if (entry.underWay)
        return refused(Words::tr("Another request id is being checked."));
    entry.attach(requestId, m_now);
    m_jobs.changed(entry);
    return {};
}

Result<void> JobQueue::resubmit(JobId id, Instant now)
{
    advance(now);
    if (Result<void> may = mayResolve(job(id)); !may)
        return may;
    TrackedJob& entry = *m_jobs.find(id);
    if (entry.underWay)
        return refused(Words::tr("A request id is being checked."));
    entry.sendAgain();
    m_jobs.changed(entry);
    return {};
}

Result<void> JobQueue::askAgain(JobId id, Instant now)
{
    advance(now);
    TrackedJob* entry = m_jobs.find(id);
    if (!entry || !mayAskAgain(entry->job))
        return entry ? refused(Words::tr("There is no request to ask after.")) : mayRemove(nullptr);
    entry->askAgain(m_now);
    m_jobs.changed(*entry);
    return {};
}

Result<void> JobQueue::retryDownload(JobId id, Instant now)
{
    advance(now);
    if (Result<void> may = mayRetryDownload(job(id)); !may)
        return may;
    TrackedJob& entry = *m_jobs.find(id);
    entry.held = false;
    if (entry.next)
        next(entry, *entry.next, m_now);
    return {};
}

// Actions by the queue -------------------------------------------------------------------------------------

void JobQueue::tick(Instant now)
{
    advance(now);
    start();
    const std::set<JobId> live = m_jobs.live();
    // Records first: other actions wait for them.
    for (const JobId id : live) {
        TrackedJob& entry = m_jobs.at(id);
        if (!entry.record.isDue(m_now))
            continue;
        entry.record.begin(entry.job);
        m_jobs.changed(entry);
        m_actions.append({Kind::Record, entry.job, {}, {}, {}});
    }
    std::vector<JobId> ready;
    for (const JobId id : live) {
        TrackedJob& entry = m_jobs.at(id);
        if (!entry.next || entry.due > m_now || !mayGoOn(entry))
            continue;
        if (entry.nextReads()) {
            ready.push_back(id);
            continue;
        }
        if (entry.next == Kind::Submit || entry.next == Kind::Cancel)
            m_backoff.spend(entry.job.service, m_now); // a user's cancel does not wait for the rate limit
        emitNext(entry);
    }
    askWithin(ready);
}

/// Submits waiting jobs up to the limit.
void JobQueue::start()
{
    if (startsBlocked() || m_jobs.waiting().isEmpty())
        return;
    if (m_jobs.activeCount() == 0)
        m_forecaster.forgetLanes();
    int room = m_limit - m_jobs.activeCount();
    for (auto at = m_jobs.waiting().begin(); room > 0 && at != m_jobs.waiting().end();) {
        TrackedJob& entry = m_jobs.at((at++)->second);
        const std::optional<Instant> from = startsFrom(entry);
        if (!from || *from > m_now)
            continue;
        entry.submit(m_now);
        m_jobs.changed(entry);
        --room;
    }
}

/// When a waiting job may be submitted; nullopt: not before another event.
std::optional<Instant> JobQueue::startsFrom(const TrackedJob& entry) const
{
    const ServiceId& service = entry.job.service;
    if (!takeSourcesOf(entry.job.request).isEmpty())
        return {}; // it waits for a take
    if (m_jobs.waiting().isHeld(entry.job.id) || !m_backoff.isReady(service))
        return {};
    // A service that refused is tried with a single job, not with all that fit.
    const bool isTried = m_backoff.isRefusing(service) &&
                         std::any_of(m_jobs.live().cbegin(), m_jobs.live().cend(), [&](JobId id) {
                             const Job& job = m_jobs.at(id).job;
                             return job.state == JobState::Submitting && job.service == service;
                         });
    return isTried ? std::nullopt
                   : std::optional(std::max(entry.job.notBefore, m_backoff.submitsFrom(service)));
}

void JobQueue::emitNext(TrackedJob& entry)
{
    m_actions.append(entry.leave(m_now));
}

/// Jobs that have waited longest relative to their interval are polled first: so none is neglected, and when
/// the rate is too low for all, every interval is stretched in proportion.
void JobQueue::askWithin(const std::vector<JobId>& ready)
{
    std::vector<std::pair<double, JobId>> inTurn;
    inTurn.reserve(ready.size());
    for (const JobId id : ready) {
        const TrackedJob& entry = m_jobs.at(id);
        const auto wanted = static_cast<double>(std::max<qint64>(entry.schedule.interval().count(), 1));
        const bool isLast = entry.next == Kind::Result;
        inTurn.emplace_back(isLast ? -1e18 : -static_cast<double>((m_now - entry.due).count()) / wanted, id);
    }
    std::sort(inTurn.begin(), inTurn.end());
    QSet<QString> spent;
    for (const auto& [urgency, id] : inTurn) {
        TrackedJob& entry = m_jobs.at(id);
        const ServiceId& service = entry.job.service;
        if (spent.contains(service))
            continue;
        if (m_backoff.takeRead(service, m_now))
            emitNext(entry);
        else
            spent.insert(service);
    }
}

bool JobQueue::mayGoOn(const TrackedJob& entry) const
{
    const bool asks = entry.nextReads() || entry.next == Kind::Cancel;
    return entry.mayGoOn() && (!asks || m_backoff.mayRead(entry.job.service));
}

std::optional<Instant> JobQueue::nextWake() const
{
    std::optional<Instant> wake;
    QHash<ServiceId, Instant> reads; // the first poll of each service
    const auto consider = [&](Instant time) { wake = std::min(wake.value_or(time), time); };
    for (const JobId id : m_jobs.live()) {
        const TrackedJob& entry = m_jobs.at(id);
        if (entry.record.isDirty() && !entry.record.isWriting())
            consider(entry.record.due());
        if (!mayGoOn(entry))
            continue;
        if (!entry.nextReads()) {
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
        consider(m_backoff.readsFrom(read.key(), *read, m_now));
    if (!startsBlocked() && !m_jobs.waiting().isEmpty() && m_jobs.activeCount() < m_limit) {
        for (const auto& [order, id] : m_jobs.waiting()) {
            const std::optional<Instant> from = startsFrom(m_jobs.at(id));
            if (from)
                consider(*from);
            if (from && *from <= m_now)
                break;
        }
    }
    return wake ? std::optional(std::max(*wake, m_now)) : wake;
}

} // namespace rushes
