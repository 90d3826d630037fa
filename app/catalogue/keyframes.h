#pragma once

namespace rushes {

/// Of keyframes whose time is a frame's number (fal's endpoint of the same name).
inline constexpr int framesPerSecond = 24;

} // namespace rushes
