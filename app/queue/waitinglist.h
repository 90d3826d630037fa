#pragma once

#include "app/domain/job.h"

#include <QHash>
#include <QSet>

#include <set>

namespace rushes {

/// The jobs that wait to be sent, in their order, and which of them the user is editing. Orders are the jobs'
/// own numbers: smaller is earlier, gaps mean nothing.
class WaitingList
{
public:
    /// An order and the job that has it.
    using Place = std::pair<qint64, JobId>;

    /// Adds a job, or moves it to this order.
    void put(JobId id, qint64 order);
    /// It waits no more; a hold ends with it.
    void remove(JobId id);
    [[nodiscard]] bool contains(JobId id) const { return m_orders.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// Ids, the next one to be sent first.
    [[nodiscard]] QList<JobId> ids() const;
    /// 0: nothing waits.
    [[nodiscard]] JobId first() const { return m_places.empty() ? 0 : m_places.cbegin()->second; }

    /// Puts these, in the order that they have among themselves, before another one; `before` 0: at the end.
    /// All of them, and `before`, are in the list. Answers the jobs whose order is another now.
    [[nodiscard]] QList<Place> move(const QList<JobId>& ids, JobId before);
    /// Deals the orders that these have anew, in this order; those that are not in the list are left out.
    /// Answers the jobs whose order is another now.
    [[nodiscard]] QList<Place> arrange(const QList<JobId>& ids);

    /// One that is held is passed over until it is released.
    void hold(JobId id);
    void release(JobId id) { m_held.remove(id); }
    [[nodiscard]] bool isHeld(JobId id) const { return m_held.contains(id); }

    [[nodiscard]] auto begin() const { return m_places.cbegin(); }
    [[nodiscard]] auto end() const { return m_places.cend(); }

private:
    QList<Place> deal(const QList<JobId>& ids, const QList<qint64>& orders);

    std::set<Place> m_places = {};
    QHash<JobId, qint64> m_orders = {};
    QSet<JobId> m_held = {};
};

} // namespace rushes
