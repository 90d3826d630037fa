#pragma once

#include "app/base/result.h"
#include "app/domain/spending.h"
#include "ui/shell/shellcontext.h"

#include <QObject>

#include <functional>

namespace rushes {

class Purchases;
class Settings;

/// Makes a purchase, with the limits that the user agreed to exceed. It reports its own errors, except
/// OverCap: then another process has spent meanwhile, and the user is asked again.
using Purchase = std::function<Result<void>(Purchases& purchases, const QList<LimitExceeded>& accepted)>;

/// The question before money is spent. It alone hands out what purchases are made with, so every class that
/// can start something paid takes the gate in its constructor; tools/rooms holds ui to it.
class SpendingGate : public QObject
{
    Q_OBJECT

public:
    /// Shows a message where the limits can't be read.
    SpendingGate(Purchases& purchases, Settings& settings, const ShellContext& context);

    /// Calls `go` at once where no limit is exceeded, else after the user's consent. To be called once with
    /// everything that a click adds. One question at a time: a new one replaces it.
    void spend(Usd added, const Purchase& go);
    /// False: they could not be stored, which was reported.
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
