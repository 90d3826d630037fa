#pragma once

#include "app/catalogue/prices.h"
#include "app/domain/ids.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace rushes {

class SpendingDialog;
class SpendingGate;
class Studio;
class TopBar;

/// What the window shows of money: the balance at the top, the ledger, prices that changed.
class SpendingController : public QObject
{
    Q_OBJECT

public:
    SpendingController(Studio& studio, const SpendingGate& gate, TopBar& topBar, const ShellContext& context);

    /// The service that is chosen: its balance is the one at the top.
    void setService(const ServiceId& id);
    /// Reads the balance, and the prices that were not read today.
    void refresh();
    void showLedger();

Q_SIGNALS:
    void preferencesWanted();

private:
    void showBalance();
    void refreshLedger();
    [[nodiscard]] QString balanceWords() const;
    void tellPrice(const ServiceId& service, const QString& model, const Price& before);

    Studio& m_studio;
    TopBar& m_topBar;
    ShellContext m_context;
    ServiceId m_service = {};
    QPointer<SpendingDialog> m_ledger = {};
    QTimer m_ledgerTimer; ///< many changes of the queue are one look at the database
};

} // namespace rushes
