#pragma once

#include <QImage>
#include <QWidget>

namespace rushes {

/// A small picture with its time over the scrub bar, where the pointer is.
class HoverPreview : public QWidget
{
    Q_OBJECT

public:
    /// Lies over `over`.
    explicit HoverPreview(QWidget& over);

    /// `foot`: where its lower edge's middle is, in px of what it lies over. `picture` may be null.
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
