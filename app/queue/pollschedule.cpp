#include "app/queue/pollschedule.h"

#include <algorithm>
#include <utility>

using std::chrono::milliseconds;

namespace rushes {

namespace {

constexpr double shareOfWait = 0.25;    ///< of the time waited so far, to the next question while queued …
constexpr double shareOfRun = 0.12;     ///< … but of a run no more, so that its start is known well enough
constexpr double shareOfTurn = 0.4;     ///< of the time that its place in the queue lets expect
constexpr double leastExactness = 0.35; ///< a run that is known less exactly teaches nothing
constexpr milliseconds leastQueued(5000);

milliseconds ms(double seconds)
{
    return milliseconds(static_cast<qint64>(seconds * 1000));
}

double seconds(milliseconds time)
{
    return static_cast<double>(time.count()) / 1000;
}

} // namespace

void PollSchedule::accepted(Instant now)
{
    restart();
    m_notStartedAt = now;
}

void PollSchedule::heard(const Job& job, JobState state, int place, Instant now)
{
    m_heard = now;
    if (state == JobState::Running) {
        if (m_startedBy == Instant{})
            m_startedBy = job.started > Instant{} ? job.started : now;
        return;
    }
    m_notStartedAt = now;
    if (place > 0 && (m_place < place || m_placeTold == Instant{})) {
        m_place = place;
        m_placeTold = now;
    }
}

milliseconds PollSchedule::next(const Job& job, const CallIntervals& intervals,
                                const RunTimeEstimator& runTimes, Instant now)
{
    if (m_interval.count() == 0)
        m_interval = intervals.firstPoll;
    else if (intervals.delay.count() > 0)
        m_interval = learned(job, intervals, runTimes, now);
    else
        m_interval = std::min(intervals.longestPoll,
                              ms(static_cast<double>(m_interval.count()) / 1000 * intervals.growth));
    return m_interval;
}

milliseconds PollSchedule::learned(const Job& job, const CallIntervals& intervals,
                                   const RunTimeEstimator& runTimes, Instant now) const
{
    const milliseconds least = std::min(intervals.shortestPoll, intervals.longestPoll);
    const RunTimeForecast run = runTimes.run(job.service, job.request);
    const bool isRunning = job.state == JobState::Running;
    if (!isRunning && runTimes.tellsStart(job.service))
        return std::clamp(whileQueued(job, intervals, run, now), least, intervals.longestPoll);

    Instant from = m_notStartedAt;
    double slack = 0;
    if (isRunning) {
        const Instant by = startedBy(job);
        if (from <= Instant{} || from > by)
            from = by;
        slack = seconds(by - from);
        from += (by - from) / 2;
    } else if (job.submitted > Instant{}) {
        from = job.submitted;
    }
    const RunTimeForecast known = run.withSlack(slack);
    const double age = seconds(std::max(now - from, milliseconds(0)));
    const double wait = known.untilQuestion(age, runTimes.ease(known, intervals.delay));
    return std::clamp(ms(wait), least, intervals.longestPoll);
}

milliseconds PollSchedule::whileQueued(const Job& job, const CallIntervals& intervals,
                                       const RunTimeForecast& run, Instant now) const
{
    double wait = seconds(now - job.submitted) * shareOfWait;
    const int place = job.queuePosition;
    milliseconds longest = intervals.longestQueuedPoll;
    // It has moved up before: its turn can be estimated, and polls are useless until shortly before.
    if (place > 1 && m_place > place && m_placeTold < now) {
        const double each = seconds(now - m_placeTold) / (m_place - place);
        const double turn = each * (place - 1) * shareOfTurn;
        wait = std::max(wait, turn);
        longest = std::max(longest, ms(turn));
    }
    if (place <= 1)
        longest = std::min(longest, std::max(leastQueued, ms(run.median() * shareOfRun)));
    return std::clamp(ms(wait), std::min(leastQueued, longest), longest);
}

std::optional<RunTime> PollSchedule::ended(const Job& job, Instant now)
{
    const Instant before = std::exchange(m_heard, now);
    const bool told = m_startedBy > Instant{};
    const Instant after = told ? m_notStartedAt : job.submitted;
    const Instant by = told ? m_startedBy : job.submitted;
    if (before == Instant{} || after == Instant{} || by < after || job.request.duration <= 0)
        return {};
    const Instant started = after + (by - after) / 2;
    const Instant finished = before + (now - before) / 2;
    const auto unsure = seconds((by - after) + (now - before));
    const auto ran = seconds(finished - started);
    if (ran <= 0 || unsure > leastExactness * ran)
        return {};
    return RunTime{job.service,
                   job.request.model,
                   job.request.duration,
                   job.request.sound,
                   std::max(started - job.submitted, milliseconds(0)),
                   finished - started,
                   told,
                   finished};
}

} // namespace rushes
