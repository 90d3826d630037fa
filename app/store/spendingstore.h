#pragma once

#include "app/catalogue/prices.h"
#include "app/domain/ledger.h"
#include "app/domain/spending.h"
#include "app/store/database.h"

#include <QHash>

namespace rushes {

/// Stored data about money: the ledger, live prices of services, balances around lost answers. The ledger is
/// shared by all processes, and kept longer than jobs and takes.
class SpendingStore
{
public:
    explicit SpendingStore(Database& database);

    /// To be called inside the transaction that stores the job: creates, changes or removes its line in the
    /// ledger. One request of one service has one line, whichever process wrote it.
    Result<void> record(const Job& job);
    /// To be called inside the transaction that removes the job: its request may still be charged.
    Result<void> forget(JobId job);

    /// Imports lines of another database, with their projects' names. All or none.
    Result<void> takeOver(const QList<LedgerEntry>& entries);

    /// Newest first.
    Result<QList<LedgerEntry>> entries();
    /// Spending since the two midnights, including waiting jobs, of all processes. Lines with a later date
    /// than now (after the clock was set back) count.
    Result<SpendingTotals> spendingTotals(Instant dayStart, Instant monthStart);

    /// Sets the project's name in the ledger; does nothing where it is unchanged.
    Result<void> nameProject(const ProjectId& id, const QString& name);

    /// By service: live prices, and costs of earlier requests.
    Result<QHash<ServiceId, Rates>> rates();
    Result<void> keepRate(const ServiceId& service, const QString& model, const LiveRate& rate);

    /// Stores the balance before a request of this job is sent, replacing an earlier one. nullopt: unknown.
    Result<void> keepBefore(JobId job, const std::optional<BalanceSeen>& balance);
    Result<void> keepAfter(JobId job, const BalanceSeen& balance);
    Result<Evidence> evidence(JobId job);

private:
    Result<void> addObserved(QHash<ServiceId, Rates>& rates);
    Result<std::optional<qint64>> onlyLineOf(LedgerEntry& entry, std::optional<qint64> own);
    Result<void> putName(const ProjectId& id, const QString& name);

    Database& m_database;
};

} // namespace rushes
