#include "ui/shell/queuecontroller.h"

#include "app/base/clock.h"
#include "app/base/isolated.h"
#include "app/studio/databasetext.h"
#include "app/studio/errortext.h"
#include "app/studio/spendingtext.h"
#include "app/studio/studio.h"
#include "app/studio/takeinputs.h"
#include "app/timeline/document.h"
#include "ui/queue/queuepastdialog.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobdetails.h"
#include "ui/shell/messages.h"
#include "ui/shell/spendinggate.h"
#include "ui/shell/statuscontroller.h"
#include "ui/shell/webpages.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::chrono::milliseconds leastPause(2000);

} // namespace

void showInFolder(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

QueueController::QueueController(Studio& studio, Document& document, QueueView& view, SpendingGate& gate,
                                 const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_document(document)
    , m_view(view)
    , m_gate(gate)
    , m_context(context)
    , m_status(new StatusController(studio.runner(), context.statusLine))
{
    m_view.setTypicalRun([this](const Job& job) { return typicalRun(job); });
    connectView();
    connectActions();
    connectRunner();
    refresh();
}

void QueueController::connectView()
{
    const auto verb = [this](auto signal, Result<void> (JobRunner::*call)(JobId)) {
        connect(&m_view, signal, this, [this, call](JobId id) { check((m_studio.runner().*call)(id)); });
    };
    verb(&QueueView::cancelRequested, &JobRunner::cancel);
    verb(&QueueView::askAgainRequested, &JobRunner::askAgain);
    verb(&QueueView::retryDownloadRequested, &JobRunner::retryDownload);
    verb(&QueueView::forgetRequested, &JobRunner::forget);
    connect(&m_view, &QueueView::allowHostRequested, this, &QueueController::allowHost);
    connect(&m_view, &QueueView::retryRequested, this, &QueueController::retry);
    connect(&m_view, &QueueView::pauseRequested, this, &QueueController::pause);
    connect(&m_view, &QueueView::playRequested, this, [this](JobId id) {
        if (const Job* job = m_studio.runner().job(id))
            Q_EMIT playRequested(*job);
    });
    connect(&m_view, &QueueView::attachRequested, this, &QueueController::attach);
    connect(&m_view, &QueueView::submitAgainRequested, this, &QueueController::submitAgain);
    connect(&m_view, &QueueView::detailsRequested, this, [this](JobId id) { showDetails(id); });
    connect(&m_view, &QueueView::reuseRequested, this, &QueueController::reuse);
    connect(&m_view, &QueueView::openGenerationsRequested, this,
            [] { QDesktopServices::openUrl(webpages::generations()); });
    connect(&m_view, &QueueView::showInFolderRequested, this, &showInFolder);
}

void QueueController::connectActions()
{
    Actions& actions = m_context.actions;
    JobRunner& runner = m_studio.runner();
    actions.handle(ActionId::PauseQueue, this, std::function<void(bool)>([this, &runner](bool paused) {
                       runner.setPaused(paused);
                       refresh();
                   }));
    actions.handle(ActionId::QueuePast, this, [this] { showPast(); });
    actions.handle(ActionId::OpenGenerations, this,
                   [] { QDesktopServices::openUrl(webpages::generations()); });
}

void QueueController::connectRunner()
{
    JobRunner& runner = m_studio.runner();
    connect(&runner, &JobRunner::paused, this, &QueueController::stopped);
    connect(&runner, &JobRunner::resumed, this, [this] {
        m_context.messages.withdraw(messagekey::queue);
        refresh();
    });
    connect(&runner, &JobRunner::storeFailed, this, [this](const Error& error) {
        m_context.messages.problem(messagekey::store, error, Next::TriedAgain);
    });
    // Many jobs may change at once: the queue is summarised once for all of them.
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &QueueController::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&runner, &JobRunner::jobChanged, this, soon);
    connect(&runner, &JobRunner::jobRemoved, this, soon);
    if (runner.problem())
        stopped(*runner.problem());
    if (m_studio.salvagedDatabase()) {
        sayDatabaseRecovery();
    } else if (!m_studio.damaged().isEmpty()) {
        m_context.messages.problem(messagekey::store, tr("Some of the library can't be read."),
                                   tr("%n entry(s) are damaged and were left as they are.", nullptr,
                                      static_cast<int>(m_studio.damaged().size())));
    }
}

void QueueController::sayDatabaseRecovery()
{
    const SalvagedDatabase& salvaged = *m_studio.salvagedDatabase();
    const ErrorText text = databaseRecoveryTextOf(salvaged.why, salvaged.backup);
    m_context.messages.problem(messagekey::store, text.title, text.advice,
                               {text.action, [this] { startAfresh(); }});
}

void QueueController::startAfresh()
{
    if (const Result<void> begun = m_studio.startAfresh(); !begun) {
        // The obstacle can be removed: the button stays.
        const ErrorText text = startAfreshTextOf(begun.error());
        m_context.messages.problem(messagekey::store, text.title, text.advice,
                                   {tr("Start a new list"), [this] { startAfresh(); }});
        return;
    }
    const SalvagedDatabase& salvaged = *m_studio.salvagedDatabase();
    m_context.messages.problem(
        messagekey::store, tr("A new list is ready. Start Rushes again to use it."),
        tr("%n job(s)", nullptr, static_cast<int>(salvaged.jobs.size())) + u", "_s +
            tr("%n take(s) could be read and are in it.", nullptr, static_cast<int>(salvaged.takes.size())));
}

std::chrono::milliseconds QueueController::typicalRun(const Job& job) const
{
    return m_studio.runner().typicalRun(job).value_or(std::chrono::milliseconds(0));
}

/// Resume continues whatever the reason of the stop was.
void QueueController::pause(bool paused)
{
    if (!paused && m_studio.runner().problem())
        m_studio.runner().resume();
    if (paused != m_studio.runner().isPaused())
        m_context.actions[ActionId::PauseQueue]->trigger();
    refresh();
}

void QueueController::retry(JobId id, Usd shown)
{
    m_gate.spend(shown, [this, id, shown](Purchases& purchases, const QList<LimitExceeded>& accepted) {
        const Result<void> done = purchases.retry({id}, shown, accepted).map([](const QList<JobId>&) {});
        check(done);
        return done;
    });
}

void QueueController::allowHost(JobId id, const QString& host)
{
    const Job* job = m_studio.runner().job(id);
    if (!job)
        return;
    const Result<void> allowed = m_studio.serviceList().allowHost(job->service, host);
    check(allowed);
    if (!allowed)
        return;
    Q_EMIT fileHostsChanged(m_studio.serviceList().fileHosts());
    check(m_studio.runner().askAgain(id));
}

void QueueController::attach(JobId id)
{
    auto* dialog = new QInputDialog(&m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Attach a request id"));
    const Job* job = m_studio.runner().job(id);
    const QString evidence = job ? evidenceOf(*job) : QString();
    dialog->setLabelText(tr("Look the request up in Generations and paste its id here.\n"
                            "It is checked with the service before it is believed.") +
                         (evidence.isEmpty() ? QString() : u"\n\n"_s + evidence));
    dialog->setOkButtonText(tr("Attach"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id](const QString& text) {
        check(m_studio.runner().attach(id, RequestId(text.trimmed())));
    });
    dialog->open();
}

void QueueController::submitAgain(JobId id)
{
    const Job* job = m_studio.runner().job(id);
    if (!job)
        return;
    const Usd price = m_studio.purchases().priceNow(*job);
    const QString evidence = evidenceOf(*job);
    const auto again = [this, id, price] {
        m_gate.spend(price, [this, id, price](Purchases& purchases, const QList<LimitExceeded>& accepted) {
            const Result<void> done = purchases.resubmit(id, price, accepted);
            check(done);
            return done;
        });
    };
    m_context.messages.confirm(
        {.title = tr("Submit “%1” again?").arg(isolated(job->sceneName)),
         .text = tr("The first request may have been accepted although no answer came. Then this one is "
                    "charged a second time: %1.")
                     .arg(price.text()) +
                 (evidence.isEmpty() ? QString() : u"\n\n"_s + evidence),
         .answers = {{Question::Role::Destructive, tr("Submit again"), again}, {Question::Role::Cancel}}});
}

void QueueController::showDetails(JobId id, QWidget* over)
{
    const Job* job = m_studio.runner().job(id);
    if (!job)
        return;
    auto* details = new JobDetails(over ? over : &m_context.widget);
    details->setAttribute(Qt::WA_DeleteOnClose);
    fillDetails(*details, *job);
    connect(&m_studio.runner(), &JobRunner::jobChanged, details, [this, details, id](const Job& changed) {
        if (changed.id == id)
            fillDetails(*details, changed);
    });
    connect(details, &JobDetails::showInFolderRequested, this, &showInFolder);
    connect(details, &JobDetails::actionTriggered, this, [this, details, id] {
        details->close();
        reuse(id);
    });
    details->open();
}

void QueueController::showPast()
{
    if (!m_past) {
        m_past = new QueuePastDialog([this] { return m_studio.jobs().jobs(); },
                                     [] { return currentInstant(); }, &m_context.widget);
        m_past->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_past, &QueuePastDialog::detailsRequested, this,
                [this](JobId id) { showDetails(id, m_past); });
        JobRunner& runner = m_studio.runner();
        connect(&runner, &JobRunner::jobChanged, m_past, &QueuePastDialog::jobsChanged);
        connect(&runner, &JobRunner::jobRemoved, m_past, &QueuePastDialog::jobsChanged);
    }
    m_past->show();
    m_past->raise();
    m_past->activateWindow();
}

void QueueController::fillDetails(JobDetails& details, const Job& job) const
{
    const ErrorText text = job.error ? textOf(job) : ErrorText{stateText(job), {}, Remedy::None, {}};
    QStringList lines = {text.advice};
    if (job.state == JobState::Unknown)
        lines.append(evidenceOf(job));
    if (QString awaited = m_studio.takeInputs().textOf(job); !awaited.isEmpty()) {
        awaited[0] = awaited.at(0).toUpper();
        lines.append(tr("%1. Nothing was sent for it.", "what it waits for").arg(awaited));
    }
    const Service* service = m_studio.service(job.service);
    details.setJob(job, service ? service->name : job.service, text.title, lines.join(u'\n').trimmed());
    details.offer(text.remedy == Remedy::EditRequest ? text.action : QString());
}

void QueueController::reuse(JobId id)
{
    const Job* job = m_studio.runner().job(id);
    if (!job)
        return;
    // Its own scene is unchanged: nothing has to be recreated.
    const QList<Scene>& scenes = m_document.project().scenes;
    for (int i = 0; i < scenes.size(); ++i) {
        if (scenes.at(i).id == job->sceneId && scenes.at(i).request == job->request) {
            m_document.setCurrentIndex(i);
            return;
        }
    }
    Q_EMIT reuseRequested(job->request, job->sceneName);
}

void QueueController::stopped(const Error& error)
{
    const ErrorText text = textOf(error, Next::Ended);
    const bool signIn = text.remedy == Remedy::SignIn;
    const QString title = tr("%1 The queue is paused.").arg(text.title);
    if (text.remedy == Remedy::TopUp) {
        // The user solves the problem on the web page; the queue continues on request.
        m_context.messages.problem(
            messagekey::queue, title, tr("%1 Then resume the queue.").arg(text.advice),
            {labelOf(text.remedy), [] { QDesktopServices::openUrl(webpages::account()); }, true});
        refresh();
        return;
    }
    const auto goOn = [this, signIn] {
        if (signIn)
            Q_EMIT signInRequested();
        else
            m_studio.runner().resume();
    };
    m_context.messages.problem(messagekey::queue, title, text.advice,
                               {signIn ? text.action : tr("Go on"), goOn, true});
    refresh();
}

void QueueController::check(const Result<void>& result)
{
    m_context.messages.report(messagekey::queue, result);
}

QString QueueController::evidenceOf(const Job& job) const
{
    const Evidence evidence = m_studio.wallet().evidence(job.id);
    const Result<QList<LedgerEntry>> entries = m_studio.spendingStore().entries();
    return wordsOf(evidence, job.price, entries ? othersBetween(*entries, job, evidence) : Usd());
}

/// Reports a service that does not respond or refuses: the reason, the time of the next attempt, and an
/// action to try now.
void QueueController::sayHindrance()
{
    const std::optional<QueueForecast::Hindrance> hindrance = m_studio.runner().forecast().hindrance;
    const Instant now = currentInstant();
    // A very short problem is not reported.
    if (!hindrance || m_studio.runner().problem() ||
        (hindrance->next - now < leastPause && !m_context.messages.isShown(messagekey::connection))) {
        if (!hindrance || m_studio.runner().problem())
            m_context.messages.withdraw(messagekey::connection);
        return;
    }
    const QString when = QLocale().toString(toDateTime(hindrance->next).time(), u"HH:mm:ss"_s);
    // A pause demanded by the service is respected.
    const bool mayRetryNow = !hindrance->why.retryAfter;
    MessageAction tryNow;
    if (mayRetryNow)
        tryNow = {tr("Try now"), [this] { m_studio.runner().retryNow(); }};
    tryNow.stays = true;
    m_context.messages.problem(messagekey::connection, textOf(hindrance->why, Next::TriedAgain).title,
                               tr("%n job(s) wait for it.", "for the service", hindrance->jobs) + u' ' +
                                   tr("It is tried again at %1.").arg(when),
                               tryNow);
}

void QueueController::refresh()
{
    m_status->refresh();
    Actions& actions = m_context.actions;
    const bool paused = m_studio.runner().isPaused();
    actions[ActionId::PauseQueue]->setChecked(paused);
    const bool stands = paused || m_studio.runner().problem();
    Q_EMIT standsChanged(stands);
    m_view.setPaused(stands);
    sayHindrance();
}

} // namespace rushes
