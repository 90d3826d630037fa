#include "tests/screenshotstates.h"

#include "app/queue/jobmodel.h"
#include "tests/filmclips.h"
#include "tests/windowrun.h"
#include "ui/composer/modelbutton.h"
#include "ui/film/filmview.h"
#include "ui/library/libraryview.h"
#include "ui/models/modelbrowser.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"
#include "ui/queue/queuepastdialog.h"
#include "ui/queue/queuepaststrip.h"
#include "ui/queue/queueview.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/messages.h"
#include "ui/takes/takesrow.h"
#include "ui/takes/titlestrip.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRadioButton>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

namespace {

constexpr int patience = 15'000;

void waitFor(const char* what, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, patience))
        qWarning("%s: not there after %d s", what, patience / 1000);
}

/// Whether ffmpeg is at work for this process: thumbnails come from it, one after another.
bool hasChildren()
{
    const QByteArray own = QByteArray::number(QCoreApplication::applicationPid());
    for (const QString& process : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile about(u"/proc/%1/stat"_s.arg(process));
        if (!about.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = about.readAll();
        if (words.mid(words.lastIndexOf(')') + 2).split(' ').value(1) == own)
            return true;
    }
    return false;
}

void settle()
{
    int quiet = 0;
    waitFor("the pictures", [&] {
        quiet = hasChildren() ? 0 : quiet + 1;
        return quiet > 80; // somewhat more than it takes to start the next one
    });
}

/// Three scenes: one with three takes, one with a take, one without.
void fill(Run& run, const QString& clips)
{
    Document& document = run.mainController().document();
    Project project = document.project();
    Scene second = project.scenes.first();
    second.id = SceneId(u"second"_s);
    second.name = u"Night market"_s;
    second.request.prompt = u"A night market in the rain, lanterns over wet stones"_s;
    second.request.shots.clear();
    second.request.duration = 5;
    Scene third = second;
    third.id = SceneId(u"third"_s);
    third.name = u"Harbour at dawn"_s;
    third.request.prompt = u"A harbour at dawn, fishing boats leave, slow pan right"_s;
    project.scenes += {second, third};
    document.replaceProject(project, {});
    for (int number = 1; number <= 3; ++number) {
        const QString clip = number == 1 ? u"/night.mp4"_s : u"/tuscany.mp4"_s;
        Take take = takeOf(project.id, project.scenes.first(), clips + clip, number);
        take.starred = number == 2;
        if (number == 1)
            take.request.prompt.replace(u"warm low sun"_s, u"moonlight"_s);
        run.keep(take);
    }
    run.keep(takeOf(project.id, second, clips + u"/market.mp4"_s, 4));
}

void keepTakes(Run& run, const KeepPicture& keep)
{
    auto* row = run.room<TakesRow>();
    auto* player = run.room<PlayerView>();
    QTest::mouseClick(row->viewport(), Qt::LeftButton, {},
                      row->visualRect(row->model()->index(0, 0)).center());
    waitFor("the take", [&] { return player->isLoaded(); });
    player->seek(10.5);
    waitFor("its picture", [&] { return !run.room<VideoSurface>()->picture().isNull(); });
    settle();
    keep(run.window(), u"window-takes"_s);
    for (const auto& [id, name] : {std::pair(ActionId::ShowTable, u"window-table"_s),
                                   std::pair(ActionId::ShowScript, u"window-script"_s)}) {
        run.window().actionTable()[id]->trigger();
        QTest::qWait(100);
        keep(run.window(), name);
    }
    run.window().actionTable()[ActionId::ShowBlocks]->trigger();
    QTest::mouseClick(row->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      row->visualRect(row->model()->index(2, 0)).center());
    waitFor("the comparison", [&] { return run.room<VideoSurface>()->comparison().has_value(); });
    settle();
    keep(run.window(), u"window-compare"_s);
    for (auto* one : run.room<TitleStrip>()->findChildren<QToolButton*>()) {
        if (one->isCheckable() && one->isChecked())
            one->click();
    }
    QTest::mouseClick(row->viewport(), Qt::LeftButton, {},
                      row->visualRect(row->model()->index(0, 0)).center());
}

/// The buttons of its head, in their order: list, filters, stars, details.
void keepLibrary(Run& run, const KeepPicture& keep)
{
    auto* library = run.window().findChild<DockPane*>(u"library"_s);
    QList<QToolButton*> buttons;
    for (auto* one : library->findChildren<QToolButton*>()) {
        if (one->isCheckable() && one->isVisible())
            buttons.append(one);
    }
    const std::pair<int, QString> views[] = {
        {0, u"pane-library-list"_s}, {1, u"pane-library-filters"_s}, {3, u"pane-library-details"_s}};
    for (const auto& [index, name] : views) {
        if (index >= buttons.size())
            qFatal("The library's head has %d buttons", int(buttons.size()));
        buttons.at(index)->click();
        settle();
        keep(*library, name);
        buttons.at(index)->click();
    }
}

/// The switch at the head of the timeline, which goes with what is shown.
void switchTo(Run& run, int view)
{
    for (auto* one : run.window().findChild<DockPane*>(u"timeline"_s)->findChildren<QRadioButton*>()) {
        const auto siblings = one->parentWidget()->findChildren<QRadioButton*>();
        if (one->isVisible() && siblings.size() == 2 && siblings.indexOf(one) == view) {
            one->click();
            return;
        }
    }
    qFatal("No switch to the film");
}

void keepFilm(Run& run, const KeepPicture& keep)
{
    switchTo(run, 1);
    waitFor("the film", [&] { return run.room<FilmView>() && run.room<FilmView>()->model().isKnown(); });
    waitFor("its picture", [&] {
        return run.room<FilmPlayer>() &&
               !run.room<FilmPlayer>()->findChild<VideoSurface*>()->picture().isNull();
    });
    settle();
    keep(run.window(), u"window-film"_s);
    switchTo(run, 0);
}

void keepModels(Run& run, const KeepPicture& keep)
{
    run.room<ModelButton>()->click();
    waitFor("the models", [&] { return run.room<ModelBrowser>() && run.room<ModelBrowser>()->isVisible(); });
    settle();
    keep(*run.room<ModelBrowser>(), u"dialog-models"_s);
    run.room<ModelBrowser>()->close();
    Document& document = run.mainController().document();
    Request request = document.currentScene().request;
    request.model = u"kling/kling-3.0/pro/image-to-video"_s;
    document.editRequest(request, u"model"_s);
    settle();
    keep(run.window(), u"window-inputs"_s);
    document.undoStack().undo();
}

void keepMessages(Run& run, const KeepPicture& keep)
{
    run.window().messages().problem(messagekey::connection,
                                    Error{ErrorKind::Unreachable, u"model-api.runcomfy.net"_s});
    QTest::qWait(50);
    keep(run.window(), u"window-problem"_s);
    run.window().messages().withdraw(messagekey::connection);
    Document& document = run.mainController().document();
    Request request = document.currentScene().request;
    request.prompt += u" Fog."_s;
    document.editRequest(request, u"prompt"_s);
    run.window().actionTable()[ActionId::NewProject]->trigger();
    QTest::qWait(200);
    if (QMessageBox* question = run.question()) {
        keep(*question, u"dialog-question"_s);
        question->close();
    }
}

} // namespace

void keepWorkedIn(Run& run, const QString& clips, const KeepPicture& keep)
{
    fill(run, clips);
    run.window().resize(1600, 1000);
    settle();
    keepTakes(run, keep);
    keepLibrary(run, keep);
    keepFilm(run, keep);
    keepModels(run, keep);
    keepMessages(run, keep);
}

void keepQueueStates(const KeepPicture& keep)
{
    const std::pair<JobState, QString> states[] = {
        {JobState::Waiting, u"Night market"_s},     {JobState::Submitting, u"Tuscany"_s},
        {JobState::Queued, u"Harbour at dawn"_s},   {JobState::Running, u"Tuscany"_s},
        {JobState::Downloading, u"Conversation"_s}, {JobState::Done, u"Glass desert"_s},
        {JobState::Failed, u"Last light"_s},        {JobState::Cancelled, u"Last light"_s},
        {JobState::Unknown, u"Tuscany, silent"_s},  {JobState::NotFetched, u"Night market"_s},
    };
    JobModel model;
    QueueView view(model);
    constexpr Instant now = fromMs(100'000'000);
    view.setClock([] { return now; });
    view.setTypicalRun([](const Job&) { return std::chrono::seconds(160); });
    JobId id = 1;
    for (const auto& [state, scene] : states) {
        Job job;
        job.id = id;
        job.order = id++;
        job.state = state;
        job.service = ServiceId(u"runcomfy"_s);
        job.sceneName = scene;
        job.request.duration = 15;
        job.request.prompt = u"a prompt"_s;
        job.price = Usd{2'520'000};
        job.requestId = RequestId(u"request"_s);
        job.queuePosition = state == JobState::Queued ? 3 : -1;
        job.created = job.submitted = now - 120'000ms;
        job.started = now - 72'000ms;
        job.finished = now;
        job.received = 14'000'000;
        job.total = 31'000'000;
        if (state == JobState::Failed)
            job.error = Error{ErrorKind::ContentRefused, {}};
        model.put(job);
    }
    view.resize(300, 620);
    view.show();
    (void)QTest::qWaitForWindowExposed(&view);
    QTest::qWait(100);
    keep(view, u"pane-queue-states"_s);
}

void keepQueuePast(const KeepPicture& keep)
{
    const Instant now = fromDateTime(QDateTime(QDate(2026, 11, 28), QTime(15, 40)));
    constexpr std::chrono::minutes minute(1);
    constexpr std::array states = {JobState::Done,    JobState::Done,       JobState::Done,
                                   JobState::Failed,  JobState::Cancelled,  JobState::Done,
                                   JobState::Unknown, JobState::NotFetched, JobState::Done,
                                   JobState::Running, JobState::Queued,     JobState::Waiting};
    QList<Job> jobs;
    for (std::size_t i = 0; i < 2 * states.size(); ++i) {
        Job job;
        job.id = static_cast<JobId>(i + 1);
        job.state = i < states.size() ? JobState::Done : states.at(i - states.size());
        job.sceneName = QStringList{u"Harbour"_s, u"Night market"_s, u"Lighthouse"_s}.at(i % 3);
        job.created = now - (1300 - int(i) * 55) * minute;
        job.submitted = job.state == JobState::Waiting ? Instant{} : job.created + 4 * minute;
        const bool ran = job.state != JobState::Waiting && job.state != JobState::Queued &&
                         job.state != JobState::Cancelled && job.state != JobState::Unknown;
        job.started = ran ? job.created + (10 + 17 * int(i % 4)) * minute : Instant{};
        job.finished = isFinal(job.state) ? job.created + (70 + 25 * int(i % 3)) * minute : Instant{};
        jobs.append(job);
    }
    QueuePastDialog dialog([&jobs] { return jobs; }, [now] { return now; });
    dialog.show();
    (void)QTest::qWaitForWindowExposed(&dialog);
    dialog.strip()->setFocus(Qt::TabFocusReason);
    keep(dialog, u"dialog-queue-past"_s);
}

} // namespace rushes
