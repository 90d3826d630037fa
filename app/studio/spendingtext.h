#pragma once

#include "app/catalogue/prices.h"
#include "app/domain/spending.h"
#include "app/store/spendingstore.h"

namespace rushes {

/// "daily cap", "monthly cap", "warning".
[[nodiscard]] QString nameOf(LimitExceeded::Kind kind);

/// "This would cross the daily cap of $10.00."
[[nodiscard]] QString titleOf(const LimitExceeded& limit);
/// "Today: $7.56 spent, $1.68 on its way, $0.84 unknown. This click adds $2.52: $12.60 in all."
[[nodiscard]] QString wordsOf(const LimitExceeded& limit);

/// What the balances tell about a job whose answer was lost, and what they don't; empty without balances.
/// `others`: possible cost of other requests sent meanwhile.
[[nodiscard]] QString wordsOf(const Evidence& evidence, Usd price, Usd others);
/// The possible cost of other requests that were sent between the two balances, or up to an hour before.
[[nodiscard]] Usd othersBetween(const QList<LedgerEntry>& entries, const Job& job, const Evidence& evidence);

/// "RunComfy charges $0.20 a second with sound, $0.13 silent (it was $0.168 and $0.112)."
[[nodiscard]] QString priceChangeWords(const QString& service, const Price& before, const Price& after);

} // namespace rushes
