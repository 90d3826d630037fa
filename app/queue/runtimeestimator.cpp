#include "app/queue/runtimeestimator.h"

#include "app/catalogue/catalogue.h"

#include <algorithm>
#include <cmath>

namespace rushes {

namespace {

// Weights of the prior before there is a history, in numbers of runs.
constexpr std::array<double, 3> guessWeights = {0.3, 1.5, 4};
constexpr double spreadWeight = 4;
constexpr double guessSpread = 0.35;
constexpr double anySeconds = 150; ///< a model that the catalogue does not hold
constexpr double anyDuration = 5;

constexpr double fading = 0.985; ///< a run's weight when another one comes
constexpr double surprise = 2.3; ///< standard deviations
constexpr double believed = 3;   ///< standard deviations that a single run counts as at most
constexpr double leastSpread = 0.05;
constexpr double watchFading = 0.05;
constexpr qsizetype waitsHeard = 9;

/// Seconds; the catalogue's estimate is for the model's default duration.
double guessed(const QString& modelId, int duration)
{
    const Model* model = Catalogue::current().model(modelId);
    if (!model || model->typicalRunSeconds <= 0 || model->defaultSeconds <= 0)
        return anySeconds * std::max(1, duration) / anyDuration;
    return static_cast<double>(model->typicalRunSeconds) * std::max(1, duration) / model->defaultSeconds;
}

} // namespace

// The fit
// ---------------------------------------------------------------------------------------------------------

void RunTimeEstimator::Fit::fade(double kept)
{
    for (std::size_t i = 0; i < 3; ++i) {
        for (double& product : products[i])
            product *= kept;
        sums[i] *= kept;
    }
    squares *= kept;
    weight *= kept;
}

void RunTimeEstimator::Fit::add(const Features& features, double deviation)
{
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            products[i][j] += features[i] * features[j];
        sums[i] += features[i] * deviation;
    }
    squares += deviation * deviation;
    weight += 1;
}

std::pair<double, double> RunTimeEstimator::Fit::at(const Features& features) const
{
    // (products + guess weights) * solution = (sums | features), by elimination; the matrix is positive
    // definite.
    std::array<std::array<double, 5>, 3> rows = {};
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            rows[i][j] = products[i][j] + (i == j ? guessWeights[i] : 0);
        rows[i][3] = sums[i];
        rows[i][4] = features[i];
    }
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            if (j == i)
                continue;
            const double factor = rows[j][i] / rows[i][i];
            for (std::size_t k = i; k < 5; ++k)
                rows[j][k] -= factor * rows[i][k];
        }
    }
    double middle = 0;
    double residual = squares;
    double leverage = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        const double slope = rows[i][3] / rows[i][i];
        middle += slope * features[i];
        residual -= slope * sums[i];
        leverage += rows[i][4] / rows[i][i] * features[i];
    }
    const double variance =
        (spreadWeight * guessSpread * guessSpread + std::max(0.0, residual)) / (spreadWeight + weight);
    return {middle, std::sqrt(variance * (1 + leverage))};
}

// Learning and forecasting
// -------------------------------------------------------------------------------------------------

RunTimeEstimator::Features RunTimeEstimator::featuresOf(int duration, bool sound)
{
    return {1, std::log(std::max(1, duration) / anyDuration), sound ? 0.5 : -0.5};
}

QString RunTimeEstimator::keyOf(const ServiceId& service, const QString& model)
{
    return service.toString() + u'\n' + model;
}

RunTimeForecast RunTimeEstimator::forecast(const ServiceId& service, const QString& model, int duration,
                                           bool sound) const
{
    const auto [middle, spread] = m_fits.value(keyOf(service, model)).at(featuresOf(duration, sound));
    return RunTimeForecast(guessed(model, duration) * std::exp(middle), std::max(spread, leastSpread));
}

RunTimeForecast RunTimeEstimator::run(const ServiceId& service, const Request& request) const
{
    return forecast(service, request.model, request.duration, request.sound);
}

void RunTimeEstimator::learn(const RunTime& run)
{
    if (run.ran.count() <= 0 || run.duration <= 0)
        return;
    const Features features = featuresOf(run.duration, run.sound);
    const double deviation =
        std::log(static_cast<double>(run.ran.count()) / 1000 / guessed(run.model, run.duration));
    Fit& fit = m_fits[keyOf(run.service, run.model)];
    const auto [middle, spread] = fit.at(features);
    const double off = (deviation - middle) / spread;
    const double before = std::exchange(fit.lastSurprise, std::abs(off) > surprise ? off : 0.0);
    const bool changed = off * before > 0 && fit.lastSurprise != 0;
    if (changed)
        fit = Fit{{}, {}, 0, 0, fit.lastSurprise};
    fit.fade(fading);
    fit.add(features, changed ? deviation : middle + std::clamp(off, -believed, believed) * spread);

    Manner& manner = m_manners[run.service];
    manner.tellsStart = run.startTold;
    if (run.startTold)
        manner.waits.append(run.waited);
    if (manner.waits.size() > waitsHeard)
        manner.waits.removeFirst();
    const double watch = forecast(run.service, run.model, run.duration, run.sound).watch();
    m_watch = m_watch <= 0 ? watch : m_watch + watchFading * (watch - m_watch);
}

std::chrono::milliseconds RunTimeEstimator::wait(const ServiceId& service) const
{
    QList<std::chrono::milliseconds> waits = m_manners.value(service).waits;
    if (waits.isEmpty())
        return {};
    std::sort(waits.begin(), waits.end());
    return waits.at(waits.size() / 2);
}

bool RunTimeEstimator::tellsStart(const ServiceId& service) const
{
    return m_manners.value(service).tellsStart;
}

bool RunTimeEstimator::isGuess(const ServiceId& service, const QString& model) const
{
    return !m_fits.contains(keyOf(service, model));
}

double RunTimeEstimator::ease(const RunTimeForecast& forecast, std::chrono::milliseconds delay) const
{
    const double seconds = static_cast<double>(delay.count()) / 1000;
    // This run must not be polled much less often than it would be on its own.
    const double watch = m_watch <= 0 ? forecast.watch() : std::max(m_watch, forecast.watch() / 2);
    return 2 * seconds / watch;
}

} // namespace rushes
