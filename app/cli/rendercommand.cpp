#include "app/cli/rendercommand.h"

#include "app/api/address.h"
#include "app/base/settings.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/cli/commandstudio.h"
#include "app/cli/delivery.h"
#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/renderoptions.h"
#include "app/cli/renderoutput.h"
#include "app/cli/renderreport.h"
#include "app/media/localinput.h"
#include "app/queue/jobrules.h"
#include "app/store/projectfile.h"
#include "app/studio/studio.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// How often a call that certainly sent nothing is repeated before the command gives up.
constexpr int mostAttempts = 3;
/// An interrupt waits so long for what it began to end.
constexpr std::chrono::milliseconds mostFarewell(4500);

/// Follows its jobs to their ends.
class Render : public QObject
{
public:
    Render(Studio& studio, Settings& settings, RenderOptions options, RenderOrder order)
        : m_studio(studio)
        , m_settings(settings)
        , m_options(std::move(options))
        , m_order(std::move(order))
        , m_report(m_options.json, m_options.command)
        , m_output(m_options.output, m_options.file)
    {
        connect(&m_studio.runner(), &JobRunner::jobChanged, this, &Render::follow);
        connect(&m_studio.runner(), &JobRunner::paused, this, &Render::stopped);
        connect(&m_studio.runner(), &JobRunner::storeFailed, this,
                [this](const Error& error) { m_report.delay(error); });
        connect(&m_interrupt, &Interrupt::interrupted, this, &Render::interrupted);
        m_farewell.setSingleShot(true);
        connect(&m_farewell, &QTimer::timeout, this, &Render::leaveAtOnce);
    }

    int run()
    {
        if (!needsKeyring() && !m_order.prepare) {
            const std::optional<int> code = begin();
            return code ? *code : QCoreApplication::exec();
        }
        if (!needsKeyring()) {
            QMetaObject::invokeMethod(this, &Render::prepare, Qt::QueuedConnection);
            return QCoreApplication::exec();
        }
        connect(&m_studio.accounts(), &Accounts::changed, this, [this] {
            if (m_studio.accounts().isLoaded() && !std::exchange(m_isPrepared, true))
                prepare();
        });
        // Not before the loop that an answer ends.
        QMetaObject::invokeMethod(
            this, [this] { m_studio.accounts().load(); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    /// What has to be known first, then the beginning.
    void prepare()
    {
        const auto beginNow = [this] {
            if (m_interrupted)
                return; // it is ending
            if (const std::optional<int> code = begin())
                QCoreApplication::exit(*code);
        };
        if (m_order.prepare)
            m_order.prepare(m_studio, chosenService(), this, beginNow);
        else
            beginNow();
    }

    /// The exit code where there is nothing to follow.
    std::optional<int> begin()
    {
        m_begun = true;
        const Result<QList<JobId>> started = start();
        if (!started) {
            // Asking is the window's way; here a cap refuses.
            if (started.error().kind == ErrorKind::OverCap)
                m_report.refused(u"cap"_s, started.error().detail +
                                               u" Nothing was queued. --over-cap queues it all the same."_s);
            else if (started.error().kind == ErrorKind::Refused) // by us: nothing was sent
                m_report.refused(nameOf(ErrorKind::Refused),
                                 QString(started.error().detail).replace(u'\n', u' '));
            else
                m_report.trouble(started.error());
            return static_cast<int>(exitCodeOf(started.error().kind));
        }
        m_open = QSet<JobId>(started->cbegin(), started->cend());
        for (const JobId id : *started)
            followNow(id);
        if (const std::optional<Error> trouble = m_studio.runner().trouble(); trouble && !m_open.isEmpty())
            stopped(*trouble);
        if (m_open.isEmpty() && m_studio.runner().isSettled())
            return static_cast<int>(m_code);
        return {};
    }

    [[nodiscard]] QString chosenService() const
    {
        return m_options.service.isEmpty() ? m_studio.standardService()
                                           : serviceNamed(m_studio, m_options.service);
    }

    /// Whether a token that may be needed is still in the keyring.
    [[nodiscard]] bool needsKeyring() const
    {
        const Accounts& accounts = m_studio.accounts();
        return m_options.resume || !m_options.attach.isEmpty() ? !accounts.isLoaded()
                                                               : accounts.isAwaited(chosenService());
    }

    /// SignIn where nothing can be sent there.
    Result<void> checkToken(const QString& id) const
    {
        const Service* service = m_studio.service(id);
        if (!service || service->needsToken)
            return failure(ErrorKind::SignIn,
                           u"There is no token for “%1”. Set RUNCOMFY_TOKEN, or sign in in the window."_s.arg(
                               service ? service->name : id));
        return {};
    }

    Result<QList<JobId>> start()
    {
        if (m_options.resume)
            return resumed();
        if (!m_options.allowHost.isEmpty() && hostNamed(m_options.allowHost).isEmpty())
            return failure(ErrorKind::Refused, u"“%1” is not a host's name, such as media.example.com."_s.arg(
                                                   m_options.allowHost));
        const QString service = chosenService();
        const std::optional<Error>& trouble = m_studio.serviceList().trouble();
        if (trouble && (m_options.service.isEmpty() || service != sandboxId))
            return failure(*trouble);
        if (const Result<void> signedIn = checkToken(service); !signedIn)
            return failure(signedIn.error());
        if (const Result<void> awake = m_studio.wake(service); !awake)
            return failure(awake.error());
        if (const Result<void> writable = m_output.check(); !writable)
            return failure(writable.error());
        if (!m_options.attach.isEmpty())
            return attached(service);

        const Result<RenderOrder::Named> named = m_order.scene ? m_order.scene() : sceneOfFile();
        if (!named)
            return failure(named.error());
        if (const Result<void> fits = checkScene(named->scene); !fits)
            return failure(fits.error());
        (void)m_studio.spendingStore().nameProject(named->projectId, named->projectName);
        const Result<JobId> id = m_studio.purchases().generate(named->projectId, named->scene, service);
        if (!id)
            return failure(id.error());
        m_own = *id;
        return QList<JobId>{*id};
    }

    [[nodiscard]] Result<RenderOrder::Named> sceneOfFile() const
    {
        const QFileInfo file(m_options.file);
        const Result<Project> project = readProject(file.absoluteFilePath());
        if (!project)
            return failure(project.error());
        if (m_options.scene > project->scenes.size())
            return failure(ErrorKind::Refused, u"The project has %1 scene(s)."_s.arg(project->scenes.size()));
        Scene scene = project->scenes.at(m_options.scene - 1);
        // Files beside the project are found from here too.
        const Result<Request> absolute =
            withSources(scene.request, [&file](const QString& source) -> Result<QString> {
                const QString path = pathOfSource(source, file.absolutePath());
                return path.isEmpty() ? source : sourceOfFile(path);
            });
        if (absolute)
            scene.request = *absolute;
        return RenderOrder::Named{project->id, file.completeBaseName(), scene};
    }

    /// What the service would refuse, by the service's keys; files that are missing, too.
    [[nodiscard]] Result<void> checkScene(const Scene& scene) const
    {
        QJsonArray problems;
        QStringList lines;
        for (const Problem& problem : validate(scene.request)) {
            problems.append(QJsonObject{{u"field"_s, problem.key}, {u"text"_s, problem.text}});
            lines.append(problem.key + u": "_s + problem.text);
        }
        if (lines.isEmpty())
            return {};
        if (m_options.json)
            printJson({{u"error"_s,
                        QJsonObject{{u"kind"_s, nameOf(ErrorKind::Refused)}, {u"text"_s, lines.join(u'\n')}}},
                       {u"problems"_s, problems}});
        return failure(ErrorKind::Refused, lines.join(u'\n'));
    }

    Result<QList<JobId>> resumed()
    {
        for (const Error& row : m_studio.damaged()) {
            m_report.say(u"One entry can't be read, and was left as it is: %1"_s.arg(row.detail));
            m_code = exitCodeOf(row.kind);
        }
        const Result<Caps> caps = m_studio.purchases().capsNow();
        QList<JobId> open;
        const QList<Job> jobs = m_studio.runner().jobs();
        for (const Job& job : jobs) {
            if (!caps && job.state == JobState::Waiting) { // the queue rests
                m_report.trouble(caps.error());
                m_code = exitCodeOf(caps.error().kind);
                continue;
            }
            const bool isDoubted = job.state == JobState::Cancelled && job.cancelWanted;
            if (isFinal(job.state) && !needsDecision(job.state) && !isDoubted)
                continue;
            if (job.state != JobState::Unknown) {
                if (const Result<void> there = reach(job.service); !there) {
                    m_report.trouble(there.error());
                    m_code = exitCodeOf(there.error().kind);
                    continue;
                }
            }
            // Whether it was cancelled after all, and whether its file can be fetched by now.
            if (isFinal(job.state) && mayAskAgain(job))
                (void)m_studio.runner().askAgain(job.id);
            open.append(job.id);
        }
        return open;
    }

    /// Files of the job's service may come from the host that was named, from now on.
    Result<void> allowHost(const QString& service)
    {
        if (m_options.allowHost.isEmpty())
            return {};
        if (Result<void> allowed = m_studio.serviceList().allowHost(service, m_options.allowHost); !allowed)
            return allowed;
        keepFileHosts(m_settings, m_studio.serviceList().fileHosts());
        if (!m_settings.sync())
            m_report.say(u"The host could not be kept in the settings: it is allowed for this run."_s);
        return {};
    }

    /// A job of a service that is not there now would wait for ever.
    Result<void> reach(const QString& service)
    {
        if (const Result<void> signedIn = checkToken(service); !signedIn)
            return signedIn;
        return m_studio.wake(service);
    }

    /// The take of this request; else the job that has it, whoever left it, asked after once more where it is
    /// over; else a new one that only fetches.
    Result<QList<JobId>> attached(const QString& service)
    {
        // Nobody named a service: then it may be another one's that this computer has.
        const QString at = m_options.service.isEmpty() ? QString() : service;
        auto takes = m_studio.takeStore().ofRequest(at, m_options.attach);
        if (!takes)
            return failure(takes.error());
        const auto isChosen = [&](const auto& item) { return item.service == service; };
        std::stable_partition(takes->values.begin(), takes->values.end(), isChosen);
        for (const Take& take : std::as_const(takes->values)) {
            const Result<bool> whole = m_studio.takeStore().hasItsFile(m_studio.jobStore(), take);
            if (!whole)
                return failure(whole.error());
            if (*whole)
                return delivered(jobOf(take));
        }
        auto jobs = m_studio.runner().ofRequest(at, m_options.attach);
        if (!jobs)
            return failure(jobs.error());
        std::stable_partition(jobs->begin(), jobs->end(), isChosen);
        for (const Job& job : std::as_const(*jobs)) {
            const Result<bool> whole = hasUnkeptFile(job, takes->values);
            if (!whole)
                return failure(whole.error());
            if (*whole)
                return delivered(job);
        }
        for (const Job& job : std::as_const(*jobs)) {
            if (m_studio.runner().job(job.id))
                return goneOnWith(job);
        }
        if (!jobs->isEmpty())
            return leftTo(jobs->constFirst());
        return fetched(service, takes->values);
    }

    /// A finished job whose take was removed from the library may have its file all the same.
    Result<bool> hasUnkeptFile(const Job& job, const QList<Take>& takes)
    {
        if (job.state != JobState::Done || !takes.isEmpty() || !QFileInfo::exists(job.path))
            return false;
        return m_studio.jobStore().isOthers(job.path, job).map([](bool others) { return !others; });
    }

    /// There is nothing to follow.
    Result<QList<JobId>> delivered(const Job& job)
    {
        m_report.job(job);
        m_code = deliver(job);
        m_ending = true;
        return QList<JobId>{};
    }

    Result<QList<JobId>> goneOnWith(const Job& job)
    {
        if (const Result<void> there = reach(job.service); !there)
            return failure(there.error());
        if (const Result<void> allowed = allowHost(job.service); !allowed)
            return failure(allowed.error());
        if (mayAskAgain(job)) { // its file is lost, or it was given up
            if (const Result<void> asked = m_studio.runner().askAgain(job.id); !asked)
                return failure(asked.error());
        }
        return QList<JobId>{job.id};
    }

    /// Two that fetch one request would make two takes of it.
    Result<QList<JobId>> leftTo(const Job& job)
    {
        m_report.refused(u"busy"_s,
                         u"Another Rushes that runs now has this request, as “%1”. Fetch it there, "
                         "or try again when it has ended."_s.arg(job.sceneName));
        m_code = ExitCode::TryLater;
        m_ending = true;
        return QList<JobId>{};
    }

    /// `takes`: those of this request, whose files are lost and whose jobs are gone.
    Result<QList<JobId>> fetched(const QString& service, const QList<Take>& takes)
    {
        if (!takes.isEmpty())
            return fetchedAsNew(jobOf(takes.constFirst()), takes.constFirst().id);
        // An id that no job has is that of a job whose answer was lost: it was paid for once.
        const auto unknown = m_studio.jobStore().unknownAt(service);
        if (!unknown)
            return failure(unknown.error());
        if (unknown->values.size() > 1)
            return undecided(unknown->values);
        if (unknown->values.isEmpty()) {
            Job job;
            job.service = service;
            job.sceneName = m_options.attach;
            return fetchedAsNew(std::move(job), {});
        }
        const Job& job = unknown->values.constFirst();
        if (!m_studio.runner().job(job.id))
            return leftTo(job);
        m_report.say(u"It is taken for “%1”, whose answer was lost."_s.arg(job.sceneName));
        return attachedTo(job.id);
    }

    /// Which of them it belongs to is the user's to say.
    Result<QList<JobId>> undecided(const QList<Job>& jobs)
    {
        QStringList names;
        for (const Job& job : jobs)
            names.append(u"“%1”, sent %2"_s.arg(
                job.sceneName, QDateTime::fromMSecsSinceEpoch(job.submitted).toString(Qt::ISODate)));
        m_report.refused(
            u"undecided"_s,
            u"The answers of several jobs were lost: %1. Open Rushes and attach the id to the one "
            "that it belongs to."_s.arg(names.join(u"; "_s)));
        m_code = ExitCode::TryLater;
        m_ending = true;
        return QList<JobId>{};
    }

    /// `take`: the id of the one that it becomes again; empty: a new one.
    Result<QList<JobId>> fetchedAsNew(Job job, const QString& take)
    {
        if (const Result<void> there = reach(job.service); !there)
            return failure(there.error());
        job.state = JobState::Unknown;
        job.requestId.clear();
        job.path.clear();
        job.finished = 0;
        const Result<JobId> id = m_studio.runner().add(job);
        if (!id)
            return failure(id.error());
        if (!take.isEmpty()) {
            if (const Result<void> given = m_studio.takeStore().giveTo(take, *id); !given) {
                (void)m_studio.runner().forget(*id);
                return failure(given.error());
            }
        }
        m_isForAttaching = true;
        return attachedTo(*id);
    }

    Result<QList<JobId>> attachedTo(JobId id)
    {
        const QString service = m_studio.runner().job(id)->service;
        Result<void> asked = allowHost(service);
        if (asked)
            asked = m_studio.runner().attach(id, m_options.attach);
        if (!asked) {
            if (m_isForAttaching)
                (void)m_studio.runner().forget(id);
            // Several that attach one id at once: one has it.
            const auto others = m_studio.jobStore().ofRequest(service, m_options.attach);
            if (others && !others->values.isEmpty())
                return leftTo(others->values.constFirst());
            return failure(asked.error());
        }
        m_attaching = id;
        return QList<JobId>{id};
    }

    void followNow(JobId id)
    {
        const Job* known = m_studio.runner().job(id);
        if (!known)
            return;
        const Job job = *known; // what follows may remove it
        follow(job);
    }

    void follow(const Job& job)
    {
        if (!m_open.contains(job.id)) {
            endIfSettled();
            return;
        }
        const bool waits = job.state == JobState::Waiting && !m_interrupted;
        if (!waits || !job.error)
            m_report.job(job);
        if (waits && job.error)
            notSent(job);
        else if (waits && m_studio.runner().trouble())
            stopped(*m_studio.runner().trouble());
        else if (job.id == m_attaching && job.state == JobState::Unknown)
            waitForAttached(job);
        else if (isFinal(job.state))
            finish(job);
        else if (waitsForUser(job))
            leaveToUser(job);
        else if (m_interrupted)
            leave(job);
    }

    void leaveToUser(const Job& job)
    {
        sayHowToFetch(job);
        end(job, exitCodeOf(job.error->kind));
    }

    void finish(const Job& job)
    {
        ExitCode code = ExitCode::Done;
        if (job.state == JobState::Done)
            code = deliver(job);
        else if (job.state == JobState::Cancelled)
            code = cancelled(job);
        else if (job.state == JobState::Unknown)
            code = ExitCode::TryLater;
        else if (job.state == JobState::NotFetched)
            code = notFetched(job);
        else
            code = exitCodeOf(job.error ? job.error->kind : ErrorKind::JobFailed);
        end(job, code);
    }

    ExitCode cancelled(const Job& job)
    {
        if (job.cancelWanted && !job.requestId.isEmpty())
            m_report.say(
                u"The service has not confirmed it. Should the clip be made all the same, fetch it with:\n"
                "  rushes render --attach "_s +
                job.requestId);
        return ExitCode::Cancelled;
    }

    /// It is made and paid, and stays within reach.
    ExitCode notFetched(const Job& job)
    {
        if (!job.output.isEmpty())
            m_report.say(u"The clip is made, and lies at %1"_s.arg(job.output.toString(QUrl::FullyEncoded)));
        const bool isElsewhere = job.error && job.error->kind == ErrorKind::Untrusted;
        const QString host = isElsewhere ? job.error->detail : QString();
        m_report.say(u"Request %1. Fetch it with:\n  rushes render --attach %1"_s.arg(job.requestId) +
                     (host.isEmpty() ? QString()
                                     : u" --allow-host "_s + host +
                                           u"\nif you trust this host; your token is not sent there."_s));
        return ExitCode::TryLater;
    }

    /// The takes of the request, as many as it made; a job without one yet has its file.
    [[nodiscard]] QStringList filesOf(const Job& job) const
    {
        QStringList files;
        if (const auto takes = m_studio.takeStore().ofRequest(job.service, job.requestId)) {
            for (const Take& take : takes->values) {
                if (!take.path.isEmpty() && QFileInfo::exists(take.path) && !files.contains(take.path))
                    files.append(take.path);
            }
        }
        // The one that the job was placed for stands first.
        files.removeAll(job.path);
        files.prepend(job.path);
        return files;
    }

    ExitCode deliver(const Job& job)
    {
        const QStringList files = filesOf(job);
        QStringList paths = files;
        if (m_output.isStdout())
            paths = {m_options.output};
        else if (!m_output.isEmpty())
            paths = outputPaths(m_options.output, files, m_options.addsEnding);
        for (qsizetype i = 0; i < paths.size() && !m_output.isEmpty(); ++i) {
            const Result<QString> delivered = RenderOutput(paths.at(i), m_options.file).deliver(files.at(i));
            if (!delivered) {
                m_report.trouble(delivered.error());
                m_report.say(u"The take is kept at %1"_s.arg(files.at(i)));
                return ExitCode::CannotWrite;
            }
            paths[i] = *delivered;
        }
        if (!m_output.isStdout()) {
            for (const QString& path : std::as_const(paths))
                std::puts(qUtf8Printable(path));
            std::fflush(stdout);
        }
        return ExitCode::Done;
    }

    /// An unknown job that was just given a request id stays unknown until the service has answered.
    void waitForAttached(const Job& job)
    {
        if (!job.error)
            return;
        const ExitCode code = exitCodeOf(job.error->kind);
        if (m_isForAttaching)
            (void)m_studio.runner().forget(job.id);
        end(job, code);
    }

    /// Nothing was sent: this run's own job is taken out again, so that it does not cost money when nobody is
    /// looking. What an earlier run left stays where it is.
    void notSent(const Job& job)
    {
        const Error error = *job.error;
        // One that was refused has left: this run sends no second one.
        if (mayPass(error.kind) && error.kind != ErrorKind::Busy && ++m_attempts < mostAttempts)
            return;
        m_open.remove(job.id);
        m_report.trouble(error);
        takeBack(job.id, error.kind);
        done(exitCodeOf(error.kind));
    }

    void takeBack(JobId id, std::optional<ErrorKind> why = {})
    {
        const bool mayHaveLeft = why && (*why == ErrorKind::Busy || *why == ErrorKind::SignIn ||
                                         *why == ErrorKind::TopUp || *why == ErrorKind::Lost);
        m_report.say(mayHaveLeft ? u"It was not accepted: nothing is charged for it."_s
                                 : u"Nothing was sent."_s);
        if (id != m_own)
            return;
        if (const Result<void> removed = m_studio.runner().remove(id); !removed) {
            m_report.trouble(removed.error());
            m_report.say(u"The job is still in the queue: Rushes sends it when it is opened next."_s);
        }
    }

    void stopped(const Error& error)
    {
        if (m_open.isEmpty())
            return;
        if (!std::exchange(m_stopped, true))
            m_report.trouble(error);
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            const Job* known = m_studio.runner().job(id);
            if (!known || known->state == JobState::Submitting)
                continue; // its answer says what it is
            const Job job = *known;
            m_open.remove(id);
            if (job.state == JobState::Waiting)
                takeBack(id, error.kind);
            else
                sayHowToFetch(job);
        }
        done(exitCodeOf(error.kind));
    }

    void interrupted()
    {
        if (m_interrupted) {
            leaveAtOnce();
            return;
        }
        const QSet<JobId> open = m_open;
        m_interrupted = true;
        m_farewell.start(mostFarewell);
        if (!m_begun) {
            QCoreApplication::exit(static_cast<int>(ExitCode::Cancelled));
            return;
        }
        m_studio.runner().setPaused(true);
        for (const JobId id : open) {
            if (m_open.contains(id))
                followNow(id);
        }
    }

    /// Whatever has not been answered.
    void leaveAtOnce()
    {
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            if (const Job* job = m_studio.runner().job(id)) {
                if (job->state == JobState::Waiting)
                    takeBack(id);
                else
                    sayHowToFetch(*job);
            }
        }
        QCoreApplication::exit(static_cast<int>(ExitCode::Cancelled));
    }

    /// What an interrupt can still do: cancel what is free to cancel, and say how to fetch the rest.
    void leave(const Job& job)
    {
        if (job.state == JobState::Submitting)
            return; // its id is about to be known
        if (job.state == JobState::Waiting && job.id != m_own) {
            end(job, ExitCode::Cancelled); // it waits for the next run
            return;
        }
        const bool cancellable = job.state == JobState::Waiting || job.state == JobState::Queued;
        if (cancellable && !job.cancelRefused) {
            if (job.cancelWanted)
                return;
            if (const Result<void> cancelled = m_studio.runner().cancel(job.id); cancelled)
                return;
            if (job.state == JobState::Waiting) {
                takeBack(job.id);
                end(job, ExitCode::Cancelled);
            }
            return;
        }
        sayHowToFetch(job);
        end(job, ExitCode::Cancelled);
    }

    void sayHowToFetch(const Job& job)
    {
        if (job.state == JobState::Submitting) {
            m_report.say(u"Sent, and its answer was not waited for: it may have been charged. Look it up in "
                         "Generations."_s);
            return;
        }
        if (job.requestId.isEmpty())
            return;
        const Service* service = m_studio.service(job.service);
        if (job.state == JobState::Downloading) {
            m_report.say(u"The clip is made, and waits at the service. Fetch it later with:\n  rushes render "
                         "--attach "_s +
                         job.requestId);
            return;
        }
        const QString how = service && !service->charges
                                ? u"It is not done yet. Go on with it later with:"_s
                                : u"It runs on at the service, and will be charged. Fetch it later with:"_s;
        m_report.say(how + u"\n  rushes render --attach "_s + job.requestId);
    }

    void end(const Job& job, ExitCode code)
    {
        m_open.remove(job.id);
        done(code);
    }

    /// The first code that is none of success is the command's.
    void done(ExitCode code)
    {
        if (m_code == ExitCode::Done)
            m_code = code;
        m_ending = m_open.isEmpty();
        if (m_ending)
            m_studio.runner().setPaused(true);
        endIfSettled();
    }

    /// Never while a paid request has left and its answer has not come.
    void endIfSettled()
    {
        if (m_ending && m_open.isEmpty() && m_studio.runner().isSettled())
            QMetaObject::invokeMethod(this, &Render::leaveNow, Qt::QueuedConnection);
    }

    void leaveNow()
    {
        m_studio.runner().storeNow();
        const QList<Job> unstored = m_studio.runner().unstored();
        for (const Job& job : unstored) {
            m_report.say(u"Its request id could not be stored. Keep it."_s);
            sayHowToFetch(job);
        }
        QCoreApplication::exit(static_cast<int>(m_code));
    }

    Studio& m_studio;
    Settings& m_settings;
    const RenderOptions m_options;
    const RenderOrder m_order;
    RenderReport m_report;
    RenderOutput m_output;
    Interrupt m_interrupt;
    QTimer m_farewell;
    QSet<JobId> m_open = {};
    JobId m_own = 0; ///< the job that this run made to be sent
    JobId m_attaching = 0;
    bool m_isForAttaching = false; ///< that job was made for it, and goes where it comes to nothing
    int m_attempts = 0;
    bool m_isPrepared = false;
    bool m_begun = false;
    bool m_interrupted = false;
    bool m_stopped = false; ///< the queue's trouble is told
    bool m_ending = false;  ///< there is nothing left to follow
    ExitCode m_code = ExitCode::Done;
};

} // namespace

int render(const QStringList& arguments)
{
    const ParsedOptions parsed = parseRender(arguments);
    if (parsed.ended)
        return static_cast<int>(*parsed.ended);
    const RenderOptions& options = parsed.options;
    return render(options, {});
}

int render(const RenderOptions& options, const RenderOrder& order)
{
    // Whoever reads what it says may go: the job is followed to its end all the same.
    std::signal(SIGPIPE, SIG_IGN);
    Settings settings(Settings::standardPath());
    StudioWish wish;
    wish.overCap = options.overCap;
    const bool takesOver = options.resume || !options.attach.isEmpty();
    wish.jobs = takesOver ? Studio::Jobs::Abandoned : Studio::Jobs::Own;
    // Who fetches one request sends none: jobs that wait for somebody else's window wait on.
    wish.paused = !options.attach.isEmpty();
    const Result<std::unique_ptr<Studio>> studio = openStudio(wish);
    if (!studio) {
        RenderReport(options.json, options.command).trouble(studio.error());
        return static_cast<int>(exitCodeOf(studio.error().kind));
    }
    return Render(**studio, settings, options, order).run();
}

} // namespace rushes::cli
