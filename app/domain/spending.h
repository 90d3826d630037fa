#pragma once

#include "app/base/usd.h"
#include "app/domain/job.h"

#include <QList>
#include <QTimeZone>

namespace rushes {

/// Limits that the user sets. Nothing: none.
struct Caps
{
    std::optional<Usd> day = {};
    std::optional<Usd> month = {};
    std::optional<Usd> click = {}; ///< a single click that costs more is asked about

    bool operator==(const Caps&) const = default;
};

/// Money of a day or a month.
struct SpendingTotal
{
    Usd charged = {}; ///< what is over: the cost that the service reported, else the estimate
    Usd open = {};    ///< estimates of jobs that wait, or that the service has in hand
    Usd unknown = {}; ///< estimates of requests that may have been charged

    [[nodiscard]] Usd total() const { return charged + open + unknown; }
    bool operator==(const SpendingTotal&) const = default;
};

/// What was spent today and in this month.
struct SpendingTotals
{
    SpendingTotal day = {};
    SpendingTotal month = {};

    bool operator==(const SpendingTotals&) const = default;
};

/// The local midnight that `now`'s day began with; where clocks are put forward over midnight, the first
/// moment that there is.
[[nodiscard]] Instant startOfDay(Instant now, const QTimeZone& zone = QTimeZone::systemTimeZone());
[[nodiscard]] Instant startOfMonth(Instant now, const QTimeZone& zone = QTimeZone::systemTimeZone());
/// The local midnight that ends it.
[[nodiscard]] Instant endOfDay(Instant now, const QTimeZone& zone = QTimeZone::systemTimeZone());

/// A limit that a click would cross.
struct LimitExceeded
{
    enum class Kind { Day, Month, Click };
    Kind kind = Kind::Day;
    Usd limit = {};
    SpendingTotal before = {}; ///< of the day or the month; for Click: nothing
    Usd added = {};            ///< what the click would add

    bool operator==(const LimitExceeded&) const = default;
};

/// Every limit that spending `added` more would cross, caps first; reaching one exactly crosses nothing. A
/// click that adds nothing crosses none.
[[nodiscard]] QList<LimitExceeded> exceededLimitsFor(const Caps& caps, const SpendingTotals& before,
                                                     Usd added);
/// The limits of one click to which the user agreed that it crosses these: up to what they named, and no
/// further.
[[nodiscard]] Caps capsAfter(Caps caps, const QList<LimitExceeded>& accepted);

/// What a balance was, and when it was read.
struct BalanceSeen
{
    Usd amount = {};
    Instant at = {};

    bool operator==(const BalanceSeen&) const = default;
};

/// What a balance says of a request whose answer was lost.
struct Evidence
{
    std::optional<BalanceSeen> before = {};
    std::optional<BalanceSeen> after = {};

    bool operator==(const Evidence&) const = default;
};

} // namespace rushes
