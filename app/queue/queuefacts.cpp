// What the queue makes of what it is told. The rules are design.md's, "The queue".
#include "app/queue/queueentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

/// Submits in a row without an answer until the queue stops for the user.
constexpr int mostLost = 3;

} // namespace

void JobQueue::load(const QList<Job>& jobs, Instant now)
{
    advance(now);
    for (const Job& job : jobs) {
        if (job.id == 0 || m_entries.contains(job.id))
            continue;
        insert(job);
        Entry& entry = m_entries.at(job.id);
        const bool known = !job.requestId.isEmpty();
        const Instant soon = m_now + m_jitter.upTo(backoffOf(entry).firstPoll).count();
        switch (job.state) {
        case JobState::Submitting:
            if (!known) {
                finish(entry, JobState::Unknown);
                break;
            }
            [[fallthrough]];
        case JobState::Queued:
        case JobState::Running:
            if (!known) {
                finish(entry, JobState::Unknown);
                break;
            }
            if (job.state == JobState::Submitting)
                entry.job.state = JobState::Queued;
            next(entry, Kind::Status, soon);
            break;
        case JobState::Downloading:
            if (!known)
                finish(entry, JobState::Unknown);
            else if (job.output.isValid())
                beginDownload(entry);
            else
                next(entry, Kind::Result, soon);
            break;
        default:
            break;
        }
        changed(entry);
    }
}

void JobQueue::add(const Job& job, Instant now)
{
    advance(now);
    if (job.id == 0 || m_entries.contains(job.id) ||
        (job.state != JobState::Waiting && job.state != JobState::Unknown))
        return;
    insert(job);
    changed(m_entries.at(job.id));
}

void JobQueue::recorded(JobId id, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry || !entry->recording)
        return;
    entry->recording = false;
    entry->storedId = entry->stored.requestId;
    if (entry->recordFailures > 0) {
        entry->recordFailures = 0;
        m_storeTrouble.reset();
    }
    if (entry->next == Kind::Submit && entry->job.cancelWanted)
        backToWaiting(*entry, {}); // nothing was sent: it is cancelled, free
    changed(*entry);
}

void JobQueue::recordFailed(JobId id, const Error& error, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry || !entry->recording)
        return;
    entry->recording = false;
    ++entry->recordFailures;
    entry->recordDue = m_now + m_jitter.retry(Backoff(), entry->recordFailures).count();
    m_storeTrouble = error;
    if (entry->next == Kind::Submit) {
        // What passes by itself needs nobody; the order is kept.
        if (mayPass(error.kind))
            holdService(entry->job.service, error);
        else
            m_trouble = error;
        backToWaiting(*entry, error);
    }
    changed(*entry);
}

void JobQueue::submitted(JobId id, const QString& requestId, Instant now)
{
    if (requestId.isEmpty()) {
        submitFailed(id, {ErrorKind::Lost, {}, {}}, now);
        return;
    }
    advance(now);
    Entry* entry = find(id);
    if (!entry || entry->flying != Kind::Submit)
        return;
    entry->flying.reset();
    entry->failures = 0;
    m_holds.remove(entry->job.service);
    entry->startedAfter = m_now;
    entry->job.requestId = requestId;
    entry->job.submitted = m_now;
    entry->job.state = JobState::Queued;
    entry->recordDue = m_now;
    entry->interval = {};
    if (entry->job.cancelWanted)
        next(*entry, Kind::Cancel, m_now);
    else
        poll(*entry);
}

void JobQueue::submitFailed(JobId id, const Error& error, Instant now)
{
    Entry* entry = answered(id, Kind::Submit, now);
    if (!entry)
        return;
    if (!provesNothingAccepted(error.kind)) {
        // The others would go the same way, one after the other.
        Hold& hold = m_holds[entry->job.service];
        if (hold.until <= m_now && ++hold.lost >= mostLost)
            m_trouble = Error{ErrorKind::Lost, error.detail, {}};
        holdService(entry->job.service, error);
        finish(*entry, JobState::Unknown, error);
        return;
    }
    switch (error.kind) {
    case ErrorKind::SignIn:
    case ErrorKind::TopUp:
        m_trouble = error;
        backToWaiting(*entry, {});
        break;
    case ErrorKind::Busy:
    case ErrorKind::Unreachable:
        // The others would fare no better, and the order is kept.
        holdService(entry->job.service, error);
        backToWaiting(*entry, error);
        break;
    default:
        finish(*entry, JobState::Failed, error);
    }
}

void JobQueue::statusKnown(JobId id, const RequestStatus& status, Instant now)
{
    Entry* entry = answered(id, Kind::Status, now);
    if (!entry)
        return;
    heardFrom(*entry);
    entry->failures = entry->notFounds = 0;
    entry->astray = 0;
    entry->job.error.reset();
    switch (status.stage) {
    case RequestStatus::Stage::Queued:
        follow(*entry, JobState::Queued, status.queuePosition, {});
        break;
    case RequestStatus::Stage::Running:
        follow(*entry, JobState::Running, -1, {});
        break;
    case RequestStatus::Stage::Other:
        follow(*entry, entry->job.state, status.queuePosition, status.word);
        break;
    case RequestStatus::Stage::Finished:
        measure(*entry);
        entry->over = true;
        next(*entry, Kind::Result, m_now);
        return;
    case RequestStatus::Stage::Cancelled:
        finish(*entry, JobState::Cancelled);
        return;
    }
    if (entry->job.cancelWanted && entry->job.state == JobState::Queued)
        next(*entry, Kind::Cancel, m_now);
    else
        poll(*entry);
}

void JobQueue::statusFailed(JobId id, const Error& error, Instant now)
{
    if (Entry* entry = answered(id, Kind::Status, now))
        readFailed(*entry, Kind::Status, error);
}

void JobQueue::resultKnown(JobId id, const RequestResult& result, Instant now)
{
    Entry* entry = answered(id, Kind::Result, now);
    if (!entry)
        return;
    if (!entry->attaching.isEmpty())
        attached(*entry, result);
    heardFrom(*entry);
    entry->notFounds = 0;
    entry->astray = 0;
    const int failures = std::exchange(entry->failures, 0);
    Job& job = entry->job;
    if (result.cost)
        job.cost = result.cost;
    const std::optional<Error> earlier = std::exchange(job.error, {});
    const bool wasDownloading = job.state == JobState::Downloading;
    switch (result.stage) {
    case RequestResult::Stage::Succeeded:
        if (!result.output.isValid() || result.output.isEmpty()) {
            // A success that names no file is not understood, and a paid clip is not given up for it.
            entry->failures = failures;
            retryLater(*entry, Kind::Result,
                       {ErrorKind::NotUnderstood, Words::tr("The service named no file."), {}});
            return;
        }
        if (entry->run && !wasDownloading)
            m_runTimes.learn(*entry->run);
        job.output = result.output;
        entry->outputIsFresh = true;
        if (wasDownloading)
            entry->failures = failures; // the fresh address may work no better: then ask ever more slowly
        beginDownload(*entry);
        return;
    case RequestResult::Stage::Failed:
        finish(*entry, JobState::Failed, result.error.value_or(Error{ErrorKind::JobFailed, result.word, {}}));
        return;
    case RequestResult::Stage::Cancelled:
        finish(*entry, JobState::Cancelled);
        return;
    case RequestResult::Stage::Queued:
    case RequestResult::Stage::Running:
    case RequestResult::Stage::Other:
        break;
    }
    if (wasDownloading) {
        entry->failures = failures;
        retryLater(*entry, Kind::Result, earlier.value_or(Error{ErrorKind::NotUnderstood, result.word, {}}));
        return;
    }
    if (result.stage == RequestResult::Stage::Queued)
        follow(*entry, JobState::Queued, job.queuePosition, {});
    else if (result.stage == RequestResult::Stage::Running)
        follow(*entry, JobState::Running, -1, {});
    else
        follow(*entry, job.state, job.queuePosition, result.word);
    poll(*entry);
}

void JobQueue::attached(Entry& entry, const RequestResult& result)
{
    entry.job.requestId = std::exchange(entry.attaching, {});
    entry.job.state = JobState::Queued;
    entry.job.finished = 0;
    entry.job.error.reset();
    entry.recordDue = m_now;
    entry.interval = {};
    if (result.stage == RequestResult::Stage::Running)
        entry.job.started = m_now;
}

void JobQueue::resultFailed(JobId id, const Error& error, Instant now)
{
    Entry* entry = answered(id, Kind::Result, now);
    if (!entry)
        return;
    if (!entry->attaching.isEmpty()) {
        entry->attaching.clear();
        entry->job.error = error;
        changed(*entry);
        return;
    }
    if (error.kind == ErrorKind::JobFailed || error.kind == ErrorKind::ContentRefused)
        finish(*entry, JobState::Failed, error);
    else
        readFailed(*entry, Kind::Result, error);
}

void JobQueue::cancelAnswered(JobId id, CancelOutcome outcome, Instant now)
{
    Entry* entry = answered(id, Kind::Cancel, now);
    if (!entry)
        return;
    entry->lostCancels = entry->failures = 0;
    entry->job.error.reset();
    if (outcome == CancelOutcome::Cancelled) {
        finish(*entry, JobState::Cancelled);
        return;
    }
    entry->job.cancelWanted = false;
    entry->job.cancelRefused = true;
    entry->interval = {};
    poll(*entry);
}

void JobQueue::cancelFailed(JobId id, const Error& error, Instant now)
{
    Entry* entry = answered(id, Kind::Cancel, now);
    if (!entry)
        return;
    // It may have been heard all the same: the status says so before it is asked again.
    const bool notFound = error.kind == ErrorKind::NotFound;
    if (notFound && entry->lostCancels == 0) {
        ++entry->lostCancels;
        next(*entry, Kind::Status, m_now);
    } else if (notFound || mayPass(error.kind) || error.kind == ErrorKind::Refused) {
        entry->failures = entry->lostCancels++;
        retryLater(*entry, Kind::Status, error);
    } else {
        readFailed(*entry, Kind::Status, error);
    }
}

void JobQueue::placed(JobId id, const QString& path, int takeNumber, Instant now)
{
    Entry* entry = answered(id, Kind::Place, now);
    if (!entry)
        return;
    entry->job.path = path;
    entry->job.takeNumber = takeNumber;
    entry->recordDue = m_now;
    next(*entry, Kind::Download, m_now);
}

void JobQueue::downloadProgress(JobId id, Transfer transfer)
{
    Entry* entry = find(id);
    if (!entry || entry->flying != Kind::Download)
        return;
    // A hundred steps are enough to watch.
    const qint64 step = std::max<qint64>(transfer.total / 100, qint64(256) * 1024);
    Job& job = entry->job;
    const bool worthIt = transfer.total != job.total || transfer.received == transfer.total ||
                         transfer.received < job.received || transfer.received >= job.received + step;
    if (!worthIt || (transfer.received == job.received && transfer.total == job.total))
        return;
    job.received = transfer.received;
    job.total = transfer.total;
    job.error.reset();
    m_changed.insert(id);
}

void JobQueue::downloaded(JobId id, const QString& path, Instant now)
{
    Entry* entry = answered(id, Kind::Download, now);
    if (!entry)
        return;
    entry->failures = 0;
    entry->job.path = path;
    entry->job.error.reset();
    if (entry->job.total > 0)
        entry->job.received = entry->job.total;
    next(*entry, Kind::Keep, m_now);
}

void JobQueue::downloadFailed(JobId id, const Error& error, Instant now)
{
    Entry* entry = answered(id, Kind::Download, now);
    if (!entry)
        return;
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotUnderstood:
        // The address has expired, or leads to something else. The first time, a fresh one is asked for at
        // once.
        retryLater(*entry, Kind::Result, error);
        if (entry->failures == 1)
            next(*entry, Kind::Result, m_now);
        return;
    case ErrorKind::Untrusted:
        if (!entry->outputIsFresh) {
            // An address of an earlier run's: the service may have moved since.
            next(*entry, Kind::Result, m_now);
            return;
        }
        [[fallthrough]];
    case ErrorKind::TooLarge:
    case ErrorKind::Insecure:
        finish(*entry, JobState::Failed, error);
        return;
    default:
        break;
    }
    if (mayPass(error.kind)) {
        retryLater(*entry, Kind::Download, error);
        return;
    }
    entry->job.error = error;
    entry->held = true;
    next(*entry, Kind::Download, m_now);
}

void JobQueue::downloadMisplaced(JobId id, Instant now)
{
    Entry* entry = answered(id, Kind::Download, now);
    if (!entry)
        return;
    entry->job.path.clear();
    entry->job.error.reset();
    next(*entry, Kind::Place, m_now);
}

void JobQueue::kept(JobId id, Instant now)
{
    Entry* entry = answered(id, Kind::Keep, now);
    if (!entry)
        return;
    finish(*entry, JobState::Done);
    entry->job = entry->keeping;
    entry->stored = entry->keeping;
    entry->storedId = entry->keeping.requestId;
    if (entry->recordFailures > 0) {
        entry->recordFailures = 0;
        m_storeTrouble.reset();
    }
    changed(*entry);
}

void JobQueue::keepFailed(JobId id, const Error& error, Instant now)
{
    if (Entry* entry = answered(id, Kind::Keep, now))
        retryLater(*entry, Kind::Keep, error);
}

} // namespace rushes
