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
class Settings;
class Studio;
class TopBar;

/// The window's displays of money: the balance in the top bar, the ledger, changes of prices.
class SpendingController : public QObject
{
    Q_OBJECT

public:
    SpendingController(Studio& studio, Settings& settings, const SpendingGate& gate, TopBar& topBar,
                       const ShellContext& context);

    /// The selected service, whose balance is shown in the top bar.
    void setService(const ServiceId& id);
    /// Reads the balance, and prices that were not read today.
    void refresh();
    void showLedger();

Q_SIGNALS:
    void preferencesRequested(const QString& setting);

private:
    void showBalance();
    void tellLow(const QString& service, bool isLow, Usd balance);
    void refreshLedger();
    [[nodiscard]] QString balanceWords() const;
    void tellPrice(const ServiceId& service, const QString& model, const Price& before);

    Studio& m_studio;
    Settings& m_settings;
    TopBar& m_topBar;
    ShellContext m_context;
    ServiceId m_service = {};
    bool m_isLow = false; ///< the message about the balance was shown
    QPointer<SpendingDialog> m_ledger = {};
    QTimer m_ledgerTimer; ///< combines several changes of the queue
};

} // namespace rushes
