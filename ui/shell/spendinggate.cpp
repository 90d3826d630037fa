#include "ui/shell/spendinggate.h"

#include "app/base/settings.h"
#include "app/studio/oldcaps.h"
#include "app/studio/spendingtext.h"
#include "app/studio/studio.h"
#include "ui/shell/messages.h"

#include <QInputDialog>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr double mostDollars = 1'000'000;

std::optional<Usd> Caps::*capOf(LimitExceeded::Kind kind)
{
    switch (kind) {
    case LimitExceeded::Kind::Day:
        return &Caps::day;
    case LimitExceeded::Kind::Month:
        return &Caps::month;
    case LimitExceeded::Kind::Click:
        break;
    }
    return &Caps::click;
}

/// The smallest amount in whole dollars that allows the click.
double enoughFor(const LimitExceeded& limit)
{
    const qint64 micros = (limit.before.total() + limit.added).micros;
    return std::min(std::ceil(static_cast<double>(micros) / 1e6), mostDollars);
}

} // namespace

SpendingGate::SpendingGate(Purchases& purchases, Settings& settings, const ShellContext& context)
    : QObject(&context.widget)
    , m_purchases(purchases)
    , m_settings(settings)
    , m_context(context)
{
    // Waiting jobs are not sent in that case, and don't say why: this message does.
    if (const Result<Caps> caps = m_purchases.capsNow(); !caps)
        m_context.messages.problem(messagekey::caps, caps.error());
}

bool SpendingGate::setCaps(const Caps& caps)
{
    if (const Result<void> kept = m_purchases.setCaps(caps); !kept) {
        m_context.messages.problem(messagekey::service, kept.error());
        return false;
    }
    forgetOldCaps(m_settings);
    m_context.messages.withdraw(messagekey::caps);
    Q_EMIT capsChanged();
    return true;
}

void SpendingGate::spend(Usd added, const Purchase& go)
{
    const Result<QList<LimitExceeded>> exceeded = m_purchases.exceededLimits(added);
    if (!exceeded) {
        m_context.messages.problem(messagekey::service, exceeded.error());
        return;
    }
    if (exceeded->isEmpty())
        run(added, go, {});
    else
        ask(*exceeded, added, go);
}

void SpendingGate::run(Usd added, const Purchase& go, const QList<LimitExceeded>& accepted)
{
    const Result<void> spent = go(m_purchases, accepted);
    if (spent || spent.error().kind != ErrorKind::OverCap)
        return;
    // Another process may have spent meanwhile: the consent may not apply any more.
    const Result<QList<LimitExceeded>> exceeded = m_purchases.exceededLimits(added);
    if (exceeded && !exceeded->isEmpty())
        ask(*exceeded, added, go);
    else
        m_context.messages.problem(messagekey::service, exceeded ? spent.error() : exceeded.error());
}

void SpendingGate::ask(const QList<LimitExceeded>& exceeded, Usd added, const Purchase& go)
{
    const LimitExceeded first = exceeded.constFirst();
    QStringList lines = {wordsOf(first)};
    for (const LimitExceeded& other : exceeded.mid(1))
        lines.append(titleOf(other) + u' ' + wordsOf(other));
    const QString raising = first.kind == LimitExceeded::Kind::Day     ? tr("Raise the daily cap…")
                            : first.kind == LimitExceeded::Kind::Month ? tr("Raise the monthly cap…")
                                                                       : tr("Raise the warning…");
    m_context.messages.confirm(
        {.title = titleOf(first),
         .text = lines.join(u'\n'),
         .answers = {{Question::Role::Other, raising, [this, first, added, go] { raise(first, added, go); }},
                     {Question::Role::Destructive, tr("Queue anyway"),
                      [this, added, go, exceeded] { run(added, go, exceeded); }},
                     {Question::Role::No, tr("Don’t")}},
         .standard = Question::Role::No},
        messagekey::price);
}

void SpendingGate::raise(const LimitExceeded& limit, Usd added, const Purchase& go)
{
    auto* dialog = new QInputDialog(&m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(limit.kind == LimitExceeded::Kind::Click ? tr("Raise the warning")
                                                                    : tr("Raise the cap"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleRange(0.01, mostDollars);
    dialog->setDoubleValue(enoughFor(limit));
    dialog->setLabelText(
        tr("New %1, in dollars (it is %2 now):").arg(nameOf(limit.kind), limit.limit.text()));
    dialog->setOkButtonText(limit.kind == LimitExceeded::Kind::Click ? tr("Set and queue")
                                                                     : tr("Raise and queue"));
    connect(dialog, &QInputDialog::doubleValueSelected, this,
            [this, cap = capOf(limit.kind), added, go](double dollars) {
                const Result<Caps> now = m_purchases.capsNow();
                if (!now) {
                    m_context.messages.problem(messagekey::service, now.error());
                    return;
                }
                Caps caps = *now;
                caps.*cap = Usd{static_cast<qint64>(std::lround(dollars * 100)) * 10'000};
                // Another limit may be exceeded, too.
                if (setCaps(caps))
                    spend(added, go);
            });
    dialog->open();
}

} // namespace rushes
