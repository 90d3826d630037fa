// What jobs did in time, by their stamps.
#include "app/queue/queuepast.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

constexpr Instant noon = fromMs(1'780'000'000'000);
constexpr milliseconds minute = 1min;

Job job(JobId id, JobState state, Instant created, Instant submitted, Instant started, Instant finished)
{
    Job job;
    job.id = id;
    job.state = state;
    job.sceneName = u"Scene %1"_s.arg(id);
    job.created = created;
    job.submitted = submitted;
    job.started = started;
    job.finished = finished;
    return job;
}

} // namespace

class TestQueuePast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDoneJobWaitedRanAndArrived()
    {
        const PastJob past =
            pastOf(job(1, JobState::Done, noon, noon + minute, noon + 3 * minute, noon + 7 * minute),
                   noon + 60 * minute);
        QCOMPARE(past.from, noon);
        QCOMPARE(past.sent, noon + minute);
        QCOMPARE(past.waited(), 3 * minute);
        QCOMPARE(past.runTime(), 4 * minute);
        QCOMPARE(past.to, noon + 7 * minute);
        QVERIFY(!past.open);
    }

    void whatGoesOnEndsNow()
    {
        const PastJob waits = pastOf(job(1, JobState::Waiting, noon, {}, {}, {}), noon + minute);
        QVERIFY(waits.open);
        QCOMPARE(waits.sent, Instant{});
        QCOMPARE(waits.ran, Instant{});
        QCOMPARE(waits.waited(), minute);
        QCOMPARE(waits.runTime(), 0ms);
        const PastJob runs =
            pastOf(job(1, JobState::Running, noon, noon, noon + minute, {}), noon + 5 * minute);
        QVERIFY(runs.open);
        QCOMPARE(runs.runTime(), 4 * minute);
    }

    void oddStampsGiveSaneSpans_data()
    {
        QTest::addColumn<Job>("stamps");
        QTest::newRow("nothing known") << job(1, JobState::Done, {}, {}, {}, {});
        QTest::newRow("only the end") << job(1, JobState::Done, {}, {}, {}, noon);
        QTest::newRow("no end") << job(1, JobState::Done, noon, noon, noon + minute, {});
        QTest::newRow("no start") << job(1, JobState::Done, noon, noon + 1ms, {}, noon + minute);
        QTest::newRow("started before it was sent")
            << job(1, JobState::Done, noon, noon + minute, noon - minute, noon + 2 * minute);
        QTest::newRow("clock set back while it ran")
            << job(1, JobState::Done, noon, noon, noon + minute, noon - 20 * minute);
        QTest::newRow("in the future") << job(1, JobState::Running, noon + 1000 * minute,
                                              noon + 1000 * minute, noon + 1001 * minute, {});
        QTest::newRow("ended in the future")
            << job(1, JobState::Failed, noon, noon, noon + minute, noon + 5000 * minute);
        QTest::newRow("negative") << job(1, JobState::Cancelled, fromMs(-5), fromMs(-5), fromMs(-5),
                                         fromMs(-5));
        QTest::newRow("final and nothing but created") << job(1, JobState::Cancelled, noon, {}, {}, {});
        QTest::newRow("open and nothing known") << job(1, JobState::Running, {}, {}, {}, {});
    }
    void oddStampsGiveSaneSpans()
    {
        QFETCH(Job, stamps);
        const Instant now = noon + 100 * minute;
        const PastJob past = pastOf(stamps, now);
        QVERIFY(past.from <= past.to);
        QVERIFY(past.to <= now);
        QVERIFY(past.waited() >= 0ms);
        QVERIFY(past.runTime() >= 0ms);
        if (past.ran > Instant{})
            QVERIFY(past.from <= past.ran && past.ran <= past.to);
        if (past.sent > Instant{})
            QVERIFY(past.from <= past.sent && past.sent <= past.to);
        QCOMPARE(past.open, stamps.state == JobState::Running);
    }

    void aClockSetBackMakesNoLongSpans()
    {
        const PastJob past =
            pastOf(job(1, JobState::Done, noon, noon, noon + minute, noon - 20 * minute), noon + minute);
        QCOMPARE(past.to, noon - 20 * minute);
        QCOMPARE(past.from, past.to);
    }

    void aJobThatWasOverBetweenTwoLooksRanSinceItWasSent()
    {
        QCOMPARE(pastOf(job(1, JobState::Done, noon, noon + minute, {}, noon + 3 * minute), noon + 9 * minute)
                     .runTime(),
                 2 * minute);
        QCOMPARE(
            pastOf(job(1, JobState::Failed, noon, noon + minute, {}, noon + 3 * minute), noon + 9 * minute)
                .runTime(),
            0ms);
    }

    void onlyWhatStandsInTheSpanIsThere()
    {
        const Instant now = noon + 60 * minute;
        const QList<Job> jobs = {
            job(1, JobState::Done, noon - 90 * minute, noon - 90 * minute, noon - 80 * minute, noon - minute),
            job(2, JobState::Done, noon - 90 * minute, noon - 90 * minute, noon - 80 * minute, noon + minute),
            job(3, JobState::Waiting, noon - 5000 * minute, {}, {}, {}),
            job(4, JobState::Done, {}, {}, {}, {}),
        };
        const QueuePast past = QueuePast::of(jobs, noon, now);
        QCOMPARE(past.jobs.size(), 2);
        QCOMPARE(past.jobs.at(0).id, 3); // the earliest first
        QCOMPARE(past.jobs.at(1).id, 2);
        QCOMPARE(past.indexOf(2), 1);
        QCOMPARE(past.indexOf(1), -1);
    }

    void lanesAreSharedByWhatDoesNotOverlap()
    {
        const QList<Job> jobs = {
            job(1, JobState::Done, noon, noon, noon, noon + 10 * minute),
            job(2, JobState::Done, noon + minute, noon + minute, noon + minute, noon + 3 * minute),
            job(3, JobState::Done, noon + 3 * minute, noon + 3 * minute, noon + 3 * minute,
                noon + 5 * minute),
            job(4, JobState::Done, noon + 12 * minute, noon + 12 * minute, noon + 12 * minute,
                noon + 13 * minute),
        };
        const QueuePast past = QueuePast::of(jobs, noon, noon + 60 * minute);
        QCOMPARE(past.lanes, 2);
        QCOMPARE(past.jobs.at(0).lane, 0);
        QCOMPARE(past.jobs.at(1).lane, 1);
        QCOMPARE(past.jobs.at(2).lane, 1);
        QCOMPARE(past.jobs.at(3).lane, 0);
        // What took no time has room all the same.
        const QList<Job> marks = {job(1, JobState::Cancelled, noon, {}, {}, noon),
                                  job(2, JobState::Cancelled, noon, {}, {}, noon)};
        QCOMPARE(QueuePast::of(marks, noon, noon + minute, minute).lanes, 2);
    }

    void manyJobsAreFast()
    {
        QList<Job> jobs;
        for (int i = 0; i < 50'000; ++i)
            jobs.append(job(i + 1, JobState::Done, noon + i * 1s, noon + i * 1s, noon + i * 1s + 5s,
                            noon + i * 1s + 1min));
        QElapsedTimer timer;
        timer.start();
        const QueuePast all = QueuePast::of(jobs, noon, noon + 50'000s);
        QCOMPARE(all.jobs.size(), 50'000);
        QCOMPARE(all.lanes, 60);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        for (qsizetype i = 0; i < 1000; ++i) {
            for (qsizetype k = i + 1; k < i + 100; ++k) {
                const bool overlap = all.jobs.at(i).to > all.jobs.at(k).from;
                QVERIFY(!overlap || all.jobs.at(i).lane != all.jobs.at(k).lane);
            }
        }
    }

    void theAxisHasRoundTimes_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("most");
        QTest::newRow("hour") << 60 << 8;
        QTest::newRow("day") << 1440 << 10;
        QTest::newRow("week") << 7 * 1440 << 8;
        QTest::newRow("week, narrow") << 7 * 1440 << 3;
        QTest::newRow("hour, one") << 60 << 1;
    }
    void theAxisHasRoundTimes()
    {
        QFETCH(int, minutes);
        QFETCH(int, most);
        const QList<Instant> times = roundTimes(noon, noon + minutes * minute, most);
        QVERIFY(times.size() <= most + 1);
        QVERIFY(most < 3 || times.size() >= 2);
        for (const Instant time : times) {
            QVERIFY(time >= noon && time <= noon + minutes * minute);
            QCOMPARE(toDateTime(time).time().second(), 0);
            QCOMPARE(toDateTime(time).time().minute() % 5, 0);
        }
        QVERIFY(roundTimes(noon, noon, 5).isEmpty());
        QVERIFY(roundTimes(noon, noon - minute, 5).isEmpty());
        QVERIFY(roundTimes(noon, noon + minute, 0).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestQueuePast)
#include "tst_queuepast.moc"
