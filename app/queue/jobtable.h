#pragma once

#include "app/queue/queueforecast.h"
#include "app/queue/trackedjob.h"
#include "app/queue/waitinglist.h"

#include <map>
#include <set>

namespace rushes {

/// The jobs of a queue, and which of them wait, are to be acted for, or changed. It decides nothing.
class JobTable
{
public:
    /// A job as the database has it; in the place of one with its id. changed() is still to be called.
    TrackedJob& insert(const Job& job);
    /// There is one of this id.
    void erase(JobId id);
    /// To be called after every change of a job.
    void changed(TrackedJob& entry);
    /// A change that is only shown: nothing is to be stored or done for it.
    void progressed(JobId id) { m_changed.insert(id); }
    /// The clock was set back by so much.
    void shift(std::chrono::milliseconds back);

    [[nodiscard]] bool contains(JobId id) const { return m_entries.contains(id); }
    /// Null: there is none.
    [[nodiscard]] const TrackedJob* find(JobId id) const;
    [[nodiscard]] TrackedJob* find(JobId id)
    {
        return const_cast<TrackedJob*>(std::as_const(*this).find(id));
    }
    /// There is one of this id.
    [[nodiscard]] TrackedJob& at(JobId id) { return m_entries.at(id); }
    [[nodiscard]] const TrackedJob& at(JobId id) const { return m_entries.at(id); }
    [[nodiscard]] const std::map<JobId, TrackedJob>& all() const { return m_entries; }
    /// Jobs that something is to be done for, or is under way.
    [[nodiscard]] const std::set<JobId>& live() const { return m_live; }
    [[nodiscard]] WaitingList& waiting() { return m_waiting; }
    [[nodiscard]] const WaitingList& waiting() const { return m_waiting; }

    /// Ids of jobs that changed since the last call; those that are gone too.
    [[nodiscard]] QList<JobId> takeChanged();
    /// By order.
    [[nodiscard]] QList<Job> jobs() const;
    /// Between Submitting and Running.
    [[nodiscard]] int activeCount() const;
    /// No paid request has left whose answer has not come.
    [[nodiscard]] bool isSettled() const;
    /// Jobs whose request id could not be stored yet.
    [[nodiscard]] QList<Job> unstored() const;
    /// Those between Submitting and Running, as the forecast reads them. Valid until the next change.
    [[nodiscard]] QList<QueueForecaster::UnderWay> underWay() const;

private:
    std::map<JobId, TrackedJob> m_entries = {};
    WaitingList m_waiting = {};
    std::set<JobId> m_live = {};
    std::set<JobId> m_changed = {};
};

} // namespace rushes
