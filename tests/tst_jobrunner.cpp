#include "app/catalogue/catalogue.h"
#include "app/queue/jobrunner.h"
#include "app/store/folders.h"
#include "tests/fakes/fakevideoapi.h"
#include "tests/files.h"
#include "tests/queuejobs.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

Job newJob(const QString& scene = u"Harbour"_s)
{
    Job job;
    job.service = service;
    job.projectId = ProjectId(u"p1"_s);
    job.sceneId = SceneId(u"s-"_s + scene);
    job.sceneName = scene;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.request.prompt = u"rain"_s;
    job.price = Usd{840'000};
    return job;
}

/// Everything a process has, around a database and a service that outlive it.
struct Process
{
    std::unique_ptr<Database> database;
    std::unique_ptr<RunnerLock> lock;
    JobStore jobs;
    TakeStore takes;
    JobModel model;
    QString videos = {};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    std::unique_ptr<JobRunner> runner;

    Process(const QString& folder, FakeVideoApi& api, const JobRunner::Clock& clock = {},
            const JobRunner::Clock& ticks = {})
        : database(*Database::open(folder + u"/rushes.sqlite"_s))
        , lock(*RunnerLock::acquire(folder + u"/runners"_s, *JobStore::runners(*database)))
        , jobs(*database, *lock)
        , takes(*database)
        , videos(folder + u"/videos"_s)
    {
        runner = std::make_unique<JobRunner>(JobRunner::Parts{
            jobs, takes, model, [&api](const QString& id) { return id == service ? &api : nullptr; },
            [this](const Job& job, const QSet<QString>& reserved) {
                return freeTakePath(videos, job, reserved);
            },
            clock, 1, ticks});
        CallIntervals intervals = {milliseconds(1), milliseconds(2), 1.4, milliseconds(1), milliseconds(5)};
        intervals.mostPerSecond = 1000;
        runner->setIntervals(service, intervals);
        runner->setServiceReady(service, true);
        const auto damaged = runner->adopt();
        if (!damaged || !damaged->isEmpty())
            qFatal("the database is not as it should be");
    }
};

} // namespace

class TestJobRunner : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<FakeVideoApi> m_api = {};
    std::unique_ptr<Process> m_process = {};

    JobRunner& runner() { return *m_process->runner; }
    const Job& job(JobId id = 1) { return *runner().job(id); }
    /// As the database has it.
    Job stored(JobId id = 1)
    {
        const auto open = m_process->jobs.loadOpen();
        const auto over = m_process->jobs.loadOver(std::numeric_limits<JobId>::max(), 100);
        for (const Job& candidate : open->values + over->values) {
            if (candidate.id == id)
                return candidate;
        }
        return {};
    }
    /// Like a kill and a new start: nothing is stored at the end.
    void restart()
    {
        m_process.reset();
        m_process = std::make_unique<Process>(m_folder->path(), *m_api);
    }
    static Result<JobId> add(JobRunner& runner, const Job& job)
    {
        return runner.addAll({job}, QueueSide::Back, {}).map([](const QList<JobId>& ids) {
            return ids.constFirst();
        });
    }
    /// Another scene's job of the same name, from its submit to its take.
    bool fetch(const QString& scene, const RequestId& requestId)
    {
        Job job = newJob();
        job.sceneId = SceneId(scene);
        const auto id = add(runner(), job);
        if (!id || !m_api->answerSubmit(requestId))
            return false;
        const auto soon = [&](const std::function<bool()>& done) { return QTest::qWaitFor(done, 5000); };
        return soon([&] { return m_api->answerStatus(completed()); }) &&
               soon([&] { return m_api->answerResult(succeeded()); }) &&
               soon([&] { return m_api->finishDownload(); }) &&
               soon([&] { return runner().job(*id)->state == JobState::Done; });
    }
    bool spoil(const QString& statement) { return m_process->database->run(statement).has_value(); }

    static constexpr int steps = 7;
    /// Brings the only job to the step, from the step before it.
    void advance(int step)
    {
        switch (step) {
        case 0:
            QVERIFY(add(runner(), newJob()));
            QVERIFY(m_api->isAskedForSubmit());
            break;
        case 1:
            QVERIFY(m_api->answerSubmit(RequestId(u"r1"_s)));
            QTRY_VERIFY(m_api->isAskedForStatus());
            break;
        case 2:
            QTRY_VERIFY(m_api->isAskedForStatus());
            QVERIFY(m_api->answerStatus(queued()));
            QTRY_VERIFY(m_api->isAskedForStatus());
            break;
        case 3:
            QTRY_VERIFY(m_api->isAskedForStatus());
            QVERIFY(m_api->answerStatus(running()));
            QTRY_VERIFY(m_api->isAskedForStatus());
            break;
        case 4:
            QTRY_VERIFY(m_api->isAskedForStatus());
            QVERIFY(m_api->answerStatus(completed()));
            QTRY_VERIFY(m_api->isAskedForResult());
            break;
        case 5:
            QTRY_VERIFY(m_api->isAskedForResult() || m_api->isAskedForStatus());
            if (m_api->answerStatus(completed()))
                QTRY_VERIFY(m_api->isAskedForResult());
            QVERIFY(m_api->answerResult(succeeded()));
            QTRY_VERIFY(m_api->isAskedToDownload());
            break;
        case 6:
            QTRY_VERIFY(m_api->isAskedToDownload());
            QVERIFY(m_api->finishDownload());
            QTRY_COMPARE(job().state, JobState::Done);
            break;
        default:
            QFAIL("no such step");
        }
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_api = std::make_unique<FakeVideoApi>();
        m_process = std::make_unique<Process>(m_folder->path(), *m_api);
    }
    void cleanup()
    {
        m_process.reset();
        m_api.reset();
    }

    void aJobBecomesATake()
    {
        QSignalSpy takes(&runner(), &JobRunner::takeKept);
        QSignalSpy changes(&runner(), &JobRunner::jobChanged);
        for (int step = 0; step < steps; ++step)
            advance(step);
        QCOMPARE(m_api->submits, QList<Request>{newJob().request});
        QCOMPARE(takes.size(), 1);
        const Take take = takes.first().first().value<Take>();
        QCOMPARE(take.number, 1);
        QCOMPARE(take.requestId, u"r1"_s);
        QCOMPARE(take.cost, Usd{840'000});
        QCOMPARE(take.request, newJob().request);
        QCOMPARE(take.path, m_folder->filePath(u"videos/Harbour take 1.mp4"_s));
        QVERIFY(QFile::exists(take.path));
        QCOMPARE(m_process->takes.all()->values, QList<Take>{take});
        QCOMPARE(stored().state, JobState::Done);
        QCOMPARE(m_process->model.jobs().first(), job());
        QList<JobState> states;
        for (const auto& change : changes) {
            const JobState state = change.first().value<Job>().state;
            if (states.isEmpty() || states.last() != state)
                states.append(state);
        }
        QCOMPARE(states, (QList<JobState>{JobState::Submitting, JobState::Queued, JobState::Running,
                                          JobState::Downloading, JobState::Done}));
    }

    void theRecordIsWrittenBeforeTheRequestIsSent()
    {
        runner().setPaused(true);
        QVERIFY(add(runner(), newJob()));
        QCOMPARE(stored().state, JobState::Waiting);
        QVERIFY(m_api->log.isEmpty());
        QList<Job> storedThen; // at the moment of each call
        m_api->onCall = [&] { storedThen.append(stored()); };
        runner().setPaused(false);
        QVERIFY(m_api->answerSubmit(RequestId(u"r1"_s)));
        QTRY_VERIFY(m_api->isAskedForStatus());
        QCOMPARE(storedThen.size(), 2);
        QCOMPARE(storedThen.at(0).state, JobState::Submitting);
        QCOMPARE(storedThen.at(0).requestId, QString());
        QCOMPARE(storedThen.at(1).requestId, u"r1"_s);
    }

    void whatCannotBeRecordedIsNotSent()
    {
        QSignalSpy paused(&runner(), &JobRunner::paused);
        QSignalSpy resumed(&runner(), &JobRunner::resumed);
        runner().setPaused(true);
        QVERIFY(add(runner(), newJob()));
        QVERIFY(spoil(u"CREATE TRIGGER no BEFORE UPDATE ON jobs BEGIN SELECT raise(ABORT, 'no'); END"_s));
        runner().setPaused(false);
        QVERIFY(m_api->submits.isEmpty());
        QCOMPARE(job().state, JobState::Waiting);
        QCOMPARE(paused.size(), 1);
        QVERIFY(runner().problem());
        QVERIFY(spoil(u"DROP TRIGGER no"_s));
        runner().resume();
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(m_api->submits.size(), 1);
        QCOMPARE(stored().state, JobState::Submitting);
    }

    void whatCannotBeStoredIsNotAdded()
    {
        QVERIFY(spoil(u"CREATE TRIGGER no BEFORE INSERT ON jobs BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(!runner().addAll({newJob(), newJob()}, QueueSide::Back, {}));
        QVERIFY(runner().jobs().isEmpty());
        QVERIFY(m_api->log.isEmpty());
    }

    void anIdThatCannotBeStoredIsToldAndStoredLater()
    {
        advance(0);
        QSignalSpy failed(&runner(), &JobRunner::storeFailed);
        QVERIFY(spoil(u"CREATE TRIGGER no BEFORE UPDATE ON jobs BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(m_api->answerSubmit(RequestId(u"r1"_s)));
        QCOMPARE(failed.size(), 1);
        QCOMPARE(stored().requestId, QString());
        QTRY_VERIFY(m_api->isAskedForStatus());
        QVERIFY(spoil(u"DROP TRIGGER no"_s));
        runner().resume();
        QCOMPARE(stored().requestId, u"r1"_s);
    }

    void aKillAtAnyStepNeverSendsTwice_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step < steps; ++step)
            QTest::newRow(qPrintable(QString::number(step))) << step;
    }
    void aKillAtAnyStepNeverSendsTwice()
    {
        QFETCH(int, step);
        for (int i = 0; i <= step; ++i)
            advance(i);
        restart();
        QCOMPARE(runner().jobs().size(), 1);
        if (step == 0) {
            QCOMPARE(job().state, JobState::Unknown);
            QCOMPARE(stored().state, JobState::Unknown);
            runner().retryNow();
            runner().resume();
            QVERIFY(!m_api->isAskedForSubmit());
            restart();
            QCOMPARE(job().state, JobState::Unknown);
        } else {
            for (int i = std::max(2, step + 1); i < steps; ++i) {
                if (step == 4 && i == 5)
                    QVERIFY(!m_api->isAskedForResult());
                advance(i);
            }
            QCOMPARE(job().state, JobState::Done);
            QCOMPARE(m_process->takes.all()->values.size(), 1);
        }
        QCOMPARE(m_api->submits.size(), 1);
    }

    void aKillAfterTheDownloadFetchesNothingAgain()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        const QString path = stored().path;
        QVERIFY2(!path.isEmpty(), "the path is stored before the download begins");
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_process.reset();
        m_api->log.clear();
        restart();
        QCOMPARE(job().state, JobState::Done);
        QCOMPARE(m_api->log, QStringList());
        QCOMPARE(m_process->takes.all()->values.first().path, path);
    }

    void aLostAnswerIsUnknownAndStaysSo()
    {
        advance(0);
        QVERIFY(m_api->answerSubmit(failure(ErrorKind::Lost, u"closed"_s)));
        QCOMPARE(job().state, JobState::Unknown);
        restart();
        QCOMPARE(job().state, JobState::Unknown);
        QCOMPARE(job().error, (Error{ErrorKind::Lost, u"closed"_s, {}}));
        QCOMPARE(m_api->submits.size(), 1);

        QVERIFY(runner().attach(1, RequestId(u"r9"_s)));
        QVERIFY(m_api->answerResult(succeeded()));
        advance(6);
        QCOMPARE(m_process->takes.all()->values.first().requestId, u"r9"_s);
        QCOMPARE(m_api->submits.size(), 1);
    }

    void aRefusedTokenPausesWithOneMessage()
    {
        QSignalSpy paused(&runner(), &JobRunner::paused);
        QVERIFY(runner().addAll({newJob(), newJob(), newJob(), newJob(), newJob(), newJob()}, QueueSide::Back,
                                {}));
        QCOMPARE(m_api->submits.size(), 4);
        const Error refused{ErrorKind::SignIn, u"token"_s, {}};
        while (m_api->answerSubmit(failure(refused)))
            continue;
        QCOMPARE(paused.size(), 1);
        QCOMPARE(paused.first().first().value<Error>(), refused);
        QCOMPARE(summarise(runner().jobs()).waiting, 6);
        QCOMPARE(m_api->submits.size(), 4);
        QSignalSpy resumed(&runner(), &JobRunner::resumed);
        runner().resume();
        QCOMPARE(resumed.size(), 1);
        QCOMPARE(m_api->submits.size(), 8);
    }

    void cancelTakesBackWhatIsQueued()
    {
        for (int step = 0; step < 3; ++step)
            advance(step);
        QVERIFY(runner().cancel(1));
        QVERIFY2(!m_api->isAskedToCancel(), "a question is under way");
        QVERIFY(m_api->answerStatus(queued()));
        QVERIFY(m_api->isAskedToCancel());
        QVERIFY(job().cancelWanted);
        QVERIFY(m_api->answerCancel(CancelOutcome::Cancelled));
        QCOMPARE(job().state, JobState::Queued);
        QVERIFY(m_api->answerStatus(RequestStatus{RequestStatus::Stage::Cancelled, -1, {}}));
        QCOMPARE(job().state, JobState::Cancelled);
        QCOMPARE(stored().state, JobState::Cancelled);
        QVERIFY(!runner().cancel(1));
    }

    void aRetryIsANewJobLikeTheOld()
    {
        advance(0);
        QVERIFY(!runner().retry({1}, {}, {}));
        QVERIFY(m_api->answerSubmit(failure(ErrorKind::Refused, u"no"_s)));
        QCOMPARE(job().state, JobState::Failed);
        const Job failed = job();
        const auto again = runner().retry({1}, {}, {});
        QVERIFY(again);
        QCOMPARE(*again, QList<JobId>{2});
        QCOMPARE(job(2).request, failed.request);
        QCOMPARE(job(2).price, failed.price);
        QCOMPARE(m_api->submits.size(), 2);
    }

    void aRetryPressedTwiceIsOneJob()
    {
        advance(0);
        QVERIFY(m_api->answerSubmit(failure(ErrorKind::Refused, u"no"_s)));
        QVERIFY(runner().retry({1}, {}, {}));
        const auto twice = runner().retry({1}, {}, {});
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, ErrorKind::NotFound);
        QCOMPARE(runner().jobs().size(), 1);
        QCOMPARE(m_api->submits.size(), 2);
    }

    void removedJobsAreGone()
    {
        runner().setPaused(true);
        QVERIFY(runner().addAll({newJob(), newJob()}, QueueSide::Back, {}));
        QSignalSpy removed(&runner(), &JobRunner::jobRemoved);
        QVERIFY(runner().remove(1));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(m_process->model.rowCount(), 1);
        restart();
        runner().setPaused(true);
        QCOMPARE(runner().jobs().size(), 1);
        QCOMPARE(runner().jobs().first().id, 2);
        QVERIFY(!runner().remove(1));
    }

    void aJobThatCannotBeRemovedStays()
    {
        runner().setPaused(true);
        QVERIFY(add(runner(), newJob()));
        QVERIFY(spoil(u"CREATE TRIGGER no BEFORE DELETE ON jobs BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(!runner().remove(1));
        QCOMPARE(runner().jobs().size(), 1);
        QCOMPARE(m_process->model.rowCount(), 1);
        runner().setPaused(false);
        QCOMPARE(m_api->submits.size(), 1);
    }

    void orderAndEditsSurviveARestart()
    {
        runner().setPaused(true);
        QVERIFY(runner().addAll({newJob(), newJob(), newJob()}, QueueSide::Back, {}));
        QVERIFY(runner().move(3, 1));
        Request edited = newJob().request;
        edited.prompt = u"snow"_s;
        QVERIFY(runner().edit(2, edited, Usd{7}, {}));
        m_process->runner->setServiceReady(service, false);
        restart();
        const QList<Job> jobs = runner().jobs();
        QCOMPARE(jobs.at(0).id, 3);
        QCOMPARE(jobs.at(1).id, 1);
        QCOMPARE(jobs.at(2).request, edited);
        QCOMPARE(jobs.at(2).price, Usd{7});
    }

    void takesOfOneSceneFetchedTogetherHaveTheirOwnNames()
    {
        QVERIFY(runner().addAll({newJob(), newJob(), newJob()}, QueueSide::Back, {}));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(m_api->answerSubmit(RequestId(u"r%1"_s.arg(i))));
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY(m_api->isAskedForStatus());
            QVERIFY(m_api->answerStatus(completed()));
        }
        for (int i = 0; i < 3; ++i) {
            QTRY_VERIFY(m_api->isAskedForResult());
            QVERIFY(m_api->answerResult(succeeded()));
        }
        QCOMPARE(summarise(runner().jobs()).downloading, 3);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_api->finishDownload());
        QSet<QString> paths;
        QSet<int> numbers;
        const auto takes = m_process->takes.all();
        for (const Take& take : takes->values) {
            paths.insert(take.path);
            numbers.insert(take.number);
        }
        QCOMPARE(paths.size(), 3);
        QCOMPARE(numbers, (QSet<int>{1, 2, 3}));
    }

    void aFullDiskWaitsForAPerson()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        QVERIFY(m_api->reportProgress({500'000, 1'000'000}));
        QCOMPARE(job().received, 500'000);
        QVERIFY(m_api->failDownload({ErrorKind::DiskFull, u"full"_s, {}}));
        QCOMPARE(job().state, JobState::Downloading);
        QCOMPARE(job().error->kind, ErrorKind::DiskFull);
        QVERIFY(!m_api->isAskedToDownload());
        QVERIFY(runner().retryDownload(1));
        advance(6);
    }

    void anotherFolderIsUsedWhereTheFirstCannotBeWritten()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        QVERIFY(m_api->failDownload({ErrorKind::NotWritable, u"videos"_s, {}}));
        QCOMPARE(job().error->kind, ErrorKind::NotWritable);
        QVERIFY(!m_api->isAskedToDownload());
        // The user chooses another folder, and tries again.
        m_process->videos = m_folder->filePath(u"elsewhere"_s);
        QVERIFY(runner().retryDownload(1));
        QVERIFY(m_api->failDownload({ErrorKind::NotWritable, u"videos"_s, {}}));
        QVERIFY(m_api->isAskedToDownload());
        advance(6);
        QCOMPARE(job().path, m_folder->filePath(u"elsewhere/Harbour take 1.mp4"_s));
        QVERIFY(QFile::exists(job().path));
        QVERIFY(!QFile::exists(m_folder->filePath(u"videos/Harbour take 1.mp4.part"_s)));
        QCOMPARE(stored().path, job().path);
    }

    void aMachineThatSleptAsksAtOnce()
    {
        Instant time = fromMs(1'790'000'000'000);
        Instant ticks = fromMs(5'000);
        m_process.reset();
        m_process = std::make_unique<Process>(
            m_folder->path(), *m_api, [&time] { return time; }, [&ticks] { return ticks; });
        runner().setIntervals(service, CallIntervals());
        const auto id = add(runner(), newJob());
        QVERIFY(id);
        QVERIFY(m_api->answerSubmit(RequestId(u"r1"_s)));
        const auto pass = [&](milliseconds awake, milliseconds asleep) {
            ticks += awake;
            time += awake + asleep;
            runner().setLimit(4); // anything: it looks at the clock
        };
        pass(3s, 0s);
        QVERIFY(m_api->answerStatus(failure(ErrorKind::Unreachable)));
        for (int i = 0; i < 8; ++i) {
            pass(70s, 0s);
            QVERIFY(m_api->answerStatus(failure(ErrorKind::Unreachable)));
        }
        pass(10ms, 0s);
        QVERIFY2(!m_api->isAskedForStatus(), "it waits a minute by now");
        pass(4s, 0s);
        QVERIFY(!m_api->isAskedForStatus());
        pass(10ms, 20s);
        QVERIFY2(m_api->isAskedForStatus(), "asleep for 20 s, then at once");
        m_process.reset();
    }

    void twoProcessesNeverChooseOneFile()
    {
        FakeVideoApi otherApi;
        Process other(m_folder->path(), otherApi);
        for (int step = 0; step < 5; ++step)
            advance(step);
        // The other process reads its number before this one has stored its own.
        const QString path = freeTakePath(m_process->videos, newJob(), {});
        QVERIFY(claimTakePath(path));
        QVERIFY(!claimTakePath(path));
        advance(5);
        QVERIFY(job().path != path);
        advance(6);
        releaseTakePath(path);
        QVERIFY(!QFile::exists(path + u".part"_s));
    }

    void aPathThatATakeHasIsNotGivenAgain()
    {
        for (int step = 0; step < steps; ++step)
            advance(step);
        const QString path = job().path;
        QVERIFY(QFile::rename(path, m_folder->filePath(u"tidied up.mp4"_s)));
        // Another project's scene of that name: its take has number 1 too.
        QVERIFY(fetch(u"other"_s, RequestId(u"r2"_s)));
        QCOMPARE(job(2).takeNumber, 1);
        QVERIFY2(job(2).path != path, "the first take would show the second one's video");
        // Nor what a job has that is gone from the list, or another process's.
        QVERIFY(runner().remove(1));
        QVERIFY(QFile::remove(job(2).path));
        restart();
        QVERIFY(fetch(u"third"_s, RequestId(u"r3"_s)));
        QSet<QString> paths;
        const auto takes = m_process->takes.all();
        for (const Take& take : takes->values)
            paths.insert(take.path);
        QCOMPARE(paths.size(), 3);
    }

    void aFolderInItsPlaceIsNotItsClip()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        const QString path = job().path;
        QVERIFY(QDir().mkpath(path));
        restart();
        advance(6);
        QCOMPARE(job().state, JobState::Done);
        QVERIFY(job().path != path);
        QCOMPARE(contents(job().path), "video");
    }

    void whatFailedToArriveAndIsAskedForAgainIsPlacedAnew()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        const QString path = job().path;
        QVERIFY(m_api->failDownload({ErrorKind::TooLarge, {}, {}}));
        QCOMPARE(job().state, JobState::NotFetched);
        QVERIFY(put(path, "a stranger's"));
        QVERIFY(runner().askAgain(1));
        advance(4);
        advance(5);
        advance(6);
        QVERIFY(job().path != path);
        QCOMPARE(contents(job().path), "video");
        QCOMPARE(contents(path), "a stranger's");
        QCOMPARE(m_process->takes.all()->values.first().path, job().path);
    }

    void aClaimThatFailedIsMadeAgainByItsOwnJob()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        const QString path = job().path;
        QVERIFY(put(path + u".part"_s, "begun"));
        QVERIFY(m_api->failDownload({ErrorKind::TooLarge, {}, {}}));
        QVERIFY(runner().askAgain(1));
        for (int step = 4; step < steps; ++step)
            advance(step);
        QCOMPARE(job().path, path);
    }

    void aTakeThatIsFetchedAgainElsewhereIsTheSameTake()
    {
        for (int step = 0; step < steps; ++step)
            advance(step);
        const Take first = m_process->takes.all()->values.first();
        QVERIFY(put(first.path, "a stranger's"));
        QSignalSpy kept(&runner(), &JobRunner::takeKept);
        QVERIFY(runner().askAgain(1));
        for (int step = 4; step < steps; ++step)
            advance(step);
        const QList<Take> takes = m_process->takes.all()->values;
        QCOMPARE(takes.size(), 1);
        QCOMPARE(takes.first().id, first.id);
        QCOMPARE(takes.first().path, job().path);
        QVERIFY(takes.first().path != first.path);
        QCOMPARE(contents(takes.first().path), "video");
        QCOMPARE(kept.first().first().value<Take>(), takes.first());
    }

    /// Databases of earlier versions have two rows with one path.
    void aFileThatAnotherTakeHasIsNotBelieved()
    {
        for (int step = 0; step < 6; ++step)
            advance(step);
        const QString path = stored().path;
        QVERIFY(put(path, "another's"));
        QVERIFY(spoil(u"INSERT INTO takes (id, project_id, scene_id, scene_name, number, request, service, "
                      "request_id, created, finished, path, starred) SELECT 't', 'p2', 's2', 'Harbour', 1, "
                      "request, service, 'r0', 1, 1, path, 0 FROM jobs WHERE id = 1"_s));
        m_process.reset();
        restart();
        QTRY_VERIFY(m_api->isAskedToDownload());
        advance(6);
        QVERIFY(job().path != path);
        QCOMPARE(contents(path), "another's");
    }

    void aRequestThatSomebodyHasIsNotAttached()
    {
        for (int step = 0; step < steps; ++step)
            advance(step);
        QVERIFY(fetch(u"other"_s, RequestId(u"r2"_s)));
        QVERIFY(runner().remove(2)); // its take stays
        const auto unknown = add(runner(), newJob(u"Lost"_s));
        QVERIFY(unknown);
        QVERIFY(m_api->answerSubmit(failure(ErrorKind::Lost)));
        QCOMPARE(job(*unknown).state, JobState::Unknown);
        restart();
        // Thirty that are over came since: the first is not in the list.
        m_process.reset();
        {
            Process other(m_folder->path(), *m_api);
            QList<Job> many(40, newJob(u"Later"_s));
            const auto added = other.jobs.add(many);
            QVERIFY(added);
            for (Job later : *added) {
                later.state = JobState::Cancelled;
                QVERIFY(other.jobs.save({later}));
            }
        }
        restart();
        QVERIFY(!runner().job(1));
        const auto refusal = [&](const QString& id) {
            const Result<void> attached = runner().attach(*unknown, RequestId(id));
            return attached ? QString() : attached.error().detail;
        };
        QVERIFY2(refusal(u"r1"_s).contains(u"Harbour"_s), qPrintable(refusal(u"r1"_s)));
        QVERIFY2(refusal(u"r2"_s).contains(u"Harbour take 1"_s), qPrintable(refusal(u"r2"_s)));
        QVERIFY(!m_api->isAskedForResult());
        {
            FakeVideoApi otherApi;
            Process other(m_folder->path(), otherApi);
            QVERIFY(add(*other.runner, newJob(u"Elsewhere"_s)));
            QVERIFY(otherApi.answerSubmit(RequestId(u"r3"_s)));
            QVERIFY2(refusal(u"r3"_s).contains(u"Elsewhere"_s), qPrintable(refusal(u"r3"_s)));
        }
        QVERIFY(runner().attach(*unknown, RequestId(u"r9"_s)));
        QVERIFY(m_api->isAskedForResult());
    }

    void aServiceThatIsGoneHarmsNoJob()
    {
        Job elsewhere = newJob();
        elsewhere.service = ServiceId(u"other"_s);
        runner().setServiceReady(ServiceId(u"other"_s), true);
        QVERIFY(add(runner(), elsewhere));
        QCOMPARE(job().state, JobState::Waiting);
        QCOMPARE(job().error->kind, ErrorKind::Unreachable);
    }

    void aListenerMayActAtOnce()
    {
        connect(&runner(), &JobRunner::jobChanged, this, [this](const Job& changed) {
            if (changed.state == JobState::Queued && !changed.cancelWanted)
                QVERIFY(runner().cancel(changed.id));
            if (changed.state == JobState::Cancelled)
                QVERIFY(runner().remove(changed.id));
        });
        advance(0);
        QVERIFY(m_api->answerSubmit(RequestId(u"r1"_s)));
        QVERIFY(m_api->answerCancel(CancelOutcome::Cancelled));
        QVERIFY(m_api->answerStatus(RequestStatus{RequestStatus::Stage::Cancelled, -1, {}}));
        QVERIFY(runner().jobs().isEmpty());
        QVERIFY(stored().id == 0);
    }

    void twoProcessesDoNotTouchEachOthersJobs()
    {
        advance(0);
        Process other(m_folder->path(), *m_api);
        QVERIFY(other.runner->jobs().isEmpty());
        QVERIFY(add(*other.runner, newJob()));
        QCOMPARE(m_api->submits.size(), 2);
        QCOMPARE(m_process->jobs.loadOpen()->values.size(), 1);
        m_process.reset();
        QVERIFY(other.runner->adopt());
        QCOMPARE(other.runner->jobs().size(), 2);
        QCOMPARE(other.runner->job(1)->state, JobState::Unknown);
        QCOMPARE(other.model.rowCount(), 2);
        QCOMPARE(m_api->submits.size(), 2);
        m_process = std::make_unique<Process>(m_folder->path(), *m_api);
        QVERIFY(runner().jobs().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_jobrunner.moc"
