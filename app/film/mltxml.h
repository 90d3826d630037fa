#pragma once

#include "app/film/film.h"

namespace rushes {

/// The film as MLT XML, which melt renders and Shotcut and Kdenlive open: one playlist of takes, blanks for
/// slates, a marker for each shot in Shotcut's form. `outputFile`: path of the file; the takes' paths are
/// relative to it.
[[nodiscard]] QByteArray mltXmlOf(const Film& film, const QString& outputFile);

} // namespace rushes
