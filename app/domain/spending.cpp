#include "app/domain/spending.h"

namespace rushes {

namespace {

QDate dateOf(Instant now, const QTimeZone& zone)
{
    return toDateTime(now, zone).date();
}

Instant startOf(QDate date, const QTimeZone& zone)
{
    return fromDateTime(date.startOfDay(zone));
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

Caps capsAfter(Caps caps, const QList<LimitExceeded>& accepted)
{
    for (const LimitExceeded& exceeded : accepted) {
        std::optional<Usd>& limit = exceeded.kind == LimitExceeded::Kind::Day     ? caps.day
                                    : exceeded.kind == LimitExceeded::Kind::Month ? caps.month
                                                                                  : caps.click;
        const Usd named = exceeded.before.total() + exceeded.added;
        if (limit && named > *limit)
            limit = named;
    }
    return caps;
}

QList<LimitExceeded> exceededLimitsFor(const Caps& caps, const SpendingTotals& before, Usd added)
{
    QList<LimitExceeded> exceeded;
    if (added <= Usd{})
        return exceeded;
    if (caps.day && before.day.total() + added > *caps.day)
        exceeded.append({LimitExceeded::Kind::Day, *caps.day, before.day, added});
    if (caps.month && before.month.total() + added > *caps.month)
        exceeded.append({LimitExceeded::Kind::Month, *caps.month, before.month, added});
    if (caps.click && added > *caps.click)
        exceeded.append({LimitExceeded::Kind::Click, *caps.click, {}, added});
    return exceeded;
}

} // namespace rushes
