#include "app/queue/queuepast.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <queue>
#include <set>
#include <utility>

using std::chrono::milliseconds;

namespace rushes {

namespace {

/// True for a state that implies that it ran, although that was not observed: it ended between two polls.
bool wasMade(JobState state)
{
    return state == JobState::Done || state == JobState::NotFetched || state == JobState::Downloading;
}

/// Assigns each job the first lane that is free when it begins.
int pack(QList<PastJob>& jobs, milliseconds least)
{
    using Busy = std::pair<Instant, int>; // end of its last job, index of the lane
    std::priority_queue<Busy, std::vector<Busy>, std::greater<>> busy;
    std::set<int> free;
    int lanes = 0;
    for (PastJob& job : jobs) {
        while (!busy.empty() && busy.top().first <= job.from) {
            free.insert(busy.top().second);
            busy.pop();
        }
        if (free.empty())
            free.insert(lanes++);
        job.lane = *free.begin();
        free.erase(free.begin());
        busy.emplace(std::max(job.to, job.from + least), job.lane);
    }
    return lanes;
}

} // namespace

PastJob pastOf(const Job& job, Instant now)
{
    PastJob past;
    past.id = job.id;
    past.sceneName = job.sceneName;
    past.takeNumber = job.takeNumber;
    past.state = job.state;
    past.open = !isFinal(job.state);

    Instant started = job.started;
    if (started <= Instant{} && wasMade(job.state))
        started = job.submitted;
    // From last to first: a time later than its successor is set to that.
    Instant next = now;
    const auto before = [&next](Instant stamp) {
        next = stamp > Instant{} ? std::min(stamp, next) : next;
        return stamp > Instant{} ? next : Instant{};
    };
    Instant ended = past.open ? now : before(job.finished);
    past.ran = before(started);
    past.sent = before(job.submitted);
    past.from = before(job.created);
    for (const Instant known : {past.sent, past.ran, past.open ? Instant{} : ended}) {
        if (past.from <= Instant{})
            past.from = known;
    }
    if (ended <= Instant{}) // it has ended at an unknown time
        ended = std::max({past.from, past.sent, past.ran});
    past.to = ended;
    return past;
}

QueuePast QueuePast::of(const QList<Job>& jobs, Instant since, Instant now, milliseconds least)
{
    QueuePast past;
    past.since = since;
    past.until = now;
    for (const Job& job : jobs) {
        // Most jobs of a long queue ended earlier: a quick check skips them.
        if (isFinal(job.state) && job.finished > Instant{} && job.finished < since)
            continue;
        const PastJob one = pastOf(job, now);
        if (one.from > Instant{} && one.to >= since)
            past.jobs.append(one);
    }
    std::sort(past.jobs.begin(), past.jobs.end(), [](const PastJob& a, const PastJob& b) {
        return std::pair(a.from, a.id) < std::pair(b.from, b.id);
    });
    past.lanes = pack(past.jobs, least);
    return past;
}

int QueuePast::indexOf(JobId id) const
{
    const auto found =
        std::find_if(jobs.begin(), jobs.end(), [id](const PastJob& job) { return job.id == id; });
    return found == jobs.end() ? -1 : static_cast<int>(found - jobs.begin());
}

QList<Instant> roundTimes(Instant since, Instant until, int most)
{
    constexpr std::array steps = {5, 10, 15, 30, 60, 180, 360, 720, 1440, 2880, 4320, 10080}; // minutes
    constexpr milliseconds minute = std::chrono::minutes(1);
    if (until <= since || most < 1)
        return {};
    const auto enough = std::find_if(steps.begin(), steps.end(),
                                     [&](int step) { return (until - since) / (step * minute) < most; });
    if (enough == steps.end())
        return {};
    const int step = *enough;
    QList<Instant> times;
    QDate day = toDateTime(since).date();
    for (; fromDateTime(day.startOfDay()) <= until; day = day.addDays(std::max(1, step / 1440))) {
        const Instant next = fromDateTime(day.addDays(1).startOfDay());
        Instant at = fromDateTime(day.startOfDay());
        do {
            if (at >= since && at <= until)
                times.append(at);
            at += step * minute;
        } while (at < next && step < 1440);
    }
    return times;
}

} // namespace rushes
