#pragma once

#include <QList>
#include <QRect>

#include <utility>

namespace rushes {

/// The layout of a grid of takes: cells of one size in lines, and above each collection, if there are some, a
/// heading; each collection begins a line. Computed from the numbers of rows; px from the top left of the
/// contents.
class TakeGridLayout
{
public:
    /// `collections`: the first row of each, ascending from 0; empty: no headings.
    void set(int count, const QList<int>& collections);
    /// `head`: px, height of a heading.
    void setCell(QSize cell, int columns, int head);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] QSize cell() const { return m_cell; }
    /// Height of the contents, px.
    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] QRect cellOf(int row) const;
    /// Empty: there are no headings.
    [[nodiscard]] QRect headOf(int collection) const;
    /// The row at that point; -1: none.
    [[nodiscard]] int rowAt(QPoint place) const;
    /// The collection whose heading is at that point; -1: none.
    [[nodiscard]] int headAt(QPoint place) const;
    /// The rows that intersect these px: the first, and the one after the last.
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    /// The collections whose headings intersect them.
    [[nodiscard]] std::pair<int, int> headsBetween(int top, int bottom) const;

    /// The row above or below in the same column, or the last one of a shorter line; at either end the row
    /// itself.
    [[nodiscard]] int above(int row) const;
    [[nodiscard]] int below(int row) const;
    /// The row in the same column at that distance, px.
    [[nodiscard]] int pageUp(int row, int px) const;
    [[nodiscard]] int pageDown(int row, int px) const;

private:
    [[nodiscard]] int blockOf(int row) const;
    [[nodiscard]] int blockAt(int y) const;
    [[nodiscard]] int blockEnd(int block) const;
    [[nodiscard]] int linesOf(int block) const;
    /// The row at that line and column, or the line's last one.
    [[nodiscard]] int inLine(int block, int line, int column) const;
    /// The row in the line at `y` and that column.
    [[nodiscard]] int rowNear(int y, int column) const;
    void lay();

    int m_count = 0;
    QList<int> m_firsts = {
        0};                  ///< first rows of the blocks of lines: the collections, or one block of all rows
    QList<int> m_tops = {0}; ///< tops of the blocks with their headings, px
    bool m_hasHeads = false;
    QSize m_cell = {1, 1};
    int m_columns = 1;
    int m_head = 0;
    int m_height = 0;
};

} // namespace rushes
