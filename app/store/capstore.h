#pragma once

#include "app/domain/spending.h"
#include "app/store/database.h"

namespace rushes {

/// The limits that the user set, beside the ledger that they are held against: whichever process spends reads
/// the same ones.
class CapStore
{
public:
    explicit CapStore(Database& database);

    /// Nothing: none were set yet. CapsUnknown names the one that holds no amount: then nothing may be spent.
    Result<std::optional<Caps>> read();
    Result<void> keep(const Caps& caps);
    /// There were some, and nobody knows them any more: read() says so, and why, until they are set again.
    Result<void> keepUnknown(const QString& why = QStringLiteral("unknown"));

private:
    Result<void> put(const QString& name, const QVariant& micros);

    Database& m_database;
};

} // namespace rushes
