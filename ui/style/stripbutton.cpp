#include "ui/style/stripbutton.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QtMath>

namespace rushes {

namespace {

constexpr int pictogram = 16; // px
constexpr int side = 10;      // px beside the words
constexpr int gap = 6;        // px between icon and words

} // namespace

StripButton::StripButton(const QString& icon, const QString& text, QWidget* parent)
    : QToolButton(parent)
    , m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StripButton::setNarrow(bool narrow)
{
    if (m_isNarrow == narrow || m_icon.isEmpty())
        return;
    m_isNarrow = narrow;
    updateGeometry();
}

QSize StripButton::sizeHint() const
{
    const int words = m_isNarrow ? 0 : QFontMetrics(Theme::smallFont()).horizontalAdvance(text());
    const int mark = m_icon.isEmpty() ? 0 : pictogram + (m_isNarrow ? 0 : gap);
    return {words + mark + 2 * (m_isNarrow ? 6 : side), 28};
}

void StripButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = isChecked()                ? theme.tint(theme.accent)
                          : isDown() || underMouse() ? theme.line
                                                     : theme.raised;
    paint::box(painter, QRectF(rect()), isEnabled() ? ground : QColor(),
               isChecked() ? theme.accent : theme.line, Theme::controlRadius);
    const QColor ink = isEnabled() ? theme.text : theme.dim;
    int x = m_isNarrow ? 6 : side;
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(
            x, (height() - pictogram) / 2,
            iconPixmap(m_icon, isChecked() ? theme.accent : ink, pictogram, devicePixelRatioF()));
        x += pictogram + gap;
    }
    if (!m_isNarrow) {
        painter.setFont(Theme::smallFont());
        painter.setPen(ink);
        painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    }
    if (hasFocus() && paint::showsFocus(*this))
        paint::focusRing(painter, QRectF(rect()), Theme::controlRadius);
}

} // namespace rushes
