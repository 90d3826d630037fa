#pragma once

#include <QList>
#include <QRect>

#include <utility>

namespace rushes {

/// Where the takes of a grid stand: cells of one size in lines, and, where they are collected, a head over
/// each collection, which begins a line of its own. All follows from the rows' numbers; px from the top of
/// what is scrolled, left to right.
class TakeGridLayout
{
public:
    /// `collections`: the first row of each, ascending from 0; empty: they stand without heads.
    void set(int count, const QList<int>& collections);
    /// `head`: px of a collection's head.
    void setCell(QSize cell, int columns, int head);

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] QSize cell() const { return m_cell; }
    /// px, of all.
    [[nodiscard]] int height() const { return m_height; }

    [[nodiscard]] QRect cellOf(int row) const;
    /// Empty where there are no heads.
    [[nodiscard]] QRect headOf(int collection) const;
    /// The row at that place; -1: none.
    [[nodiscard]] int rowAt(QPoint place) const;
    /// The collection whose head is at that place; -1: none.
    [[nodiscard]] int headAt(QPoint place) const;
    /// The rows that reach into these px, from the first to past the last.
    [[nodiscard]] std::pair<int, int> rowsBetween(int top, int bottom) const;
    /// The collections whose heads do.
    [[nodiscard]] std::pair<int, int> headsBetween(int top, int bottom) const;

    /// The row above or below in its column, or the last one of a shorter line there; at either end the row
    /// itself.
    [[nodiscard]] int above(int row) const;
    [[nodiscard]] int below(int row) const;
    /// The same, about that many px further.
    [[nodiscard]] int pageUp(int row, int px) const;
    [[nodiscard]] int pageDown(int row, int px) const;

private:
    [[nodiscard]] int blockOf(int row) const;
    [[nodiscard]] int blockAt(int y) const;
    [[nodiscard]] int blockEnd(int block) const;
    [[nodiscard]] int linesOf(int block) const;
    /// The row of that line and column, or the line's last one.
    [[nodiscard]] int inLine(int block, int line, int column) const;
    /// The row of the line at `y` and that column.
    [[nodiscard]] int rowNear(int y, int column) const;
    void lay();

    int m_count = 0;
    QList<int> m_firsts = {0}; ///< of the blocks of lines: the collections, or all rows
    QList<int> m_tops = {0};   ///< px, of the blocks with their heads
    bool m_hasHeads = false;
    QSize m_cell = {1, 1};
    int m_columns = 1;
    int m_head = 0;
    int m_height = 0;
};

} // namespace rushes
