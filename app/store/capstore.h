#pragma once

#include "app/domain/spending.h"
#include "app/store/database.h"

namespace rushes {

/// The user's spending limits, stored with the ledger: all processes use the same ones.
class CapStore
{
public:
    explicit CapStore(Database& database);

    /// nullopt: none were set. Error: CapsUnknown; the detail names the limit without a valid amount: nothing
    /// may be spent.
    Result<std::optional<Caps>> read();
    Result<void> keep(const Caps& caps);
    /// The limits existed and were lost: from now on read() returns CapsUnknown with `why`, until they are
    /// set again.
    Result<void> keepUnknown(const QString& why = QStringLiteral("unknown"));

private:
    Result<void> put(const QString& name, const QVariant& micros);

    Database& m_database;
};

} // namespace rushes
