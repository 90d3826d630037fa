#pragma once

#include "app/queue/backoff.h"
#include "app/queue/queuesummary.h"
#include "app/queue/runtimeestimator.h"

#include <QHash>
#include <QSet>

#include <chrono>
#include <optional>

namespace rushes {

/// What is true of the whole queue.
struct QueueForecast
{
    QueueSummary counts = {};
    bool paused = false;               ///< by the user
    std::optional<Error> problem = {}; ///< what stopped it until it is mended
    bool offline = false; ///< a service that jobs are open at could not be reached when last asked
    int stranded = 0;     ///< jobs whose service is not there: nothing is done for them
    /// Why jobs that are tried again by themselves do not go on, and when the next try is; nothing: all go
    /// on.
    struct Hindrance
    {
        Error why = {};
        Instant next = {};
        int jobs = 0; ///< that wait for it

        bool operator==(const Hindrance&) const = default;
    };
    std::optional<Hindrance> hindrance = {};
    /// Until all of it is over, as far as is known; nothing when it is not, or while something stands still.
    std::optional<std::chrono::milliseconds> left = {};

    bool operator==(const QueueForecast&) const = default;
};

/// How long jobs run, and how long it takes until all of them are over.
class QueueForecaster
{
public:
    /// A job at its service.
    struct UnderWay
    {
        const Job* job = nullptr;
        Instant startedBy = {};    ///< when it is known to have run; {}: not told
        Instant notStartedAt = {}; ///< when it was last heard to wait
    };

    [[nodiscard]] const RunTimeEstimator& runTimes() const { return m_runTimes; }
    void setRunTimes(RunTimeEstimator runTimes) { m_runTimes = std::move(runTimes); }
    void learn(const RunTime& run) { m_runTimes.learn(run); }
    /// The catalogue's guess is of the paid service; elsewhere only what was seen is known.
    void setGuessed(const ServiceId& service, bool guessed);
    /// Learns how many jobs a service runs at once: so many as run while another was heard to wait longer
    /// than any of them did. The most that were seen count: at every turn there are fewer for a moment.
    void sawUnderWay(const QList<UnderWay>& jobs, const ServiceId& service, const Backoff& backoff);
    void forgetLanes() { m_lanes.clear(); }

    /// How long such a job runs, from its start; nothing where that is not known.
    [[nodiscard]] std::optional<std::chrono::milliseconds> typicalRun(const Job& job) const;
    /// The time until all are over; nothing where it is not known of one, or where there are none.
    /// @param underWay in the order in which they were sent
    /// @param waiting in the order in which they will be sent
    /// @param limit how many may be under way at once
    [[nodiscard]] std::optional<std::chrono::milliseconds>
    untilAllDone(QList<UnderWay> underWay, const QList<const Job*>& waiting, int limit, Instant now) const;

private:
    [[nodiscard]] std::optional<double> secondsLeft(const Job& job, Instant startedBy, Instant now) const;

    RunTimeEstimator m_runTimes = {};
    QSet<ServiceId> m_unguessed = {};
    QHash<ServiceId, int> m_lanes = {};
};

} // namespace rushes
