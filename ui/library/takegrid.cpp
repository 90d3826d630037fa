#include "ui/library/takegrid.h"

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

int TakeGrid::columns() const
{
    return std::max(1, m_columns);
}

QSize TakeGrid::cell() const
{
    return m_cell.isEmpty() ? QSize(1, 1) : m_cell;
}

void TakeGrid::share()
{
    // Space for the scroll bar is always reserved, so that nothing moves when it appears.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const int width = maximumViewportSize().width() - bar - 1;
    const QSize cell = m_listed ? QSize(std::max(1, width), listRow)
                                : TakeTileLayout::cell(width, TakeDelegate::nameHeight());
    const int columns = m_listed ? 1 : TakeTileLayout::columns(width);
    if (cell == m_cell && columns == m_columns)
        return;
    m_cell = cell;
    m_columns = columns;
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
    const int line = verticalOffset() / cell().height();
    m_anchor =
        verticalOffset() > 0 && count() > 0
            ? QPersistentModelIndex(model()->index(std::min(line * columns(), count() - 1), 0, rootIndex()))
            : QPersistentModelIndex();
    m_anchorOffset = verticalOffset() % cell().height();
}

void TakeGrid::holdAnchor()
{
    if (!m_anchor.isValid())
        return;
    m_isHolding = true;
    verticalScrollBar()->setValue(m_anchor.row() / columns() * cell().height() + m_anchorOffset);
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

QRect TakeGrid::cellOf(int row) const
{
    const QSize size = cell();
    const int left = row % columns() * size.width();
    const QRect place(left, row / columns() * size.height() - verticalOffset(), size.width(), size.height());
    return QStyle::visualRect(layoutDirection(), QRect(QPoint(), QSize(columns() * size.width(), 1)), place);
}

QRect TakeGrid::visualRect(const QModelIndex& index) const
{
    return index.isValid() ? cellOf(index.row()) : QRect();
}

QModelIndex TakeGrid::indexAt(const QPoint& point) const
{
    if (count() == 0)
        return {};
    const int y = point.y() + verticalOffset();
    if (y < 0)
        return {};
    const int first = y / cell().height() * columns();
    for (int row = first; row < std::min(count(), first + columns()); ++row) {
        if (cellOf(row).contains(point))
            return model()->index(row, 0, rootIndex());
    }
    return {};
}

int TakeGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

void TakeGrid::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect place = visualRect(index);
    const int height = viewport()->height();
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
    const int lines = (count() + columns() - 1) / columns();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, lines * cell().height() - viewport()->height()));
    horizontalScrollBar()->setRange(0, 0);
}

void TakeGrid::rowsInserted(const QModelIndex& parent, int start, int end)
{
    QAbstractItemView::rowsInserted(parent, start, end);
    // The visible takes stay in place, unless the newest ones are visible.
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
            updateGeometries();
            holdAnchor();
            viewport()->update();
        },
        Qt::QueuedConnection);
}

void TakeGrid::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
    viewport()->update();
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
    const int page = std::max(1, viewport()->height() / cell().height()) * columns();
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
        row = row >= columns() ? row - columns() : row;
        break;
    case MoveDown:
        row = row + columns() < all ? row + columns()
                                    : (row / columns() < (all - 1) / columns() ? all - 1 : row);
        break;
    case MovePageUp:
        row = row >= page ? row - page : row % columns();
        break;
    case MovePageDown:
        row = row + page < all ? row + page : all - 1;
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
    const int firstLine = std::max(0, area.top() + verticalOffset()) / cell().height();
    const int lastLine = std::max(0, area.bottom() + verticalOffset()) / cell().height();
    for (int line = firstLine; line <= lastLine; ++line) {
        for (int row = line * columns(); row < std::min(count(), (line + 1) * columns()); ++row) {
            if (!cellOf(row).intersects(area))
                continue;
            const QModelIndex index = model()->index(row, 0, rootIndex());
            selection.append(QItemSelectionRange(index, index));
        }
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
    const int firstLine = std::max(0, area.top() + verticalOffset()) / cell().height();
    const int lastLine = std::max(0, area.bottom() + verticalOffset()) / cell().height();
    const QModelIndex hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    const bool isOver = viewport()->underMouse();
    for (int row = firstLine * columns(); row < std::min(count(), (lastLine + 1) * columns()); ++row) {
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

void TakeGrid::copySelected()
{
    if (QMimeData* mime = model()->mimeData(selectionModel()->selectedIndexes()))
        QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace rushes
