#include "app/queue/trackedjob.h"

#include <algorithm>
#include <utility>

namespace rushes {

TrackedJob::TrackedJob(const Job& stored)
    : job(stored)
{
    record.loaded(stored);
    if (!isFinal(job.state))
        job.error.reset();
}

bool TrackedJob::isActive() const
{
    return (job.state == JobState::Submitting || job.state == JobState::Queued ||
            job.state == JobState::Running) &&
           !disowned && !ended;
}

bool TrackedJob::isLive() const
{
    return next || underWay || record.isWriting() || record.isDirty() || rushes::isActive(job.state);
}

bool TrackedJob::mayGoOn() const
{
    if (!next || held || underWay || record.isWriting())
        return false;
    // A paid request needs its record first; the rest goes on where records fail.
    return !record.isDirty() || (record.isFailing() && next != Kind::Submit);
}

void TrackedJob::plan(Kind kind, Instant when)
{
    next = kind;
    due = when;
}

Action TrackedJob::leave(Instant now)
{
    const Kind kind = *std::exchange(next, std::nullopt);
    underWay = kind;
    Action action{kind, job, attaching.isEmpty() ? job.requestId : attaching, {}};
    if (kind == Kind::Keep) {
        action.job.state = JobState::Done;
        action.job.finished = now;
        action.job.error.reset();
        keeping = action.job;
        action.run = run;
    }
    return action;
}

void TrackedJob::submit(Instant now)
{
    job.state = JobState::Submitting;
    job.submitted = now;
    job.error.reset();
    record.writeBy(now);
    plan(Kind::Submit, now);
}

void TrackedJob::accepted(const QString& requestId, Instant now)
{
    job.requestId = requestId;
    job.submitted = now;
    job.state = JobState::Queued;
    failures.reset();
    schedule.accepted(now);
    record.writeBy(now);
}

void TrackedJob::returnToWaiting(const std::optional<Error>& error, Instant now)
{
    next.reset();
    job.submitted = 0;
    if (job.cancelWanted) {
        finish(JobState::Cancelled, {}, now);
        return;
    }
    job.state = JobState::Waiting;
    job.error = error;
}

void TrackedJob::follow(JobState state, int position, const QString& word, Instant now)
{
    job.state = state;
    job.queuePosition = position;
    job.statusWord = word;
    schedule.heard(job, state, position, now);
    if (state != JobState::Running)
        return;
    if (job.started == 0)
        job.started = now;
    if (std::exchange(job.cancelWanted, false))
        job.cancelRefused = true;
}

void TrackedJob::beginDownload(Instant now)
{
    job.state = JobState::Downloading;
    job.cancelWanted = false;
    job.queuePosition = -1;
    job.statusWord.clear();
    plan(job.path.isEmpty() ? Kind::Place : Kind::Download, now);
}

void TrackedJob::kept(Instant now)
{
    finish(JobState::Done, {}, now);
    job = keeping;
    record.begin(keeping);
    record.succeeded();
}

void TrackedJob::finish(JobState state, const std::optional<Error>& error, Instant now)
{
    next.reset();
    held = disowned = ended = false;
    failures.reset();
    lostCancels = 0;
    attaching.clear();
    job.state = state;
    job.error = error;
    job.cancelWanted = false;
    job.queuePosition = -1;
    job.statusWord.clear();
    job.finished = now;
}

void TrackedJob::attach(const QString& requestId, Instant now)
{
    attaching = requestId;
    failures.reset();
    plan(Kind::Result, now);
}

void TrackedJob::attached(bool isRunning, Instant now)
{
    job.requestId = std::exchange(attaching, {});
    job.state = JobState::Queued;
    job.finished = 0;
    job.error.reset();
    if (isRunning)
        job.started = now;
    record.writeBy(now);
    schedule.restart();
}

void TrackedJob::sendAgain()
{
    next.reset();
    attaching.clear();
    failures.reset();
    job.state = JobState::Waiting;
    job.requestId.clear();
    job.error.reset();
    job.cancelWanted = job.cancelRefused = false;
    job.submitted = job.started = job.finished = 0;
}

void TrackedJob::askAgain(Instant now)
{
    job.state = JobState::Queued;
    job.error.reset();
    job.finished = 0;
    job.cancelRefused = false;
    // Where its file was to be, or was, there may be another one by now.
    job.path.clear();
    job.received = 0;
    job.total = -1;
    schedule.restart();
    outputIsFresh = false;
    plan(Kind::Status, now);
}

bool TrackedJob::progressed(Transfer transfer)
{
    const qint64 step = std::max<qint64>(transfer.total / 100, qint64(256) * 1024);
    const bool worthIt = transfer.total != job.total || transfer.received == transfer.total ||
                         transfer.received < job.received || transfer.received >= job.received + step;
    if (!worthIt || (transfer.received == job.received && transfer.total == job.total))
        return false;
    job.received = transfer.received;
    job.total = transfer.total;
    job.error.reset();
    return true;
}

void TrackedJob::shift(Instant back)
{
    due -= back;
    record.shift(back);
    schedule.forgetTimes();
}

} // namespace rushes
