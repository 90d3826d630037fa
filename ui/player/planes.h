#pragma once

#include <QByteArray>
#include <QVideoFrame>

namespace rushes {

/// Packed planes (Y, U, V without padding) of a 4:2:0 frame, and of a 4:2:2 one as if it were that; empty for
/// any other kind.
[[nodiscard]] QByteArray packedPlanes(QVideoFrame frame);

} // namespace rushes
