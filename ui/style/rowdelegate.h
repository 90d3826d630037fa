#pragma once

#include <QStyledItemDelegate>

namespace rushes {

/// Draws a row of a simple list: an optional icon, a text, and below it, in a smaller font, the text after a
/// line break, on two lines at most. The selection is a rounded box as in all lists.
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
