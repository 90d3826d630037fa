// Facts about a finished job's file, from its place to the take.
#include "app/queue/jobqueue.h"

namespace rushes {

namespace {

/// Limit for consecutive addresses of a file that lead nowhere or to something else.
constexpr int mostBadAddresses = 8;
/// Consecutive web pages instead of a file; the login page of a network may be temporary.
constexpr int mostPages = 30;

} // namespace

void JobQueue::placed(JobId id, const QString& path, int takeNumber, Instant now)
{
    if (TrackedJob* entry = answered(id, Kind::Place, now)) {
        entry->place(path, takeNumber, m_now);
        m_jobs.changed(*entry);
    }
}

void JobQueue::downloadProgress(JobId id, Transfer transfer)
{
    TrackedJob* entry = m_jobs.find(id);
    if (!entry || entry->underWay != Kind::Download)
        return;
    if (entry->progressed(transfer))
        m_jobs.progressed(id);
}

void JobQueue::downloaded(JobId id, const QString& path, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Download, now);
    if (!entry)
        return;
    entry->failures.reset();
    entry->job.path = path;
    entry->job.error.reset();
    if (entry->job.total > 0)
        entry->job.received = entry->job.total;
    next(*entry, Kind::Keep, m_now);
}

void JobQueue::downloadFailed(JobId id, const Error& error, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Download, now);
    if (!entry)
        return;
    switch (error.kind) {
    case ErrorKind::NotFound:
    case ErrorKind::NotUnderstood:
        // The address has expired or leads to something else. The first time, a fresh one is requested at
        // once.
        if (entry->failures.pauses() >= mostBadAddresses) {
            finish(*entry, JobState::NotFetched, error);
            return;
        }
        retryLater(*entry, Kind::Result, error);
        if (entry->failures.pauses() == 1)
            next(*entry, Kind::Result, m_now);
        return;
    case ErrorKind::WebPage:
        // Caused by a network, temporarily; by a server for an expired address; or it is the output itself.
        if (entry->failures.pauses() >= mostPages) {
            finish(*entry, JobState::NotFetched, error);
            return;
        }
        retryLater(*entry, Kind::Result, error);
        return;
    case ErrorKind::Untrusted:
    case ErrorKind::Unreachable:
        if (!entry->outputIsFresh) {
            // the address is from an earlier run: the file may have moved
            next(*entry, Kind::Result, m_now);
            return;
        }
        if (error.kind == ErrorKind::Unreachable)
            break;
        [[fallthrough]];
    case ErrorKind::TooLarge:
    case ErrorKind::Insecure:
        finish(*entry, JobState::NotFetched, error);
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
    if (TrackedJob* entry = answered(id, Kind::Download, now)) {
        entry->placeAnew(m_now);
        m_jobs.changed(*entry);
    }
}

void JobQueue::kept(JobId id, Instant now)
{
    TrackedJob* entry = answered(id, Kind::Keep, now);
    if (!entry)
        return;
    if (entry->record.isFailing())
        m_storeProblem.reset();
    entry->kept(m_now);
    m_jobs.changed(*entry);
}

void JobQueue::keepFailed(JobId id, const Error& error, Instant now)
{
    if (TrackedJob* entry = answered(id, Kind::Keep, now))
        retryLater(*entry, Kind::Keep, error);
}

} // namespace rushes
