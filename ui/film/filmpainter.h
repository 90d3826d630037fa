#pragma once

#include "ui/film/filmgeometry.h"

#include <QImage>

#include <functional>

class QPainter;

namespace rushes {

/// A picture of a take at that time, seconds; null while there is none.
using FilmPicture = std::function<QImage(const QString& path, double length, double at)>;

/// Everything that can be seen of the film's track, as plain values.
struct FilmLook
{
    FilmGeometry geometry = {};
    Film film = {};
    QStringList problems = {}; ///< one an item; empty: none
    FilmPicture picture = {};
    qint64 playhead = 0;
    int current = -1;
    bool focused = false;
    FilmGeometry::Hit hover = {};
    int lifted = -1;      ///< the scene that is being dragged
    int landing = -1;     ///< the gap where it would land
    QString caption = {}; ///< at the end that is dragged
    QString why = {};     ///< under it: why it goes no further
    qint64 captionFrame = 0;
};

void paintFilm(QPainter& painter, const FilmLook& look);

} // namespace rushes
