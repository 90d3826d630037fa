#pragma once

#include "app/domain/job.h"

#include <QList>

namespace rushes {

/// The history of one job: waiting from `from` to `ran`, running from `ran` to `to`.
struct PastJob
{
    JobId id = 0;
    QString sceneName = {};
    JobState state = JobState::Waiting;
    int takeNumber = 0; ///< number of its take within the scene; 0: none
    Instant from = {};  ///< entered the queue
    Instant sent = {};  ///< {}: never
    Instant ran = {};   ///< {}: did not run
    Instant to = {};    ///< ended; for an open job: now
    bool open = false;  ///< has not ended
    int lane = 0;       ///< 0 is the first; jobs in the same lane do not overlap

    [[nodiscard]] std::chrono::milliseconds waited() const { return (ran > Instant{} ? ran : to) - from; }
    [[nodiscard]] std::chrono::milliseconds runTime() const
    {
        return ran > Instant{} ? to - ran : std::chrono::milliseconds(0);
    }

    bool operator==(const PastJob&) const = default;
};

/// The history of a job from its timestamps. They may be missing, or wrong after a change of the clock: a
/// time later than its successor is set to that, and none is later than `now`. `from` is {} where nothing is
/// known.
[[nodiscard]] PastJob pastOf(const Job& job, Instant now);

/// The queue's history between two instants: jobs in lanes, earliest first.
struct QueuePast
{
    Instant since = {};
    Instant until = {};
    QList<PastJob> jobs = {};
    int lanes = 0;

    /// The jobs that waited, ran or ended between `since` and `now`. `least`: minimum time that a job
    /// occupies its lane, so that very short ones can be told apart.
    [[nodiscard]] static QueuePast of(const QList<Job>& jobs, Instant since, Instant now,
                                      std::chrono::milliseconds least = {});
    /// Index of the job; -1: not included.
    [[nodiscard]] int indexOf(JobId id) const;

    bool operator==(const QueuePast&) const = default;
};

/// Round local times between two instants for an axis: at most `most` of them, at least 5 minutes apart.
[[nodiscard]] QList<Instant> roundTimes(Instant since, Instant until, int most);

} // namespace rushes
