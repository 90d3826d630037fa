#include "ui/shell/spendingcontroller.h"

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/base/wholewrite.h"
#include "app/catalogue/catalogue.h"
#include "app/studio/errortext.h"
#include "app/studio/spendingtext.h"
#include "app/studio/studio.h"
#include "ui/settings/spendingdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/spendinggate.h"
#include "ui/shell/topbar.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::chrono::milliseconds balanceIsOld = std::chrono::minutes(5);
constexpr int ledgerPause = 200; ///< ms

QString timeOf(Instant at)
{
    return QLocale().toString(toDateTime(at).time(), QLocale::ShortFormat);
}

} // namespace

SpendingController::SpendingController(Studio& studio, Settings& settings, const SpendingGate& gate,
                                       TopBar& topBar, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_settings(settings)
    , m_topBar(topBar)
    , m_context(context)
{
    Wallet& wallet = m_studio.wallet();
    connect(&wallet, &Wallet::balanceChanged, this, [this](const ServiceId& service) {
        if (service == m_service)
            showBalance();
    });
    connect(&wallet, &Wallet::priceChanged, this, &SpendingController::tellPrice);
    connect(&m_settings, &Settings::changed, this, [this](QLatin1StringView key) {
        if (key == setting::lowBalance.key)
            showBalance();
    });
    connect(&m_topBar, &TopBar::balancePressed, this, &SpendingController::showLedger);
    m_context.actions.handle(ActionId::Spending, this, [this] { showLedger(); });

    m_ledgerTimer.setSingleShot(true);
    m_ledgerTimer.setInterval(ledgerPause);
    connect(&m_ledgerTimer, &QTimer::timeout, this, &SpendingController::refreshLedger);
    // Finished jobs may have been charged; submitted ones are committed.
    connect(&m_studio.runner(), &JobRunner::jobChanged, this, [this](const Job& job) {
        if (job.price <= Usd{})
            return;
        if (isFinal(job.state) && job.state != JobState::Unknown)
            m_studio.wallet().refreshBalance(job.service);
        m_ledgerTimer.start();
    });
    connect(&m_studio.runner(), &JobRunner::jobRemoved, &m_ledgerTimer, qOverload<>(&QTimer::start));
    connect(&gate, &SpendingGate::capsChanged, &m_ledgerTimer, qOverload<>(&QTimer::start));
    // The user returns to the window: the displayed amounts must be current.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        const std::optional<BalanceSeen> seen = m_studio.wallet().balance(m_service).seen;
        const auto age = seen ? currentInstant() - seen->at : std::chrono::milliseconds(0);
        if (state == Qt::ApplicationActive && seen && (age >= balanceIsOld || age.count() < 0))
            refresh();
    });
}

// Balance and prices
// ----------------------------------------------------------------------------------------------------------------

void SpendingController::setService(const ServiceId& id)
{
    m_service = id;
    showBalance();
}

void SpendingController::refresh()
{
    const Service* service = m_studio.service(m_service);
    if (!service || !service->charges || !service->ready)
        return;
    m_studio.wallet().refreshBalance(m_service);
    m_studio.wallet().refreshRates(m_service);
}

QString SpendingController::balanceWords() const
{
    const Service* service = m_studio.service(m_service);
    if (!service || !service->charges)
        return {};
    const Wallet::Balance balance = m_studio.wallet().balance(m_service);
    if (!service->ready)
        return tr("Balance at %1: unknown. %2").arg(service->name, service->note);
    if (const std::optional<Usd> known = balance.known())
        return tr("Balance at %1: %2, read at %3.")
            .arg(service->name, known->text(), timeOf(balance.seen->at));
    if (!balance.problem)
        return tr("Balance at %1: being read…").arg(service->name);
    if (balance.problem->kind == ErrorKind::NotFound || balance.problem->kind == ErrorKind::Unrouted)
        return tr("Balance at %1: unknown. This service tells none.").arg(service->name);
    const QString why = textOf(*balance.problem, Next::Ended).title;
    if (balance.seen)
        return tr("Balance at %1: unknown. %2 It was %3 at %4.")
            .arg(service->name, why, balance.seen->amount.text(), timeOf(balance.seen->at));
    return tr("Balance at %1: unknown. %2").arg(service->name, why);
}

void SpendingController::showBalance()
{
    const Service* service = m_studio.service(m_service);
    if (!service || !service->charges) {
        m_topBar.hideBalance();
    } else {
        const std::optional<Usd> known = m_studio.wallet().balance(m_service).known();
        const Usd least{m_settings.value(setting::lowBalance) * 10'000LL};
        m_topBar.setBalance(known, balanceWords(), known && *known < least);
        if (known)
            tellLow(service->name, *known < least, *known);
    }
    if (m_ledger)
        m_ledger->setBalance(balanceWords());
}

/// Shows the message once, until the balance is not low any more.
void SpendingController::tellLow(const QString& service, bool isLow, Usd balance)
{
    if (!isLow)
        m_context.messages.withdraw(messagekey::balance);
    else if (!m_isLow)
        m_context.messages.note(
            messagekey::balance, tr("The balance at %1 is low: %2.").arg(service, balance.text()),
            tr("What waits in the queue stays there when it is used up, and nothing is lost."),
            {tr("Preferences…"), [this] { Q_EMIT preferencesRequested(u"low-balance"_s); }});
    m_isLow = isLow;
}

void SpendingController::tellPrice(const ServiceId& service, const QString& model, const Price& before)
{
    const Service* at = m_studio.service(service);
    const Model* known = Catalogue::current().model(model);
    if (!at || !known)
        return;
    const Price after = m_studio.wallet().rates(service).of(*known);
    m_context.messages.note(messagekey::price, tr("The price of %1 has changed.").arg(known->name),
                            priceChangeWords(at->name, before, after));
}

// Ledger
// ----------------------------------------------------------------------------------------------------------------

void SpendingController::showLedger()
{
    if (!m_ledger) {
        m_ledger = new SpendingDialog(&m_context.widget);
        m_ledger->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_ledger, &SpendingDialog::refreshRequested, this, &SpendingController::refresh);
        connect(m_ledger, &SpendingDialog::capsRequested, this,
                [this] { Q_EMIT preferencesRequested(u"day-cap"_s); });
        connect(m_ledger, &SpendingDialog::exportRequested, this,
                [this](const QString& path, const QByteArray& csv) {
                    const Result<void> written = writeWholeFile(path, csv);
                    if (written)
                        m_ledger->setNote(tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
                    else
                        m_ledger->setProblem(oneLine(textOf(written.error(), Next::Ended)));
                });
    }
    refreshLedger();
    m_ledger->show();
    m_ledger->raise();
    m_ledger->activateWindow();
    refresh();
}

void SpendingController::refreshLedger()
{
    if (!m_ledger)
        return;
    const Result<QList<LedgerEntry>> entries = m_studio.spendingStore().entries();
    const Result<SpendingTotals> spendingTotals = m_studio.purchases().spendingTotals();
    if (!entries || !spendingTotals) {
        m_ledger->setProblem(
            oneLine(textOf(entries ? spendingTotals.error() : entries.error(), Next::Ended)));
        return;
    }
    m_ledger->setEntries(*entries);
    m_ledger->setSpendingTotals(*spendingTotals, m_studio.purchases().caps());
    m_ledger->setBalance(balanceWords());
}

} // namespace rushes
