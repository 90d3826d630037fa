#include "ui/library/takegridlayout.h"

#include <algorithm>

namespace rushes {

void TakeGridLayout::set(int count, const QList<int>& collections)
{
    m_count = count;
    m_hasHeads = !collections.isEmpty();
    m_firsts = m_hasHeads ? collections : QList<int>{0};
    lay();
}

void TakeGridLayout::setCell(QSize cell, int columns, int head)
{
    m_cell = cell.expandedTo(QSize(1, 1));
    m_columns = std::max(1, columns);
    m_head = head;
    lay();
}

void TakeGridLayout::lay()
{
    m_tops.resize(m_firsts.size());
    m_height = 0;
    for (int block = 0; block < m_firsts.size(); ++block) {
        m_tops[block] = m_height;
        m_height += (m_hasHeads ? m_head : 0) + linesOf(block) * m_cell.height();
    }
}

int TakeGridLayout::blockEnd(int block) const
{
    return block + 1 < m_firsts.size() ? m_firsts.at(block + 1) : m_count;
}

int TakeGridLayout::linesOf(int block) const
{
    return (std::max(0, blockEnd(block) - m_firsts.at(block)) + m_columns - 1) / m_columns;
}

int TakeGridLayout::blockOf(int row) const
{
    const auto after = std::upper_bound(m_firsts.cbegin(), m_firsts.cend(), row);
    return std::max(0, static_cast<int>(after - m_firsts.cbegin()) - 1);
}

int TakeGridLayout::blockAt(int y) const
{
    const auto after = std::upper_bound(m_tops.cbegin(), m_tops.cend(), y);
    return std::max(0, static_cast<int>(after - m_tops.cbegin()) - 1);
}

QRect TakeGridLayout::cellOf(int row) const
{
    const int block = blockOf(row);
    const int place = row - m_firsts.at(block);
    const int top = m_tops.at(block) + (m_hasHeads ? m_head : 0);
    return {place % m_columns * m_cell.width(), top + place / m_columns * m_cell.height(), m_cell.width(),
            m_cell.height()};
}

QRect TakeGridLayout::headOf(int collection) const
{
    if (!m_hasHeads || collection < 0 || collection >= m_tops.size())
        return {};
    return {0, m_tops.at(collection), m_columns * m_cell.width(), m_head};
}

int TakeGridLayout::rowAt(QPoint place) const
{
    if (place.y() < 0 || place.y() >= m_height || place.x() < 0)
        return -1;
    const int block = blockAt(place.y());
    const int y = place.y() - m_tops.at(block) - (m_hasHeads ? m_head : 0);
    const int column = place.x() / m_cell.width();
    if (y < 0 || column >= m_columns)
        return -1;
    const int row = m_firsts.at(block) + y / m_cell.height() * m_columns + column;
    return row < blockEnd(block) ? row : -1;
}

int TakeGridLayout::headAt(QPoint place) const
{
    if (!m_hasHeads || place.y() < 0 || place.y() >= m_height)
        return -1;
    const int block = blockAt(place.y());
    return headOf(block).contains(place) ? block : -1;
}

std::pair<int, int> TakeGridLayout::rowsBetween(int top, int bottom) const
{
    if (m_count == 0 || bottom < 0 || top >= m_height)
        return {0, 0};
    const auto lineAt = [this](int y, int block) {
        const int below = y - m_tops.at(block) - (m_hasHeads ? m_head : 0);
        return below < 0 ? -1 : below / m_cell.height();
    };
    const int firstBlock = blockAt(std::max(0, top));
    const int first = m_firsts.at(firstBlock) + std::max(0, lineAt(std::max(0, top), firstBlock)) * m_columns;
    const int lastBlock = blockAt(bottom);
    const int past = m_firsts.at(lastBlock) + (lineAt(bottom, lastBlock) + 1) * m_columns;
    return {std::min(first, blockEnd(firstBlock)), std::min(past, blockEnd(lastBlock))};
}

std::pair<int, int> TakeGridLayout::headsBetween(int top, int bottom) const
{
    if (!m_hasHeads || bottom < 0 || top >= m_height)
        return {0, 0};
    const int first = blockAt(std::max(0, top));
    const bool isOver = headOf(first).bottom() >= top;
    return {isOver ? first : first + 1, blockAt(bottom) + 1};
}

int TakeGridLayout::inLine(int block, int line, int column) const
{
    return std::min(m_firsts.at(block) + line * m_columns + column, blockEnd(block) - 1);
}

int TakeGridLayout::above(int row) const
{
    const int block = blockOf(row);
    const int place = row - m_firsts.at(block);
    if (place >= m_columns)
        return row - m_columns;
    return block > 0 ? inLine(block - 1, linesOf(block - 1) - 1, place) : row;
}

int TakeGridLayout::below(int row) const
{
    const int block = blockOf(row);
    const int place = row - m_firsts.at(block);
    if (place / m_columns + 1 < linesOf(block))
        return inLine(block, place / m_columns + 1, place % m_columns);
    return block + 1 < m_firsts.size() ? inLine(block + 1, 0, place % m_columns) : row;
}

int TakeGridLayout::pageUp(int row, int px) const
{
    const int column = (row - m_firsts.at(blockOf(row))) % m_columns;
    const int wanted = cellOf(row).top() - std::max(px, m_cell.height());
    if (wanted <= 0)
        return inLine(0, 0, column);
    return std::min(above(row), rowNear(wanted, column));
}

int TakeGridLayout::pageDown(int row, int px) const
{
    const int column = (row - m_firsts.at(blockOf(row))) % m_columns;
    const int wanted = cellOf(row).top() + std::max(px, m_cell.height());
    if (wanted >= m_height)
        return m_count - 1;
    return std::max(below(row), rowNear(wanted, column));
}

int TakeGridLayout::rowNear(int y, int column) const
{
    const int block = blockAt(y);
    const int line = (y - m_tops.at(block) - (m_hasHeads ? m_head : 0)) / m_cell.height();
    return inLine(block, std::clamp(line, 0, linesOf(block) - 1), column);
}

} // namespace rushes
