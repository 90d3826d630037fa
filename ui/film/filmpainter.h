#pragma once

#include "ui/film/filmgeometry.h"

#include <QImage>

#include <functional>

class QPainter;

namespace rushes {

/// A picture of a take at a time (s) of its length (s); null: not available yet.
using FilmPicture = std::function<QImage(const QString& path, double length, double at)>;

/// Everything needed to draw the film's track.
struct FilmLook
{
    FilmGeometry geometry = {};
    Film film = {};
    QStringList problems = {}; ///< one for each item; empty: none
    FilmPicture picture = {};
    qint64 playhead = 0;
    int current = -1;
    bool focused = false;
    FilmGeometry::Hit hover = {};
    int lifted = -1;      ///< the scene that is being dragged
    int landing = -1;     ///< the gap where it would be dropped
    QString caption = {}; ///< text at the end being dragged
    QString why = {};     ///< below it: why the drag is limited
    qint64 captionFrame = 0;
};

void paintFilm(QPainter& painter, const FilmLook& look);

} // namespace rushes
