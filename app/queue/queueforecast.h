#pragma once

#include "app/queue/callintervals.h"
#include "app/queue/queuesummary.h"
#include "app/queue/runtimeestimator.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <optional>

namespace rushes {

/// The state of the whole queue, with a forecast.
struct QueueForecast
{
    QueueSummary counts = {};
    bool paused = false;               ///< by the user
    std::optional<Error> problem = {}; ///< why the queue has stopped; nullopt: it has not
    bool offline = false;              ///< a service with open jobs could not be reached by the last call
    int stranded = 0;                  ///< jobs of a service that is not available: nothing is done for them
    /// Why jobs are waiting for an automatic retry, and when it is; nullopt: all jobs continue.
    struct Hindrance
    {
        Error why = {};
        Instant next = {};
        int jobs = 0; ///< number of jobs waiting for it

        bool operator==(const Hindrance&) const = default;
    };
    std::optional<Hindrance> hindrance = {};
    /// Time until all jobs have ended; nullopt: unknown, or some job does not continue.
    std::optional<std::chrono::milliseconds> left = {};

    bool operator==(const QueueForecast&) const = default;
};

/// Forecasts run times and the time until all jobs have ended.
class QueueForecaster
{
public:
    /// A job that was sent to its service.
    struct UnderWay
    {
        const Job* job = nullptr;
        Instant startedBy = {};    ///< a time at which it was running; {}: unknown
        Instant notStartedAt = {}; ///< when it was last reported as waiting
    };

    [[nodiscard]] const RunTimeEstimator& runTimes() const { return m_runTimes; }
    void setRunTimes(RunTimeEstimator runTimes) { m_runTimes = std::move(runTimes); }
    void learn(const RunTime& run) { m_runTimes.learn(run); }
    /// Whether the catalogue's estimate applies, which is for the paid service; otherwise only observed runs
    /// count.
    void setGuessed(const ServiceId& service, bool guessed);
    /// Learns how many jobs a service runs in parallel: the number of running jobs while another one was
    /// reported as waiting for longer than any of them had. The maximum counts, since between two jobs there
    /// are fewer for a moment.
    void sawUnderWay(const QList<UnderWay>& jobs, const ServiceId& service, const CallIntervals& intervals);
    void forgetLanes() { m_lanes.clear(); }

    /// The expected run time of a job, from its start; nullopt: unknown.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const;
    /// The time until all jobs have ended; nullopt: unknown for one of them, or there are none.
    /// @param underWay in the order in which they were sent
    /// @param waiting in the order in which they will be sent
    /// @param limit how many may be at the service at once
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    untilAllDone(QList<UnderWay> underWay, const QList<const Job*>& waiting, int limit, Instant now) const;

private:
    [[nodiscard]] std::optional<double> secondsLeft(const Job& job, Instant startedBy, Instant now) const;

    RunTimeEstimator m_runTimes = {};
    QSet<ServiceId> m_unguessed = {};
    QHash<ServiceId, int> m_lanes = {};
};

} // namespace rushes
