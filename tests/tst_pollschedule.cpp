// When one job is asked after, and how long it was seen to run.
#include "app/queue/pollschedule.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

class TestPollSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theFirstPauseIsTheServices()
    {
        PollSchedule schedule;
        schedule.accepted(start);
        QCOMPARE(schedule.next(queued(), intervals, runTimes, start), intervals.firstPoll);
        (void)schedule.next(queued(), intervals, runTimes, start + 5000ms);
        schedule.restart();
        QCOMPARE(schedule.next(queued(), intervals, runTimes, start + 9000ms), intervals.firstPoll);
    }

    void pausesGrowWhereNothingIsLearned()
    {
        const CallIntervals local = CallIntervals::local();
        PollSchedule schedule;
        milliseconds last{};
        for (int i = 0; i < 20; ++i) {
            const milliseconds pause = schedule.next(queued(), local, runTimes, start);
            QVERIFY(pause >= last && pause <= local.longestPoll);
            last = pause;
        }
        QCOMPARE(last, local.longestPoll);
    }

    void pausesStayWithinTheServicesBounds()
    {
        for (const bool runs : {false, true}) {
            PollSchedule schedule;
            schedule.accepted(start);
            Job job = queued();
            Instant now = start;
            for (int i = 0; i < 200; ++i) {
                const milliseconds pause = schedule.next(job, intervals, runTimes, now);
                QVERIFY(pause >= intervals.shortestPoll && pause <= intervals.longestPoll);
                now += pause;
                const JobState state = runs && i > 3 ? JobState::Running : JobState::Queued;
                schedule.heard(job, state, 3, now);
                job.state = state;
            }
        }
    }

    void aRunThatWasWatchedCloselyTeaches()
    {
        PollSchedule schedule;
        Job job = queued();
        schedule.accepted(start);
        schedule.heard(job, JobState::Queued, 1, start + 10'000ms);
        schedule.heard(job, JobState::Running, -1, start + 11'000ms);
        job.state = JobState::Running;
        job.started = start + 11'000ms;
        schedule.heard(job, JobState::Running, -1, start + 70'000ms);
        const auto run = schedule.ended(job, start + 71'000ms);
        QVERIFY(run);
        QCOMPARE(run->ran, 60'000ms);
        QCOMPARE(run->waited, 10'500ms);
        QVERIFY(run->startTold);
    }

    void aRunThatWasNotWatchedTeachesNothing()
    {
        PollSchedule schedule;
        Job job = queued();
        schedule.accepted(start);
        schedule.heard(job, JobState::Running, -1, start + 1000ms);
        QVERIFY(!schedule.ended(job, start + 600'000ms));
        PollSchedule reset;
        reset.accepted(start);
        reset.heard(job, JobState::Running, -1, start + 1000ms);
        reset.forgetTimes();
        QVERIFY2(!reset.ended(job, start + 2000ms), "the clock was set back");
    }

private:
    static Job queued()
    {
        Job job;
        job.service = ServiceId(u"runcomfy"_s);
        job.state = JobState::Queued;
        job.submitted = start;
        job.request.model = u"kling/kling-3.0/pro/text-to-video"_s;
        job.request.duration = 5;
        return job;
    }

    static constexpr Instant start = fromMs(1'000'000);
    const CallIntervals intervals = {};
    const RunTimeEstimator runTimes = {};
};

QTEST_APPLESS_MAIN(TestPollSchedule)
#include "tst_pollschedule.moc"
