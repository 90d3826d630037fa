#include "ui/library/takegrid.h"

#include "ui/library/takedelegate.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

namespace rushes {

TakeGrid::TakeGrid(QWidget* parent)
    : QListView(parent)
{
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
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

void TakeGrid::share()
{
    // QListView keeps room for the scroll bar whether it shows or not; so nothing moves when it comes.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar());
    const QSize cell =
        TakeTileLayout::cell(maximumViewportSize().width() - bar - 1, TakeDelegate::nameHeight());
    if (cell != gridSize()) {
        setGridSize(cell);
        verticalScrollBar()->setSingleStep(cell.height() / 2);
    }
}

void TakeGrid::resizeEvent(QResizeEvent* event)
{
    share();
    QListView::resizeEvent(event);
}

void TakeGrid::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (model()->rowCount() > 0 || !paint::showsFocus(*this))
        return;
    QPainter painter(viewport());
    paint::focusRing(painter, viewport()->rect(), Theme::controlRadius);
}

void TakeGrid::copySelected()
{
    if (QMimeData* mime = model()->mimeData(selectionModel()->selectedIndexes()))
        QGuiApplication::clipboard()->setMimeData(mime);
}

} // namespace rushes
