#include "ui/library/takegrid.h"

#include "app/library/librarymodel.h"
#include "ui/library/takedelegate.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace rushes {

TakeGrid::TakeGrid(QWidget* parent)
    : QListView(parent)
{
    setViewMode(IconMode);
    setMovement(Static);
    setUniformItemSizes(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setSelectionRectVisible(true);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_Hover);
}

int TakeGrid::count() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

const TakeGridLayout& TakeGrid::places() const
{
    if (m_isStale || m_layout.count() != count()) {
        const auto* library = qobject_cast<const LibraryModel*>(model());
        m_layout.set(count(), library ? library->collections() : QList<int>());
        m_isStale = false;
    }
    return m_layout;
}

void TakeGrid::share()
{
    // Space for the scroll bar is always reserved, so that nothing moves when it appears.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int width = maximumViewportSize().width() - bar - 1;
    const QSize cell = m_listed ? QSize(std::max(1, width), listRow)
                                : TakeTileLayout::cell(width, TakeDelegate::nameHeight());
    const int columns = m_listed ? 1 : TakeTileLayout::columns(width);
    if (cell == m_layout.cell() && columns == m_layout.columns())
        return;
    m_layout.setCell(cell, columns, head);
    setGridSize(cell);
    verticalScrollBar()->setSingleStep(cell.height() / 2);
    m_isHolding = true; // a changed scroll range is no scrolling by the user
    updateGeometries();
    m_isHolding = false;
    holdAnchor();
    viewport()->update();
}

/// Stores the first visible take, unless the newest ones are visible.
void TakeGrid::rememberAnchor()
{
    if (m_isHolding)
        return;
    const int row = places().rowsBetween(verticalOffset(), verticalOffset()).first;
    const bool isScrolled = verticalOffset() > 0 && row < count();
    m_anchor =
        isScrolled ? QPersistentModelIndex(model()->index(row, 0, rootIndex())) : QPersistentModelIndex();
    m_anchorOffset = isScrolled ? verticalOffset() - places().cellOf(row).top() : 0;
}

void TakeGrid::holdAnchor()
{
    if (!m_anchor.isValid())
        return;
    m_isHolding = true;
    verticalScrollBar()->setValue(places().cellOf(m_anchor.row()).top() + m_anchorOffset);
    m_isHolding = false;
}

void TakeGrid::setListed(bool listed)
{
    if (m_listed == listed)
        return;
    m_listed = listed;
    share();
    scrollTo(currentIndex());
}

QRect TakeGrid::toView(const QRect& place) const
{
    return QStyle::visualRect(layoutDirection(), QRect(0, 0, places().columns() * cell().width(), 1),
                              place.translated(0, -verticalOffset()));
}

QPoint TakeGrid::fromView(QPoint point) const
{
    const int x = isRightToLeft() ? places().columns() * cell().width() - 1 - point.x() : point.x();
    return {x, point.y() + verticalOffset()};
}

QRect TakeGrid::cellOf(int row) const
{
    return toView(places().cellOf(row));
}

QRect TakeGrid::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? cellOf(index.row()) : QRect();
}

QModelIndex TakeGrid::indexAt(const QPoint& point) const
{
    const int row = places().rowAt(fromView(point));
    return row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex());
}

int TakeGrid::headAt(QPoint point) const
{
    return places().headAt(fromView(point));
}

QRect TakeGrid::headRect(int collection) const
{
    const QRect place = places().headOf(collection);
    return place.isEmpty() ? QRect() : toView(place);
}

int TakeGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TakeGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    QRect place = visualRect(index);
    const int height = viewport()->height();
    // The first line of a collection is scrolled to together with its heading.
    const int collection = places().headAt({0, places().cellOf(index.row()).top() - 1});
    if (collection >= 0)
        place.setTop(headRect(collection).top());
    int by = 0;
    if (hint == PositionAtTop)
        by = place.top();
    else if (hint == PositionAtCenter)
        by = place.center().y() - height / 2;
    else if (hint == PositionAtBottom || place.bottom() >= height)
        by = place.bottom() - height + 1;
    if (hint == EnsureVisible && place.top() < 0)
        by = place.top();
    if (by != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void TakeGrid::doItemsLayout()
{
    share();
    updateGeometries();
    setState(NoState);
    viewport()->update();
}

void TakeGrid::updateGeometries()
{
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, places().height() - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
}

void TakeGrid::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    m_isStale = true;
    // The visible takes stay in place, unless the newest are visible.
    updateGeometries();
    holdAnchor();
    viewport()->update();
}

void TakeGrid::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsAboutToBeRemoved(parent, start, end);
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_isStale = true;
            updateGeometries();
            holdAnchor();
            viewport()->update();
        },
        Qt::QueuedConnection);
}

void TakeGrid::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
    m_isStale = true; // its scene may have another name
    viewport()->update();
}

void TakeGrid::reset()
{
    m_isStale = true;
    QListView::reset();
}

QModelIndex TakeGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int all = count();
    if (all == 0)
        return {};
    const QModelIndex now = currentIndex();
    if (!now.isValid())
        return model()->index(0, 0, rootIndex());
    const int forward = isRightToLeft() && !m_listed ? -1 : 1;
    const int page = std::max(1, viewport()->height() / cell().height()) * cell().height();
    int row = now.row();
    switch (action) {
    case MoveLeft:
        row -= forward;
        break;
    case MoveRight:
        row += forward;
        break;
    case MovePrevious:
        row -= 1;
        break;
    case MoveNext:
        row += 1;
        break;
    case MoveUp:
        row = places().above(row);
        break;
    case MoveDown:
        row = places().below(row);
        break;
    case MovePageUp:
        row = places().pageUp(row, page);
        break;
    case MovePageDown:
        row = places().pageDown(row, page);
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = all - 1;
        break;
    }
    return model()->index(std::clamp(row, 0, all - 1), 0, rootIndex());
}

void TakeGrid::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    const QRect area = rect.normalized();
    QItemSelection selection;
    const auto [first, past] =
        places().rowsBetween(area.top() + verticalOffset(), area.bottom() + verticalOffset());
    for (int row = first; row < past; ++row) {
        if (!cellOf(row).intersects(area))
            continue;
        const QModelIndex index = model()->index(row, 0, rootIndex());
        selection.append(QItemSelectionRange(index, index));
    }
    selectionModel()->select(selection, flags);
}

QRegion TakeGrid::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    for (const QItemSelectionRange& range : selection) {
        const QRect first = cellOf(range.top());
        const QRect last = cellOf(range.bottom());
        region += QRect(0, first.top(), viewport()->width(), last.bottom() - first.top() + 1);
    }
    return region;
}

void TakeGrid::scrollContentsBy(int, int)
{
    rememberAnchor();
    viewport()->update();
}

void TakeGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    share();
    updateGeometries();
}

double TakeGrid::scrubAt(const QModelIndex& index) const
{
    const QRect place = visualRect(index);
    if (!place.contains(m_pointer))
        return -1;
    const QRect box = m_listed ? TakeTileLayout::listPicture(place)
                               : TakeTileLayout::of(place, TakeDelegate::nameHeight()).box;
    if (!box.contains(m_pointer))
        return -1;
    return static_cast<double>(m_pointer.x() - box.left()) / std::max(1, box.width());
}

void TakeGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex before = indexAt(m_pointer);
    m_pointer = event->position().toPoint();
    const QModelIndex now = indexAt(m_pointer);
    for (const QModelIndex& index : {before, now}) {
        if (index.isValid())
            viewport()->update(visualRect(index));
    }
    QAbstractItemView::mouseMoveEvent(event);
}

bool TakeGrid::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_pointer = {-1, -1};
    return QListView::viewportEvent(event);
}

void TakeGrid::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const QRect area = event->rect();
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int top = area.top() + verticalOffset();
    const int bottom = area.bottom() + verticalOffset();
    const auto [firstHead, pastHead] = places().headsBetween(top, bottom);
    for (int collection = firstHead; collection < pastHead; ++collection)
        drawHead(painter, collection);
    const auto [first, past] = places().rowsBetween(top, bottom);
    const QModelIndex hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    const bool isOver = viewport()->underMouse();
    for (int row = first; row < past; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = cellOf(row);
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, isOver && index == hovered);
        option.state.setFlag(QStyle::State_Active, isActiveWindow());
        itemDelegate()->paint(&painter, option, index);
    }
    if (count() > 0 || !paint::showsFocus(*this))
        return;
    paint::focusRing(painter, viewport()->rect(), Theme::controlRadius);
}

void TakeGrid::startDrag(Qt::DropActions actions)
{
    Q_EMIT filesLeaving();
    QListView::startDrag(actions);
}

void TakeGrid::copySelected()
{
    Q_EMIT filesLeaving();
    if (QMimeData* mime = model()->mimeData(selectionModel()->selectedIndexes()))
        QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace rushes
