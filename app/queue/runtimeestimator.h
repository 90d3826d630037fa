#pragma once

#include "app/domain/runtime.h"
#include "app/queue/runtimeforecast.h"

#include <QHash>

#include <array>
#include <chrono>

namespace rushes {

/// Estimates run times: the catalogue's estimate, corrected by observed runs of a service and model,
/// depending on the video's duration and sound. Recent runs count more. A single outlier counts little; after
/// two in a row the service is assumed to have changed, and earlier runs are forgotten.
class RunTimeEstimator
{
public:
    void learn(const RunTime& run);

    /// The distribution of a request's run time at this service.
    [[nodiscard]] RunTimeForecast run(const ServiceId& service, const Request& request) const;
    /// How long jobs wait at this service before they run; 0: unknown, or they don't.
    [[nodiscard]] std::chrono::milliseconds wait(const ServiceId& service) const;
    /// False for a service whose last job ended before it was reported as running.
    [[nodiscard]] bool tellsStart(const ServiceId& service) const;
    /// The argument `ease` for RunTimeForecast::untilQuestion() with which ends are noticed `delay` late on
    /// average over all jobs; the same value for all jobs needs the fewest polls.
    [[nodiscard]] double ease(const RunTimeForecast& forecast, std::chrono::milliseconds delay) const;
    /// True when no run of this model at this service was observed.
    [[nodiscard]] bool isGuess(const ServiceId& service, const QString& model) const;

private:
    /// Of a run: 1, how much longer than usual the video is, whether it has sound.
    using Features = std::array<double, 3>;

    /// A weighted least-squares fit of log(run time / estimate).
    struct Fit
    {
        std::array<Features, 3> products = {};
        Features sums = {};
        double squares = 0;
        double weight = 0;
        double lastSurprise = 0; ///< standard deviations; 0: the last run was no outlier

        void fade(double kept);
        void add(const Features& features, double deviation);
        /// Expected deviation and its standard deviation.
        [[nodiscard]] std::pair<double, double> at(const Features& features) const;
    };
    struct Manner
    {
        QList<std::chrono::milliseconds> waits = {}; ///< oldest first
        bool tellsStart = true;
    };

    static Features featuresOf(int duration, bool sound);
    static QString keyOf(const ServiceId& service, const QString& model);
    [[nodiscard]] RunTimeForecast forecast(const ServiceId& service, const QString& model, int duration,
                                           bool sound) const;

    QHash<QString, Fit> m_fits = {};
    QHash<ServiceId, Manner> m_manners = {};
    double m_watch = 0; ///< mean of RunTimeForecast::watch(); 0: no run yet
};

} // namespace rushes
