#include "app/studio/spendingtext.h"

#include "app/base/commalist.h"
#include "app/catalogue/catalogue.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Spending)
};

QString timeOf(Instant at)
{
    const QDateTime time = toDateTime(at);
    return QLocale().toString(time, QLocale::ShortFormat);
}

/// "$7.56 spent, $1.68 on its way, $0.84 unknown".
QString wordsOf(const SpendingTotal& total)
{
    QStringList parts = {Words::tr("%1 spent").arg(total.charged.text())};
    if (total.open > Usd{})
        parts.append(Words::tr("%1 committed").arg(total.open.text()));
    if (total.unknown > Usd{})
        parts.append(Words::tr("%1 unknown").arg(total.unknown.text()));
    return commaList(parts);
}

} // namespace

QString nameOf(LimitExceeded::Kind kind)
{
    switch (kind) {
    case LimitExceeded::Kind::Day:
        return Words::tr("daily cap");
    case LimitExceeded::Kind::Month:
        return Words::tr("monthly cap");
    case LimitExceeded::Kind::Click:
        return Words::tr("price warning");
    }
    return {};
}

QString titleOf(const LimitExceeded& limit)
{
    if (limit.kind == LimitExceeded::Kind::Click)
        return Words::tr("This click costs %1.").arg(limit.added.text());
    return Words::tr("This would cross the %1 of %2.").arg(nameOf(limit.kind), limit.limit.text());
}

QString wordsOf(const LimitExceeded& limit)
{
    if (limit.kind == LimitExceeded::Kind::Click)
        return Words::tr("You asked to be warned above %1.").arg(limit.limit.text());
    const QString when =
        limit.kind == LimitExceeded::Kind::Day ? Words::tr("Today: %1.") : Words::tr("This month: %1.");
    return when.arg(wordsOf(limit.before)) + u' ' +
           Words::tr("This click adds %1: %2 in all.")
               .arg(limit.added.text(), (limit.before.total() + limit.added).text());
}

Usd othersBetween(const QList<LedgerEntry>& entries, const Job& job, const Evidence& evidence)
{
    Usd others;
    if (!evidence.before || !evidence.after)
        return others;
    // A request may be charged some time after it was sent.
    constexpr std::chrono::hours hour(1);
    for (const LedgerEntry& entry : entries) {
        const bool own = entry.outcome == Outcome::Unknown && entry.at == job.submitted;
        if (entry.service == job.service && !own && entry.at >= evidence.before->at - hour &&
            entry.at <= evidence.after->at)
            others += entry.amount();
    }
    return others;
}

QString wordsOf(const Evidence& evidence, Usd price, Usd others)
{
    if (!evidence.before && !evidence.after)
        return {};
    if (!evidence.before)
        return Words::tr("The balance was %1 at %2; the one before is not known.")
            .arg(evidence.after->amount.text(), timeOf(evidence.after->at));
    if (!evidence.after)
        return Words::tr("The balance before was %1 at %2; the one after could not be read yet.")
            .arg(evidence.before->amount.text(), timeOf(evidence.before->at));
    const Usd less = evidence.before->amount - evidence.after->amount;
    QString words = Words::tr("Balance before: %1 (%2). After: %3 (%4).")
                        .arg(evidence.before->amount.text(), timeOf(evidence.before->at),
                             evidence.after->amount.text(), timeOf(evidence.after->at)) +
                    u' ';
    if (less < Usd{})
        words += Words::tr("It was topped up meanwhile: this says nothing of the charge.");
    else if (others > Usd{})
        words +=
            Words::tr("It fell by %1, and other requests of up to %2 were on their way: this says little.")
                .arg(less.text(), others.text());
    else if (less == Usd{})
        words += Words::tr("Nothing was charged until then.");
    else if (less == price)
        words += Words::tr("It fell by %1, this job's price: it looks charged.").arg(less.text());
    else
        words += Words::tr("It fell by %1; this job's price is %2.").arg(less.text(), price.text());
    return words;
}

QString priceChangeWords(const QString& service, const Price& before, const Price& after)
{
    return Words::
        tr("%1 charges %2 a second silent and about %3 with sound; it was %4 and %5. Jobs that are in the "
           "queue keep the price that was shown.")
            .arg(service, after.silentPerSecond.text(), after.soundPerSecond.text(),
                 before.silentPerSecond.text(), before.soundPerSecond.text());
}

} // namespace rushes
