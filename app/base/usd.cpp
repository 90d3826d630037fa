#include "app/base/usd.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

std::optional<Usd> Usd::fromDouble(double dollars)
{
    if (!std::isfinite(dollars) || std::abs(dollars) > 1e9)
        return {};
    return Usd{std::llround(dollars * 1e6)};
}

namespace {

QString unsignedDigits(qint64 micros)
{
    const qint64 amount = std::abs(micros);
    QString fraction = u"%1"_s.arg(amount % 1'000'000, 6, 10, QLatin1Char('0'));
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return QString::number(amount / 1'000'000) + u'.' + fraction;
}

} // namespace

QString Usd::text() const
{
    const QString sign = micros < 0 ? u"−"_s : QString();
    const QString point = QLocale().decimalPoint();
    QString amount = unsignedDigits(micros);
    if (point == u".")
        return sign + u'$' + amount;
    // Languages with a decimal comma write the currency after the amount.
    return sign + amount.replace(u'.', point) + QChar(QChar::Nbsp) + u'$';
}

QString Usd::digits() const
{
    return (micros < 0 ? u"-"_s : QString()) + unsignedDigits(micros);
}

} // namespace rushes
