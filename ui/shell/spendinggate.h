#pragma once

#include "app/base/result.h"
#include "app/domain/spending.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>

namespace rushes {

class Purchases;
class Settings;

/// Spends, with the limits that the user agreed to cross. It tells its errors itself, but OverCap, which only
/// goes back: then somebody else has spent meanwhile, and the user is asked again.
using Purchase = std::function<Result<void>(const QList<LimitExceeded>& accepted)>;

/// The one question before money is spent. Whoever can start something that is paid takes the gate in its
/// constructor: there is no way to a purchase beside it.
class SpendingGate : public QObject
{
    Q_OBJECT

public:
    /// Where the caps can't be read it says so.
    SpendingGate(Purchases& purchases, Settings& settings, const ShellContext& context);

    /// Runs `go` at once where no cap and no warning is in the way, else after the user said so. To be called
    /// once for everything that a click would add. One click is asked about at a time: another one takes its
    /// place.
    void spend(Usd added, const Purchase& go);
    /// False: they could not be kept, which was said.
    bool setCaps(const Caps& caps);

Q_SIGNALS:
    void capsChanged();

private:
    void run(Usd added, const Purchase& go, const QList<LimitExceeded>& accepted);
    void ask(const QList<LimitExceeded>& exceeded, Usd added, const Purchase& go);
    void raise(const LimitExceeded& limit, Usd added, const Purchase& go);

    Purchases& m_purchases;
    Settings& m_settings;
    ShellContext m_context;
};

} // namespace rushes
