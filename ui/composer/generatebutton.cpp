#include "ui/composer/generatebutton.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int margin = 12;
constexpr int gap = 4;
constexpr int iconPixels = 16;
constexpr qint64 restMs = 1000; // who wants another take sees first that this one was queued

} // namespace

GenerateButton::GenerateButton(QWidget* parent)
    : QPushButton(tr("Generate"), parent)
{
    setAccessibleName(text());
    setProperty("primary", true);
    setFont(Theme::titleFont());
    setAutoDefault(false);
    // Not by click: Space, pressed to pause the take that comes, would pay for another one.
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GenerateButton::setVerb(const QString& verb)
{
    setText(verb);
    setAccessibleName(verb);
    updateGeometry();
}

void GenerateButton::setPrice(const QString& price)
{
    if (price == m_price)
        return;
    m_price = price;
    describe();
}

void GenerateButton::setHindrance(const QString& why)
{
    if (why == m_hindrance)
        return;
    m_hindrance = why;
    describe();
}

void GenerateButton::describe()
{
    setAccessibleDescription(m_hindrance.isEmpty() ? m_price : m_hindrance);
    setToolTip(m_hindrance);
    update();
}

QSize GenerateButton::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(text()) +
                      static_cast<int>(std::ceil(numbers::width(m_price, font())));
    return {2 * margin + iconPixels + gap + words + 16, 41};
}

void GenerateButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const bool can = m_hindrance.isEmpty() && isEnabled();
    QPainter painter(this);
    QColor fill = theme.accent;
    QColor ink = theme.onAccent;
    if (!can) {
        fill = Theme::mixed(theme.pane, theme.line, 0.6);
        ink = theme.dim;
    } else if (isDown()) {
        fill = Theme::mixed(theme.accent, theme.onAccent, 0.14);
    } else if (underMouse()) {
        fill = Theme::mixed(theme.accent, theme.knob, 0.1);
    }
    paint::box(painter, rect(), fill, QColor(), Theme::controlRadius);
    if (paint::showsFocus(*this)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        // On the accent itself a ring of accent is not seen: a line in its ink, a little inside.
        painter.setPen(QPen(can ? theme.onAccent : theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const qreal inset = can ? 3 : 1;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
        painter.restore();
    }

    painter.setFont(font());
    painter.setPen(ink);
    const QRectF inner = QRectF(rect()).adjusted(margin, 0, -margin, 0);
    painter.drawPixmap(QPointF(inner.left(), (height() - iconPixels) / 2.0),
                       iconPixmap(u"sparkles"_s, ink, iconPixels, devicePixelRatioF()));
    painter.drawText(inner.adjusted(iconPixels + gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text());
    numbers::draw(painter, inner, Qt::AlignRight | Qt::AlignVCenter, m_price);
}

void GenerateButton::keyPressEvent(QKeyEvent* event)
{
    if (isResting()) {
        event->accept();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier) {
        // A key that is held down is pressed once.
        if (!event->isAutoRepeat())
            click();
    } else {
        QPushButton::keyPressEvent(event);
    }
}

void GenerateButton::mousePressEvent(QMouseEvent* event)
{
    if (isResting())
        event->accept();
    else
        QPushButton::mousePressEvent(event);
}

void GenerateButton::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void GenerateButton::rest()
{
    m_sinceQueued.start();
}

void GenerateButton::wake()
{
    m_sinceQueued.invalidate();
}

bool GenerateButton::isResting() const
{
    return m_sinceQueued.isValid() && !m_sinceQueued.hasExpired(restMs);
}

} // namespace rushes
