#include "ui/queue/joblist.h"

#include <QScrollBar>

namespace rushes {

JobList::JobList(QWidget* parent)
    : QListView(parent)
{
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

std::pair<int, int> JobList::shownRows() const
{
    if (!model() || model()->rowCount() == 0)
        return {-1, -1};
    const QModelIndex first = indexAt(QPoint(viewport()->width() / 2, 0));
    const QModelIndex last = indexAt(QPoint(viewport()->width() / 2, viewport()->height() - 1));
    return {first.isValid() ? first.row() : 0, last.isValid() ? last.row() : model()->rowCount() - 1};
}

} // namespace rushes
