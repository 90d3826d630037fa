#pragma once

#include <QImage>
#include <QWidget>

namespace rushes {

/// A small picture with its time, shown over the scrub bar at the pointer.
class HoverPreview : public QWidget
{
    Q_OBJECT

public:
    /// Parent and area: `over`.
    explicit HoverPreview(QWidget& over);

    /// `foot`: middle of its lower edge, in px of the area. `picture` may be null.
    void showAt(QPoint foot, const QImage& picture, const QString& time);
    [[nodiscard]] QString time() const { return m_time; }
    [[nodiscard]] const QImage& picture() const { return m_picture; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_picture = {};
    QString m_time = {};
};

} // namespace rushes
