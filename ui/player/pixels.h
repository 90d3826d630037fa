#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The picture from packed planes, with the size, colour space and range of `like`. It is no larger than
/// `box`, px, and keeps its aspect ratio; with an empty `box` it has its own size. QVideoFrame::toImage()
/// uses the graphics API, which takes 0.1 s where that is emulated.
[[nodiscard]] QImage pictureOf(const QByteArray& planes, const PictureFormat& like, QSize box = {});

} // namespace rushes
