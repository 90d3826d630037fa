#include "ui/player/videosurface.h"

#include "ui/style/theme.h"

#include <QContextMenuEvent>
#include <QFocusEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace rushes {

VideoSurface::VideoSurface(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VideoSurface::setPicture(const QImage& picture, QSize whole)
{
    const QSize size = whole.isEmpty() ? picture.size() : whole;
    const bool fits = size == m_wholeSize;
    m_picture = picture;
    m_wholeSize = size;
    if (fits)
        update(pictureRect().toAlignedRect());
    else
        update();
}

void VideoSurface::clearPicture()
{
    m_picture = {};
    m_wholeSize = {};
    update();
}

QSize VideoSurface::pictureBox() const
{
    return m_isActualSize ? QSize() : (QSizeF(size()) * devicePixelRatioF()).toSize();
}

void VideoSurface::setComparison(const std::optional<Comparison>& comparison)
{
    m_comparison = comparison;
    if (!comparison) {
        m_isWiping = false;
        unsetCursor();
        setAccessibleDescription({});
    } else {
        static constexpr std::array modes = {QT_TR_NOOP("side by side"), QT_TR_NOOP("wiped"),
                                             QT_TR_NOOP("difference"), QT_TR_NOOP("one of the two")};
        setAccessibleDescription(tr("%1 and %2, %3")
                                     .arg(comparison->nameA, comparison->nameB,
                                          tr(modes.at(static_cast<size_t>(comparison->mode)))));
    }
    update();
}

QImage VideoSurface::seenPicture() const
{
    return m_comparison ? pictureOf(*m_comparison) : m_picture;
}

ComparisonLayout VideoSurface::comparisonLayout() const
{
    return ComparisonLayout::of(*m_comparison, QRectF(rect()));
}

QRectF VideoSurface::pictureRect() const
{
    if (m_picture.isNull())
        return {};
    // Whole device px, so that edges are sharp.
    const qreal ratio = devicePixelRatioF();
    const QSizeF size = m_isActualSize
                            ? QSizeF(m_wholeSize) / ratio
                            : QSizeF(m_wholeSize).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    const auto snapped = [ratio](qreal at) { return qRound(at * ratio) / ratio; };
    // Panning is limited to the picture's edges.
    const QPointF reach(std::max(0.0, (size.width() - width()) / 2),
                        std::max(0.0, (size.height() - height()) / 2));
    const QPointF pan(std::clamp(m_pan.x(), -reach.x(), reach.x()),
                      std::clamp(m_pan.y(), -reach.y(), reach.y()));
    const qreal left = snapped((width() - size.width()) / 2 + pan.x());
    const qreal top = snapped((height() - size.height()) / 2 + pan.y());
    return {left, top, snapped(size.width()), snapped(size.height())};
}

void VideoSurface::setActualSize(bool actual)
{
    m_isActualSize = actual;
    m_pan = {};
    m_isPanning = false;
    update();
}

void VideoSurface::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuRequested(byKey ? mapToGlobal(rect().center()) : event->globalPos());
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

    if (m_comparison) {
        const ComparisonLayout layout = comparisonLayout();
        paintComparison(painter, *m_comparison, layout);
        paintTags(painter, *m_comparison, layout);
    } else {
        paintSingle(painter, radius);
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

void VideoSurface::paintSingle(QPainter& painter, qreal radius)
{
    if (const QRectF target = pictureRect(); !target.isEmpty()) {
        // Only the pane's own corners are round: the transport bar is below the picture.
        const bool touchesCorners = radius > 0 && target.top() < radius && target.left() < radius;
        if (touchesCorners) {
            QPainterPath pane;
            pane.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, radius * 2), radius, radius);
            painter.setClipPath(pane);
        }
        painter.drawImage(target, m_picture);
        painter.setClipping(false);
    }
}

bool VideoSurface::pressComparison(QPointF point)
{
    if (!m_comparison)
        return false;
    const ComparisonLayout layout = comparisonLayout();
    if (layout.tagA.contains(point) || layout.tagB.contains(point)) {
        Q_EMIT heardClicked(layout.tagB.contains(point));
        return true;
    }
    m_isWiping = m_comparison->mode == ComparisonMode::Wipe && layout.isOnWipe(point);
    return m_isWiping;
}

void VideoSurface::mouseMoveEvent(QMouseEvent* event)
{
    if (m_isPanning) {
        m_pan = event->position() - m_grabbed;
        update();
        return;
    }
    if (!m_comparison)
        return;
    const ComparisonLayout layout = comparisonLayout();
    if (m_isWiping) {
        Q_EMIT wipeMoved(layout.wipeAt(event->position().x()));
        return;
    }
    const bool isOnWipe = m_comparison->mode == ComparisonMode::Wipe && layout.isOnWipe(event->position());
    setCursor(isOnWipe ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void VideoSurface::mousePressEvent(QMouseEvent* event)
{
    m_isPanning = event->button() == Qt::LeftButton && m_isActualSize && !m_comparison;
    m_grabbed = event->position() - m_pan;
    m_pressed = event->button() == Qt::LeftButton && !m_isPanning && !pressComparison(event->position());
    setFocus(Qt::MouseFocusReason);
}

void VideoSurface::mouseReleaseEvent(QMouseEvent* event)
{
    m_isWiping = false;
    m_isPanning = false;
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
