// The clock is set back and forth by a day, and the machine sleeps for an hour, at any moment: nothing is
// lost, nothing is sent twice, and no job waits for a time in the past.
#include "app/base/clock.h"
#include "app/catalogue/catalogue.h"
#include "app/queue/jobrunner.h"
#include "app/store/folders.h"
#include "tests/fakes/fakevideoapi.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = Action::Kind;

namespace {

const ServiceId service(u"runcomfy"_s);
const QUrl address(u"https://files.runcomfy.net/a.mp4"_s);
constexpr milliseconds hour = 1h;
constexpr milliseconds day = 24h;
constexpr int jobs = 6;

Job jobNumber(JobId id)
{
    Job job;
    job.id = id;
    job.order = id;
    job.service = service;
    job.sceneName = u"Harbour"_s;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.request.prompt = u"rain"_s;
    return job;
}

/// A service, a disk and a bad line, in no time at all.
struct World
{
    explicit World(quint32 seed)
        : random(seed)
        , queue(seed)
    {
        queue.setServiceReady(service, true, now);
        for (JobId id = 1; id <= jobs; ++id)
            queue.add(jobNumber(id), now);
    }

    [[nodiscard]] bool happens(int percent) { return random.bounded(100) < percent; }

    void answer(const Action& action)
    {
        const JobId id = action.job.id;
        const Error problem = happens(50) ? Error{ErrorKind::Busy, {}, 30s} : Error{ErrorKind::Lost, {}, {}};
        const bool fails = happens(25) || asleep;
        switch (action.kind) {
        case Kind::Record:
            return queue.recorded(id, now);
        case Kind::Submit: {
            if (fails && problem.kind == ErrorKind::Busy && !asleep)
                return queue.submitFailed(id, problem, now);
            ++accepted[id];
            // The answer is lost where the machine sleeps while it comes.
            if (asleep)
                return queue.submitFailed(id, {ErrorKind::Lost, {}, {}}, now);
            return queue.submitted(id, RequestId(u"r%1"_s.arg(id)), now);
        }
        case Kind::Status:
            if (fails)
                return queue.statusFailed(id, problem, now);
            return queue.statusKnown(
                id,
                {++asked[id] < 4 ? RequestStatus::Stage::Running : RequestStatus::Stage::Finished, -1, {}},
                now);
        case Kind::Result:
            if (fails)
                return queue.resultFailed(id, problem, now);
            return queue.resultKnown(id, {RequestResult::Stage::Succeeded, address, {}, {}, {}}, now);
        case Kind::Place:
            return queue.placed(id, u"/v/%1.mp4"_s.arg(id), 1, now);
        case Kind::Download:
            return fails ? queue.downloadFailed(id, problem, now)
                         : queue.downloaded(id, action.job.path, now);
        case Kind::Keep:
            return queue.kept(id, now);
        case Kind::Cancel:
            return;
        }
    }

    /// What the user does about an outcome that is unknown.
    void resolve()
    {
        for (const Job& job : queue.jobs()) {
            if (job.state == JobState::Unknown)
                (void)queue.attach(job.id, RequestId(u"r%1"_s.arg(job.id)), now);
        }
        if (queue.problem())
            queue.resume(now);
    }

    [[nodiscard]] bool isOver() const
    {
        const QList<Job> all = queue.jobs();
        return std::all_of(all.cbegin(), all.cend(),
                           [](const Job& job) { return job.state == JobState::Done; });
    }

    QRandomGenerator random;
    JobQueue queue;
    Instant now = fromMs(1'700'000'000'000);
    bool asleep = false;
    QHash<JobId, int> accepted = {};
    QHash<JobId, int> asked = {};
};

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverTheClockDoesEveryJobEndsAsATake_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void whateverTheClockDoesEveryJobEndsAsATake()
    {
        QFETCH(quint32, seed);
        World world(seed);
        milliseconds waited = {}; // as a clock on the wall in another room has it
        int steps = 0;
        for (; steps < 5000 && !world.isOver(); ++steps) {
            if (world.happens(10)) {
                // Set back, set forth, or the machine sleeps: then what is under way comes back as lost.
                const int what = world.random.bounded(3);
                world.now += what == 0 ? -day : what == 1 ? day : hour;
                world.asleep = what == 2;
            }
            world.queue.tick(world.now);
            const QList<Action> actions = world.queue.takeActions();
            for (const Action& action : actions)
                world.answer(action);
            world.asleep = false;
            world.resolve();
            if (!actions.isEmpty())
                continue;
            const auto wake = world.queue.nextWake();
            if (!wake)
                continue;
            const milliseconds nap = *wake - world.now;
            QVERIFY2(nap <= 2min, qPrintable(u"sleeps for %1 ms"_s.arg(nap.count())));
            // A timer's time: it does not know what the clock says meanwhile.
            waited += nap;
            world.now += nap;
        }
        QVERIFY2(world.isOver(), "a job never came to its end");
        for (JobId id = 1; id <= jobs; ++id)
            QCOMPARE(world.accepted.value(id), 1);
        QVERIFY2(waited < 2 * hour, qPrintable(QString::number(waited.count())));
    }

    void theRunnerGoesOnWhateverItsClockSays_data()
    {
        QTest::addColumn<milliseconds>("change");
        QTest::newRow("back by a day") << -day;
        QTest::newRow("forth by a day") << day;
        QTest::newRow("asleep for an hour") << hour;
    }
    void theRunnerGoesOnWhateverItsClockSays()
    {
        QFETCH(milliseconds, change);
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"rushes.sqlite"_s));
        const auto lock = RunnerLock::acquire(folder.filePath(u"runners"_s));
        JobStore store(**database, **lock);
        TakeStore takes(**database);
        JobModel model;
        FakeVideoApi api;
        milliseconds offset = {};
        JobRunner runner({store, takes, model, [&](const QString&) { return &api; },
                          [&](const Job& job, const QSet<QString>& reserved) {
                              return freeTakePath(folder.filePath(u"videos"_s), job, reserved);
                          },
                          [&] { return currentInstant() + offset; }, 1});
        runner.setIntervals(service, {1ms, 5ms, 1.4, 1ms, 5ms});
        runner.setServiceReady(service, true);
        Job job = jobNumber(0);
        job.order = 0;
        const auto ids = runner.addAll({job}, QueueSide::Back, {});
        QVERIFY(ids);
        const auto jump = [&] { offset += change; };

        jump();
        QVERIFY(api.answerSubmit(RequestId(u"r1"_s)));
        jump();
        QTRY_VERIFY(api.isAskedForStatus());
        jump();
        QVERIFY(api.answerStatus(failure(ErrorKind::Lost)));
        QTRY_VERIFY(api.isAskedForStatus());
        QVERIFY(api.answerStatus(RequestStatus{RequestStatus::Stage::Running, -1, {}}));
        jump();
        QTRY_VERIFY(api.isAskedForStatus());
        QVERIFY(api.answerStatus(RequestStatus{RequestStatus::Stage::Finished, -1, {}}));
        QTRY_VERIFY(api.isAskedForResult());
        jump();
        QVERIFY(api.answerResult(RequestResult{RequestResult::Stage::Succeeded, address, {}, {}, {}}));
        QTRY_VERIFY(api.isAskedToDownload());
        QVERIFY(api.failDownload({ErrorKind::Lost, {}, {}}));
        jump();
        QTRY_VERIFY(api.isAskedToDownload());
        QVERIFY(api.finishDownload());
        QTRY_COMPARE(runner.job(ids->constFirst())->state, JobState::Done);
        QCOMPARE(takes.all()->values.size(), 1);
        QCOMPARE(api.submits.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
