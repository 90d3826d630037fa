#include "ui/composer/disclosure.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int signSize = 16;
constexpr int gap = 6;

} // namespace

Disclosure::Disclosure(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFont(Theme::headFont());
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize Disclosure::sizeHint() const
{
    return {signSize + gap + fontMetrics().horizontalAdvance(text()) + 2, 28};
}

void Disclosure::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QColor colour = underMouse() ? theme.text : theme.dim;
    painter.drawPixmap(0, (height() - signSize) / 2,
                       iconPixmap(isChecked() ? u"chevron-down"_s : u"chevron-right"_s, colour, signSize,
                                  devicePixelRatioF()));
    const QRect words = rect().adjusted(signSize + gap, 0, 0, 0);
    painter.setPen(colour);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    if (paint::showsFocus(*this))
        paint::focusRing(painter, QRect(QPoint(), sizeHint()).adjusted(-2, 3, 4, -3), 4);
}

} // namespace rushes
