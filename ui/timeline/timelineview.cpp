#include "ui/timeline/timelineview.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"
#include "ui/style/zoomactions.h"
#include "ui/timeline/timelineaccessible.h"
#include "ui/timeline/timelinepainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

TimelineView::TimelineView(TimelineModel& model, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selection(&model, this)
    , m_actions(new ShotActions(model, m_selection, *this))
{
    installTimelineAccessibility();
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setLayoutDirection(Qt::LeftToRight); // time runs from left to right in every language
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    setAcceptDrops(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setBackgroundRole(QPalette::NoRole);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    buildZoomActions();
    followModel();
    connect(m_actions, &ShotActions::limitReached, this, &TimelineView::limitReached);
    connect(m_actions, &ShotActions::shotMade, this, &TimelineView::shotMade);
    connect(m_actions, &ShotActions::stillRequested, this, &TimelineView::stillRequested);
    connect(m_actions, &ShotActions::promptEditRequested, this, [this] {
        if (isVisible() && !m_isCompact)
            editPrompt();
        else
            Q_EMIT promptEditRequested();
    });
    viewport()->grabGesture(Qt::PinchGesture);
    refresh();
}

TimelineView::~TimelineView() = default;

void TimelineView::buildZoomActions()
{
    m_zoomActions = makeZoomActions(*this, tr("Show the whole clip"),
                                    [this](double factor) { setZoom(factor > 0 ? m_zoom * factor : 1); });
}

void TimelineView::followModel()
{
    connect(&m_model, &TimelineModel::refreshed, this, &TimelineView::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) {
                for (int row = first; row <= last; ++row) {
                    m_fresh.append(m_model.index(row, 0));
                    if (row <= m_pictures.size())
                        m_pictures.insert(row, QImage());
                }
            });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex&, int first, int last) {
                for (int row = last; row >= first; --row) {
                    if (row < m_pictures.size())
                        m_pictures.removeAt(row);
                }
            });
    connect(&m_model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                m_pictures.resize(m_model.rowCount());
                m_pictures.move(from, to > from ? to - 1 : to);
            });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_fresh.clear();
        m_pictures.clear();
        closeEditor();
    });
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this, &TimelineView::reportCurrent);
    connect(&m_selection, &QItemSelectionModel::selectionChanged, this,
            [this] { m_model.document().setSelectedShots(m_actions->rows()); });
    connect(&m_model.document(), &Document::selectionRestored, m_actions, &ShotActions::selectRows);
    connect(&m_selection, &QItemSelectionModel::currentChanged, this, &TimelineView::reportCurrent);
}

void TimelineView::refresh()
{
    if (m_drag && m_drag->start() != m_model.request())
        cancelDrag();
    // A new shot is scrolled into view; after undo it is the one that had been deleted.
    if (!m_fresh.isEmpty()) {
        const QList<QPersistentModelIndex> fresh = std::exchange(m_fresh, {});
        if (fresh.size() < m_model.rowCount()) {
            m_actions->select(fresh.constFirst().row());
            for (const QPersistentModelIndex& index : fresh)
                m_selection.select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    m_playhead = qBound(0.0, m_playhead, double(m_model.request().duration));
    followEditor();
    refreshScrollBar();
    reportCurrent();
    reportChanges();
    viewport()->update();
}

void TimelineView::reportCurrent()
{
    if (m_model.shots() != m_model.request().shots)
        return; // during a change; refreshed() follows
    viewport()->update();
    const int current = m_actions->current();
    if (current == m_current)
        return;
    m_current = current;
    announceFocus();
    Q_EMIT currentShotChanged(current);
}

void TimelineView::announce(QAccessible::Event what, int child)
{
    QAccessibleEvent event(this, what);
    if (child >= 0)
        event.setChild(child);
    QAccessible::updateAccessibility(&event);
}

void TimelineView::announceFocus()
{
    if (hasFocus())
        announce(QAccessible::Focus, m_model.rowCount() == 0 ? 0 : m_current);
}

void TimelineView::reportChanges()
{
    const QString now = summary();
    if (now != m_summary) {
        m_summary = now;
        setAccessibleDescription(now);
        Q_EMIT summaryChanged(now);
    }
    if (m_drag)
        return; // names are the document's, not those of a preview
    QStringList names;
    const Request& request = m_model.request();
    for (int i = 0; i < qMax(1, m_model.rowCount()); ++i)
        names.append(TimelineModel::nameOf(request, i));
    const QStringList before = std::exchange(m_names, names);
    const int kept = static_cast<int>(qMin(before.size(), names.size()));
    for (int i = 0; i < kept; ++i) {
        if (before.at(i) != names.at(i))
            announce(QAccessible::NameChanged, i);
    }
    for (int i = kept; i < names.size(); ++i)
        announce(QAccessible::ObjectCreated, i);
    if (names.size() < before.size())
        announce(QAccessible::ObjectReorder, -1);
}

QString TimelineView::summary() const
{
    const Request request = shownRequest();
    if (request.shots.isEmpty())
        return tr("%1 s").arg(request.duration);
    return tr("%1 s · %2")
        .arg(request.duration)
        .arg(tr("%n shot(s)", nullptr, static_cast<int>(request.shots.size())));
}

Request TimelineView::shownRequest() const
{
    return m_drag ? m_drag->preview() : m_model.request();
}

TimelineGeometry TimelineView::measures() const
{
    // A dragged shot stays in place, with a mark where it will be dropped.
    const bool edge = m_drag && m_drag->kind() != TimelineDrag::Kind::Reorder;
    const Request& request = m_model.request();
    const QList<Shot>& shots = edge ? m_drag->edited().shots : m_drag ? m_drag->start().shots : request.shots;
    TimelineGeometry geometry;
    for (const Shot& shot : shots)
        geometry.lengths.append(qMax(1, shot.seconds));
    if (shots.isEmpty())
        geometry.lengths.append(qMax(1, edge ? m_drag->edited().duration : request.duration));
    geometry.mostSeconds = m_model.limits().maxSeconds;
    geometry.size = viewport()->size();
    geometry.zoom = m_zoom;
    geometry.scroll = horizontalScrollBar()->value();
    geometry.isCompact = m_isCompact;
    return geometry;
}

TimelineLook TimelineView::look() const
{
    TimelineLook look;
    const Request shown =
        m_drag && m_drag->kind() == TimelineDrag::Kind::Reorder ? m_drag->start() : shownRequest();
    look.geometry = measures();
    look.shots = shown.shots;
    look.prompt = shown.prompt;
    for (int row = 0; row < m_model.rowCount(); ++row)
        look.colours.append(m_model.index(row, 0).data(TimelineModel::ColourRole).toInt());
    look.leastShot = m_model.limits().minShotSeconds;
    look.pictures = m_pictures;
    look.pictures.resize(std::max(m_pictures.size(), m_stills.size()));
    for (qsizetype i = 0; i < m_stills.size(); ++i) {
        if (look.pictures.at(i).isNull())
            look.pictures[i] = m_stills.at(i).picture;
    }
    for (const int row : m_actions->rows())
        look.selected.insert(row);
    look.current = m_current;
    look.focused = hasFocus();
    look.focusShown = paint::showsFocus(*this);
    look.playhead = m_playhead;
    look.playing = m_playing;
    look.hover = m_hover;
    if (!m_drag)
        return look;
    if (m_drag->kind() == TimelineDrag::Kind::Reorder) {
        look.lifted = QSet<int>(m_drag->indexes().cbegin(), m_drag->indexes().cend());
        look.landing = m_drag->slot();
    } else {
        look.heldEdge = m_drag->kind() == TimelineDrag::Kind::Roll ? m_drag->index()
                        : shown.shots.isEmpty()                    ? 1
                                                                   : m_drag->index() + 1;
        look.caption = m_drag->caption();
        look.captionSecond = m_drag->captionSecond();
        look.why = m_model.reason(m_drag->edited().limit);
    }
    return look;
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    paintTimeline(painter, look());
    if (m_isDimmed) {
        QColor veil = Theme::current().pane;
        veil.setAlpha(150);
        painter.fillRect(viewport()->rect(), veil);
    }
    // Selected shots have rings of their own.
    if (paint::showsFocus(*this) && !m_selection.hasSelection())
        paint::focusRing(painter, viewport()->rect(), Theme::controlRadius);
}

void TimelineView::setDimmed(bool dimmed)
{
    if (m_isDimmed == dimmed)
        return;
    m_isDimmed = dimmed;
    setAccessibleDescription(dimmed ? tr("The player shows a take of another scene.") : QString());
    viewport()->update();
}

void TimelineView::setPictures(const QList<QImage>& pictures)
{
    m_pictures = pictures;
    viewport()->update();
}

void TimelineView::setStills(const QList<Still>& stills)
{
    m_stills = stills;
    viewport()->update();
}

QSize TimelineView::sizeHint() const
{
    return m_isCompact ? minimumSizeHint() : QSize(800, TimelineGeometry::head + 92 + TimelineGeometry::rule);
}

QSize TimelineView::minimumSizeHint() const
{
    const int beneath =
        m_isCompact ? TimelineGeometry::compactCard : TimelineGeometry::leastCard + TimelineGeometry::rule;
    return {226, TimelineGeometry::head + beneath};
}

void TimelineView::setCompact(bool compact)
{
    if (compact == m_isCompact)
        return;
    m_isCompact = compact;
    closeEditor();
    setSizePolicy(QSizePolicy::Expanding, compact ? QSizePolicy::Fixed : QSizePolicy::Preferred);
    updateGeometry();
    viewport()->update();
}

void TimelineView::addShot()
{
    m_actions->append();
}

void TimelineView::refreshScrollBar()
{
    const TimelineGeometry geometry = measures();
    horizontalScrollBar()->setRange(0, geometry.mostScroll());
    horizontalScrollBar()->setPageStep(geometry.size.width());
    horizontalScrollBar()->setSingleStep(qMax(1, qRound(geometry.pixelsPerSecond())));
}

void TimelineView::setZoom(double zoom)
{
    const TimelineGeometry geometry = measures();
    const int x = geometry.xOf(m_playhead);
    zoomAround(zoom, x >= 0 && x < geometry.size.width() ? x : geometry.size.width() / 2);
}

void TimelineView::zoomAround(double zoom, int x)
{
    const TimelineGeometry before = measures();
    m_zoom = qBound(1.0, zoom, TimelineGeometry::mostZoom);
    refreshScrollBar();
    horizontalScrollBar()->setValue(before.scrollFor(m_zoom, before.secondsAt(x), x));
    placeEditor();
    viewport()->update();
}

void TimelineView::reveal(int shot)
{
    if (shot < 0)
        return;
    const TimelineGeometry geometry = measures();
    horizontalScrollBar()->setValue(geometry.scrollToShow(geometry.start(shot), geometry.start(shot + 1)));
}

void TimelineView::setCurrentShot(int shot)
{
    if (shot == m_current)
        return;
    m_actions->select(shot);
    m_anchor = m_selection.currentIndex();
    reveal(m_current);
}

void TimelineView::setPlayhead(double seconds)
{
    const TimelineGeometry geometry = measures();
    const double bounded = std::isfinite(seconds) ? qBound(0.0, seconds, double(geometry.total())) : 0;
    m_actions->setPlayhead(bounded);
    const auto column = [&](double at) { return QRect(geometry.xOf(at) - 8, 0, 17, geometry.size.height()); };
    const int before = geometry.xOf(m_playhead);
    const int after = geometry.xOf(bounded);
    if (before != after) {
        viewport()->update(column(m_playhead));
        viewport()->update(column(bounded));
    }
    m_playhead = bounded;
    if (m_playing >= 0 && m_press == Press::None)
        horizontalScrollBar()->setValue(geometry.scrollToShow(bounded, bounded));
}

void TimelineView::setPlayingShot(int shot)
{
    if (shot == m_playing)
        return;
    m_playing = shot;
    viewport()->update();
}

bool TimelineView::event(QEvent* event)
{
    // During a drag, shortcuts must not change the document.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_press != Press::None || (key->key() == Qt::Key_Escape && m_current >= 0)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    refreshScrollBar();
    placeEditor();
}

void TimelineView::scrollContentsBy(int, int)
{
    placeEditor();
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_press != Press::None) {
        cancelDrag();
        return;
    }
    if (m_press != Press::None)
        return;
    const int last = m_model.rowCount() - 1;
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (plain && last >= 0) {
        switch (event->key()) {
        case Qt::Key_Left:
            walk(m_current < 0 ? last : qMax(0, m_selection.currentIndex().row() - 1), event->modifiers());
            return;
        case Qt::Key_Right:
            walk(m_current < 0 ? 0 : qMin(last, m_selection.currentIndex().row() + 1), event->modifiers());
            return;
        case Qt::Key_Home:
            walk(0, event->modifiers());
            return;
        case Qt::Key_End:
            walk(last, event->modifiers());
            return;
        case Qt::Key_Escape:
            if (m_current >= 0) {
                m_actions->select(-1);
                return;
            }
            break;
        default:
            break;
        }
    }
    event->ignore();
}

void TimelineView::walk(int row, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier) {
        extendTo(row);
    } else {
        m_actions->select(row);
        m_anchor = m_selection.currentIndex();
        Q_EMIT seekRequested(measures().start(row));
    }
    reveal(row);
}

void TimelineView::extendTo(int row)
{
    if (!m_anchor.isValid())
        m_anchor = m_selection.currentIndex().isValid() ? m_selection.currentIndex() : m_model.index(row, 0);
    const QModelIndex end = m_model.index(row, 0);
    m_selection.setCurrentIndex(end, QItemSelectionModel::NoUpdate);
    m_selection.select(QItemSelection(m_model.index(qMin(m_anchor.row(), row), 0),
                                      m_model.index(qMax(m_anchor.row(), row), 0)),
                       QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    announceFocus();
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::hideEvent(QHideEvent* event)
{
    cancelDrag();
    closeEditor();
    QAbstractScrollArea::hideEvent(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

} // namespace rushes
