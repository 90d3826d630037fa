// What is sent, stored and begun again.
#include "tests/queuebench.h"

using namespace Qt::StringLiterals;
using namespace rushes;

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
        bench.queue.submitted(1, RequestId(u"r1"_s), bench.now);
        actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Record});
        QCOMPARE(actions.first().job.requestId, u"r1"_s);
        bench.now += 60'000ms;
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
        QCOMPARE(bench.queue.problem(), error(ErrorKind::DiskFull));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Submit});
        QCOMPARE(bench.queue.storeProblem(), error(ErrorKind::DiskFull));

        bench.recording = true;
        bench.queue.resume(bench.now);
        const auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Submit});
        QCOMPARE(actions.first().job.id, 1);
        QVERIFY(!bench.queue.storeProblem());
    }

    void aDatabaseThatIsHeldForAMomentStopsNobody()
    {
        Bench bench({jobNamed(1)});
        bench.recording = false;
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Record});
        bench.queue.recordFailed(1, error(ErrorKind::Locked), bench.now);
        QCOMPARE(bench.job().state, JobState::Waiting);
        QVERIFY(!bench.queue.problem());
        QVERIFY2(bench.turn().isEmpty(), "not at once");
        bench.recording = true;
        QList<Kind> seen;
        for (int i = 0; i < 20 && seen.isEmpty(); ++i)
            seen = kinds(bench.later());
        QCOMPARE(seen, QList<Kind>{Kind::Submit});
    }

    void anIdThatCannotBeStoredIsStoredAgainAndAgain()
    {
        Bench bench({jobNamed(1)});
        bench.turn();
        bench.recording = false;
        bench.queue.submitted(1, RequestId(u"r1"_s), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Record});
        bench.queue.recordFailed(1, error(ErrorKind::NotWritable), bench.now);
        QVERIFY(bench.queue.storeProblem());
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
        QVERIFY(!bench.queue.problem());
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
        bench.queue.submitted(1, RequestId(u"r1"_s), bench.now);
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
        QCOMPARE(bench.queue.problem().has_value(), stops);
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
            QVERIFY(*bench.queue.nextWake() >= bench.now + 1000ms);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
        }
    }

    void aBusyServiceHoldsAllItsJobsAsLongAsItAsks()
    {
        Job other = jobNamed(3);
        other.service = ServiceId(u"sandbox"_s);
        Bench bench({jobNamed(1), jobNamed(2), other});
        bench.queue.setLimit(1);
        bench.turn();
        bench.queue.submitFailed(1, {ErrorKind::Busy, {}, milliseconds(30'000)}, bench.now);
        const Instant asked = bench.now;
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(*bench.queue.nextWake() >= asked + 30'000ms);
        QVERIFY(*bench.queue.nextWake() <= asked + 33'000ms);
        bench.queue.retryNow(bench.now);
        QVERIFY2(*bench.queue.nextWake() >= asked + 30'000ms, "what a service asks for stands");
        bench.queue.setServiceReady(ServiceId(u"sandbox"_s), true, bench.now);
        QCOMPARE(bench.turn().value(0).job.id, 3);
    }

    void failuresInARowWaitEverLonger()
    {
        Bench bench({jobNamed(1)});
        milliseconds last = {};
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
            bench.queue.submitFailed(1, error(ErrorKind::Unreachable), bench.now);
            QVERIFY(bench.turn().isEmpty());
            const milliseconds wait = *bench.queue.nextWake() - bench.now;
            QVERIFY(wait >= 1500ms);
            QVERIFY(wait <= 75'000ms);
            if (i < 4)
                QVERIFY(wait > last);
            last = wait;
        }
        bench.queue.retryNow(bench.now);
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
            job.requestId = {};
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
                bench.queue.submitted(id, RequestId(u"r9"_s), bench.now);
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
        QVERIFY(!bench.queue.problem());
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
        QCOMPARE(bench()->queue.forget(1).has_value(), needsDecision(state));
        QCOMPARE(bench()->queue.move(1, 0).has_value(), waiting);
        QCOMPARE(bench()->queue.edit(1, {}, {}).has_value(), waiting);
        QCOMPARE(bench()->queue.attach(1, RequestId(u"r5"_s), fromMs(1)).has_value(), unknown);
        QCOMPARE(bench()->queue.resubmit(1, fromMs(1)).has_value(), unknown);
        QCOMPARE(bench()->queue.retryDownload(1, fromMs(1)).has_value(), state == JobState::Downloading);
        for (const auto& refused :
             {bench()->queue.remove(99), bench()->queue.forget(99), bench()->queue.move(99, 0),
              bench()->queue.edit(99, {}, {}), bench()->queue.attach(99, RequestId(u"r"_s), fromMs(1)),
              bench()->queue.resubmit(99, fromMs(1)), bench()->queue.retryDownload(99, fromMs(1)),
              bench()->queue.cancel(99, fromMs(1))})
            QCOMPARE(refused.error().kind, ErrorKind::NotFound);
    }

    void attachBelievesOnlyWhatTheServiceAnswers()
    {
        Bench bench({jobNamed(1, JobState::Unknown), jobNamed(2, JobState::Running)});
        for (const QString& bad : {u""_s, u"../x"_s, u"a b"_s, u"r2"_s, QString(129, u'a')})
            QVERIFY2(!bench.queue.attach(1, RequestId(bad), bench.now), qUtf8Printable(bad));
        QVERIFY(bench.queue.attach(1, RequestId(u"r7"_s), bench.now));
        auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Result});
        QCOMPARE(actions.first().requestId, u"r7"_s);
        QVERIFY2(!bench.queue.resubmit(1, bench.now), "not while an id is being checked");
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Unknown);
        QVERIFY(bench.job().requestId.isEmpty());
        QCOMPARE(bench.job().error, error(ErrorKind::NotFound));

        QVERIFY(bench.queue.attach(1, RequestId(u"r8"_s), bench.now));
        bench.turn();
        bench.queue.resultKnown(1, {RequestResult::Stage::Running, {}, {}, {}, {}}, bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(bench.job().requestId, u"r8"_s);
        bench.turn();
        QCOMPARE(bench.seen.last().kind, Kind::Record);
        QCOMPARE(bench.job().finished, Instant{});
    }

    void attachOfAFinishedRequestDownloadsIt()
    {
        Bench bench({jobNamed(1, JobState::Unknown)});
        QVERIFY(bench.queue.attach(1, RequestId(u"r7"_s), bench.now));
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Place});
    }

    void anUnknownJobIsSentAgainOnlyWhenAPersonSaysSo()
    {
        Bench bench({jobNamed(1, JobState::Unknown)});
        bench.now += 10'000'000ms;
        bench.queue.resume(bench.now);
        bench.queue.retryNow(bench.now);
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
        QCOMPARE(bench.job().state, JobState::NotFetched);
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
        const milliseconds wait = *bench.queue.nextWake() - bench.now;
        bench.now -= 86'400'000ms;
        QVERIFY(bench.turn().isEmpty());
        QCOMPARE(*bench.queue.nextWake() - bench.now, wait);
        bench.now += 2 * 86'400'000ms;
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
        QCOMPARE(summarise(jobs),
                 (QueueSummary{2, 1, 1, 1, 1, 1, Usd{3 * 840'000}, Usd{2 * 840'000}, Usd{840'000}}));
        QCOMPARE(summarise(jobs).active(), 4);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
