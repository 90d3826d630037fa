#pragma once

#include "app/base/usd.h"
#include "app/domain/job.h"

#include <QList>
#include <QTimeZone>

namespace rushes {

/// The user's spending limits. nullopt: no limit.
struct Caps
{
    std::optional<Usd> day = {};
    std::optional<Usd> month = {};
    std::optional<Usd> click = {}; ///< a single click that costs more needs a confirmation

    bool operator==(const Caps&) const = default;
};

/// The spending of a day or a month.
struct SpendingTotal
{
    Usd charged = {}; ///< finished jobs: the reported cost, else the estimate
    Usd open = {};    ///< estimates of waiting jobs and of those that the service has
    Usd unknown = {}; ///< estimates of requests that may have been charged

    [[nodiscard]] Usd total() const { return charged + open + unknown; }
    bool operator==(const SpendingTotal&) const = default;
};

/// The spending of today and of this month.
struct SpendingTotals
{
    SpendingTotal day = {};
    SpendingTotal month = {};

    bool operator==(const SpendingTotals&) const = default;
};

/// The local midnight at which `now`'s day began; where a clock change skips midnight, the first moment of
/// the day.
[[nodiscard]] Instant startOfDay(Instant now, const QTimeZone& zone = QTimeZone::systemTimeZone());
[[nodiscard]] Instant startOfMonth(Instant now, const QTimeZone& zone = QTimeZone::systemTimeZone());

/// A limit that a click would exceed.
struct LimitExceeded
{
    enum class Kind { Day, Month, Click };
    Kind kind = Kind::Day;
    Usd limit = {};
    SpendingTotal before = {}; ///< of the day or the month; empty for Click
    Usd added = {};            ///< what the click would add

    bool operator==(const LimitExceeded&) const = default;
};

/// Every limit that spending `added` would exceed; day and month before click. Reaching a limit exactly does
/// not exceed it; adding nothing exceeds none.
[[nodiscard]] QList<LimitExceeded> exceededLimitsFor(const Caps& caps, const SpendingTotals& before,
                                                     Usd added);
/// Limits that allow one click for which the user accepted `accepted`: each raised to the accepted amount, no
/// further.
[[nodiscard]] Caps capsAfter(Caps caps, const QList<LimitExceeded>& accepted);

/// A balance and when it was read.
struct BalanceSeen
{
    Usd amount = {};
    Instant at = {};

    bool operator==(const BalanceSeen&) const = default;
};

/// The balances before and after a request whose answer was lost.
struct Evidence
{
    std::optional<BalanceSeen> before = {};
    std::optional<BalanceSeen> after = {};

    bool operator==(const Evidence&) const = default;
};

} // namespace rushes
