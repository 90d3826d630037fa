#pragma once

#include <QPainterPath>
#include <QToolButton>

namespace rushes {

/// A raised button of the strip over the player, in the accent while it is checked. Narrow, it is its icon
/// alone.
class StripButton : public QToolButton
{
    Q_OBJECT

public:
    explicit StripButton(const QString& icon, const QString& text, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    bool m_isNarrow = false;
};

} // namespace rushes
