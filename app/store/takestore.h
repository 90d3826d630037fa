#pragma once

#include "app/domain/runtime.h"
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
    /// Those of one project, likewise.
    Result<Stored<Take>> ofProject(const ProjectId& projectId);
    /// Those of these scenes, likewise.
    Result<Stored<Take>> ofScenes(const QList<SceneId>& sceneIds);
    /// Those in rows after `row`, oldest first; `row` moves on to the last of all.
    Result<Stored<Take>> after(qint64& row);
    /// Writes what made the take into its file where that does not say it yet: takes of earlier versions get
    /// it when they are used. A file that is not the take's any more stays as it is. The take's length is
    /// kept up to date. Errors: those of writeTakeInfo() and of the database.
    Result<void> completeFile(Take& take);
    /// Those in row `from` or later that are not `known` by their ids, likewise.
    Result<Stored<Take>> unknown(const QSet<TakeId>& known, qint64 from = 0);
    /// `limit` takes, the last that were kept of those before row `before` first; `before` moves on.
    Result<Stored<Take>> page(qint64& before, int limit);
    Result<void> add(const Take& take);
    /// The takes of this request, the newest first, without that of the job `besides`. No service: of any.
    Result<Stored<Take>> ofRequest(const ServiceId& service, const RequestId& requestId, JobId besides = 0);
    /// True when the file at the take's path is there, is as long as it was when it was kept, and can be no
    /// other one's.
    Result<bool> hasItsFile(JobStore& jobs, const Take& take);
    /// The take becomes the job's: what that fetches is its file.
    Result<void> giveTo(const TakeId& id, JobId job);
    /// Stores the take that `job` became and the job, Done or going on with its next file, in one
    /// transaction. The job's take of the same file may be kept already, by an attempt whose answer was lost,
    /// or before its file was: then that one is answered, with the file that it has now. `run`: how long it
    /// took, to be remembered with it.
    Result<Take> keep(JobStore& jobs, const Job& job, const Take& take,
                      const std::optional<RunTime>& run = {});
    /// How long the last jobs took, of all processes, oldest first.
    Result<QList<RunTime>> runs();
    /// Those of another database. All or none.
    Result<void> takeOver(const QList<RunTime>& runs);
    static constexpr int mostRuns = 400; ///< that are remembered
    Result<void> setStarred(const TakeId& id, bool starred);
    /// Forgets the take; its file stays.
    Result<void> remove(const TakeId& id);

private:
    /// `which`: a condition on their rows.
    Result<Stored<Take>> read(const QString& which, const QVariantList& values = {},
                              const QString& order = QStringLiteral("finished DESC, rowid DESC"));
    Result<void> insert(const Take& take, const QVariant& job);
    Result<void> remember(const RunTime& run);

    Database& m_database;
};

} // namespace rushes
