#pragma once

#include "app/domain/job.h"

namespace rushes {

/// What the database holds of one job, and whether that has to be written anew. What the next answer tells
/// again anyway (progress, the place in the service's queue) is not worth a write.
class JobRecord
{
public:
    /// The job is in the database as it is here.
    void loaded(const Job& job);
    /// The job has changed.
    void update(const Job& job);

    /// What is on the disk is not what the job is by now.
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// A write is under way.
    [[nodiscard]] bool isWriting() const { return m_writing; }
    [[nodiscard]] bool isDue(Instant now) const { return m_dirty && !m_writing && m_due <= now; }
    [[nodiscard]] Instant due() const { return m_due; }
    /// The last write failed, and none has succeeded since.
    [[nodiscard]] bool isFailing() const { return m_failures > 0; }
    /// Writes in a row that failed.
    [[nodiscard]] int failures() const { return m_failures; }
    /// This request id would be lost if the program ended now.
    [[nodiscard]] bool isMissing(const RequestId& requestId) const
    {
        return !requestId.isEmpty() && requestId != m_storedId;
    }

    /// Not later than this.
    void writeBy(Instant time) { m_due = time; }
    void hurry(Instant now);
    void shift(std::chrono::milliseconds back) { m_due -= back; }
    /// A write of the job leaves.
    void begin(const Job& job);
    void succeeded();
    /// It could not be written; it is tried again then.
    void failed(Instant again);

private:
    Job m_stored = {}; ///< as last written, or as the write under way has it
    RequestId m_storedId = {};
    bool m_dirty = false;
    bool m_writing = false;
    int m_failures = 0; ///< in a row
    Instant m_due = {};
};

} // namespace rushes
