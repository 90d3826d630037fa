#pragma once

#include "app/catalogue/prices.h"
#include "app/domain/ledger.h"
#include "app/domain/spending.h"
#include "app/store/database.h"

#include <QHash>

namespace rushes {

/// What money hangs on besides the jobs themselves: the ledger, prices that services told, balances around
/// lost answers. The ledger is of all processes on the database, and outlives jobs and takes.
class SpendingStore
{
public:
    explicit SpendingStore(Database& database);

    /// Inside the transaction that stores the job: its line in the ledger is made, changed or taken back. One
    /// request of one service has one line, whoever wrote it first.
    Result<void> record(const Job& job);
    /// Inside the transaction that removes the job: what it has at the service may be charged unseen.
    Result<void> forget(JobId job);

    /// Lines of another database, with their projects' names. All or none.
    Result<void> takeOver(const QList<LedgerEntry>& entries);

    /// Newest first.
    Result<QList<LedgerEntry>> entries();
    /// Since the two midnights, and jobs that wait, whichever process they belong to. What is dated later
    /// than now (the clock was set back) counts.
    Result<SpendingTotals> spendingTotals(Instant dayStart, Instant monthStart);

    /// How the ledger calls the project; a no-op for what is known already.
    Result<void> nameProject(const ProjectId& id, const QString& name);

    /// By service: what it said, and what requests have cost there.
    Result<QHash<ServiceId, Rates>> rates();
    Result<void> keepRate(const ServiceId& service, const QString& model, const LiveRate& rate);

    /// The balance before a request of this job leaves; forgets what an earlier one's was. Nothing: not
    /// known.
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
