#include "app/queue/trackedjob.h"

#include <algorithm>
#include <array>
#include <utility>

using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace rushes {

namespace {

/// Pauses before an unconfirmed cancel is checked again; the last one is repeated.
constexpr std::array<milliseconds, 4> cancelPauses = {10s, 1min, 10min, 1h};
constexpr int mostCancelLooks = 24;

} // namespace

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
           !isOfOtherAccount && !ended;
}

bool TrackedJob::isLive() const
{
    return next || underWay || record.isWriting() || record.isDirty() || rushes::isActive(job.state);
}

bool TrackedJob::mayGoOn() const
{
    if (!next || held || underWay || record.isWriting())
        return false;
    // A paid request needs its record first; other actions continue while records fail.
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
    Action action{kind, job, {}, job.requestId, {}};
    if (kind == Kind::Keep) {
        action.job.state = JobState::Done;
        action.job.finished = now;
        action.job.error.reset();
        if (job.outputNumber == 0)
            action.run = run;
        action.after = action.job;
        if (job.outputNumber + 1 < job.outputCount) { // continues with the next of its files
            action.after = job;
            ++action.after.outputNumber;
            action.after.output = outputs.value(action.after.outputNumber);
            action.after.path.clear();
            action.after.takeNumber = 0;
            action.after.received = 0;
            action.after.total = -1;
            action.after.error.reset();
        }
        keeping = std::make_shared<const Job>(action.after);
    }
    return action;
}

void TrackedJob::submit(Instant now)
{
    job.state = JobState::Submitting;
    job.submitted = now;
    job.notBefore = {};
    job.error.reset();
    record.writeBy(now);
    plan(Kind::Submit, now);
}

void TrackedJob::accepted(const RequestId& requestId, Instant now)
{
    job.requestId = requestId;
    job.submitted = now;
    job.refusals = 0;
    job.state = JobState::Queued;
    failures.reset();
    schedule.accepted(now);
    record.writeBy(now);
}

void TrackedJob::returnToWaiting(const std::optional<Error>& error, Instant now)
{
    next.reset();
    job.submitted = {};
    if (job.cancelWanted) {
        finish(JobState::Cancelled, {}, now);
        return;
    }
    job.state = JobState::Waiting;
    job.error = error;
}

void TrackedJob::follow(const RequestStatus& status, Instant now)
{
    using Stage = RequestStatus::Stage;
    if (status.stage == Stage::Queued || status.stage == Stage::Running)
        job.state = status.stage == Stage::Queued ? JobState::Queued : JobState::Running;
    job.queuePosition = status.stage == Stage::Running ? -1 : status.queuePosition;
    job.statusWord = status.stage == Stage::Other ? status.word : QString();
    schedule.heard(job, job.state, job.queuePosition, now);
    if (job.state != JobState::Running)
        return;
    if (job.started == Instant{})
        job.started = now;
    cancelSaid = false;
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

void TrackedJob::place(const QString& path, int takeNumber, Instant now)
{
    job.path = path;
    job.takeNumber = takeNumber;
    record.writeBy(now);
    plan(Kind::Download, now);
}

void TrackedJob::placeAnew(Instant now)
{
    job.path.clear();
    job.error.reset();
    plan(Kind::Place, now);
}

void TrackedJob::hearOutputs(const RequestResult& result)
{
    outputs.clear();
    // A picture beside a clip is its cover; if pictures were requested, there is no clip. Outputs without a
    // known type are pages or lists. A 3D model counts as an output: it comes last, and is mentioned.
    const MediaKind first = result.outputs.value(0).kind;
    for (const Output& one : result.outputs) {
        const bool isCover = first == MediaKind::Video && one.kind == MediaKind::Image;
        const bool isNoMedia =
            first != MediaKind::File && one.kind == MediaKind::File && !isOtherProduct(one.url);
        if (!isCover && !isNoMedia)
            outputs.append(one.url);
    }
    if (outputs.isEmpty())
        outputs.append(result.output);
    job.outputCount = static_cast<int>(outputs.size());
    job.outputNumber = std::min(job.outputNumber, job.outputCount - 1);
    job.output = outputs.at(job.outputNumber);
    outputIsFresh = true;
}

void TrackedJob::kept(Instant now)
{
    const auto stored = std::exchange(keeping, {});
    if (stored && stored->state == JobState::Downloading) {
        job = *stored;
        failures.reset();
        plan(job.output.isEmpty() ? Kind::Result : Kind::Place, now);
    } else {
        finish(JobState::Done, {}, now);
        if (stored)
            job = *stored;
    }
    record.begin(job);
    record.succeeded();
}

void TrackedJob::hearCancelled(RequestStatus::Stage stage, Instant now)
{
    const bool tooLate = stage == RequestStatus::Stage::Running || stage == RequestStatus::Stage::Finished;
    if (tooLate) {
        cancelSaid = job.cancelWanted = false;
        job.cancelRefused = true;
        job.state = JobState::Running;
        job.finished = {};
        return;
    }
    const int looks = cancelLooks;
    const Instant finished = job.state == JobState::Cancelled ? job.finished : now;
    finish(JobState::Cancelled, {}, finished);
    if (stage == RequestStatus::Stage::Cancelled || looks >= mostCancelLooks)
        return;
    const auto pause = std::min<std::size_t>(static_cast<std::size_t>(looks), cancelPauses.size() - 1);
    cancelSaid = job.cancelWanted = true;
    cancelLooks = looks + 1;
    plan(Kind::Status, now + cancelPauses.at(pause));
}

void TrackedJob::finish(JobState state, const std::optional<Error>& error, Instant now)
{
    next.reset();
    held = isOfOtherAccount = ended = endedUnasked = false;
    failures.reset();
    lostCancels = cancelLooks = unclearAnswers = 0;
    cancelSaid = false;
    attaching = {};
    job.state = state;
    job.error = error;
    job.cancelWanted = false;
    job.queuePosition = -1;
    job.statusWord.clear();
    job.finished = now;
}

void TrackedJob::finishCancelled(Instant now)
{
    const bool isAskedFor = job.cancelWanted || job.cancelRefused;
    finish(JobState::Cancelled,
           isAskedFor ? std::nullopt : std::optional(Error{ErrorKind::Cancelled, {}, {}}), now);
}

void TrackedJob::attach(const RequestId& requestId, Instant now)
{
    // The record contains the id already, so that no other job can take it; the attached request is checked
    // first.
    job.requestId = attaching = requestId;
    job.error.reset();
    failures.reset();
    plan(Kind::Result, now);
}

void TrackedJob::attached(bool isRunning, Instant now)
{
    attaching = {};
    job.state = JobState::Queued;
    job.finished = {};
    job.error.reset();
    if (isRunning)
        job.started = now;
    record.writeBy(now);
    schedule.restart();
}

void TrackedJob::sendAgain()
{
    next.reset();
    attaching = {};
    failures.reset();
    job.state = JobState::Waiting;
    job.requestId = {};
    job.error.reset();
    job.cancelWanted = job.cancelRefused = false;
    job.refusals = 0;
    job.notBefore = {};
    job.outputNumber = 0;
    job.outputCount = 1;
    job.submitted = job.started = job.finished = {};
}

void TrackedJob::askAgain(Instant now)
{
    if (job.state == JobState::Done)
        job.outputNumber = 0; // downloads all its files again
    job.state = JobState::Queued;
    job.error.reset();
    job.finished = {};
    job.cancelWanted = job.cancelRefused = false;
    cancelSaid = false;
    // By now another file may be at its former path.
    job.path.clear();
    job.received = 0;
    job.total = -1;
    schedule.restart();
    outputIsFresh = false;
    plan(Kind::Status, now);
}

void TrackedJob::notAttached(const Error& error)
{
    attaching = {};
    job.requestId = {};
    job.error = error;
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

void TrackedJob::shift(milliseconds back)
{
    due -= back;
    if (job.notBefore > Instant{})
        job.notBefore -= back;
    record.shift(back);
    schedule.forgetTimes();
}

} // namespace rushes
