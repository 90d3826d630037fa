#pragma once

#include "app/domain/take.h"
#include "app/store/jobstore.h"

namespace rushes {

/// The takes in the database: those of all processes.
class TakeStore
{
public:
    explicit TakeStore(Database& database);

    /// Newest first.
    Result<Stored<Take>> all();
    /// `limit` takes, the last that were kept of those before row `before` first; `before` moves on.
    Result<Stored<Take>> page(qint64& before, int limit);
    Result<void> add(const Take& take);
    /// Stores the take that `job` became and the job, Done, in one transaction. The job's take may be kept
    /// already, by an attempt whose answer was lost: then that one is answered.
    Result<Take> keep(JobStore& jobs, const Job& job, const Take& take);
    Result<void> setStarred(const QString& id, bool starred);
    /// Forgets the take; its file stays.
    Result<void> remove(const QString& id);

private:
    Result<void> insert(const Take& take, const QVariant& job);

    Database& m_database;
};

} // namespace rushes
