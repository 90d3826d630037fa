// TimelineView: dropping snippets.
#include "ui/timeline/timelineview.h"

#include <QDropEvent>
#include <QMimeData>

namespace rushes {

using Place = TimelineGeometry::Place;

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(snippetMimeType))
        event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    m_lastPoint = event->position().toPoint();
    m_dropping = true;
    hoverDrop(m_lastPoint);
    pullAlong(m_lastPoint.x());
    if (m_hover.place == Place::Body && event->mimeData()->hasFormat(snippetMimeType))
        event->acceptProposedAction();
    else
        event->ignore();
}

void TimelineView::hoverDrop(QPoint point)
{
    const TimelineGeometry geometry = measures();
    m_hover = {};
    for (int row = 0; row < geometry.lengths.size(); ++row) {
        if (geometry.card(row).contains(point))
            m_hover = {Place::Body, row};
    }
    viewport()->update();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*)
{
    m_pull.stop();
    m_dropping = false;
    m_hover = {};
    viewport()->update();
}

void TimelineView::dropEvent(QDropEvent* event)
{
    m_pull.stop();
    m_dropping = false;
    const TimelineGeometry::Hit hit = std::exchange(m_hover, {});
    viewport()->update();
    const Result<QList<Snippet>> snippets = snippetsFromJson(event->mimeData()->data(snippetMimeType));
    if (hit.place != Place::Body || !snippets || snippets->isEmpty())
        return;
    event->acceptProposedAction();
    const int shot = m_model.rowCount() == 0 ? -1 : hit.index;
    setCurrentShot(shot);
    Q_EMIT snippetDropped(shot, snippets->constFirst());
}

} // namespace rushes
