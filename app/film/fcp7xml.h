#pragma once

#include "app/film/film.h"

namespace rushes {

/// The film as a sequence of Final Cut Pro 7's XML Interchange Format, version 5, which Premiere and Resolve
/// import: a picture track, two sound tracks where there is sound, linked, and a marker for each shot. Paths
/// are absolute, since those programs resolve no relative ones.
[[nodiscard]] QByteArray fcp7XmlOf(const Film& film);

} // namespace rushes
