#include "app/studio/studio.h"

#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/base/settings.h"
#include "app/catalogue/rates.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/media/localinput.h"
#include "app/studio/otherinstances.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostSandboxFolders = 64;

/// Takes that are there at once, and what of the past is loaded a turn.
constexpr int firstTakes = 40;
constexpr int pastPage = 100;

std::unique_ptr<QLockFile> lockOf(const QString& folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u".lock"_s);
    lock->setStaleLockTime(0);
    return lock;
}

/// Of the database and its folder, not of the token or a newer version.
bool isOfTheDisk(ErrorKind kind)
{
    return kind == ErrorKind::Damaged || kind == ErrorKind::NotWritable || kind == ErrorKind::NotReadable ||
           kind == ErrorKind::DiskFull || kind == ErrorKind::Locked || kind == ErrorKind::Internal;
}

/// Moves what a run that is no longer alive left into the folder of this one. By name, so that a file is
/// there before the record that speaks of it.
void takeOver(const QString& from, const QString& into)
{
    QDir().mkpath(into);
    const QFileInfoList entries =
        QDir(from).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        const QString target = into + u'/' + entry.fileName();
        if (entry.isDir())
            takeOver(entry.filePath(), target);
        else if (entry.fileName() != u"lock" && !QFile::exists(target))
            QFile::rename(entry.filePath(), target);
    }
}

/// What is sent of a job: its local files read into the request, which as a whole has a limit too.
Result<Request> preparedRequest(const Job& job)
{
    Result<Request> request =
        withSources(job.request, [](const QString& source) { return sendableSource(source); });
    if (request && requestBody(*request).size() > mostRequestBytes)
        return failure(ErrorKind::Refused,
                       Studio::tr("The files are too large together for one request. Give some of "
                                  "them as public addresses."));
    return request;
}

} // namespace

Studio::Studio(Setup setup)
    : m_setup(std::move(setup))
    , m_accounts(m_setup.keyring, m_setup.keptTokens)
    , m_catalogue(m_setup.folders.data)
{
}

Studio::~Studio()
{
    m_otherInstances.reset();
    m_purchases.reset();
    m_runner.reset(); // before the apis that it calls
    m_wallet.reset();
    m_services.reset();
}

Result<std::unique_ptr<Studio>> Studio::open(Setup setup)
{
    std::unique_ptr<Studio> studio(new Studio(setup));
    const auto refuse = [&](const Error& error) -> Result<std::unique_ptr<Studio>> {
        // What it has open is closed before the files are looked at, and its lock is nobody's.
        studio.reset();
        if (setup.evenReadOnly && isOfTheDisk(error.kind))
            return openReadOnly(setup, error);
        return failure(error);
    };
    if (const Result<void> opened = studio->openStore(); !opened)
        return refuse(opened.error());
    if (const Result<void> opened = studio->openServices(); !opened)
        return refuse(opened.error());
    if (const Result<void> opened = studio->openQueue(); !opened)
        return refuse(opened.error());
    return studio;
}

Result<std::unique_ptr<Studio>> Studio::openReadOnly(Setup setup, const Error& why)
{
    setup.paused = true;
    setup.jobs = Jobs::Own;
    std::unique_ptr<Studio> studio(new Studio(std::move(setup)));
    if (const Result<void> opened = studio->openCopy(why); !opened)
        return failure(opened.error());
    if (const Result<void> opened = studio->openServices(); !opened)
        return failure(opened.error());
    if (const Result<void> opened = studio->openQueue(); !opened)
        return failure(opened.error());
    studio->m_jobs.reset(studio->m_recovery->jobs);
    studio->m_takes.reset(studio->m_recovery->takes);
    QList<LibraryTake> takes;
    for (const Take& take : studio->m_recovery->takes)
        takes.append({.row = takes.size() + 1, .take = take});
    (void)studio->m_library->restore(takes); // what can't be shown in the library is still in its scene
    if (const auto closed = studio->m_database->run(u"PRAGMA query_only = ON"_s); !closed)
        return failure(closed.error());
    return studio;
}

/// The copy is read, and a new and empty database that is as short-lived stands in for the one that cannot be
/// used.
Result<void> Studio::openCopy(const Error& why)
{
    m_recovery = DatabaseRecovery{};
    m_recovery->why = why;
    m_copy = std::make_unique<QTemporaryDir>();
    if (!m_copy->isValid())
        return failure(why);
    (void)readCopy(*m_recovery); // what cannot be read is not shown
    Result<std::unique_ptr<Database>> database = Database::open(m_copy->filePath(u"rushes.sqlite"_s));
    if (!database)
        return failure(database.error());
    m_database = *std::move(database);
    Result<std::unique_ptr<RunnerLock>> lock = RunnerLock::acquire(m_copy->filePath(u"runners"_s));
    if (!lock)
        return failure(lock.error());
    m_lock = *std::move(lock);
    m_jobStore = std::make_unique<JobStore>(*m_database, *m_lock);
    m_takeStore = std::make_unique<TakeStore>(*m_database);
    m_library = std::make_unique<LibraryStore>(*m_database);
    m_spendingStore = std::make_unique<SpendingStore>(*m_database);
    m_capStore = std::make_unique<CapStore>(*m_database);
    return storeMoney(*m_recovery, *m_database);
}

/// Backs the database up and reads another copy of it, as far as that goes.
Result<void> Studio::readCopy(DatabaseRecovery& databaseRecovery)
{
    const QString original = m_setup.folders.database();
    m_seen = stateOf(original); // first: what is written from here on is found to be new
    const Result<QString> backup = backUpDatabase(original);
    databaseRecovery.backup = backup.value_or(QString());
    if (Result<void> copied = copyDatabase(original, m_copy->path(), u"copy.sqlite"_s); !copied)
        return copied;
    const auto copy = Database::open(m_copy->filePath(u"copy.sqlite"_s));
    if (!copy)
        return failure(copy.error());
    readAll(**copy, databaseRecovery);
    if (QFileInfo(original).size() == 0)
        databaseRecovery.caps = failure(ErrorKind::CapsUnknown, original);
    for (Job& job : databaseRecovery.jobs) {
        if (job.state == JobState::Submitting && job.requestId.isEmpty())
            job.state = JobState::Unknown; // nobody waits for its answer any more
    }
    return backup.map([](const QString&) {});
}

/// A render that was at work when the window opened went on, and may have ended since.
Result<void> Studio::readWhatIsNew()
{
    const QString original = m_setup.folders.database();
    if (stateOf(original) == m_seen) {
        // Somebody may have tidied the copy away.
        const Result<QString> backup = backUpDatabase(original);
        if (backup)
            m_recovery->backup = *backup;
        return backup.map([](const QString&) {});
    }
    DatabaseRecovery now;
    now.why = m_recovery->why;
    const DatabaseState before = m_seen;
    if (Result<void> read = readCopy(now); !read) {
        m_seen = before; // the next attempt reads it again
        return read;
    }
    m_recovery = std::move(now);
    return {};
}

/// The new database, whole and closed.
Result<void> Studio::makeFresh()
{
    const QString fresh = freshPath(m_setup.folders.database());
    for (const QString& part : {u""_s, u"-wal"_s, u"-shm"_s, u".made"_s})
        QFile::remove(fresh + part);
    const auto database = Database::open(fresh);
    if (!database)
        return failure(database.error());
    const auto lock = RunnerLock::acquire(m_copy->filePath(u"runners"_s));
    if (!lock)
        return failure(lock.error());
    if (Result<void> stored = storeAll(*m_recovery, **database, **lock); !stored)
        return stored;
    // Only the file itself will be moved.
    QFile::remove(fresh + u".made"_s);
    return mergeLog(**database);
}

Result<void> Studio::startAfresh()
{
    const QString path = m_setup.folders.database();
    if (!m_recovery || m_recovery->why.kind != ErrorKind::Damaged)
        return failure(ErrorKind::Refused, path);
    if (m_recovery->backup.isEmpty())
        return failure(ErrorKind::NotWritable, path);
    // Whoever is at work would go on writing to a file that has no name any more, and the jobs it sends would
    // be sent from the new list too.
    const QString runners = m_setup.folders.runners();
    if (RunnerLock::isAnyAlive(runners))
        return failure(ErrorKind::Busy, path);
    // Else an unfinished new list could be taken for one that is whole.
    if (!finishReplacing(path))
        return failure(ErrorKind::NotWritable, path);
    if (Result<void> read = readWhatIsNew(); !read)
        return read;
    if (Result<void> made = makeFresh(); !made)
        return made;
    // That took its time.
    if (RunnerLock::isAnyAlive(runners) || stateOf(path) != m_seen)
        return failure(ErrorKind::Busy, path);
    return replaceDatabase(path, m_recovery->backup);
}

Result<void> Studio::openStore()
{
    const DataFolders& folders = m_setup.folders;
    if (const Result<void> prepared = folders.prepare(); !prepared)
        return failure(prepared.error());
    (void)finishReplacing(folders.database()); // where it cannot be written, opening it says so
    Result<std::unique_ptr<Database>> database = Database::open(folders.database());
    if (!database)
        return failure(database.error());
    m_database = *std::move(database);
    // Whoever leaves the jobs of earlier runs alone must not take their id either: while it lives, nobody
    // else would go on with them.
    QStringList earlier;
    if (m_setup.jobs == Jobs::Abandoned) {
        const Result<QStringList> known = JobStore::runners(*m_database);
        if (!known)
            return failure(known.error());
        earlier = *known;
    }
    Result<std::unique_ptr<RunnerLock>> lock = RunnerLock::acquire(folders.runners(), earlier);
    if (!lock)
        return failure(lock.error());
    m_lock = *std::move(lock);
    m_jobStore = std::make_unique<JobStore>(*m_database, *m_lock);
    m_takeStore = std::make_unique<TakeStore>(*m_database);
    m_library = std::make_unique<LibraryStore>(*m_database);
    m_spendingStore = std::make_unique<SpendingStore>(*m_database);
    return takeOldCaps();
}

/// Limits that a settings file names are moved into the database; while it can't be told which it names,
/// nothing is spent, and what waits is not sent.
Result<void> Studio::takeOldCaps()
{
    m_capStore = std::make_unique<CapStore>(*m_database);
    const Result<std::optional<Caps>> stored = m_capStore->read();
    const Result<OldCaps>& old = m_setup.oldCaps;
    // An unreadable file says nothing that the database does not know better; a wrong amount is somebody's
    // wish.
    const bool isUnreadable = !old && old.error().detail.startsWith(u'/');
    if (!old && !(isUnreadable && stored && *stored)) {
        m_capsProblem = old.error();
    } else if (old && !old->isEmpty() && stored) {
        if (Result<void> kept = m_capStore->keep(old->over(stored->value_or(Caps()))); !kept)
            return kept;
        m_hasTakenOldCaps = true;
    }
    // What an earlier run left waiting may cost.
    if (m_setup.jobs == Jobs::Abandoned && (m_capsProblem || !stored) && !m_setup.overCap)
        m_setup.paused = true;
    return {};
}

Result<void> Studio::openServices()
{
    m_services = std::make_unique<Services>(
        Services::Parts{m_network, m_accounts, m_setup.environment, m_setup.ownServices, m_setup.fileHosts});
    m_wallet = std::make_unique<Wallet>(
        Wallet::Parts{*m_spendingStore, [this](const QString& id) { return api(id); }, {}});
    m_catalogue.useKept(m_services->baseOf(m_services->ofEnvironment()));
    connect(m_services.get(), &Services::changed, this, &Studio::servicesChanged);
    connect(m_services.get(), &Services::accountChanged, m_wallet.get(), &Wallet::forgetBalance);
    return m_wallet->load();
}

Result<void> Studio::openQueue()
{
    const auto pathFor = [this](const Job& job, const QSet<QString>& reserved) {
        return freeTakePath(m_setup.folders.videos, job, reserved);
    };
    const auto apiOf = [this](const QString& id) { return api(id); };
    m_runner = std::make_unique<JobRunner>(JobRunner::Parts{*m_jobStore,
                                                            *m_takeStore,
                                                            m_jobs,
                                                            apiOf,
                                                            pathFor,
                                                            {},
                                                            QRandomGenerator::global()->generate(),
                                                            {},
                                                            &preparedRequest});
    m_runner->setBackoff(sandboxId, Backoff::local());
    m_runner->setLimit(m_setup.jobsAtOnce);
    m_runner->setPaused(m_setup.paused);
    const auto setReady = [this](const QString& id, bool ready) {
        if (id != sandboxId && isLoopback(m_services->baseOf(id)))
            m_runner->setBackoff(id, Backoff::loopback());
        m_runner->setServiceReady(id, ready);
    };
    for (const Service& service : services())
        setReady(service.id, service.ready);
    connect(m_services.get(), &Services::readyChanged, m_runner.get(), setReady);
    connect(m_runner.get(), &JobRunner::takeKept, &m_takes, &TakeModel::put);
    connect(m_runner.get(), &JobRunner::takeKept, this, &Studio::libraryChanged);
    connect(m_runner.get(), &JobRunner::jobChanged, m_wallet.get(), &Wallet::follow);

    m_purchases = std::make_unique<Purchases>(Purchases::Parts{
        *m_runner, *m_services, *m_wallet, *m_spendingStore, [this](const QString& id) { return wake(id); },
        [this] { return m_recovery ? std::optional(m_recovery->why) : std::nullopt; }, *m_capStore,
        m_capsProblem, m_setup.overCap});

    m_pastTakes = std::numeric_limits<qint64>::max();
    Result<Stored<Take>> takes = m_takeStore->page(m_pastTakes, firstTakes);
    if (!takes)
        return failure(takes.error());
    if (takes->values.size() + takes->damaged.size() < firstTakes)
        m_pastTakes = 0;
    m_damaged = takes->damaged;
    m_takes.reset(std::move(takes->values));
    m_lastTake = std::numeric_limits<qint64>::max();
    (void)m_takeStore->after(m_lastTake);

    if (m_setup.jobs == Jobs::Abandoned) {
        const Result<QList<Error>> adopted = m_runner->adopt();
        if (!adopted)
            return failure(adopted.error());
        m_damaged += *adopted;
        knowServicesOfJobs();
    }
    listenForWaking();
    return {};
}

void Studio::loadPast(Past what)
{
    m_pastJobs = true;
    m_pastWanted = what;
    connect(&m_past, &QTimer::timeout, this, &Studio::loadPage, Qt::UniqueConnection);
    m_past.start(0);
}

void Studio::finishLoading(Past what)
{
    loadPast(what);
    while (m_past.isActive())
        loadPage();
}

void Studio::loadPage()
{
    if (m_pastJobs) {
        const Result<bool> more = m_runner->loadPast(pastPage);
        m_pastJobs = more && *more;
    } else if (m_pastTakes > 0 && m_pastWanted == Past::All) {
        const Result<Stored<Take>> page = m_takeStore->page(m_pastTakes, pastPage);
        if (!page || page->values.size() + page->damaged.size() < pastPage)
            m_pastTakes = 0;
        if (page)
            m_takes.append(page->values);
    } else {
        m_past.stop();
    }
}

void Studio::knowServicesOfJobs()
{
    const QList<Job>& jobs = m_jobs.jobs();
    for (const Job& job : jobs) {
        if (job.state != JobState::Done && job.state != JobState::Cancelled)
            m_services->know(job);
        m_wallet->follow(job);
    }
}

QString Studio::standardService() const
{
    const bool asked = !m_setup.environment.value(u"RUNCOMFY_TOKEN"_s).trimmed().isEmpty();
    return asked && !m_services->trouble() ? m_services->ofEnvironment() : QString(sandboxId);
}

Result<void> Studio::removeService(const QString& id)
{
    const QList<Job>& jobs = m_jobs.jobs();
    const bool isNeeded = std::any_of(jobs.cbegin(), jobs.cend(), [&](const Job& job) {
        return job.service == id && (!isFinal(job.state) || needsDecision(job.state));
    });
    if (isNeeded)
        return failure(ErrorKind::Refused, tr("A job in the queue still needs this service."));
    if (const Result<void> removed = m_services->remove(id); !removed)
        return removed;
    m_accounts.signOut(id, this, [](const Result<void>&) {});
    return {};
}

QUrl Studio::commandBase() const
{
    const QString base = m_setup.environment.value(u"RUNCOMFY_MODEL_API_BASE"_s);
    const Result<ServiceAddress> given = serviceAddress(QUrl(base, QUrl::StrictMode));
    return base.isEmpty() || !given ? runComfyAddress().base : given->base;
}

VideoApi* Studio::api(const QString& serviceId)
{
    return m_services->api(serviceId);
}

Result<void> Studio::wake(const QString& serviceId)
{
    if (serviceId != sandboxId || m_sandbox)
        return {};
    const Result<QString> folder = claimSandboxFolder();
    if (!folder)
        return failure(folder.error());
    // Nobody else on this machine, and no web page, talks to it.
    SandboxOptions options;
    options.isOwnFolder = true;
    options.secret = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    Result<std::unique_ptr<Sandbox>> sandbox = makeSandbox(*folder, options);
    if (!sandbox)
        return failure(sandbox.error());
    if (const Result<quint16> port = (*sandbox)->start(); !port)
        return failure(port.error());
    m_sandbox = std::move(*sandbox);
    m_services->setSandbox(std::make_unique<HttpVideoApi>(
        m_network, ServiceAddress{m_sandbox->baseUrl(), m_sandbox->balanceUrl()},
        Secret(options.secret.toLatin1())));
    return {};
}

Result<void> Studio::wakeForOpenJobs()
{
    for (const Job& job : m_runner->jobs()) {
        if (isFinal(job.state) || !service(job.service))
            continue;
        if (const Result<void> awake = wake(job.service); !awake)
            return awake;
    }
    return {};
}

Result<void> Studio::setStarred(const QString& takeId, bool starred)
{
    if (const Result<void> stored = m_takeStore->setStarred(takeId, starred); !stored)
        return stored;
    const QModelIndex index = m_takes.indexOf(takeId);
    if (index.isValid()) {
        Take take = m_takes.takes().at(index.row());
        take.starred = starred;
        m_takes.put(take);
    }
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::removeTake(const QString& takeId)
{
    if (const Result<void> removed = m_takeStore->remove(takeId); !removed)
        return removed;
    m_takes.remove(takeId);
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::removeTakes(const QStringList& takeIds)
{
    if (Result<void> removed = m_library->remove(takeIds); !removed)
        return removed;
    for (const QString& id : takeIds)
        m_takes.remove(id);
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::restoreTakes(const QList<LibraryTake>& takes)
{
    if (Result<void> restored = m_library->restore(takes); !restored)
        return restored;
    for (const LibraryTake& one : takes)
        m_takes.put(one.take);
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::setTakeFile(const QString& takeId, const QString& path, qint64 bytes)
{
    if (Result<void> kept = m_library->setFile(takeId, path, bytes); !kept)
        return kept;
    if (const QModelIndex index = m_takes.indexOf(takeId); index.isValid()) {
        Take take = m_takes.takes().at(index.row());
        take.path = path;
        take.bytes = bytes;
        m_takes.put(take);
    }
    Q_EMIT libraryChanged();
    return {};
}

Result<void> Studio::setNotes(const QString& takeId, const QString& notes)
{
    Result<void> kept = m_library->setNotes(takeId, notes);
    Q_EMIT libraryChanged();
    return kept;
}

Result<void> Studio::setTags(const QString& takeId, const QStringList& tags)
{
    Result<void> kept = m_library->setTags(takeId, tags);
    Q_EMIT libraryChanged();
    return kept;
}

void Studio::loadScenes(const QStringList& sceneIds)
{
    QStringList others;
    for (const QString& id : sceneIds) {
        if (!m_scenes.contains(id))
            others.append(id);
    }
    const Result<Stored<Take>> takes = m_takeStore->ofScenes(others);
    if (!takes)
        return; // at the next chance
    for (const QString& id : std::as_const(others))
        m_scenes.insert(id);
    m_takes.append(takes->values);
}

void Studio::learnTake(const QString& takeId)
{
    if (m_takes.indexOf(takeId).isValid())
        return;
    const Result<qint64> row = m_library->rowOf(takeId);
    const auto read = row && *row > 0 ? m_library->read({*row}) : Result<QList<LibraryTake>>();
    if (read && !read->isEmpty() && !read->constFirst().isDamaged)
        m_takes.put(read->constFirst().take);
}

void Studio::learnTakeOf(const Job& job)
{
    const Result<Stored<Take>> takes = m_takeStore->ofRequest(job.service, job.requestId);
    for (const Take& take : takes ? takes->values : QList<Take>()) {
        if (!m_takes.indexOf(take.id).isValid())
            m_takes.put(take);
    }
}

/// What other runs' sandboxes were asked for goes on at ours.
void Studio::inheritSandboxes()
{
    if (!m_sandbox)
        return; // it finds them when it starts
    const QString ours = m_sandboxFolder;
    const QString parent = m_setup.folders.data + u"/sandbox"_s;
    for (int i = 0; i < mostSandboxFolders; ++i) {
        const QString folder = parent + u'/' + QString::number(i);
        if (!QFileInfo::exists(folder))
            break;
        if (folder == ours)
            continue;
        const std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (lock->tryLock(0))
            takeOver(folder, ours);
    }
    m_sandbox->takeIn();
}

Result<QString> Studio::claimSandboxFolder()
{
    // Several runs may be alive: each has a sandbox of its own in the first folder that is free.
    const QString parent = m_setup.folders.data + u"/sandbox"_s;
    QString ours;
    for (int i = 0; i < mostSandboxFolders; ++i) {
        const QString folder = parent + u'/' + QString::number(i);
        if (ours.isEmpty() && !QDir().mkpath(folder))
            return failure(ErrorKind::NotWritable, folder);
        if (!QFileInfo::exists(folder))
            break;
        std::unique_ptr<QLockFile> lock = lockOf(folder);
        if (!lock->tryLock(0)) {
            if (lock->error() != QLockFile::LockFailedError)
                return failure(ErrorKind::NotWritable, folder);
        } else if (ours.isEmpty()) {
            ours = m_sandboxFolder = folder;
            m_sandboxLock = std::move(lock);
        } else if (m_setup.jobs == Jobs::Abandoned) {
            takeOver(folder, ours);
        }
    }
    if (ours.isEmpty())
        return failure(ErrorKind::Busy, parent);
    return ours;
}

Result<void> Studio::restoreTake(const Take& take)
{
    if (m_takes.indexOf(take.id).isValid())
        return {};
    if (Result<void> added = m_takeStore->add(take); !added)
        return added;
    m_takes.put(take);
    Q_EMIT libraryChanged();
    return {};
}

QList<OwnService> ownServicesOf(const Settings& settings)
{
    QList<OwnService> services;
    const QStringList lines = settings.value(setting::ownServices);
    for (const QString& line : lines) {
        const OwnService service{line.section(u' ', 1), QUrl(line.section(u' ', 0, 0), QUrl::StrictMode)};
        if (service.base.isValid() && !service.name.isEmpty())
            services.append(service);
    }
    return services;
}

FileHosts fileHostsOf(const Settings& settings)
{
    FileHosts hosts;
    const QStringList lines = settings.value(setting::fileHosts);
    for (const QString& line : lines) {
        const QString host = hostNamed(line.section(u' ', 0, 0));
        if (!host.isEmpty())
            hosts[line.section(u' ', 1)].append(host);
    }
    return hosts;
}

void keepFileHosts(Settings& settings, const FileHosts& hosts)
{
    QStringList lines;
    for (auto service = hosts.cbegin(); service != hosts.cend(); ++service) {
        for (const QString& host : *service)
            lines.append(host + u' ' + service.key());
    }
    settings.set(setting::fileHosts, lines);
}

void keepOwnServices(Settings& settings, const QList<OwnService>& services)
{
    QStringList lines;
    for (const OwnService& service : services)
        lines.append(service.base.toString(QUrl::FullyEncoded) + u' ' + service.name);
    settings.set(setting::ownServices, lines);
}

} // namespace rushes
