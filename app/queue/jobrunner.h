#pragma once

#include "app/queue/jobcalls.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobqueue.h"
#include "app/queue/requestclaims.h"
#include "app/queue/sleepwatch.h"
#include "app/queue/takeplaces.h"
#include "app/store/takestore.h"

#include <QTimer>

namespace rushes {

/// Runs the queue: stores jobs, makes the calls, and reports changes by signals.
class JobRunner : public QObject
{
    Q_OBJECT

public:
    using ApiOf = JobCalls::ApiOf;
    using PathFor = TakePlaces::PathFor;
    using Clock = JobCalls::Clock;
    using Prepare = JobCalls::Prepare;

    struct Parts
    {
        JobStore& jobs;
        TakeStore& takes;
        JobModel& model;
        ApiOf apiOf = {};
        PathFor pathFor = {};
        Clock clock = {};     ///< empty: the system's clock
        quint32 seed = 1;     ///< seed of the randomised waiting times
        Clock ticks = {};     ///< ms, of a clock that stops while the computer sleeps; empty: the system's
        Prepare prepare = {}; ///< empty: requests are sent unchanged
    };

    explicit JobRunner(Parts parts, QObject* parent = nullptr);

    /// Loads this process's jobs, takes over the jobs of ended processes and continues them. To be called at
    /// the start, and whenever another process may have ended. Answers the rows that could not be read.
    Result<QList<Error>> adopt();
    /// Loads `count` jobs that ended before this run, newest first; adopt() loads the first ones. True while
    /// there are more.
    Result<bool> loadPast(int count);

    // Actions of the user. Errors: detail says in words why not, or why it could not be stored.
    // What starts something paid takes a `check`, which is called inside the storing transaction: its error
    // is returned, and nothing changes. Purchases checks the limits of spending there.
    /// Adds all or none, Waiting. QueueSide::Front puts them before all waiting jobs, in their own order.
    /// They are stored when this returns.
    Result<QList<JobId>> addAll(QList<Job> jobs, QueueSide side, const JobStore::Check& check);
    /// Adds a job whose outcome is unknown, for attach(): nothing is sent.
    Result<JobId> addUnknown(Job job);
    /// See JobQueue for each of these.
    Result<void> cancel(JobId id) { return cancel(QList<JobId>{id}); }
    /// Each independently; no job is started in between. Returns the first error.
    Result<void> cancel(const QList<JobId>& ids);
    Result<void> remove(JobId id) { return drop(id, &JobQueue::remove); }
    /// Removes those that can be removed, together.
    Result<void> remove(const QList<JobId>& ids);
    Result<void> forget(JobId id) { return drop(id, &JobQueue::forget); }
    Result<void> move(const QList<JobId>& ids, JobId before) { return pumped(m_queue.move(ids, before)); }
    Result<void> move(JobId id, JobId before) { return move(QList<JobId>{id}, before); }
    void arrange(const QList<JobId>& ids)
    {
        m_queue.arrange(ids);
        pump();
    }
    [[nodiscard]] QList<JobId> waiting() const { return m_queue.waiting(); }
    Result<void> edit(JobId id, const Request& request, Usd price, const JobStore::Check& check);
    Result<void> hold(JobId id) { return m_queue.hold(id); }
    void release(JobId id)
    {
        m_queue.release(id);
        pump();
    }
    /// Refused also where a job of another process, a job that is not loaded, or a take has the request.
    Result<void> attach(JobId id, const RequestId& requestId);
    /// The jobs with this request id: first this process's, which are loaded from now on, then other
    /// processes'. An empty `service`: of any service.
    Result<QList<Job>> ofRequest(const ServiceId& service, const RequestId& requestId);
    /// `price`: the current price; nullopt: the former one.
    Result<void> resubmit(JobId id, std::optional<Usd> price, const JobStore::Check& check);
    Result<void> askAgain(JobId id);
    Result<void> retryDownload(JobId id) { return pumped(m_queue.retryDownload(id, now())); }
    /// Replaces Failed or Cancelled jobs by new, equal ones at the end of the queue, in this order; all or
    /// none. `priceOf`: the current price of each; empty: the former one.
    Result<QList<JobId>> retry(const QList<JobId>& ids, const std::function<Usd(const Job&)>& priceOf,
                               const JobStore::Check& check);

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_queue.isPaused(); }
    /// The problem is solved: continues.
    void resume();
    /// The network is available again, or the computer woke up.
    void retryNow();
    /// Repeats failed writes now.
    void storeNow();
    [[nodiscard]] bool isSettled() const { return m_queue.isSettled(); }
    [[nodiscard]] bool needs(const ServiceId& service) const { return m_queue.needs(service); }
    [[nodiscard]] QList<Job> unstored() const { return m_queue.unstored(); }
    [[nodiscard]] const std::optional<Error>& storeProblem() const { return m_queue.storeProblem(); }
    void setLimit(int limit);
    void setIntervals(const ServiceId& service, const CallIntervals& intervals);
    void setServiceReady(const ServiceId& service, bool ready);

    [[nodiscard]] const Job* job(JobId id) const { return m_queue.job(id); }
    [[nodiscard]] QList<Job> jobs() const { return m_queue.jobs(); }
    /// A summary and forecast of the whole queue.
    [[nodiscard]] QueueForecast forecast() const { return m_queue.forecast(now()); }
    /// The expected run time of a job, from its start; nullopt: unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const
    {
        return m_queue.typicalRun(job);
    }
    /// The reason why the queue has stopped; nullopt: it has not.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_queue.problem(); }

Q_SIGNALS:
    void jobChanged(const rushes::Job& job);
    void jobRemoved(rushes::JobId id);
    void takeKept(const rushes::Take& take);
    /// The queue has stopped; nothing is lost. resume() continues.
    void paused(const rushes::Error& error);
    void resumed();
    /// A write to the database failed. The jobs continue, and the write is repeated.
    void storeFailed(const rushes::Error& error);

private:
    void pump();
    void publish();
    void act(const QList<Action>& actions);
    void record(const QList<Job>& jobs);
    void place(const Job& job);
    void keep(const Action& action);
    void recall();
    Result<QList<JobId>> store(QList<Job> jobs, QueueSide side, const JobStore::Check& check);
    Result<void> pumped(Result<void> result);
    Result<Stored<Job>> takePast(int count);
    Result<void> drop(JobId id, Result<void> (JobQueue::*verb)(JobId));
    [[nodiscard]] Instant now() const { return m_clock(); }

    JobStore& m_jobs;
    TakeStore& m_takes;
    JobModel& m_model;
    Clock m_clock;
    SleepWatch m_sleep;
    bool m_recalled = false;
    RequestClaims m_claims;
    JobQueue m_queue;
    TakePlaces m_places;
    JobCalls m_calls;
    std::optional<Error> m_toldProblem = {};
    std::optional<Error> m_toldStoreProblem = {};
    bool m_loaded = false;
    JobId m_past = 0; ///< finished jobs with smaller ids are not loaded yet
    bool m_pumping = false;
    bool m_pumpAgain = false;
    QTimer m_timer;
};

} // namespace rushes
