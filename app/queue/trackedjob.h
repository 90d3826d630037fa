#pragma once

#include "app/api/videoapi.h"
#include "app/queue/jobrecord.h"
#include "app/queue/pollschedule.h"
#include "app/queue/queueaction.h"
#include "app/queue/readfailures.h"

#include <memory>

namespace rushes {

/// A job of the queue, what is to be done for it next, and what is under way: the states, and what holds in
/// each. It knows nothing of other jobs. What leads from one state to another is JobQueue's to decide.
struct TrackedJob
{
    using Kind = Action::Kind;

    Job job = {};
    std::optional<Kind> next = {};     ///< what to do next …
    Instant due = {};                  ///< … and when
    std::optional<Kind> underWay = {}; ///< an action that is not answered yet
    bool held = false;                 ///< not before the user says so
    bool disowned = false;             ///< held, for the service says that it is somebody else's
    bool ended = false;                ///< at the service; what came of it is asked
    bool endedUnasked = false; ///< the service says that it is cancelled, and nobody here asked for it
    int riddles = 0; ///< answers in a row with a word that is not known, or against what was said before
    ReadFailures failures = {};
    int lostCancels = 0;
    bool cancelSaid = false; ///< by the service, and not confirmed by its status
    int cancelLooks = 0;     ///< times that it was asked since
    JobRecord record = {};
    PollSchedule schedule = {};
    std::optional<RunTime> run = {};         ///< how long it took
    RequestId attaching = {};                ///< the request id that is being checked
    bool outputIsFresh = false;              ///< told by the service since this queue began
    std::shared_ptr<const Job> keeping = {}; ///< as the Keep under way stores it: few have one
    QList<QUrl> outputs = {};                ///< all its files, where its result was heard in this run

    TrackedJob() = default;
    /// As the database has it.
    explicit TrackedJob(const Job& stored);

    /// In a state that counts against the limit: between Submitting and Running.
    [[nodiscard]] bool isActive() const;
    /// Something is to be done for it, or under way.
    [[nodiscard]] bool isLive() const;
    /// Nothing of its own is in the way of the next action: no hold, no answer or record that is waited for.
    [[nodiscard]] bool mayGoOn() const;
    /// The next action asks the service something that is free.
    [[nodiscard]] bool nextReads() const { return next == Kind::Status || next == Kind::Result; }

    void plan(Kind kind, Instant when);
    /// The action that was planned leaves now.
    [[nodiscard]] Action leave(Instant now);

    // From one state to another
    void submit(Instant now);
    void accepted(const RequestId& requestId, Instant now);
    /// Nothing was accepted.
    void returnToWaiting(const std::optional<Error>& error, Instant now);
    /// The service says that it is queued or running, or something that is not known here.
    void follow(const RequestStatus& status, Instant now);
    void place(const QString& path, int takeNumber, Instant now);
    /// Its file can't be written where it was to be.
    void placeAnew(Instant now);
    void beginDownload(Instant now);
    /// What its result names.
    void hearOutputs(const RequestResult& result);
    /// Done as the Keep that was under way stored it.
    void kept(Instant now);
    /// The service has said that the job is cancelled, and now says this. Some say so and make the clip all
    /// the same: what the status does not confirm is Cancelled in doubt, and looked at again later.
    void hearCancelled(RequestStatus::Stage stage, Instant now);
    void finish(JobState state, const std::optional<Error>& error, Instant now);
    /// Cancelled, by whoever it was: the user here, or somebody there.
    void finishCancelled(Instant now);
    /// The result is asked for although nothing says that there is one.
    [[nodiscard]] bool asksAhead() const
    {
        return !ended && attaching.isEmpty() &&
               (job.state == JobState::Queued || job.state == JobState::Running);
    }

    // What the user asks for
    void attach(const RequestId& requestId, Instant now);
    /// The service knows the request that was being checked: it is this job's.
    void attached(bool isRunning, Instant now);
    /// It does not: the job is as unknown as before.
    void notAttached(const Error& error);
    /// Waiting again, as if it had never been sent.
    void sendAgain();
    void askAgain(Instant now);

    /// True where the change is worth showing: a hundred steps are enough to watch.
    bool progressed(Transfer transfer);
    /// The clock was set back by so much.
    void shift(std::chrono::milliseconds back);
};

} // namespace rushes
