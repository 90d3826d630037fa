// What the queue can say of itself.
#include "app/queue/queueentry.h"

#include <algorithm>
#include <queue>

using std::chrono::milliseconds;

namespace rushes {

namespace {

milliseconds ms(double seconds)
{
    return milliseconds(static_cast<qint64>(seconds * 1000));
}

} // namespace

std::optional<milliseconds> JobQueue::typicalRun(const Job& job) const
{
    // The catalogue's guess is of the paid service; elsewhere only what was seen is known.
    if (m_expectation.isGuess(job.service, job.request.model) &&
        m_paces.value(job.service).delay.count() == 0)
        return {};
    return ms(m_expectation.run(job.service, job.request).median());
}

bool JobQueue::isOffline(const QString& service) const
{
    return m_readHolds.value(service).unreachable || m_holds.value(service).unreachable;
}

bool JobQueue::isStranded(const Entry& entry) const
{
    return !isFinal(entry.job.state) && entry.job.state != JobState::Downloading &&
           (!m_ready.contains(entry.job.service) || m_readsStopped.contains(entry.job.service));
}

std::optional<double> JobQueue::secondsLeft(const Entry& entry, Instant now) const
{
    const Job& job = entry.job;
    if (!typicalRun(job))
        return {};
    const Forecast run = m_expectation.run(job.service, job.request);
    if (job.state == JobState::Running) {
        const Instant by = entry.startedBy > 0 ? entry.startedBy : job.started;
        return run.remaining(static_cast<double>(std::max<Instant>(0, now - by)) / 1000);
    }
    double wait = static_cast<double>(m_expectation.wait(job.service).count()) / 1000;
    if (job.state == JobState::Queued)
        wait -= static_cast<double>(now - job.submitted) / 1000;
    return std::max(0.0, wait) + run.median();
}

Outlook JobQueue::outlook(Instant now) const
{
    Outlook outlook;
    outlook.paused = m_paused;
    outlook.trouble = m_trouble;
    std::priority_queue<double, std::vector<double>, std::greater<>> free; // when each place is
    bool known = true;
    double last = 0;
    QList<Job> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto& [id, entry] : m_entries) {
        if (isFinal(entry.job.state) && entry.job.state != JobState::Unknown)
            continue;
        all.append(entry.job);
        if (isStranded(entry) || entry.disowned)
            ++outlook.stranded;
        outlook.offline = outlook.offline || (!isFinal(entry.job.state) && isOffline(entry.job.service));
        if (!entry.isActive())
            continue;
        const std::optional<double> left = secondsLeft(entry, now);
        known = known && left;
        free.push(left.value_or(0));
        last = std::max(last, left.value_or(0));
    }
    outlook.counts = summarise(all);
    while (free.size() < static_cast<std::size_t>(m_limit))
        free.push(0);
    while (free.size() > static_cast<std::size_t>(m_limit))
        free.pop(); // more than may be: the first ones to end make room for nobody
    QHash<QString, std::optional<double>> seen; // by what it hangs on: thousands of them may wait
    for (const Place& place : m_waiting) {
        const Entry& entry = m_entries.at(place.second);
        const Request& request = entry.job.request;
        const QString key = entry.job.service + u'\n' + request.model + u'\n' +
                            QString::number(request.duration) + (request.sound ? u'+' : u'-');
        auto left = seen.find(key);
        if (left == seen.end())
            left = seen.insert(key, secondsLeft(entry, now));
        known = known && *left;
        const double end = free.top() + left->value_or(0);
        free.pop();
        free.push(end);
        last = std::max(last, end);
    }
    const bool stands = outlook.offline || outlook.stranded > 0 ||
                        (startsBlocked() && (!m_waiting.empty() || m_trouble.has_value()));
    if (known && !stands && last > 0)
        outlook.left = ms(last);
    return outlook;
}

} // namespace rushes
