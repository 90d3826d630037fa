#pragma once

#include "app/api/httpvideoapi.h"
#include "app/domain/project.h"
#include "app/domain/service.h"
#include "app/library/takemodel.h"
#include "app/queue/jobmodel.h"
#include "app/queue/jobrunner.h"
#include "app/sandbox/sandboxserver.h"
#include "app/store/database.h"
#include "app/store/folders.h"
#include "app/store/jobstore.h"
#include "app/store/rescue.h"
#include "app/store/runnerlock.h"
#include "app/store/takestore.h"
#include "app/studio/token.h"

#include <QLockFile>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTimer>

#include <map>

namespace rushes {

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
        /// A database that cannot be used (damaged, locked, on a disk that is full or cannot be written) is
        /// shown from a copy instead of refused; nothing is sent or stored then.
        bool evenReadOnly = false;
    };

    /// Errors are those of the database and the folders; SignIn for a token that cannot be sent; Insecure for
    /// a RUNCOMFY_MODEL_API_BASE that would send it in the clear.
    static Result<std::unique_ptr<Studio>> open(Setup setup);
    ~Studio() override;

    [[nodiscard]] const DataFolders& folders() const { return m_setup.folders; }
    [[nodiscard]] JobRunner& runner() { return *m_runner; }
    [[nodiscard]] JobModel& jobs() { return m_jobs; }
    [[nodiscard]] TakeModel& takes() { return m_takes; }
    /// Where new takes are kept.
    void setVideosFolder(const QString& folder) { m_setup.folders.videos = folder; }
    Result<void> setStarred(const QString& takeId, bool starred);
    /// Forgets the take; its file stays.
    Result<void> removeTake(const QString& takeId);

    /// The paid service first when there is a token, then the sandbox.
    [[nodiscard]] const QList<Service>& services() const { return m_services; }
    /// Null for an id of another session.
    [[nodiscard]] const Service* service(const QString& id) const;
    /// What new jobs go to unless a person chooses: RunComfy when RUNCOMFY_TOKEN is set, else the sandbox. A
    /// token that another program left on the disk never makes a click cost money by itself.
    [[nodiscard]] QString standardService() const;
    /// RunComfy's address with its /v1, as the environment has it; for commands that a person copies.
    [[nodiscard]] QUrl commandBase() const;
    /// Null: no such service now.
    [[nodiscard]] VideoApi* api(const QString& serviceId);

    /// Set when the database could not be used: what it holds is shown, and the queue rests.
    [[nodiscard]] const std::optional<Rescue>& rescue() const { return m_rescue; }
    /// After a rescue from damage: puts a new database, with what could be read, in the place of the damaged
    /// one, whose copy stays. It is used from the next start on.
    Result<void> startAfresh();

    /// Loads what was over before this run, a page a turn of the event loop: the newest of it is there
    /// already.
    void loadPast();

    /// Rows of the database that could not be read; they are left as they are.
    [[nodiscard]] const QList<Error>& damaged() const { return m_damaged; }

    /// False while a paid request has left and its answer has not come: to end now would make its outcome
    /// unknown.
    [[nodiscard]] bool isSettled() const;

    /// Starts what the service needs; the sandbox is started when it is first wanted. MissingProgram,
    /// NotWritable and Unreachable say why it can't.
    Result<void> wake(const QString& serviceId);
    /// Wakes the services that stored jobs are still open at.
    Result<void> wakeForOpenJobs();

    /// What a click on Generate costs at this service: nothing at the sandbox.
    [[nodiscard]] Usd priceOf(const Request& request, const QString& serviceId) const;
    /// Puts the scene's request into the queue as it is now. Refused, with every problem, when validate()
    /// finds any; SignIn when there is no such service now.
    Result<JobId> generate(const QString& projectId, const Scene& scene, const QString& serviceId);

Q_SIGNALS:
    void servicesChanged();

private:
    explicit Studio(Setup setup);
    static Result<std::unique_ptr<Studio>> openReadOnly(Setup setup, const Error& why);
    void loadPage();
    Result<void> openStore();
    Result<void> openCopy(const Error& why);
    Result<void> openServices();
    Result<void> openQueue();
    Result<QString> claimSandboxFolder();
    void setReady(const QString& serviceId, bool ready);

    Setup m_setup;
    std::optional<Rescue> m_rescue = {};
    std::unique_ptr<QTemporaryDir> m_copy = {}; ///< that a rescued database is read from
    QNetworkAccessManager m_network;
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<RunnerLock> m_lock = {};
    std::unique_ptr<JobStore> m_jobStore = {};
    std::unique_ptr<TakeStore> m_takeStore = {};
    QList<Service> m_services = {};
    QList<Error> m_damaged = {};
    std::unique_ptr<QLockFile> m_sandboxLock = {};
    std::unique_ptr<SandboxServer> m_sandbox = {};
    std::map<QString, std::unique_ptr<VideoApi>> m_apis = {};
    JobModel m_jobs;
    TakeModel m_takes;
    std::unique_ptr<JobRunner> m_runner = {};
    qint64 m_pastTakes = 0; ///< takes in rows below are not loaded yet; 0: all are
    bool m_pastJobs = false;
    QTimer m_past;
};

/// Ids of the two services that are always known.
inline constexpr QLatin1StringView sandboxId("sandbox");
inline constexpr QLatin1StringView runComfyId("runcomfy");

} // namespace rushes
