#pragma once

#include "app/store/takestore.h"

namespace rushes {

/// Makes sure that one request, which is paid for once, belongs to one job among all processes.
class RequestClaims
{
public:
    RequestClaims(JobStore& jobs, TakeStore& takes);

    /// Reserves the request for the job, also against other processes. Refused where another job or another
    /// job's take has it; detail says which.
    [[nodiscard]] Result<void> claim(const Job& job, const RequestId& requestId);
    /// The attempt failed: restores the job's former request id.
    void giveBack(const Job& job) { (void)m_jobs.claim(job, job.requestId); }

private:
    [[nodiscard]] Result<void> isFree(const Job& job, const RequestId& requestId);

    JobStore& m_jobs;
    TakeStore& m_takes;
};

} // namespace rushes
