#include "app/domain/spending.h"

namespace rushes {

namespace {

QDate dateOf(Instant now, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(now, zone).date();
}

Instant startOf(QDate date, const QTimeZone& zone)
{
    return date.startOfDay(zone).toMSecsSinceEpoch();
}

} // namespace

Instant startOfDay(Instant now, const QTimeZone& zone)
{
    return startOf(dateOf(now, zone), zone);
}

Instant startOfMonth(Instant now, const QTimeZone& zone)
{
    const QDate date = dateOf(now, zone);
    return startOf(QDate(date.year(), date.month(), 1), zone);
}

Instant endOfDay(Instant now, const QTimeZone& zone)
{
    return startOf(dateOf(now, zone).addDays(1), zone);
}

Caps capsAfter(Caps caps, const QList<Hurdle>& accepted)
{
    for (const Hurdle& hurdle : accepted) {
        std::optional<Usd>& limit = hurdle.kind == Hurdle::Kind::Day     ? caps.day
                                    : hurdle.kind == Hurdle::Kind::Month ? caps.month
                                                                         : caps.click;
        const Usd named = hurdle.before.total() + hurdle.added;
        if (limit && named > *limit)
            limit = named;
    }
    return caps;
}

QList<Hurdle> hurdlesFor(const Caps& caps, const Outlays& before, Usd added)
{
    QList<Hurdle> hurdles;
    if (added <= Usd{})
        return hurdles;
    if (caps.day && before.day.total() + added > *caps.day)
        hurdles.append({Hurdle::Kind::Day, *caps.day, before.day, added});
    if (caps.month && before.month.total() + added > *caps.month)
        hurdles.append({Hurdle::Kind::Month, *caps.month, before.month, added});
    if (caps.click && added > *caps.click)
        hurdles.append({Hurdle::Kind::Click, *caps.click, {}, added});
    return hurdles;
}

} // namespace rushes
