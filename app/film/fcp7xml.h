#pragma once

#include "app/film/film.h"

namespace rushes {

/// The film as a sequence of Final Cut Pro 7's XML Interchange Format, version 5, which Premiere and Resolve
/// import: a track of pictures, two of sound where there is any, linked, and a marker for each shot.
/// Addresses are absolute: those programs do not look for relative ones.
[[nodiscard]] QByteArray fcp7XmlOf(const Film& film);

} // namespace rushes
