// When the queue asks after its jobs, and what it makes of the answers.
#include "app/catalogue/catalogue.h"
#include "tests/queuebench.h"

using namespace Qt::StringLiterals;
using namespace rushes;

class TestQueueAsking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aQueuedJobIsAskedAfterEverMoreRarely()
    {
        Bench bench({realJob()});
        bench.reach(JobState::Queued);
        bench.turn();
        milliseconds wait = *bench.queue.nextWake() - bench.now;
        QVERIFY(wait >= 1800ms && wait <= 2200ms);
        for (int i = 0; i < 20; ++i) {
            bench.later();
            bench.queue.statusKnown(1, queued(-1), bench.now);
            wait = *bench.queue.nextWake() - bench.now;
            QVERIFY(wait >= 4500ms && wait <= 13'200ms);
        }
        QVERIFY(wait >= 10'800ms);
    }

    void aFarPlaceInTheQueueIsAskedAfterMoreRarelyStill()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.turn();
        for (int place = 41; place > 39; --place) {
            bench.now += 20'000ms;
            bench.turn();
            bench.queue.statusKnown(1, queued(place), bench.now);
        }
        QVERIFY2(*bench.queue.nextWake() - bench.now >= 25'000ms, "20 s a place, and 40 before it");
        bench.now += 30'000ms;
        bench.turn();
        bench.queue.statusKnown(1, queued(1), bench.now);
        QVERIFY2(*bench.queue.nextWake() - bench.now <= 13'200ms, "it may start any moment");
    }

    void aRunningJobIsAskedRarelyUntilItMayBeOver()
    {
        Bench bench({realJob()});
        bench.reach(JobState::Running);
        bench.turn();
        const Instant started = bench.job().started;
        milliseconds early = {};
        milliseconds shortest = 60'000ms;
        while (bench.now < started + 300'000ms) {
            const milliseconds wait = *bench.queue.nextWake() - bench.now;
            early = early == 0ms ? wait : early;
            shortest = std::min(shortest, wait);
            bench.later();
            bench.queue.statusKnown(1, running(), bench.now);
        }
        QVERIFY2(early >= 8s, qPrintable(QString::number(early.count())));
        QVERIFY2(shortest <= 4s, qPrintable(QString::number(shortest.count())));
        QVERIFY2(shortest >= 900ms, qPrintable(QString::number(shortest.count())));
    }

    void whatRanTeachesTheNext()
    {
        Bench bench;
        Request request = defaultsOf(Catalogue::builtIn().standard());
        for (JobId id = 1; id <= 10; ++id) {
            Job job = jobNamed(id);
            job.request = request;
            bench.queue.add(job, bench.now);
            bench.turn();
            bench.queue.submitted(id, RequestId(u"r%1"_s.arg(id)), bench.now);
            const Instant start = bench.now;
            std::optional<RunTime> taught;
            while (bench.job(id).state != JobState::Done) {
                for (const Action& action : bench.later()) {
                    const bool over = bench.now >= start + 40'000ms;
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
                QVERIFY(std::chrono::abs(taught->ran - 40s) <= 6s);
            }
        }
        const double median = bench.queue.runTimes().run(service, request).median();
        QVERIFY2(std::abs(median - 40) < 8, qPrintable(QString::number(median)));
    }

    void whatWasNotWatchedTeachesNothing()
    {
        Job job = jobNamed(1, JobState::Running);
        job.request = defaultsOf(Catalogue::builtIn().standard());
        job.submitted = job.started = fromMs(900'000);
        Bench bench({job});
        bench.now += 3'600'000ms; // asleep
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QVERIFY(bench.queue.runTimes().isGuess(service, job.request.model));
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
        while (bench.now < start + 300'000ms) {
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
        QVERIFY2(*bench.queue.nextWake() >= told + 45'000ms, "the other one waits too");
        bench.queue.retryNow(bench.now);
        QVERIFY(*bench.queue.nextWake() >= told + 45'000ms);
    }

    void offlineIsSaidUntilSomethingAnswers()
    {
        Bench bench({jobNamed(1, JobState::Running), jobNamed(2, JobState::Running)});
        QVERIFY(!bench.queue.forecast(bench.now).offline);
        const QList<Action> first = bench.later();
        bench.queue.statusFailed(first.first().job.id, error(ErrorKind::Unreachable), bench.now);
        QVERIFY(bench.queue.forecast(bench.now).offline);
        QVERIFY2(bench.turn().isEmpty(), "the other one would fare no better");
        bench.queue.retryNow(bench.now);
        const QList<Action> again = bench.turn();
        QVERIFY(!again.isEmpty());
        bench.queue.statusKnown(again.first().job.id, running(), bench.now);
        QVERIFY(!bench.queue.forecast(bench.now).offline);
    }

    void theSandboxIsAskedMoreOften()
    {
        Bench bench({jobNamed(1)});
        bench.queue.setIntervals(service, CallIntervals::local());
        bench.reach(JobState::Queued);
        bench.turn();
        QVERIFY(*bench.queue.nextWake() - bench.now <= 200ms);
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
            const milliseconds least = result ? 1100ms : 1500ms; // what has ended is wanted soon
            if (kind == ErrorKind::NotFound) {
                QCOMPARE(bench.job().state, JobState::Running);
                QVERIFY(*bench.queue.nextWake() >= bench.now + least);
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
            QCOMPARE(bench.queue.problem().has_value(), stops);
            if (stops || kind == ErrorKind::Forbidden) {
                QVERIFY(!bench.queue.nextWake());
                bench.queue.resume(bench.now);
                QVERIFY(!bench.queue.problem());
            } else {
                QVERIFY(*bench.queue.nextWake() >= bench.now + least);
                const bool isSilence = kind == ErrorKind::Unreachable || kind == ErrorKind::Lost;
                QCOMPARE(bench.job().error, isSilence ? std::nullopt : std::optional(error(kind)));
            }
            QCOMPARE(kinds(bench.later()), QList<Kind>{result ? Kind::Result : Kind::Status});
        }
    }

    void aRefusedTokenOfOneServiceLeavesTheOthersAlone()
    {
        Job other = jobNamed(2, JobState::Running);
        other.service = ServiceId(u"sandbox"_s);
        Bench bench({jobNamed(1, JobState::Running), other});
        bench.queue.setServiceReady(ServiceId(u"sandbox"_s), true, bench.now);
        bench.now += 5000ms;
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
        QVERIFY(*bench.queue.nextWake() >= bench.now + 90'000ms);
    }

    void anUnknownWordKeepsTheJobAndIsShown()
    {
        Bench bench({jobNamed(1, JobState::Running)});
        bench.later();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Other, -1, u"pondering"_s}, bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QCOMPARE(bench.job().statusWord, u"pondering"_s);
        // The result says what the word does not.
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, {RequestResult::Stage::Running, {}, {}, {}, u"in_progress"_s}, bench.now);
        QVERIFY(bench.job().statusWord.isEmpty());
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
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
};

QTEST_GUILESS_MAIN(TestQueueAsking)
#include "tst_queueasking.moc"
