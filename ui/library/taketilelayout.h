#pragma once

#include <QRect>
#include <QString>

namespace rushes {

/// Where the parts of a take's tile stand, from the cell's size. The picture keeps a box of 16:9; clips of
/// another shape stand in its middle.
struct TakeTileLayout
{
    static constexpr int inset = 4; ///< px around the tile: room for its outline, half the gap to the next
    static constexpr int leastTile = 96; ///< px: narrower, and there is a column less
    static constexpr int radius = 6;

    QRect box = {}; ///< 16:9
    QRect name = {};
    QRect star = {}; ///< where the star is drawn
    QRect starHit = {};

    static TakeTileLayout of(const QRect& cell, int nameHeight);
    /// The same parts of a row of the list; `name` is the room for all of its words.
    static TakeTileLayout ofRow(const QRect& cell);
    /// A row's picture alone.
    [[nodiscard]] static QRect listPicture(const QRect& cell) { return ofRow(cell).box; }

    /// Columns that fit into `width` px; at least 1.
    [[nodiscard]] static int columns(int width);
    /// A cell when `width` px are shared by columns(width).
    [[nodiscard]] static QSize cell(int width, int nameHeight);
    /// `picture` as large as it fits into the box, in its middle.
    [[nodiscard]] static QRect fitted(const QSize& picture, const QRect& box);
};

} // namespace rushes
