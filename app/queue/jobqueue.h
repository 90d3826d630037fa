#pragma once

#include "app/queue/jobtable.h"
#include "app/queue/servicegate.h"

#include <vector>

namespace rushes {

/// Decides what becomes of jobs. No clock, network or disk in it: facts and the time go in, actions come out.
///
/// What holds whatever happens:
/// - A Submit comes out only after a Record of the job as Submitting was answered by recorded().
/// - It comes out once for a job. A second one needs submitFailed() with an error that proves that nothing
///   was accepted, or the user's resubmit() of an unknown job.
/// - Once the request id is known, nothing else is done with the job before its Record was answered. Where
///   recording fails, it is tried again and again, while the job goes on: storeProblem() says so.
///
/// Facts that do not fit (for a job that is gone, or an answer that nobody waits for) change nothing.
/// All times are Instants. A clock that is set back takes the deadlines with it.
///
/// The states of a job are TrackedJob's, and which jobs there are is JobTable's. Three sources, for they are
/// read for different reasons. jobqueue.cpp: the facts that lead from one state to the other, the
/// specification of design.md's "The queue"; jobqueuefiles.cpp: those of the file that was made.
/// jobqueueactions.cpp: what the user asks for, and the actions that come out.
class JobQueue
{
public:
    /// @param seed of the spread of pauses
    explicit JobQueue(quint32 seed = 1)
        : m_gate(seed)
    {
    }

    // What is asked of it ---------------------------------------------------------------------------------

    /// Takes over stored jobs: those that were Submitting are Unknown now, the others go on where they were.
    void load(const QList<Job>& jobs, Instant now);
    /// A stored job, Waiting (or Unknown, to attach a request to).
    void add(const Job& job, Instant now);

    /// How many jobs may be between Submitting and Running at once; 1 or more.
    void setLimit(int limit) { m_limit = std::max(1, limit); }
    [[nodiscard]] int limit() const { return m_limit; }
    void setBackoff(const ServiceId& service, const Backoff& backoff);
    /// What earlier runs taught; it goes on learning.
    void setRunTimes(RunTimeEstimator runTimes) { m_forecaster.setRunTimes(std::move(runTimes)); }
    [[nodiscard]] const RunTimeEstimator& runTimes() const { return m_forecaster.runTimes(); }
    /// Services start not ready. Jobs of a service that is not ready wait; those already there are not asked
    /// after.
    void setServiceReady(const ServiceId& service, bool ready, Instant now);
    /// The user's pause: waiting jobs stay; what was sent goes on.
    void setPaused(bool paused) { m_paused = paused; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// What stopped the queue until it is mended: SignIn, TopUp, Lost (requests go, and no answers come,
    /// again and again), or a record that could not be written.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// The problem is mended: everything that stopped for it goes on. The user's pause stays.
    void resume(Instant now);
    /// The network is back, or the machine woke up: what waits out a failed call asks now.
    void hurry(Instant now);
    /// Why the last record could not be written; nothing when all is stored.
    [[nodiscard]] const std::optional<Error>& storeProblem() const { return m_storeProblem; }
    /// False while a paid request has left and its answer has not come: to end now would make its outcome
    /// unknown.
    [[nodiscard]] bool isSettled() const { return m_jobs.isSettled(); }
    /// Jobs whose request id could not be stored yet: to end now would lose it.
    [[nodiscard]] QList<Job> unstored() const { return m_jobs.unstored(); }
    /// What could not be stored is tried now.
    void storeNow(Instant now);

    // Errors of these say why not, in words.
    /// Waiting: at once, free. Queued: asked of the service. Submitting: asked as soon as the id is known.
    Result<void> cancel(JobId id, Instant now);
    /// Waiting or final jobs.
    Result<void> remove(JobId id);
    /// Gives up on an Unknown or NotFetched job, on one that the service says is somebody else's, or on one
    /// that has ended there and whose result can't be read time after time.
    Result<void> forget(JobId id);
    /// Puts waiting jobs, in the order they have among themselves, before another waiting one; 0: at the end.
    /// All or none.
    Result<void> move(const QList<JobId>& ids, JobId before);
    Result<void> move(JobId id, JobId before) { return move(QList<JobId>{id}, before); }
    /// The same, before all others.
    Result<void> toFront(const QList<JobId>& ids) { return move(ids, m_jobs.waiting().first()); }
    /// Deals the places that these have anew, in this order; those that wait no more are left out.
    void arrange(const QList<JobId>& ids);
    /// Waiting jobs, the next one first.
    [[nodiscard]] QList<JobId> waiting() const { return m_jobs.waiting().ids(); }
    /// Replaces a waiting job's request and its price.
    Result<void> edit(JobId id, const Request& request, Usd price);
    /// A waiting job that is being edited is passed over until it is released; a new run knows nothing of it.
    Result<void> hold(JobId id);
    void release(JobId id) { m_jobs.waiting().release(id); }
    /// Unknown jobs: asks the result of this request; it is believed only when the service answers.
    Result<void> attach(JobId id, const RequestId& requestId, Instant now);
    /// Unknown jobs: sends the request once more. The user has been told that it may be charged twice.
    Result<void> resubmit(JobId id, Instant now);
    /// mayAskAgain() jobs: asks after their request once more. Nothing is sent that could be charged.
    Result<void> askAgain(JobId id, Instant now);
    /// Tries a download (or keeping its file) now.
    Result<void> retryDownload(JobId id, Instant now);

    // Facts -----------------------------------------------------------------------------------------------

    void recorded(JobId id, Instant now);
    void recordFailed(JobId id, const Error& error, Instant now);
    void submitted(JobId id, const RequestId& requestId, Instant now);
    void submitFailed(JobId id, const Error& error, Instant now);
    /// Nothing was sent: what the job will need at its end is not there.
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
    /// The file cannot be written where it was to be, and new ones go elsewhere by now: it is placed anew.
    void downloadMisplaced(JobId id, Instant now);
    void kept(JobId id, Instant now);
    void keepFailed(JobId id, const Error& error, Instant now);

    // What it asks ----------------------------------------------------------------------------------------

    void tick(Instant now);
    /// The actions since the last call, in the order they are to be done.
    [[nodiscard]] QList<Action> takeActions() { return std::exchange(m_actions, {}); }
    /// When tick() has something to do; nothing: not before a fact or the user comes.
    [[nodiscard]] std::optional<Instant> nextWake() const;
    /// Ids of jobs that changed since the last call; those that are gone too.
    [[nodiscard]] QList<JobId> takeChanged() { return m_jobs.takeChanged(); }

    /// What is true of the whole queue now.
    [[nodiscard]] QueueForecast forecast(Instant now) const;
    /// How long such a job runs, from its start; nothing where that is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const
    {
        return m_forecaster.typicalRun(job);
    }

    /// Null: there is none. Valid until the next call that changes something.
    [[nodiscard]] const Job* job(JobId id) const
    {
        const TrackedJob* entry = m_jobs.find(id);
        return entry ? &entry->job : nullptr;
    }
    /// By order.
    [[nodiscard]] QList<Job> jobs() const { return m_jobs.jobs(); }
    /// Between Submitting and Running.
    [[nodiscard]] int activeCount() const { return m_jobs.activeCount(); }

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
    void puzzled(TrackedJob& entry, Kind again, const QString& word, int most);
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
    ServiceGate m_gate;
    QueueForecaster m_forecaster = {};
    QList<Action> m_actions = {};

    int m_limit = 4;
    bool m_paused = false;
    std::optional<Error> m_problem = {};
    std::optional<Error> m_storeProblem = {};
    Instant m_now = {};
};

} // namespace rushes
