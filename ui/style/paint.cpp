// Drawing functions of controls, panes and delegates.
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QPainter>

#include <algorithm>

namespace rushes {

namespace paint {

void box(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void focusRing(QPainter& painter, const QRectF& rect, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

void focusHalo(QPainter& painter, QPointF centre, qreal width)
{
    QColor halo = Theme::current().accent;
    halo.setAlpha(90);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(halo);
    painter.drawEllipse(centre, width / 2 + 4, width / 2 + 4);
    painter.restore();
}

bool showsFocus(const QWidget& widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

QColor accentFill(const QAbstractButton& button)
{
    const Theme& theme = Theme::current();
    if (button.isDown())
        return Theme::mixed(theme.accent, theme.onAccent, 0.14);
    return button.underMouse() ? Theme::mixed(theme.accent, theme.knob, 0.1) : theme.accent;
}

void dragNote(QPainter& painter, const QRect& cards, int width, int x, const QString& note,
              const QString& limit)
{
    if (note.isEmpty())
        return;
    constexpr int margin = 2;
    const Theme& theme = Theme::current();
    const bool isLimited = !limit.isEmpty();
    const QFontMetrics numbers(Theme::numberFont());
    const QFontMetrics small(Theme::smallFont());
    const int wide =
        std::max(numbers.horizontalAdvance(note), isLimited ? small.horizontalAdvance(limit) : 0) + 20;
    QRect place(0, cards.top() + 8, wide, isLimited ? 44 : 26);
    place.moveLeft(std::clamp(x - wide / 2, margin, std::max(margin, width - margin - wide)));
    box(painter, place, theme.window, isLimited ? theme.bad : theme.accent, Theme::controlRadius);
    painter.setFont(Theme::numberFont());
    painter.setPen(theme.text);
    painter.drawText(QRect(place.left(), place.top() + 4, wide, 18), Qt::AlignCenter, note);
    if (isLimited) {
        painter.setFont(Theme::smallFont());
        painter.setPen(theme.bad);
        painter.drawText(QRect(place.left(), place.top() + 22, wide, 18), Qt::AlignCenter, limit);
    }
}

} // namespace paint

} // namespace rushes
