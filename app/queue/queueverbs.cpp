// What the user asks of the queue.
#include "app/queue/queueentry.h"
#include "app/queue/retry.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

auto gone()
{
    return failure(ErrorKind::NotFound, Words::tr("This job is no longer in the queue."));
}
auto notUnknown()
{
    return failure(ErrorKind::Refused, Words::tr("The outcome of this job is known."));
}

constexpr int mostUnread = 4; ///< times that a result can't be read before it may be given up

bool isRequestId(const QString& text)
{
    return !text.isEmpty() && text.size() <= 128 && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
               c == u'_' || c == u'-';
    });
}

} // namespace

Result<void> JobQueue::cancel(JobId id, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry)
        return gone();
    Job& job = entry->job;
    switch (job.state) {
    case JobState::Waiting:
        entry->recordDue = m_now;
        finish(*entry, JobState::Cancelled);
        return {};
    case JobState::Submitting:
        job.cancelWanted = true;
        changed(*entry);
        return {};
    case JobState::Queued:
        if (!std::exchange(job.cancelWanted, true)) {
            job.cancelRefused = false;
            entry->lostCancels = 0;
            // With a question under way, its answer leads to the cancel.
            if (!entry->flying)
                next(*entry, Kind::Cancel, m_now);
        }
        changed(*entry);
        return {};
    case JobState::Running:
        return failure(ErrorKind::Refused, Words::tr("Running: it can't be cancelled and will be charged."));
    case JobState::Downloading:
        return failure(ErrorKind::Refused, Words::tr("This job has run: its video is on the way."));
    default:
        return failure(ErrorKind::Refused, Words::tr("This job is over."));
    }
}

Result<void> JobQueue::remove(JobId id)
{
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Waiting && !isFinal(entry->job.state))
        return failure(ErrorKind::Refused, Words::tr("This job is at the service."));
    erase(id);
    return {};
}

Result<void> JobQueue::forget(JobId id)
{
    Entry* entry = find(id);
    if (!entry)
        return gone();
    const bool cannotBeRead = entry->over && entry->failures >= mostUnread;
    if (entry->job.state != JobState::Unknown && !entry->disowned && !cannotBeRead)
        return notUnknown();
    erase(id);
    return {};
}

Result<void> JobQueue::attach(JobId id, const QString& requestId, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Unknown)
        return notUnknown();
    if (!isRequestId(requestId))
        return failure(ErrorKind::Refused, Words::tr("A request id has letters, digits, - and _ only."));
    const bool taken = std::any_of(m_entries.cbegin(), m_entries.cend(), [&](const auto& other) {
        const Job& job = other.second.job;
        return other.first != id && job.service == entry->job.service &&
               (job.requestId == requestId || other.second.attaching == requestId);
    });
    if (taken)
        return failure(ErrorKind::Refused, Words::tr("Another job has this request id."));
    if (entry->flying)
        return failure(ErrorKind::Refused, Words::tr("Another request id is being checked."));
    entry->attaching = requestId;
    entry->failures = 0;
    next(*entry, Kind::Result, m_now);
    return {};
}

Result<void> JobQueue::resubmit(JobId id, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Unknown)
        return notUnknown();
    if (entry->flying)
        return failure(ErrorKind::Refused, Words::tr("A request id is being checked."));
    Job& job = entry->job;
    entry->next.reset();
    entry->attaching.clear();
    entry->failures = 0;
    job.state = JobState::Waiting;
    job.requestId.clear();
    job.error.reset();
    job.cancelWanted = job.cancelRefused = false;
    job.submitted = job.started = job.finished = 0;
    changed(*entry);
    return {};
}

Result<void> JobQueue::askAgain(JobId id, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry)
        return gone();
    Job& job = entry->job;
    if (!mayAskAgain(job))
        return failure(ErrorKind::Refused, Words::tr("There is no request to ask after."));
    job.state = JobState::Queued;
    job.error.reset();
    job.finished = 0;
    job.cancelRefused = false;
    // Where its file was to be, or was, there may be another one by now.
    job.path.clear();
    job.received = 0;
    job.total = -1;
    entry->interval = {};
    entry->outputIsFresh = false;
    next(*entry, Kind::Status, m_now);
    return {};
}

Result<void> JobQueue::retryDownload(JobId id, Instant now)
{
    advance(now);
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Downloading)
        return failure(ErrorKind::Refused, Words::tr("This job is not downloading."));
    entry->held = false;
    if (entry->next)
        next(*entry, *entry->next, m_now);
    return {};
}

} // namespace rushes
