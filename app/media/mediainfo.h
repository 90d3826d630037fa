#pragma once

#include "app/base/result.h"
#include "app/media/framerate.h"

#include <QList>
#include <QSize>

namespace rushes {

/// A video stream's format: streams of equal formats can be joined in one file without encoding.
struct VideoFormat
{
    QString codec = {};       ///< ffmpeg's name, e.g. "h264"
    QSize size = {};          ///< in pixels, as coded
    QString pixelFormat = {}; ///< e.g. "yuv420p"
    FrameRate rate = {};
    QString pixelAspect = {}; ///< "1:1" for square pixels
    QString colorSpace = {};  ///< empty: unknown, like the next three
    QString colorTransfer = {};
    QString colorPrimaries = {};
    QString colorRange = {};

    bool operator==(const VideoFormat&) const = default;
};

/// A video file's properties, read by ffprobe.
struct MediaInfo
{
    bool hasVideo = false;
    VideoFormat video = {};
    QString parameterSets = {};    ///< a fingerprint of the decoder's configuration
    int rotation = 0;              ///< degrees by which a player rotates the picture
    bool isConstant = true;        ///< constant frame rate
    QList<qint64> frameTimes = {}; ///< start times in µs, in display order, from the file's start
    qint64 end = 0;                ///< end of the last frame, µs
    QList<qint64> cleanCuts = {}; ///< frames before which the stream may be cut, since no frame refers across
    int reordering = 0;           ///< number of frames by which decoding runs ahead of display
    bool hasHiddenFrames = false; ///< an edit list hides frames: the stream can't be joined unchanged
    qint64 videoBytes = 0;        ///< of the video stream alone

    bool hasSound = false;
    QString soundCodec = {};
    int sampleRate = 0; ///< Hz
    int channels = 0;
    qint64 soundEnd = 0; ///< µs from the file's start; 0: unknown

    [[nodiscard]] qint64 frames() const { return frameTimes.size(); }
    /// Start of `frame` in µs; for frames() the end of the last one.
    [[nodiscard]] qint64 timeOf(qint64 frame) const;
    /// The last frame that starts at or before `micros`; 0 before the first.
    [[nodiscard]] qint64 frameAt(qint64 micros) const;
    /// The display size: rotated upright, with square pixels.
    [[nodiscard]] QSize shownSize() const;
    /// Duration of the pictures, in seconds.
    [[nodiscard]] double seconds() const;

    bool operator==(const MediaInfo&) const = default;
};

/// The arguments with which ffprobe writes what mediaInfoFrom() reads.
[[nodiscard]] QStringList probeArguments(const QString& path);
/// Parses ffprobe's output. Damaged: it is not that.
[[nodiscard]] Result<MediaInfo> mediaInfoFrom(const QByteArray& json);

} // namespace rushes
