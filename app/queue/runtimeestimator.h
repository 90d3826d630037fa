#pragma once

#include "app/domain/runtime.h"
#include "app/queue/runtimeforecast.h"

#include <QHash>

#include <array>
#include <chrono>

namespace rushes {

/// What is known of how long jobs take: the catalogue's guess, corrected by the runs that were seen, for each
/// service and model by the video's duration and its sound. Late runs count more than early ones. One that
/// surprises counts for little; after two in a row the service has changed, and what came before is
/// forgotten.
class RunTimeEstimator
{
public:
    void learn(const RunTime& run);

    /// How long such a job runs at this service.
    [[nodiscard]] RunTimeForecast run(const ServiceId& service, const Request& request) const;
    /// How long jobs wait at this service before they run; 0: not known, or not at all.
    [[nodiscard]] std::chrono::milliseconds wait(const ServiceId& service) const;
    /// False for a service whose last job was over before it was said to run.
    [[nodiscard]] bool tellsStart(const ServiceId& service) const;
    /// What RunTimeForecast::untilQuestion() takes for ends to be noticed `delay` late, on average over all
    /// jobs: questions do most where all jobs get them at one price.
    [[nodiscard]] double ease(const RunTimeForecast& forecast, std::chrono::milliseconds delay) const;
    /// True when no run of this model was seen at this service.
    [[nodiscard]] bool isGuess(const ServiceId& service, const QString& model) const;

private:
    /// Of a run: one, how much longer than usual the video is, whether it has sound.
    using Features = std::array<double, 3>;

    /// A weighted least-squares fit of the logarithm of a run's time over the guessed one.
    struct Fit
    {
        std::array<Features, 3> products = {};
        Features sums = {};
        double squares = 0;
        double weight = 0;
        double lastSurprise = 0; ///< standard deviations; 0: the last run was no surprise

        void fade(double kept);
        void add(const Features& features, double deviation);
        /// Deviation to be expected, and its spread.
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
