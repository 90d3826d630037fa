#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The picture that packed planes of `like`'s size show, in its colour space and range.
/// QVideoFrame::toImage() goes over the graphics card's interface, which takes a tenth of a second where that
/// is emulated.
[[nodiscard]] QImage pictureOf(const QByteArray& planes, const PictureFormat& like);

} // namespace rushes
