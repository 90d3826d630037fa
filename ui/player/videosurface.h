#pragma once

#include "ui/player/comparison.h"

#include <QImage>
#include <QWidget>

#include <optional>

class QPainter;

namespace rushes {

/// Paints a picture scaled to fit, with bars in the pane's colour. The picture stays until the next one is
/// set.
class VideoSurface : public QWidget
{
    Q_OBJECT

public:
    explicit VideoSurface(QWidget* parent = nullptr);

    /// `whole`: size of the original picture, px, if `picture` was scaled down for this widget.
    void setPicture(const QImage& picture, QSize whole = {});
    /// Shows two pictures in a comparison; nullopt: the single one again.
    void setComparison(const std::optional<Comparison>& comparison);
    [[nodiscard]] const std::optional<Comparison>& comparison() const { return m_comparison; }
    /// What is shown, in its own size: the picture or the comparison.
    [[nodiscard]] QImage seenPicture() const;
    /// Shows only the pane's colour.
    void clearPicture();
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Size of the original picture, px.
    [[nodiscard]] QSize pictureSize() const { return m_wholeSize; }
    /// The largest useful size of a picture that is fitted into this widget, px; empty if it is shown in its
    /// actual size.
    [[nodiscard]] QSize pictureBox() const;
    /// Rectangle of the picture, px of this widget; empty: none.
    [[nodiscard]] QRectF pictureRect() const;
    /// One pixel of the picture on one of the screen; can be dragged where it is larger than the widget.
    void setActualSize(bool actual);
    [[nodiscard]] bool isActualSize() const { return m_isActualSize; }
    /// A short text in the corner, e.g. "2×"; empty: none.
    void setBadge(const QString& text);
    [[nodiscard]] QString badge() const { return m_badge; }
    /// Full screen: black bars, square corners.
    void setImmersive(bool immersive);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked();
    void doubleClicked();
    /// The line of a Wipe was dragged; 0 … 1.
    void wipeMoved(double wipe);
    void menuRequested(QPoint position); ///< global px
    /// The name of one take was clicked.
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
    QPointF m_pan = {}; ///< px from the widget's middle to the picture's
    QPointF m_grabbed = {};
    bool m_isPanning = false;
    QString m_badge = {};
    bool m_immersive = false;
    bool m_pressed = false;
    bool m_focusRing = false;
};

} // namespace rushes
