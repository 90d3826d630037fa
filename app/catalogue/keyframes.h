#pragma once

namespace rushes {

/// Frame rate for keyframes whose time is a frame number (fal's endpoint of the same name).
inline constexpr int framesPerSecond = 24;

} // namespace rushes
