#pragma once

#include "app/domain/runtime.h"
#include "app/domain/take.h"
#include "app/store/jobstore.h"

namespace rushes {

/// The stored takes of all processes.
class TakeStore
{
public:
    explicit TakeStore(Database& database);

    /// All takes, newest first.
    Result<Stored<Take>> all();
    /// Those of one project, newest first.
    Result<Stored<Take>> ofProject(const ProjectId& projectId);
    /// Those of these scenes, newest first.
    Result<Stored<Take>> ofScenes(const QList<SceneId>& sceneIds);
    /// Takes in rows after `row`, oldest first; `row` is set to the last row.
    Result<Stored<Take>> after(qint64& row);
    /// Writes the take's metadata into its file, if it is missing: takes of earlier versions get it when they
    /// are used. A file that is not the take's is left unchanged. Updates the stored file size. Errors: those
    /// of writeTakeInfo() and of the database.
    Result<void> completeFile(Take& take);
    /// Takes in row `from` or later whose ids are not in `known`, oldest first.
    Result<Stored<Take>> unknown(const QSet<TakeId>& known, qint64 from = 0);
    /// The last `limit` takes before row `before`, newest first; `before` is updated.
    Result<Stored<Take>> page(qint64& before, int limit);
    Result<void> add(const Take& take);
    /// The takes of this request, newest first, without the one of the job `besides`. Empty `service`: of any
    /// service.
    Result<Stored<Take>> ofRequest(const ServiceId& service, const RequestId& requestId, JobId besides = 0);
    /// True when the file at the take's path exists, has its stored size, and can't belong to another
    /// request.
    Result<bool> hasItsFile(JobStore& jobs, const Take& take);
    /// Makes the take the job's: the file that the job downloads becomes the take's.
    Result<void> giveTo(const TakeId& id, JobId job);
    /// Stores the take of `job` together with the job, which is Done or continues with its next file, in one
    /// transaction. If the take exists already (from an attempt whose answer was lost, or without its file),
    /// it is returned with its new file. `run`: run time to store with it.
    Result<Take> keep(JobStore& jobs, const Job& job, const Take& take,
                      const std::optional<RunTime>& run = {});
    /// Run times of the last jobs of all processes, oldest first.
    Result<QList<RunTime>> runs();
    /// Imports run times of another database. All or none.
    Result<void> takeOver(const QList<RunTime>& runs);
    static constexpr int mostRuns = 400; ///< number of stored run times
    Result<void> setStarred(const TakeId& id, bool starred);
    /// Removes the take; its file stays.
    Result<void> remove(const TakeId& id);

private:
    /// `which`: a condition on the rows.
    Result<Stored<Take>> read(const QString& which, const QVariantList& values = {},
                              const QString& order = QStringLiteral("finished DESC, rowid DESC"));
    Result<void> insert(const Take& take, const QVariant& job);
    Result<void> remember(const RunTime& run);

    Database& m_database;
};

} // namespace rushes
