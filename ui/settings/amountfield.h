#pragma once

#include <QDoubleSpinBox>

namespace rushes {

/// A field for an amount in whole cents; 0 means none.
class AmountField : public QDoubleSpinBox
{
    Q_OBJECT

public:
    /// `none`: text for 0. `most`: in cents.
    AmountField(const QString& none, int most, QWidget* parent = nullptr);

    void setCents(int cents);
    [[nodiscard]] int cents() const;

    [[nodiscard]] QValidator::State validate(QString& text, int& at) const override;
};

} // namespace rushes
