#pragma once

#include <QString>

namespace rushes {

/// Whether a file can be played, as its outline says.
enum class MediaFileState {
    Fine,       ///< or of a kind that is not judged here
    Missing,    ///< no such file, or it may not be read
    Incomplete, ///< an mp4 that ends before its parts do
    NotVideo,   ///< not what its name says
};

/// Reads a file's outline (an mp4's top-level boxes), never its picture. The media backend neither plays nor
/// refuses a cut-off mp4, and takes a second to let go of it.
[[nodiscard]] MediaFileState mediaFileState(const QString& path);

} // namespace rushes
