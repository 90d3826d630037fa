#pragma once

#include <QStyledItemDelegate>

namespace rushes {

/// Draws a scene: its picture or, without one, its number on its colour; name, summary, and whether it has a
/// take.
class SceneCard : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int width = 188; ///< px, including the gap to the next one
    static constexpr int height = 52; ///< px
    static constexpr int gap = 8;     ///< px

    /// The card's rectangle without the gap.
    [[nodiscard]] static QRect cardIn(const QRect& cell);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace rushes
