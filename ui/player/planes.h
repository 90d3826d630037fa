#pragma once

#include <QByteArray>
#include <QVideoFrame>

namespace rushes {

/// Packed planes (Y, U, V without padding) of a 4:2:0 frame; empty for other formats.
[[nodiscard]] QByteArray packedPlanes(QVideoFrame frame);

} // namespace rushes
