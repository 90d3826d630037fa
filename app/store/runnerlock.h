#pragma once

#include "app/base/result.h"

#include <QLockFile>
#include <QStringList>

#include <memory>

namespace rushes {

/// Identifies a process that runs jobs. While it runs, it holds the lock RUNNERS/ID.lock, so that other
/// processes leave its jobs alone.
class RunnerLock
{
public:
    /// Acquires the first of the `earlier` ids whose process has ended, so that its jobs need no new owner,
    /// else a new id. Error: NotWritable.
    static Result<std::unique_ptr<RunnerLock>> acquire(const QString& folder,
                                                       const QStringList& earlier = {});

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// True while the process with this id runs. False for an invalid id.
    [[nodiscard]] static bool isAlive(const QString& folder, const QString& id);
    /// True while any process runs jobs with a lock in this folder.
    [[nodiscard]] static bool isAnyAlive(const QString& folder);
    /// Deletes the lock file of an ended process.
    static void clear(const QString& folder, const QString& id);

private:
    RunnerLock(const QString& folder, const QString& id);

    QString m_folder;
    QString m_id;
    QLockFile m_lock;
};

} // namespace rushes
