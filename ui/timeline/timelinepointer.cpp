// TimelineView: mouse and touch.
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QInputDevice>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>

#include <cmath>

namespace rushes {

using Place = TimelineGeometry::Place;

namespace {

constexpr int pullInterval = 16; // ms

bool byFinger(const QMouseEvent& event)
{
    return event.device() && event.device()->type() == QInputDevice::DeviceType::TouchScreen;
}

} // namespace

TimelineGeometry::Hit TimelineView::hitAt(QPoint point, bool finger) const
{
    return measures().hit(point, m_playhead, m_model.limits().minShotSeconds,
                          finger ? TimelineGeometry::touchReach : TimelineGeometry::reach);
}

void TimelineView::hover(QPoint point, Qt::KeyboardModifiers modifiers)
{
    const TimelineGeometry::Hit hit = hitAt(point, false);
    switch (hit.place) {
    case Place::Cut:
        viewport()->setCursor(modifiers & Qt::ShiftModifier ? Qt::SizeHorCursor : Qt::SplitHCursor);
        break;
    case Place::End:
    case Place::Playhead:
        viewport()->setCursor(Qt::SizeHorCursor);
        break;
    case Place::Add:
        viewport()->setCursor(Qt::PointingHandCursor);
        break;
    default:
        viewport()->unsetCursor();
        break;
    }
    if (hit != m_hover) {
        m_hover = hit;
        viewport()->update();
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_press != Press::None)
        return;
    closeEditor();
    const QPoint point = event->position().toPoint();
    const TimelineGeometry::Hit hit = hitAt(point, byFinger(*event));
    const Request& request = m_model.request();
    const double seconds = measures().secondsAt(point.x());
    m_pressPoint = point;
    m_lastPoint = point;
    m_selectOnRelease = false;
    m_limit = edits::Limit::None;
    if (byFinger(*event))
        m_hold.start(QGuiApplication::styleHints()->mousePressAndHoldInterval(), this);
    switch (hit.place) {
    case Place::Cut:
        m_press = Press::Edge;
        m_drag = event->modifiers() & Qt::ShiftModifier
                     ? TimelineDrag::ripple(request, m_model.limits(), hit.index - 1, seconds)
                     : TimelineDrag::roll(request, m_model.limits(), hit.index, seconds);
        viewport()->update();
        break;
    case Place::End:
        m_press = Press::Edge;
        m_drag = TimelineDrag::ripple(request, m_model.limits(), qMax(0, m_model.rowCount() - 1), seconds);
        viewport()->update();
        break;
    case Place::Body:
        m_press = Press::Body;
        pressBody(hit.index, event->modifiers());
        break;
    case Place::Playhead:
    case Place::Rule:
        m_press = Press::Scrub;
        scrubTo(point.x());
        break;
    case Place::Add:
        m_press = Press::Add;
        break;
    case Place::Nowhere:
        m_actions->select(-1);
        break;
    }
}

void TimelineView::pressBody(int row, Qt::KeyboardModifiers modifiers)
{
    m_pressRow = row;
    if (m_model.rowCount() == 0)
        return;
    const QModelIndex index = m_model.index(row, 0);
    if (modifiers & Qt::ShiftModifier) {
        extendTo(row);
        return;
    }
    m_anchor = index;
    if (modifiers & Qt::ControlModifier) {
        m_selection.setCurrentIndex(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
        return;
    }
    // A press on one of several selected shots may start a drag of all of them: selected on release
    // otherwise.
    m_selectOnRelease = m_selection.isRowSelected(row);
    if (!m_selectOnRelease)
        m_actions->select(row);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    m_lastPoint = point;
    if ((point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance())
        m_hold.stop();
    switch (m_press) {
    case Press::None:
        if (event->buttons() == Qt::NoButton)
            hover(point, event->modifiers());
        return;
    case Press::Scrub:
        scrubTo(point.x());
        pullAlong(point.x());
        return;
    case Press::Body:
        if (!m_drag && m_model.rowCount() > 1 &&
            (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance()) {
            m_drag =
                TimelineDrag::reorder(m_model.request(), m_model.limits(), m_actions->rows(), m_pressRow);
            viewport()->setCursor(Qt::ClosedHandCursor);
            viewport()->update();
        }
        break;
    case Press::Edge:
    case Press::Add:
        break;
    }
    if (m_drag)
        dragTo(point);
}

void TimelineView::dragTo(QPoint point)
{
    const TimelineGeometry geometry = measures();
    const bool changed = m_drag->kind() == TimelineDrag::Kind::Reorder
                             ? m_drag->moveToSlot(geometry.slotAt(point.x()))
                             : m_drag->moveTo(geometry.secondsAt(point.x()));
    if (changed)
        preview();
    pullAlong(point.x());
}

/// A drag near an edge of a zoomed timeline scrolls it.
void TimelineView::pullAlong(int x)
{
    const TimelineGeometry geometry = measures();
    if (geometry.mostScroll() == 0 || geometry.pull(x) == 0)
        m_pull.stop();
    else if (!m_pull.isActive())
        m_pull.start(pullInterval, Qt::PreciseTimer, this);
}

void TimelineView::preview()
{
    m_previewing = true;
    viewport()->update();
    const edits::Limit limit = m_drag->edited().limit;
    if (limit != m_limit) {
        m_limit = limit;
        if (limit != edits::Limit::None)
            Q_EMIT limitReached(m_model.reason(limit));
    }
    reportChanges();
    Q_EMIT previewChanged(m_drag->preview());
}

void TimelineView::scrubTo(int x)
{
    const double seconds = qBound(0.0, measures().secondsAt(x), double(measures().total()));
    setPlayhead(seconds);
    viewport()->update();
    Q_EMIT seekRequested(seconds);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_press == Press::None)
        return;
    const QPoint point = event->position().toPoint();
    const Press press = m_press;
    m_hold.stop();
    m_pull.stop();
    if (m_drag) {
        finishDrag();
    } else {
        m_press = Press::None;
        viewport()->update();
        if (press == Press::Body) {
            if (m_selectOnRelease && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
                m_actions->select(m_pressRow);
            else if (m_model.rowCount() == 0)
                m_actions->select(-1);
            if (!(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
                scrubTo(point.x());
        } else if (press == Press::Add && hitAt(point, byFinger(*event)).place == Place::Add) {
            m_actions->append();
        }
    }
    hover(point, event->modifiers());
}

void TimelineView::finishDrag()
{
    m_pull.stop();
    const TimelineDrag drag = *m_drag;
    m_drag.reset();
    m_press = Press::None;
    if (drag.changesAnything())
        m_model.commit(drag.edited(), drag.text());
    reportChanges();
    viewport()->update();
    if (std::exchange(m_previewing, false))
        Q_EMIT previewEnded();
}

void TimelineView::cancelDrag()
{
    m_hold.stop();
    m_pull.stop();
    m_drag.reset();
    if (std::exchange(m_press, Press::None) == Press::None)
        return;
    viewport()->unsetCursor();
    reportChanges();
    viewport()->update();
    if (std::exchange(m_previewing, false))
        Q_EMIT previewEnded();
}

void TimelineView::timerEvent(QTimerEvent* event)
{
    if (event->timerId() == m_hold.timerId()) {
        cancelDrag();
        openMenuAt(m_pressPoint);
    } else if (event->timerId() == m_pull.timerId()) {
        const int before = horizontalScrollBar()->value();
        horizontalScrollBar()->setValue(before + measures().pull(m_lastPoint.x()));
        if (horizontalScrollBar()->value() == before)
            return;
        if (m_drag)
            dragTo(m_lastPoint);
        else if (m_press == Press::Scrub)
            scrubTo(m_lastPoint.x());
        else if (m_dropping)
            hoverDrop(m_lastPoint);
        else
            m_pull.stop();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const TimelineGeometry::Hit hit = hitAt(point, byFinger(*event));
    if (event->button() != Qt::LeftButton || hit.place != Place::Body) {
        mousePressEvent(event);
        return;
    }
    m_actions->select(m_model.rowCount() == 0 ? -1 : hit.index);
    editPrompt();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    constexpr double notch = 120;
    constexpr double step = 1.25;
    if (m_press != Press::None) {
        event->accept();
    } else if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(m_zoom * std::pow(step, turn / notch), event->position().toPoint().x());
        event->accept();
    } else if (horizontalScrollBar()->maximum() > 0) {
        const int along =
            event->pixelDelta().isNull() ? turn : event->pixelDelta().x() + event->pixelDelta().y();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - along);
        event->accept();
    } else {
        event->ignore();
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_press != Press::None)
        return;
    if (event->reason() == QContextMenuEvent::Mouse) {
        openMenuAt(event->pos());
    } else {
        closeEditor();
        reveal(qMax(0, m_current));
        popUpMenu(measures().card(qMax(0, m_current)).center());
    }
}

void TimelineView::openMenuAt(QPoint point)
{
    closeEditor();
    const TimelineGeometry::Hit hit = hitAt(point, false);
    if (hit.place == Place::Body && m_model.rowCount() > 0 && !m_selection.isRowSelected(hit.index))
        m_actions->select(hit.index);
    popUpMenu(point);
}

void TimelineView::popUpMenu(QPoint point)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Shot"));
    menu->addActions(shotActions());
    menu->addSeparator();
    menu->addActions(m_zoomActions);
    menu->popup(viewport()->mapToGlobal(point));
}

void TimelineView::pinch(const QPinchGesture& gesture)
{
    cancelDrag();
    // The final event repeats the state before it.
    if (gesture.state() != Qt::GestureFinished && gesture.state() != Qt::GestureCanceled)
        zoomAround(m_zoom * gesture.scaleFactor(),
                   viewport()->mapFromGlobal(gesture.centerPoint().toPoint()).x());
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_press == Press::None && m_hover.place != Place::Nowhere) {
        m_hover = {};
        viewport()->update();
    }
    if (event->type() == QEvent::Gesture) {
        const auto* gestures = static_cast<QGestureEvent*>(event);
        if (const QGesture* gesture = gestures->gesture(Qt::PinchGesture)) {
            pinch(*static_cast<const QPinchGesture*>(gesture));
            return true;
        }
    }
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);

    const auto* help = static_cast<QHelpEvent*>(event);
    const TimelineGeometry::Hit hit = hitAt(help->pos(), false);
    const Request& request = m_model.request();
    QString tip;
    if (m_press == Press::None && hit.place == Place::Cut)
        tip = tr("Drag to move the cut, with Shift to change the shot on its left only");
    else if (m_press == Press::None && hit.place == Place::End)
        tip = tr("Drag to change the clip's length, and its price");
    else if (m_press == Press::None && hit.place == Place::Add)
        tip = tr("New shot");
    else if (m_press == Press::None && hit.place == Place::Body)
        tip = request.shots.isEmpty() ? request.prompt : request.shots.value(hit.index).prompt;
    QToolTip::showText(help->globalPos(), tip, viewport());
    return true;
}

} // namespace rushes
