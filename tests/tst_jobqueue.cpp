#include "app/queue/jobqueue.h"
#include "app/queue/queuesummary.h"
#include "app/queue/retry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using std::chrono::milliseconds;
using Kind = Action::Kind;

Q_DECLARE_METATYPE(rushes::ErrorKind)
Q_DECLARE_METATYPE(rushes::JobState)

namespace {

const QString service = u"runcomfy"_s;
const QUrl address(u"https://files.runcomfy.net/a.mp4"_s);

const QList<ErrorKind> allKinds = {
    ErrorKind::Unreachable, ErrorKind::Lost,          ErrorKind::ServiceDown,    ErrorKind::Busy,
    ErrorKind::SignIn,      ErrorKind::TopUp,         ErrorKind::Refused,        ErrorKind::ContentRefused,
    ErrorKind::NotFound,    ErrorKind::WrongAddress,  ErrorKind::Unrouted,       ErrorKind::Forbidden,
    ErrorKind::JobFailed,   ErrorKind::NotUnderstood, ErrorKind::Insecure,       ErrorKind::Untrusted,
    ErrorKind::TooLarge,    ErrorKind::DiskFull,      ErrorKind::NotWritable,    ErrorKind::NotReadable,
    ErrorKind::Damaged,     ErrorKind::TooNew,        ErrorKind::MissingProgram, ErrorKind::Cancelled,
    ErrorKind::Internal,    ErrorKind::PriceChanged,  ErrorKind::OverCap,
};
const QList<JobState> allStates = {JobState::Waiting, JobState::Submitting,  JobState::Queued,
                                   JobState::Running, JobState::Downloading, JobState::Done,
                                   JobState::Failed,  JobState::Cancelled,   JobState::Unknown};

Error error(ErrorKind kind)
{
    return {kind, u"words"_s, {}};
}

Job jobNamed(JobId id, JobState state = JobState::Waiting)
{
    Job job;
    job.id = id;
    job.order = id;
    job.service = service;
    job.sceneName = u"Harbour"_s;
    job.price = Usd{840'000};
    job.state = state;
    if (state != JobState::Waiting && state != JobState::Submitting && state != JobState::Unknown)
        job.requestId = u"r%1"_s.arg(id);
    if (state == JobState::Downloading) {
        job.output = address;
        job.path = u"/v/a.mp4"_s;
    }
    return job;
}

RequestStatus queued(int position = 2)
{
    return {RequestStatus::Stage::Queued, position, u"in_queue"_s};
}
RequestStatus running()
{
    return {RequestStatus::Stage::Running, -1, u"in_progress"_s};
}
RequestStatus completed()
{
    return {RequestStatus::Stage::Finished, -1, u"completed"_s};
}
RequestResult succeeded()
{
    return {RequestResult::Stage::Succeeded, address, Usd{840'000}, {}, u"succeeded"_s};
}

Job realJob()
{
    Job job = jobNamed(1);
    job.request = Request::defaultsOf(Catalogue::builtIn().standard());
    return job;
}

/// A queue with a clock that moves when told. Records succeed at once unless the test looks at them.
struct Bench
{
    JobQueue queue{7};
    Instant now = 1'000'000;
    bool recording = true;
    QList<Action> seen = {};

    explicit Bench(const QList<Job>& jobs = {})
    {
        queue.setServiceReady(service, true, now);
        queue.load(jobs, now);
    }

    /// All that is to be done now, Records answered; they are in `seen` only.
    QList<Action> turn()
    {
        QList<Action> others;
        for (;;) {
            queue.tick(now);
            const QList<Action> actions = queue.takeActions();
            if (actions.isEmpty())
                return others;
            for (const Action& action : actions) {
                seen.append(action);
                if (action.kind == Kind::Record && recording)
                    queue.recorded(action.job.id, now);
                else
                    others.append(action);
            }
        }
    }
    /// Lets the time come for the next thing, and does it.
    QList<Action> later()
    {
        const QList<Action> atOnce = turn();
        const auto wake = queue.nextWake();
        if (!atOnce.isEmpty() || !wake)
            return atOnce;
        now = std::max(now, *wake);
        return turn();
    }
    const Job& job(JobId id = 1) { return *queue.job(id); }

    bool reach(JobState state)
    {
        if (state == JobState::Waiting)
            return true;
        turn();
        if (state == JobState::Submitting)
            return job().state == state;
        queue.submitted(1, u"r1"_s, now);
        if (state == JobState::Queued)
            return job().state == state;
        later();
        queue.statusKnown(1, running(), now);
        if (state == JobState::Running)
            return job().state == state;
        later();
        queue.statusKnown(1, completed(), now);
        turn();
        queue.resultKnown(1, succeeded(), now);
        turn();
        queue.placed(1, u"/v/a.mp4"_s, 1, now);
        turn();
        return job().state == JobState::Downloading;
    }
};

QList<Kind> kinds(const QList<Action>& actions)
{
    QList<Kind> all;
    for (const Action& action : actions)
        all.append(action.kind);
    return all;
}

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aJobGoesAllTheWay()
    {
        Bench bench({jobNamed(1)});
        bench.recording = false;
        bench.queue.tick(bench.now);
        auto actions = bench.queue.takeActions();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Record});
        QCOMPARE(actions.first().job.state, JobState::Submitting);
        QVERIFY(actions.first().job.submitted == bench.now);
        QVERIFY2(bench.turn().isEmpty(), "nothing is sent before the record is written");
        QVERIFY(!bench.queue.nextWake());

        bench.queue.recorded(1, bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        bench.queue.submitted(1, u"r1"_s, bench.now);
        actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Record});
        QCOMPARE(actions.first().job.requestId, u"r1"_s);
        bench.now += 60'000;
        QVERIFY2(bench.turn().isEmpty(), "the id is stored before anything else");
        bench.queue.recorded(1, bench.now);
        bench.recording = true;
        actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Status});
        QCOMPARE(actions.first().requestId, u"r1"_s);
        bench.queue.statusKnown(1, queued(3), bench.now);
        QCOMPARE(bench.job().queuePosition, 3);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, running(), bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(bench.job().queuePosition, -1);
        QCOMPARE(bench.job().started, bench.now);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(bench.job().cost, Usd{840'000});
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Place});
        bench.queue.placed(1, u"/v/a.mp4"_s, 2, bench.now);
        actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Download});
        QCOMPARE(actions.first().job.path, u"/v/a.mp4"_s);
        QCOMPARE(actions.first().job.output, address);
        QCOMPARE(bench.seen.at(bench.seen.size() - 2).job.path, u"/v/a.mp4"_s); // its record came first
        bench.queue.downloaded(1, u"/v/a.mp4"_s, bench.now);
        actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Keep});
        QCOMPARE(actions.first().job.state, JobState::Done);
        QCOMPARE(bench.job().state, JobState::Downloading);
        bench.queue.kept(1, bench.now);
        QCOMPARE(bench.job().state, JobState::Done);
        QCOMPARE(bench.job().finished, bench.now);
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
    }

    void aRecordThatFailsSendsNothingAndPauses()
    {
        Bench bench({jobNamed(1), jobNamed(2)});
        bench.recording = false;
        QCOMPARE(bench.turn().size(), 2);
        bench.queue.recordFailed(1, error(ErrorKind::DiskFull), bench.now);
        bench.queue.recorded(2, bench.now);
        QCOMPARE(bench.job(1).state, JobState::Waiting);
        QCOMPARE(bench.queue.trouble(), error(ErrorKind::DiskFull));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        QCOMPARE(bench.queue.storeTrouble(), error(ErrorKind::DiskFull));

        bench.recording = true;
        bench.queue.resume(bench.now);
        const auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Submit});
        QCOMPARE(actions.first().job.id, 1);
        QVERIFY(!bench.queue.storeTrouble());
    }

    void anIdThatCannotBeStoredIsStoredAgainAndAgain()
    {
        Bench bench({jobNamed(1)});
        bench.turn();
        bench.recording = false;
        bench.queue.submitted(1, u"r1"_s, bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Record});
        bench.queue.recordFailed(1, error(ErrorKind::NotWritable), bench.now);
        QVERIFY(bench.queue.storeTrouble());
        int records = 0;
        bool polled = false;
        for (int i = 0; i < 200; ++i) {
            for (const Action& action : bench.later()) {
                QVERIFY(action.kind == Kind::Record || action.kind == Kind::Status);
                if (action.kind == Kind::Record) {
                    QCOMPARE(action.job.requestId, u"r1"_s);
                    ++records;
                    bench.queue.recordFailed(1, error(ErrorKind::NotWritable), bench.now);
                } else {
                    polled = true;
                    bench.queue.statusKnown(1, queued(), bench.now);
                }
            }
        }
        QVERIFY(records > 5);
        QVERIFY2(polled, "the job goes on meanwhile");
        QVERIFY(!bench.queue.trouble());
        QCOMPARE(bench.queue.unstored().size(), 1);
        bench.queue.storeNow(bench.now);
        QVERIFY(kinds(bench.turn()).contains(Kind::Record));
        bench.queue.recorded(1, bench.now);
        QVERIFY(bench.queue.unstored().isEmpty());
    }

    void itIsSettledWhenEverySubmitIsAnswered()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.queue.isSettled());
        bench.turn();
        QVERIFY(!bench.queue.isSettled());
        bench.queue.submitted(1, u"r1"_s, bench.now);
        QVERIFY(bench.queue.isSettled());
        QCOMPARE(bench.queue.unstored().size(), 1);
        bench.turn();
        QVERIFY(bench.queue.unstored().isEmpty());
    }

    void aSubmitThatFails_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<JobState>("state");
        for (const ErrorKind kind : allKinds) {
            JobState state = JobState::Unknown;
            switch (kind) {
            case ErrorKind::SignIn:
            case ErrorKind::TopUp:
            case ErrorKind::Busy:
            case ErrorKind::Unreachable:
                state = JobState::Waiting;
                break;
            case ErrorKind::Refused:
            case ErrorKind::ContentRefused:
            case ErrorKind::NotFound:
            case ErrorKind::WrongAddress:
            case ErrorKind::Forbidden:
            case ErrorKind::Insecure:
                state = JobState::Failed;
                break;
            default:
                break;
            }
            QTest::newRow(qUtf8Printable(nameOf(kind))) << kind << state;
        }
    }
    void aSubmitThatFails()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(JobState, state);
        Bench bench({jobNamed(1)});
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        bench.queue.submitFailed(1, error(kind), bench.now);
        QCOMPARE(bench.job().state, state);
        const bool stops = kind == ErrorKind::SignIn || kind == ErrorKind::TopUp;
        QCOMPARE(bench.queue.trouble().has_value(), stops);
        QVERIFY(!kinds(bench.turn()).contains(Kind::Submit));
        if (isFinal(state)) {
            QCOMPARE(bench.job().error, error(kind));
            QCOMPARE(bench.job().finished, bench.now);
            QVERIFY(!bench.queue.nextWake());
        } else if (stops) {
            QVERIFY(!bench.queue.nextWake());
            bench.queue.resume(bench.now);
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        } else {
            QVERIFY(*bench.queue.nextWake() >= bench.now + 1000);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
        }
    }

    void aBusyServiceHoldsAllItsJobsAsLongAsItAsks()
    {
        Job other = jobNamed(3);
        other.service = u"sandbox"_s;
        Bench bench({jobNamed(1), jobNamed(2), other});
        bench.queue.setLimit(1);
        bench.turn();
        bench.queue.submitFailed(1, {ErrorKind::Busy, {}, milliseconds(30'000)}, bench.now);
        const Instant asked = bench.now;
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(*bench.queue.nextWake() >= asked + 30'000);
        QVERIFY(*bench.queue.nextWake() <= asked + 33'000);
        bench.queue.hurry(bench.now);
        QVERIFY2(*bench.queue.nextWake() >= asked + 30'000, "what a service asks for stands");
        bench.queue.setServiceReady(u"sandbox"_s, true, bench.now);
        QCOMPARE(bench.turn().value(0).job.id, 3);
    }

    void failuresInARowWaitEverLonger()
    {
        Bench bench({jobNamed(1)});
        Instant last = 0;
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
            bench.queue.submitFailed(1, error(ErrorKind::Unreachable), bench.now);
            QVERIFY(bench.turn().isEmpty());
            const Instant wait = *bench.queue.nextWake() - bench.now;
            QVERIFY(wait >= 1500);
            QVERIFY(wait <= 75'000);
            if (i < 4)
                QVERIFY(wait > last);
            last = wait;
        }
        bench.queue.hurry(bench.now);
        QCOMPARE(*bench.queue.nextWake(), bench.now);
    }

    void jobsStartInOrderAndNoMoreThanTheLimit()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 10; ++id) {
            jobs.append(jobNamed(id));
            jobs.last().order = 100 - id;
        }
        Bench bench(jobs);
        auto actions = bench.turn();
        QCOMPARE(actions.size(), 4);
        QCOMPARE(bench.queue.activeCount(), 4);
        QList<JobId> ids;
        for (const Action& action : actions)
            ids.append(action.job.id);
        std::sort(ids.begin(), ids.end());
        QCOMPARE(ids, (QList<JobId>{7, 8, 9, 10}));
        QVERIFY2(!bench.queue.nextWake(), "a full queue sleeps");
        bench.queue.setLimit(5);
        QCOMPARE(bench.turn().value(0).job.id, 6);
        bench.queue.submitFailed(10, error(ErrorKind::Refused), bench.now);
        QCOMPARE(bench.turn().value(0).job.id, 5);
        QCOMPARE(bench.queue.activeCount(), 5);
    }

    void downloadsDoNotCountAgainstTheLimit()
    {
        Bench bench({jobNamed(1, JobState::Downloading), jobNamed(2)});
        bench.queue.setLimit(1);
        QCOMPARE(kinds(bench.turn()), (QList<Kind>{Kind::Download, Kind::Submit}));
    }

    void jobsOfAServiceThatIsNotReadyWait()
    {
        Bench bench({jobNamed(1), jobNamed(2, JobState::Queued)});
        bench.queue.setServiceReady(service, false, bench.now);
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
        bench.queue.setServiceReady(service, true, bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
    }

    void aPausedQueueStartsNothingAndGoesOnAsking()
    {
        Bench bench({jobNamed(1), jobNamed(2, JobState::Running)});
        bench.queue.setPaused(true);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        bench.queue.resume(bench.now);
        QVERIFY(bench.turn().isEmpty());
        bench.queue.setPaused(false);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
    }

    void aQueuedJobIsAskedAfterEverMoreRarely()
    {
        Bench bench({realJob()});
        bench.reach(JobState::Queued);
        bench.turn();
        Instant wait = *bench.queue.nextWake() - bench.now;
        QVERIFY(wait >= 1800 && wait <= 2200);
        for (int i = 0; i < 20; ++i) {
            bench.later();
            bench.queue.statusKnown(1, queued(-1), bench.now);
            wait = *bench.queue.nextWake() - bench.now;
            QVERIFY(wait >= 4500 && wait <= 13'200);
        }
        QVERIFY(wait >= 10'800);
    }

    void aFarPlaceInTheQueueIsAskedAfterMoreRarelyStill()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.turn();
        for (int place = 41; place > 39; --place) {
            bench.now += 20'000;
            bench.turn();
            bench.queue.statusKnown(1, queued(place), bench.now);
        }
        QVERIFY2(*bench.queue.nextWake() - bench.now >= 25'000, "20 s a place, and 40 before it");
        bench.now += 30'000;
        bench.turn();
        bench.queue.statusKnown(1, queued(1), bench.now);
        QVERIFY2(*bench.queue.nextWake() - bench.now <= 13'200, "it may start any moment");
    }

    void aRunningJobIsAskedRarelyUntilItMayBeOver()
    {
        Bench bench({realJob()});
        bench.reach(JobState::Running);
        bench.turn();
        const Instant started = bench.job().started;
        Instant early = 0;
        Instant shortest = 60'000;
        while (bench.now < started + 300'000) {
            const Instant wait = *bench.queue.nextWake() - bench.now;
            early = early == 0 ? wait : early;
            shortest = std::min(shortest, wait);
            bench.later();
            bench.queue.statusKnown(1, running(), bench.now);
        }
        QVERIFY2(early >= 8000, qPrintable(QString::number(early)));
        QVERIFY2(shortest <= 4000, qPrintable(QString::number(shortest)));
        QVERIFY2(shortest >= 900, qPrintable(QString::number(shortest)));
    }

    void whatRanTeachesTheNext()
    {
        Bench bench;
        Request request = Request::defaultsOf(Catalogue::builtIn().standard());
        for (JobId id = 1; id <= 10; ++id) {
            Job job = jobNamed(id);
            job.request = request;
            bench.queue.add(job, bench.now);
            bench.turn();
            bench.queue.submitted(id, u"r%1"_s.arg(id), bench.now);
            const Instant start = bench.now;
            std::optional<RunTime> taught;
            while (bench.job(id).state != JobState::Done) {
                for (const Action& action : bench.later()) {
                    const bool over = bench.now >= start + 40'000;
                    if (action.kind == Kind::Status)
                        bench.queue.statusKnown(id, over ? completed() : running(), bench.now);
                    else if (action.kind == Kind::Result)
                        bench.queue.resultKnown(id, succeeded(), bench.now);
                    else if (action.kind == Kind::Place)
                        bench.queue.placed(id, u"/v/a.mp4"_s, 1, bench.now);
                    else if (action.kind == Kind::Download)
                        bench.queue.downloaded(id, u"/v/a.mp4"_s, bench.now);
                    else if (action.kind == Kind::Keep) {
                        taught = action.run;
                        bench.queue.kept(id, bench.now);
                    }
                }
            }
            if (id > 3) {
                QVERIFY(taught);
                QVERIFY(std::abs(taught->ran - 40'000) <= 6000);
            }
        }
        const double median = bench.queue.expectation().run(service, request).median();
        QVERIFY2(std::abs(median - 40) < 8, qPrintable(QString::number(median)));
    }

    void whatWasNotWatchedTeachesNothing()
    {
        Job job = jobNamed(1, JobState::Running);
        job.request = Request::defaultsOf(Catalogue::builtIn().standard());
        job.submitted = job.started = 900'000;
        Bench bench({job});
        bench.now += 3'600'000; // asleep
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QVERIFY(bench.queue.expectation().isGuess(service, job.request.model));
    }

    void aCrowdOfJobsSharesTheQuestionsFairly()
    {
        QList<Job> jobs;
        for (JobId id = 1; id <= 300; ++id)
            jobs.append(jobNamed(id, JobState::Running));
        Bench bench(jobs);
        const Instant start = bench.now;
        QHash<JobId, int> asked;
        int all = 0;
        while (bench.now < start + 300'000) {
            for (const Action& action : bench.later()) {
                ++asked[action.job.id];
                ++all;
                bench.queue.statusKnown(action.job.id, running(), bench.now);
            }
        }
        QVERIFY2(all <= 5 * 300 + 5, qPrintable(QString::number(all)));
        QVERIFY2(all >= 5 * 295, qPrintable(QString::number(all)));
        QCOMPARE(asked.size(), 300);
        const auto [least, most] = std::minmax_element(asked.cbegin(), asked.cend());
        QVERIFY2(*most - *least <= 2, qPrintable(u"%1 to %2"_s.arg(*least).arg(*most)));
    }

    void aBusyServiceIsLeftAloneByAll()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2, JobState::Running)});
        const QList<Action> first = bench.later();
        QCOMPARE(first.size(), 1);
        Error busy = error(ErrorKind::Busy);
        busy.retryAfter = milliseconds(45'000);
        bench.queue.statusFailed(first.first().job.id, busy, bench.now);
        const Instant told = bench.now;
        QVERIFY2(*bench.queue.nextWake() >= told + 45'000, "the other one waits too");
        bench.queue.hurry(bench.now);
        QVERIFY(*bench.queue.nextWake() >= told + 45'000);
    }

    void offlineIsSaidUntilSomethingAnswers()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2, JobState::Running)});
        QVERIFY(!bench.queue.outlook(bench.now).offline);
        const QList<Action> first = bench.later();
        bench.queue.statusFailed(first.first().job.id, error(ErrorKind::Unreachable), bench.now);
        QVERIFY(bench.queue.outlook(bench.now).offline);
        QVERIFY2(bench.turn().isEmpty(), "the other one would fare no better");
        bench.queue.hurry(bench.now);
        const QList<Action> again = bench.turn();
        QVERIFY(!again.isEmpty());
        bench.queue.statusKnown(again.first().job.id, running(), bench.now);
        QVERIFY(!bench.queue.outlook(bench.now).offline);
    }

    void theSandboxIsAskedMoreOften()
    {
        Bench bench({jobNamed(1)});
        bench.queue.setPace(service, Pace::local());
        bench.reach(JobState::Queued);
        bench.turn();
        QVERIFY(*bench.queue.nextWake() - bench.now <= 200);
    }

    void aReadThatFailsNeverFailsAJob_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : allKinds)
            QTest::newRow(qUtf8Printable(nameOf(kind))) << kind;
    }
    void aReadThatFailsNeverFailsAJob()
    {
        QFETCH(ErrorKind, kind);
        for (const bool result : {false, true}) {
            Bench bench({jobNamed(1)});
            QVERIFY(bench.reach(JobState::Running));
            bench.later();
            if (result) {
                bench.queue.statusKnown(1, completed(), bench.now);
                QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
                bench.queue.resultFailed(1, error(kind), bench.now);
            } else {
                bench.queue.statusFailed(1, error(kind), bench.now);
            }
            bench.turn();
            if (kind == ErrorKind::NotFound) {
                QCOMPARE(bench.job().state, JobState::Running);
                QVERIFY(*bench.queue.nextWake() >= bench.now + 1500);
                QCOMPARE(kinds(bench.later()), QList<Kind>{result ? Kind::Result : Kind::Status});
                if (result)
                    bench.queue.resultFailed(1, error(kind), bench.now);
                else
                    bench.queue.statusFailed(1, error(kind), bench.now);
                bench.turn();
            }
            if (kind == ErrorKind::NotFound ||
                (result && (kind == ErrorKind::JobFailed || kind == ErrorKind::ContentRefused))) {
                QCOMPARE(bench.job().state, JobState::Failed);
                QCOMPARE(bench.job().error, error(kind));
                QVERIFY(!bench.queue.nextWake());
                continue;
            }
            QCOMPARE(bench.job().state, JobState::Running);
            const bool stops =
                kind == ErrorKind::SignIn || kind == ErrorKind::TopUp || kind == ErrorKind::Insecure;
            QCOMPARE(bench.queue.trouble().has_value(), stops);
            if (stops || kind == ErrorKind::Forbidden) {
                QVERIFY(!bench.queue.nextWake());
                bench.queue.resume(bench.now);
                QVERIFY(!bench.queue.trouble());
            } else {
                QVERIFY(*bench.queue.nextWake() >= bench.now + 1500);
                QCOMPARE(bench.job().error, error(kind));
            }
            QCOMPARE(kinds(bench.later()), QList<Kind>{result ? Kind::Result : Kind::Status});
        }
    }

    void aRefusedTokenOfOneServiceLeavesTheOthersAlone()
    {
        Job other = jobNamed(2, JobState::Running);
        other.service = u"sandbox"_s;
        Bench bench({jobNamed(1, JobState::Running), other});
        bench.queue.setServiceReady(u"sandbox"_s, true, bench.now);
        bench.now += 5000;
        QCOMPARE(bench.turn().size(), 2);
        bench.queue.statusFailed(1, error(ErrorKind::SignIn), bench.now);
        bench.queue.statusKnown(2, running(), bench.now);
        const auto actions = bench.later();
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions.first().job.id, 2);
    }

    void somebodyElsesRequestIsHeldAndCanBeForgotten()
    {
        Bench bench({jobNamed(1, JobState::Queued), jobNamed(2)});
        bench.queue.setLimit(1);
        bench.later();
        bench.queue.statusFailed(1, error(ErrorKind::Forbidden), bench.now);
        QCOMPARE(bench.turn().value(0).job.id, 2);
        QVERIFY(bench.queue.forget(1));
        QVERIFY(!bench.queue.job(1));
    }

    void retryAfterIsHonouredForReads()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.later();
        bench.queue.statusFailed(1, {ErrorKind::Busy, {}, milliseconds(90'000)}, bench.now);
        QVERIFY(*bench.queue.nextWake() >= bench.now + 90'000);
    }

    void anUnknownWordKeepsTheJobAndIsShown()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.later();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Other, -1, u"pondering"_s}, bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(bench.job().statusWord, u"pondering"_s);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, running(), bench.now);
        QVERIFY(bench.job().statusWord.isEmpty());
    }

    void whatIsNoSuccessIsNeverASuccess_data()
    {
        QTest::addColumn<int>("stage");
        QTest::addColumn<bool>("address");
        QTest::addColumn<JobState>("state");
        using Stage = RequestResult::Stage;
        const auto row = [](const char* name, Stage stage, bool withAddress, JobState state) {
            QTest::newRow(name) << static_cast<int>(stage) << withAddress << state;
        };
        row("succeeded without address", Stage::Succeeded, false, JobState::Running);
        row("failed with address", Stage::Failed, true, JobState::Failed);
        row("cancelled with address", Stage::Cancelled, true, JobState::Cancelled);
        row("queued with address", Stage::Queued, true, JobState::Queued);
        row("running with address", Stage::Running, true, JobState::Running);
        row("other with address", Stage::Other, true, JobState::Running);
        row("succeeded with address", Stage::Succeeded, true, JobState::Downloading);
    }
    void whatIsNoSuccessIsNeverASuccess()
    {
        QFETCH(int, stage);
        QFETCH(bool, address);
        QFETCH(JobState, state);
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        RequestResult result{static_cast<RequestResult::Stage>(stage), {}, {}, {}, u"word"_s};
        if (address)
            result.output = ::address;
        bench.queue.resultKnown(1, result, bench.now);
        QCOMPARE(bench.job().state, state);
        if (!isFinal(state))
            QVERIFY(!bench.later().isEmpty());
    }

    void aFailedJobHasItsReasonAndIsNotTriedAgain()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(
            1, {RequestResult::Stage::Failed, {}, Usd{0}, error(ErrorKind::ContentRefused), u"failed"_s},
            bench.now);
        QCOMPARE(bench.job().state, JobState::Failed);
        QCOMPARE(bench.job().error, error(ErrorKind::ContentRefused));
        QCOMPARE(bench.job().cost, Usd{0});
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
    }

    void cancelDoesWhatTheStateAllows_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<JobState>("after");
        for (const JobState state : allStates) {
            const bool allowed =
                state == JobState::Waiting || state == JobState::Submitting || state == JobState::Queued;
            QTest::newRow(qUtf8Printable(nameOf(state)))
                << state << allowed << (state == JobState::Waiting ? JobState::Cancelled : state);
        }
    }
    void cancelDoesWhatTheStateAllows()
    {
        QFETCH(JobState, state);
        QFETCH(bool, allowed);
        QFETCH(JobState, after);
        Bench bench({jobNamed(1, isFinal(state) ? state : JobState::Waiting)});
        if (!isFinal(state))
            QVERIFY(bench.reach(state));
        const auto done = bench.queue.cancel(1, bench.now);
        QCOMPARE(done.has_value(), allowed);
        if (!allowed)
            QVERIFY(!done.error().detail.isEmpty());
        QCOMPARE(bench.job().state, after);
        QCOMPARE(bench.job().cancelWanted, allowed && state != JobState::Waiting);
    }

    void aCancelWhileSubmittingIsSentWhenTheIdIsKnown()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Submitting);
        QVERIFY(bench.queue.cancel(1, bench.now));
        QVERIFY(bench.turn().isEmpty());
        bench.queue.submitted(1, u"r1"_s, bench.now);
        const auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Cancel});
        QCOMPARE(actions.first().requestId, u"r1"_s);
        bench.queue.cancelAnswered(1, CancelOutcome::Cancelled, bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        bench.turn();
        QVERIFY(!bench.queue.nextWake());
    }

    void aCancelBeforeTheSubmitSendsNothing()
    {
        Bench bench({jobNamed(1)});
        bench.recording = false;
        bench.turn();
        QVERIFY(bench.queue.cancel(1, bench.now));
        bench.queue.recorded(1, bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Record});
    }

    void aCancelledSubmitThatWasRefusedIsCancelled()
    {
        Bench bench({jobNamed(1)});
        bench.turn();
        QVERIFY(bench.queue.cancel(1, bench.now));
        bench.queue.submitFailed(1, error(ErrorKind::Busy), bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
    }

    void aRefusedCancelGoesOnToItsTake()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.turn();
        QVERIFY(bench.queue.cancel(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
        bench.queue.cancelAnswered(1, CancelOutcome::NotCancellable, bench.now);
        QVERIFY(bench.job().cancelRefused);
        QVERIFY(!bench.job().cancelWanted);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
    }

    void aJobThatRunsBeforeItsCancelIsNotCancelled()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.later(); // a status is under way
        QVERIFY(bench.queue.cancel(1, bench.now));
        bench.queue.statusKnown(1, running(), bench.now);
        QVERIFY(bench.job().cancelRefused);
        QVERIFY(!bench.job().cancelWanted);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
    }

    void aLostCancelIsAskedAgainAfterTheStatus()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        QVERIFY(bench.queue.cancel(1, bench.now));
        Instant last = 0;
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
            bench.queue.cancelFailed(1, error(ErrorKind::Lost), bench.now);
            const Instant wait = *bench.queue.nextWake() - bench.now;
            QVERIFY(wait > last);
            last = wait;
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
            bench.queue.statusKnown(1, queued(), bench.now);
        }
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
        bench.queue.cancelFailed(1, error(ErrorKind::Lost), bench.now);
        bench.later();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Cancelled, -1, u"cancelled"_s}, bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
    }

    void aCancelThatIsNotFoundIsNotAskedInHaste()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        QVERIFY(bench.queue.cancel(1, bench.now));
        Instant last = 0;
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
            const Instant asked = bench.now;
            bench.queue.cancelFailed(1, error(ErrorKind::NotFound), bench.now);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
            const Instant wait = bench.now - asked;
            QVERIFY2(i == 0 ? wait == 0 : wait > last, "at once the first time, then ever more slowly");
            last = wait;
            bench.queue.statusKnown(1, queued(), bench.now);
            QCOMPARE(bench.job().state, JobState::Queued);
        }
    }

    void aServiceThatLosesSubmitsIsNotSentTheWholeQueue()
    {
        for (const ErrorKind kind : {ErrorKind::ServiceDown, ErrorKind::Lost}) {
            QList<Job> jobs;
            for (int id = 1; id <= 50; ++id)
                jobs.append(jobNamed(id));
            Bench bench(jobs);
            bench.queue.setLimit(2);
            int sent = 0;
            Instant last = 0;
            for (int round = 0; round < 20 && !bench.queue.trouble(); ++round) {
                const auto actions = bench.later();
                if (sent > 0)
                    QVERIFY2(bench.now >= last + 1500, "not at once");
                last = bench.now;
                for (const Action& action : actions) {
                    QCOMPARE(action.kind, Kind::Submit);
                    ++sent;
                    bench.queue.submitFailed(action.job.id, error(kind), bench.now);
                    QCOMPARE(bench.job(action.job.id).state, JobState::Unknown);
                }
            }
            QCOMPARE(sent, 6);
            QCOMPARE(bench.queue.trouble()->kind, ErrorKind::Lost);
            QVERIFY(bench.turn().isEmpty());
            QVERIFY(!bench.queue.nextWake());
            // Mended: it goes on, carefully, and an answer makes it trust again.
            bench.queue.resume(bench.now);
            QList<Action> actions = bench.later();
            QCOMPARE(actions.size(), 2);
            bench.queue.submitted(actions.first().job.id, u"r-a"_s, bench.now);
            bench.queue.submitFailed(actions.last().job.id, error(kind), bench.now);
            QVERIFY(!bench.queue.trouble());
        }
    }

    void aGatewaysWordIsNotBelievedForAnHour()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Running));
        const Instant began = bench.now;
        const auto ask = [&] {
            while (bench.later().isEmpty()) {
            }
        };
        ask();
        bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
        while (bench.now - began < 50 * 60 * 1000) {
            ask();
            bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
            QCOMPARE(bench.job().state, JobState::Running);
        }
        ask();
        bench.queue.statusKnown(1, queued(), bench.now); // it was being renewed
        while (bench.job().state != JobState::Failed) {
            ask();
            bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
            QVERIFY(bench.now - began < 4 * 60 * 60 * 1000);
        }
        QVERIFY(bench.now - began > (50 + 60) * 60 * 1000);
        QVERIFY(isLostSight(bench.job()));
        QVERIFY(!mayRetry(bench.job()));

        QVERIFY(bench.queue.askAgain(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void onlyWhatIsOverAndHasARequestIsAskedAgain()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(!bench.queue.askAgain(1, bench.now));
        QVERIFY(bench.queue.cancel(1, bench.now));
        QVERIFY2(!bench.queue.askAgain(1, bench.now), "it was never sent");
        Bench sent({jobNamed(1)});
        QVERIFY(sent.reach(JobState::Running));
        QVERIFY(!sent.queue.askAgain(1, sent.now));
    }

    /// The service says that it has ended, and what came of it can't be read.
    void whatHasEndedThereHoldsNoPlaceAndMayBeGivenUp()
    {
        Bench bench({jobNamed(1), jobNamed(2)});
        bench.queue.setLimit(1);
        QVERIFY(bench.reach(JobState::Running));
        QCOMPARE(bench.job(2).state, JobState::Waiting);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        QVERIFY(kinds(bench.turn()).contains(Kind::Result));
        QCOMPARE(bench.job(2).state, JobState::Submitting);
        QVERIFY(!bench.queue.forget(1));
        int answers = 0;
        while (answers < 4) {
            RequestResult nothing = succeeded();
            nothing.output = {};
            bench.queue.resultKnown(1, nothing, bench.now);
            ++answers;
            QCOMPARE(bench.job(1).state, JobState::Running);
            bool asked = answers == 4;
            while (!asked) {
                for (const Action& action : bench.later())
                    asked |= action.kind == Kind::Result && action.job.id == 1;
            }
        }
        QVERIFY(bench.queue.forget(1));
    }

    void aDownloadThatFails_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : allKinds)
            QTest::newRow(qUtf8Printable(nameOf(kind))) << kind;
    }
    void aDownloadThatFails()
    {
        QFETCH(ErrorKind, kind);
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Downloading));
        bench.queue.downloadFailed(1, error(kind), bench.now);
        QCOMPARE(bench.job().error, error(kind));
        QCOMPARE(bench.job().output, address);
        const auto actions = bench.turn();
        if (kind == ErrorKind::NotFound || kind == ErrorKind::NotUnderstood) {
            QCOMPARE(kinds(actions), QList<Kind>{Kind::Result});
        } else if (kind == ErrorKind::Untrusted || kind == ErrorKind::TooLarge ||
                   kind == ErrorKind::Insecure) {
            QCOMPARE(bench.job().state, JobState::Failed);
            QVERIFY(!bench.queue.nextWake());
        } else if (mayPass(kind)) {
            QCOMPARE(bench.job().state, JobState::Downloading);
            QVERIFY(*bench.queue.nextWake() >= bench.now + 1500);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Download});
        } else {
            QCOMPARE(bench.job().state, JobState::Downloading);
            QVERIFY2(!bench.queue.nextWake(), "not by itself");
            QVERIFY(bench.queue.retryDownload(1, bench.now));
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Download});
        }
    }

    void anExpiredAddressIsAskedForAfreshWithoutHaste()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Downloading);
        bench.queue.downloadFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        for (int i = 0; i < 5; ++i) {
            RequestResult fresh = succeeded();
            fresh.output = QUrl(u"https://files.runcomfy.net/%1.mp4"_s.arg(i));
            bench.queue.resultKnown(1, fresh, bench.now);
            const auto actions = bench.turn();
            QCOMPARE(kinds(actions), QList<Kind>{Kind::Download});
            QCOMPARE(actions.first().job.output, fresh.output);
            bench.queue.downloadFailed(1, error(ErrorKind::NotFound), bench.now);
            QVERIFY(bench.turn().isEmpty());
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
            QCOMPARE(bench.job().state, JobState::Downloading);
        }
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Failed);
        QVERIFY(bench.job().output.isValid());
    }

    void progressIsShownInSteps()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Downloading);
        (void)bench.queue.takeChanged();
        int shown = 0;
        const qint64 total = 100'000'000;
        for (qint64 got = 0; got <= total; got += 10'000) {
            bench.queue.downloadProgress(1, {got, total});
            shown += static_cast<int>(bench.queue.takeChanged().size());
        }
        QVERIFY(shown > 90 && shown < 110);
        QCOMPARE(bench.job().received, total);
        QVERIFY(bench.turn().isEmpty());
        QVERIFY2(bench.seen.last().kind != Kind::Record, "progress is not worth a write");
    }

    void aTakeThatCannotBeKeptIsKeptLater()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Downloading);
        bench.queue.downloaded(1, u"/v/a.mp4"_s, bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Keep});
        bench.queue.keepFailed(1, error(ErrorKind::DiskFull), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(bench.job().error, error(ErrorKind::DiskFull));
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Keep});
        bench.queue.kept(1, bench.now);
        QCOMPARE(bench.job().state, JobState::Done);
        QVERIFY(!bench.job().error);
    }

    void loadedJobsGoOnWhereTheyWere_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<JobState>("after");
        QTest::addColumn<int>("kind");
        const auto row = [](JobState state, JobState after, int kind) {
            QTest::newRow(qUtf8Printable(nameOf(state))) << state << after << kind;
        };
        row(JobState::Waiting, JobState::Submitting, static_cast<int>(Kind::Submit));
        row(JobState::Submitting, JobState::Unknown, -1);
        row(JobState::Queued, JobState::Queued, static_cast<int>(Kind::Status));
        row(JobState::Running, JobState::Running, static_cast<int>(Kind::Status));
        row(JobState::Downloading, JobState::Downloading, static_cast<int>(Kind::Download));
        row(JobState::Done, JobState::Done, -1);
        row(JobState::Failed, JobState::Failed, -1);
        row(JobState::Cancelled, JobState::Cancelled, -1);
        row(JobState::Unknown, JobState::Unknown, -1);
    }
    void loadedJobsGoOnWhereTheyWere()
    {
        QFETCH(JobState, state);
        QFETCH(JobState, after);
        QFETCH(int, kind);
        Bench bench({jobNamed(1, state)});
        auto actions = bench.turn();
        if (actions.isEmpty())
            actions = bench.later();
        QCOMPARE(bench.job().state, after);
        QCOMPARE(actions.isEmpty() ? -1 : static_cast<int>(actions.first().kind), kind);
        if (kind < 0)
            QVERIFY(!bench.queue.nextWake());
        if (state == JobState::Submitting)
            QCOMPARE(bench.seen.last().job.state, JobState::Unknown); // recorded
    }

    void damagedActiveJobsWithoutAnIdAreUnknown()
    {
        for (const JobState state : {JobState::Queued, JobState::Running, JobState::Downloading}) {
            Job job = jobNamed(1, state);
            job.requestId.clear();
            Bench bench({job});
            QCOMPARE(bench.job().state, JobState::Unknown);
        }
        Job job = jobNamed(1, JobState::Downloading);
        job.output.clear();
        Bench bench({job});
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
    }

    void factsThatNobodyWaitsForChangeNothing_data()
    {
        QTest::addColumn<JobState>("state");
        QTest::addColumn<int>("fact");
        for (const JobState state : allStates) {
            for (int fact = 0; fact < 16; ++fact)
                QTest::newRow(qUtf8Printable(u"%1 %2"_s.arg(nameOf(state)).arg(fact))) << state << fact;
        }
    }
    void factsThatNobodyWaitsForChangeNothing()
    {
        QFETCH(JobState, state);
        QFETCH(int, fact);
        Bench bench({jobNamed(1, state)});
        const Job before = bench.job();
        const auto wake = bench.queue.nextWake();
        (void)bench.queue.takeChanged();
        for (const JobId id : {1, 99}) {
            const Error lost = error(ErrorKind::Lost);
            switch (fact) {
            case 0:
                bench.queue.recorded(id, bench.now);
                break;
            case 1:
                bench.queue.recordFailed(id, lost, bench.now);
                break;
            case 2:
                bench.queue.submitted(id, u"r9"_s, bench.now);
                break;
            case 3:
                bench.queue.submitFailed(id, lost, bench.now);
                break;
            case 4:
                bench.queue.statusKnown(id, completed(), bench.now);
                break;
            case 5:
                bench.queue.statusFailed(id, error(ErrorKind::NotFound), bench.now);
                break;
            case 6:
                bench.queue.resultKnown(id, succeeded(), bench.now);
                break;
            case 7:
                bench.queue.resultFailed(id, error(ErrorKind::NotFound), bench.now);
                break;
            case 8:
                bench.queue.cancelAnswered(id, CancelOutcome::Cancelled, bench.now);
                break;
            case 9:
                bench.queue.cancelFailed(id, lost, bench.now);
                break;
            case 10:
                bench.queue.placed(id, u"/x"_s, 1, bench.now);
                break;
            case 11:
                bench.queue.downloadProgress(id, {1'000'000, 2'000'000});
                break;
            case 12:
                bench.queue.downloaded(id, u"/x"_s, bench.now);
                break;
            case 13:
                bench.queue.downloadFailed(id, error(ErrorKind::Untrusted), bench.now);
                break;
            case 14:
                bench.queue.kept(id, bench.now);
                break;
            case 15:
                bench.queue.keepFailed(id, lost, bench.now);
                break;
            default:
                QFAIL("no such fact");
            }
        }
        QCOMPARE(bench.job(), before);
        QCOMPARE(bench.queue.nextWake(), wake);
        QVERIFY(bench.queue.takeChanged().isEmpty());
        QVERIFY(!bench.queue.trouble());
    }

    void verbsAreForTheStatesTheyFit_data()
    {
        QTest::addColumn<JobState>("state");
        for (const JobState state : allStates)
            QTest::newRow(qUtf8Printable(nameOf(state))) << state;
    }
    void verbsAreForTheStatesTheyFit()
    {
        QFETCH(JobState, state);
        const bool waiting = state == JobState::Waiting;
        const bool unknown = state == JobState::Unknown;
        const auto bench = [&] {
            auto made = std::make_unique<Bench>(QList<Job>{
                jobNamed(1, isFinal(state) ? state : JobState::Waiting), jobNamed(2, JobState::Unknown)});
            if (!isFinal(state) && !waiting)
                made->reach(state);
            return made;
        };
        QCOMPARE(bench()->queue.remove(1).has_value(), waiting || isFinal(state));
        QCOMPARE(bench()->queue.forget(1).has_value(), unknown);
        QCOMPARE(bench()->queue.move(1, 0).has_value(), waiting);
        QCOMPARE(bench()->queue.edit(1, {}, {}).has_value(), waiting);
        QCOMPARE(bench()->queue.attach(1, u"r5"_s, 1).has_value(), unknown);
        QCOMPARE(bench()->queue.resubmit(1, 1).has_value(), unknown);
        QCOMPARE(bench()->queue.retryDownload(1, 1).has_value(), state == JobState::Downloading);
        for (const auto& refused : {bench()->queue.remove(99), bench()->queue.forget(99),
                                    bench()->queue.move(99, 0), bench()->queue.edit(99, {}, {}),
                                    bench()->queue.attach(99, u"r"_s, 1), bench()->queue.resubmit(99, 1),
                                    bench()->queue.retryDownload(99, 1), bench()->queue.cancel(99, 1)})
            QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    }

    void attachBelievesOnlyWhatTheServiceAnswers()
    {
        Bench bench({jobNamed(1, JobState::Unknown), jobNamed(2, JobState::Running)});
        for (const QString& bad : {u""_s, u"../x"_s, u"a b"_s, u"r2"_s, QString(129, u'a')})
            QVERIFY2(!bench.queue.attach(1, bad, bench.now), qUtf8Printable(bad));
        QVERIFY(bench.queue.attach(1, u"r7"_s, bench.now));
        auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Result});
        QCOMPARE(actions.first().requestId, u"r7"_s);
        QVERIFY2(!bench.queue.resubmit(1, bench.now), "not while an id is being checked");
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Unknown);
        QVERIFY(bench.job().requestId.isEmpty());
        QCOMPARE(bench.job().error, error(ErrorKind::NotFound));

        QVERIFY(bench.queue.attach(1, u"r8"_s, bench.now));
        bench.turn();
        bench.queue.resultKnown(1, {RequestResult::Stage::Running, {}, {}, {}, {}}, bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(bench.job().requestId, u"r8"_s);
        bench.turn();
        QCOMPARE(bench.seen.last().kind, Kind::Record);
        QCOMPARE(bench.job().finished, 0);
    }

    void attachOfAFinishedRequestDownloadsIt()
    {
        Bench bench({jobNamed(1, JobState::Unknown)});
        QVERIFY(bench.queue.attach(1, u"r7"_s, bench.now));
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Place});
    }

    void anUnknownJobIsSentAgainOnlyWhenAPersonSaysSo()
    {
        Bench bench({jobNamed(1, JobState::Unknown)});
        bench.now += 10'000'000;
        bench.queue.resume(bench.now);
        bench.queue.hurry(bench.now);
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(bench.queue.resubmit(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
    }

    void anAddressFromAnEarlierRunIsAskedForAgainBeforeItIsGivenUp()
    {
        Bench bench({jobNamed(1, JobState::Downloading)});
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Download});
        bench.queue.downloadFailed(1, error(ErrorKind::Untrusted), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Download});
        QCOMPARE(bench.job().path, u"/v/a.mp4"_s);
        bench.queue.downloadFailed(1, error(ErrorKind::Untrusted), bench.now);
        QCOMPARE(bench.job().state, JobState::Failed);
    }

    void aWaitingJobMovesBeforeAnother()
    {
        Bench bench;
        bench.queue.setPaused(true);
        for (JobId id = 1; id <= 5; ++id)
            bench.queue.add(jobNamed(id), bench.now);
        bench.turn();
        const auto order = [&] {
            QList<JobId> ids;
            for (const Job& job : bench.queue.jobs())
                ids.append(job.id);
            return ids;
        };
        QVERIFY(bench.queue.move(4, 2));
        QCOMPARE(order(), (QList<JobId>{1, 4, 2, 3, 5}));
        bench.seen.clear();
        bench.turn();
        QCOMPARE(bench.seen.size(), 3); // only those between were written
        QVERIFY(bench.queue.move(1, 0));
        QCOMPARE(order(), (QList<JobId>{4, 2, 3, 5, 1}));
        QVERIFY(bench.queue.move(1, 4));
        QCOMPARE(order(), (QList<JobId>{1, 4, 2, 3, 5}));
        QVERIFY(!bench.queue.move(1, 77));
        bench.queue.setPaused(false);
        bench.queue.setLimit(1);
        QCOMPARE(bench.turn().value(0).job.id, 1);
    }

    void anEditedJobIsStoredAndSentAsEdited()
    {
        Bench bench({jobNamed(1)});
        bench.queue.setPaused(true);
        Request request;
        request.prompt = u"rain"_s;
        QVERIFY(bench.queue.edit(1, request, Usd{5}));
        bench.turn();
        QCOMPARE(bench.seen.last().job.request, request);
        bench.queue.setPaused(false);
        const auto actions = bench.turn();
        QCOMPARE(actions.first().job.request, request);
        QCOMPARE(actions.first().job.price, Usd{5});
    }

    void aClockSetBackKeepsTheWaitsAsTheyWere()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.queue.tick(bench.now);
        const Instant wait = *bench.queue.nextWake() - bench.now;
        bench.now -= 86'400'000;
        QVERIFY(bench.turn().isEmpty());
        QCOMPARE(*bench.queue.nextWake() - bench.now, wait);
        bench.now += 2 * 86'400'000;
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
    }

    void anEmptyQueueSleeps()
    {
        Bench bench;
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
    }

    void theSummaryCountsWhatIsCommitted()
    {
        const QList<Job> jobs = {jobNamed(1),
                                 jobNamed(2),
                                 jobNamed(3, JobState::Submitting),
                                 jobNamed(4, JobState::Queued),
                                 jobNamed(5, JobState::Running),
                                 jobNamed(6, JobState::Downloading),
                                 jobNamed(7, JobState::Done),
                                 jobNamed(8, JobState::Failed),
                                 jobNamed(9, JobState::Cancelled),
                                 jobNamed(10, JobState::Unknown)};
        QCOMPARE(summarise(jobs), (QueueSummary{2, 1, 1, 1, 1, 1, Usd{6 * 840'000}}));
        QCOMPARE(summarise(jobs).active(), 4);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
