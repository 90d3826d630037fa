#pragma once

#include "app/base/result.h"
#include "app/media/framerate.h"

#include <QList>
#include <QSize>

namespace rushes {

/// What can be told apart of two pictures' streams: equal ones can stand one behind the other in one file
/// without being encoded again.
struct VideoFormat
{
    QString codec = {};       ///< ffmpeg's name, e.g. "h264"
    QSize size = {};          ///< in pixels, as coded
    QString pixelFormat = {}; ///< e.g. "yuv420p"
    FrameRate rate = {};
    QString pixelAspect = {}; ///< "1:1" for square pixels
    QString colorSpace = {};  ///< empty where it is not told, like the next three
    QString colorTransfer = {};
    QString colorPrimaries = {};
    QString colorRange = {};

    bool operator==(const VideoFormat&) const = default;
};

/// What ffprobe tells of a video file, and what follows from it.
struct MediaInfo
{
    bool hasVideo = false;
    VideoFormat video = {};
    QString parameterSets = {};    ///< a fingerprint of the decoder's setup
    int rotation = 0;              ///< degrees that a player turns the picture by
    bool isConstant = true;        ///< every frame lasts as long as the others
    QList<qint64> frameTimes = {}; ///< when each frame starts, µs, in the order shown; from the file's start
    qint64 end = 0;                ///< when the last frame ends, µs
    QList<qint64> cleanCuts = {};  ///< frames before which the stream may be cut: nothing crosses there
    int reordering = 0;            ///< by how many frames decoding runs ahead of showing
    bool hasHiddenFrames = false;  ///< an edit list leaves frames out: the stream can't be joined as it is
    qint64 videoBytes = 0;         ///< of the picture alone

    bool hasSound = false;
    QString soundCodec = {};
    int sampleRate = 0; ///< Hz
    int channels = 0;
    qint64 soundEnd = 0; ///< µs, from the file's start like the frames; 0: not known

    [[nodiscard]] qint64 frames() const { return frameTimes.size(); }
    /// When `frame` starts, µs; frames(): the end.
    [[nodiscard]] qint64 timeOf(qint64 frame) const;
    /// The last frame that starts at `micros` or earlier; 0 before the first.
    [[nodiscard]] qint64 frameAt(qint64 micros) const;
    /// The size that a player shows it in: turned upright, with square pixels.
    [[nodiscard]] QSize shownSize() const;
    /// The time of the pictures, in seconds.
    [[nodiscard]] double seconds() const;

    bool operator==(const MediaInfo&) const = default;
};

/// The arguments that make ffprobe tell what mediaInfoFrom() reads.
[[nodiscard]] QStringList probeArguments(const QString& path);
/// Damaged where this is nothing that ffprobe writes.
[[nodiscard]] Result<MediaInfo> mediaInfoFrom(const QByteArray& json);

} // namespace rushes
