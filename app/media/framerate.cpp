#include "app/media/framerate.h"

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

__extension__ using Wide = __int128; // 128 bits, so that no product overflows

/// The quotient of two products, rounded down or to nearest.
qint64 quotient(qint64 a, qint64 b, qint64 c, qint64 d, bool nearest)
{
    const Wide over = static_cast<Wide>(a) * b;
    const Wide under = static_cast<Wide>(c) * d;
    return static_cast<qint64>(nearest ? (2 * over + under) / (2 * under) : over / under);
}

} // namespace

FrameRate FrameRate::of(qint64 numerator, qint64 denominator)
{
    if (numerator <= 0 || denominator <= 0)
        return {};
    const double rate = static_cast<double>(numerator) / static_cast<double>(denominator);
    if (rate > 1000 || rate < 0.01)
        return {};
    for (const int whole : {24, 25, 30, 48, 50, 60, 120}) {
        if (std::abs(rate - whole) < 0.0005 * whole)
            return {whole, 1};
        if (whole % 25 != 0 && std::abs(rate - whole / 1.001) < 0.0002 * whole)
            return {whole * 1000, 1001};
    }
    const qint64 common = std::gcd(numerator, denominator);
    numerator /= common;
    denominator /= common;
    if (numerator > 1'000'000 || denominator > 1'000'000)
        return {static_cast<int>(std::lround(rate * 1000)), 1000};
    return {static_cast<int>(numerator), static_cast<int>(denominator)};
}

FrameRate FrameRate::fromText(const QString& text)
{
    return of(text.section(u'/', 0, 0).toLongLong(),
              text.contains(u'/') ? text.section(u'/', 1).toLongLong() : 1);
}

QString FrameRate::ratio() const
{
    return u"%1/%2"_s.arg(numerator).arg(denominator);
}

QString FrameRate::text() const
{
    QString text = QString::number(toDouble(), 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

int FrameRate::timebase() const
{
    return std::max(1, static_cast<int>(std::lround(toDouble())));
}

qint64 FrameRate::microsOf(qint64 frame) const
{
    return quotient(frame, qint64(1'000'000) * denominator, numerator, 1, true);
}

qint64 FrameRate::framesIn(double seconds) const
{
    return std::llround(seconds * toDouble());
}

qint64 FrameRate::from(qint64 frame, const FrameRate& other) const
{
    return quotient(frame, qint64(numerator) * other.denominator, other.numerator, denominator, true);
}

qint64 FrameRate::shownAt(qint64 frame, const FrameRate& other) const
{
    return quotient(frame, qint64(numerator) * other.denominator, other.numerator, denominator, false);
}

} // namespace rushes
