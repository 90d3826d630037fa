#include "app/studio/studio.h"

#include "app/api/proxies.h"
#include "app/base/clock.h"
#include "app/base/log.h"
#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/library/takefiles.h"
#include "app/media/localinput.h"
#include "app/studio/otherinstances.h"
#include "app/studio/takeinputs.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int pastPage = 100; // jobs or takes that are loaded per turn of the event loop

/// True for errors that the disk or a damaged file can cause; false for wrong tokens and newer versions.
bool isOfTheDisk(ErrorKind kind)
{
    return kind == ErrorKind::Damaged || kind == ErrorKind::NotWritable || kind == ErrorKind::NotReadable ||
           kind == ErrorKind::DiskFull || kind == ErrorKind::Locked || kind == ErrorKind::Internal;
}

/// The request as it is sent, with the contents of local files. Refused: longer than mostRequestBytes.
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
    , m_sandbox(m_setup.folders.data + u"/sandbox"_s, m_setup.jobs == Jobs::Abandoned)
{
    connect(&m_accounts, &Accounts::changed, this, [this](const ServiceId& id) {
        if (id == proxyId)
            m_network.setProxyPassword(m_accounts.token(id).secret);
    });
    setProxy(m_setup.proxy);
}

void Studio::setProxy(const QString& proxy)
{
    const ProxyAddress told = withoutPassword(proxy);
    m_accounts.put(proxyId, {told.password, TokenSource::ThisRun});
    m_network.setProxyAddress(told.address);
    m_network.setProxyPassword(m_accounts.token(proxyId).secret);
}

void Studio::setUnknownSecond(Usd price)
{
    m_setup.unknownSecond = price;
    m_wallet->setUnknownSecond(price);
    for (const Service& service : services())
        Q_EMIT m_wallet->ratesChanged(service.id);
}

Studio::~Studio()
{
    m_otherInstances.reset();
    m_purchases.reset();
    m_takeInputs.reset();
    m_runner.reset(); // calls apis of m_services
    m_wallet.reset();
    m_services.reset();
}

Result<std::unique_ptr<Studio>> Studio::open(Setup setup)
{
    std::unique_ptr<Studio> studio(new Studio(setup));
    const auto refuse = [&](const Error& error) -> Result<std::unique_ptr<Studio>> {
        // Closes the database and releases the lock before openReadOnly() opens the same files.
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
    studio->m_jobs.reset(studio->m_recovered->contents().jobs);
    studio->m_takes.reset(studio->m_recovered->contents().takes);
    QList<LibraryTake> takes;
    for (const Take& take : studio->m_recovered->contents().takes)
        takes.append({.row = takes.size() + 1, .take = take});
    (void)studio->m_library->restore(takes); // without it the scenes still show their takes
    if (const auto closed = studio->m_database->run(u"PRAGMA query_only = ON"_s); !closed)
        return failure(closed.error());
    return studio;
}

/// Reads what can be read, and opens a temporary, empty database in place of the one that cannot be used.
Result<void> Studio::openCopy(const Error& why)
{
    Result<std::unique_ptr<DatabaseRecovery>> recovered = DatabaseRecovery::read(m_setup.folders, why);
    if (!recovered)
        return failure(recovered.error());
    m_recovered = *std::move(recovered);
    Result<std::unique_ptr<Database>> database = Database::open(m_recovered->standInPath());
    if (!database)
        return failure(database.error());
    m_database = *std::move(database);
    Result<std::unique_ptr<RunnerLock>> lock = RunnerLock::acquire(m_recovered->runners());
    if (!lock)
        return failure(lock.error());
    m_lock = *std::move(lock);
    makeStores();
    return storeMoney(m_recovered->contents(), *m_database);
}

Result<void> Studio::startAfresh()
{
    return m_recovered ? m_recovered->startAfresh()
                       : Result<void>(failure(ErrorKind::Refused, m_setup.folders.database()));
}

void Studio::makeStores()
{
    m_jobStore = std::make_unique<JobStore>(*m_database, *m_lock);
    m_takeStore = std::make_unique<TakeStore>(*m_database);
    m_library = std::make_unique<LibraryStore>(*m_database);
    m_takeLibrary = std::make_unique<TakeLibrary>(*m_takeStore, *m_library, m_takes);
    m_spendingStore = std::make_unique<SpendingStore>(*m_database);
    m_capStore = std::make_unique<CapStore>(*m_database);
}

Result<void> Studio::openStore()
{
    const DataFolders& folders = m_setup.folders;
    if (const Result<void> prepared = folders.prepare(); !prepared)
        return failure(prepared.error());
    (void)finishReplacing(folders.database()); // errors: those of Database::open() below
    Result<std::unique_ptr<Database>> database = Database::open(folders.database());
    if (!database)
        return failure(database.error());
    m_database = *std::move(database);
    // A process that does not continue the jobs of ended ones must not reuse their id either: no other
    // process would continue them while this one runs.
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
    makeStores();
    return takeOldCaps();
}

/// Moves spending limits from the settings file into the database. If the limits cannot be read from the
/// file, nothing is spent, and waiting jobs are not sent.
Result<void> Studio::takeOldCaps()
{
    const Result<std::optional<Caps>> stored = m_capStore->read();
    const Result<OldCaps>& old = m_setup.oldCaps;
    // With limits in the database, a file that cannot be opened is no problem; a wrong amount in a readable
    // file is one, since the user wrote it. The detail of the first is the file's path.
    const bool isUnreadable = !old && old.error().detail.startsWith(u'/');
    if (!old && !(isUnreadable && stored && *stored)) {
        m_capsProblem = old.error();
    } else if (old && !old->isEmpty() && stored) {
        if (Result<void> kept = m_capStore->keep(old->over(stored->value_or(Caps()))); !kept)
            return kept;
        m_hasTakenOldCaps = true;
    }
    // Jobs of earlier processes would be sent without limits.
    if (m_setup.jobs == Jobs::Abandoned && (m_capsProblem || !stored) && !m_setup.overCap)
        m_setup.paused = true;
    return {};
}

Result<void> Studio::openServices()
{
    m_services = std::make_unique<Services>(
        Services::Parts{m_network, m_accounts, m_setup.environment, m_setup.ownServices, m_setup.fileHosts});
    m_wallet = std::make_unique<Wallet>(
        Wallet::Parts{*m_spendingStore, [this](const ServiceId& id) { return api(id); }, {}});
    m_wallet->setUnknownSecond(m_setup.unknownSecond);
    m_catalogue.useKept(m_services->baseOf(m_services->ofEnvironment()));
    connect(m_services.get(), &Services::changed, this, &Studio::servicesChanged);
    connect(m_services.get(), &Services::accountChanged, m_wallet.get(), &Wallet::forgetBalance);
    return m_wallet->load();
}

/// The name by the user's template; empty without a template.
QString Studio::takeNameOf(const Job& job)
{
    if (m_setup.takeNames.isEmpty())
        return {};
    LibraryTake take;
    take.take.sceneName = job.sceneName;
    take.take.number = std::max(1, job.takeNumber);
    take.take.request = job.request;
    take.take.finished = currentInstant();
    if (m_setup.takeNames.contains(u"{project}", Qt::CaseInsensitive)) {
        for (const LibraryChoice& project : m_library->projects().value_or(QList<LibraryChoice>())) {
            if (project.value == job.projectId.toString())
                take.project = project.name;
        }
    }
    return fileNameOf(m_setup.takeNames, take);
}

Result<void> Studio::openQueue()
{
    const auto pathFor = [this](const Job& job, const QSet<QString>& reserved) {
        return freeTakePath(m_setup.folders.videos, job, reserved, takeNameOf(job));
    };
    const auto apiOf = [this](const ServiceId& id) { return api(id); };
    m_runner = std::make_unique<JobRunner>(JobRunner::Parts{*m_jobStore,
                                                            *m_takeStore,
                                                            m_jobs,
                                                            apiOf,
                                                            pathFor,
                                                            {},
                                                            QRandomGenerator::global()->generate(),
                                                            {},
                                                            &preparedRequest});
    m_runner->setIntervals(sandboxId, CallIntervals::local());
    m_runner->setLimit(m_setup.jobsAtOnce);
    m_runner->setPaused(m_setup.paused);
    const auto setReady = [this](const ServiceId& id, bool ready) {
        if (id != sandboxId && isLoopback(m_services->baseOf(id)))
            m_runner->setIntervals(id, CallIntervals::loopback());
        m_runner->setServiceReady(id, ready);
    };
    for (const Service& service : services())
        setReady(service.id, service.ready && api(service.id));
    connect(m_services.get(), &Services::readyChanged, m_runner.get(), setReady);
    connect(m_runner.get(), &JobRunner::takeKept, m_takeLibrary.get(), &TakeLibrary::add);
    connect(m_runner.get(), &JobRunner::jobChanged, m_wallet.get(), &Wallet::follow);

    m_purchases = std::make_unique<Purchases>(Purchases::Parts{
        *m_runner, *m_services, *m_wallet, *m_spendingStore, [this](const ServiceId& id) { return wake(id); },
        [this] { return m_recovered ? std::optional(m_recovered->contents().why) : std::nullopt; },
        *m_capStore, m_capsProblem, m_setup.overCap});

    m_takeInputs = std::make_unique<TakeInputs>(TakeInputs::Parts{
        *m_runner, m_jobs, m_takes, [this](const QList<SceneId>& ids) { m_takeLibrary->loadScenes(ids); },
        [this](const TakeId& id) { m_takeLibrary->load(id); }, m_setup.folders.inputs()});

    Result<QList<Error>> unread = m_takeLibrary->begin();
    if (!unread)
        return failure(unread.error());
    m_damaged = *std::move(unread);

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
    } else if (m_pastWanted == Past::Jobs || !m_takeLibrary->loadOlder(pastPage)) {
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

ServiceId Studio::standardService() const
{
    const bool asked = !m_setup.environment.value(u"RUNCOMFY_TOKEN"_s).trimmed().isEmpty();
    return asked && !m_services->problem() ? m_services->ofEnvironment() : sandboxId;
}

Result<void> Studio::removeService(const ServiceId& id)
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
    const QString base = m_setup.environment.value(u"RUNCOMFY_MODEL_API_BASE"_s).trimmed();
    const Result<ServiceAddress> given = serviceAddress(QUrl(base, QUrl::StrictMode));
    return base.isEmpty() || !given ? runComfyAddress().base : given->base;
}

VideoApi* Studio::api(const ServiceId& serviceId)
{
    return m_services->api(serviceId);
}

Result<void> Studio::wake(const ServiceId& serviceId)
{
    if (serviceId != sandboxId || m_sandbox.isRunning())
        return {};
    if (const Result<void> started = m_sandbox.start(); !started)
        return started;
    m_services->setSandbox(
        std::make_unique<HttpVideoApi>(m_network, ServiceAddress{m_sandbox.baseUrl(), m_sandbox.balanceUrl()},
                                       Secret(m_sandbox.secret().toLatin1())));
    Q_EMIT noJobWaits();
    return {};
}

Result<void> Studio::wakeForOpenJobs()
{
    return m_runner->needs(sandboxId) ? wake(sandboxId) : Result<void>();
}

void Studio::wakeOrTell()
{
    if (const Result<void> awake = wakeForOpenJobs(); !awake)
        Q_EMIT wakeFailed(awake.error());
    else
        Q_EMIT noJobWaits();
}

void Studio::listenForWaking()
{
    connect(&m_resumeWatcher, &ResumeWatcher::awake, m_runner.get(), &JobRunner::retryNow);
    connect(&m_resumeWatcher, &ResumeWatcher::online, m_runner.get(), &JobRunner::retryNow);
    connect(m_runner.get(), &JobRunner::jobChanged, this, &Studio::hearJob);
    connect(m_runner.get(), &JobRunner::jobRemoved, this, [this] {
        if (!m_sandbox.isRunning())
            QMetaObject::invokeMethod(this, &Studio::wakeOrTell, Qt::QueuedConnection);
    });
    const QList<Job>& jobs = m_jobs.jobs();
    const bool open =
        std::any_of(jobs.cbegin(), jobs.cend(), [](const Job& job) { return isActive(job.state); });
    if (open)
        QMetaObject::invokeMethod(&m_resumeWatcher, &ResumeWatcher::listenForSleep, Qt::QueuedConnection);
}

void Studio::hearJob(const Job& job)
{
    if (isActive(job.state))
        m_resumeWatcher.listenForSleep();
    if (job.service == sandboxId && !m_sandbox.isRunning())
        QMetaObject::invokeMethod(this, &Studio::wakeOrTell, Qt::QueuedConnection);
    if (job.error && job.error->kind == ErrorKind::Unreachable)
        m_resumeWatcher.listenForNetwork();
}

void Studio::watchOtherInstances()
{
    if (m_otherInstances || m_recovered)
        return;
    m_otherInstances = std::make_unique<OtherInstances>(*m_database, m_setup.folders.runners(), m_lock->id());
    connect(m_otherInstances.get(), &OtherInstances::wrote, m_takeLibrary.get(), &TakeLibrary::loadOfOthers);
    connect(m_otherInstances.get(), &OtherInstances::ended, this, &Studio::inherit);
    m_otherInstances->watch();
}

void Studio::checkOtherInstances()
{
    if (m_otherInstances && m_otherInstances->hasOthers())
        inherit();
}

void Studio::inherit()
{
    m_takeLibrary->loadOfOthers();
    if (m_setup.jobs != Jobs::Abandoned)
        return;
    m_sandbox.inherit();
    if (const Result<QList<Error>> adopted = m_runner->adopt(); adopted)
        m_damaged += *adopted;
    knowServicesOfJobs();
    wakeOrTell();
}

} // namespace rushes
