#include "ui/settings/amountfield.h"

using namespace Qt::StringLiterals;

namespace rushes {

AmountField::AmountField(const QString& none, int most, QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setDecimals(2);
    setRange(0, most / 100.0);
    // The format of Usd::text().
    if (locale().decimalPoint() == u".")
        setPrefix(u"$"_s);
    else
        setSuffix(QString(QChar(QChar::Nbsp)) + u'$');
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

/// Point and comma are both accepted as the decimal separator in every language; there are no group
/// separators. (QLocale would take the other one for a group separator and ignore it: a cap of "2,5" would
/// become 25.)
QValidator::State AmountField::validate(QString& text, int& at) const
{
    for (QChar& sign : text) {
        if (sign == u'.' || sign == u',')
            sign = locale().decimalPoint().at(0);
    }
    return QDoubleSpinBox::validate(text, at);
}

int AmountField::cents() const
{
    return qRound(value() * 100);
}

} // namespace rushes
