// Several runs on one home, at once and one after the other.
#include "app/queue/queuesummary.h"
#include "tests/eventloop.h"
#include "tests/studiohome.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

bool storeTakes(const Home& home, int first, int count)
{
    const auto database = Database::open(home.folders().database());
    if (!database || !(*database)->run(u"PRAGMA synchronous = OFF"_s))
        return false;
    TakeStore takes(**database);
    for (int i = first; i < first + count; ++i) {
        Take take;
        take.id = TakeId(QString::number(i));
        take.request = shortScene().request;
        take.finished = fromMs(1000 + i);
        if (!takes.add(take))
            return false;
    }
    return true;
}

/// A job of the sandbox that ended as a take, in a run that is over.
bool isMade(const Home& home, Job& done)
{
    const auto studio = home.open();
    const auto id = (*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(), sandboxId);
    const auto job = [&] { return *(*studio)->runner().job(*id); };
    if (!id || !QTest::qWaitFor([&] { return job().state == JobState::Done; }, 60'000))
        return false;
    done = job();
    return true;
}

} // namespace

class TestStudioRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRunThatDoesOnlyItsOwnLeavesEarlierJobsToOthers()
    {
        ServedHome home;
        home.leaveWaiting(1);
        const auto render = home.open(Studio::Jobs::Own);
        QVERIFY((*render)->runner().jobs().isEmpty());
        // While it lives, the window is opened again.
        const auto window = home.open(Studio::Jobs::Abandoned, true);
        QCOMPARE((*window)->runner().jobs().size(), 1);
    }

    /// Of the window and of `render`: both stand on the same studio.
    void aTakesFileIsCalledAsTheUserWants_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("file");
        QTest::newRow("none") << QString() << u"Lighthouse"_s << u"Lighthouse take 1.mp4"_s;
        QTest::newRow("words") << u"Film {take} of {scene}"_s << u"Lighthouse"_s
                               << u"Film 1 of Lighthouse.mp4"_s;
        QTest::newRow("no folder comes of it") << u"{scene}/{take}"_s << u"a/b"_s << u"a b 1.mp4"_s;
        QTest::newRow("what looks like a place")
            << u"{scene} {take}"_s << u"{take} {time}"_s << u"{take} {time} 1.mp4"_s;
        QTest::newRow("Hebrew") << u"{take} {scene}"_s << u"מגדלור"_s << u"1 מגדלור.mp4"_s;
        QTest::newRow("emoji") << u"{scene} {take}"_s << u"🎬"_s << u"🎬 1.mp4"_s;
        QTest::newRow("long") << u"{take} {scene}"_s << u"夜"_s.repeated(200)
                              << QString(u"1 "_s + u"夜"_s.repeated(66) + u".mp4"_s);
    }
    void aTakesFileIsCalledAsTheUserWants()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, scene);
        QFETCH(QString, file);
        for (const Studio::Jobs jobs : {Studio::Jobs::Abandoned, Studio::Jobs::Own}) {
            const Home home;
            Studio::Setup setup = home.setup(jobs);
            setup.takeNames = pattern;
            const auto studio = Studio::open(setup);
            QVERIFY(studio);
            QVERIFY((*studio)->wake(sandboxId));
            QVERIFY(
                (*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(scene), sandboxId));
            const QDir videos(home.folders().videos);
            QTRY_COMPARE_WITH_TIMEOUT((*studio)->takes().rowCount(), 1, 60'000);
            QCOMPARE(videos.entryList({u"*.mp4"_s}, QDir::Files), QStringList{file});
            QCOMPARE(QFileInfo((*studio)->takes().takes().constFirst().path).fileName(), file);
        }
    }

    void whoIsPausedTakesOverAndSendsNothing()
    {
        ServedHome home;
        home.leaveWaiting(6);
        const auto studio = home.open(Studio::Jobs::Abandoned, true);
        // A job that may leave is no longer waiting after a turn.
        QVERIFY(turnPasses());
        QCOMPARE(summarise((*studio)->runner().jobs()).waiting, 6);
        QCOMPARE(home.server.connections(), 0);
        QVERIFY((*studio)->runner().isPaused());
    }

    void noMoreJobsAtOnceThanSetFromTheFirstMoment()
    {
        ServedHome home;
        home.leaveWaiting(6);
        Studio::Setup setup = home.setup();
        setup.jobsAtOnce = 1;
        const auto studio = Studio::open(setup);
        QCOMPARE(summarise((*studio)->runner().jobs()).atService(), 1);
        QTRY_COMPARE(summarise((*studio)->runner().jobs()).queued, 1);
        QCOMPARE(home.server.count("POST"), 1);
    }

    void theSandboxGoesOnWithWhatSeveralDeadRunsLeft()
    {
        const Home home;
        const QString parent = home.folders().data + u"/sandbox"_s;
        for (const QString& number : {u"0"_s, u"1"_s, u"2"_s}) {
            const QJsonObject record{{u"id"_s, QString(u'r' + number)},
                                     {u"number"_s, 1},
                                     {u"state"_s, u"succeeded"_s},
                                     {u"created"_s, QDateTime::currentMSecsSinceEpoch()},
                                     {u"finished"_s, QDateTime::currentMSecsSinceEpoch()}};
            QVERIFY(put(parent + u'/' + number + u"/requests/r"_s + number + u".json"_s,
                        QJsonDocument(record).toJson()));
            QVERIFY(put(parent + u'/' + number + u"/files/r"_s + number + u".mp4"_s, "video"));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wake(sandboxId));
        for (const QString& number : {u"1"_s, u"2"_s}) {
            QVERIFY(QFile::exists(parent + u"/0/requests/r"_s + number + u".json"_s));
            QVERIFY(QFile::exists(parent + u"/0/files/r"_s + number + u".mp4"_s));
        }
    }

    void aTakesFileIsNamedAsTheUserWants()
    {
        const Home home;
        Studio::Setup setup = home.setup();
        setup.takeNames = u"{model}, {scene}_{take}"_s;
        const auto studio = Studio::open(std::move(setup));
        QVERIFY(studio);
        QVERIFY((*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(), sandboxId));
        QTRY_COMPARE_WITH_TIMEOUT((*studio)->takes().takes().size(), 1, 120'000);
        const QFileInfo file((*studio)->takes().takes().constFirst().path);
        QCOMPARE(file.fileName(), u"Kling 3.0 Pro, Lighthouse_1.mp4"_s);
        QVERIFY(file.isFile());
    }

    void aRequestAskedAfterAgainStartsTheSandbox()
    {
        const Home home;
        Job done;
        QVERIFY(isMade(home, done));
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(u"UPDATE jobs SET state = 'notFetched'"_s));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wakeForOpenJobs());
        QVERIFY(!(*studio)->api(sandboxId));
        QVERIFY((*studio)->runner().askAgain(done.id));
        QTRY_VERIFY((*studio)->api(sandboxId));
        QTRY_COMPARE_WITH_TIMEOUT((*studio)->runner().job(done.id)->state, JobState::Done, 20'000);
    }

    void aRequestThatIsAttachedStartsTheSandbox()
    {
        const Home home;
        Job done;
        QVERIFY(isMade(home, done));
        {
            // As a kill during the submit leaves it.
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(u"UPDATE jobs SET state = 'unknown', request_id = '', output = ''"_s));
            QVERIFY((*database)->run(u"DELETE FROM takes"_s));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wakeForOpenJobs());
        QVERIFY(!(*studio)->api(sandboxId));
        const Result<void> attached = (*studio)->runner().attach(done.id, done.requestId);
        QVERIFY2(attached, attached ? "" : qPrintable(attached.error().detail));
        QTRY_VERIFY((*studio)->api(sandboxId));
        QTRY_COMPARE_WITH_TIMEOUT((*studio)->runner().job(done.id)->state, JobState::Done, 20'000);
    }

    void twoRunsHaveTwoSandboxes()
    {
        const Home home;
        const auto one = home.open();
        const auto other = home.open(Studio::Jobs::Own);
        QVERIFY((*one)->wake(sandboxId));
        QVERIFY((*other)->wake(sandboxId));
        QVERIFY(QFileInfo::exists(home.folders().data + u"/sandbox/0"_s));
        QVERIFY(QFileInfo::exists(home.folders().data + u"/sandbox/1"_s));
    }

    void aSandboxJobInterruptedWhileDownloadingArrivesFromTheNextPort()
    {
        const Home home;
        Job done;
        QVERIFY(isMade(home, done));
        QVERIFY(QFile::remove(done.path));
        {
            // As a kill in the middle of the download leaves it: its address is of a port that is gone.
            const auto database = Database::open(home.folders().database());
            const auto update = (*database)->run(u"UPDATE jobs SET state = 'downloading', output = ?"_s,
                                                 {QString(u"http://127.0.0.1:9"_s + done.output.path())});
            QVERIFY(update);
            QVERIFY((*database)->run(u"DELETE FROM takes"_s));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wakeForOpenJobs());
        QTRY_COMPARE_WITH_TIMEOUT((*studio)->runner().job(done.id)->state, JobState::Done, 20'000);
        QVERIFY(QFile::exists((*studio)->runner().job(done.id)->path));
        QCOMPARE((*studio)->takes().takes().size(), 1);
    }

    void destroyedAtAnyMomentNothingIsSentAgain()
    {
        ServedHome home;
        for (int turns = 0; turns < 12; ++turns) {
            const int before = home.server.count("POST");
            {
                auto studio = home.open(Studio::Jobs::Own);
                QVERIFY(generateShort(**studio));
                // Whatever is under way after so many turns: there is nothing to wait for.
                for (int turn = 0; turn < turns; ++turn)
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            }
            // What had left has arrived before the next one begins.
            QTRY_COMPARE(home.server.openConnections(), 0);
            QVERIFY(home.server.count("POST") - before <= 1);
        }
        const int sent = home.server.count("POST");
        const auto studio = home.open(Studio::Jobs::Abandoned, true);
        QCOMPARE((*studio)->runner().jobs().size(), 12);
        for (const Job& job : (*studio)->runner().jobs())
            QVERIFY(job.state == JobState::Waiting || job.state == JobState::Unknown ||
                    job.state == JobState::Queued);
        QCOMPARE(home.server.count("POST"), sent);
    }

    /// Beside another run, the takes that are not loaded yet are not news.
    void aTakeThatCannotBeReadHidesNoOther()
    {
        const Home home;
        {
            const auto studio = home.open();
            QVERIFY(storeTakes(home, 0, 90));
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(
                u"UPDATE takes SET request = 'x' WHERE rowid = (SELECT MAX(rowid) - 3 FROM takes)"_s));
        }
        const auto studio = home.open();
        (*studio)->finishLoading();
        QCOMPARE((*studio)->takes().rowCount(), 89);
    }

    void thePastIsNotWhatOthersMade()
    {
        const Home home;
        const auto lock = RunnerLock::acquire(home.folders().runners());
        {
            const auto studio = home.open();
            QVERIFY(storeTakes(home, 0, 430));
        }
        const auto studio = home.open();
        (*studio)->watchOtherInstances();
        const int first = (*studio)->takes().rowCount();
        QVERIFY2(first > 0 && first < 430, qPrintable(QString::number(first)));
        QVERIFY(storeTakes(home, 430, 1));
        (*studio)->checkOtherInstances();
        QCOMPARE((*studio)->takes().rowCount(), first + 1);
        (*studio)->finishLoading();
        QCOMPARE((*studio)->takes().rowCount(), 431);
    }

    void aLongPastComesAfterTheStart()
    {
        const Home home;
        {
            const auto studio = home.open();
            const auto database = Database::open(home.folders().database());
            const auto lock = RunnerLock::acquire(home.folders().runners());
            QList<Job> jobs;
            for (int i = 0; i < 730; ++i) {
                Job job;
                job.service = ServiceId(u"gone"_s);
                job.request = shortScene().request;
                job.state = i % 100 == 7 ? JobState::Waiting : i % 3 == 0 ? JobState::Failed : JobState::Done;
                job.finished = fromMs(1000 + i);
                jobs.append(job);
            }
            QVERIFY(JobStore(**database, **lock).add(jobs));
            QVERIFY(storeTakes(home, 0, 430));
        }
        const auto studio = home.open();
        QVERIFY(studio);
        // At once: what waits, and the newest of what is over.
        QCOMPARE(summarise((*studio)->runner().jobs()).waiting, 8);
        QVERIFY((*studio)->jobs().rowCount() < 100);
        QCOMPARE((*studio)->jobs().jobs().first().finished, fromMs(1729));
        QCOMPARE((*studio)->takes().takes().first().finished, fromMs(1429));
        const QAbstractItemModelTester jobs(&(*studio)->jobs(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester takes(&(*studio)->takes(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        (*studio)->loadPast();
        QTRY_COMPARE((*studio)->jobs().rowCount(), 730);
        QTRY_COMPARE((*studio)->takes().rowCount(), 430);
        QCOMPARE((*studio)->runner().jobs().size(), 730);
        const auto newestFirst = [](const auto& values, auto key) {
            return std::is_sorted(values.cbegin(), values.cend(),
                                  [key](const auto& a, const auto& b) { return key(a) > key(b); });
        };
        QVERIFY(newestFirst((*studio)->jobs().jobs(), [](const Job& job) { return job.id; }));
        QVERIFY(newestFirst((*studio)->takes().takes(), [](const Take& take) { return take.finished; }));
    }
};

QTEST_MAIN(TestStudioRuns)
#include "tst_studioruns.moc"
