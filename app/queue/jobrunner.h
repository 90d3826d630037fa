#pragma once

#include "app/queue/jobcalls.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobqueue.h"
#include "app/queue/queuesummary.h"
#include "app/queue/requestclaims.h"
#include "app/queue/sleepwatch.h"
#include "app/queue/takeplaces.h"
#include "app/store/takestore.h"

#include <QTimer>

namespace rushes {

/// Acts for the queue: stores, has sent, asked and fetched, and tells everybody what became of it.
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
        Clock clock = {};     ///< empty: the system's
        quint32 seed = 1;     ///< of the spread of waiting times
        Clock ticks = {};     ///< ms that stand still while the machine sleeps; empty: the system's
        Prepare prepare = {}; ///< empty: requests are sent as they are
    };

    explicit JobRunner(Parts parts, QObject* parent = nullptr);

    /// Loads this process's jobs, takes over those of processes that are gone and goes on with them; to be
    /// called at the start, and again whenever another process may have ended. Answers what could not be
    /// read.
    Result<QList<Error>> adopt();
    /// Jobs that were over before this run come a page at a time, newest first; the first with adopt(). True
    /// while there are more.
    Result<bool> loadPast(int count);

    // The user's verbs. Errors say why not, in words, or why it could not be stored.
    /// Adds a job to the queue, as Waiting (or Unknown, to attach a request to). It is stored when this
    /// returns.
    Result<JobId> add(Job job);
    /// All or none. At the front they come before all that wait, in their own order. `check` (here and below)
    /// is asked in the transaction that stores them: its error is the answer, and then nothing has changed.
    Result<QList<JobId>> addAll(QList<Job> jobs, QueueSide side = QueueSide::Back,
                                const JobStore::Check& check = {});
    /// JobQueue says what each of these does.
    Result<void> cancel(JobId id) { return cancel(QList<JobId>{id}); }
    /// Each for itself, and nothing is started in between. The first error where some can't be cancelled.
    Result<void> cancel(const QList<JobId>& ids);
    Result<void> remove(JobId id) { return drop(id, &JobQueue::remove); }
    /// Those that can be removed, at once.
    Result<void> remove(const QList<JobId>& ids);
    Result<void> forget(JobId id) { return drop(id, &JobQueue::forget); }
    Result<void> move(const QList<JobId>& ids, JobId before) { return pumped(m_queue.move(ids, before)); }
    Result<void> move(JobId id, JobId before) { return move(QList<JobId>{id}, before); }
    Result<void> toFront(const QList<JobId>& ids) { return pumped(m_queue.toFront(ids)); }
    void arrange(const QList<JobId>& ids)
    {
        m_queue.arrange(ids);
        pump();
    }
    [[nodiscard]] QList<JobId> waiting() const { return m_queue.waiting(); }
    Result<void> edit(JobId id, const Request& request, Usd price, const JobStore::Check& check = {});
    Result<void> hold(JobId id) { return m_queue.hold(id); }
    void release(JobId id)
    {
        m_queue.release(id);
        pump();
    }
    /// Refused too where a job of another process, one that is not loaded or a take has the request.
    Result<void> attach(JobId id, const RequestId& requestId);
    /// The jobs that have this request. Those of this process are loaded from now on, job() knows them, and
    /// come first; then other processes'. No service: of any.
    Result<QList<Job>> ofRequest(const ServiceId& service, const RequestId& requestId);
    /// `price`: what it costs by now; nothing: what it cost.
    Result<void> resubmit(JobId id, std::optional<Usd> price = {}, const JobStore::Check& check = {});
    Result<void> askAgain(JobId id);
    Result<void> retryDownload(JobId id) { return pumped(m_queue.retryDownload(id, now())); }
    /// A new job like this Failed or Cancelled one takes its place, at the end of the queue.
    Result<JobId> retry(JobId id);
    /// The same for several, in this order; all or none. `priceOf`: what each costs by now; empty: what it
    /// cost.
    Result<QList<JobId>> retry(const QList<JobId>& ids, const std::function<Usd(const Job&)>& priceOf = {},
                               const JobStore::Check& check = {});

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_queue.isPaused(); }
    /// The problem is mended.
    void resume();
    /// The network is back, or the machine woke up.
    void hurry();
    /// What could not be stored is tried now.
    void storeNow();
    [[nodiscard]] bool isSettled() const { return m_queue.isSettled(); }
    [[nodiscard]] QList<Job> unstored() const { return m_queue.unstored(); }
    [[nodiscard]] const std::optional<Error>& storeProblem() const { return m_queue.storeProblem(); }
    void setLimit(int limit);
    void setBackoff(const ServiceId& service, const Backoff& backoff);
    void setServiceReady(const ServiceId& service, bool ready);

    [[nodiscard]] const Job* job(JobId id) const { return m_queue.job(id); }
    [[nodiscard]] QList<Job> jobs() const { return m_queue.jobs(); }
    /// Jobs between Submitting and Running.
    [[nodiscard]] int activeCount() const { return m_queue.activeCount(); }
    [[nodiscard]] QueueSummary summary() const { return summarise(m_model.jobs()); }
    /// What is true of the whole queue now.
    [[nodiscard]] QueueForecast forecast() const { return m_queue.forecast(now()); }
    /// How long such a job runs, from its start; nothing where that is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const
    {
        return m_queue.typicalRun(job);
    }
    /// What stopped the queue, while it is stopped.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_queue.problem(); }

Q_SIGNALS:
    void jobChanged(const rushes::Job& job);
    void jobRemoved(rushes::JobId id);
    void takeKept(const rushes::Take& take);
    /// The queue stopped, with one reason; nothing is lost. resume() goes on.
    void paused(const rushes::Error& error);
    void resumed();
    /// What the database should know could not be written. The jobs go on, and it is tried again.
    void storeFailed(const rushes::Error& error);

private:
    void pump();
    void publish();
    void act(const QList<Action>& actions);
    void record(const QList<Job>& jobs);
    void place(const Job& job);
    void keep(const Action& action);
    void recall();
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
    JobId m_past = 0; ///< of those that are over, the ones below are not loaded yet
    bool m_pumping = false;
    bool m_pumpAgain = false;
    QTimer m_timer;
};

} // namespace rushes
