#include "ui/composer/generatebutton.h"

#include "ui/style/icons.h"
#include "ui/style/rushesstyle.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int margin = 12;
constexpr int gap = 4;
constexpr int iconPixels = 16;
constexpr int leastWidth = 168; // px: the width of the fields above
constexpr qint64 restMs = 1000; // a user who wants another take sees first that this one was queued

} // namespace

GenerateButton::GenerateButton(QWidget* parent)
    : QPushButton(tr("Generate"), parent)
{
    m_verb = text();
    setAccessibleName(m_verb);
    setProperty("primary", true);
    setFont(Theme::titleFont());
    setAutoDefault(false);
    // No focus by mouse: Space, pressed to pause the player later, would pay for another take.
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GenerateButton::setVerb(const QString& verb)
{
    m_verb = verb;
    setAccessibleName(verb);
    describe();
    updateGeometry();
}

void GenerateButton::setWords(const QString& words)
{
    if (words == m_words)
        return;
    m_words = words;
    describe();
    updateGeometry();
}

void GenerateButton::setPrice(const QString& price, const QString& reason)
{
    if (price == m_price && reason == m_reason)
        return;
    m_price = price;
    m_reason = reason;
    describe();
    updateGeometry();
}

void GenerateButton::setNextStep(const QString& step, const QString& why)
{
    if (step == m_step && why == m_hindrance)
        return;
    m_step = step;
    m_hindrance = why;
    describe();
}

void GenerateButton::describe()
{
    setText(m_step.isEmpty() ? words() : m_step);
    QStringList told;
    if (text() != m_verb)
        told.append(text());
    if (!m_price.isEmpty())
        told.append(m_step.isEmpty() ? m_price : tr("then %1").arg(m_price));
    if (!m_reason.isEmpty())
        told.append(m_reason);
    setAccessibleDescription(told.join(QStringLiteral(", ")));
    setToolTip(m_hindrance.isEmpty() ? m_reason : m_hindrance);
    update();
}

int GenerateButton::priceWidth(const QFont& font) const
{
    return m_price.isEmpty() ? 0 : static_cast<int>(std::ceil(numbers::width(m_price, font)));
}

QSize GenerateButton::sizeHint() const
{
    // Longer temporary texts do not count: the pane's width would change with the queue.
    const int widest = fontMetrics().horizontalAdvance(m_verb) + priceWidth(font());
    return {2 * margin + iconPixels + gap + widest + 16, 41};
}

QSize GenerateButton::minimumSizeHint() const
{
    const int widest = std::max(fontMetrics().horizontalAdvance(m_verb), priceWidth(Theme::smallFont()));
    return {std::max(leastWidth, std::min(sizeHint().width(), 2 * margin + iconPixels + gap + widest)),
            sizeHint().height()};
}

GenerateButton::Places GenerateButton::places() const
{
    const QRect area = rect().adjusted(margin + iconPixels + gap, 0, -margin, 0);
    if (!m_step.isEmpty() || m_price.isEmpty())
        return {area, {}};
    const int price = priceWidth(font());
    if (fontMetrics().horizontalAdvance(text()) + 2 * gap + price <= area.width())
        return {area.adjusted(0, 0, -price - 2 * gap, 0), area.adjusted(area.width() - price, 0, 0, 0)};
    const int top =
        (height() - QFontMetrics(Theme::headFont()).height() - QFontMetrics(Theme::smallFont()).height()) / 2;
    const int line = top + QFontMetrics(Theme::headFont()).height();
    return {QRect(area.left(), top, area.width(), line - top),
            QRect(area.left(), line, area.width(), QFontMetrics(Theme::smallFont()).height())};
}

void GenerateButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    const QColor ink = theme.onAccent;
    paint::box(painter, rect(), paint::accentFill(*this), QColor(), Theme::controlRadius);
    if (paint::showsFocus(*this)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        // On the accent colour an accent ring is invisible: a line in the text's colour, slightly inside.
        painter.setPen(QPen(theme.onAccent, 2));
        painter.setBrush(Qt::NoBrush);
        constexpr qreal inset = 3;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 4, 4);
        painter.restore();
    }

    painter.setFont(font());
    painter.setPen(ink);
    const QRectF inner = QRectF(rect()).adjusted(margin, 0, -margin, 0);
    painter.drawPixmap(
        QPointF(inner.left(), (height() - iconPixels) / 2.0),
        iconPixmap(m_step.isEmpty() ? u"sparkles"_s : u"pencil"_s, ink, iconPixels, devicePixelRatioF()));
    const Places at = places();
    const bool isUnder = at.price.top() > at.words.top();
    if (isUnder || painter.fontMetrics().horizontalAdvance(text()) > at.words.width())
        painter.setFont(Theme::headFont());
    drawWords(painter, at.words);
    if (at.price.isEmpty())
        return;
    painter.setFont(isUnder ? Theme::smallFont() : font());
    numbers::draw(painter, at.price, (isUnder ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, m_price);
}

/// Uses two lines where one is too short, and elides what two can't hold.
void GenerateButton::drawWords(QPainter& painter, const QRectF& area) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    constexpr int wrapped = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;
    const QRect needed = metrics.boundingRect(area.toRect(), wrapped, text());
    if (metrics.horizontalAdvance(text()) > area.width() && needed.width() <= area.width() &&
        needed.height() <= area.height())
        painter.drawText(area, wrapped, text());
    else
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text(), Qt::ElideRight, static_cast<int>(area.width())));
}

void GenerateButton::keyPressEvent(QKeyEvent* event)
{
    if (isResting()) {
        event->accept();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               event->modifiers() == Qt::NoModifier) {
        // A key that is held down counts once.
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
