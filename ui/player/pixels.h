#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The picture from packed planes, with the size, colour space and range of `like`. QVideoFrame::toImage()
/// uses the graphics API, which takes 0.1 s where that is emulated.
[[nodiscard]] QImage pictureOf(const QByteArray& planes, const PictureFormat& like);

} // namespace rushes
