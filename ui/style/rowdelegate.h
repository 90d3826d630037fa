#pragma once

#include <QStyledItemDelegate>

namespace rushes {

/// A row of a plain list: an icon where it has one, its words, and what is after a line break small below
/// them, in two lines at most. What is chosen is a rounded box, as in all lists of the program.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace rushes
