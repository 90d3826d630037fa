#pragma once

#include "app/domain/request.h"
#include "ui/timeline/timelinegeometry.h"

#include <QImage>
#include <QSet>

class QPainter;

namespace rushes {

/// Everything needed to draw the timeline.
struct TimelineLook
{
    TimelineGeometry geometry = {};
    QList<Shot> shots = {};  ///< empty: the clip is one block
    QList<int> colours = {}; ///< of the shots, for Theme::shot()
    QString prompt = {};     ///< of a clip without shots
    int leastShot = 3;       ///< seconds
    QList<QImage> pictures = {};
    QSet<int> selected = {};
    int current = -1;
    bool focused = false;
    bool focusShown = false; ///< focused, and by the keyboard
    double playhead = 0;     ///< seconds
    int playing = -1;        ///< the highlighted shot
    TimelineGeometry::Hit hover = {};
    QSet<int> lifted = {}; ///< shots being dragged
    int landing = -1;      ///< the gap where they would be dropped
    int heldEdge = -1;     ///< the edge being dragged: the cut before that block, lengths.size() for the end
    QString caption = {};  ///< text at the dragged edge
    QString why = {};      ///< below it: why the drag is limited
    int captionSecond = 0;
};

void paintTimeline(QPainter& painter, const TimelineLook& look);

} // namespace rushes
