#include "ui/composer/generateoptions.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int iconPixels = 16;

}

GenerateOptions::GenerateOptions(QWidget* parent)
    : QPushButton(parent)
{
    setAccessibleName(tr("More ways to generate"));
    setToolTip(tr("Several takes, variations, or to the front of the queue"));
    setAccessibleDescription(toolTip());
    setAutoDefault(true); // Enter presses it
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize GenerateOptions::sizeHint() const
{
    return {34, 41};
}

void GenerateOptions::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QColor ink = theme.onAccent;
    paint::box(painter, rect(), paint::accentFill(*this), QColor(), Theme::controlRadius);
    if (paint::showsFocus(*this)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.onAccent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 4, 4);
    }
    painter.drawPixmap(QPointF((width() - iconPixels) / 2.0, (height() - iconPixels) / 2.0),
                       iconPixmap(u"chevron-down"_s, ink, iconPixels, devicePixelRatioF()));
}

} // namespace rushes
