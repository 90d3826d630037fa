#pragma once

#include "app/domain/job.h"
#include "app/domain/rates.h"
#include "app/domain/spending.h"
#include "ui/shell/spend.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QMessageBox;

namespace rushes {

class MainWindow;
class Settings;
class SpendingDialog;
class Studio;

/// Where the window's money is looked after: the balance at the top, the caps that stand before every click
/// that spends, the ledger, prices that changed.
class SpendingGate : public QObject
{
    Q_OBJECT

public:
    SpendingGate(Studio& studio, Settings& settings, MainWindow& window);

    /// Runs `go` at once where no cap and no warning is in the way, else after the user said so. To be called
    /// once for everything that a click would add. One click is asked about at a time: another one takes its
    /// place.
    void spend(Usd added, const Purchase& go);

    /// The service that is chosen: its balance is the one at the top.
    void setService(const QString& id);
    /// Reads the balance, and the prices that were not read today.
    void refresh();
    void showLedger();

    /// What the balances say of a job whose answer was lost; empty: nothing is known.
    [[nodiscard]] QString evidenceOf(const Job& job) const;

Q_SIGNALS:
    void preferencesWanted();
    void failed(const rushes::Error& error);

private:
    void run(Usd added, const Purchase& go, const QList<LimitExceeded>& accepted);
    void ask(const QList<LimitExceeded>& exceeded, Usd added, const Purchase& go);
    void raise(const LimitExceeded& limit, Usd added, const Purchase& go);
    void showBalance();
    void refreshLedger();
    [[nodiscard]] QString balanceWords() const;
    void tellPrice(const QString& service, const QString& model, const Price& before);

    Studio& m_studio;
    Settings& m_settings;
    MainWindow& m_window;
    QString m_service = {};
    QPointer<QMessageBox> m_question = {};
    QPointer<SpendingDialog> m_ledger = {};
    QTimer m_ledgerTimer; ///< many changes of the queue are one look at the database
};

} // namespace rushes
