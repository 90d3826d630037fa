#pragma once

#include <QString>

namespace rushes {

/// Frames per second, exact: 23.976 is 24000/1001. Frames count from 0.
struct FrameRate
{
    int numerator = 24;
    int denominator = 1;

    /// The rate in lowest terms; rates near one of the field's (23.976, 24, 25, 29.97 …) are taken for it,
    /// as containers round. 24 where it makes no sense.
    static FrameRate of(qint64 numerator, qint64 denominator);
    /// "24000/1001" as ffprobe writes it.
    static FrameRate fromText(const QString& text);

    [[nodiscard]] double toDouble() const { return static_cast<double>(numerator) / denominator; }
    /// "24000/1001", as ffmpeg reads it.
    [[nodiscard]] QString ratio() const;
    /// "23.976", "25".
    [[nodiscard]] QString text() const;
    /// The whole number that timecode counts by: 24 for 23.976.
    [[nodiscard]] int timebase() const;
    /// The timebase slowed down by 1000/1001.
    [[nodiscard]] bool isNtsc() const { return denominator == 1001; }
    /// When the frame starts, in whole µs.
    [[nodiscard]] qint64 microsOf(qint64 frame) const;
    /// The number of whole frames nearest to that time.
    [[nodiscard]] qint64 framesIn(double seconds) const;
    /// The frame of this rate nearest to `frame` of another one.
    [[nodiscard]] qint64 from(qint64 frame, const FrameRate& other) const;
    /// The frame of this rate that is on screen when `frame` of another one starts.
    [[nodiscard]] qint64 shownAt(qint64 frame, const FrameRate& other) const;

    bool operator==(const FrameRate&) const = default;
};

} // namespace rushes
