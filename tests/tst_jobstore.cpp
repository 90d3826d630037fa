#include "app/catalogue/catalogue.h"
#include "app/store/takestore.h"
#include "tests/jobsondisk.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr JobId latest = std::numeric_limits<JobId>::max();

Request exampleRequest()
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.prompt = u"'); DROP TABLE jobs; -- \"rain\" \u2028 \U0001F327"_s;
    request.negativePrompt = u"fog"_s;
    request.duration = 7;
    request.cfgScale = 0.1 + 0.2;
    request.sound = false;
    request.shots = {{u"wide"_s, 3}, {u"close"_s, 4}};
    return request;
}

/// Every field differs from its default.
Job fullJob()
{
    Job job;
    job.order = 5;
    job.service = ServiceId(u"runcomfy"_s);
    job.projectId = ProjectId(u"p1"_s);
    job.sceneId = SceneId(u"s1"_s);
    job.sceneName = u"Robert'); DROP TABLE takes;--"_s;
    job.request = exampleRequest();
    job.price = Usd{1'176'001};
    job.cost = Usd{0};
    job.state = JobState::Downloading;
    job.requestId = RequestId(u"r-1_A"_s);
    job.cancelWanted = true;
    job.cancelRefused = true;
    job.error = Error{ErrorKind::DiskFull, u"full"_s, {}};
    job.created = fromMs(1);
    job.submitted = fromMs(2);
    job.started = fromMs(3);
    job.finished = Instant::max();
    job.output = QUrl(u"https://files.runcomfy.net/a%20b.mp4?x=1%2F2&y=ü"_s);
    job.path = u"/v/Harbour take 1.mp4"_s;
    job.takeNumber = 3;
    job.batch = BatchId(u"b-1"_s);
    return job;
}

Take fullTake()
{
    return {TakeId(u"t1"_s),
            ProjectId(u"p1"_s),
            SceneId(u"s1"_s),
            u"Harbour"_s,
            3,
            exampleRequest(),
            ServiceId(u"runcomfy"_s),
            RequestId(u"r1"_s),
            Usd{5},
            fromMs(1),
            fromMs(2),
            u"/v/a.mp4"_s,
            true};
}

} // namespace

class TestJobStore : public JobsOnDisk
{
    Q_OBJECT

private:
    std::unique_ptr<TakeStore> m_takes = {};

    void reopen()
    {
        cleanup();
        open();
        m_takes = std::make_unique<TakeStore>(*m_database);
    }
    void spoil(const QString& statement)
    {
        const auto done = m_database->run(statement);
        QVERIFY2(done, done ? "" : qUtf8Printable(done.error().detail));
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        openInNewFolder();
        m_takes = std::make_unique<TakeStore>(*m_database);
    }
    void cleanup()
    {
        m_takes.reset();
        close();
    }

    void everyFieldComesBack()
    {
        const auto added = m_jobs->add(fullJob());
        QVERIFY(added);
        QCOMPARE(added->id, 1);
        Job expected = fullJob();
        expected.id = 1;
        QCOMPARE(*added, expected);
        reopen();
        const auto adopted = m_jobs->adopt();
        QVERIFY(adopted);
        QCOMPARE(adopted->values, QList<Job>{expected});
        QVERIFY(adopted->damaged.isEmpty());

        Job empty;
        empty.id = 1;
        empty.request = defaultsOf(Catalogue::builtIn().standard());
        QVERIFY(m_jobs->save({empty}));
        const auto loaded = m_jobs->loadOpen();
        QCOMPARE(loaded->values, QList<Job>{empty});
    }

    void newJobsGoToTheEndInTheirOrder()
    {
        Job job = fullJob();
        QVERIFY(m_jobs->add(job));
        job.order = 0;
        const auto added = m_jobs->add(QList<Job>{job, job});
        QCOMPARE(added->at(0).order, 6);
        QCOMPARE(added->at(1).order, 7);
        QVERIFY(added->at(0).id < added->at(1).id);
    }

    void anIdIsNeverGivenTwice()
    {
        const JobId first = m_jobs->add(fullJob())->id;
        QVERIFY(m_jobs->remove(first));
        QVERIFY(m_jobs->loadOpen()->values.isEmpty());
        QVERIFY(m_jobs->add(fullJob())->id > first);
    }

    void savingIsAllOrNothing()
    {
        Job job = *m_jobs->add(fullJob());
        Job gone = job;
        gone.id = 77;
        Job changed = job;
        changed.state = JobState::Failed;
        QCOMPARE(m_jobs->save({changed, gone}).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_jobs->loadOpen()->values, QList<Job>{job});
        QVERIFY(m_jobs->save({changed}));
        QCOMPARE(m_jobs->loadOver(latest, 2)->values, QList<Job>{changed});
    }

    void aDamagedRowIsToldAndTheOthersLoad_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("place");
        const auto row = [](const QString& change, const QString& place) {
            QTest::newRow(qUtf8Printable(change)) << change << place;
        };
        row(u"state = 'flying'"_s, u"state"_s);
        row(u"state = x'00ff'"_s, u"state"_s);
        row(u"request = '{'"_s, u"request"_s);
        row(u"request = '[]'"_s, u"request"_s);
        row(u"request = '{}'"_s, u"request.model"_s);
        row(u"request = '{\"model\":\"kling/kling-3.0/pro/text-to-video\",\"duration\":\"5\"}'"_s,
            u"request.duration"_s);
        row(u"price_micros = 'dear'"_s, u"price_micros"_s);
        row(u"cost_micros = 'dear'"_s, u"cost_micros"_s);
        row(u"place = 1.5"_s, u"place"_s);
        row(u"created = x'01'"_s, u"created"_s);
        row(u"error_kind = 'bad luck'"_s, u"error_kind"_s);
        row(u"path = '../../etc/passwd'"_s, u"path"_s);
        row(u"take_number = -4"_s, u"take_number"_s);
        for (const char* id : {"../../models/x", "a b", "r1\n", "Ünïcode", "r1?include_cost=true"})
            row(u"request_id = '%1'"_s.arg(QString::fromUtf8(id)), u"request_id"_s);
        row(u"request_id = x'7231'"_s, u"request_id"_s);
        row(u"request_id = '%1'"_s.arg(QString(129, u'r')), u"request_id"_s);
        row(u"request_id = 12.5, scene_name = x'41'"_s, u"scene_name"_s);
    }
    void aDamagedRowIsToldAndTheOthersLoad()
    {
        QFETCH(QString, change);
        QFETCH(QString, place);
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_jobs->add(fullJob()));
        spoil(u"UPDATE jobs SET %1 WHERE id = 2"_s.arg(change));
        const auto loaded = m_jobs->loadOpen();
        QVERIFY(loaded);
        QCOMPARE(loaded->values.size(), 2);
        QCOMPARE(loaded->damaged.size(), 1);
        QCOMPARE(loaded->damaged.first().kind, ErrorKind::Damaged);
        QCOMPARE(loaded->damaged.first().detail, u"jobs 2: "_s + place);
    }

    void aTakeIsKeptWithItsJobAtOnce()
    {
        Job job = *m_jobs->add(fullJob());
        job.state = JobState::Done;
        const auto kept = m_takes->keep(*m_jobs, job, fullTake());
        QVERIFY(kept);
        QCOMPARE(*kept, fullTake());
        QCOMPARE(m_takes->all()->values, QList<Take>{fullTake()});
        QCOMPARE(m_jobs->loadOver(latest, 1)->values.first().state, JobState::Done);

        // Once more, as after an answer that was lost.
        Take again = fullTake();
        again.id = TakeId(u"t2"_s);
        QCOMPARE(*m_takes->keep(*m_jobs, job, again), fullTake());
        QCOMPARE(m_takes->all()->values.size(), 1);
    }

    void howLongItTookIsKeptWithTheTakeAndOnlyTheLast()
    {
        RunTime run{ServiceId(u"runcomfy"_s),  u"model"_s, 5,          true, std::chrono::seconds(20),
                    std::chrono::seconds(100), false,      fromMs(123)};
        Take take = fullTake();
        for (int i = 0; i < TakeStore::mostRuns + 10; ++i) {
            Job job = *m_jobs->add(fullJob());
            job.state = JobState::Done;
            take.id = TakeId(u"take %1"_s.arg(i));
            run.ran = std::chrono::milliseconds(100'000 + i);
            QVERIFY(m_takes->keep(*m_jobs, job, take, run));
            if (i == 0)
                QVERIFY(
                    m_takes->keep(*m_jobs, job, take, run)); // once more, as after an answer that was lost
        }
        const auto runs = m_takes->runs();
        QVERIFY(runs);
        QCOMPARE(runs->size(), TakeStore::mostRuns);
        QCOMPARE(runs->constLast(), run);
        QCOMPARE(runs->constFirst().ran, std::chrono::milliseconds(100'010));
    }

    void takesOfOthersAreFoundByTheirIds()
    {
        QVERIFY(m_takes->add(fullTake()));
        Take other = fullTake();
        other.id = TakeId(u"other"_s);
        QVERIFY(m_takes->add(other));
        QCOMPARE(m_takes->unknown({TakeId(u"t1"_s)})->values, QList<Take>{other});
        QVERIFY(m_takes->unknown({TakeId(u"t1"_s), TakeId(u"other"_s)})->values.isEmpty());
        // One that can't be read is told each time, and brings no known one with it.
        spoil(u"UPDATE takes SET request = 'x' WHERE id = 'other'"_s);
        const auto damaged = m_takes->unknown({TakeId(u"t1"_s)});
        QVERIFY(damaged->values.isEmpty());
        QCOMPARE(damaged->damaged.size(), 1);
    }

    void aTakeThatCannotBeKeptLeavesItsJob()
    {
        const Job job = *m_jobs->add(fullJob());
        QVERIFY(m_takes->add(fullTake())); // the same id: the insert must fail
        Job done = job;
        done.state = JobState::Done;
        QVERIFY(!m_takes->keep(*m_jobs, done, fullTake()));
        QCOMPARE(m_jobs->loadOpen()->values, QList<Job>{job});
    }

    void takesOutliveTheirJobs()
    {
        const Job job = *m_jobs->add(fullJob());
        QVERIFY(m_takes->keep(*m_jobs, job, fullTake()));
        QVERIFY(m_jobs->remove(job.id));
        QCOMPARE(m_takes->all()->values.size(), 1);
        QVERIFY(m_takes->setStarred(TakeId(u"t1"_s), false));
        QVERIFY(!m_takes->all()->values.first().starred);
        QCOMPARE(m_takes->setStarred(TakeId(u"t9"_s), true).error().kind, ErrorKind::NotFound);
        QVERIFY(m_takes->remove(TakeId(u"t1"_s)));
        QVERIFY(m_takes->all()->values.isEmpty());
    }

    void damagedTakesAreTold()
    {
        QVERIFY(m_takes->add(fullTake()));
        Take other = fullTake();
        other.id = TakeId(u"t2"_s);
        QVERIFY(m_takes->add(other));
        spoil(u"UPDATE takes SET request = 'x' WHERE id = 't1'"_s);
        QCOMPARE(m_takes->all()->values, QList<Take>{other});
        QCOMPARE(m_takes->all()->damaged.first().detail, u"takes t1: request"_s);
    }

    void takeNumbersCountWhatIsKeptAndWhatIsOnItsWay()
    {
        QCOMPARE(*m_jobs->nextTakeNumber(SceneId(u"s1"_s)), 1);
        QVERIFY(m_takes->add(fullTake()));
        QCOMPARE(*m_jobs->nextTakeNumber(SceneId(u"s1"_s)), 4);
        Job job = fullJob();
        job.takeNumber = 8;
        QVERIFY(m_jobs->add(job));
        QCOMPARE(*m_jobs->nextTakeNumber(SceneId(u"s1"_s)), 9);
        QCOMPARE(*m_jobs->nextTakeNumber(SceneId(u"s2"_s)), 1);
    }

    void jobsOfALivingProcessAreLeftAlone()
    {
        QVERIFY(m_jobs->add(fullJob()));
        auto lock = RunnerLock::acquire(runners());
        JobStore other(*m_database, **lock);
        QVERIFY(other.adopt()->values.isEmpty());
        QVERIFY(other.loadOpen()->values.isEmpty());
        Job job = m_jobs->loadOpen()->values.first();
        QCOMPARE(other.save({job}).error().kind, ErrorKind::NotFound);
        QVERIFY(other.remove(job.id));
        QCOMPARE(m_jobs->loadOpen()->values.size(), 1);

        const QString id = m_lock->id();
        m_jobs.reset();
        m_lock.reset();
        QVERIFY(!RunnerLock::isAlive(runners(), id));
        QCOMPARE(other.adopt()->values, QList<Job>{job});
        QVERIFY(other.adopt()->values.isEmpty());
        QVERIFY(other.save({job}));
    }

    void whoeverLostItsJobsCannotWriteThem()
    {
        const Job job = *m_jobs->add(fullJob());
        spoil(u"UPDATE jobs SET runner = 'somebody'"_s);
        QCOMPARE(m_jobs->save({job}).error().kind, ErrorKind::NotFound);
    }

    void aHostileRunnerNameOpensNothing()
    {
        QVERIFY(m_jobs->add(fullJob()));
        spoil(u"UPDATE jobs SET runner = '../../x'"_s);
        QVERIFY(!RunnerLock::isAlive(runners(), u"../../x"_s));
        QCOMPARE(m_jobs->adopt()->values.size(), 1);
    }

    void namesOfTakesAreSafe_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"Harbour"_s << u"Harbour take 2"_s;
        QTest::newRow("slashes") << u"a/b\\c:d*?\"<>|e"_s << u"a b c d e take 2"_s;
        QTest::newRow("up") << u"../../etc"_s << u"etc take 2"_s;
        QTest::newRow("hidden") << u".config"_s << u"config take 2"_s;
        QTest::newRow("option") << u"--help"_s << u"help take 2"_s;
        QTest::newRow("empty") << u" \n "_s << u"Scene take 2"_s;
        QTest::newRow("turned") << u"a\u202egpj\u2066.exe\u200f"_s << u"a gpj .exe take 2"_s;
        QTest::newRow("lines, halves") << QString(u"a\u2028b"_s + QChar(0xd83d) + u'c') << u"a b c take 2"_s;
        QTest::newRow("joined") << u"\U0001F469\u200d\U0001F680"_s << u"\U0001F469\u200d\U0001F680 take 2"_s;
        QTest::newRow("percent") << u"%2 %1"_s << u"%2 %1 take 2"_s;
        QTest::newRow("unicode") << u"Toskana \U0001F327"_s << u"Toskana \U0001F327 take 2"_s;
    }
    void namesOfTakesAreSafe()
    {
        QFETCH(QString, scene);
        QFETCH(QString, name);
        QCOMPARE(takeName(scene, 2), name);
    }

    void longNamesAreCut()
    {
        const QString name = takeName(QString(300, u'ü'), 2);
        // What eCryptfs has room for, with all that may stand after it.
        QVERIFY((name + u" (999).webm.part.from.XXXXXX"_s).toUtf8().size() <= 143);
        QVERIFY(name.startsWith(u"üüü"_s));
        QString rain;
        for (int i = 0; i < 100; ++i)
            rain += u"\U0001F327"_s;
        QVERIFY(takeName(rain, 2).isValidUtf16());
        // A family of four is one character of eleven code units, and stays whole or goes.
        const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
        const QString families = takeName(QString(family).repeated(20), 2);
        QCOMPARE((families.size() - QString(u" take 2"_s).size()) % family.size(), 0);
        QVERIFY((families + u" (999).webm.part.from.XXXXXX"_s).toUtf8().size() <= 143);
        const QString half = QString(u"a"_s) + QChar(0xd83c) + u"b"_s;
        QCOMPARE(takeName(half, 2), u"a b take 2"_s);
    }

    void aTakeNeverLandsOnAFile()
    {
        Job job;
        job.sceneName = u"Harbour"_s;
        job.takeNumber = 1;
        const QString folder = m_folder->path();
        const QString first = freeTakePath(folder, job, {});
        QCOMPARE(first, folder + u"/Harbour take 1.mp4"_s);
        QFile part(first + u".part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        const QString second = freeTakePath(folder, job, {});
        QCOMPARE(second, folder + u"/Harbour take 1 (2).mp4"_s);
        QCOMPARE(freeTakePath(folder, job, {second}), folder + u"/Harbour take 1 (3).mp4"_s);
    }

    /// Another process fetched its file after this one had seen that the path is free.
    void aPathThatWasFilledMeanwhileIsNotClaimed()
    {
        const QString path = m_folder->filePath(u"Harbour take 1.mp4"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!claimTakePath(path));
        QVERIFY(!QFile::exists(path + u".part"_s));
    }

    void foldersFollowTheDesktop()
    {
        qputenv("XDG_DATA_HOME", "/tmp/some data");
        qputenv("XDG_VIDEOS_DIR", "/tmp/films");
        const DataFolders folders = DataFolders::standard();
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("XDG_VIDEOS_DIR");
        QCOMPARE(folders.data, u"/tmp/some data/rushes"_s);
        QCOMPARE(folders.videos, u"/tmp/films/Rushes"_s);
        QCOMPARE(folders.database(), u"/tmp/some data/rushes/rushes.sqlite"_s);

        const DataFolders made{m_folder->filePath(u"deep/er"_s), {}};
        QVERIFY(made.prepare());
        QVERIFY(QFileInfo(made.runners()).isDir());
        QVERIFY(!(QFile::permissions(made.data) & (QFile::ReadOther | QFile::ReadGroup)));
        const DataFolders blocked{made.database() + u"/x"_s, {}};
        QFile file(made.database());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(blocked.prepare().error().kind, ErrorKind::NotWritable);
    }
};

QTEST_GUILESS_MAIN(TestJobStore)
#include "tst_jobstore.moc"
