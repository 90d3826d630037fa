#pragma once

#include <QList>
#include <QString>

namespace rushes {

/// Conversion between frames, seconds, milliseconds and text (m:ss:ff), at a constant frame rate or with a
/// time for each frame. Frames count from 0; a frame covers [start, start of the next).
struct FramePosition
{
    double fps = 24.0;         ///< frames per second, > 0; for a variable rate the mean
    QList<qint64> starts = {}; ///< for a variable rate: start of each frame in µs, the first at 0

    /// The frame visible at `seconds`; 0 for negative times.
    [[nodiscard]] int frameAt(double seconds) const;
    /// Start of `frame`, in seconds.
    [[nodiscard]] double secondsOf(int frame) const;
    /// The middle of `frame` in whole ms: a seek there yields this frame, however a backend rounds.
    [[nodiscard]] qint64 seekMs(int frame) const;
    /// The time between the middles of the frame before and this one, in seconds: decoding from there yields
    /// this frame first.
    [[nodiscard]] double middleBefore(int frame) const;
    /// Number of whole frames in `seconds`, at least 1 for any positive time. An audio track that is longer
    /// by a fraction of a frame adds none.
    [[nodiscard]] int framesIn(double seconds) const;
    /// m:ss:ff, e.g. "0:05:17".
    [[nodiscard]] QString text(int frame) const;
    /// Frames in a second, rounded: the last field of text() counts below this.
    [[nodiscard]] int perSecond() const;

    bool operator==(const FramePosition&) const = default;
};

} // namespace rushes
