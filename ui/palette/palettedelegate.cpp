#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int rowHeight = 32;
constexpr int margin = 8;
constexpr int iconSize = 16;

/// Draws a line with the typed letters in the accent colour; returns its width.
int drawTitle(QPainter& painter, const QRect& place, const QString& title, const QList<qsizetype>& typed,
              const QColor& colour, const QColor& accent)
{
    const QString shown = painter.fontMetrics().elidedText(title, Qt::ElideRight, place.width());
    QTextLayout layout(shown, painter.font());
    QList<QTextLayout::FormatRange> ranges;
    for (const qsizetype at : typed) {
        if (at >= shown.size() || shown.at(at) != title.at(at))
            continue;
        QTextCharFormat format;
        format.setForeground(accent);
        format.setFontWeight(QFont::DemiBold);
        ranges.append({static_cast<int>(at), 1, format});
    }
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(place.width() + 1);
    layout.endLayout();
    if (!line.isValid())
        return 0;
    painter.setPen(colour);
    const qreal top = place.top() + (place.height() - line.height()) / 2;
    layout.draw(&painter, QPointF(place.left(), top));
    return qCeil(line.naturalTextWidth());
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, std::max(rowHeight, option.fontMetrics.height() + 12)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver))
        paint::box(*painter, option.rect, selected ? theme.raised : theme.hover(),
                   selected ? theme.accent : QColor(), Theme::controlRadius);
    const QString why = index.data(PaletteModel::WhyRole).toString();
    const bool can = why.isEmpty();
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const QPixmap picture = iconPixmap(index.data(PaletteModel::IconRole).toString(), theme.dim, iconSize,
                                       painter->device()->devicePixelRatioF());
    painter->drawPixmap(rest.left(), rest.center().y() - iconSize / 2 + 1, picture);
    rest.setLeft(rest.left() + iconSize + margin);

    const auto right = [&](const QString& text, const QColor& colour) {
        if (text.isEmpty())
            return;
        painter->setPen(colour);
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, text);
        rest.setRight(rest.right() - painter->fontMetrics().horizontalAdvance(text) - 2 * margin);
    };
    painter->setFont(Theme::smallFont());
    right(index.data(PaletteModel::KeysRole).toString(), can ? theme.text : theme.dim);
    right(index.data(PaletteModel::KindRole).toString(), theme.dim);
    painter->setFont(Theme::bodyFont());
    const int width = drawTitle(*painter, rest, index.data().toString(),
                                index.data(PaletteModel::PlacesRole).value<QList<qsizetype>>(),
                                can ? theme.text : theme.dim, theme.accent);
    rest.setLeft(rest.left() + width + margin + 4);
    const QString detail = can ? index.data(PaletteModel::DetailRole).toString().simplified() : why;
    if (rest.width() > 4 * margin && !detail.isEmpty()) {
        painter->setFont(Theme::smallFont());
        painter->setPen(theme.dim);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          shownName(detail, painter->fontMetrics(), rest.width()));
    }
    painter->restore();
}

} // namespace rushes
