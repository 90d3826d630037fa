#include "app/base/numbertext.h"

#include <QLocale>

#include <cmath>

namespace rushes {

QString numberText(double value, int decimals)
{
    return QLocale().toString(value, 'f', decimals);
}

std::optional<double> numberIn(const QString& text)
{
    bool isNumber = false;
    const double value = QString(text).replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return {};
    return value;
}

} // namespace rushes
