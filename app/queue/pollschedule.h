#pragma once

#include "app/domain/job.h"
#include "app/queue/backoff.h"
#include "app/queue/runtimeestimator.h"

namespace rushes {

/// When one job is asked after, from what its answers told so far and what earlier runs taught; and, when it
/// is over, how long it ran. All times are the queue's.
class PollSchedule
{
public:
    /// The next pause is the first one again.
    void restart() { m_interval = {}; }
    /// The service has just accepted the request.
    void accepted(Instant now);
    /// The clock was set back: it is not known any more when what was heard.
    void forgetTimes() { m_heard = m_notStartedAt = m_startedBy = m_placeTold = {}; }

    /// An answer said that the job waits at this place (0 or less: not told), or that it runs. To be told
    /// before the job itself changes.
    void heard(const Job& job, JobState state, int place, Instant now);
    /// The pause until the next question; it is interval() from now on.
    std::chrono::milliseconds next(const Job& job, const Backoff& backoff, const RunTimeEstimator& runTimes,
                                   Instant now);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    /// An answer said that it is over. How long it ran, where it was watched closely enough to be believed.
    [[nodiscard]] std::optional<RunTime> ended(const Job& job, Instant now);

    /// When the job is known to have run, 0: not told.
    [[nodiscard]] Instant startedBy(const Job& job) const
    {
        return m_startedBy > Instant{} ? m_startedBy : job.started;
    }
    /// When it was last heard to wait; {}: never.
    [[nodiscard]] Instant notStartedAt() const { return m_notStartedAt; }

private:
    [[nodiscard]] std::chrono::milliseconds learned(const Job& job, const Backoff& backoff,
                                                    const RunTimeEstimator& runTimes, Instant now) const;
    [[nodiscard]] std::chrono::milliseconds whileQueued(const Job& job, const Backoff& backoff,
                                                        const RunTimeForecast& run, Instant now) const;

    std::chrono::milliseconds m_interval = {}; ///< to the next question
    Instant m_heard = {};                      ///< the last answer to a question
    Instant m_notStartedAt = {};               ///< it did not run yet
    Instant m_startedBy = {};                  ///< it ran already; {}: not told
    int m_place = -1;                          ///< in the service's queue, as first told …
    Instant m_placeTold = {};                  ///< … and when
};

} // namespace rushes
