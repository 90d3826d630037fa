#include "app/studio/otherinstances.h"

#include "app/store/database.h"

#include <QDir>
#include <QLockFile>
#include <QSocketNotifier>

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

/// A lock file is created before it is locked: in between, it looks abandoned.
constexpr auto settling = 250ms;
/// Combines several writes into one signal.
constexpr auto writing = 300ms;

/// A file descriptor that becomes readable when the process ends; -1: no such process, or not supported.
int watchProcess(qint64 pid)
{
#if defined(Q_OS_LINUX) && defined(SYS_pidfd_open)
    return static_cast<int>(syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0));
#else
    Q_UNUSED(pid)
    return -1;
#endif
}

} // namespace

struct OtherInstances::OtherInstance
{
    explicit OtherInstance(int process)
        : handle(process)
        , end(process, QSocketNotifier::Read)
    {
    }
    ~OtherInstance()
    {
        end.setEnabled(false);
#ifdef Q_OS_LINUX
        ::close(handle);
#endif
    }
    Q_DISABLE_COPY_MOVE(OtherInstance)

    int handle;
    QSocketNotifier end;
};

OtherInstances::OtherInstances(Database& database, QString runners, QString own, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_runners(std::move(runners))
    , m_own(std::move(own))
{
    m_lookSoon.setSingleShot(true);
    m_lookSoon.setInterval(settling);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(writing);
    connect(&m_lookSoon, &QTimer::timeout, this, &OtherInstances::look);
    connect(&m_askSoon, &QTimer::timeout, this, &OtherInstances::askDatabase);
    const auto start = [](QTimer& timer) {
        if (!timer.isActive())
            timer.start();
    };
    connect(&m_folder, &QFileSystemWatcher::directoryChanged, this, [this, start] { start(m_lookSoon); });
    connect(&m_log, &QFileSystemWatcher::fileChanged, this, [this, start] { start(m_askSoon); });
}

OtherInstances::~OtherInstances() = default;

void OtherInstances::watch()
{
    m_version = version();
    m_folder.addPath(m_runners);
    look();
}

QStringList OtherInstances::others() const
{
    QStringList ids = QDir(m_runners).entryList({u"*.lock"_s}, QDir::Files);
    for (QString& id : ids)
        id.chop(5);
    ids.removeOne(m_own);
    return ids;
}

void OtherInstances::look()
{
    bool missed = false; // one that started and ended before it was noticed
    for (const QString& id : others()) {
        if (m_alive.contains(id) || m_ended.contains(id) || meet(id))
            continue;
        m_ended.insert(id);
        missed = true;
    }
    listenToDatabase();
    if (missed)
        Q_EMIT ended();
}

bool OtherInstances::meet(const QString& id)
{
    qint64 pid = 0;
    QString host;
    QString name;
    const QLockFile lock(m_runners + u'/' + id + u".lock"_s);
    if (!lock.getLockInfo(&pid, &host, &name) || pid <= 0)
        return true; // just being created or removed
    const int process = watchProcess(pid);
    if (process < 0)
        return false;
    auto instance = std::make_unique<OtherInstance>(process);
    connect(&instance->end, &QSocketNotifier::activated, this, [this, id] {
        // Not while the notifier emits its signal.
        m_alive.at(id)->end.setEnabled(false);
        QMetaObject::invokeMethod(
            this,
            [this, id] {
                m_alive.erase(id);
                m_ended.insert(id);
                listenToDatabase();
                askDatabase();
                Q_EMIT ended();
            },
            Qt::QueuedConnection);
    });
    m_alive[id] = std::move(instance);
    return true;
}

/// Only while other processes exist, since this process's own writes are reported, too.
void OtherInstances::listenToDatabase()
{
    const QString log = m_database.path() + u"-wal"_s;
    if (m_alive.empty())
        m_log.removePath(log);
    else if (!m_log.files().contains(log))
        m_log.addPath(log);
    if (!m_alive.empty() && !m_askSoon.isActive())
        m_askSoon.start(); // it may have written before it was noticed
}

qint64 OtherInstances::version()
{
    auto rows = m_database.run(u"PRAGMA data_version"_s);
    return rows && rows->next() ? rows->value(0).toLongLong() : 0;
}

void OtherInstances::askDatabase()
{
    const qint64 now = version();
    if (std::exchange(m_version, now) != now)
        Q_EMIT wrote();
}

} // namespace rushes
