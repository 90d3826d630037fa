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
#include "app/store/folders.h"
#include "app/store/jobstore.h"
#include "app/store/librarystore.h"
#include "app/store/recovereddatabase.h"
#include "app/store/runnerlock.h"
#include "app/store/takestore.h"
#include "app/studio/accounts.h"
#include "app/studio/cataloguerefresh.h"
#include "app/studio/oldcaps.h"
#include "app/studio/ownsandbox.h"
#include "app/studio/purchases.h"
#include "app/studio/services.h"
#include "app/studio/wallet.h"

#include <QObject>
#include <QProcessEnvironment>
#include <QTimer>

namespace rushes {

class OtherInstances;
class TakeInputs;
class Settings;

/// The composition root: makes database, network, services and queue, in that order, and hands them over. The
/// window and the command line stand on the same one.
class Studio : public QObject
{
    Q_OBJECT

public:
    /// Which of the stored jobs this run goes on with.
    enum class Jobs {
        Own,       ///< those it adds itself
        Abandoned, ///< also those of runs that are no longer alive
    };
    struct Setup
    {
        DataFolders folders = {};
        QProcessEnvironment environment = {};
        Jobs jobs = Jobs::Abandoned;
        int jobsAtOnce = 4;  ///< between Submitting and Running; 1 or more
        bool paused = false; ///< waiting jobs stay where they are until the runner is told to go on
        std::shared_ptr<Keyring> keyring = {}; ///< null: tokens last for this run
        QStringList keptTokens = {};           ///< services whose tokens it holds
        QList<OwnService> ownServices = {};
        FileHosts fileHosts = {};     ///< that the user allowed
        Result<OldCaps> oldCaps = {}; ///< of the settings file; taken over into the database
        QString takeNames = {};       ///< of takes' files, as fileNameOf() has it; empty: takeName()
        QString proxy = {}; ///< as withProxy() takes it; with a password where an earlier version kept it so
        Usd unknownSecond = Usd{420'000}; ///< of video whose price nobody has said
        bool overCap = false;             ///< the user said that no limit counts in this run
        /// A database that cannot be used (damaged, locked, on a disk that is full or cannot be written) is
        /// shown from a copy instead of refused; nothing is sent or stored then.
        bool evenReadOnly = false;
    };

    /// Errors are those of the database and the folders. What is wrong with the environment does not stand in
    /// the way: services().problem().
    static Result<std::unique_ptr<Studio>> open(Setup setup);
    ~Studio() override;

    [[nodiscard]] const DataFolders& folders() const { return m_setup.folders; }
    [[nodiscard]] JobRunner& runner() { return *m_runner; }
    [[nodiscard]] JobModel& jobs() { return m_jobs; }
    [[nodiscard]] TakeModel& takes() { return m_takes; }
    /// Where new takes are kept.
    void setVideosFolder(const QString& folder) { m_setup.folders.videos = folder; }
    /// How their files are called.
    void setTakeNames(const QString& pattern) { m_setup.takeNames = pattern; }
    /// For requests from now on: as Setup::proxy.
    void setProxy(const QString& proxy);
    /// What caps and sums reckon with from now on, for a second of video whose price nobody has said.
    void setUnknownSecond(Usd price);
    Result<void> setStarred(const TakeId& takeId, bool starred);
    /// Forgets the take; its file stays.
    Result<void> removeTake(const TakeId& takeId);
    /// All takes as they are looked through; takes() holds those of the scenes that somebody works on, the
    /// newest, and what was shown.
    [[nodiscard]] LibraryStore& library() { return *m_library; }
    /// The same of several, and back again, with their notes and tags; all or none.
    Result<void> removeTakes(const QList<TakeId>& takeIds);
    Result<void> restoreTakes(const QList<LibraryTake>& takes);
    /// The take's file is there now.
    Result<void> setTakeFile(const TakeId& takeId, const QString& path, qint64 bytes);
    Result<void> setNotes(const TakeId& takeId, const QString& notes);
    Result<void> setTags(const TakeId& takeId, const QStringList& tags);
    /// From now on takes() has those of these scenes too.
    void loadScenes(const QList<SceneId>& sceneIds);
    /// From now on takes() has this one too, where there is one: that of the library, or of a job.
    void learnTake(const TakeId& takeId);
    void learnTakeOf(const Job& job);

    /// The sandbox is the last one.
    [[nodiscard]] const QList<Service>& services() const { return m_services->all(); }
    [[nodiscard]] Services& serviceList() { return *m_services; }
    /// Null: there is none of this id.
    [[nodiscard]] const Service* service(const ServiceId& id) const { return m_services->find(id); }
    /// What new jobs go to unless the user chooses: RunComfy when RUNCOMFY_TOKEN is set, else the sandbox. A
    /// token that another program left on the disk never makes a click cost money by itself.
    [[nodiscard]] ServiceId standardService() const;
    [[nodiscard]] Accounts& accounts() { return m_accounts; }
    /// Refused while a job needs it. Its token leaves the keyring too.
    Result<void> removeService(const ServiceId& id);
    /// RunComfy's address with its /v1, as the environment has it; for commands that the user copies.
    [[nodiscard]] QUrl commandBase() const;
    /// Null: no such service now.
    [[nodiscard]] VideoApi* api(const ServiceId& serviceId);

    /// From now on hears of other processes on the same database: their takes are shown, and the jobs of
    /// those that end are gone on with. To be called once, when there is time.
    void watchOtherInstances();
    /// The same, looked up now, where there are others: for ends that nobody told of.
    void checkOtherInstances();
    /// Where the database could not be used: what it holds is shown, and the queue rests. Null: it could.
    [[nodiscard]] const DatabaseRecovery* databaseRecovery() const
    {
        return m_recovered ? &m_recovered->contents() : nullptr;
    }
    /// Puts a new database, with what can be read now, in the place of the damaged one, whose copy stays. It
    /// is used from the next start on. Busy, and nothing is changed, while
    /// another process works with the damaged one; Refused where it is not damaged.
    Result<void> startAfresh();

    enum class Past { All, Jobs };
    /// Loads what was over before this run, a page a turn of the event loop: the newest of it is there
    /// already.
    void loadPast(Past what = Past::All);
    /// The same, at once.
    void finishLoading(Past what = Past::All);

    /// Rows of the database that could not be read; they are left as they are.
    [[nodiscard]] const QList<Error>& damaged() const { return m_damaged; }

    /// Starts what the service needs; the sandbox is started when it is first wanted. MissingProgram,
    /// NotWritable and Unreachable say why it can't.
    Result<void> wake(const ServiceId& serviceId);
    /// Wakes the services that stored jobs are still open at.
    Result<void> wakeForOpenJobs();

    /// Prices, caps and everything that spends.
    [[nodiscard]] Purchases& purchases() { return *m_purchases; }
    /// Where waiting jobs get their inputs from others' takes.
    [[nodiscard]] TakeInputs& takeInputs() { return *m_takeInputs; }
    /// The catalogue of models: what is in force, and its refresh.
    [[nodiscard]] CatalogueRefresh& catalogue() { return m_catalogue; }
    [[nodiscard]] Wallet& wallet() { return *m_wallet; }
    [[nodiscard]] SpendingStore& spendingStore() { return *m_spendingStore; }
    [[nodiscard]] JobStore& jobStore() { return *m_jobStore; }
    [[nodiscard]] TakeStore& takeStore() { return *m_takeStore; }
    /// The settings file need not name limits any more: forgetOldCaps().
    [[nodiscard]] bool hasTakenOldCaps() const { return m_hasTakenOldCaps; }
    /// Puts back a take that was removed from the library.
    Result<void> restoreTake(const Take& take);

Q_SIGNALS:
    void servicesChanged();
    /// Takes were kept, changed or removed, by whichever process.
    void libraryChanged();

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
    void showTakesOfOthers();
    void listenForWaking();
    void hearJob(const Job& job);
    void knowServicesOfJobs();

    Setup m_setup;
    /// Before the database, which then stands in its folder.
    std::unique_ptr<RecoveredDatabase> m_recovered = {};
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
    std::unique_ptr<JobRunner> m_runner = {};
    std::unique_ptr<Purchases> m_purchases = {};
    std::unique_ptr<TakeInputs> m_takeInputs;
    ResumeWatcher m_resumeWatcher;
    std::unique_ptr<OtherInstances> m_otherInstances;
    qint64 m_pastTakes = 0;      ///< takes in rows below are not loaded yet; 0: all are
    qint64 m_lastTake = 0;       ///< the last row of the takes that was seen
    QSet<SceneId> m_scenes = {}; ///< whose takes are loaded
    Past m_pastWanted = Past::All;
    bool m_pastJobs = false;
    QTimer m_past;
};

} // namespace rushes
