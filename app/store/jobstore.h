#pragma once

#include "app/domain/job.h"
#include "app/store/database.h"
#include "app/store/runnerlock.h"

#include <QSet>

namespace rushes {

/// The rows of a table. Damaged rows are left unchanged and reported one by one.
template<typename T>
struct Stored
{
    QList<T> values = {};
    QList<Error> damaged = {};
};

/// The stored jobs of this process. A successful write is on the disk.
class JobStore
{
public:
    /// Called inside the storing transaction, so that no other process writes in between. On an error nothing
    /// is stored, and the error is returned. Empty: no check.
    using Check = std::function<Result<void>()>;

    JobStore(Database& database, const RunnerLock& runner);

    /// Stores new jobs, and assigns ids, and places at the end to jobs with order 0. All or none.
    Result<QList<Job>> add(QList<Job> jobs, const Check& check = {});
    Result<Job> add(const Job& job);
    /// Replaces stored jobs. All or none; NotFound when one was removed or belongs to another process now.
    Result<void> save(const QList<Job>& jobs, const Check& check = {});
    /// All or none.
    Result<void> remove(const QList<JobId>& ids);
    Result<void> remove(JobId id) { return remove(QList<JobId>{id}); }
    /// This process's open jobs, by order. Unknown jobs are included: the user decides about them.
    Result<Stored<Job>> loadOpen();
    /// At most `limit` of this process's ended jobs with ids below `before`, newest first.
    Result<Stored<Job>> loadOver(JobId before, int limit);
    /// Ids of the processes that own jobs, the one with the most jobs first; for RunnerLock::acquire().
    static Result<QStringList> runners(Database& database);
    /// Takes over the jobs of processes that have ended, and returns them. Among concurrent callers one gets
    /// a job.
    Result<Stored<Job>> adopt();
    /// The jobs with this request id, of all processes or of this one, newest first. Empty `service`: of any
    /// service.
    enum class Whose { All, Ours };
    Result<Stored<Job>> ofRequest(const ServiceId& service, const RequestId& requestId,
                                  Whose whose = Whose::All);
    /// Assigns a request id to this process's job, or (empty) removes it: among concurrent attempts of all
    /// processes one succeeds. Refused, with the other job's name, for the others. The ledger is updated when
    /// the service has answered.
    Result<void> claim(const Job& job, const RequestId& requestId);
    /// Submitted jobs of all processes with unknown request id at this service, newest first.
    Result<Stored<Job>> unknownAt(const ServiceId& service);
    /// Paths in the folder that belong to jobs and takes of other requests, of all processes, whether the
    /// files exist or not.
    Result<QSet<QString>> othersPaths(const QString& folder, const Job& job);
    /// True when the file at this path may belong to another request: that of a take, or of a job that has
    /// not failed.
    Result<bool> isOthers(const QString& path, const Job& job);
    /// Number (1-based) for the scene's next take: above all existing and expected ones.
    Result<int> nextTakeNumber(const SceneId& sceneId);

    /// Saves one job inside a transaction of the caller.
    Result<void> update(const Job& job);

private:
    Result<Stored<Job>> select(const QString& runner);
    Result<Stored<Job>> rows(const QString& condition, const QVariantList& values);

    Database& m_database;
    const RunnerLock& m_runner;
};

} // namespace rushes
