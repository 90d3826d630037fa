#pragma once

#include "app/film/film.h"

namespace rushes {

/// The spoken lines of the film's prompts as SubRip subtitles (SRT, UTF-8), each within its shot: several of
/// a shot share its time by their lengths. Empty where nobody speaks.
[[nodiscard]] QByteArray srtOf(const Film& film);

} // namespace rushes
