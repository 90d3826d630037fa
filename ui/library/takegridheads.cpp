// TakeGrid: the headings above the takes of each scene.
#include "app/base/isolated.h"
#include "app/library/librarymodel.h"
#include "ui/library/takegrid.h"
#include "ui/library/taketilelayout.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

QString TakeGrid::headNote(int collection) const
{
    const auto* library = qobject_cast<const LibraryModel*>(model());
    const CollectionHead said = library ? library->collectionHead(collection) : CollectionHead();
    const QString takes = tr("%n take(s)", nullptr, said.takes);
    return said.project.isEmpty() ? takes : tr("%1 · %2").arg(takes, isolated(said.project));
}

void TakeGrid::drawHead(QPainter& painter, int collection) const
{
    const auto* library = qobject_cast<const LibraryModel*>(model());
    if (!library)
        return;
    const Theme& theme = Theme::current();
    const QRect place =
        headRect(collection)
            .adjusted(TakeTileLayout::inset, TakeTileLayout::inset, -TakeTileLayout::inset, 0);
    const int flags = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                      Qt::AlignVCenter | Qt::TextSingleLine;
    const QFontMetrics bold(Theme::headFont());
    const QString scene = shownName(library->collectionHead(collection).scene, bold, place.width() * 2 / 3);
    painter.setFont(Theme::headFont());
    painter.setPen(theme.text);
    painter.drawText(place, flags, scene);
    const int used = bold.horizontalAdvance(scene) + Theme::grid;
    const QRect rest = isRightToLeft() ? place.adjusted(0, 0, -used, 0) : place.adjusted(used, 0, 0, 0);
    painter.setFont(Theme::smallFont());
    painter.setPen(theme.dim);
    painter.drawText(rest, flags, shownName(headNote(collection), painter.fontMetrics(), rest.width()));
}

void TakeGrid::selectCollection(int collection, QItemSelectionModel::SelectionFlags flags)
{
    const auto* library = qobject_cast<const LibraryModel*>(model());
    if (!library || collection < 0 || collection >= library->collections().size())
        return;
    const QModelIndex first = model()->index(library->collections().at(collection), 0, rootIndex());
    const QModelIndex last = model()->index(library->endOf(collection) - 1, 0, rootIndex());
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(QItemSelection(first, last), flags);
}

void TakeGrid::goToCollection(int direction)
{
    const auto* library = qobject_cast<const LibraryModel*>(model());
    if (!library || library->collections().isEmpty())
        return;
    const QList<int>& firsts = library->collections();
    const int here = library->collectionOf(std::max(0, currentIndex().row()));
    // From within a collection, back moves to its beginning, like Ctrl+Left within a word.
    const bool isWithin = currentIndex().row() > firsts.at(here);
    const int there = direction > 0 ? here + 1 : isWithin ? here : here - 1;
    if (there < 0 || there >= firsts.size())
        return;
    setCurrentIndex(model()->index(firsts.at(there), 0, rootIndex()));
}

/// A heading represents all of its takes.
void TakeGrid::mousePressEvent(QMouseEvent* event)
{
    const int collection = event->button() == Qt::LeftButton ? headAt(event->position().toPoint()) : -1;
    if (collection < 0) {
        QListView::mousePressEvent(event);
        return;
    }
    const bool adds = event->modifiers().testFlag(Qt::ControlModifier);
    selectCollection(collection, adds ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
}

} // namespace rushes
