// State transitions of jobs after the answers to actions.
#include "app/queue/jobqueue.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

/// How often a job that was refused as one too many is sent again automatically.
constexpr int mostResends = 3;
/// Limit for consecutive answers that change nothing. It is high enough for a stage that lasts some minutes.
constexpr int mostUnclearAnswers = 12;
/// The limit for a job that the service reported as ended: its state should not change any more.
constexpr int mostLastWords = 5;
} // namespace

void JobQueue::advance(Instant now)
{
    if (now < m_now) {
        const std::chrono::milliseconds back = m_now - now;
        m_jobs.shift(back);
        m_backoff.shift(back);
    }
    m_now = now;
}

void JobQueue::erase(JobId id)
{
    if (m_jobs.at(id).record.isFailing())
        m_storeProblem.reset();
    m_jobs.erase(id);
}

void JobQueue::next(TrackedJob& entry, Kind kind, Instant due)
{
    entry.plan(kind, due);
    m_jobs.changed(entry);
}

void JobQueue::poll(TrackedJob& entry)
{
    m_forecaster.sawUnderWay(m_jobs.underWay(), entry.job.service, m_backoff.intervals(entry.job.service));
    const auto pause =
        entry.schedule.next(entry.job, m_backoff.intervals(entry.job.service), runTimes(), m_now);
    next(entry, Kind::Status, m_now + m_backoff.pollPause(pause));
}

void JobQueue::retryLater(TrackedJob& entry, Kind kind, const Error& error)
{
    const int failures = entry.failures.pause();
    const bool isResult = kind == Kind::Result && entry.job.state != JobState::Downloading;
    const bool isRead = kind == Kind::Status || kind == Kind::Result;
    if (!isRead || entry.failures.isNews(error))
        entry.job.error = error;
    const auto pause = isResult ? m_backoff.resultPause(entry.job.service, failures, error.retryAfter)
                                : m_backoff.retryPause(entry.job.service, failures, error.retryAfter);
    next(entry, kind, m_now + pause);
}

void JobQueue::finish(TrackedJob& entry, JobState state, const std::optional<Error>& error)
{
    entry.finish(state, error, m_now);
    m_jobs.changed(entry);
}

// Facts --------------------------------------------------------------------------------------------------

/// The job that an action of this kind is under way for; marks the action as answered. Null: none.
TrackedJob* JobQueue::answered(JobId id, Kind kind, Instant now)
{
    advance(now);
    TrackedJob* entry = m_jobs.find(id);
    if (!entry || entry->underWay != kind)
        return nullptr;
    entry->underWay.reset();
    return entry;
}

void JobQueue::recorded(JobId id, Instant now)
{
    advance(now);
    TrackedJob* entry = m_jobs.find(id);
    if (!entry || !entry->record.isWriting())
        return;
    if (entry->record.isFailing())
        m_storeProblem.reset();
    entry->record.succeeded();
    if (entry->next == Kind::Submit && entry->job.cancelWanted)
        entry->returnToWaiting({}, m_now); // nothing was sent: cancelled free of charge
    m_jobs.changed(*entry);
}

void JobQueue::recordFailed(JobId id, const Error& error, Instant now)
{
    advance(now);
    TrackedJob* entry = m_jobs.find(id);
    if (!entry || !entry->record.isWriting())
        return;
    entry->record.failed(m_now + m_backoff.retryPause({}, entry->record.failures() + 1));
    m_storeProblem = error;
    if (entry->next == Kind::Submit) {
        // Temporary errors need no decision by the user; the order of jobs is kept.
        if (mayPass(error.kind))
            m_backoff.submitFailed(entry->job.service, error, m_now);
        else
            m_problem = error;
        entry->returnToWaiting(error, m_now);
    }
    m_jobs.changed(*entry);
}

void JobQueue::submitted(JobId id, const RequestId& requestId, Instant now)
{
    if (requestId.isEmpty()) {
        submitFailed(id, {ErrorKind::Lost, {}, {}}, now);
        return;
    }
    TrackedJob* entry = answered(id, Kind::Submit, now);
    if (!entry)
        return;
    m_backoff.submitAccepted(entry->job.service);
    entry->accepted(requestId, m_now);
    if (entry->job.cancelWanted)
        next(*entry, Kind::Cancel, m_now);
    else
        poll(*entry);
}

void JobQueue::submitFailed(JobId id, const Error& error, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Submit, now);
    if (!entry)
        return;
    if (!provesNothingAccepted(error.kind)) {
        // Other jobs would probably be lost in the same way.
        if (m_backoff.submitLost(entry->job.service, error, m_now))
            m_problem = Error{ErrorKind::Lost, error.detail, {}};
        finish(*entry, JobState::Unknown, error);
        return;
    }
    switch (error.kind) {
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
        m_problem = error;
        entry->returnToWaiting({}, m_now);
        m_jobs.changed(*entry);
        break;
    case ErrorKind::Busy: {
        const Instant until = m_backoff.submitRefused(entry->job.service, error, m_now);
        if (++entry->job.refusals > mostResends) {
            finish(*entry, JobState::Failed, error);
            break;
        }
        entry->job.notBefore = until;
        entry->returnToWaiting(error, m_now);
        m_jobs.changed(*entry);
        break;
    }
    case ErrorKind::Unreachable:
    case ErrorKind::Certificate:
    case ErrorKind::Proxy:
        // Other jobs would fail in the same way; the order of jobs is kept.
        m_backoff.submitFailed(entry->job.service, error, m_now);
        entry->returnToWaiting(error, m_now);
        m_jobs.changed(*entry);
        break;
    default:
        finish(*entry, JobState::Failed, error);
    }
}

void JobQueue::submitHindered(JobId id, const Error& error, Instant now)
{
    if (TrackedJob* entry = answered(id, Kind::Submit, now)) {
        m_problem = error;
        entry->returnToWaiting(error, m_now);
        m_jobs.changed(*entry);
    }
}

void JobQueue::statusKnown(JobId id, const RequestStatus& status, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Status, now);
    if (!entry)
        return;
    m_backoff.readAnswered(entry->job.service);
    entry->failures.reset();
    entry->job.error.reset();
    if (entry->cancelSaid) {
        entry->hearCancelled(status.stage, m_now);
        m_jobs.changed(*entry);
        if (entry->job.state == JobState::Cancelled)
            return;
    }
    if (status.stage == RequestStatus::Stage::Queued || status.stage == RequestStatus::Stage::Running)
        entry->unclearAnswers = 0;
    switch (status.stage) {
    case RequestStatus::Stage::Finished:
        entry->run = entry->schedule.ended(entry->job, m_now);
        entry->ended = true;
        next(*entry, Kind::Result, m_now);
        return;
    case RequestStatus::Stage::Cancelled:
        if (entry->job.cancelWanted || entry->job.cancelRefused) {
            finish(*entry, JobState::Cancelled);
            return;
        }
        // The result tells the cost; some services produce the clip in spite of a cancel.
        entry->endedUnasked = true;
        next(*entry, Kind::Result, m_now);
        return;
    default:
        entry->follow(status, m_now);
    }
    if (status.stage == RequestStatus::Stage::Other) {
        answeredUnclearly(*entry, Kind::Result, status.word, mostUnclearAnswers);
        return;
    }
    if (entry->job.cancelWanted && entry->job.state == JobState::Queued)
        next(*entry, Kind::Cancel, m_now);
    else
        poll(*entry);
}

void JobQueue::statusFailed(JobId id, const Error& error, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Status, now);
    if (!entry)
        return;
    if (!entry->cancelSaid || !(mayPass(error.kind) || error.kind == ErrorKind::NotFound)) {
        readFailed(*entry, Kind::Status, error);
        return;
    }
    entry->hearCancelled(RequestStatus::Stage::Other, m_now);
    m_jobs.changed(*entry);
}

void JobQueue::resultKnown(JobId id, const RequestResult& result, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Result, now);
    if (!entry)
        return;
    if (!entry->attaching.isEmpty())
        entry->attached(result.stage == RequestResult::Stage::Running, m_now);
    m_backoff.readAnswered(entry->job.service);
    const ReadFailures before = entry->failures;
    entry->failures.reset();
    Job& job = entry->job;
    if (result.cost)
        job.cost = result.cost;
    const std::optional<Error> earlier = std::exchange(job.error, {});
    switch (result.stage) {
    case RequestResult::Stage::Succeeded:
        succeeded(*entry, result, before);
        return;
    case RequestResult::Stage::Failed:
        finish(*entry, JobState::Failed, result.error.value_or(Error{ErrorKind::JobFailed, result.word, {}}));
        return;
    case RequestResult::Stage::Cancelled:
        entry->finishCancelled(m_now);
        m_jobs.changed(*entry);
        return;
    case RequestResult::Stage::Queued:
    case RequestResult::Stage::Running:
    case RequestResult::Stage::Other:
        break;
    }
    if (job.state == JobState::Downloading) {
        entry->failures = before;
        retryLater(*entry, Kind::Result, earlier.value_or(Error{ErrorKind::NotUnderstood, result.word, {}}));
        return;
    }
    follow(*entry, result);
}

/// The result says that the job is still in progress, or has an unknown status word.
void JobQueue::follow(TrackedJob& entry, const RequestResult& result)
{
    RequestStatus status{RequestStatus::Stage::Other, entry.job.queuePosition, result.word};
    if (result.stage == RequestResult::Stage::Queued)
        status.stage = RequestStatus::Stage::Queued;
    else if (result.stage == RequestResult::Stage::Running)
        status.stage = RequestStatus::Stage::Running;
    const bool isWord = status.stage == RequestStatus::Stage::Other;
    entry.follow(status, m_now);
    const bool isAgainstStatus = std::exchange(entry.endedUnasked, false);
    if (!isAgainstStatus && entry.ended && isWord) {
        answeredUnclearly(entry, Kind::Result, result.word, mostLastWords);
    } else if (std::exchange(entry.ended, false) || isAgainstStatus || isWord) {
        // Where the status said the opposite, its next answer tells which of the two is right.
        answeredUnclearly(entry, Kind::Status, result.word, mostUnclearAnswers);
    } else {
        entry.unclearAnswers = 0;
        poll(entry);
    }
}

/// Handles an answer that changes nothing: polls at growing intervals, and gives up after `most` of them.
void JobQueue::answeredUnclearly(TrackedJob& entry, Kind again, const QString& word, int most)
{
    if (++entry.unclearAnswers >= most) {
        finish(entry, JobState::NotFetched, Error{ErrorKind::Lost, Words::tr("“%1”").arg(word), {}});
        return;
    }
    next(entry, again,
         m_now + (entry.ended ? m_backoff.resultPause(entry.job.service, entry.unclearAnswers, {})
                              : m_backoff.retryPause(entry.job.service, entry.unclearAnswers)));
}

void JobQueue::succeeded(TrackedJob& entry, const RequestResult& result, const ReadFailures& before)
{
    const bool wasDownloading = entry.job.state == JobState::Downloading;
    if (!result.output.isValid() || result.output.isEmpty()) {
        // A success without a file is treated as not understood, since a paid clip must not be given up.
        const Error error{ErrorKind::NotUnderstood, Words::tr("The service names no video."), {}};
        entry.failures = before;
        if (entry.failures.namedNothing() == ReadFailures::Verdict::Unreadable)
            finish(entry, JobState::NotFetched, error);
        else
            retryLater(entry, Kind::Result, error);
        return;
    }
    if (entry.run && !wasDownloading)
        m_forecaster.learn(*entry.run);
    entry.hearOutputs(result);
    if (wasDownloading)
        entry.failures = before; // a fresh address may fail as well: then polls become less frequent
    entry.beginDownload(m_now);
    m_jobs.changed(entry);
}

void JobQueue::resultFailed(JobId id, const Error& error, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Result, now);
    if (!entry)
        return;
    if (!entry->attaching.isEmpty()) {
        entry->notAttached(error);
        m_jobs.changed(*entry);
        return;
    }
    if (error.kind == ErrorKind::JobFailed || error.kind == ErrorKind::ContentRefused) {
        finish(*entry, JobState::Failed, error);
    } else if (entry->endedUnasked) { // the status has told everything
        entry->finishCancelled(m_now);
        m_jobs.changed(*entry);
    } else {
        readFailed(*entry, entry->asksAhead() ? Kind::Status : Kind::Result, error);
    }
}

void JobQueue::readFailed(TrackedJob& entry, Kind again, const Error& error)
{
    switch (entry.failures.failed(error, entry.ended, m_now)) {
    case ReadFailures::Verdict::GiveUp:
        finish(entry, JobState::Failed, error);
        return;
    case ReadFailures::Verdict::Unreadable:
        finish(entry, JobState::NotFetched, error);
        return;
    case ReadFailures::Verdict::StopService:
        m_problem = error;
        m_backoff.stopReads(entry.job.service);
        next(entry, again, m_now);
        return;
    case ReadFailures::Verdict::NotOurs:
        entry.job.error = error;
        entry.held = entry.isOfOtherAccount = true;
        next(entry, again, m_now);
        return;
    case ReadFailures::Verdict::AskAgain:
        break;
    }
    // A status that can't be read: the result may tell more.
    if (again == Kind::Status && error.kind == ErrorKind::NotUnderstood && entry.asksAhead() &&
        entry.failures.pauses() % 2 == 1)
        again = Kind::Result;
    m_backoff.readFailed(entry.job.service, error, m_now);
    retryLater(entry, again, error);
}

void JobQueue::cancelAnswered(JobId id, CancelOutcome outcome, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Cancel, now);
    if (!entry)
        return;
    entry->lostCancels = 0;
    entry->failures.reset();
    entry->job.error.reset();
    if (outcome == CancelOutcome::Cancelled) {
        entry->cancelSaid = true;
        next(*entry, Kind::Status, m_now);
        return;
    }
    entry->job.cancelWanted = false;
    entry->job.cancelRefused = true;
    entry->schedule.restart();
    poll(*entry);
}

void JobQueue::cancelFailed(JobId id, const Error& error, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Cancel, now);
    if (!entry)
        return;
    // The cancel may have been received all the same: polls the status before it is sent again.
    const bool notFound = error.kind == ErrorKind::NotFound;
    if (notFound && entry->lostCancels == 0) {
        ++entry->lostCancels;
        next(*entry, Kind::Status, m_now);
    } else if (notFound || mayPass(error.kind) || error.kind == ErrorKind::Refused) {
        entry->failures.setPauses(entry->lostCancels++);
        retryLater(*entry, Kind::Status, error);
        entry->job.error = error;
    } else {
        readFailed(*entry, Kind::Status, error);
    }
}

} // namespace rushes
