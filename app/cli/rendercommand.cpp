#include "app/cli/rendercommand.h"

#include "app/base/clock.h"
#include "app/base/settings.h"
#include "app/cli/commandstudio.h"
#include "app/cli/delivery.h"
#include "app/cli/exitcode.h"
#include "app/cli/interrupt.h"
#include "app/cli/renderoptions.h"
#include "app/cli/renderreport.h"
#include "app/cli/renderstart.h"
#include "app/queue/jobrules.h"
#include "app/queue/unanswered.h"
#include "app/studio/addresstrial.h"
#include "app/studio/studio.h"
#include "app/studio/takeinputs.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes::cli {

namespace {

/// Attempts of a submit that certainly sent nothing before the command gives up.
constexpr int mostAttempts = 3;
/// After an interrupt, the longest wait for calls under way.
constexpr std::chrono::milliseconds mostFarewell(4500);

/// Follows the command's jobs until they end.
class Render : public QObject
{
public:
    Render(Studio& studio, Settings& settings, RenderOptions options, RenderOrder order)
        : m_studio(studio)
        , m_options(std::move(options))
        , m_order(std::move(order))
        , m_report(m_options.json, m_options.command)
        , m_run{studio, settings, m_options, m_report}
    {
        connect(&m_studio.runner(), &JobRunner::jobChanged, this, &Render::follow);
        connect(&m_studio.runner(), &JobRunner::paused, this, &Render::stopped);
        connect(&m_studio.runner(), &JobRunner::storeFailed, this,
                [this](const Error& error) { m_report.delay(error); });
        connect(&m_interrupt, &Interrupt::interrupted, this, &Render::interrupted);
        m_unanswered.setSingleShot(true);
        connect(&m_unanswered, &QTimer::timeout, this, &Render::sayWhoIsWaitedFor);
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
        // Started inside the event loop, which an answer may end.
        QMetaObject::invokeMethod(
            this, [this] { m_studio.accounts().load(); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }

private:
    /// Fetches what has to be known before the start, then starts.
    void prepare()
    {
        const auto beginNow = [this] {
            if (m_interrupted)
                return; // already ending
            if (const std::optional<int> code = begin())
                QCoreApplication::exit(*code);
        };
        if (m_order.prepare)
            m_order.prepare(m_studio, chosenService(m_run), this, beginNow);
        else
            beginNow();
    }

    /// The exit code if there is nothing to follow or wait for.
    std::optional<int> begin()
    {
        const Result<RenderStart> start = startRender(m_run, m_order);
        if (!start || !start->ordered)
            return began(start);
        const QList<NamedSource> addresses = addressesIn(*start->ordered);
        if (addresses.isEmpty())
            return began(queueOrdered(m_run, *start->ordered));
        m_trial.tryAll(
            addresses, this, [this, ordered = *start->ordered](const AddressTrial::Outcome& tried) {
                if (m_interrupted)
                    return; // it is ending already
                for (const QString& note : tried.notes)
                    m_report.say(note);
                const std::optional<int> code =
                    began(tried.problems.isEmpty() ? queueOrdered(m_run, ordered)
                                                   : failure(refusalOf(tried.problems, m_options.json)));
                if (code)
                    QCoreApplication::exit(*code);
            });
        return {};
    }

    /// Starts to follow the jobs, or ends.
    std::optional<int> began(const Result<RenderStart>& start)
    {
        m_begun = true;
        if (!start)
            return notStarted(start.error());
        m_start = *start;
        m_code = start->code;
        if (start->finished) {
            m_report.job(*start->finished);
            m_code = deliver(*start->finished, m_run);
        }
        m_ending = start->jobs.isEmpty();
        m_open = QSet<JobId>(start->jobs.cbegin(), start->jobs.cend());
        for (const JobId id : start->jobs)
            followNow(id);
        leaveStuck();
        connect(&m_studio.takeInputs(), &TakeInputs::changed, this, &Render::leaveStuck);
        if (const std::optional<Error> problem = m_studio.runner().problem(); problem && !m_open.isEmpty())
            stopped(*problem);
        if (m_open.isEmpty() && m_studio.runner().isSettled())
            return static_cast<int>(m_code);
        return {};
    }

    int notStarted(const Error& error)
    {
        // The window would ask the user; the command refuses.
        if (error.kind == ErrorKind::OverCap)
            m_report.refused(u"cap"_s,
                             error.detail + u" Nothing was queued. --over-cap queues it all the same."_s);
        else
            m_report.notSent(error);
        return static_cast<int>(exitCodeOf(error.kind));
    }

    /// True if a token or the proxy's password may still have to be read from the keyring.
    [[nodiscard]] bool needsKeyring() const
    {
        const Accounts& accounts = m_studio.accounts();
        if (m_options.resume || !m_options.attach.isEmpty())
            return !accounts.isLoaded();
        const ServiceId service = chosenService(m_run);
        return accounts.isAwaited(service) || (service != sandboxId && accounts.isAwaited(proxyId));
    }

    void followNow(JobId id)
    {
        const Job* known = m_studio.runner().job(id);
        if (!known)
            return;
        const Job job = *known; // a copy: what follows may remove the job
        follow(job);
    }

    void follow(const Job& job)
    {
        if (!m_open.contains(job.id)) {
            endIfSettled();
            return;
        }
        const bool waits = job.state == JobState::Waiting && !m_interrupted;
        // A job created by --attach was not sent by this run: nothing of it is lost.
        const bool isAsked =
            job.id == m_start.attaching && m_start.isForAttaching && job.state == JobState::Unknown;
        if ((!waits || !job.error) && !isAsked)
            m_report.job(job);
        if (job.state == JobState::Submitting && !m_unanswered.isActive())
            m_unanswered.start(unansweredAfter);
        if (waits && job.error)
            notSent(job);
        else if (waits && m_studio.runner().problem())
            stopped(*m_studio.runner().problem());
        else if (job.id == m_start.attaching && job.state == JobState::Unknown)
            waitForAttached(job);
        else if (isFinal(job.state))
            finish(job);
        else if (waitsForUser(job))
            leaveToUser(job);
        else if (m_interrupted)
            leave(job);
    }

    /// Reports each job that is waited for once. A timer may fire before the clock reaches its time; then it
    /// is checked again.
    void sayWhoIsWaitedFor()
    {
        bool isEarly = false;
        const QSet<JobId> open = m_open - m_waitsSaid;
        for (const JobId id : open) {
            const Job* job = m_studio.runner().job(id);
            if (!job || job->state != JobState::Submitting)
                continue;
            const QString wait = unansweredText(*job, currentInstant());
            isEarly = isEarly || wait.isEmpty();
            if (wait.isEmpty())
                continue;
            m_waitsSaid.insert(id);
            const Service* service = m_studio.service(job->service);
            m_report.say(u"%1: %2"_s.arg(service ? service->name : job->service.toString(), wait));
        }
        if (isEarly)
            m_unanswered.start(std::chrono::seconds(1));
    }

    /// Makes jobs that wait for a take that no job of this run produces wait for the user.
    void leaveStuck()
    {
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            const Job* known = m_studio.runner().job(id);
            if (!known || !m_open.contains(id) || !m_studio.takeInputs().isStuck(*known))
                continue;
            m_report.say(u"“%1” %2."_s.arg(known->sceneName, m_studio.takeInputs().textOf(*known)));
            m_open.remove(id);
            takeBack(id);
            done(ExitCode::TryLater);
        }
    }

    void leaveToUser(const Job& job)
    {
        sayHowToFetch(job);
        end(job, exitCodeOf(job.error->kind));
    }

    void finish(const Job& job)
    {
        if (job.state == JobState::NotFetched)
            m_report.howToFetchUnfetched(job);
        ExitCode code = ExitCode::Done;
        if (job.state == JobState::Done)
            code = deliver(job, m_run);
        else if (job.state == JobState::Cancelled)
            code = cancelled(job);
        else if (job.state == JobState::Unknown || job.state == JobState::NotFetched)
            code = ExitCode::TryLater;
        else
            code = exitCodeOf(job.error ? job.error->kind : ErrorKind::JobFailed);
        end(job, code);
        leaveStuck();
    }

    ExitCode cancelled(const Job& job)
    {
        if (job.cancelWanted && !job.requestId.isEmpty())
            m_report.say(
                u"The service has not confirmed it. Should the clip be made all the same, fetch it with:\n"
                "  rushes render --attach "_s +
                job.requestId.toString());
        return ExitCode::Cancelled;
    }

    /// An unknown job that was given a request id stays Unknown until the service has answered.
    void waitForAttached(const Job& job)
    {
        if (!job.error)
            return;
        const ExitCode code = exitCodeOf(job.error->kind);
        if (m_start.isForAttaching) {
            Error error = *job.error;
            if (error.kind == ErrorKind::Lost) // the lost call was a read, not the request itself
                error.kind = ErrorKind::NoAnswer;
            m_report.problem(error);
            (void)m_studio.runner().forget(job.id);
        }
        end(job, code);
    }

    /// Nothing was sent: removes this run's own job from the queue, so that it is not sent and charged later
    /// without the user's knowledge. Jobs of earlier runs stay.
    void notSent(const Job& job)
    {
        const Error error = *job.error;
        // A refused request was sent: this run does not send it again.
        if (mayPass(error.kind) && error.kind != ErrorKind::Busy && ++m_attempts < mostAttempts)
            return;
        m_open.remove(job.id);
        m_report.problem(error);
        takeBack(job.id, error.kind);
        done(exitCodeOf(error.kind));
    }

    void takeBack(JobId id, std::optional<ErrorKind> why = {})
    {
        const bool mayHaveLeft = why && (*why == ErrorKind::Busy || *why == ErrorKind::SignIn ||
                                         *why == ErrorKind::TopUp || *why == ErrorKind::Lost);
        m_report.say(mayHaveLeft ? u"It was not accepted: nothing is charged for it."_s
                                 : u"Nothing was sent."_s);
        if (id != m_start.own)
            return;
        if (const Result<void> removed = m_studio.runner().remove(id); !removed) {
            m_report.problem(removed.error());
            m_report.say(u"The job is still in the queue: Rushes sends it when it is opened next."_s);
        }
    }

    void stopped(const Error& error)
    {
        if (m_open.isEmpty())
            return;
        if (!std::exchange(m_stopped, true))
            m_report.problem(error);
        const QSet<JobId> open = m_open;
        for (const JobId id : open) {
            const Job* known = m_studio.runner().job(id);
            if (!known || known->state == JobState::Submitting)
                continue; // its answer decides
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

    /// Gives up calls that have not been answered.
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

    /// On an interrupt: cancels what can be cancelled free of charge, and says how to fetch the rest later.
    void leave(const Job& job)
    {
        if (job.state == JobState::Submitting)
            return; // its request id is about to arrive
        if (job.state == JobState::Waiting && job.id != m_start.own) {
            end(job, ExitCode::Cancelled); // it stays in the queue for the next run
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
        const Service* service = m_studio.service(job.service);
        m_report.howToFetch(job, !service || service->charges);
    }

    void end(const Job& job, ExitCode code)
    {
        m_open.remove(job.id);
        done(code);
    }

    /// The command's exit code is the first one that is not success.
    void done(ExitCode code)
    {
        if (m_code == ExitCode::Done)
            m_code = code;
        m_ending = m_open.isEmpty();
        if (m_ending)
            m_studio.runner().setPaused(true);
        endIfSettled();
    }

    /// Never ends while a paid request was sent and its answer is outstanding.
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
    const RenderOptions m_options;
    const RenderOrder m_order;
    RenderReport m_report;
    const RenderRun m_run;
    Interrupt m_interrupt;
    AddressTrial m_trial;
    QTimer m_farewell;
    QTimer m_unanswered;          ///< while a request has no answer
    QSet<JobId> m_waitsSaid = {}; ///< whose waiting was said
    QSet<JobId> m_open = {};
    RenderStart m_start = {};
    int m_attempts = 0;
    bool m_isPrepared = false;
    bool m_begun = false;
    bool m_interrupted = false;
    bool m_stopped = false; ///< the queue's problem is told
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
    // A reader that closes the pipe must not end the program: the job is followed to its end.
    std::signal(SIGPIPE, SIG_IGN);
    Settings settings(Settings::standardPath());
    StudioWish wish;
    wish.overCap = options.overCap;
    const bool takesOver = options.resume || !options.attach.isEmpty();
    wish.jobs = takesOver ? Studio::Jobs::Abandoned : Studio::Jobs::Own;
    // --attach sends no request: waiting jobs of a window keep waiting.
    wish.paused = !options.attach.isEmpty();
    const Result<std::unique_ptr<Studio>> studio = openStudio(wish);
    if (!studio) {
        RenderReport(options.json, options.command).problem(studio.error());
        return static_cast<int>(exitCodeOf(studio.error().kind));
    }
    return Render(**studio, settings, options, order).run();
}

} // namespace rushes::cli
