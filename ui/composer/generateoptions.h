#pragma once

#include <QPushButton>

namespace rushes {

/// The small button beside Generate with the menu of other ways to generate.
class GenerateOptions : public QPushButton
{
    Q_OBJECT

public:
    explicit GenerateOptions(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes
