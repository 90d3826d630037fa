#pragma once

#include "app/film/film.h"

namespace rushes {

/// What a film can be exported as.
enum class FilmForm {
    Mp4,  ///< the film, by FilmExport
    Otio, ///< OpenTimelineIO
    Xml,  ///< Final Cut Pro 7's XML
    Mlt,  ///< MLT XML
    Srt,  ///< the dialogue
};

/// Without a dot: "otio".
[[nodiscard]] QString suffixOf(FilmForm form);
/// The file's bytes, for every form but Mp4. `output`: where it will be. Errors: Refused where the film shows
/// nothing, or nobody speaks in it.
[[nodiscard]] Result<QByteArray> bytesOf(const Film& film, FilmForm form, const QString& output);
/// How many subtitles the film has.
[[nodiscard]] int spokenLinesOf(const Film& film);

} // namespace rushes
