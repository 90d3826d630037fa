#pragma once

#include <QImage>
#include <QWidget>

namespace rushes {

/// Paints one picture as large as it fits, bars in the pane's colour. The picture stays until the next one
/// comes.
class VideoSurface : public QWidget
{
    Q_OBJECT

public:
    explicit VideoSurface(QWidget* parent = nullptr);

    void setPicture(const QImage& picture);
    /// Nothing to show: only the pane's colour.
    void clearPicture();
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    /// Where the picture is, in px of this widget; empty without one.
    [[nodiscard]] QRectF pictureRect() const;
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

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QImage m_picture = {};
    QString m_badge = {};
    bool m_immersive = false;
    bool m_pressed = false;
    bool m_focusRing = false;
};

} // namespace rushes
