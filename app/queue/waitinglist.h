#pragma once

#include "app/domain/job.h"

#include <QHash>
#include <QSet>

#include <set>

namespace rushes {

/// The jobs waiting to be sent, in order, and which of them are held. An order is a number of the job:
/// smaller is earlier; gaps have no meaning.
class WaitingList
{
public:
    /// An order and its job.
    using Place = std::pair<qint64, JobId>;

    /// Adds a job, or moves it to this order.
    void put(JobId id, qint64 order);
    /// Removes the job; a hold ends.
    void remove(JobId id);
    [[nodiscard]] bool contains(JobId id) const { return m_orders.contains(id); }
    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    /// Ids in order; the first one is sent next.
    [[nodiscard]] QList<JobId> ids() const;
    /// 0: the list is empty.
    [[nodiscard]] JobId first() const { return m_places.empty() ? 0 : m_places.cbegin()->second; }

    /// Moves these jobs, keeping their relative order, before another one; `before` 0: to the end. All of
    /// them and `before` must be in the list. Returns the jobs whose order changed.
    [[nodiscard]] QList<Place> move(const QList<JobId>& ids, JobId before);
    /// Reassigns the orders of these jobs so that they are in this sequence; ids that are not in the list are
    /// ignored. Returns the jobs whose order changed.
    [[nodiscard]] QList<Place> arrange(const QList<JobId>& ids);

    /// A held job is skipped until it is released.
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
