#pragma once

#include "app/domain/job.h"

namespace rushes {

/// What is stored of one job, and whether it must be written again. Changes that the next answer reports
/// again anyway (progress, queue position) cause no write.
class JobRecord
{
public:
    /// The job was read from the database.
    void loaded(const Job& job);
    /// The job has changed.
    void update(const Job& job);

    /// True when the stored job differs from the current one.
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    /// A write is under way.
    [[nodiscard]] bool isWriting() const { return m_writing; }
    [[nodiscard]] bool isDue(Instant now) const { return m_dirty && !m_writing && m_due <= now; }
    [[nodiscard]] Instant due() const { return m_due; }
    /// True when the last write failed.
    [[nodiscard]] bool isFailing() const { return m_failures > 0; }
    /// Number of consecutive failed writes.
    [[nodiscard]] int failures() const { return m_failures; }
    /// True when `requestId` is not stored yet, so that it would be lost if the program ended.
    [[nodiscard]] bool isMissing(const RequestId& requestId) const
    {
        return !requestId.isEmpty() && requestId != m_storedId;
    }

    /// Sets the time of the next write.
    void writeBy(Instant time) { m_due = time; }
    void retryNow(Instant now);
    void shift(std::chrono::milliseconds back) { m_due -= back; }
    /// A write of this job has started.
    void begin(const Job& job);
    void succeeded();
    /// The write failed; it is repeated at `again`.
    void failed(Instant again);

private:
    Job m_stored = {}; ///< as last written, or as in the write under way
    RequestId m_storedId = {};
    bool m_dirty = false;
    bool m_writing = false;
    int m_failures = 0; ///< consecutive
    Instant m_due = {};
};

} // namespace rushes
