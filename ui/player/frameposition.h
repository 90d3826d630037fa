#pragma once

#include <QList>
#include <QString>

namespace rushes {

/// Arithmetic between frames, seconds, milliseconds and m:ss:ff text, at one frame rate or with each frame's
/// own time. Frames count from 0; a frame covers [start, start of the next).
struct FramePosition
{
    double fps = 24.0;         ///< frames per second, > 0; with a variable rate, on average
    QList<qint64> starts = {}; ///< µs; of a variable rate: when each frame starts, the first at 0

    /// The frame that is on screen at `seconds`; 0 for negative times.
    [[nodiscard]] int frameAt(double seconds) const;
    /// When `frame` starts, in seconds.
    [[nodiscard]] double secondsOf(int frame) const;
    /// The middle of `frame` in whole ms: a seek there lands on this frame whatever a backend rounds.
    [[nodiscard]] qint64 seekMs(int frame) const;
    /// Between the frame before and this one, in seconds: to decode from there brings this one first.
    [[nodiscard]] double middleBefore(int frame) const;
    /// How many whole frames fit in `seconds`, at least 1 where there is any time at all. An audio track that
    /// outlasts the picture by a fraction of a frame adds none.
    [[nodiscard]] int framesIn(double seconds) const;
    /// m:ss:ff, e.g. "0:05:17".
    [[nodiscard]] QString text(int frame) const;
    /// Frames in one second, rounded: the last field of text() runs below it.
    [[nodiscard]] int perSecond() const;

    bool operator==(const FramePosition&) const = default;
};

} // namespace rushes
