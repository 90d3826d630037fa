#pragma once

#include <QString>

namespace rushes {

/// What kind of file a model takes or makes. File: nobody says.
enum class MediaKind { Image, Video, Audio, File };

[[nodiscard]] QString nameOf(MediaKind kind); ///< "image", "video", "audio" or "file"

} // namespace rushes
