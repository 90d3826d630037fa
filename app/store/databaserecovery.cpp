#include "app/store/databaserecovery.h"

#include "app/store/database.h"
#include "app/store/folders.h"
#include "app/store/runnerlock.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rushes {

DatabaseRecovery::DatabaseRecovery(const DataFolders& folders, const Error& why)
    : m_path(folders.database())
    , m_liveRunners(folders.runners())
{
    m_contents.why = why;
}

Result<std::unique_ptr<DatabaseRecovery>> DatabaseRecovery::read(const DataFolders& folders, const Error& why)
{
    std::unique_ptr<DatabaseRecovery> recovered(new DatabaseRecovery(folders, why));
    if (!recovered->m_folder.isValid())
        return failure(why);
    (void)recovered->readCopy(recovered->m_contents); // what cannot be read is not displayed
    return recovered;
}

/// Backs the database up and reads another copy of it as far as possible.
Result<void> DatabaseRecovery::readCopy(SalvagedDatabase& into)
{
    m_seen = stateOf(m_path); // before reading: later writes will be detected
    const Result<QString> backup = backUpDatabase(m_path);
    into.backup = backup.value_or(QString());
    if (Result<void> copied = copyDatabase(m_path, m_folder.path(), u"copy.sqlite"_s); !copied)
        return copied;
    const auto copy = Database::open(m_folder.filePath(u"copy.sqlite"_s));
    if (!copy)
        return failure(copy.error());
    readAll(**copy, into);
    if (QFileInfo(m_path).size() == 0)
        into.caps = failure(ErrorKind::CapsUnknown, m_path);
    for (Job& job : into.jobs) {
        if (job.state == JobState::Submitting && job.requestId.isEmpty())
            job.state = JobState::Unknown; // its answer was lost with the process
    }
    return backup.map([](const QString&) {});
}

/// A `render` process that was running when the window opened may have written more since.
Result<void> DatabaseRecovery::readWhatIsNew()
{
    if (stateOf(m_path) == m_seen) {
        // The user may have deleted the backup.
        const Result<QString> backup = backUpDatabase(m_path);
        if (backup)
            m_contents.backup = *backup;
        return backup.map([](const QString&) {});
    }
    SalvagedDatabase now;
    now.why = m_contents.why;
    const DatabaseState before = m_seen;
    if (Result<void> read = readCopy(now); !read) {
        m_seen = before; // the next attempt reads it again
        return read;
    }
    m_contents = std::move(now);
    return {};
}

/// Creates the new database, complete and closed.
Result<void> DatabaseRecovery::makeFresh()
{
    const QString fresh = freshPath(m_path);
    for (const QString& part : {u""_s, u"-wal"_s, u"-shm"_s, u".made"_s})
        QFile::remove(fresh + part);
    const auto database = Database::open(fresh);
    if (!database)
        return failure(database.error());
    const auto lock = RunnerLock::acquire(runners());
    if (!lock)
        return failure(lock.error());
    if (Result<void> stored = storeAll(m_contents, **database, **lock); !stored)
        return stored;
    // Only the database file itself will be moved.
    QFile::remove(fresh + u".made"_s);
    return mergeLog(**database);
}

Result<void> DatabaseRecovery::startAfresh()
{
    if (m_contents.why.kind != ErrorKind::Damaged)
        return failure(ErrorKind::Refused, m_path);
    if (m_contents.backup.isEmpty())
        return failure(ErrorKind::NotWritable, m_path);
    // A running process would continue to write to a file without a name, and its jobs would be sent a second
    // time from the new database.
    if (RunnerLock::isAnyAlive(m_liveRunners))
        return failure(ErrorKind::Busy, m_path);
    // Otherwise an incomplete new database could be taken for a complete one.
    if (!finishReplacing(m_path))
        return failure(ErrorKind::NotWritable, m_path);
    if (Result<void> read = readWhatIsNew(); !read)
        return read;
    if (Result<void> made = makeFresh(); !made)
        return made;
    // Making it took some time: checks again.
    if (RunnerLock::isAnyAlive(m_liveRunners) || stateOf(m_path) != m_seen)
        return failure(ErrorKind::Busy, m_path);
    return replaceDatabase(m_path, m_contents.backup);
}

} // namespace rushes
