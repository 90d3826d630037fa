#include "ui/style/rowdelegate.h"

#include "ui/style/rushesstyle.h"
#include "ui/style/shownname.h"
#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>

#include <algorithm>

namespace rushes {

namespace {

constexpr int margin = 8;
constexpr int rowHeight = 32;
constexpr int iconSide = 16;

QString below(const QModelIndex& index)
{
    return index.data().toString().section(QLatin1Char('\n'), 1).simplified();
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString more = below(index);
    if (more.isEmpty())
        return {80, rowHeight};
    const QFontMetrics small(Theme::smallFont());
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (view ? view->viewport()->width() : 200) - 2 * margin;
    const int lines = small.horizontalAdvance(more) > width ? 2 : 1;
    return {80, rowHeight - 4 + lines * small.lineSpacing() + 6};
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::current();
    painter->save();
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered)
        paint::box(*painter, option.rect, selected ? theme.raised : theme.hover(),
                   selected ? theme.accent : QColor(), Theme::controlRadius);
    QRect inner = option.rect.adjusted(margin, 0, -margin, 0);
    const QString more = below(index);
    QRect title = inner;
    title.setHeight(more.isEmpty() ? inner.height() : rowHeight - 4);
    const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
    if (!picture.isNull()) {
        picture.paint(painter, {title.left(), title.center().y() - iconSide / 2 + 1, iconSide, iconSide});
        title.setLeft(title.left() + iconSide + margin);
    }
    painter->setFont(Theme::bodyFont());
    painter->setPen(enabled ? theme.text : theme.dim);
    const QString words = index.data().toString().section(QLatin1Char('\n'), 0, 0);
    const QFontMetrics body(Theme::bodyFont());
    if (enabled) {
        painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          shownName(words, body, title.width()));
    } else {
        painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, words);
    }
    if (!more.isEmpty()) {
        const QFontMetrics small(Theme::smallFont());
        painter->setFont(Theme::smallFont());
        painter->setPen(theme.dim);
        inner.setTop(title.bottom());
        // Lines break between words, so the second one is not completely filled.
        const int room = std::max(40, 2 * inner.width() - inner.width() / 3);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          small.horizontalAdvance(more) > inner.width()
                              ? small.elidedText(more, Qt::ElideRight, room)
                              : more);
    }
    painter->restore();
}

} // namespace rushes
