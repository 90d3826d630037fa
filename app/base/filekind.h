#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace rushes {

/// The kind of a media file by its first bytes, whatever its name.
enum class FileKind {
    Unknown,
    Mp4,
    Mov,
    M4a,
    WebM,
    Matroska,
    Avi,
    MpegTs,
    Mpeg,
    Flv,
    Wmv,
    Gif,
    Png,
    Jpeg,
    WebP,
    Avif,
    Heic,
    Bmp,
    Tiff,
    Svg,
    Wav,
    Mp3,
    Flac,
    Ogg,
    Aac,
};

/// Number of first bytes that fileKindOf() needs, except for text formats (SVG) …
inline constexpr qsizetype fileKindBytes = 64;
/// … for which it needs everything before the first element, at most this number of bytes.
inline constexpr qsizetype fileKindText = 4096;

[[nodiscard]] FileKind fileKindOf(QByteArrayView start);
/// The kind is Unknown so far, and more bytes may determine it.
[[nodiscard]] bool mayYetBeKnown(QByteArrayView start);
/// "mp4", "webm" …, without a dot; empty for Unknown.
[[nodiscard]] QString endingOf(FileKind kind);

/// Whether a file is complete, by its own structure.
enum class Wholeness {
    Whole,  ///< reaches the end that its structure states
    Cut,    ///< ends before it
    Unsaid, ///< states no end: streamed, or of a kind without one
};

/// Reads headers only, except for the kinds without lengths (JPEG, GIF). `file` must be open and seekable;
/// its position afterwards is unspecified.
[[nodiscard]] Wholeness wholenessOf(QIODevice& file, FileKind kind);

/// True for kinds that always state their end, so that Unsaid means an incomplete file: MP4 and its
/// relatives, PNG, GIF, JPEG.
[[nodiscard]] bool alwaysSaysItsEnd(FileKind kind);

} // namespace rushes
