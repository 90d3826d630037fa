#pragma once

#include <QAbstractButton>

namespace rushes {

/// A heading that expands and collapses what is below it.
class Disclosure : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Disclosure(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes
