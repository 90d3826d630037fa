#pragma once

#include "app/api/videoapi.h"
#include "app/queue/jobrecord.h"
#include "app/queue/pollschedule.h"
#include "app/queue/queueaction.h"
#include "app/queue/readfailures.h"

#include <memory>

namespace rushes {

/// A job of the queue with its next action and the action under way: the states, and what holds in each of
/// them. Knows nothing about other jobs. JobQueue decides about the transitions.
struct TrackedJob
{
    using Kind = Action::Kind;

    /// The state: see JobState; the members below refine it.
    Job job = {};
    std::optional<Kind> next = {};     ///< the next action …
    Instant due = {};                  ///< … and when it is due
    std::optional<Kind> underWay = {}; ///< an action without an answer yet
    bool held = false;                 ///< no action until the user decides
    bool isOfOtherAccount = false;     ///< held, since the service says that it belongs to another account
    bool ended = false;                ///< the service reported the end; its result is requested
    bool endedUnasked = false;         ///< the service reports a cancel that was not requested here
    /// Consecutive answers with an unknown status word, or contradicting earlier ones.
    int unclearAnswers = 0;
    ReadFailures failures = {};
    int lostCancels = 0;
    bool cancelSaid = false; ///< reported by the service, not confirmed by its status
    int cancelLooks = 0;     ///< number of checks since then
    JobRecord record = {};
    PollSchedule schedule = {};
    std::optional<RunTime> run = {};         ///< observed run time
    RequestId attaching = {};                ///< the request id that is being checked
    bool outputIsFresh = false;              ///< address received from the service in this run
    std::shared_ptr<const Job> keeping = {}; ///< the job as the Keep under way stores it; null: none
    QList<QUrl> outputs = {};                ///< all its files, once the result was received in this run

    TrackedJob() = default;
    /// From the database.
    explicit TrackedJob(const Job& stored);

    /// True for states that count against the limit: Submitting to Running.
    [[nodiscard]] bool isActive() const;
    /// True while an action is due or under way.
    [[nodiscard]] bool isLive() const;
    /// True where nothing of the job itself prevents the next action: no hold, no outstanding answer or
    /// record.
    [[nodiscard]] bool mayGoOn() const;
    /// True where the next action is a call free of charge.
    [[nodiscard]] bool nextReads() const { return next == Kind::Status || next == Kind::Result; }

    void plan(Kind kind, Instant when);
    /// The planned action is emitted now.
    [[nodiscard]] Action leave(Instant now);

    // Transitions
    void submit(Instant now);
    void accepted(const RequestId& requestId, Instant now);
    /// Nothing was accepted.
    void returnToWaiting(const std::optional<Error>& error, Instant now);
    /// The service reports it as queued or running, or with an unknown word.
    void follow(const RequestStatus& status, Instant now);
    void place(const QString& path, int takeNumber, Instant now);
    /// Its file can't be written at its path.
    void placeAnew(Instant now);
    void beginDownload(Instant now);
    /// Stores the files that the result names.
    void hearOutputs(const RequestResult& result);
    /// Takes the state that the Keep under way has stored.
    void kept(Instant now);
    /// The service reported the job as cancelled, and now reports `stage`. Some services say so and produce
    /// the clip all the same: a cancel that the status does not confirm is Cancelled in doubt, and checked
    /// again later.
    void hearCancelled(RequestStatus::Stage stage, Instant now);
    void finish(JobState state, const std::optional<Error>& error, Instant now);
    /// Cancelled, by the user here or elsewhere.
    void finishCancelled(Instant now);
    /// True where the result is requested although the end was not reported.
    [[nodiscard]] bool asksAhead() const
    {
        return !ended && attaching.isEmpty() &&
               (job.state == JobState::Queued || job.state == JobState::Running);
    }

    // The user's actions
    void attach(const RequestId& requestId, Instant now);
    /// The service knows the request that was checked: it belongs to this job.
    void attached(bool isRunning, Instant now);
    /// The service does not know it: the job stays Unknown.
    void notAttached(const Error& error);
    /// Waiting again, as if it had not been sent.
    void sendAgain();
    void askAgain(Instant now);

    /// True where the change is worth displaying (a hundred steps in total).
    bool progressed(Transfer transfer);
    /// The clock was set back by this much.
    void shift(std::chrono::milliseconds back);
};

} // namespace rushes
