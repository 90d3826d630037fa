#pragma once

namespace rushes {

/// When something will be over that takes a log-normal time, with a small share of days on which the service
/// is another one altogether. All times in seconds.
class RunTimeForecast
{
public:
    /// Half of all are over after `median`; `spread` is the standard deviation of the logarithm. Both above
    /// 0.
    RunTimeForecast(double median, double spread);

    [[nodiscard]] double median() const { return m_median; }
    [[nodiscard]] double spread() const { return m_spread; }
    /// The share that still goes on after `age`.
    [[nodiscard]] double survival(double age) const;
    /// Of those that go on after `age`, the share that ends within the next second.
    [[nodiscard]] double hazard(double age) const;
    /// The time in which half of those end that go on after `age`.
    [[nodiscard]] double remaining(double age) const;
    /// With `known` of the start's time only to within `slack`.
    [[nodiscard]] RunTimeForecast withSlack(double slack) const;

    /// How much a run asks for being watched. Questions that follow each other after `ease / sqrt(hazard)`
    /// find the end, on average, `ease * watch() / 2` late, and no other schedule does so with fewer.
    [[nodiscard]] double watch() const { return m_watch; }
    /// The time from `age` to the next question of that schedule.
    [[nodiscard]] double untilQuestion(double age, double ease) const;

    bool operator==(const RunTimeForecast&) const = default;

private:
    [[nodiscard]] double density(double age) const;

    double m_median;
    double m_spread;
    double m_watch;
};

} // namespace rushes
