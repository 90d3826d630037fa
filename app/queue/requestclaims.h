#pragma once

#include "app/store/takestore.h"

namespace rushes {

/// Whose a request is: it is paid for once, so that one job has it, of whichever process.
class RequestClaims
{
public:
    RequestClaims(JobStore& jobs, TakeStore& takes);

    /// The job has this request from now on, also where another process tries the same. Refused, with who has
    /// it, where another job or another job's take does.
    [[nodiscard]] Result<void> claim(const Job& job, const RequestId& requestId);
    /// It came to nothing.
    void giveBack(const Job& job) { (void)m_jobs.claim(job, job.requestId); }

private:
    [[nodiscard]] Result<void> isFree(const Job& job, const RequestId& requestId);

    JobStore& m_jobs;
    TakeStore& m_takes;
};

} // namespace rushes
