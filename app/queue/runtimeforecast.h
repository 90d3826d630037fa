#pragma once

namespace rushes {

/// A log-normal distribution of a run time, mixed with a small share of days on which the service behaves
/// entirely differently. All times in seconds.
class RunTimeForecast
{
public:
    /// `median` of the run time; `spread`: standard deviation of its logarithm. Both above 0.
    RunTimeForecast(double median, double spread);

    [[nodiscard]] double median() const { return m_median; }
    [[nodiscard]] double spread() const { return m_spread; }
    /// Probability of still running at `age`.
    [[nodiscard]] double survival(double age) const;
    /// Of those running at `age`, the share that ends within the next second.
    [[nodiscard]] double hazard(double age) const;
    /// The median of the remaining time of those running at `age`.
    [[nodiscard]] double remaining(double age) const;
    /// The distribution if the start is known only within `slack` seconds.
    [[nodiscard]] RunTimeForecast withSlack(double slack) const;

    /// The effort of observing a run. Polls at intervals of `ease / sqrt(hazard)` notice the end on average
    /// `ease * watch() / 2` late; no other schedule does so with fewer polls.
    [[nodiscard]] double watch() const { return m_watch; }
    /// The time from `age` to the next poll of that schedule.
    [[nodiscard]] double untilQuestion(double age, double ease) const;

    bool operator==(const RunTimeForecast&) const = default;

private:
    [[nodiscard]] double density(double age) const;

    double m_median;
    double m_spread;
    double m_watch;
};

} // namespace rushes
