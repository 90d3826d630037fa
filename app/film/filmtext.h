#pragma once

#include "app/film/film.h"

#include <QString>

namespace rushes {

/// The text without characters that XML or JSON documents may not contain: control characters except line
/// breaks and tabs become spaces, unpaired surrogates and noncharacters U+FFFD. Line breaks become
/// .
[[nodiscard]] QString validText(const QString& text);

/// A take's path relative to the folder of the exported file: "takes/a.mp4", "../b.mp4"; absolute where there
/// is no relative path.
[[nodiscard]] QString relativePath(const QString& path, const QString& outputFile);
/// The same, percent-encoded as a relative reference; "file:///…" where it is absolute.
[[nodiscard]] QString relativeUrl(const QString& path, const QString& outputFile);

/// A marker for a shot: its place in the film, named by its prompt, or by its scene where the prompt is
/// empty.
struct FilmMarker
{
    QString name = {};
    QString scene = {};
    qint64 start = 0;
    qint64 frames = 0;

    bool operator==(const FilmMarker&) const = default;
};
[[nodiscard]] QList<FilmMarker> markersOf(const Film& film);

} // namespace rushes
