#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace rushes {

/// What a file of pictures or sound is by its own first bytes, whatever it is called.
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

/// As many of a file's first bytes as fileKindOf() looks at, but for those that are texts (SVG) …
inline constexpr qsizetype fileKindBytes = 64;
/// … of which it needs what stands before their first element: so much at most.
inline constexpr qsizetype fileKindText = 4096;

[[nodiscard]] FileKind fileKindOf(QByteArrayView start);
/// It is Unknown as yet, and more of its bytes may tell.
[[nodiscard]] bool mayYetBeKnown(QByteArrayView start);
/// "mp4", "webm" …, without a dot; empty for Unknown.
[[nodiscard]] QString endingOf(FileKind kind);

/// What a file's own structure says of its end.
enum class Wholeness {
    Whole,  ///< it ends where it says that it ends, or later
    Cut,    ///< it ends before that
    Unsaid, ///< it does not say: streamed, or of a kind that has no end
};

/// Reads headers only, but for the kinds without lengths (JPEG, GIF). `file` is open, seekable and left
/// anywhere.
[[nodiscard]] Wholeness wholenessOf(QIODevice& file, FileKind kind);

/// True for kinds whose structure always says where they end, so that Unsaid is no end at all: MP4 and its
/// kin, PNG, GIF, JPEG.
[[nodiscard]] bool alwaysSaysItsEnd(FileKind kind);

} // namespace rushes
