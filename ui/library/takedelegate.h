#pragma once

#include <QStyledItemDelegate>

namespace rushes {

struct Take;
class Thumbnails;

/// Draws a take: its picture with its length, star and whether the player has it, its name beneath. Asks for
/// pictures when it draws them.
class TakeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The thumbnails outlive the delegate.
    explicit TakeDelegate(Thumbnails& thumbnails, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// The view's grid: all tiles are of one size.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// px, of the name's line.
    [[nodiscard]] static int nameHeight();

private:
    static QString shownName(const Take& take, bool lone, const QFontMetrics& metrics, int width);
    void drawPicture(QPainter* painter, const QRect& box, const QModelIndex& index) const;

    Thumbnails& m_thumbnails;
};

} // namespace rushes
