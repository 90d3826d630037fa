#include "app/queue/requestclaims.h"

#include "app/domain/requestid.h"
#include "app/store/folders.h"

#include <QCoreApplication>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rushes::JobRunner)
};

Result<void> taken(const QString& sceneName)
{
    return failure(ErrorKind::Refused, Words::tr("The job “%1” has this request id.").arg(sceneName));
}

} // namespace

RequestClaims::RequestClaims(JobStore& jobs, TakeStore& takes)
    : m_jobs(jobs)
    , m_takes(takes)
{
}

Result<void> RequestClaims::isFree(const Job& job, const RequestId& requestId)
{
    if (requestId.isEmpty())
        return {};
    const auto jobs = m_jobs.ofRequest(job.service, requestId);
    if (!jobs)
        return failure(jobs.error());
    for (const Job& other : jobs->values) {
        if (other.id != job.id)
            return taken(other.sceneName);
    }
    const auto takes = m_takes.ofRequest(job.service, requestId, job.id);
    if (!takes)
        return failure(takes.error());
    if (takes->values.isEmpty())
        return {};
    const Take& take = takes->values.constFirst();
    return failure(ErrorKind::Refused,
                   Words::tr("“%1” has this request id.").arg(takeName(take.sceneName, take.number)));
}

Result<void> RequestClaims::claim(const Job& job, const RequestId& requestId)
{
    if (Result<void> free = isFree(job, requestId); !free)
        return free;
    if (!isRequestId(requestId))
        return {}; // the caller of attach() reports it
    // Another process may have been faster: the database decides.
    if (const Result<void> claimed = m_jobs.claim(job, requestId); !claimed) {
        const Error& error = claimed.error();
        return error.kind == ErrorKind::Refused ? taken(error.detail) : failure(error);
    }
    return {};
}

} // namespace rushes
