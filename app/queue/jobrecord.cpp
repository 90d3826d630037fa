#include "app/queue/jobrecord.h"

#include <algorithm>

namespace rushes {

namespace {

/// The job without members that the next answer reports again.
Job lasting(Job job)
{
    job.queuePosition = -1;
    job.statusWord.clear();
    job.received = 0;
    job.total = -1;
    if (!isFinal(job.state))
        job.error.reset();
    return job;
}

} // namespace

void JobRecord::loaded(const Job& job)
{
    m_stored = job;
    m_storedId = job.requestId;
}

void JobRecord::update(const Job& job)
{
    m_dirty = m_failures > 0 || lasting(job) != lasting(m_stored);
}

void JobRecord::retryNow(Instant now)
{
    if (m_failures > 0)
        m_due = std::min(m_due, now);
}

void JobRecord::begin(const Job& job)
{
    m_writing = true;
    m_stored = job;
}

void JobRecord::succeeded()
{
    m_writing = false;
    m_failures = 0;
    m_storedId = m_stored.requestId;
}

void JobRecord::failed(Instant again)
{
    m_writing = false;
    ++m_failures;
    m_due = again;
}

} // namespace rushes
