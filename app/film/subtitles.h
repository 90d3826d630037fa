#pragma once

#include "app/film/film.h"

namespace rushes {

/// The dialogue in the film's prompts as SubRip subtitles (SRT, UTF-8), each within its shot; lines of one
/// shot share its time in proportion to their lengths. Empty without dialogue.
[[nodiscard]] QByteArray srtOf(const Film& film);

} // namespace rushes
