#pragma once

#include "app/film/film.h"

#include <QString>

namespace rushes {

/// The text without what no XML or JSON document may hold: control characters but line breaks and tabs
/// become spaces, halves of surrogate pairs and noncharacters U+FFFD. Line breaks become \n.
[[nodiscard]] QString validText(const QString& text);

/// The take's file as seen from the folder that the exported file is in: "takes/a.mp4", "../b.mp4"; absolute
/// where it lies on another root.
[[nodiscard]] QString relativePath(const QString& path, const QString& outputFile);
/// The same percent-encoded as a relative reference; "file:///…" where it is absolute.
[[nodiscard]] QString relativeUrl(const QString& path, const QString& outputFile);

/// A marker for each shot: where it starts in the film, how long it is, named by its prompt; by its scene
/// where it has none.
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
