#include "app/catalogue/catalogue.h"
#include "app/queue/jobqueue.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using Kind = Action::Kind;

namespace {

const ServiceId service(u"runcomfy"_s);
const Usd price{840'000};

Job jobNamed(JobId id, JobState state = JobState::Waiting)
{
    Job job;
    job.id = id;
    job.order = id;
    job.service = service;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.price = price;
    job.state = state;
    job.submitted = job.started = fromMs(1'000'000);
    if (state == JobState::Queued || state == JobState::Running || state == JobState::Downloading)
        job.requestId = RequestId(u"r%1"_s.arg(id));
    return job;
}

/// It is in the service's queue.
Job sent(JobId id)
{
    Job job = jobNamed(id, JobState::Queued);
    job.started = {};
    return job;
}

/// Runs of exactly 100 s after a wait of 20 s.
RunTimeEstimator known()
{
    RunTimeEstimator runTimes;
    const Request request = defaultsOf(Catalogue::builtIn().standard());
    for (int i = 0; i < 300; ++i)
        runTimes.learn({service, request.model, request.duration, request.sound, 20s, 100s, true, fromMs(1)});
    return runTimes;
}

struct Bench
{
    JobQueue queue{7};
    Instant now = fromMs(1'000'000);

    explicit Bench(const QList<Job>& jobs)
    {
        queue.setRunTimes(known());
        queue.setServiceReady(service, true, now);
        queue.load(jobs, now);
    }
    QueueForecast forecast() { return queue.forecast(now); }
    /// Time passes; each polled job runs, has ended, or is still in the service's queue.
    void pass(int seconds, const QSet<JobId>& running, const QSet<JobId>& ended = {})
    {
        for (int i = 0; i < seconds; ++i) {
            now += 1000ms;
            queue.tick(now);
            for (const Action& action : queue.takeActions()) {
                const auto stage = ended.contains(action.job.id)     ? RequestStatus::Stage::Cancelled
                                   : running.contains(action.job.id) ? RequestStatus::Stage::Running
                                                                     : RequestStatus::Stage::Queued;
                if (action.kind == Kind::Status)
                    queue.statusKnown(action.job.id, {stage, -1, {}}, now);
                else if (action.kind == Kind::Result)
                    queue.resultKnown(action.job.id, {RequestResult::Stage::Cancelled, {}, {}, {}, {}}, now);
                else if (action.kind == Kind::Record)
                    queue.recorded(action.job.id, now);
            }
        }
    }
    qint64 secondsLeft() { return forecast().left.value_or(std::chrono::milliseconds(-1000)).count() / 1000; }
};

bool isAbout(qint64 value, qint64 wanted)
{
    return std::abs(value - wanted) <= wanted / 12;
}

} // namespace

class TestQueueForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anEmptyQueueHasNothingLeft()
    {
        Bench bench({});
        QCOMPARE(bench.forecast(), QueueForecast());
    }

    void oneJobTakesItsWaitAndItsRun()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(isAbout(bench.secondsLeft(), 120));
    }

    void aRunningJobTakesWhatIsLeftOfIt()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        QVERIFY(isAbout(bench.secondsLeft(), 100));
        bench.now += 60'000ms;
        QVERIFY(isAbout(bench.secondsLeft(), 40));
        bench.now += 600'000ms;
        QVERIFY2(bench.secondsLeft() > 0, "what is overdue is not over");
    }

    void waitingJobsTakeTheirTurns()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 8; ++id)
            jobs.append(jobNamed(id));
        Bench bench(jobs);
        bench.queue.setLimit(8);
        QVERIFY(isAbout(bench.secondsLeft(), 120));
        bench.queue.setLimit(4);
        QVERIFY(isAbout(bench.secondsLeft(), 240));
        bench.queue.setLimit(3);
        QVERIFY(isAbout(bench.secondsLeft(), 360));
        bench.queue.setLimit(1);
        QVERIFY(isAbout(bench.secondsLeft(), 960));
    }

    void whoRunsKeepsItsPlaceUntilItIsOver()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2)});
        bench.queue.setLimit(1);
        bench.now += 50'000ms;
        QVERIFY(isAbout(bench.secondsLeft(), 50 + 120));
        bench.queue.setLimit(2);
        QVERIFY(isAbout(bench.secondsLeft(), 120));
    }

    void aServiceThatRunsOneAtATimeTakesAsLong()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 4; ++id)
            jobs.append(sent(id));
        for (JobId id = 5; id <= 8; ++id)
            jobs.append(jobNamed(id));
        Bench bench(jobs);
        bench.queue.setLimit(4);
        bench.pass(10, {1});
        QVERIFY2(isAbout(bench.secondsLeft(), 240), "nothing else was seen yet");
        // The others have waited longer by now than it did that runs: there is room for one.
        bench.pass(25, {1});
        QVERIFY2(isAbout(bench.secondsLeft(), 8 * 100 - 25),
                 qPrintable(QString::number(bench.secondsLeft())));
        // Two at once are twice as fast.
        bench.pass(15, {1, 2});
        QVERIFY2(isAbout(bench.secondsLeft(), 4 * 100 - 8), qPrintable(QString::number(bench.secondsLeft())));
    }

    void oneOfTwoThatEndsLeavesTheServiceAsWideAsItIs()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 6; ++id)
            jobs.append(sent(id));
        Bench bench(jobs);
        bench.queue.setLimit(6);
        bench.pass(40, {1, 2});
        QVERIFY2(isAbout(bench.secondsLeft(), 3 * 100 - 40),
                 qPrintable(QString::number(bench.secondsLeft())));
        // One ends, and it takes a while until the next one is heard to run.
        qint64 before = bench.secondsLeft();
        for (int second = 0; second < 90; ++second) {
            const QSet<JobId> ended = second > 55 ? QSet<JobId>{1} : QSet<JobId>{};
            bench.pass(1, second < 75 ? QSet<JobId>{1, 2} : QSet<JobId>{2, 3}, ended);
            const qint64 left = bench.secondsLeft();
            QVERIFY2(left <= before + 20,
                     qPrintable(u"%1 s after %2 s at %3 s"_s.arg(left).arg(before).arg(second)));
            before = left;
        }
    }

    void aServiceThatWasWokenIsNotNarrow()
    {
        // One runs and three wait as far as is known from before; nothing was heard for minutes.
        Job first = jobNamed(1, JobState::Running);
        first.started += 590'000ms;
        Bench bench({first, sent(2), sent(3), sent(4)});
        bench.queue.setLimit(4);
        bench.now += 600'000ms;
        bench.pass(15, {1, 2, 3, 4});
        QVERIFY2(bench.secondsLeft() < 130, qPrintable(QString::number(bench.secondsLeft())));
    }

    void aServiceThatTakesAllAtOnceIsNoQueue()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 4; ++id)
            jobs.append(sent(id));
        Bench bench(jobs);
        bench.queue.setLimit(4);
        // Their turns come within a few seconds of each other.
        bench.pass(12, {1});
        bench.pass(4, {1, 2});
        bench.pass(12, {1, 2, 3, 4});
        QVERIFY2(bench.secondsLeft() < 110, qPrintable(QString::number(bench.secondsLeft())));
    }

    void whatStandsStillHasNoTime()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2)});
        bench.queue.setPaused(true);
        QVERIFY(bench.forecast().paused);
        QVERIFY2(!bench.forecast().left, "a waiting job will not end");
        QVERIFY(bench.queue.remove(2));
        QVERIFY2(bench.forecast().left, "what runs ends all the same");
        bench.queue.setPaused(false);
        bench.queue.setServiceReady(service, false, bench.now);
        QCOMPARE(bench.forecast().stranded, 1);
        QVERIFY(!bench.forecast().left);
    }

    void aRefusedTokenIsNoTimeAtAll()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2)});
        bench.now += 100'000ms;
        bench.queue.tick(bench.now);
        for (const Action& action : bench.queue.takeActions()) {
            if (action.kind == Kind::Status)
                bench.queue.statusFailed(action.job.id, {ErrorKind::SignIn, {}, {}}, bench.now);
        }
        const QueueForecast forecast = bench.forecast();
        QVERIFY(forecast.problem);
        QVERIFY(!forecast.left);
        QCOMPARE(forecast.counts.committed, price * 2);
    }

    void offlineIsNoTimeEither()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.now += 100'000ms;
        bench.queue.tick(bench.now);
        (void)bench.queue.takeActions();
        bench.queue.statusFailed(1, {ErrorKind::Unreachable, {}, {}}, bench.now);
        QVERIFY(bench.forecast().offline);
        QVERIFY(!bench.forecast().left);
    }

    void withoutAGuessNothingIsMadeUp()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.queue.setRunTimes({});
        bench.queue.setIntervals(service, CallIntervals::local());
        QVERIFY(!bench.forecast().left);
        QVERIFY(!bench.queue.typicalRun(jobNamed(1)));
        bench.queue.setRunTimes(known());
        QVERIFY(bench.forecast().left);
        bench.queue.setRunTimes({});
        bench.queue.setIntervals(service, CallIntervals());
        QVERIFY2(bench.forecast().left, "the catalogue guesses for the paid service");
    }

    void everyPriceIsInOneSum_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("sum"); // 0 none, 1 committed, 2 ahead, 3 uncertain
        const auto row = [](JobState state, int sum) {
            QTest::newRow(qPrintable(nameOf(state))) << static_cast<int>(state) << sum;
        };
        row(JobState::Waiting, 2);
        row(JobState::Submitting, 1);
        row(JobState::Queued, 1);
        row(JobState::Running, 1);
        row(JobState::Unknown, 3);
        row(JobState::Downloading, 0);
        row(JobState::Done, 0);
        row(JobState::Failed, 0);
        row(JobState::Cancelled, 0);
    }
    void everyPriceIsInOneSum()
    {
        QFETCH(int, state);
        QFETCH(int, sum);
        const auto sums = [](const Job& job) {
            const QueueSummary found = summarise({job});
            return QList<Usd>{found.committed, found.ahead, found.uncertain};
        };
        const auto only = [&](Usd amount) {
            QList<Usd> expected(3);
            if (sum > 0)
                expected[sum - 1] = amount;
            return expected;
        };
        Job job = jobNamed(1, static_cast<JobState>(state));
        QCOMPARE(sums(job), only(price));
        job.cost = Usd{500'000};
        QCOMPARE(sums(job), only(price - Usd{500'000}));
        job.cost = price * 2;
        QCOMPARE(sums(job), only({}));
    }
};

QTEST_GUILESS_MAIN(TestQueueForecast)
#include "tst_queueforecast.moc"
