#pragma once

#include "app/domain/request.h"
#include "ui/timeline/timelinegeometry.h"

#include <QImage>
#include <QSet>

class QPainter;

namespace rushes {

/// Everything that can be seen of the timeline, as plain values.
struct TimelineLook
{
    TimelineGeometry geometry = {};
    QList<Shot> shots = {};  ///< empty: the clip is one block
    QList<int> colours = {}; ///< of the shots, for Theme::shot()
    QString prompt = {};     ///< of the clip, for the block
    int leastShot = 3;       ///< seconds
    QList<QImage> pictures = {};
    QSet<int> selected = {};
    int current = -1;
    bool focused = false;
    double playhead = 0; ///< seconds
    int playing = -1;    ///< the shot that is lit
    TimelineGeometry::Hit hover = {};
    QSet<int> lifted = {}; ///< shots that are being dragged
    int landing = -1;      ///< the gap where they would land
    int heldEdge = -1;     ///< the edge under a drag: the cut before that block, lengths.size() for the end
    QString caption = {};  ///< at the held edge
    QString why = {};      ///< under it: why the edge goes no further
    int captionSecond = 0;
};

void paintTimeline(QPainter& painter, const TimelineLook& look);

} // namespace rushes
