#pragma once

#include "app/domain/job.h"
#include "app/store/database.h"
#include "app/store/runnerlock.h"

#include <QSet>

namespace rushes {

/// What a table held. Rows that are damaged are left as they are and told one by one.
template<typename T>
struct Stored
{
    QList<T> values = {};
    QList<Error> damaged = {};
};

/// The jobs in the database that belong to this process. What succeeded is on the disk.
class JobStore
{
public:
    /// Asked inside the transaction, before anything is stored: no other process stores in between. Its error
    /// is the answer, and then nothing is stored. Empty: nothing is asked.
    using Check = std::function<Result<void>()>;

    JobStore(Database& database, const RunnerLock& runner);

    /// Stores new jobs and gives them their ids, and those of order 0 places at the end. All or none.
    Result<QList<Job>> add(QList<Job> jobs, const Check& check = {});
    Result<Job> add(const Job& job);
    /// Replaces stored jobs. All or none; NotFound when one is gone or belongs to another process now.
    Result<void> save(const QList<Job>& jobs, const Check& check = {});
    /// All or none.
    Result<void> remove(const QList<JobId>& ids);
    Result<void> remove(JobId id) { return remove(QList<JobId>{id}); }
    /// This process's jobs, by order.
    Result<Stored<Job>> loadAll();
    /// This process's jobs that are not over, by order. Unknown ones are not: the user decides about them.
    Result<Stored<Job>> loadOpen();
    /// `limit` of this process's jobs that are over, the newest of those with an id below `before` first.
    Result<Stored<Job>> loadOver(JobId before, int limit);
    /// Ids of the processes that jobs belong to, the one with the most jobs first; for RunnerLock::acquire().
    static Result<QStringList> runners(Database& database);
    /// Takes over the jobs of processes that are no longer alive, and answers those. Those of living ones are
    /// left alone. Of several processes that ask at once, one gets them.
    Result<Stored<Job>> adopt();
    /// The jobs that have this request, of all processes or of this one, the newest first. No service: of
    /// any.
    enum class Whose { All, Ours };
    Result<Stored<Job>> ofRequest(const ServiceId& service, const RequestId& requestId,
                                  Whose whose = Whose::All);
    /// Gives this process's job a request that no other job has, or (empty) takes it back: of several that
    /// ask at once, in whatever process, one gets it. Refused, with the other job's name, for the others. The
    /// ledger hears of it when the service has answered.
    Result<void> claim(const Job& job, const RequestId& requestId);
    /// The jobs of all processes that were sent there and whose request id is not known, the newest first.
    Result<Stored<Job>> unknownAt(const ServiceId& service);
    /// Paths in the folder that are of other requests' jobs and takes, of all processes, whether their files
    /// are there or not.
    Result<QSet<QString>> othersPaths(const QString& folder, const Job& job);
    /// True when the file at this path may be another request's: a take has it, or a job that failed not.
    Result<bool> isOthers(const QString& path, const Job& job);
    /// 1-based number for the scene's next take: above all that are kept or on their way.
    Result<int> nextTakeNumber(const SceneId& sceneId);

    /// Inside a transaction of somebody else's: saves one job.
    Result<void> update(const Job& job);

private:
    Result<Stored<Job>> select(const QString& runner);
    Result<Stored<Job>> rows(const QString& condition, const QVariantList& values);

    Database& m_database;
    const RunnerLock& m_runner;
};

} // namespace rushes
