#pragma once

#include <QImage>
#include <QStyledItemDelegate>

#include <functional>

namespace rushes {

struct Take;
class Thumbnails;

/// Draws a take: picture with length, star and player mark, and its name below. Requests thumbnails when
/// drawing.
class TakeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `thumbnails` must outlive the delegate.
    explicit TakeDelegate(Thumbnails& thumbnails, QObject* parent = nullptr);

    /// A picture of the take at `at` (s) of `length` (s); null: not available yet.
    using Scrub = std::function<QImage(const QString& path, double length, double at)>;
    void setScrub(Scrub scrub) { m_scrub = std::move(scrub); }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    /// The size of the grid's cells.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Height of the name's line, px.
    [[nodiscard]] static int nameHeight();

private:
    static QString shownName(const Take& take, bool lone, const QFontMetrics& metrics, int width);
    void drawPicture(QPainter* painter, const QRect& box, const Take& take, double scrubbed) const;
    void drawOutline(QPainter* painter, const QRect& around, const QStyleOptionViewItem& option) const;
    void drawRow(QPainter* painter, const QRect& room, const Take& take, const QModelIndex& index,
                 bool selected) const;

    Thumbnails& m_thumbnails;
    Scrub m_scrub = {};
};

} // namespace rushes
