#pragma once

#include "app/store/folders.h"
#include "app/store/jobstore.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace rushes {

/// For tests of what is stored beside jobs: a database, and the jobs in it of one run.
class JobsOnDisk : public QObject
{
protected:
    QString runners() const { return m_folder->filePath(QStringLiteral("runners")); }
    void openInNewFolder()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }
    void open()
    {
        auto database = Database::open(m_folder->filePath(QStringLiteral("rushes.sqlite")));
        if (!database)
            qFatal("The database does not open: %s", qUtf8Printable(database.error().detail));
        m_database = *std::move(database);
        auto lock = RunnerLock::acquire(runners());
        if (!lock)
            qFatal("The run's lock is not there: %s", qUtf8Printable(lock.error().detail));
        m_lock = *std::move(lock);
        m_jobs = std::make_unique<JobStore>(*m_database, *m_lock);
    }
    void close()
    {
        m_jobs.reset();
        m_lock.reset();
        m_database.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<RunnerLock> m_lock = {};
    std::unique_ptr<JobStore> m_jobs = {};
};

} // namespace rushes
