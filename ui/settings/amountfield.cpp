#include "ui/settings/amountfield.h"

using namespace Qt::StringLiterals;

namespace rushes {

AmountField::AmountField(const QString& none, int most, QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(2);
    setRange(0, most / 100.0);
    setPrefix(u"$"_s);
    setSpecialValueText(none);
    setSingleStep(1);
    setKeyboardTracking(false);
    setAccelerated(true);
    setFixedWidth(120);
}

void AmountField::setCents(int cents)
{
    setValue(cents / 100.0);
}

int AmountField::cents() const
{
    return qRound(value() * 100);
}

} // namespace rushes
