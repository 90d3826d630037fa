#pragma once

#include <QImage>
#include <QString>

namespace rushes {

/// The picture at an address: a data URI is decoded, an address of this machine's loopback interface is
/// fetched (for three seconds at most), and any other is never asked for: a scene drawn from its name stands
/// for it, as for what cannot be read. `size`: of a drawn one.
[[nodiscard]] QImage pictureAt(const QString& address, QSize size);

} // namespace rushes
