#pragma once

#include <QByteArray>
#include <QImage>
#include <QVideoFrame>

namespace rushes {

/// Packed planes (Y, U, V without padding) of a 4:2:0 frame; empty for any other kind.
[[nodiscard]] QByteArray packedPlanes(QVideoFrame frame);

/// The picture that packed planes of `like`'s size show, in its colour space and range.
/// QVideoFrame::toImage() goes over the graphics card's interface, which takes a tenth of a second where that
/// is emulated.
[[nodiscard]] QImage pictureOf(const QByteArray& planes, const QVideoFrameFormat& like);

} // namespace rushes
