#pragma once

#include <QStyledItemDelegate>

namespace rushes {

class Thumbnails;

/// Draws a take in the row below the player: picture with state marks, number and cost.
class TakeCard : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TakeCard(Thumbnails& thumbnails, QObject* parent = nullptr);

    static constexpr int gap = 6;            ///< px between cards
    static constexpr int ring = 2;           ///< px, space for the outline
    static constexpr int pictureWidth = 128; ///< px
    static constexpr int pictureHeight = 72; ///< px
    static constexpr int nameHeight = 20;    ///< px
    static QSize cell();
    static QRect pictureIn(const QRect& cell);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void drawPicture(QPainter& painter, const QRect& box, const QModelIndex& index) const;

    Thumbnails& m_thumbnails;
};

} // namespace rushes
