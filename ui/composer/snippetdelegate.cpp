#include "ui/composer/snippetdelegate.h"

#include "ui/composer/snippetmodel.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace rushes {

namespace {

constexpr int headingHeight = 32;
constexpr int rowHeight = 44;
constexpr int margin = 8;

} // namespace

QSize SnippetDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {200, index.data(SnippetModel::HeadingRole).toBool() ? headingHeight : rowHeight};
}

void SnippetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    const QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    if (index.data(SnippetModel::HeadingRole).toBool()) {
        painter->setFont(Theme::headFont());
        painter->setPen(theme.dim);
        painter->drawText(inner.adjusted(0, 8, 0, -2), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
        painter->restore();
        return;
    }
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (selected || hovered)
        paint::box(*painter, option.rect, selected ? theme.raised : theme.hover(),
                   selected ? theme.accent : QColor(), Theme::controlRadius);
    QRect title = inner.adjusted(0, 4, 0, 0);
    title.setHeight(18);
    if (index.data(SnippetModel::OwnRole).toBool()) {
        const QString own = tr("yours");
        painter->setFont(Theme::smallFont());
        painter->setPen(theme.accent);
        painter->drawText(title, Qt::AlignRight | Qt::AlignVCenter, own);
        title.setRight(title.right() - painter->fontMetrics().horizontalAdvance(own) - margin);
    }
    const auto line = [painter](const QRect& place, const QFont& font, const QColor& colour,
                                const QString& text) {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          shownName(text, painter->fontMetrics(), place.width()));
    };
    line(title, Theme::bodyFont(), theme.text, index.data().toString());
    line({inner.left(), title.bottom() + 1, inner.width(), 17}, Theme::smallFont(), theme.dim,
         index.data(SnippetModel::AboutRole).toString().simplified());
    painter->restore();
}

} // namespace rushes
