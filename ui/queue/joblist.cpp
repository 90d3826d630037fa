#include "ui/queue/joblist.h"

#include "app/queue/jobmodel.h"
#include "app/queue/queuerows.h"
#include "ui/queue/jobdelegate.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <cstdlib>
#include <utility>

namespace rushes {

namespace {

constexpr int scrollEdge = 24;  ///< px
constexpr int scrollStep = 10;  ///< px
constexpr int scrollPause = 30; ///< ms

} // namespace

JobList::JobList(const JobPresenter& presenter, QWidget* parent)
    : QListView(parent)
    , m_presenter(presenter)
    , m_delegate(new JobDelegate(presenter, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &JobList::keepAnchor);
}

void JobList::setRows(QueueRows& rows)
{
    m_rows = &rows;
    const auto shifted = [this](const QModelIndex&, int first, int last) { m_shifts += last - first + 1; };
    connect(&rows, &QAbstractItemModel::rowsInserted, this, shifted);
    connect(&rows, &QAbstractItemModel::rowsRemoved, this, shifted);
    connect(&rows, &QAbstractItemModel::layoutChanged, this, [this] { ++m_shifts; });
    setModel(&rows);
}

void JobList::keepAnchor()
{
    if (m_layingOut)
        return;
    m_shifts = 0;
    m_seen.clear();
    const auto [first, last] = shownRows();
    for (int row = first; row >= 0 && row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        m_seen.append({index, row, visualRect(index).top()});
    }
}

/// The topmost visible row that is still at about the same place: a row that moved to another part of the
/// list is no anchor.
const JobList::Seen* JobList::anchor() const
{
    for (const Seen& seen : m_seen) {
        if (seen.index.isValid() && std::abs(seen.index.row() - seen.row) <= m_shifts)
            return &seen;
    }
    return nullptr;
}

void JobList::doItemsLayout()
{
    if (m_layingOut)
        return;
    const bool atTop = verticalScrollBar()->value() == 0;
    m_layingOut = true;
    QListView::doItemsLayout();
    if (const Seen* kept = atTop ? nullptr : anchor()) {
        const int moved = visualRect(kept->index).top() - kept->top;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    m_layingOut = false;
    keepAnchor();
}

void JobList::measureAgain()
{
    m_delegate->forget();
    scheduleDelayedItemsLayout();
}

void JobList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    // QListView lays out again only when the height changes; here another width wraps the text anew.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

std::pair<int, int> JobList::shownRows() const
{
    if (!model() || model()->rowCount() == 0)
        return {-1, -1};
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    const QModelIndex last = indexAt(QPoint(viewport()->width() / 2, viewport()->height() - 1));
    return {first.isValid() ? first.row() : 0, last.isValid() ? last.row() : model()->rowCount() - 1};
}

std::optional<Job> JobList::linkAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || !m_delegate->actionRect(index, visualRect(index)).contains(position))
        return {};
    return index.data(JobModel::JobRole).value<Job>();
}

void JobList::hover(QPoint position)
{
    const std::optional<Job> link = linkAt(position);
    const JobId now = link ? link->id : 0;
    if (now != m_delegate->hovered()) {
        m_delegate->setHovered(now);
        viewport()->update();
    }
    if (now != 0)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

void JobList::hoverAgain()
{
    if (viewport()->underMouse())
        hover(viewport()->mapFromGlobal(QCursor::pos()));
}

void JobList::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    if (m_dragGivenUp)
        return;
    if (!m_drag.ids.isEmpty() && event->buttons().testFlag(Qt::LeftButton)) {
        if (!m_drag.moving && (position - m_drag.from).manhattanLength() < QApplication::startDragDistance())
            return;
        dragTo(position);
        return;
    }
    hover(position);
    if (m_pressed == 0)
        QListView::mouseMoveEvent(event);
}

void JobList::mousePressEvent(QMouseEvent* event)
{
    endDrag();
    m_dragGivenUp = false;
    const bool left = event->button() == Qt::LeftButton;
    const QModelIndex index = indexAt(event->position().toPoint());
    const std::optional<Job> link = left ? linkAt(event->position().toPoint()) : std::nullopt;
    m_clicked = index.isValid() ? index.data(JobModel::IdRole).value<JobId>() : 0;
    m_pressed = link ? link->id : 0;
    m_pressedLink = {};
    if (link) {
        m_pressedAction = m_delegate->actionAt(index);
        m_pressedLink = m_delegate->actionRect(index, visualRect(index));
        // A partly visible row does not scroll from below the button.
        const bool scrolls = hasAutoScroll();
        setAutoScroll(false);
        setCurrentIndex(index);
        setAutoScroll(scrolls);
        return;
    }
    QListView::mousePressEvent(event);
    if (left && event->modifiers() == Qt::NoModifier)
        beginDrag(event->position().toPoint());
}

void JobList::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = m_drag;
    endDrag();
    const JobId pressed = std::exchange(m_pressed, 0);
    if (std::exchange(m_dragGivenUp, false) || drag.moving) {
        // QListView's implementation would select what is below the pointer now.
        setState(NoState);
        if (drag.moving && event->button() == Qt::LeftButton)
            Q_EMIT dropped(drag.ids, drag.before);
        return;
    }
    if (pressed == 0) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    // The action is that of the row where the button was pressed, wherever it is now; and only the action
    // read then is run, since the job may have changed in between.
    const QModelIndex index = m_rows->indexOf(pressed);
    if (index.isValid() && m_pressedLink.contains(event->position().toPoint()) &&
        m_delegate->actionAt(index) == m_pressedAction)
        Q_EMIT actionClicked(m_rows->job(index.row()), event->globalPosition().toPoint());
}

void JobList::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The second press of a double click on a link is no further click, and never one on another row.
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const bool isTheSame = index.isValid() && index.data(JobModel::IdRole).value<JobId>() == m_clicked;
    if (isTheSame && !m_pressedLink.contains(position) && !linkAt(position))
        QListView::mouseDoubleClickEvent(event);
}

/// The pointer entered or left.
void JobList::setHeld(bool held)
{
    if (!m_rows || m_rows->isHeld() == held)
        return;
    m_delegate->setHeld(held);
    m_rows->setHeld(held);
    if (!held)
        scheduleDelayedItemsLayout();
}

void JobList::hideEvent(QHideEvent* event)
{
    setHeld(false);
    QListView::hideEvent(event);
}

bool JobList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::MouseMove ||
        event->type() == QEvent::MouseButtonPress) {
        setHeld(true);
    } else if (event->type() == QEvent::Leave) {
        hover(QPoint(-1, -1));
        setHeld(false);
    } else if (event->type() == QEvent::ToolTip) {
        const auto* asked = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(asked->pos());
        const std::optional<Job> link = linkAt(asked->pos());
        if (link)
            QToolTip::showText(asked->globalPos(), m_delegate->actionAt(index).hint, this, visualRect(index));
        else if (index.isValid())
            QToolTip::showText(asked->globalPos(),
                               m_presenter.fullText(index.data(JobModel::JobRole).value<Job>()), this,
                               visualRect(index));
        else
            QToolTip::hideText();
        return true;
    }
    return QListView::viewportEvent(event);
}

// Dragging

void JobList::beginDrag(QPoint position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid() || !m_rows)
        return;
    const Job& job = m_rows->job(index.row());
    const QRect row = visualRect(index);
    const bool onHead = !index.data(QueueRows::HeadRole).toString().isEmpty() &&
                        position.y() < row.top() + JobRowLayout::headHeight;
    if (onHead)
        m_drag.ids = m_rows->batchOf(job, JobState::Waiting);
    else if (job.state == JobState::Waiting)
        m_drag.ids = {job.id};
    m_drag.from = position;
}

void JobList::dragTo(QPoint position)
{
    m_drag.moving = true;
    m_drag.at = position;
    viewport()->setCursor(Qt::ClosedHandCursor);
    m_drag.before = 0;
    for (const JobId id : m_rows->waiting()) {
        if (position.y() < visualRect(m_rows->indexOf(id)).center().y()) {
            m_drag.before = id;
            break;
        }
    }
    const bool nearEdge = position.y() < scrollEdge || position.y() > viewport()->height() - scrollEdge;
    if (nearEdge && !m_scroll.isActive())
        m_scroll.start(scrollPause, this);
    else if (!nearEdge)
        m_scroll.stop();
    viewport()->update();
}

void JobList::endDrag()
{
    m_scroll.stop();
    if (std::exchange(m_drag, {}).moving) {
        viewport()->unsetCursor();
        viewport()->update();
    }
}

/// y of the mark where a drag would be dropped, px; -1: none.
int JobList::markTop() const
{
    const QList<JobId> waiting = m_drag.moving ? m_rows->waiting() : QList<JobId>();
    if (waiting.isEmpty())
        return -1;
    const QModelIndex before = m_rows->indexOf(m_drag.before);
    return before.isValid() ? visualRect(before).top()
                            : visualRect(m_rows->indexOf(waiting.constLast())).bottom();
}

void JobList::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_scroll.timerId()) {
        QListView::timerEvent(event);
        return;
    }
    const QPoint position = m_drag.at;
    QScrollBar* bar = verticalScrollBar();
    bar->setValue(bar->value() + (position.y() < viewport()->height() / 2 ? -scrollStep : scrollStep));
    dragTo(position);
}

void JobList::keyPressEvent(QKeyEvent* event)
{
    if (m_drag.moving && event->key() == Qt::Key_Escape) {
        m_dragGivenUp = true;
        endDrag();
        return;
    }
    QListView::keyPressEvent(event);
}

void JobList::focusOutEvent(QFocusEvent* event)
{
    m_dragGivenUp = m_drag.moving;
    endDrag();
    QListView::focusOutEvent(event);
}

void JobList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_rows && m_rows->rowCount() == 0 && paint::showsFocus(*this)) {
        QPainter ring(viewport());
        paint::focusRing(ring, viewport()->rect(), Theme::controlRadius);
    }
    const int mark = m_rows && m_drag.moving ? markTop() : -1;
    if (mark < 0)
        return;
    const Theme& theme = Theme::current();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    QColor veil = theme.pane;
    veil.setAlphaF(0.55F);
    for (const JobId id : m_drag.ids)
        painter.fillRect(visualRect(m_rows->indexOf(id)), veil);
    const int y = std::max(mark, 2);
    painter.setPen(QPen(theme.accent, 2));
    painter.drawLine(10, y, viewport()->width() - 6, y);
    painter.setBrush(theme.accent);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPoint(8, y), 4, 4);
}

} // namespace rushes
