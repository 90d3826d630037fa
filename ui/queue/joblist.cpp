#include "ui/queue/joblist.h"

#include "app/queue/jobmodel.h"
#include "ui/queue/jobdelegate.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <utility>

namespace rushes {

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

void JobList::keepAnchor()
{
    if (m_layingOut)
        return;
    m_anchor = indexAt(QPoint(viewport()->width() / 2, 0));
    m_offset = m_anchor.isValid() ? visualRect(m_anchor).top() : 0;
}

void JobList::doItemsLayout()
{
    if (m_layingOut)
        return;
    const bool atTop = verticalScrollBar()->value() == 0;
    m_layingOut = true;
    QListView::doItemsLayout();
    if (!atTop && m_anchor.isValid()) {
        const int moved = visualRect(m_anchor).top() - m_offset;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + moved);
    }
    m_layingOut = false;
    keepAnchor();
}

void JobList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    // The base lays out again for another height only; here another width wraps the words anew.
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
    hover(event->position().toPoint());
    if (m_pressed == 0)
        QListView::mouseMoveEvent(event);
}

void JobList::mousePressEvent(QMouseEvent* event)
{
    const std::optional<Job> link =
        event->button() == Qt::LeftButton ? linkAt(event->position().toPoint()) : std::nullopt;
    m_pressed = link ? link->id : 0;
    m_pressedAction = link ? actionOf(*link) : JobAction();
    if (link)
        setCurrentIndex(indexAt(event->position().toPoint()));
    else
        QListView::mousePressEvent(event);
}

void JobList::mouseReleaseEvent(QMouseEvent* event)
{
    const JobId pressed = std::exchange(m_pressed, 0);
    if (pressed == 0) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const std::optional<Job> link = linkAt(event->position().toPoint());
    // Only what was read when the button went down is done: a job may have gone on in between.
    if (link && link->id == pressed && actionOf(*link) == m_pressedAction)
        Q_EMIT actionClicked(*link, event->globalPosition().toPoint());
}

void JobList::mouseDoubleClickEvent(QMouseEvent* event)
{
    // The second press of a double click on a link is not another click.
    if (!linkAt(event->position().toPoint()))
        QListView::mouseDoubleClickEvent(event);
}

bool JobList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        hover(QPoint(-1, -1));
    } else if (event->type() == QEvent::ToolTip) {
        const auto* asked = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(asked->pos());
        const std::optional<Job> link = linkAt(asked->pos());
        if (link)
            QToolTip::showText(asked->globalPos(), actionOf(*link).hint, this, visualRect(index));
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
} // namespace rushes
