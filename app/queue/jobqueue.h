#pragma once

#include "app/queue/backoff.h"
#include "app/queue/jobtable.h"

#include <vector>

namespace rushes {

/// Decides what happens to jobs. It has no clock and uses neither network nor disk: facts and the time go in,
/// actions come out.
///
/// Guarantees:
/// - A Submit is emitted only after a Record of the job as Submitting was answered by recorded().
/// - It is emitted once per job. A second one needs a submitFailed() whose error proves that nothing was
///   accepted, or the user's resubmit() of an Unknown job.
/// - After the request id is known, no other action is emitted for the job before its Record was answered. If
///   recording fails, it is retried until it succeeds, while the job continues; see storeProblem().
///
/// Facts about removed jobs, and answers to actions that were not emitted, are ignored. All times are
/// Instants. If the clock is set back, all deadlines are moved back by the same time.
///
/// TrackedJob defines the states of a job, JobTable contains the jobs. The sources: jobqueue.cpp has the
/// answers about a request, jobqueuefiles.cpp those about its file; jobqueueactions.cpp has the other facts,
/// and the actions of the user and of the queue.
class JobQueue
{
public:
    /// @param seed of the randomised pauses
    explicit JobQueue(quint32 seed = 1)
        : m_backoff(seed)
    {
    }

    // States ----------------------------------------------------------------------------------------------

    /// Null: there is no such job. Valid until the next call that changes something.
    [[nodiscard]] const Job* job(JobId id) const
    {
        const TrackedJob* entry = m_jobs.find(id);
        return entry ? &entry->job : nullptr;
    }
    /// Sorted by Job::order.
    [[nodiscard]] QList<Job> jobs() const { return m_jobs.jobs(); }
    /// Waiting jobs, the next one first.
    [[nodiscard]] QList<JobId> waiting() const { return m_jobs.waiting().ids(); }
    /// Number of jobs from Submitting to Running.
    [[nodiscard]] int activeCount() const { return m_jobs.activeCount(); }
    [[nodiscard]] int limit() const { return m_limit; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// What stopped the queue until resume(): SignIn, TopUp, Lost (several requests in a row were sent and
    /// not answered), or the error of a Record.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// The error of the last Record; nullopt: everything is stored.
    [[nodiscard]] const std::optional<Error>& storeProblem() const { return m_storeProblem; }
    /// False while a paid request has been sent and its answer is outstanding: if the process ended now, the
    /// outcome would be unknown.
    [[nodiscard]] bool isSettled() const { return m_jobs.isSettled(); }
    /// True if a job of the service is not finished, or its request is asked after again.
    [[nodiscard]] bool needs(const ServiceId& service) const { return m_jobs.needs(service); }
    /// Jobs whose request id is not stored yet; it would be lost if the process ended now.
    [[nodiscard]] QList<Job> unstored() const { return m_jobs.unstored(); }
    [[nodiscard]] const RunTimeEstimator& runTimes() const { return m_forecaster.runTimes(); }
    /// The state of the queue as a whole.
    [[nodiscard]] QueueForecast forecast(Instant now) const;
    /// How long such a job usually runs; nullopt: unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const
    {
        return m_forecaster.typicalRun(job);
    }

    // Facts -----------------------------------------------------------------------------------------------

    /// Loads stored jobs: those that were Submitting without a request id become Unknown, the others continue
    /// in their state.
    void load(const QList<Job>& jobs, Instant now);
    /// A stored job in state Waiting, or Unknown if a request will be attached to it.
    void add(const Job& job, Instant now);

    // About the settings, the services and the network
    /// The most jobs from Submitting to Running; 1 or more.
    void setLimit(int limit) { m_limit = std::max(1, limit); }
    /// While paused, waiting jobs are not sent; sent ones continue.
    void setPaused(bool paused) { m_paused = paused; }
    void setIntervals(const ServiceId& service, const CallIntervals& intervals);
    /// The run times that earlier processes measured; those of this one are added.
    void setRunTimes(RunTimeEstimator runTimes) { m_forecaster.setRunTimes(std::move(runTimes)); }
    /// Services start as not ready. Jobs of a service that is not ready are neither sent nor polled.
    void setServiceReady(const ServiceId& service, bool ready, Instant now);
    /// The problem() is solved: everything that it stopped continues, unless isPaused().
    void resume(Instant now);
    /// The network is available again, or the machine woke up: calls that wait after a failure are due now.
    void retryNow(Instant now);
    /// Records that wait after a failure are due now.
    void storeNow(Instant now);

    // Answers to actions
    void recorded(JobId id, Instant now);
    void recordFailed(JobId id, const Error& error, Instant now);
    void submitted(JobId id, const RequestId& requestId, Instant now);
    void submitFailed(JobId id, const Error& error, Instant now);
    /// Nothing was sent, because something that the finished job would need is missing, as its folder.
    void submitHindered(JobId id, const Error& error, Instant now);
    void statusKnown(JobId id, const RequestStatus& status, Instant now);
    void statusFailed(JobId id, const Error& error, Instant now);
    void resultKnown(JobId id, const RequestResult& result, Instant now);
    void resultFailed(JobId id, const Error& error, Instant now);
    void cancelAnswered(JobId id, CancelOutcome outcome, Instant now);
    void cancelFailed(JobId id, const Error& error, Instant now);
    void placed(JobId id, const QString& path, int takeNumber, Instant now);
    void downloadProgress(JobId id, Transfer transfer);
    void downloaded(JobId id, const QString& path, Instant now);
    void downloadFailed(JobId id, const Error& error, Instant now);
    /// The file's folder is not writable, and the folder of new files is another one by now: the job gets a
    /// new path.
    void downloadMisplaced(JobId id, Instant now);
    void kept(JobId id, Instant now);
    void keepFailed(JobId id, const Error& error, Instant now);

    // Actions ---------------------------------------------------------------------------------------------

    // By the user. Errors: Refused with the reason, as text for the user, if the job's state does not allow
    // it.
    /// Waiting: at once, free of charge. Queued: requested from the service. Submitting: requested as soon as
    /// the request id is known.
    Result<void> cancel(JobId id, Instant now);
    /// For waiting and finished jobs.
    Result<void> remove(JobId id);
    /// Gives up a job that is Unknown or NotFetched, that belongs to another account, or that has ended at
    /// the service and whose result could not be read several times.
    Result<void> forget(JobId id);
    /// Moves waiting jobs, in their order, before another waiting one; 0: to the end. All or none.
    Result<void> move(const QList<JobId>& ids, JobId before);
    Result<void> move(JobId id, JobId before) { return move(QList<JobId>{id}, before); }
    /// Moves them before all others.
    Result<void> toFront(const QList<JobId>& ids) { return move(ids, m_jobs.waiting().first()); }
    /// Sorts these jobs among the places that they have; those that do not wait any more are left out.
    void arrange(const QList<JobId>& ids);
    /// Replaces a waiting job's request and price.
    Result<void> edit(JobId id, const Request& request, Usd price);
    /// While held, a waiting job is not sent, since it is being edited. Not stored.
    Result<void> hold(JobId id);
    void release(JobId id) { m_jobs.waiting().release(id); }
    /// For Unknown jobs: requests the result of this request; the job has it once the service has answered.
    Result<void> attach(JobId id, const RequestId& requestId, Instant now);
    /// For Unknown jobs: sends the request again. The user has confirmed that it may be charged twice.
    Result<void> resubmit(JobId id, Instant now);
    /// For mayAskAgain() jobs: polls their request again. Free of charge.
    Result<void> askAgain(JobId id, Instant now);
    /// Retries a download, or keeping its file, now.
    Result<void> retryDownload(JobId id, Instant now);

    // By the queue
    /// Emits what is due at `now`.
    void tick(Instant now);
    /// The actions since the last call, in the order in which they must be done.
    [[nodiscard]] QList<Action> takeActions() { return std::exchange(m_actions, {}); }
    /// When tick() is due next; nullopt: only after the next fact, or action of the user.
    [[nodiscard]] std::optional<Instant> nextWake() const;
    /// Ids of jobs changed or removed since the last call.
    [[nodiscard]] QList<JobId> takeChanged() { return m_jobs.takeChanged(); }

private:
    using Kind = Action::Kind;

    void advance(Instant now);
    void erase(JobId id);
    void next(TrackedJob& entry, Kind kind, Instant due);
    void poll(TrackedJob& entry);
    void retryLater(TrackedJob& entry, Kind kind, const Error& error);
    void finish(TrackedJob& entry, JobState state, const std::optional<Error>& error = {});

    // Facts
    TrackedJob* answered(JobId id, Kind kind, Instant now);
    void succeeded(TrackedJob& entry, const RequestResult& result, const ReadFailures& before);
    void readFailed(TrackedJob& entry, Kind again, const Error& error);
    void answeredUnclearly(TrackedJob& entry, Kind again, const QString& word, int most);
    void follow(TrackedJob& entry, const RequestResult& result);

    // Actions
    void start();
    void emitNext(TrackedJob& entry);
    void askWithin(const std::vector<JobId>& ready);
    [[nodiscard]] bool startsBlocked() const { return m_paused || m_problem.has_value(); }
    [[nodiscard]] bool mayGoOn(const TrackedJob& entry) const;
    [[nodiscard]] std::optional<Instant> startsFrom(const TrackedJob& entry) const;
    void reorder(const QList<WaitingList::Place>& moved);

    JobTable m_jobs = {};
    Backoff m_backoff;
    QueueForecaster m_forecaster = {};
    QList<Action> m_actions = {};

    int m_limit = 4;
    bool m_paused = false;
    std::optional<Error> m_problem = {};
    std::optional<Error> m_storeProblem = {};
    Instant m_now = {};
};

} // namespace rushes
