#include "ui/player/hoverpreview.h"

#include "ui/style/tabulartext.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace rushes {

namespace {

constexpr int frame = 3;       // px around the picture
constexpr int timeHeight = 20; // px

} // namespace

HoverPreview::HoverPreview(QWidget& over)
    : QWidget(&over)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void HoverPreview::showAt(QPoint foot, const QImage& picture, const QString& time)
{
    m_picture = picture;
    m_time = time;
    const int words = qCeil(numbers::width(time, Theme::smallFont())) + 16;
    const QSize size(std::max(words, picture.width() + 2 * frame),
                     timeHeight + (picture.isNull() ? 0 : picture.height() + frame));
    const int left =
        std::clamp(foot.x() - size.width() / 2, 4, std::max(4, parentWidget()->width() - size.width() - 4));
    setGeometry(left, foot.y() - size.height(), size.width(), size.height());
    show();
    raise();
    update();
}

void HoverPreview::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(20, 21, 24, 235));
    painter.drawRoundedRect(QRectF(rect()), Theme::controlRadius, Theme::controlRadius);
    if (!m_picture.isNull())
        painter.drawImage(QPoint((width() - m_picture.width()) / 2, frame), m_picture);
    painter.setFont(Theme::smallFont());
    painter.setPen(Qt::white);
    numbers::draw(painter, QRectF(0, height() - timeHeight, width(), timeHeight), Qt::AlignCenter, m_time);
}

} // namespace rushes
