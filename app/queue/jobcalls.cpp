#include "app/queue/jobcalls.h"

#include "app/base/partfile.h"
#include "app/store/folders.h"

#include <QFileInfo>

namespace rushes {

namespace {

Error noService()
{
    return {ErrorKind::Unreachable, {}, {}};
}

} // namespace

JobCalls::JobCalls(Parts parts)
    : m_parts(std::move(parts))
{
}

void JobCalls::submit(const Job& job)
{
    const JobId id = job.id;
    JobQueue& queue = m_parts.queue;
    VideoApi* api = m_parts.apiOf(job.service);
    if (!api) {
        queue.submitFailed(id, noService(), now());
        return;
    }
    // Checks what the job needs at its end before anything is paid.
    if (const Result<void> possible = m_parts.places.tryOne(job); !possible) {
        queue.submitHindered(id, possible.error(), now());
        return;
    }
    const Result<Request> ready = m_parts.prepare ? m_parts.prepare(job) : job.request;
    if (!ready) {
        // Nothing was sent: whatever is wrong with its input files, the job can't have been charged.
        queue.submitFailed(id, {ErrorKind::Refused, ready.error().detail, {}}, now());
        return;
    }
    api->submit(*ready, this, [this, id](const Result<RequestId>& requestId) {
        if (requestId)
            m_parts.queue.submitted(id, *requestId, now());
        else
            m_parts.queue.submitFailed(id, requestId.error(), now());
        m_parts.answered();
    });
}

void JobCalls::status(const Job& job, const RequestId& requestId)
{
    const JobId id = job.id;
    VideoApi* api = m_parts.apiOf(job.service);
    if (!api) {
        m_parts.queue.statusFailed(id, noService(), now());
        return;
    }
    api->status(requestId, this, [this, id](const Result<RequestStatus>& status) {
        if (status)
            m_parts.queue.statusKnown(id, *status, now());
        else
            m_parts.queue.statusFailed(id, status.error(), now());
        m_parts.answered();
    });
}

void JobCalls::result(const Job& job, const RequestId& requestId)
{
    const JobId id = job.id;
    VideoApi* api = m_parts.apiOf(job.service);
    if (!api) {
        m_parts.queue.resultFailed(id, noService(), now());
        return;
    }
    api->result(requestId, this, [this, id](const Result<RequestResult>& result) {
        if (result)
            m_parts.queue.resultKnown(id, *result, now());
        else
            m_parts.queue.resultFailed(id, result.error(), now());
        m_parts.answered();
    });
}

void JobCalls::cancel(const Job& job, const RequestId& requestId)
{
    const JobId id = job.id;
    VideoApi* api = m_parts.apiOf(job.service);
    if (!api) {
        m_parts.queue.cancelFailed(id, noService(), now());
        return;
    }
    api->cancel(requestId, this, [this, id](const Result<CancelOutcome>& outcome) {
        if (outcome)
            m_parts.queue.cancelAnswered(id, *outcome, now());
        else
            m_parts.queue.cancelFailed(id, outcome.error(), now());
        m_parts.answered();
    });
}

void JobCalls::download(const Job& job)
{
    const JobId id = job.id;
    JobQueue& queue = m_parts.queue;
    makeFolderOf(job.path);
    if (const QFileInfo there(job.path); there.exists() && !there.isFile()) {
        queue.downloadMisplaced(id, now()); // a device or folder has this path
        return;
    }
    if (QFileInfo::exists(job.path)) {
        const Result<bool> others = m_parts.places.isOthers(job);
        // The path was unused when it was chosen, and a file gets its final name only when complete: a former
        // run has downloaded it.
        if (!others)
            queue.downloadFailed(id, others.error(), now());
        else if (*others)
            queue.downloadMisplaced(id, now());
        else
            queue.downloaded(id, job.path, now());
        return;
    }
    if (VideoApi* api = m_parts.apiOf(job.service))
        fetch(*api, job);
    else
        queue.downloadFailed(id, noService(), now());
}

void JobCalls::fetch(VideoApi& api, const Job& job)
{
    api.download(
        job.output, job.path, this,
        [this, id = job.id](Transfer transfer) {
            m_parts.queue.downloadProgress(id, transfer);
            m_parts.progressed();
        },
        [this, job](const Result<QString>& path) {
            if (path)
                m_parts.queue.downloaded(job.id, *path, now());
            else
                downloadFailed(job, path.error());
            m_parts.answered();
        });
}

void JobCalls::downloadFailed(const Job& job, const Error& error)
{
    JobQueue& queue = m_parts.queue;
    const bool ofTheDisk = error.kind == ErrorKind::NotWritable || error.kind == ErrorKind::DiskFull;
    if (ofTheDisk && m_parts.places.isMisplaced(job)) {
        PartFile(job.path).discard(); // the rest would be written elsewhere
        queue.downloadMisplaced(job.id, now());
        return;
    }
    queue.downloadFailed(job.id, error, now());
    const Job* after = queue.job(job.id);
    if (after && (after->state == JobState::Failed || after->state == JobState::NotFetched))
        releaseTakePath(job.path);
}

} // namespace rushes
