#pragma once

#include "app/domain/job.h"
#include "app/queue/callintervals.h"
#include "app/queue/runtimeestimator.h"

namespace rushes {

/// Decides when one job is polled, from its answers so far and earlier run times; after its end tells its run
/// time. All times are the queue's.
class PollSchedule
{
public:
    /// The next interval is the first one again.
    void restart() { m_interval = {}; }
    /// The service has just accepted the request.
    void accepted(Instant now);
    /// The clock was set back: the times of earlier answers are meaningless.
    void forgetTimes() { m_heard = m_notStartedAt = m_startedBy = m_placeTold = {}; }

    /// An answer reported the job's queue position (0 or less: none) or that it runs. To be called before the
    /// job itself is changed.
    void heard(const Job& job, JobState state, int place, Instant now);
    /// The interval until the next poll; afterwards also interval().
    std::chrono::milliseconds next(const Job& job, const CallIntervals& intervals,
                                   const RunTimeEstimator& runTimes, Instant now);
    [[nodiscard]] std::chrono::milliseconds interval() const { return m_interval; }
    /// An answer reported the end. The run time, if polls were frequent enough for it to be accurate.
    [[nodiscard]] std::optional<RunTime> ended(const Job& job, Instant now);

    /// A time at which the job was running; {}: unknown.
    [[nodiscard]] Instant startedBy(const Job& job) const
    {
        return m_startedBy > Instant{} ? m_startedBy : job.started;
    }
    /// When it was last reported as waiting; {}: never.
    [[nodiscard]] Instant notStartedAt() const { return m_notStartedAt; }

private:
    [[nodiscard]] std::chrono::milliseconds learned(const Job& job, const CallIntervals& intervals,
                                                    const RunTimeEstimator& runTimes, Instant now) const;
    [[nodiscard]] std::chrono::milliseconds whileQueued(const Job& job, const CallIntervals& intervals,
                                                        const RunTimeForecast& run, Instant now) const;

    std::chrono::milliseconds m_interval = {}; ///< to the next poll
    Instant m_heard = {};                      ///< the last answer to a poll
    Instant m_notStartedAt = {};               ///< it was not running yet
    Instant m_startedBy = {};                  ///< it was running; {}: unknown
    int m_place = -1;                          ///< position in the service's queue when first reported …
    Instant m_placeTold = {};                  ///< … and when
};

} // namespace rushes
