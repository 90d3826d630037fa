#include "app/queue/jobtable.h"

#include <algorithm>

namespace rushes {

TrackedJob& JobTable::insert(const Job& job)
{
    return m_entries.insert_or_assign(job.id, TrackedJob(job)).first->second;
}

void JobTable::erase(JobId id)
{
    m_waiting.remove(id);
    m_live.erase(id);
    m_entries.erase(id);
    m_changed.insert(id);
}

void JobTable::changed(TrackedJob& entry)
{
    const JobId id = entry.job.id;
    m_changed.insert(id);
    entry.record.update(entry.job);
    if (entry.job.state == JobState::Waiting)
        m_waiting.put(id, entry.job.order);
    else
        m_waiting.remove(id);
    if (entry.isLive())
        m_live.insert(id);
    else
        m_live.erase(id);
}

void JobTable::shift(std::chrono::milliseconds back)
{
    for (auto& [id, entry] : m_entries)
        entry.shift(back);
}

const TrackedJob* JobTable::find(JobId id) const
{
    const auto found = m_entries.find(id);
    return found == m_entries.end() ? nullptr : &found->second;
}

QList<Job> JobTable::jobs() const
{
    QList<Job> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto& [id, entry] : m_entries)
        all.append(entry.job);
    std::stable_sort(all.begin(), all.end(), [](const Job& a, const Job& b) { return a.order < b.order; });
    return all;
}

QList<JobId> JobTable::takeChanged()
{
    const std::set<JobId> changed = std::exchange(m_changed, {});
    return {changed.cbegin(), changed.cend()};
}

int JobTable::activeCount() const
{
    return static_cast<int>(std::count_if(m_live.cbegin(), m_live.cend(),
                                          [this](JobId id) { return m_entries.at(id).isActive(); }));
}

bool JobTable::isSettled() const
{
    return std::none_of(m_live.cbegin(), m_live.cend(),
                        [this](JobId id) { return m_entries.at(id).job.state == JobState::Submitting; });
}

bool JobTable::needs(const ServiceId& service) const
{
    const QList<JobId> waiting = m_waiting.ids();
    return std::any_of(waiting.cbegin(), waiting.cend(),
                       [&](JobId id) { return m_entries.at(id).job.service == service; }) ||
           std::any_of(m_live.cbegin(), m_live.cend(), [&](JobId id) {
               const TrackedJob& entry = m_entries.at(id);
               return entry.job.service == service && (!isFinal(entry.job.state) || entry.nextReads());
           });
}

QList<Job> JobTable::unstored() const
{
    QList<Job> jobs;
    for (const JobId id : m_live) {
        const TrackedJob& entry = m_entries.at(id);
        if (entry.record.isMissing(entry.job.requestId))
            jobs.append(entry.job);
    }
    return jobs;
}

QList<QueueForecaster::UnderWay> JobTable::underWay() const
{
    QList<QueueForecaster::UnderWay> jobs;
    for (const JobId id : m_live) {
        const TrackedJob& entry = m_entries.at(id);
        if (entry.isActive())
            jobs.append({&entry.job, entry.schedule.startedBy(entry.job), entry.schedule.notStartedAt()});
    }
    return jobs;
}

} // namespace rushes
