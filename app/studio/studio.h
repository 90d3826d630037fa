#pragma once

#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/validation.h"
#include "app/desktop/resumewatcher.h"
#include "app/domain/project.h"
#include "app/library/takemodel.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobrunner.h"
#include "app/store/capstore.h"
#include "app/store/database.h"
#include "app/store/databaserecovery.h"
#include "app/store/folders.h"
#include "app/store/jobstore.h"
#include "app/store/librarystore.h"
#include "app/store/runnerlock.h"
#include "app/store/takestore.h"
#include "app/studio/accounts.h"
#include "app/studio/cataloguerefresh.h"
#include "app/studio/oldcaps.h"
#include "app/studio/ownsandbox.h"
#include "app/studio/purchases.h"
#include "app/studio/services.h"
#include "app/studio/takelibrary.h"
#include "app/studio/wallet.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QTimer>

namespace rushes {

class OtherInstances;
class TakeInputs;
class Settings;

/// The composition root: creates the database, the network, the services and the queue, in that order, and
/// gives access to them. The window and the command line both use it.
class Studio : public QObject
{
    Q_OBJECT

public:
    /// Which of the stored jobs this process continues.
    enum class Jobs {
        Own,       ///< those that it adds itself
        Abandoned, ///< also those of processes that have ended
    };
    struct Setup
    {
        DataFolders folders = {};
        QProcessEnvironment environment = {};
        Jobs jobs = Jobs::Abandoned;
        int jobsAtOnce = 4;                    ///< jobs between Submitting and Running; 1 or more
        bool paused = false;                   ///< no waiting job is sent until the runner's setPaused(false)
        std::shared_ptr<Keyring> keyring = {}; ///< null: tokens last until the process ends
        QStringList keptTokens = {};           ///< services whose tokens the keyring has
        QList<OwnService> ownServices = {};
        FileHosts fileHosts = {};     ///< that the user allowed
        Result<OldCaps> oldCaps = {}; ///< spending limits of the settings file, moved into the database
        QString takeNames = {};       ///< template of take files' names, see fileNameOf(); empty: takeName()
        QString proxy = {};           ///< in the form of withProxy(); earlier versions stored a password, too
        Usd unknownSecond = Rates::standardSecond; ///< of video whose price is unknown
        bool overCap = false; ///< the user said that no spending limit applies to this process
        /// A database that cannot be used (damaged, locked, on a disk that is full or read-only) is displayed
        /// from a copy instead of being an error; nothing is sent or stored then.
        bool evenReadOnly = false;
    };

    /// Errors: those of the database and the folders. Problems of the environment are no errors:
    /// services().problem().
    static Result<std::unique_ptr<Studio>> open(Setup setup);
    ~Studio() override;

    // The parts
    [[nodiscard]] const DataFolders& folders() const { return m_setup.folders; }
    [[nodiscard]] JobRunner& runner() { return *m_runner; }
    [[nodiscard]] JobModel& jobs() { return m_jobs; }
    [[nodiscard]] JobStore& jobStore() { return *m_jobStore; }
    /// The takes that are loaded; takeLibrary() loads more of them, and changes them.
    [[nodiscard]] TakeModel& takes() { return m_takes; }
    [[nodiscard]] TakeLibrary& takeLibrary() { return *m_takeLibrary; }
    [[nodiscard]] TakeStore& takeStore() { return *m_takeStore; }
    /// All takes, for search.
    [[nodiscard]] LibraryStore& library() { return *m_library; }
    /// Provides the inputs of waiting jobs that come from takes.
    [[nodiscard]] TakeInputs& takeInputs() { return *m_takeInputs; }
    /// Prices and limits; nothing can be bought with it.
    [[nodiscard]] const Purchases& purchases() const { return *m_purchases; }
    /// The same, to buy with: for SpendingGate, which asks first, and for commands, which need no question.
    [[nodiscard]] Purchases& unguardedPurchases() { return *m_purchases; }
    [[nodiscard]] Wallet& wallet() { return *m_wallet; }
    [[nodiscard]] SpendingStore& spendingStore() { return *m_spendingStore; }
    /// The catalogue of models that is used, and its refresh.
    [[nodiscard]] CatalogueRefresh& catalogue() { return m_catalogue; }
    [[nodiscard]] Accounts& accounts() { return m_accounts; }
    [[nodiscard]] Services& serviceList() { return *m_services; }

    // The files of new takes
    void setVideosFolder(const QString& folder) { m_setup.folders.videos = folder; }
    void setTakeNames(const QString& pattern) { m_setup.takeNames = pattern; }
    /// For requests from now on; see Setup::proxy.
    void setProxy(const QString& proxy);
    /// Sets the assumed price of a second of video whose price is unknown, for limits and sums from now on.
    void setUnknownSecond(Usd price);

    // Services
    /// The sandbox is the last one.
    [[nodiscard]] const QList<Service>& services() const { return m_services->all(); }
    /// Null: there is no service with this id.
    [[nodiscard]] const Service* service(const ServiceId& id) const { return m_services->find(id); }
    /// The service of new jobs unless the user chooses another: RunComfy when RUNCOMFY_TOKEN is set, else the
    /// sandbox. A token that another program left on the disk does not suffice: it must not make a click cost
    /// money.
    [[nodiscard]] ServiceId standardService() const;
    /// Removes the service, and its token from the keyring. Refused: a job needs it.
    Result<void> removeService(const ServiceId& id);
    /// RunComfy's base address, with its /v1, as in the environment; for commands that the user copies.
    [[nodiscard]] QUrl commandBase() const;
    /// Null: there is no such service.
    [[nodiscard]] VideoApi* api(const ServiceId& serviceId);
    /// Starts what the service needs: the sandbox, unless it runs. Errors: MissingProgram, NotWritable,
    /// Unreachable.
    Result<void> wake(const ServiceId& serviceId);
    /// Wakes the services of all jobs that are not finished, or whose request is asked after again.
    Result<void> wakeForOpenJobs();

    // Other processes that use the same database
    /// Starts to follow them: their takes are shown, and the jobs of those that end are continued. To be
    /// called once; it takes a while, so it is not part of open().
    void watchOtherInstances();
    /// Looks now for processes that have ended, if there were others; a killed process does not notify.
    void checkOtherInstances();

    // A database that cannot be used
    /// What the database contains, if it is displayed from a copy, with the queue paused. Null: it is usable.
    [[nodiscard]] const SalvagedDatabase* salvagedDatabase() const
    {
        return m_recovered ? &m_recovered->contents() : nullptr;
    }
    /// Replaces the damaged database by a new one with everything that can be read; a copy of the damaged one
    /// is kept. The new one is used from the next start on. Errors: Busy while another process uses the
    /// damaged one, Refused if it is not damaged; then nothing is changed.
    Result<void> startAfresh();
    /// Rows of the database that could not be read; they are left unchanged.
    [[nodiscard]] const QList<Error>& damaged() const { return m_damaged; }
    /// True: the database has the limits of the settings file, which can remove them: forgetOldCaps().
    [[nodiscard]] bool hasTakenOldCaps() const { return m_hasTakenOldCaps; }

    // What earlier processes have finished; open() has loaded the newest of it
    enum class Past { All, Jobs };
    /// Loads it, one page per turn of the event loop.
    void loadPast(Past what = Past::All);
    /// Loads all of it before it returns.
    void finishLoading(Past what = Past::All);

Q_SIGNALS:
    void servicesChanged();
    /// A job needs a service that could not be woken; for the errors see wake().
    void wakeFailed(const rushes::Error& error);
    /// No job waits any longer for a service that could not be woken: it is awake, or the jobs are gone.
    void noJobWaits();

private:
    explicit Studio(Setup setup);
    static Result<std::unique_ptr<Studio>> openReadOnly(Setup setup, const Error& why);
    void loadPage();
    Result<void> openStore();
    Result<void> takeOldCaps();
    Result<void> openCopy(const Error& why);
    void makeStores();
    Result<void> openServices();
    [[nodiscard]] QString takeNameOf(const Job& job);
    Result<void> openQueue();
    void inherit();
    void listenForWaking();
    void hearJob(const Job& job);
    void wakeOrTell();
    void knowServicesOfJobs();

    Setup m_setup;
    /// Destroyed after m_database, whose file is in its folder.
    std::unique_ptr<DatabaseRecovery> m_recovered = {};
    HttpAccess m_network;
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<RunnerLock> m_lock = {};
    std::unique_ptr<JobStore> m_jobStore = {};
    std::unique_ptr<TakeStore> m_takeStore = {};
    std::unique_ptr<LibraryStore> m_library = {};
    std::unique_ptr<SpendingStore> m_spendingStore = {};
    std::unique_ptr<CapStore> m_capStore = {};
    std::optional<Error> m_capsProblem = {};
    bool m_hasTakenOldCaps = false;
    Accounts m_accounts;
    std::unique_ptr<Services> m_services = {};
    std::unique_ptr<Wallet> m_wallet = {};
    CatalogueRefresh m_catalogue;
    QList<Error> m_damaged = {};
    OwnSandbox m_sandbox;
    JobModel m_jobs;
    TakeModel m_takes;
    std::unique_ptr<TakeLibrary> m_takeLibrary = {};
    std::unique_ptr<JobRunner> m_runner = {};
    std::unique_ptr<Purchases> m_purchases = {};
    std::unique_ptr<TakeInputs> m_takeInputs;
    ResumeWatcher m_resumeWatcher;
    std::unique_ptr<OtherInstances> m_otherInstances;
    Past m_pastWanted = Past::All;
    bool m_pastJobs = false; ///< the runner has more jobs to load
    QTimer m_past;
};

} // namespace rushes
