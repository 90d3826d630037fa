#pragma once

#include "app/base/result.h"

#include <QLockFile>
#include <QStringList>

#include <memory>

namespace rushes {

/// A process that runs jobs. While it lives it holds the lock RUNNERS/ID.lock, so that others leave its jobs
/// alone.
class RunnerLock
{
public:
    /// Takes the first of the `earlier` ids whose process is gone, so that its jobs need not change hands, or
    /// else a new id. Error: NotWritable.
    static Result<std::unique_ptr<RunnerLock>> acquire(const QString& folder,
                                                       const QStringList& earlier = {});

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// True while the process that took this id lives. False for anything that is no id.
    [[nodiscard]] static bool isAlive(const QString& folder, const QString& id);
    /// True while any process runs jobs with a lock in this folder.
    [[nodiscard]] static bool isAnyAlive(const QString& folder);
    /// Deletes what a dead process left.
    static void clear(const QString& folder, const QString& id);

private:
    RunnerLock(const QString& folder, const QString& id);

    QString m_folder;
    QString m_id;
    QLockFile m_lock;
};

} // namespace rushes
