#include "app/queue/jobrunner.h"

#include "app/base/clock.h"
#include "app/base/partfile.h"
#include "app/media/takefile.h"

#include <QFileInfo>
#include <QUuid>

#include <limits>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace rushes {

namespace {

/// The longest interval of the timer, so that a change of the system clock is noticed.
constexpr milliseconds longestNap = std::chrono::minutes(1);
/// Number of finished jobs loaded at the start: more than a list shows.
constexpr int firstPage = 30;

} // namespace

JobRunner::JobRunner(Parts parts, QObject* parent)
    : QObject(parent)
    , m_jobs(parts.jobs)
    , m_takes(parts.takes)
    , m_model(parts.model)
    , m_clock(parts.clock ? std::move(parts.clock) : Clock(&currentInstant))
    , m_sleep(m_clock, std::move(parts.ticks))
    , m_claims(parts.jobs, parts.takes)
    , m_queue(parts.seed)
    , m_places(parts.jobs, std::move(parts.pathFor))
    , m_calls({m_queue, m_places, std::move(parts.apiOf), std::move(parts.prepare), m_clock,
               [this] { pump(); }, [this] { publish(); }})
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &JobRunner::pump);
}

Result<QList<Error>> JobRunner::adopt()
{
    auto adopted = m_jobs.adopt();
    const bool first = adopted && !std::exchange(m_loaded, true);
    if (first)
        adopted = m_jobs.loadOpen();
    if (!adopted)
        return failure(adopted.error());
    const bool open = std::any_of(adopted->values.cbegin(), adopted->values.cend(),
                                  [](const Job& job) { return !isFinal(job.state); });
    if (open)
        recall();
    if (first) {
        m_past = std::numeric_limits<JobId>::max();
        auto past = takePast(firstPage);
        if (!past)
            return failure(past.error());
        adopted->values += past->values;
        adopted->damaged += past->damaged;
    }
    m_queue.load(adopted->values, now());
    if (m_model.jobs().isEmpty())
        m_model.reset(m_queue.jobs());
    pump();
    return adopted->damaged;
}

Result<Stored<Job>> JobRunner::takePast(int count)
{
    auto past = m_jobs.loadOver(m_past, count);
    if (!past)
        return past;
    const bool more = past->values.size() + past->damaged.size() == count && !past->values.isEmpty();
    m_past = more ? past->values.constLast().id : 0;
    return past;
}

Result<bool> JobRunner::loadPast(int count)
{
    if (m_past == 0)
        return false;
    const auto past = takePast(count);
    if (!past)
        return failure(past.error());
    m_queue.load(past->values, now());
    m_model.putAll(past->values);
    publish();
    return m_past != 0;
}

Result<QList<JobId>> JobRunner::addAll(QList<Job> jobs, QueueSide side, const JobStore::Check& check)
{
    for (Job& job : jobs)
        job.state = JobState::Waiting;
    return store(std::move(jobs), side, check);
}

Result<JobId> JobRunner::addUnknown(Job job)
{
    job.state = JobState::Unknown;
    return store({std::move(job)}, QueueSide::Back, {}).map([](const QList<JobId>& ids) {
        return ids.constFirst();
    });
}

Result<QList<JobId>> JobRunner::store(QList<Job> jobs, QueueSide side, const JobStore::Check& check)
{
    recall();
    for (Job& job : jobs)
        job.created = now();
    const auto added = m_jobs.add(std::move(jobs), check);
    if (!added)
        return failure(added.error());
    QList<JobId> ids;
    for (const Job& job : *added) {
        m_queue.add(job, now());
        ids.append(job.id);
    }
    // Before pump(), so that no job is started before it is at its place.
    if (side == QueueSide::Front)
        (void)m_queue.toFront(ids);
    pump();
    return ids;
}

Result<void> JobRunner::pumped(Result<void> result)
{
    pump();
    return result;
}

Result<void> JobRunner::drop(JobId id, Result<void> (JobQueue::*verb)(JobId))
{
    const Job* known = m_queue.job(id);
    const Job before = known ? *known : Job();
    Result<void> done = (m_queue.*verb)(id);
    if (done) {
        done = m_jobs.remove(id);
        if (!done)
            m_queue.load({before}, now());
    }
    return pumped(std::move(done));
}

Result<void> JobRunner::cancel(const QList<JobId>& ids)
{
    // Waiting jobs are removed only if the database removed them: otherwise the next start would submit them.
    QList<Job> waiting;
    for (const JobId id : ids) {
        if (const Job* job = m_queue.job(id); job && job->state == JobState::Waiting) {
            waiting.append(*job);
            waiting.last().state = JobState::Cancelled;
        }
    }
    if (!waiting.isEmpty()) {
        if (Result<void> stored = m_jobs.save(waiting); !stored)
            return pumped(std::move(stored));
    }
    Result<void> result;
    for (const JobId id : ids) {
        if (Result<void> done = m_queue.cancel(id, now()); !done && result)
            result = std::move(done);
    }
    return pumped(std::move(result));
}

Result<void> JobRunner::remove(const QList<JobId>& ids)
{
    QList<Job> before;
    QList<JobId> removed;
    for (const JobId id : ids) {
        const Job* known = m_queue.job(id);
        const Job job = known ? *known : Job();
        if (!m_queue.remove(id))
            continue;
        before.append(job);
        removed.append(id);
    }
    Result<void> done = m_jobs.remove(removed);
    if (!done)
        m_queue.load(before, now());
    return pumped(std::move(done));
}

Result<void> JobRunner::edit(JobId id, const Request& request, Usd price, const JobStore::Check& check)
{
    const Job* known = m_queue.job(id);
    const Job before = known ? *known : Job();
    Result<void> done = m_queue.edit(id, request, price);
    if (done) {
        done = m_jobs.save({*m_queue.job(id)}, check);
        if (!done)
            (void)m_queue.edit(id, before.request, before.price);
    }
    return pumped(std::move(done));
}

Result<QList<Job>> JobRunner::ofRequest(const ServiceId& service, const RequestId& requestId)
{
    auto ours = m_jobs.ofRequest(service, requestId, JobStore::Whose::Ours);
    if (!ours)
        return failure(ours.error());
    ours->values.removeIf([this](const Job& job) { return m_queue.job(job.id) != nullptr; });
    m_queue.load(ours->values, now());
    m_model.putAll(ours->values);
    publish();
    const auto stored = m_jobs.ofRequest(service, requestId);
    if (!stored)
        return failure(stored.error());
    // The job as it is in memory, which may not be stored yet.
    QList<Job> jobs = m_queue.jobs();
    jobs.removeIf([&](const Job& job) {
        return job.requestId != requestId || (!service.isEmpty() && job.service != service);
    });
    for (const Job& job : stored->values) {
        if (!m_queue.job(job.id))
            jobs.append(job);
    }
    return jobs;
}

Result<void> JobRunner::attach(JobId id, const RequestId& requestId)
{
    const Job* known = m_queue.job(id);
    if (known && known->state == JobState::Unknown) {
        if (Result<void> claimed = m_claims.claim(*known, requestId); !claimed)
            return claimed;
    }
    Result<void> attached = m_queue.attach(id, requestId, now());
    if (!attached && known)
        m_claims.giveBack(*known);
    return pumped(std::move(attached));
}

Result<void> JobRunner::resubmit(JobId id, std::optional<Usd> price, const JobStore::Check& check)
{
    const Job* known = m_queue.job(id);
    const Job before = known ? *known : Job();
    Result<void> done = m_queue.resubmit(id, now());
    if (done && price)
        done = m_queue.edit(id, before.request, *price);
    if (done && check) {
        done = m_jobs.save({*m_queue.job(id)}, check);
        if (!done) {
            (void)m_queue.remove(id);
            m_queue.load({before}, now());
        }
    }
    return pumped(std::move(done));
}

Result<void> JobRunner::askAgain(JobId id)
{
    const Job* known = m_queue.job(id);
    const Job before = known ? *known : Job();
    Result<void> asked = m_queue.askAgain(id, now());
    // A partial file would prevent downloading to the same path.
    if (asked && before.state != JobState::Done && !before.path.isEmpty() &&
        !m_jobs.isOthers(before.path, before).value_or(true))
        PartFile(before.path).discard();
    return pumped(std::move(asked));
}

Result<QList<JobId>> JobRunner::retry(const QList<JobId>& ids, const std::function<Usd(const Job&)>& priceOf,
                                      const JobStore::Check& check)
{
    QList<Job> jobs;
    for (const JobId id : ids) {
        const Job* old = m_queue.job(id);
        if (!old)
            return failure(ErrorKind::NotFound, tr("This job is no longer in the queue."));
        if (old->state != JobState::Failed && old->state != JobState::Cancelled)
            return failure(ErrorKind::Refused, tr("Only a failed or cancelled job can be tried again."));
        Job job;
        job.service = old->service;
        job.projectId = old->projectId;
        job.sceneId = old->sceneId;
        job.sceneName = old->sceneName;
        job.batch = old->batch;
        job.request = old->request;
        job.price = priceOf ? priceOf(*old) : old->price;
        jobs.append(std::move(job));
    }
    Result<QList<JobId>> added = addAll(std::move(jobs), QueueSide::Back, check);
    // They replace the old jobs: a second click creates no further ones.
    if (added)
        (void)remove(ids);
    return added;
}

void JobRunner::setPaused(bool paused)
{
    m_queue.setPaused(paused);
    pump();
}

void JobRunner::resume()
{
    m_queue.resume(now());
    pump();
}

void JobRunner::retryNow()
{
    m_queue.retryNow(now());
    pump();
}

void JobRunner::storeNow()
{
    m_queue.storeNow(now());
    pump();
}

void JobRunner::setLimit(int limit)
{
    m_queue.setLimit(limit);
    pump();
}

void JobRunner::setIntervals(const ServiceId& service, const CallIntervals& intervals)
{
    m_queue.setIntervals(service, intervals);
    pump();
}

void JobRunner::setServiceReady(const ServiceId& service, bool ready)
{
    m_queue.setServiceReady(service, ready, now());
    pump();
}

void JobRunner::pump()
{
    m_pumpAgain = true;
    if (m_pumping)
        return; // called from an immediate answer or from a slot: the loop below runs again
    m_pumping = true;
    // Connections are lost, and much may have happened since.
    if (m_sleep.slept() && m_loaded)
        m_queue.retryNow(now());
    while (std::exchange(m_pumpAgain, false)) {
        m_queue.tick(now());
        const QList<Action> actions = m_queue.takeActions();
        if (!actions.isEmpty()) {
            act(actions);
            m_pumpAgain = true;
        }
        publish();
    }
    m_pumping = false;
    if (const auto wake = m_queue.nextWake())
        m_timer.start(std::clamp(*wake - now(), milliseconds(0), longestNap));
    else
        m_timer.stop();
}

/// Reads earlier run times, when they are first needed.
void JobRunner::recall()
{
    if (std::exchange(m_recalled, true))
        return;
    const Result<QList<RunTime>> runs = m_takes.runs();
    if (!runs)
        return; // run times are learned anew
    RunTimeEstimator runTimes = m_queue.runTimes();
    for (const RunTime& run : *runs)
        runTimes.learn(run);
    m_queue.setRunTimes(std::move(runTimes));
}

void JobRunner::publish()
{
    const QList<JobId> ids = m_queue.takeChanged();
    // New jobs are added together, so that views lay out their rows once.
    QList<Job> added;
    for (const JobId id : ids) {
        const Job* known = m_queue.job(id);
        if (known && !m_model.indexOf(id).isValid())
            added.append(*known);
    }
    m_model.putAll(added);
    for (const Job& job : std::as_const(added))
        Q_EMIT jobChanged(job);
    for (const JobId id : ids) {
        const Job* known = m_queue.job(id);
        const QModelIndex shown = m_model.indexOf(id);
        if (!known) {
            m_model.remove(id);
            Q_EMIT jobRemoved(id);
        } else if (!shown.isValid() || m_model.jobs().at(shown.row()) != *known) {
            const Job job = *known;
            m_model.put(job);
            Q_EMIT jobChanged(job);
        }
    }
    if (m_queue.storeProblem() != m_toldStoreProblem) {
        m_toldStoreProblem = m_queue.storeProblem();
        if (m_toldStoreProblem)
            Q_EMIT storeFailed(*m_toldStoreProblem);
    }
    if (m_queue.problem() != m_toldProblem) {
        m_toldProblem = m_queue.problem();
        if (m_toldProblem)
            Q_EMIT paused(*m_toldProblem);
        else
            Q_EMIT resumed();
    }
}

void JobRunner::act(const QList<Action>& actions)
{
    QList<Job> records;
    for (const Action& action : actions) {
        if (action.kind == Action::Kind::Record)
            records.append(action.job);
    }
    if (!records.isEmpty())
        record(records);

    for (const Action& action : actions) {
        switch (action.kind) {
        case Action::Kind::Record:
            break;
        case Action::Kind::Submit:
            m_calls.submit(action.job);
            break;
        case Action::Kind::Status:
            m_calls.status(action.job, action.requestId);
            break;
        case Action::Kind::Result:
            m_calls.result(action.job, action.requestId);
            break;
        case Action::Kind::Cancel:
            m_calls.cancel(action.job, action.requestId);
            break;
        case Action::Kind::Place:
            place(action.job);
            break;
        case Action::Kind::Download:
            m_calls.download(action.job);
            break;
        case Action::Kind::Keep:
            keep(action);
            break;
        }
    }
}

void JobRunner::place(const Job& job)
{
    const TakePlaces::Place chosen = m_places.choose(job, m_queue.jobs());
    m_queue.placed(job.id, chosen.path, chosen.takeNumber, now());
}

void JobRunner::record(const QList<Job>& jobs)
{
    const auto saved = m_jobs.save(jobs);
    for (const Job& job : jobs) {
        // One failed write may be due to one job: each is written separately.
        const auto alone = saved || jobs.size() == 1 ? saved : m_jobs.save({job});
        if (alone)
            m_queue.recorded(job.id, now());
        else
            m_queue.recordFailed(job.id, alone.error(), now());
    }
}

void JobRunner::keep(const Action& action)
{
    const Job& job = action.job;
    Take take = takeOf(job);
    take.id = TakeId(QUuid::createUuid().toString(QUuid::WithoutBraces));
    // A take whose file can't hold metadata is a take all the same.
    (void)writeTakeInfo(job.path, TakeInfo::of(take));
    const QFileInfo file(job.path);
    take.bytes = file.isFile() ? file.size() : -1;
    const auto kept = m_takes.keep(m_jobs, action.after, take, action.run);
    if (!kept) {
        m_queue.keepFailed(job.id, kept.error(), now());
        return;
    }
    m_queue.kept(job.id, now());
    publish();
    Q_EMIT takeKept(*kept);
}

} // namespace rushes
