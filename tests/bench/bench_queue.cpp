// A long queue and a long past: a hundred jobs added to a thousand while the window is looked at, and the
// start with ten thousand jobs that are over beside the start with none.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/store/jobstore.h"
#include "app/store/takestore.h"
#include "app/studio/studio.h"
#include "tests/bench/startedprogram.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <QUuid>
#include <QWindow>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Job jobNumber(int number)
{
    Job job;
    job.service = ServiceId(u"runcomfy"_s);
    job.projectId = ProjectId(u"p"_s);
    job.sceneId = SceneId(u"scene-%1"_s.arg(number % 40));
    job.sceneName = u"Scene %1"_s.arg(number % 40 + 1);
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.request.prompt =
        u"Slow dolly-in on a stone terrace at golden hour: a woman laughs, crickets, distant bells. "_s
            .repeated(4);
    job.request.duration = 12;
    job.request.shots = {{job.request.prompt.left(200), 4}, {job.request.prompt.left(180), 8}};
    job.price = Usd{2'016'000};
    return job;
}

QList<Job> jobsOf(int count)
{
    QList<Job> jobs;
    for (int i = 0; i < count; ++i)
        jobs.append(jobNumber(i));
    return jobs;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

struct Turns
{
    double longest = 0; ///< ms between two moments at which the window could answer
    double whole = 0;   ///< ms
};

/// Runs `step`, and everything that follows from it, a turn of the event loop at a time.
template<typename Step>
Turns measure(Step step)
{
    Turns turns;
    QElapsedTimer whole;
    QElapsedTimer turn;
    whole.start();
    turn.start();
    step();
    turns.longest = static_cast<double>(turn.nsecsElapsed()) / 1e6;
    double last = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    // Until nothing has come for a while.
    while (static_cast<double>(whole.nsecsElapsed()) / 1e6 < last + 60) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        const double took = static_cast<double>(turn.nsecsElapsed()) / 1e6;
        turns.longest = std::max(turns.longest, took);
        if (took > 0.2)
            last = static_cast<double>(whole.nsecsElapsed()) / 1e6;
    }
    turns.whole = last;
    return turns;
}

bool addRow(int rounds)
{
    QList<double> whole;
    QList<double> longest;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"rushes.ini"_s));
        Studio::Setup setup;
        setup.folders = {folder.filePath(u"data"_s), folder.filePath(u"videos"_s)};
        setup.environment.insert(u"HOME"_s, folder.path());
        setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token-of-a-bench"_s);
        setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, u"http://127.0.0.1:9/v1"_s);
        setup.paused = true;
        auto studio = Studio::open(setup);
        if (!studio || !(*studio)->runner().addAll(jobsOf(1000), QueueSide::Back, {}))
            return false;
        MainController bench(**studio, settings);
        bench.window().resize(1600, 1000);
        bench.window().show();
        (void)measure([] {});
        const Turns turns =
            measure([&] { (void)(*studio)->runner().addAll(jobsOf(100), QueueSide::Back, {}); });
        if ((*studio)->jobs().rowCount() != 1100)
            return false;
        whole.append(turns.whole);
        longest.append(turns.longest);
    }
    std::printf("100 jobs added to 1,000 (%d rounds)      %8.1f ms in all, painted; longest frame %6.1f ms\n",
                rounds, median(whole), median(longest));
    return median(whole) < 200 && median(longest) < 33;
}

/// A past of so many jobs, each with its take.
bool fill(const QString& data, int count)
{
    const DataFolders folders{data, data + u"/videos"_s};
    if (!folders.prepare())
        return false;
    const auto database = Database::open(folders.database());
    if (!database)
        return false;
    const auto lock = RunnerLock::acquire(folders.runners());
    JobStore store(**database, **lock);
    TakeStore takes(**database);
    QList<Job> jobs = jobsOf(count);
    for (int i = 0; i < count; ++i) {
        Job& job = jobs[i];
        job.state = JobState::Done;
        job.requestId = RequestId(u"req-%1"_s.arg(i));
        job.created = job.submitted = job.started = fromMs(1'700'000'000'000 + i * 60'000LL);
        job.finished = job.started + std::chrono::minutes(2);
        job.takeNumber = i / 40 + 1;
        job.cost = job.price;
        job.output = QUrl(u"https://files.runcomfy.net/%1.mp4"_s.arg(i));
        job.path = data + u"/videos/%1.mp4"_s.arg(i);
    }
    if (!store.add(jobs))
        return false;
    for (const Job& job : jobs) {
        Take take;
        take.id = TakeId(QUuid::createUuid().toString(QUuid::WithoutBraces));
        take.projectId = job.projectId;
        take.sceneId = job.sceneId;
        take.sceneName = job.sceneName;
        take.number = job.takeNumber;
        take.request = job.request;
        take.service = job.service;
        take.requestId = job.requestId;
        take.created = job.created;
        take.finished = job.finished;
        take.path = job.path;
        if (!(*database)->run(u"PRAGMA synchronous = OFF"_s) || !takes.add(take))
            return false;
    }
    return true;
}

double startOf(const QString& home)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const double took = startProgram(process, home);
    process.kill();
    process.waitForFinished();
    return took;
}

bool startRow(int rounds)
{
    const QTemporaryDir empty;
    const QTemporaryDir full;
    if (!fill(full.filePath(u"xdg_data_home/rushes"_s), 10'000))
        return false;
    QList<double> without;
    QList<double> with;
    for (int round = 0; round < rounds + 1; ++round) {
        const double one = startOf(empty.path());
        const double other = startOf(full.path());
        if (round == 0)
            continue; // warms the disk's cache
        without.append(one);
        with.append(other);
    }
    const double ratio = median(with) / median(without);
    std::printf("start, 10,000 jobs and takes | none (%d)  %8.1f ms | %.1f ms: %.2f x\n", rounds,
                median(with), median(without), ratio);
    return ratio < 1.3;
}

/// What the start left for later: how long the window is kept from answering meanwhile.
bool pastRow()
{
    const QTemporaryDir home;
    const QString data = home.filePath(u"data"_s);
    if (!fill(data, 10'000))
        return false;
    Settings settings(home.filePath(u"rushes.ini"_s));
    Studio::Setup setup;
    setup.folders = {data, home.filePath(u"videos"_s)};
    setup.environment.insert(u"HOME"_s, home.path());
    auto studio = Studio::open(setup);
    if (!studio)
        return false;
    MainController bench(**studio, settings);
    bench.window().resize(1600, 1000);
    bench.window().show();
    QElapsedTimer patience;
    patience.start();
    QElapsedTimer turn;
    QList<double> times;
    while (patience.elapsed() < 60'000 && (*studio)->jobs().rowCount() < 10'000) {
        turn.start();
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        times.append(static_cast<double>(turn.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("then the 10,000 are loaded in            %8.1f ms; a turn: median %.1f ms, 99 %% %.1f ms, "
                "longest %.1f ms\n",
                static_cast<double>(patience.elapsed()), times.at(times.size() / 2),
                times.at(times.size() * 99 / 100), times.constLast());
    return (*studio)->jobs().rowCount() == 10'000;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"rushes"_s);
    applyTheme(application, Theme::darkTheme());
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 11;
    const bool adds = addRow(rounds);
    const bool starts = startRow(rounds);
    const bool loads = pastRow();
    if (!adds || !starts || !loads)
        std::fprintf(stderr, "bench_queue: a target is missed\n");
    return adds && starts && loads ? 0 : 1;
}
