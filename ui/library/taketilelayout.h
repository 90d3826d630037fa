#pragma once

#include <QRect>
#include <QString>

namespace rushes {

/// The layout of a take's tile in its cell. The picture's box is 16:9; clips of another aspect ratio are
/// centred in it.
struct TakeTileLayout
{
    static constexpr int inset = 4;      ///< px around the tile, for its outline and half the gap
    static constexpr int leastTile = 96; ///< px: narrower tiles cause one column less
    static constexpr int radius = 6;

    QRect box = {}; ///< 16:9
    QRect name = {};
    QRect star = {}; ///< where the star is drawn; starHit: where it can be clicked
    QRect starHit = {};

    static TakeTileLayout of(const QRect& cell, int nameHeight);
    /// The same for a row of the list; `name`: space for all its text.
    static TakeTileLayout ofRow(const QRect& cell);
    /// Only the picture of a row.
    [[nodiscard]] static QRect listPicture(const QRect& cell) { return ofRow(cell).box; }

    /// Columns that fit into `width` px; at least 1.
    [[nodiscard]] static int columns(int width);
    /// Cell size when `width` px are divided into columns(width).
    [[nodiscard]] static QSize cell(int width, int nameHeight);
    /// `picture` scaled to fit into the box, centred.
    [[nodiscard]] static QRect fitted(const QSize& picture, const QRect& box);
};

} // namespace rushes
