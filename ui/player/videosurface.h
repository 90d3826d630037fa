#pragma once

#include "ui/player/comparison.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QPainter;

namespace rushes {

/// Paints one picture as large as it fits, bars in the pane's colour. The picture stays until the next one
/// comes.
class VideoSurface : public QWidget
{
    Q_OBJECT

public:
    explicit VideoSurface(QWidget* parent = nullptr);

    /// `whole`: px of what the picture shows, where it was made smaller for this widget.
    void setPicture(const QImage& picture, QSize whole = {});
    /// Two pictures instead of the one; none: the one again.
    void setComparison(const std::optional<Comparison>& comparison);
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
    /// What is seen in its own size: the picture, or both as they are laid on each other.
    [[nodiscard]] QImage seenPicture() const;
    /// Nothing to show: only the pane's colour.
    void clearPicture();
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Px of the whole picture.
    [[nodiscard]] QSize pictureSize() const { return m_wholeSize; }
    /// The most px that can be seen of a picture which is shown whole; empty where it is shown in its actual
    /// size.
    [[nodiscard]] QSize pictureBox() const;
    /// Where the picture is, in px of this widget; empty without one.
    [[nodiscard]] QRectF pictureRect() const;
    /// One pixel of the picture on one of the screen, moved by hand where it is larger than there is room.
    void setActualSize(bool actual);
    [[nodiscard]] bool isActualSize() const { return m_isActualSize; }
    /// A short word in the corner, e.g. "2×"; empty for none.
    void setBadge(const QString& text);
    [[nodiscard]] QString badge() const { return m_badge; }
    /// On a full screen: black bars, square corners.
    void setImmersive(bool immersive);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();
    void doubleClicked();
    /// The wipe's line was dragged; 0 … 1.
    void wipeMoved(double wipe);
    void menuWanted(QPoint position); ///< of the screen
    /// The name of one of the two was clicked.
    void heardClicked(bool b);
    void resized();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent*) override { Q_EMIT resized(); }
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintSingle(QPainter& painter, qreal radius);
    [[nodiscard]] ComparisonLayout comparisonLayout() const;
    [[nodiscard]] bool pressComparison(QPointF point);

    QImage m_picture = {};
    QSize m_wholeSize = {};
    std::optional<Comparison> m_comparison = {};
    bool m_isWiping = false;
    bool m_isActualSize = false;
    QPointF m_pan = {}; ///< px that the picture's middle is off the widget's
    QPointF m_grabbed = {};
    bool m_isPanning = false;
    QString m_badge = {};
    bool m_immersive = false;
    bool m_pressed = false;
    bool m_focusRing = false;
};

} // namespace rushes
