#pragma once

#include <QWidget>

namespace rushes {

/// A short text in tabular figures on a dark pill over the picture, with an optional icon. Ignores the mouse.
class TimePill : public QWidget
{
    Q_OBJECT

public:
    explicit TimePill(QString icon, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_text = {};
};

} // namespace rushes
