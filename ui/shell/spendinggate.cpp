#include "ui/shell/spendinggate.h"

#include "app/base/settings.h"
#include "app/store/textfile.h"
#include "app/studio/errortext.h"
#include "app/studio/spendingtext.h"
#include "app/studio/studio.h"
#include "ui/settings/spendingdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/topbar.h"

#include <QDateTime>
#include <QDir>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr auto priceKey = "price";
constexpr Instant balanceIsOld = 5 * 60 * 1000;
constexpr int ledgerPause = 200; ///< ms

const Setting<int>& settingOf(LimitExceeded::Kind kind)
{
    switch (kind) {
    case LimitExceeded::Kind::Day:
        return setting::dayCap;
    case LimitExceeded::Kind::Month:
        return setting::monthCap;
    case LimitExceeded::Kind::Click:
        break;
    }
    return setting::clickWarning;
}

/// The least whole dollar that lets the click through, in cents.
int enoughFor(const LimitExceeded& limit)
{
    const qint64 micros = (limit.before.total() + limit.added).micros;
    const qint64 dollars = (micros + 999'999) / 1'000'000;
    return static_cast<int>(std::min<qint64>(dollars * 100, settingOf(limit.kind).most));
}

QString timeOf(Instant at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at).time(), QLocale::ShortFormat);
}

} // namespace

SpendingGate::SpendingGate(Studio& studio, Settings& settings, MainWindow& window)
    : QObject(&window)
    , m_studio(studio)
    , m_settings(settings)
    , m_window(window)
{
    Wallet& wallet = m_studio.wallet();
    connect(&wallet, &Wallet::balanceChanged, this, [this](const QString& service) {
        if (service == m_service)
            showBalance();
    });
    connect(&wallet, &Wallet::priceChanged, this, &SpendingGate::tellPrice);
    connect(&m_window.topBar(), &TopBar::balancePressed, this, &SpendingGate::showLedger);
    m_window.actionTable().handle(ActionId::Spending, this, [this] { showLedger(); });

    m_ledgerTimer.setSingleShot(true);
    m_ledgerTimer.setInterval(ledgerPause);
    connect(&m_ledgerTimer, &QTimer::timeout, this, &SpendingGate::refreshLedger);
    // What is over may have been charged, and what was sent is committed.
    connect(&m_studio.runner(), &JobRunner::jobChanged, this, [this](const Job& job) {
        if (job.price <= Usd{})
            return;
        if (isFinal(job.state) && job.state != JobState::Unknown)
            m_studio.wallet().refreshBalance(job.service);
        m_ledgerTimer.start();
    });
    connect(&m_studio.runner(), &JobRunner::jobRemoved, &m_ledgerTimer, qOverload<>(&QTimer::start));
    // Somebody comes back to the window: what they see shall not be of this morning.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        const std::optional<BalanceSeen> seen = m_studio.wallet().balance(m_service).seen;
        const Instant age = seen ? QDateTime::currentMSecsSinceEpoch() - seen->at : 0;
        if (state == Qt::ApplicationActive && seen && (age >= balanceIsOld || age < 0))
            refresh();
    });
    const auto readCaps = [this] {
        m_studio.purchases().setCaps(capsOf(m_settings));
        m_ledgerTimer.start();
    };
    connect(&m_settings, &Settings::changed, this, [readCaps](QLatin1StringView key) {
        if (key == setting::dayCap.key || key == setting::monthCap.key || key == setting::clickWarning.key)
            readCaps();
    });
    m_studio.purchases().setCaps(capsOf(m_settings));
}

// Caps
// ----------------------------------------------------------------------------------------------------------------

void SpendingGate::spend(Usd added, const Purchase& go)
{
    const Result<QList<LimitExceeded>> exceeded = m_studio.purchases().exceededLimits(added);
    if (!exceeded) {
        Q_EMIT failed(exceeded.error());
        return;
    }
    if (exceeded->isEmpty())
        run(added, go, {});
    else
        ask(*exceeded, added, go);
}

void SpendingGate::run(Usd added, const Purchase& go, const QList<LimitExceeded>& accepted)
{
    const Result<void> spent = go(accepted);
    if (spent || spent.error().kind != ErrorKind::OverCap)
        return;
    // Others have spent since: what was agreed to is not what is true now.
    const Result<QList<LimitExceeded>> exceeded = m_studio.purchases().exceededLimits(added);
    if (exceeded && !exceeded->isEmpty())
        ask(*exceeded, added, go);
    else
        Q_EMIT failed(exceeded ? spent.error() : exceeded.error());
}

void SpendingGate::ask(const QList<LimitExceeded>& exceeded, Usd added, const Purchase& go)
{
    if (m_question)
        m_question->close();
    const LimitExceeded first = exceeded.constFirst();
    auto* box = new QMessageBox(QMessageBox::NoIcon, QGuiApplication::applicationDisplayName(),
                                titleOf(first), QMessageBox::NoButton, &m_window);
    QStringList lines = {wordsOf(first)};
    for (const LimitExceeded& other : exceeded.mid(1))
        lines.append(titleOf(other) + u' ' + wordsOf(other));
    box->setInformativeText(lines.join(u'\n'));
    const QPushButton* raising =
        box->addButton(first.kind == LimitExceeded::Kind::Day     ? tr("Raise the daily cap…")
                       : first.kind == LimitExceeded::Kind::Month ? tr("Raise the monthly cap…")
                                                                  : tr("Raise the warning…"),
                       QMessageBox::ActionRole);
    const QPushButton* anyway = box->addButton(tr("Queue anyway"), QMessageBox::DestructiveRole);
    QPushButton* dont = box->addButton(tr("Don’t"), QMessageBox::RejectRole);
    box->setDefaultButton(dont);
    box->setEscapeButton(dont);
    box->setAttribute(Qt::WA_DeleteOnClose);
    for (QAbstractButton* button : box->buttons())
        button->setAccessibleName(button->text());
    connect(anyway, &QPushButton::clicked, this, [this, added, go, exceeded] { run(added, go, exceeded); });
    connect(raising, &QPushButton::clicked, this, [this, first, added, go] { raise(first, added, go); });
    m_question = box;
    box->open();
}

void SpendingGate::raise(const LimitExceeded& limit, Usd added, const Purchase& go)
{
    const Setting<int>& cents = settingOf(limit.kind);
    auto* dialog = new QInputDialog(&m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(limit.kind == LimitExceeded::Kind::Click ? tr("Raise the warning")
                                                                    : tr("Raise the cap"));
    dialog->setInputMode(QInputDialog::DoubleInput);
    dialog->setDoubleDecimals(2);
    dialog->setDoubleRange(0.01, cents.most / 100.0);
    dialog->setDoubleValue(enoughFor(limit) / 100.0);
    dialog->setLabelText(
        tr("New %1, in dollars (it is %2 now):").arg(nameOf(limit.kind), limit.limit.text()));
    dialog->setOkButtonText(limit.kind == LimitExceeded::Kind::Click ? tr("Set and queue")
                                                                     : tr("Raise and queue"));
    connect(dialog, &QInputDialog::doubleValueSelected, this,
            [this, setting = &cents, added, go](double dollars) {
                m_settings.set(*setting, static_cast<int>(std::lround(dollars * 100)));
                m_studio.purchases().setCaps(capsOf(m_settings));
                // There may be another cap behind this one.
                spend(added, go);
            });
    dialog->open();
}

// Balance and prices
// ----------------------------------------------------------------------------------------------------------------

void SpendingGate::setService(const QString& id)
{
    m_service = id;
    showBalance();
}

void SpendingGate::refresh()
{
    const Service* service = m_studio.service(m_service);
    if (!service || !service->charges || !service->ready)
        return;
    m_studio.wallet().refreshBalance(m_service);
    m_studio.wallet().refreshRates(m_service);
}

QString SpendingGate::balanceWords() const
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
    if (!balance.trouble)
        return tr("Balance at %1: being read…").arg(service->name);
    if (balance.trouble->kind == ErrorKind::NotFound || balance.trouble->kind == ErrorKind::Unrouted)
        return tr("Balance at %1: unknown. This service tells none.").arg(service->name);
    const QString why = textOf(*balance.trouble).title;
    if (balance.seen)
        return tr("Balance at %1: unknown. %2 It was %3 at %4.")
            .arg(service->name, why, balance.seen->amount.text(), timeOf(balance.seen->at));
    return tr("Balance at %1: unknown. %2").arg(service->name, why);
}

void SpendingGate::showBalance()
{
    const Service* service = m_studio.service(m_service);
    if (!service || !service->charges)
        m_window.topBar().hideBalance();
    else
        m_window.topBar().setBalance(m_studio.wallet().balance(m_service).known(), balanceWords());
    if (m_ledger)
        m_ledger->setBalance(balanceWords());
}

void SpendingGate::tellPrice(const QString& service, const QString& model, const Price& before)
{
    const Service* at = m_studio.service(service);
    const Model* known = Catalogue::builtIn().model(model);
    if (!at || !known)
        return;
    const Price after = m_studio.wallet().rates(service).of(*known);
    m_window.messageBar().show(QLatin1StringView(priceKey), MessageBar::Tone::Note,
                               tr("The price of %1 has changed.").arg(known->name),
                               priceChangeWords(at->name, before, after));
}

QString SpendingGate::evidenceOf(const Job& job) const
{
    const Evidence evidence = m_studio.wallet().evidence(job.id);
    const Result<QList<LedgerEntry>> entries = m_studio.spendingStore().entries();
    return wordsOf(evidence, job.price, entries ? othersBetween(*entries, job, evidence) : Usd());
}

// Ledger
// ----------------------------------------------------------------------------------------------------------------

void SpendingGate::showLedger()
{
    if (!m_ledger) {
        m_ledger = new SpendingDialog(&m_window);
        m_ledger->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_ledger, &SpendingDialog::refreshWanted, this, &SpendingGate::refresh);
        connect(m_ledger, &SpendingDialog::capsWanted, this, &SpendingGate::preferencesWanted);
        connect(m_ledger, &SpendingDialog::exportWanted, this,
                [this](const QString& path, const QByteArray& csv) {
                    const Result<void> written = writeText(path, csv);
                    if (written)
                        m_ledger->setNote(tr("Written to %1.").arg(QDir::toNativeSeparators(path)));
                    else
                        m_ledger->setProblem(oneLine(textOf(written.error())));
                });
    }
    refreshLedger();
    m_ledger->show();
    m_ledger->raise();
    m_ledger->activateWindow();
    refresh();
}

void SpendingGate::refreshLedger()
{
    if (!m_ledger)
        return;
    const Result<QList<LedgerEntry>> entries = m_studio.spendingStore().entries();
    const Result<SpendingTotals> spendingTotals = m_studio.purchases().spendingTotals();
    if (!entries || !spendingTotals) {
        m_ledger->setProblem(oneLine(textOf(entries ? spendingTotals.error() : entries.error())));
        return;
    }
    m_ledger->setEntries(*entries);
    m_ledger->setSpendingTotals(*spendingTotals, m_studio.purchases().caps());
    m_ledger->setBalance(balanceWords());
}

} // namespace rushes
