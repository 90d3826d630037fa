#include "ui/style/simplecontrols.h"

#include "ui/style/complexcontrols.h"
#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPolygonF>

using namespace Qt::StringLiterals;

namespace rushes::paint {

void buttonLabel(const QStyleOptionButton* button, QPainter* painter, const QWidget* widget)
{
    const Theme& theme = Theme::current();
    const bool enabled = isOn(button, QStyle::State_Enabled);
    const bool primary = widget && widget->property("primary").toBool();
    const QColor ink = !enabled ? theme.dim : (primary ? theme.onAccent : theme.text);
    const int iconRoom =
        button->icon.isNull() ? 0 : button->iconSize.width() + (button->text.isEmpty() ? 0 : iconGap);
    const int words = button->fontMetrics.size(Qt::TextShowMnemonic, button->text).width();
    QRect row(0, 0, qMin(iconRoom + words, button->rect.width()), button->rect.height());
    row.moveCenter(button->rect.center());
    if (iconRoom > 0) {
        const QRect place(QPoint(row.left(), row.center().y() - (button->iconSize.height() - 1) / 2),
                          button->iconSize);
        button->icon.paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setPen(ink);
    const int underline = QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut, button, widget)
                              ? Qt::TextShowMnemonic
                              : Qt::TextHideMnemonic;
    painter->drawText(row.adjusted(iconRoom, 0, 1, 0),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | underline, button->text);
}

void quietButton(const QStyleOption* option, QPainter* painter)
{
    const Theme& theme = Theme::current();
    if (!isOn(option, QStyle::State_Enabled))
        return;
    if (isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On))
        box(*painter, option->rect, theme.line, QColor(), Theme::controlRadius);
    else if (isOn(option, QStyle::State_MouseOver))
        box(*painter, option->rect, theme.hover(), QColor(), Theme::controlRadius);
}

void tick(const QStyleOption* option, QPainter* painter, bool round)
{
    const Theme& theme = Theme::current();
    const QRectF box = option->rect;
    const qreal radius = round ? box.width() / 2 : 4;
    const bool on = isOn(option, QStyle::State_On);
    paint::box(*painter, box, on ? theme.accent : theme.field,
               on ? QColor() : Theme::mixed(theme.line, theme.dim, 0.75), radius);
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme.onAccent);
        painter->drawEllipse(box.center(), box.width() / 5, box.height() / 5);
    } else {
        painter->setPen(QPen(theme.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const qreal w = box.width();
        painter->drawPolyline(QPolygonF({box.topLeft() + QPointF(w * 0.26, w * 0.52),
                                         box.topLeft() + QPointF(w * 0.43, w * 0.69),
                                         box.topLeft() + QPointF(w * 0.75, w * 0.34)}));
    }
    painter->restore();
}

void menuItem(const QStyleOptionMenuItem* item, QPainter* painter, const QColor& ground)
{
    const Theme& theme = Theme::current();
    const QRect row = item->rect;
    const qreal ratio = painter->device()->devicePixelRatio();
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(row.left() + 8, row.center().y(), row.width() - 16, 1), theme.line);
        return;
    }
    const bool enabled = isOn(item, QStyle::State_Enabled);
    if (isOn(item, QStyle::State_Selected) && enabled)
        box(*painter, row.adjusted(4, 1, -4, -1), Theme::mixed(ground, theme.text, 0.1), QColor(), 4);

    const QColor colour = enabled ? theme.text : theme.dim;
    const QRect iconRect(row.left() + 10, row.center().y() - 7, 16, 16);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF o = iconRect.topLeft();
            painter->drawPolyline(
                QPolygonF({o + QPointF(3, 8), o + QPointF(6.5, 11.5), o + QPointF(13, 4.5)}));
            painter->restore();
        }
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, iconRect, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }

    painter->setFont(item->font);
    const QStringList parts = item->text.split(u'\t');
    const QRect words = row.adjusted(menuIconRoom + 4, 0, -14, 0);
    painter->setPen(colour);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | Qt::TextShowMnemonic,
                      parts.first());
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu) {
        painter->drawPixmap(words.right() - 8, row.center().y() - 7,
                            iconPixmap(u"chevron-right"_s, theme.dim, 16, ratio));
    } else if (parts.size() > 1) {
        painter->setPen(theme.dim);
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, parts.at(1));
    }
}

QStyleOptionViewItem quietRow(const QStyleOptionViewItem& row)
{
    const Theme& theme = Theme::current();
    QStyleOptionViewItem quiet = row;
    quiet.palette.setColor(QPalette::Highlight, theme.dark ? theme.line : theme.window);
    quiet.palette.setColor(QPalette::HighlightedText, theme.text);
    return quiet;
}

void menuBarItem(const QStyleOptionMenuItem* item, QPainter* painter)
{
    const Theme& theme = Theme::current();
    const QRect row = item->rect;
    if (isOn(item, QStyle::State_Selected) || isOn(item, QStyle::State_Sunken))
        box(*painter, row, theme.hover(), QColor(), Theme::controlRadius);
    painter->setPen(isOn(item, QStyle::State_Enabled) ? theme.text : theme.dim);
    const int underline = QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut, item)
                              ? Qt::TextShowMnemonic
                              : Qt::TextHideMnemonic;
    painter->drawText(row, Qt::AlignCenter | Qt::TextSingleLine | underline, item->text);
}

} // namespace rushes::paint
