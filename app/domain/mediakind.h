#pragma once

#include <QString>

namespace rushes {

/// Kind of a file that a model takes or makes. File: unknown.
enum class MediaKind { Image, Video, Audio, File };

[[nodiscard]] QString nameOf(MediaKind kind); ///< "image", "video", "audio" or "file"

} // namespace rushes
