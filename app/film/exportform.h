#pragma once

#include "app/film/film.h"

namespace rushes {

/// The formats of a film's export.
enum class FilmForm {
    Mp4,  ///< the film, by FilmExport
    Otio, ///< OpenTimelineIO
    Xml,  ///< Final Cut Pro 7's XML
    Mlt,  ///< MLT XML
    Srt,  ///< the dialogue
};

/// The file name extension without a dot: "otio".
[[nodiscard]] QString suffixOf(FilmForm form);
/// The contents of the exported file, for every format except Mp4. `output`: its path. Errors: Refused where
/// the film is empty, or for Srt has no dialogue.
[[nodiscard]] Result<QByteArray> bytesOf(const Film& film, FilmForm form, const QString& output);
/// How many subtitles the film has.
[[nodiscard]] int spokenLinesOf(const Film& film);

} // namespace rushes
