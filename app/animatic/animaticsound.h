#pragma once

#include "app/animatic/animatic.h"

#include <QByteArray>

namespace rushes {

inline constexpr int soundRate = 48000; ///< samples a second

/// The root of shot `index`'s chord, in Hz; the roots of consecutive shots differ by at least a major second.
[[nodiscard]] double pitchOf(int index);

/// A stereo 16-bit WAV file as long as the shots together: a quiet chord for each shot, with rain, waves or
/// wind where the shot shows them.
[[nodiscard]] QByteArray soundOf(const QList<AnimaticShot>& shots);

} // namespace rushes
