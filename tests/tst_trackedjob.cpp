// What one job has in hand: its record on the disk, its failures, and what holds in each state.
#include "app/queue/trackedjob.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Kind = Action::Kind;
using Verdict = ReadFailures::Verdict;

class TestTrackedJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPaidRequestWaitsForItsRecord()
    {
        TrackedJob job(stored());
        job.submit(100);
        job.record.update(job.job);
        QVERIFY(job.record.isDue(100));
        QVERIFY(!job.mayGoOn());
        job.record.begin(job.job);
        QVERIFY2(!job.mayGoOn(), "the record is being written");
        job.record.failed(200);
        job.record.update(job.job);
        QVERIFY2(!job.mayGoOn(), "the record could not be written");
        job.record.begin(job.job);
        job.record.succeeded();
        job.record.update(job.job);
        QVERIFY(job.mayGoOn());
        QCOMPARE(job.leave(300).kind, Kind::Submit);
        QVERIFY2(!job.mayGoOn(), "it is on its way");
    }

    void questionsGoOnWhereRecordsFail()
    {
        TrackedJob job(stored());
        job.accepted(RequestId(u"r1"_s), 100);
        job.plan(Kind::Status, 100);
        job.record.update(job.job);
        QVERIFY(job.record.isMissing(RequestId(u"r1"_s)));
        QVERIFY(!job.mayGoOn());
        job.record.begin(job.job);
        job.record.failed(200);
        job.record.update(job.job);
        QVERIFY(job.mayGoOn());
    }

    void whatIsToldAgainIsNotWritten()
    {
        JobRecord record;
        Job job = stored(JobState::Downloading);
        record.loaded(job);
        job.received = 12;
        job.total = 100;
        job.statusWord = u"warming up"_s;
        job.error = Error{ErrorKind::Unreachable, {}, {}};
        record.update(job);
        QVERIFY(!record.isDirty());
        job.path = u"/v/a.mp4"_s;
        record.update(job);
        QVERIFY(record.isDirty());
    }

    void aMissingRequestIsBelievedTheSecondTime()
    {
        ReadFailures failures;
        QCOMPARE(failures.failed(error(ErrorKind::NotFound), false, 0), Verdict::AskAgain);
        QCOMPARE(failures.failed(error(ErrorKind::NotFound), false, 1), Verdict::GiveUp);
        failures.reset();
        QCOMPARE(failures.failed(error(ErrorKind::NotFound), false, 2), Verdict::AskAgain);
    }

    void aGatewaysWordIsBelievedWhenItIsTheOnlyOneForLong()
    {
        constexpr milliseconds hour = 1h;
        ReadFailures failures;
        QCOMPARE(failures.failed(error(ErrorKind::Unrouted), false, 1), Verdict::AskAgain);
        QCOMPARE(failures.failed(error(ErrorKind::Unrouted), false, fromMs(1) + 2 * hour), Verdict::AskAgain);
        failures.setPauses(10);
        QCOMPARE(failures.failed(error(ErrorKind::Unrouted), false, fromMs(1) + 2 * hour), Verdict::GiveUp);
    }

    void onlyTheUserEndsThese()
    {
        for (const ErrorKind kind : {ErrorKind::SignIn, ErrorKind::TopUp, ErrorKind::Insecure})
            QCOMPARE(ReadFailures().failed(error(kind), false, 0), Verdict::StopService);
        QCOMPARE(ReadFailures().failed(error(ErrorKind::Forbidden), false, 0), Verdict::NotOurs);
    }

    void whatWasNotSentAndIsToBeCancelledIsCancelled()
    {
        TrackedJob job(stored());
        job.submit(100);
        job.job.cancelWanted = true;
        job.returnToWaiting({}, 200);
        QCOMPARE(job.job.state, JobState::Cancelled);
        QVERIFY(!job.isLive() || job.record.isDirty());
    }

    void progressIsShownInSteps()
    {
        TrackedJob job(stored(JobState::Downloading));
        constexpr qint64 total = 100'000'000;
        int shown = 0;
        for (qint64 received = 0; received <= total; received += 10'000)
            shown += job.progressed({received, total}) ? 1 : 0;
        QVERIFY(shown >= 100 && shown <= 103);
        QCOMPARE(job.job.received, total);
    }

private:
    static Error error(ErrorKind kind) { return {kind, {}, {}}; }
    static Job stored(JobState state = JobState::Waiting)
    {
        Job job;
        job.id = 1;
        job.state = state;
        return job;
    }
};

QTEST_APPLESS_MAIN(TestTrackedJob)
#include "tst_trackedjob.moc"
