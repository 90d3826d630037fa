// The waiting jobs' order, and what the user changes of them before they are sent.
#include "app/queue/queueentry.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobQueue)
};

auto gone()
{
    return failure(ErrorKind::NotFound, Words::tr("This job is no longer in the queue."));
}

auto started(const Job& job)
{
    return failure(ErrorKind::Refused,
                   isFinal(job.state)
                       ? Words::tr("“%1” waits no more: it is over.").arg(job.sceneName)
                       : Words::tr("“%1” has started: it goes on as it was queued.").arg(job.sceneName));
}

} // namespace

QList<JobId> JobQueue::waiting() const
{
    QList<JobId> ids;
    ids.reserve(static_cast<qsizetype>(m_waiting.size()));
    for (const Place& place : m_waiting)
        ids.append(place.second);
    return ids;
}

/// Gives the waiting jobs `ids` the places, one each, in this order.
void JobQueue::deal(const std::vector<JobId>& ids, const std::vector<Place>& places)
{
    for (const Place& place : places)
        m_waiting.erase(place);
    qint64 last = places.empty() ? 0 : places.front().first - 1;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        Entry& entry = m_entries.at(ids[i]);
        last = std::max(places[i].first, last + 1);
        m_waiting.insert({last, ids[i]});
        if (entry.job.order != last) {
            entry.job.order = last;
            changed(entry);
        }
    }
}

Result<void> JobQueue::move(const QList<JobId>& ids, JobId before)
{
    const std::set<JobId> chosen(ids.cbegin(), ids.cend());
    for (const JobId id : chosen) {
        const Entry* entry = find(id);
        if (!entry)
            return gone();
        if (entry->job.state != JobState::Waiting)
            return started(entry->job);
    }
    if (before != 0) {
        const Entry* target = find(before);
        if (!target)
            return gone();
        if (target->job.state != JobState::Waiting)
            return started(target->job);
    }
    if (chosen.empty())
        return {};

    const std::vector<Place> places(m_waiting.cbegin(), m_waiting.cend());
    std::vector<JobId> block;
    std::vector<JobId> others;
    std::size_t slot = 0; ///< where the block comes among the others
    bool reached = false;
    for (const Place& place : places) {
        reached = reached || place.second == before;
        if (chosen.contains(place.second)) {
            block.push_back(place.second);
            continue;
        }
        if (!reached)
            ++slot;
        others.push_back(place.second);
    }
    std::vector<JobId> wanted = others;
    wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(slot), block.cbegin(), block.cend());
    const bool same = std::equal(wanted.cbegin(), wanted.cend(), places.cbegin(), places.cend(),
                                 [](JobId id, const Place& place) { return id == place.second; });
    if (same)
        return {};

    // At either end there is always room: nobody else has to be written anew.
    if (slot == 0 || slot == others.size()) {
        const auto count = static_cast<qint64>(block.size());
        qint64 order = slot == 0 ? m_entries.at(others.front()).job.order - count
                                 : m_entries.at(others.back()).job.order + 1;
        for (const JobId id : block) {
            Entry& entry = m_entries.at(id);
            m_waiting.erase({entry.job.order, id});
            entry.job.order = order++;
            changed(entry);
        }
        return {};
    }
    // The same places, dealt out anew: only jobs between the two ends of the way change.
    deal(wanted, places);
    return {};
}

Result<void> JobQueue::toFront(const QList<JobId>& ids)
{
    return move(ids, m_waiting.empty() ? 0 : m_waiting.cbegin()->second);
}

void JobQueue::arrange(const QList<JobId>& ids)
{
    std::vector<JobId> wanted;
    std::vector<Place> places;
    std::set<JobId> known;
    for (const JobId id : ids) {
        const Entry* entry = find(id);
        if (!entry || entry->job.state != JobState::Waiting || !known.insert(id).second)
            continue;
        wanted.push_back(id);
        places.emplace_back(entry->job.order, id);
    }
    std::sort(places.begin(), places.end());
    deal(wanted, places);
}

Result<void> JobQueue::edit(JobId id, const Request& request, Usd price)
{
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Waiting)
        return started(entry->job);
    entry->job.request = request;
    entry->job.price = price;
    changed(*entry);
    return {};
}

Result<void> JobQueue::hold(JobId id)
{
    Entry* entry = find(id);
    if (!entry)
        return gone();
    if (entry->job.state != JobState::Waiting)
        return started(entry->job);
    entry->edited = true;
    return {};
}

void JobQueue::release(JobId id)
{
    if (Entry* entry = find(id))
        entry->edited = false;
}

} // namespace rushes
