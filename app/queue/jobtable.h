#pragma once

#include "app/queue/queueforecast.h"
#include "app/queue/trackedjob.h"
#include "app/queue/waitinglist.h"

#include <map>
#include <set>

namespace rushes {

/// The jobs of a queue, with sets of those that wait, need an action or have changed. Makes no decisions.
class JobTable
{
public:
    /// Inserts a stored job, or replaces the one with its id. changed() must be called afterwards.
    TrackedJob& insert(const Job& job);
    /// The id must exist.
    void erase(JobId id);
    /// To be called after every change of a job.
    void changed(TrackedJob& entry);
    /// For a change that is only displayed: nothing is stored or done.
    void progressed(JobId id) { m_changed.insert(id); }
    /// The clock was set back by this much.
    void shift(std::chrono::milliseconds back);

    [[nodiscard]] bool contains(JobId id) const { return m_entries.contains(id); }
    /// Null: there is no such job.
    [[nodiscard]] const TrackedJob* find(JobId id) const;
    [[nodiscard]] TrackedJob* find(JobId id)
    {
        return const_cast<TrackedJob*>(std::as_const(*this).find(id));
    }
    /// The id must exist.
    [[nodiscard]] TrackedJob& at(JobId id) { return m_entries.at(id); }
    [[nodiscard]] const TrackedJob& at(JobId id) const { return m_entries.at(id); }
    [[nodiscard]] const std::map<JobId, TrackedJob>& all() const { return m_entries; }
    /// Jobs that need an action or have one under way.
    [[nodiscard]] const std::set<JobId>& live() const { return m_live; }
    [[nodiscard]] WaitingList& waiting() { return m_waiting; }
    [[nodiscard]] const WaitingList& waiting() const { return m_waiting; }

    /// Ids of jobs changed or removed since the last call.
    [[nodiscard]] QList<JobId> takeChanged();
    /// Sorted by Job::order.
    [[nodiscard]] QList<Job> jobs() const;
    /// Number of jobs from Submitting to Running.
    [[nodiscard]] int activeCount() const;
    /// False while a paid request has been sent and its answer is outstanding.
    [[nodiscard]] bool isSettled() const;
    /// True if a job of the service is not finished, or has a call to come.
    [[nodiscard]] bool needs(const ServiceId& service) const;
    /// Jobs whose request id is not stored yet.
    [[nodiscard]] QList<Job> unstored() const;
    /// Jobs from Submitting to Running, for the forecast. Valid until the next change.
    [[nodiscard]] QList<QueueForecaster::UnderWay> underWay() const;

private:
    std::map<JobId, TrackedJob> m_entries = {};
    WaitingList m_waiting = {};
    std::set<JobId> m_live = {};
    std::set<JobId> m_changed = {};
};

} // namespace rushes
