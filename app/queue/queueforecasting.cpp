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

/// A few places, and when each of them is free: seconds from now.
class Turns
{
public:
    explicit Turns(int places = 1)
    {
        for (int i = 0; i < std::max(1, places); ++i)
            m_free.push(0);
    }

    [[nodiscard]] double first() const { return m_free.top(); }
    /// The place that is free first is taken until then.
    void hold(double until)
    {
        m_free.pop();
        m_free.push(until);
    }
    /// The same for so long, from `from` on or later; tells until when.
    double take(double from, double seconds)
    {
        const double until = std::max(from, first()) + seconds;
        hold(until);
        return until;
    }

private:
    std::priority_queue<double, std::vector<double>, std::greater<>> m_free = {};
};

} // namespace

std::optional<milliseconds> JobQueue::typicalRun(const Job& job) const
{
    // The catalogue's guess is of the paid service; elsewhere only what was seen is known.
    if (m_runTimes.isGuess(job.service, job.request.model) &&
        m_backoffs.value(job.service).delay.count() == 0)
        return {};
    return ms(m_runTimes.run(job.service, job.request).median());
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
    const RunTimeForecast run = m_runTimes.run(job.service, job.request);
    if (job.state == JobState::Running) {
        const Instant by = entry.startedBy > 0 ? entry.startedBy : job.started;
        return run.remaining(static_cast<double>(std::max<Instant>(0, now - by)) / 1000);
    }
    // Where it is known how many run at once, what waits there waits for those before it and for no more.
    if (m_lanes.contains(job.service))
        return run.median();
    double wait = static_cast<double>(m_runTimes.wait(job.service).count()) / 1000;
    if (job.state == JobState::Queued)
        wait -= static_cast<double>(now - job.submitted) / 1000;
    return std::max(0.0, wait) + run.median();
}

QueueForecast JobQueue::forecast(Instant now) const
{
    QueueForecast forecast;
    forecast.paused = m_paused;
    forecast.trouble = m_trouble;
    QList<Job> all;
    all.reserve(static_cast<qsizetype>(m_entries.size()));
    for (const auto& [id, entry] : m_entries) {
        if (isFinal(entry.job.state) && entry.job.state != JobState::Unknown)
            continue;
        all.append(entry.job);
        if (isStranded(entry) || entry.disowned)
            ++forecast.stranded;
        forecast.offline = forecast.offline || (!isFinal(entry.job.state) && isOffline(entry.job.service));
    }
    forecast.counts = summarise(all);
    const bool stands = forecast.offline || forecast.stranded > 0 ||
                        (startsBlocked() && (!m_waiting.empty() || m_trouble.has_value()));
    if (!stands)
        forecast.left = allLeft(now);
    return forecast;
}

/// Nothing where it is not known of all, or where there is nothing to come.
std::optional<milliseconds> JobQueue::allLeft(Instant now) const
{
    std::vector<const Entry*> active; // those that run, then the others in the order in which they were sent
    for (const auto& [id, entry] : m_entries) {
        if (entry.isActive())
            active.push_back(&entry);
    }
    std::stable_sort(active.begin(), active.end(), [](const Entry* a, const Entry* b) {
        const bool runs = a->job.state == JobState::Running;
        if (runs != (b->job.state == JobState::Running))
            return runs;
        return a->job.submitted < b->job.submitted;
    });

    QHash<QString, Turns> lanes; // of services that are known to run only so many at once
    for (auto known = m_lanes.cbegin(); known != m_lanes.cend(); ++known)
        lanes.insert(known.key(), Turns(known.value()));
    std::vector<double> ends;
    for (const Entry* entry : active) {
        const std::optional<double> left = secondsLeft(*entry, now);
        if (!left)
            return {};
        const auto lane = lanes.find(entry->job.service);
        ends.push_back(lane == lanes.end() ? *left : lane->take(0, *left));
    }

    Turns places(m_limit);
    std::sort(ends.begin(), ends.end()); // more than may be: the first ones to end make room for nobody
    for (const double end : ends)
        places.hold(end);
    double last = ends.empty() ? 0 : ends.back();
    QHash<QString, std::optional<double>> seen; // by what it hangs on: thousands of them may wait
    for (const Place& place : m_waiting) {
        const Entry& entry = m_entries.at(place.second);
        const Request& request = entry.job.request;
        const QString key = entry.job.service + u'\n' + request.model + u'\n' +
                            QString::number(request.duration) + (request.sound ? u'+' : u'-');
        auto left = seen.find(key);
        if (left == seen.end())
            left = seen.insert(key, secondsLeft(entry, now));
        if (!*left)
            return {};
        const auto lane = lanes.find(entry.job.service);
        const double from = places.first();
        const double end = lane == lanes.end() ? from + **left : lane->take(from, **left);
        places.hold(end);
        last = std::max(last, end);
    }
    return last > 0 ? std::optional(ms(last)) : std::nullopt;
}

} // namespace rushes
