#pragma once

#include <QFont>
#include <QString>
#include <QWidget>

class QPainter;

namespace rushes {

/// Text with all digits in cells of equal width, so that nothing moves while a number counts. (QFont has no
/// tabular figures before Qt 6.7.)
namespace numbers {

[[nodiscard]] qreal width(const QString& text, const QFont& font);
/// Draws one line with the painter's font and pen. `alignment`: left, right or centre, and top, bottom or
/// centre.
void draw(QPainter& painter, const QRectF& rect, Qt::Alignment alignment, const QString& text);

} // namespace numbers

/// A label for numbers: one line, tabular figures. Its accessible name is its text.
class NumberLabel : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString text READ text WRITE setText)

public:
    explicit NumberLabel(QWidget* parent = nullptr);

    [[nodiscard]] const QString& text() const { return m_text; }
    void setText(const QString& text);
    /// The text that is used where there is not enough space; if this has not enough space either, none is.
    /// Without one the text is cut.
    void setBrief(const QString& brief);
    /// The visible text.
    [[nodiscard]] QString shown() const;
    void setAlignment(Qt::Alignment alignment);
    /// Foreground role of the palette; PlaceholderText is dimmed.
    void setRole(QPalette::ColorRole role);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text = {};
    QString m_brief = {};
    Qt::Alignment m_alignment = Qt::AlignRight | Qt::AlignVCenter;
    QPalette::ColorRole m_role = QPalette::WindowText;
};

} // namespace rushes
