#include "app/cli/rendercommand.h"

#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/renderreport.h"
#include "app/store/projectfile.h"
#include "app/studio/studio.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// How often a call that certainly sent nothing is repeated before the command gives up.
constexpr int mostAttempts = 3;

struct Options
{
    QString file = {};
    int scene = 1; ///< 1-based
    QString output = {};
    QString attach = {};
    QString service = {};
    bool resume = false;
    bool json = false;
};

struct Parsed
{
    Options options = {};
    std::optional<ExitCode> ended = {};
};

Parsed parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Generates a scene through the same queue as the window's, without a window.\n"
        "The take's path goes to stdout, progress to stderr."_s);
    parser.addPositionalArgument(u"FILE"_s, u"A project (.rushes)."_s, u"[FILE]"_s);
    parser.addOption({u"scene"_s, u"Which of the project's scenes; 1 unless given."_s, u"N"_s, u"1"_s});
    parser.addOption({{u"o"_s, u"output"_s}, u"Copy the take here too."_s, u"OUT.mp4"_s});
    parser.addOption({u"json"_s, u"Progress as one line of JSON for each change of state."_s});
    parser.addOption({u"attach"_s, u"Fetch a request that was made earlier."_s, u"REQUEST_ID"_s});
    parser.addOption({u"resume"_s, u"Go on with the jobs of runs that were killed."_s});
    parser.addOption({u"service"_s,
                      u"runcomfy or sandbox; runcomfy when RUNCOMFY_TOKEN is set, else sandbox."_s,
                      u"NAME"_s});
    const QCommandLineOption help = parser.addHelpOption();

    const auto refused = [](const QString& why) {
        std::fprintf(stderr, "rushes render: %s\n", qUtf8Printable(why));
        return Parsed{{}, ExitCode::Usage};
    };
    if (!parser.parse(QStringList{u"rushes render"_s} + arguments))
        return refused(parser.errorText());
    if (parser.isSet(help)) {
        std::fputs(qUtf8Printable(parser.helpText()), stdout);
        return {{}, ExitCode::Done};
    }
    Options options;
    bool isNumber = false;
    options.scene = parser.value(u"scene"_s).toInt(&isNumber);
    if (!isNumber || options.scene < 1)
        return refused(u"--scene takes a number from 1"_s);
    options.output = parser.value(u"output"_s);
    options.attach = parser.value(u"attach"_s);
    options.service = parser.value(u"service"_s);
    options.resume = parser.isSet(u"resume"_s);
    options.json = parser.isSet(u"json"_s);
    const QStringList files = parser.positionalArguments();
    const int tasks =
        static_cast<int>(files.size()) + (options.attach.isEmpty() ? 0 : 1) + (options.resume ? 1 : 0);
    if (tasks != 1)
        return refused(u"name one project file (or --attach REQUEST_ID, or --resume)"_s);
    options.file = files.value(0);
    return {options, {}};
}

/// Copies whole or not at all.
Result<void> copyTo(const QString& from, const QString& to)
{
    QDir().mkpath(QFileInfo(to).absolutePath());
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, from);
    QSaveFile target(to);
    if (!target.open(QIODevice::WriteOnly))
        return failure(writeError(target));
    while (!source.atEnd()) {
        const QByteArray block = source.read(qint64(1) << 20);
        if (block.isEmpty() || target.write(block) != block.size())
            return failure(block.isEmpty() ? Error{ErrorKind::NotReadable, from, {}} : writeError(target));
    }
    if (!target.commit())
        return failure(writeError(target));
    return {};
}

/// Follows its jobs to their ends.
class Render : public QObject
{
public:
    Render(Studio& studio, Options options)
        : m_studio(studio)
        , m_options(std::move(options))
        , m_report(m_options.json)
    {
        connect(&m_studio.runner(), &JobRunner::jobChanged, this, &Render::follow);
        connect(&m_studio.runner(), &JobRunner::paused, this, &Render::stopped);
        connect(&m_studio.runner(), &JobRunner::storeFailed, this,
                [this](const Error& error) { m_report.trouble(error); });
        connect(&m_interrupt, &Interrupt::interrupted, this, &Render::interrupted);
    }

    int run()
    {
        const Result<QList<JobId>> started = start();
        if (!started) {
            m_report.trouble(started.error());
            return static_cast<int>(exitCodeOf(started.error().kind));
        }
        for (const JobId id : *started) {
            m_open.insert(id);
            if (const Job* job = m_studio.runner().job(id))
                follow(*job);
        }
        if (m_open.isEmpty())
            return static_cast<int>(m_code);
        return QCoreApplication::exec();
    }

private:
    Result<QList<JobId>> start()
    {
        if (m_options.resume)
            return resumed();
        const QString service =
            m_options.service.isEmpty() ? m_studio.standardService() : serviceNamed(m_options.service);
        if (!m_studio.service(service))
            return failure(ErrorKind::SignIn, u"There is no token for this service. Set RUNCOMFY_TOKEN."_s);
        if (const Result<void> awake = m_studio.wake(service); !awake)
            return failure(awake.error());
        if (!m_options.attach.isEmpty())
            return attached(service);

        const Result<Project> project = readProject(QFileInfo(m_options.file).absoluteFilePath());
        if (!project)
            return failure(project.error());
        if (m_options.scene > project->scenes.size())
            return failure(ErrorKind::Refused, u"The project has %1 scene(s)."_s.arg(project->scenes.size()));
        const Result<JobId> id =
            m_studio.generate(project->id, project->scenes.at(m_options.scene - 1), service);
        if (!id)
            return failure(id.error());
        return QList<JobId>{*id};
    }

    Result<QList<JobId>> resumed()
    {
        QList<JobId> open;
        for (const Job& job : m_studio.runner().jobs()) {
            if (job.state == JobState::Done || job.state == JobState::Failed ||
                job.state == JobState::Cancelled)
                continue;
            if (const Result<void> awake = m_studio.wake(job.service); !awake)
                return failure(awake.error());
            open.append(job.id);
        }
        return open;
    }

    /// The job that has this request, whoever left it; else a new one that only fetches.
    Result<QList<JobId>> attached(const QString& service)
    {
        for (const Job& job : m_studio.runner().jobs()) {
            if (job.requestId == m_options.attach && !isFinal(job.state)) {
                if (const Result<void> awake = m_studio.wake(job.service); !awake)
                    return failure(awake.error());
                return QList<JobId>{job.id};
            }
        }
        Job job;
        job.service = service;
        job.sceneName = m_options.attach;
        job.state = JobState::Unknown;
        const Result<JobId> id = m_studio.runner().add(job);
        if (!id)
            return failure(id.error());
        if (const Result<void> asked = m_studio.runner().attach(*id, m_options.attach); !asked)
            return failure(asked.error());
        m_attaching = *id;
        return QList<JobId>{*id};
    }

    [[nodiscard]] QString serviceNamed(const QString& name) const
    {
        for (const Service& service : m_studio.services()) {
            if (service.id == name || service.id.startsWith(name + u' '))
                return service.id;
        }
        return name;
    }

    void follow(const Job& job)
    {
        if (!m_open.contains(job.id))
            return;
        m_report.job(job);
        if (job.state == JobState::Waiting && job.error)
            notSent(job);
        else if (job.id == m_attaching && job.state == JobState::Unknown)
            waitForAttached(job);
        else if (isFinal(job.state))
            finish(job);
        else if (job.state == JobState::Downloading && job.error && !mayPass(job.error->kind))
            end(job, exitCodeOf(job.error->kind));
        else if (m_interrupted)
            leave(job);
    }

    void finish(const Job& job)
    {
        ExitCode code = ExitCode::Done;
        if (job.state == JobState::Done)
            code = deliver(job);
        else if (job.state == JobState::Cancelled)
            code = ExitCode::Cancelled;
        else if (job.state == JobState::Unknown)
            code = ExitCode::TryLater;
        else
            code = exitCodeOf(job.error ? job.error->kind : ErrorKind::JobFailed);
        end(job, code);
    }

    ExitCode deliver(const Job& job)
    {
        QString path = job.path;
        if (!m_options.output.isEmpty()) {
            path = QFileInfo(m_options.output).absoluteFilePath();
            if (const Result<void> copied = copyTo(job.path, path); !copied) {
                m_report.trouble(copied.error());
                m_report.say(u"The take is kept at %1"_s.arg(job.path));
                return ExitCode::CannotWrite;
            }
        }
        std::puts(qUtf8Printable(path));
        std::fflush(stdout);
        return ExitCode::Done;
    }

    /// An unknown job that was just given a request id stays unknown until the service has answered.
    void waitForAttached(const Job& job)
    {
        if (!job.error)
            return;
        const ExitCode code = exitCodeOf(job.error->kind);
        (void)m_studio.runner().forget(job.id);
        end(job, code);
    }

    /// Nothing was sent: the job is taken out again, so that it does not cost money when nobody is looking.
    void notSent(const Job& job)
    {
        const Error error = *job.error;
        if (mayPass(error.kind) && ++m_attempts < mostAttempts)
            return;
        m_open.remove(job.id);
        (void)m_studio.runner().remove(job.id);
        m_report.trouble(error);
        m_report.say(u"Nothing was sent."_s);
        done(exitCodeOf(error.kind));
    }

    void stopped(const Error& error)
    {
        m_report.trouble(error);
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            const Job* job = m_studio.runner().job(id);
            if (!job)
                continue;
            if (job->state == JobState::Waiting) {
                m_open.remove(id);
                (void)m_studio.runner().remove(id);
                m_report.say(u"Nothing was sent."_s);
            } else {
                sayHowToFetch(*job);
                m_open.remove(id);
            }
        }
        done(exitCodeOf(error.kind));
    }

    void interrupted()
    {
        if (m_interrupted) {
            QCoreApplication::exit(static_cast<int>(ExitCode::Cancelled));
            return;
        }
        m_interrupted = true;
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            const Job* job = m_studio.runner().job(id);
            if (job && m_open.contains(id))
                leave(*job);
        }
    }

    /// What an interrupt can still do: cancel what is free to cancel, and say how to fetch the rest.
    void leave(const Job& job)
    {
        if (job.state == JobState::Submitting)
            return; // its id is about to be known
        const bool cancellable = job.state == JobState::Waiting || job.state == JobState::Queued;
        if (cancellable && !job.cancelRefused) {
            if (!job.cancelWanted)
                (void)m_studio.runner().cancel(job.id);
            return;
        }
        sayHowToFetch(job);
        end(job, ExitCode::Cancelled);
    }

    void sayHowToFetch(const Job& job)
    {
        if (job.requestId.isEmpty())
            return;
        m_report.say(u"It runs on at the service, and will be charged. Fetch it later with:\n"
                     "  rushes render --attach %1"_s.arg(job.requestId));
    }

    void end(const Job& job, ExitCode code)
    {
        m_open.remove(job.id);
        done(code);
    }

    /// The worst of several jobs' codes is the command's.
    void done(ExitCode code)
    {
        if (m_code == ExitCode::Done)
            m_code = code;
        if (m_open.isEmpty())
            QMetaObject::invokeMethod(
                this, [this] { QCoreApplication::exit(static_cast<int>(m_code)); }, Qt::QueuedConnection);
    }

    Studio& m_studio;
    const Options m_options;
    RenderReport m_report;
    Interrupt m_interrupt;
    QSet<JobId> m_open = {};
    JobId m_attaching = 0;
    int m_attempts = 0;
    bool m_interrupted = false;
    ExitCode m_code = ExitCode::Done;
};

} // namespace

int render(const QStringList& arguments)
{
    const Parsed parsed = parse(arguments);
    if (parsed.ended)
        return static_cast<int>(*parsed.ended);
    const Options& options = parsed.options;
    const bool takesOver = options.resume || !options.attach.isEmpty();
    const Result<std::unique_ptr<Studio>> studio =
        Studio::open({DataFolders::standard(), QProcessEnvironment::systemEnvironment(),
                      takesOver ? Studio::Jobs::Abandoned : Studio::Jobs::Own});
    if (!studio) {
        RenderReport(options.json).trouble(studio.error());
        return static_cast<int>(exitCodeOf(studio.error().kind));
    }
    return Render(**studio, options).run();
}

} // namespace rushes::cli
