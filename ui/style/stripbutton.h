#pragma once

#include <QPainterPath>
#include <QToolButton>

namespace rushes {

/// A raised button of the strip above the player, in the accent colour while checked. When narrow it shows
/// only its icon.
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
