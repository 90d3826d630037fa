#pragma once

#include <QString>

namespace rushes {

/// Whether a file can be played, from its structure.
enum class MediaFileState {
    Fine,       ///< or of a format that is not checked
    Missing,    ///< no such file, or not readable
    Incomplete, ///< a truncated mp4
    NotVideo,   ///< not the format that its extension says
};

/// Reads a file's structure (an mp4's top-level boxes), not its pictures. The media backend neither plays nor
/// refuses a truncated mp4, and takes a second to close it.
[[nodiscard]] MediaFileState mediaFileState(const QString& path);

} // namespace rushes
