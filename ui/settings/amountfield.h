#pragma once

#include <QDoubleSpinBox>

namespace rushes {

/// An amount in whole cents; the lowest is "none".
class AmountField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    /// `none`: what 0 reads as. `most`: in cents.
    AmountField(const QString& none, int most, QWidget* parent = nullptr);

    void setCents(int cents);
    [[nodiscard]] int cents() const;

    [[nodiscard]] QValidator::State validate(QString& text, int& at) const override;
};

} // namespace rushes
