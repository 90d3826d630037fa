#pragma once

#include <QPushButton>

namespace rushes {

/// The small button beside Generate, for its other ways.
class GenerateOptions : public QPushButton
{
    Q_OBJECT

public:
    explicit GenerateOptions(QWidget* parent = nullptr);

    /// Drawn like Generate itself, which can or can't.
    void setCan(bool can);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_can = true;
};

} // namespace rushes
