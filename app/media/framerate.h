#pragma once

#include <QString>

namespace rushes {

/// Frames per second as an exact fraction: 23.976 is 24000/1001. Frame numbers start at 0.
struct FrameRate
{
    int numerator = 24;
    int denominator = 1;

    /// The rate in lowest terms; rates very near a standard one (23.976, 24, 25, 29.97 …) become that, since
    /// containers round. 24 for an invalid rate.
    static FrameRate of(qint64 numerator, qint64 denominator);
    /// "24000/1001" as ffprobe writes it.
    static FrameRate fromText(const QString& text);

    [[nodiscard]] double toDouble() const { return static_cast<double>(numerator) / denominator; }
    /// "24000/1001", as ffmpeg reads it.
    [[nodiscard]] QString ratio() const;
    /// "23.976", "25".
    [[nodiscard]] QString text() const;
    /// The integer rate that timecode counts with: 24 for 23.976.
    [[nodiscard]] int timebase() const;
    /// True for a rate of timebase() × 1000/1001.
    [[nodiscard]] bool isNtsc() const { return denominator == 1001; }
    /// Start time of the frame, in whole µs.
    [[nodiscard]] qint64 microsOf(qint64 frame) const;
    /// The number of frames nearest to a duration.
    [[nodiscard]] qint64 framesIn(double seconds) const;
    /// The frame number at this rate nearest to `frame` at another one.
    [[nodiscard]] qint64 from(qint64 frame, const FrameRate& other) const;
    /// The frame at this rate that is on screen when `frame` of another rate starts.
    [[nodiscard]] qint64 shownAt(qint64 frame, const FrameRate& other) const;

    bool operator==(const FrameRate&) const = default;
};

} // namespace rushes
