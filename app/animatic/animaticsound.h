#pragma once

#include "app/animatic/animatic.h"

#include <QByteArray>

namespace rushes {

inline constexpr int soundRate = 48000; ///< samples a second

/// The root of shot `index`'s chord, in Hz; neighbours differ by a good second at least.
[[nodiscard]] double pitchOf(int index);

/// A quiet chord for each shot, with rain, waves or wind where it shows them: a stereo 16-bit WAV file,
/// exactly as long as the shots.
[[nodiscard]] QByteArray soundOf(const QList<AnimaticShot>& shots);

} // namespace rushes
