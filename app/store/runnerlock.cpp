#include "app/store/runnerlock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString lockPath(const QString& folder, const QString& id)
{
    return folder + u'/' + id + u".lock"_s;
}

bool isId(const QString& id)
{
    return !QUuid::fromString(id).isNull() && !id.contains(u'/');
}

} // namespace

RunnerLock::RunnerLock(const QString& folder, const QString& id)
    : m_folder(folder)
    , m_id(id)
    , m_lock(lockPath(folder, id))
{
    m_lock.setStaleLockTime(0); // never stale, however long it is held
}

Result<std::unique_ptr<RunnerLock>> RunnerLock::acquire(const QString& folder, const QStringList& earlier)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::NotWritable, folder);
    for (const QString& id : earlier) {
        if (!isId(id) || isAlive(folder, id))
            continue;
        std::unique_ptr<RunnerLock> lock(new RunnerLock(folder, id));
        // If another process's check kept QLockFile from getting the kernel's lock, this id can't be used
        // safely.
        if (lock->m_lock.tryLock(0) && isAlive(folder, id))
            return lock;
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<RunnerLock> lock(new RunnerLock(folder, id));
    if (!lock->m_lock.tryLock(0))
        return failure(ErrorKind::NotWritable, folder);
    return lock;
}

bool RunnerLock::isAlive(const QString& folder, const QString& id)
{
    if (!isId(id))
        return false;
    const QString path = lockPath(folder, id);
    if (!QFile::exists(path))
        return false;
#ifdef Q_OS_UNIX
    // QLockFile compares process id and host name, which fails in containers and after a change of network.
    // The kernel's lock, which it holds too, is released exactly when the process ends.
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return true;
    if (flock(file.handle(), LOCK_EX | LOCK_NB) == 0) {
        flock(file.handle(), LOCK_UN);
        return false;
    }
    return true;
#else
    QLockFile probe(path);
    probe.setStaleLockTime(0);
    return !probe.tryLock(0);
#endif
}

bool RunnerLock::isAnyAlive(const QString& folder)
{
    const QFileInfoList locks = QDir(folder).entryInfoList({u"*.lock"_s}, QDir::Files);
    return std::any_of(locks.cbegin(), locks.cend(),
                       [&](const QFileInfo& lock) { return isAlive(folder, lock.completeBaseName()); });
}

void RunnerLock::clear(const QString& folder, const QString& id)
{
    if (isId(id) && !isAlive(folder, id))
        QFile::remove(lockPath(folder, id));
}

} // namespace rushes
