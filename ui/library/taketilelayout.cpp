#include "ui/library/taketilelayout.h"

#include <algorithm>

namespace rushes {

namespace {

constexpr int nameGap = 4;
constexpr int starSize = 14;

int boxHeight(int width)
{
    return (width * 9 + 8) / 16;
}

} // namespace

TakeTileLayout TakeTileLayout::of(const QRect& cell, int nameHeight)
{
    TakeTileLayout tile;
    const QRect inside = cell.adjusted(inset, inset, -inset, -inset);
    tile.box = QRect(inside.left(), inside.top(), inside.width(), boxHeight(inside.width()));
    tile.name = QRect(inside.left(), tile.box.bottom() + 1 + nameGap, inside.width(), nameHeight);
    tile.star = QRect(tile.box.left() + 4, tile.box.top() + 4, starSize, starSize);
    tile.starHit = QRect(tile.box.left(), tile.box.top(), 24, 24);
    return tile;
}

TakeTileLayout TakeTileLayout::ofRow(const QRect& cell)
{
    TakeTileLayout row;
    const int height = cell.height() - 2 * inset;
    row.box = QRect(cell.left() + inset, cell.top() + inset, height * 16 / 9, height);
    row.name = QRect(row.box.right() + 11, row.box.top(), cell.right() - row.box.right() - 18, height);
    row.star = QRect(row.box.left() + 4, row.box.top() + 4, starSize, starSize);
    row.starHit = QRect(row.box.left(), row.box.top(), 24, 24);
    return row;
}

int TakeTileLayout::columns(int width)
{
    return std::max(1, width / (leastTile + 2 * inset));
}

QSize TakeTileLayout::cell(int width, int nameHeight)
{
    const int cellWidth = std::max(2 * inset + 16, width / columns(width));
    return {cellWidth, boxHeight(cellWidth - 2 * inset) + nameGap + nameHeight + 2 * inset};
}

QRect TakeTileLayout::fitted(const QSize& picture, const QRect& box)
{
    if (picture.isEmpty())
        return box;
    QRect rect(QPoint(0, 0), picture.scaled(box.size(), Qt::KeepAspectRatio));
    // Rounding must not leave a hairline at the side.
    if (box.width() - rect.width() <= 2 && box.height() - rect.height() <= 2)
        return box;
    rect.moveCenter(box.center());
    return rect;
}

} // namespace rushes
