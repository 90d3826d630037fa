#pragma once

#include <QImage>
#include <QString>

namespace rushes {

/// The picture at an address: a data URI is decoded, an address on the loopback interface is fetched
/// (blocking, at most 3 s), any other is never requested: instead, and for an unreadable picture, a scene is
/// drawn from the address's name. `size`: of a drawn picture, px.
[[nodiscard]] QImage pictureAt(const QString& address, QSize size);

} // namespace rushes
