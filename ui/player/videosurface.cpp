#include "ui/player/videosurface.h"

#include "ui/style/theme.h"

#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace rushes {

VideoSurface::VideoSurface(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VideoSurface::setPicture(const QImage& picture)
{
    const bool fits = picture.size() == m_picture.size();
    m_picture = picture;
    if (fits)
        update(pictureRect().toAlignedRect());
    else
        update();
}

void VideoSurface::clearPicture()
{
    m_picture = {};
    update();
}

QRectF VideoSurface::pictureRect() const
{
    if (m_picture.isNull())
        return {};
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    // Whole device px, so that the edges stay sharp.
    const qreal ratio = devicePixelRatioF();
    const auto snapped = [ratio](qreal at) { return qRound(at * ratio) / ratio; };
    const qreal left = snapped((width() - size.width()) / 2);
    const qreal top = snapped((height() - size.height()) / 2);
    return {left, top, snapped(size.width()), snapped(size.height())};
}

void VideoSurface::setBadge(const QString& text)
{
    if (m_badge == text)
        return;
    m_badge = text;
    update();
}

void VideoSurface::setImmersive(bool immersive)
{
    m_immersive = immersive;
    update();
}

QSize VideoSurface::sizeHint() const
{
    return {854, 480};
}

QSize VideoSurface::minimumSizeHint() const
{
    return {240, 135};
}

void VideoSurface::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const qreal radius = m_immersive ? 0 : Theme::paneRadius;
    if (m_immersive)
        painter.fillRect(rect(), Qt::black);

    if (const QRectF target = pictureRect(); !target.isEmpty()) {
        // Only the pane's own corners are round: below the picture comes the transport.
        const bool touchesCorners = radius > 0 && target.top() < radius && target.left() < radius;
        if (touchesCorners) {
            QPainterPath pane;
            pane.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius * 2), radius, radius);
            painter.setClipPath(pane);
        }
        painter.drawImage(target, m_picture);
        painter.setClipping(false);
    }
    if (!m_badge.isEmpty()) {
        painter.setFont(Theme::headFont());
        const QRectF text(painter.fontMetrics().boundingRect(m_badge));
        QRectF box(0, 0, text.width() + 16, 24);
        box.moveTopRight(QPointF(width() - 12, 12));
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0, 0, 0, 170));
        painter.drawRoundedRect(box, Theme::controlRadius, Theme::controlRadius);
        painter.setPen(Qt::white);
        painter.drawText(box, Qt::AlignCenter, m_badge);
    }
    if (m_focusRing) {
        painter.setPen(QPen(theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
}

void VideoSurface::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton;
    setFocus(Qt::MouseFocusReason);
}

void VideoSurface::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_pressed, false) && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void VideoSurface::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT doubleClicked();
}

void VideoSurface::focusInEvent(QFocusEvent* event)
{
    m_focusRing = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                  event->reason() == Qt::ShortcutFocusReason;
    update();
}

void VideoSurface::focusOutEvent(QFocusEvent*)
{
    m_focusRing = false;
    update();
}

} // namespace rushes
