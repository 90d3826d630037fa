#include "app/queue/queueforecast.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <vector>

using std::chrono::milliseconds;

namespace rushes {

namespace {

milliseconds ms(double seconds)
{
    return milliseconds(static_cast<qint64>(seconds * 1000));
}

/// Parallel slots, each with the time at which it becomes free, in seconds from now.
class Turns
{
public:
    explicit Turns(int places = 1)
    {
        for (int i = 0; i < std::max(1, places); ++i)
            m_free.push(0);
    }

    [[nodiscard]] double first() const { return m_free.top(); }
    /// Occupies the slot that becomes free first until `until`.
    void hold(double until)
    {
        m_free.pop();
        m_free.push(until);
    }
    /// Occupies the first free slot for `seconds`, not before `from`; returns the end.
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

void QueueForecaster::setGuessed(const ServiceId& service, bool guessed)
{
    if (guessed)
        m_unguessed.remove(service);
    else
        m_unguessed.insert(service);
}

void QueueForecaster::sawUnderWay(const QList<UnderWay>& jobs, const ServiceId& service,
                                  const CallIntervals& intervals)
{
    int running = 0;
    milliseconds longest = {}; // longest time that any of them has waited
    milliseconds waiting = {}; // time for which any was reported as waiting
    for (const auto& [job, startedBy, notStartedAt] : jobs) {
        if (job->service != service || job->submitted <= Instant{})
            continue;
        if (job->state == JobState::Running) {
            longest = std::max(longest, startedBy - job->submitted);
            ++running;
        } else if (job->state == JobState::Queued) {
            waiting = std::max(waiting, notStartedAt - job->submitted);
        }
    }
    const int known = m_lanes.value(service);
    const bool isFull = waiting > longest + intervals.longestQueuedPoll;
    if ((known > 0 || isFull) && running > known)
        m_lanes.insert(service, running);
}

std::optional<milliseconds> QueueForecaster::typicalRun(const Job& job) const
{
    if (m_unguessed.contains(job.service) && m_runTimes.isGuess(job.service, job.request.model))
        return {};
    return ms(m_runTimes.run(job.service, job.request).median());
}

std::optional<double> QueueForecaster::secondsLeft(const Job& job, Instant startedBy, Instant now) const
{
    if (!typicalRun(job))
        return {};
    const RunTimeForecast run = m_runTimes.run(job.service, job.request);
    if (job.state == JobState::Running)
        return run.remaining(static_cast<double>(std::max(now - startedBy, milliseconds(0)).count()) / 1000);
    // Where the service's parallelism is known, a job only waits for those before it.
    if (m_lanes.contains(job.service))
        return run.median();
    double wait = static_cast<double>(m_runTimes.wait(job.service).count()) / 1000;
    if (job.state == JobState::Queued)
        wait -= static_cast<double>((now - job.submitted).count()) / 1000;
    return std::max(0.0, wait) + run.median();
}

std::optional<milliseconds> QueueForecaster::untilAllDone(QList<UnderWay> underWay,
                                                          const QList<const Job*>& waiting, int limit,
                                                          Instant now) const
{
    // Running jobs first, then the others in the order in which they were sent.
    std::stable_sort(underWay.begin(), underWay.end(), [](const UnderWay& a, const UnderWay& b) {
        const bool runs = a.job->state == JobState::Running;
        if (runs != (b.job->state == JobState::Running))
            return runs;
        return a.job->submitted < b.job->submitted;
    });
    QHash<QString, Turns> lanes;
    for (auto known = m_lanes.cbegin(); known != m_lanes.cend(); ++known)
        lanes.insert(known.key(), Turns(known.value()));
    const auto endOf = [&lanes](const ServiceId& service, double from, double seconds) {
        const auto lane = lanes.find(service);
        return lane == lanes.end() ? from + seconds : lane->take(from, seconds);
    };

    std::vector<double> ends;
    for (const UnderWay& sent : std::as_const(underWay)) {
        const std::optional<double> left = secondsLeft(*sent.job, sent.startedBy, now);
        if (!left)
            return {};
        ends.push_back(endOf(sent.job->service, 0, *left));
    }
    std::sort(ends.begin(), ends.end()); // beyond the limit: the first ones to end free no slot
    Turns places(limit);
    for (const double end : ends)
        places.hold(end);
    double last = ends.empty() ? 0 : ends.back();
    QHash<QString, std::optional<double>>
        seen; // cached by the properties that it depends on: thousands of jobs may wait
    for (const Job* job : waiting) {
        const QString key = job->service.toString() + u'\n' + job->request.model + u'\n' +
                            QString::number(job->request.duration) + (job->request.sound ? u'+' : u'-');
        auto left = seen.find(key);
        if (left == seen.end())
            left = seen.insert(key, secondsLeft(*job, {}, now));
        if (!*left)
            return {};
        const double end = endOf(job->service, places.first(), **left);
        places.hold(end);
        last = std::max(last, end);
    }
    return last > 0 ? std::optional(ms(last)) : std::nullopt;
}

} // namespace rushes
