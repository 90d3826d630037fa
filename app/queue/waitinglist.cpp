#include "app/queue/waitinglist.h"

#include <algorithm>

namespace rushes {

void WaitingList::put(JobId id, qint64 order)
{
    const auto known = m_orders.constFind(id);
    if (known != m_orders.cend()) {
        if (*known == order)
            return;
        m_places.erase({*known, id});
    }
    m_orders.insert(id, order);
    m_places.insert({order, id});
}

void WaitingList::remove(JobId id)
{
    const auto known = m_orders.constFind(id);
    if (known == m_orders.cend())
        return;
    m_places.erase({*known, id});
    m_orders.erase(known);
    m_held.remove(id);
}

QList<JobId> WaitingList::ids() const
{
    QList<JobId> all;
    all.reserve(static_cast<qsizetype>(m_places.size()));
    for (const Place& place : m_places)
        all.append(place.second);
    return all;
}

QList<WaitingList::Place> WaitingList::move(const QList<JobId>& ids, JobId before)
{
    const QSet<JobId> chosen(ids.cbegin(), ids.cend());
    QList<JobId> block;
    QList<JobId> others;
    qsizetype slot = 0; // where the block is inserted among the others
    bool reached = false;
    for (const auto& [order, id] : m_places) {
        reached = reached || id == before;
        if (chosen.contains(id)) {
            block.append(id);
            continue;
        }
        if (!reached)
            ++slot;
        others.append(id);
    }
    const QList<JobId> wanted = others.mid(0, slot) + block + others.mid(slot);
    if (block.isEmpty() || wanted == this->ids())
        return {};

    QList<qint64> orders;
    if (slot == 0 || slot == others.size()) {
        // At either end there are unused orders, so the others keep theirs.
        qint64 order = slot == 0 ? m_orders.value(others.constFirst()) - block.size()
                                 : m_orders.value(others.constLast()) + 1;
        for (qsizetype i = 0; i < block.size(); ++i)
            orders.append(order++);
        return deal(block, orders);
    }
    // Reassigns the same orders: only jobs between the two ends of the move change.
    for (const Place& place : m_places)
        orders.append(place.first);
    return deal(wanted, orders);
}

QList<WaitingList::Place> WaitingList::arrange(const QList<JobId>& ids)
{
    QSet<JobId> seen;
    QList<JobId> wanted;
    QList<qint64> orders;
    for (const JobId id : ids) {
        if (!contains(id) || seen.contains(id))
            continue;
        seen.insert(id);
        wanted.append(id);
        orders.append(m_orders.value(id));
    }
    std::sort(orders.begin(), orders.end());
    return deal(wanted, orders);
}

/// Gives each of `ids` the order at the same index, or a higher one where two would be equal.
QList<WaitingList::Place> WaitingList::deal(const QList<JobId>& ids, const QList<qint64>& orders)
{
    QList<Place> moved;
    qint64 last = orders.isEmpty() ? 0 : orders.constFirst() - 1;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        last = std::max(orders.at(i), last + 1);
        if (m_orders.value(ids.at(i)) == last)
            continue;
        moved.append({last, ids.at(i)});
    }
    for (const auto& [order, id] : std::as_const(moved))
        put(id, order);
    return moved;
}

void WaitingList::hold(JobId id)
{
    if (contains(id))
        m_held.insert(id);
}

} // namespace rushes
