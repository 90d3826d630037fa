#include "ui/player/timepill.h"

#include "ui/style/icons.h"
#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace rushes {

TimePill::TimePill(QString icon, QWidget* parent)
    : QWidget(parent)
    , m_icon(std::move(icon))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(Theme::headFont());
}

void TimePill::setText(const QString& text)
{
    m_text = text;
    update();
}

QSize TimePill::sizeHint() const
{
    return {qRound(numbers::width(m_text, font())) + 18 + (m_icon.isEmpty() ? 0 : 22), 24};
}

void TimePill::paintEvent(QPaintEvent*)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
    QRect words = rect().adjusted(9, 0, -9, 0);
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(QPoint(words.left(), 4), iconPixmap(m_icon, Qt::white, 16, devicePixelRatioF()));
        words.setLeft(words.left() + 22);
    }
    painter.setPen(Qt::white);
    numbers::draw(painter, words, Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace rushes
