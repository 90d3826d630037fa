#pragma once

#include "ui/player/mediabackend.h"

namespace rushes {

/// The picture that packed planes of `like`'s size show, in its colour space and range.
/// QVideoFrame::toImage() goes over the graphics card's interface, which takes a tenth of a second where that
/// is emulated. It is no larger than `box`, px, and keeps its ratio: as much is computed as is seen. Empty:
/// whole.
[[nodiscard]] QImage pictureOf(const QByteArray& planes, const PictureFormat& like, QSize box = {});

} // namespace rushes
