#include "ui/film/filmview.h"

#include "ui/film/filmaccessible.h"
#include "ui/film/filmactions.h"
#include "ui/style/theme.h"
#include "ui/style/zoomactions.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

using Place = FilmGeometry::Place;

FilmView::FilmView(FilmModel& model, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_actions(new FilmActions(model, *this))
{
    installFilmAccessibility();
    setAccessibleName(tr("Film"));
    setObjectName(u"Film"_s);
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // time runs from left to right in every language
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::NoRole);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    buildZoomActions();
    connect(&m_model, &FilmModel::filmChanged, this, &FilmView::followModel);
    connect(m_actions, &FilmActions::openRequested, this, &FilmView::openRequested);
    connect(m_actions, &FilmActions::trimRequested, this, &FilmView::trimRequested);
    connect(m_actions, &FilmActions::moveRequested, this, &FilmView::moveRequested);
    connect(m_actions, &FilmActions::limitReached, this, &FilmView::limitReached);
    followModel();
}

FilmView::~FilmView() = default;

QList<QAction*> FilmView::filmActions() const
{
    return m_actions->all();
}

void FilmView::buildZoomActions()
{
    m_zoomActions = makeZoomActions(*this, tr("Show the whole film"),
                                    [this](double factor) { setZoom(factor > 0 ? m_zoom * factor : 1); });
}

void FilmView::setPicture(FilmPicture picture)
{
    m_picture = std::move(picture);
    viewport()->update();
}

FilmGeometry FilmView::measures() const
{
    const Film& film = shownFilm();
    // The scale is fixed during a drag of an end, so that the end stays below the pointer.
    const qint64 span = m_preview ? m_dragStart.frames() : film.frames();
    return {FilmGeometry::spansOf(film),
            film.format.rate.toDouble(),
            std::max<qint64>(1, span),
            viewport()->size(),
            m_zoom,
            horizontalScrollBar()->value()};
}

void FilmView::followModel()
{
    if (isDragging() && m_dragStart != m_model.film())
        cancelDrag();
    refreshScrollBar();
    setPlayhead(std::clamp<qint64>(m_playhead, 0, std::max<qint64>(0, m_model.film().frames() - 1)));
    viewport()->update();
}

void FilmView::setPlayhead(qint64 frame)
{
    const bool moved = m_playhead != frame;
    m_playhead = frame;
    const std::optional<FilmPlace> place = placeAt(m_model.film(), frame);
    const int current = place ? place->item : -1;
    m_actions->setPlace(current, frame);
    if (current != std::exchange(m_current, current))
        announce(QAccessible::Focus);
    if (moved && m_press == Press::None && m_zoom > 1) {
        const FilmGeometry geometry = measures();
        horizontalScrollBar()->setValue(geometry.scrollToShow(static_cast<double>(frame)));
    }
    viewport()->update();
}

void FilmView::setZoom(double zoom)
{
    const FilmGeometry geometry = measures();
    zoomAround(zoom, geometry.xOf(static_cast<double>(m_playhead)));
}

void FilmView::zoomAround(double zoom, int x)
{
    const FilmGeometry before = measures();
    const double kept = std::clamp(zoom, 1.0, FilmGeometry::mostZoom);
    const int scroll = before.scrollFor(kept, before.frameAt(x), x);
    m_zoom = kept;
    refreshScrollBar();
    horizontalScrollBar()->setValue(scroll);
    viewport()->update();
}

void FilmView::refreshScrollBar()
{
    const FilmGeometry geometry = measures();
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setRange(0, geometry.mostScroll());
}

void FilmView::announce(QAccessible::Event what)
{
    if (!hasFocus() || m_current < 0)
        return;
    QAccessibleEvent event(this, what);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void FilmView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    FilmLook look;
    look.geometry = measures();
    look.film = shownFilm();
    for (int i = 0; i < look.film.items.size(); ++i)
        look.problems.append(m_model.problemOf(i));
    look.picture = m_picture;
    look.playhead = m_playhead;
    look.current = m_current;
    look.focused = hasFocus();
    look.hover = m_hover;
    if (m_landing >= 0)
        look.lifted = m_pressItem;
    look.landing = m_landing;
    if (m_trim && m_preview) {
        const FilmItem& item = m_preview->items.at(m_pressItem);
        const int cut = m_trim->isHead ? m_trimmed.head : m_trimmed.tail;
        look.caption = tr("%1 · %n frame(s) left out", nullptr, cut)
                           .arg(secondsText(item.frames, m_preview->format.rate));
        look.why = m_why;
        look.captionFrame = m_trim->isHead ? item.start : item.start + item.frames;
    }
    paintFilm(painter, look);
}

void FilmView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    refreshScrollBar();
}

void FilmView::scrollContentsBy(int, int)
{
    viewport()->update();
}

bool FilmView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hover != FilmGeometry::Hit()) {
        m_hover = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void FilmView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isDragging()) {
        cancelDrag();
        return;
    }
    // Arrow keys belong to the player; they do not scroll the track.
    event->ignore();
}

void FilmView::hover(QPoint point)
{
    const FilmGeometry::Hit hit = measures().hit(point);
    if (hit.place == Place::Head || hit.place == Place::Tail)
        viewport()->setCursor(Qt::SizeHorCursor);
    else
        viewport()->unsetCursor();
    if (hit != m_hover) {
        m_hover = hit;
        viewport()->update();
    }
}

void FilmView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_press != Press::None || m_model.film().items.isEmpty())
        return;
    m_pressPoint = event->position().toPoint();
    const FilmGeometry::Hit hit = measures().hit(m_pressPoint);
    m_pressItem = hit.index;
    m_dragStart = m_model.film();
    m_why.clear();
    switch (hit.place) {
    case Place::Head:
    case Place::Tail: {
        const FilmItem& item = m_dragStart.items.at(hit.index);
        m_press = Press::Trim;
        m_trim = FilmTrimDrag{item.trim, item.media.frames(), hit.place == Place::Head};
        m_trimmed = item.trim;
        break;
    }
    case Place::Body:
        m_press = Press::Body;
        break;
    case Place::Rule:
        m_press = Press::Scrub;
        scrubTo(m_pressPoint.x());
        break;
    case Place::Nowhere:
        break;
    }
}

void FilmView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    const bool far =
        (point - m_pressPoint).manhattanLength() >= QApplication::startDragDistance() || m_preview;
    switch (m_press) {
    case Press::None:
        hover(point);
        break;
    case Press::Scrub:
        scrubTo(point.x());
        break;
    case Press::Trim:
        if (m_trim && far)
            dragTrim(point.x());
        break;
    case Press::Body:
        if (!far && m_landing < 0)
            break;
        if (m_model.film().items.size() > 1) {
            m_landing = measures().slotAt(point.x());
            viewport()->setCursor(Qt::ClosedHandCursor);
            viewport()->update();
        }
        break;
    }
}

void FilmView::dragTrim(int x)
{
    const FilmItem& item = m_dragStart.items.at(m_pressItem);
    FilmGeometry start = measures();
    start.items = FilmGeometry::spansOf(m_dragStart);
    const double moved = (x - m_pressPoint.x()) / start.pixelsPerFrame();
    const qint64 frames = std::llround(moved * item.media.video.rate.toDouble() / start.fps);
    const FilmTrimDrag::Outcome outcome = m_trim->by(frames);
    m_trimmed = outcome.trim;
    const QString why = limitText(outcome.atWhole, outcome.atLeast);
    if (why != m_why && !why.isEmpty())
        Q_EMIT limitReached(why);
    m_why = why;
    m_preview = withItemTrim(m_dragStart, m_pressItem, m_trimmed);
    viewport()->update();
}

void FilmView::scrubTo(int x)
{
    const qint64 last = std::max<qint64>(0, m_model.film().frames() - 1);
    const qint64 frame = std::clamp<qint64>(static_cast<qint64>(std::floor(measures().frameAt(x))), 0, last);
    if (frame != m_playhead)
        Q_EMIT seekRequested(frame);
    setPlayhead(frame);
}

void FilmView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_press == Press::None)
        return;
    if (m_press == Press::Body && m_landing < 0)
        scrubTo(m_pressPoint.x()); // a click
    finishDrag();
    hover(event->position().toPoint());
}

void FilmView::finishDrag()
{
    const bool trims = m_trim && m_preview && m_trimmed != m_trim->from;
    const int item = m_pressItem;
    const int landing = m_landing;
    const Trim trimmed = m_trimmed;
    cancelDrag();
    if (trims) {
        Q_EMIT trimRequested(item, trimmed);
    } else if (landing >= 0) {
        const int to = landing > item ? landing - 1 : landing;
        if (to != item)
            Q_EMIT moveRequested(item, to);
    }
}

void FilmView::cancelDrag()
{
    m_press = Press::None;
    m_trim.reset();
    m_preview.reset();
    m_landing = -1;
    m_pressItem = -1;
    m_why.clear();
    viewport()->unsetCursor();
    viewport()->update();
}

void FilmView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const FilmGeometry::Hit hit = measures().hit(event->position().toPoint());
    if (event->button() == Qt::LeftButton && hit.place == Place::Body)
        Q_EMIT openRequested(hit.index);
    else
        mousePressEvent(event);
}

void FilmView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        zoomAround(m_zoom * std::pow(1.2, event->angleDelta().y() / 120.0), qRound(event->position().x()));
        event->accept();
        return;
    }
    const QPoint delta = event->angleDelta();
    const int by = std::abs(delta.x()) > std::abs(delta.y()) ? delta.x() : delta.y();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by / 2);
    event->accept();
}

void FilmView::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint where = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        if (m_current < 0)
            return;
        where = viewport()->mapToGlobal(measures().card(m_current).center());
    } else {
        const FilmGeometry::Hit hit = measures().hit(viewport()->mapFrom(this, event->pos()));
        if (hit.index < 0)
            return;
        if (hit.index != m_current)
            scrubTo(viewport()->mapFrom(this, event->pos()).x());
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(filmActions());
    menu->popup(where);
}

void FilmView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    announce(QAccessible::Focus);
    viewport()->update();
}

void FilmView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void FilmView::hideEvent(QHideEvent* event)
{
    if (isDragging())
        cancelDrag();
    QAbstractScrollArea::hideEvent(event);
}

} // namespace rushes
