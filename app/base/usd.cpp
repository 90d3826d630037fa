#include "app/base/usd.h"

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
    return (micros < 0 ? u"−$"_s : u"$"_s) + unsignedDigits(micros);
}

QString Usd::digits() const
{
    return (micros < 0 ? u"-"_s : QString()) + unsignedDigits(micros);
}

} // namespace rushes
