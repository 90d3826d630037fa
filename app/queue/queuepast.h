#pragma once

#include "app/domain/job.h"

#include <QList>

namespace rushes {

/// What one job did in time: it waited from `from` to `ran`, and ran from there to `to`.
struct PastJob
{
    JobId id = 0;
    QString sceneName = {};
    JobState state = JobState::Waiting;
    int takeNumber = 0; ///< of the take it became, among its scene's; 0: none
    Instant from = {};  ///< it came into the queue
    Instant sent = {};  ///< {}: never
    Instant ran = {};   ///< {}: it never ran
    Instant to = {};    ///< it ended; of what goes on: the present
    bool open = false;  ///< it goes on
    int lane = 0;       ///< 0 is the first; jobs of one lane never overlap

    [[nodiscard]] std::chrono::milliseconds waited() const { return (ran > Instant{} ? ran : to) - from; }
    [[nodiscard]] std::chrono::milliseconds runTime() const
    {
        return ran > Instant{} ? to - ran : std::chrono::milliseconds(0);
    }

    bool operator==(const PastJob&) const = default;
};

/// What a job's stamps say of it. They may be missing or of a clock that was set since: one that lies after
/// the stamp that follows it counts as that one, and nothing lies after `now`. `from` is {} where nothing is
/// known.
[[nodiscard]] PastJob pastOf(const Job& job, Instant now);

/// The queue between two instants: its jobs in lanes, the earliest first.
struct QueuePast
{
    Instant since = {};
    Instant until = {};
    QList<PastJob> jobs = {};
    int lanes = 0;

    /// Those of the jobs that waited, ran or ended between `since` and `now`. `least`: the time that each has
    /// of its lane at least, so that what took no time can be told from its neighbour.
    [[nodiscard]] static QueuePast of(const QList<Job>& jobs, Instant since, Instant now,
                                      std::chrono::milliseconds least = {});
    /// Index of the job; -1: not in it.
    [[nodiscard]] int indexOf(JobId id) const;

    bool operator==(const QueuePast&) const = default;
};

/// Round local times between two instants, for an axis: at most `most`, every 5 minutes at the closest.
[[nodiscard]] QList<Instant> roundTimes(Instant since, Instant until, int most);

} // namespace rushes
