// What becomes of jobs that are paid for: at their ends, when they are refused, and when they are cancelled.
#include "tests/queuebench.h"

using namespace Qt::StringLiterals;
using namespace rushes;

class TestQueuePaid : public QObject
{
    Q_OBJECT

    /// How many downloads fail in this way until the job is given up, up to 100.
    static int failedDownloads(Bench& bench, ErrorKind kind)
    {
        int tries = 0;
        for (; tries < 100 && !isFinal(bench.job().state); ++tries) {
            bench.queue.downloadFailed(1, error(kind), bench.now);
            while (!isFinal(bench.job().state)) {
                const QList<Kind> next = kinds(bench.later());
                if (next.contains(Kind::Download))
                    break;
                if (next.contains(Kind::Result))
                    bench.queue.resultKnown(1, succeeded(), bench.now);
            }
        }
        return tries;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSuccessThatNamesNothingIsAskedForSomeTimes()
    {
        Bench bench = ended();
        RequestResult nothing = succeeded();
        nothing.output = {};
        QList<milliseconds> pauses;
        int questions = 1;
        bench.queue.resultKnown(1, nothing, bench.now);
        while (!isFinal(bench.job().state)) {
            const Instant before = bench.now;
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
            pauses.append(bench.now - before);
            QVERIFY2(++questions < 10, "it goes on for ever");
            bench.queue.resultKnown(1, nothing, bench.now);
        }
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QCOMPARE(questions, 5);
        QVERIFY(pauses.first() >= 1s && pauses.first() <= 2s);
        QVERIFY(std::is_sorted(pauses.cbegin(), pauses.cend()));
        QCOMPARE(bench.job().requestId, u"r1"_s);
        QVERIFY(bench.job().cost);
        QVERIFY(mayAskAgain(bench.job()));
        QVERIFY(!mayRetry(bench.job()));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{});

        QVERIFY(bench.queue.askAgain(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
    }

    void aResultThatFailsForAWhileArrives()
    {
        Bench bench = ended();
        for (int i = 0; i < 3; ++i) {
            bench.queue.resultFailed(1, error(ErrorKind::ServiceDown), bench.now);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        }
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void aResultThatCannotBeReadIsAskedForABoundedNumberOfTimes()
    {
        Bench bench = ended();
        int questions = 0;
        for (; !isFinal(bench.job().state); ++questions) {
            QVERIFY2(questions < 100, "it goes on for ever");
            bench.queue.resultFailed(1, error(ErrorKind::ServiceDown), bench.now);
            bench.later();
        }
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QVERIFY2(questions >= 10, "a service that is renewed needs some minutes");
    }

    void whatComesFromSomebodyElseGivesNothingUp_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        for (const ErrorKind kind : {ErrorKind::Unreachable, ErrorKind::NoAnswer, ErrorKind::WebPage,
                                     ErrorKind::Certificate, ErrorKind::Proxy})
            QTest::newRow(qUtf8Printable(nameOf(kind))) << kind;
    }
    void whatComesFromSomebodyElseGivesNothingUp()
    {
        QFETCH(const ErrorKind, kind);
        Bench bench = ended();
        for (int i = 0; i < 200; ++i) {
            bench.queue.resultFailed(1, error(kind), bench.now);
            bench.later();
        }
        QVERIFY(!isFinal(bench.job().state));
    }

    void aResultThatIsRefusedIsAskedForTwice()
    {
        Bench bench = ended();
        bench.queue.resultFailed(1, error(ErrorKind::Refused), bench.now);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        bench.queue.resultFailed(1, error(ErrorKind::Refused), bench.now);
        QCOMPARE(bench.job().state, JobState::Failed);
        QCOMPARE(bench.job().error, error(ErrorKind::Refused));
    }

    void aFileOnAnotherHostIsDoneAndNotFetched()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Downloading));
        bench.queue.downloadFailed(1, {ErrorKind::Untrusted, u"media.example"_s, {}}, bench.now);
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QCOMPARE(bench.job().requestId, u"r1"_s);
        QCOMPARE(bench.job().cost, Usd{840'000});
        QCOMPARE(bench.job().output, address);
        QVERIFY(bench.queue.askAgain(1, bench.now));
        bench.turn();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    /// A network's login page goes; a page that was made does not.
    void pagesInThePlaceOfTheFileEnd()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Downloading));
        const Instant begun = bench.now;
        QVERIFY2(failedDownloads(bench, ErrorKind::WebPage) < 100, "it goes on for ever");
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QCOMPARE(bench.job().output, address);
        QVERIFY2(bench.now - begun > std::chrono::minutes(15), "somebody signs in to a network meanwhile");
        QVERIFY(bench.queue.askAgain(1, bench.now));
    }

    void addressesThatLeadNowhereEnd()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Downloading));
        const int tries = failedDownloads(bench, ErrorKind::NotFound);
        QVERIFY2(tries < 50, "it goes on for ever");
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QVERIFY(tries > 3);
    }

    void oneLostAnswerToAQuestionIsNoNews()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Running));
        bench.later();
        bench.queue.statusFailed(1, error(ErrorKind::Lost), bench.now);
        QVERIFY(!bench.job().error);
        bench.later();
        bench.queue.statusFailed(1, error(ErrorKind::Lost), bench.now);
        QVERIFY(bench.job().error);
    }

    // Cancel
    void aCancelIsConfirmed()
    {
        Bench bench = cancelled();
        QCOMPARE(bench.job().state, JobState::Queued);
        bench.queue.statusKnown(1, {RequestStatus::Stage::Cancelled, -1, {}}, bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QVERIFY(!bench.job().cancelWanted);
        bench.turn();
        QVERIFY2(!bench.queue.nextWake(), "nothing is left to ask");
    }

    void aCancelThatIsNotConfirmedIsLookedAtAgain()
    {
        Bench bench = cancelled();
        bench.queue.statusKnown(1, queued(), bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QVERIFY(bench.job().cancelWanted);
        const Instant at = bench.now;
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        QVERIFY(bench.now - at <= 15'000ms);
        bench.queue.statusKnown(1, running(), bench.now);
        QCOMPARE(bench.job().state, JobState::Running);
        QVERIFY(bench.job().cancelRefused);
        QVERIFY(!bench.job().cancelWanted);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void looksGetRarerAndStop()
    {
        Bench bench = cancelled();
        int looks = 0;
        milliseconds last = {};
        bench.queue.statusKnown(1, queued(), bench.now);
        for (; bench.queue.nextWake(); ++looks) {
            QVERIFY(looks < 100);
            const Instant at = bench.now;
            if (!kinds(bench.later()).contains(Kind::Status))
                continue;
            QVERIFY(bench.now - at + 1000ms >= last);
            last = bench.now - at;
            bench.queue.statusFailed(1, error(ErrorKind::NotFound), bench.now);
        }
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QVERIFY(looks >= 5);
    }

    void aCancelInDoubtIsLookedAtByTheNextRun()
    {
        Job job = jobNamed(1, JobState::Cancelled);
        job.cancelWanted = true;
        Bench bench({job});
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        QVERIFY(bench.job().cancelRefused);
    }

    // Refused for being one too many
    void aRefusedJobIsSentAtTheTimeToldAndThreeTimesAtMost()
    {
        Bench bench({jobNamed(1)});
        bench.turn();
        const Error busy{ErrorKind::Busy, {}, milliseconds(30'000)};
        int posts = 1;
        while (bench.job().state != JobState::Failed) {
            const Instant refused = bench.now;
            bench.queue.submitFailed(1, busy, bench.now);
            if (bench.job().state == JobState::Failed)
                break;
            QCOMPARE(bench.job().state, JobState::Waiting);
            QVERIFY(bench.job().notBefore >= refused + 30'000ms);
            QVERIFY(bench.turn().isEmpty());
            bench.queue.retryNow(bench.now);
            QVERIFY2(bench.turn().isEmpty(), "the service has told its time");
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
            QVERIFY(bench.now >= refused + 30'000ms);
            QVERIFY2(++posts < 10, "it goes on for ever");
        }
        QCOMPARE(posts, 4);
        QVERIFY(mayRetry(bench.job()));
    }

    void aServiceThatRefusesIsTriedWithOneJob()
    {
        Bench bench({jobNamed(1), jobNamed(2), jobNamed(3)});
        QCOMPARE(bench.turn().size(), 3);
        for (const JobId id : {1, 2, 3})
            bench.queue.submitFailed(id, {ErrorKind::Busy, {}, milliseconds(5000)}, bench.now);
        const QList<Action> again = bench.later();
        QCOMPARE(kinds(again), QList<Kind>{Kind::Submit});
        QCOMPARE(again.first().job.id, 1);
        bench.queue.submitted(1, RequestId(u"r1"_s), bench.now);
        QList<Kind> next;
        for (int i = 0; i < 5 && !next.contains(Kind::Submit); ++i)
            next = kinds(bench.later());
        QCOMPARE(next.count(Kind::Submit), 2);
    }

    void aTimeThatWasToldHoldsForTheNextRun()
    {
        Job job = jobNamed(1);
        job.refusals = 2;
        job.notBefore = fromMs(1'060'000);
        Bench bench({job});
        QVERIFY(bench.turn().isEmpty());
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Submit});
        QCOMPARE(bench.now, fromMs(1'060'000));
    }

    void anEmptyBalanceIsNotTriedAgain()
    {
        Bench bench({jobNamed(1)});
        bench.turn();
        bench.queue.submitFailed(1, error(ErrorKind::TopUp), bench.now);
        QCOMPARE(bench.job().state, JobState::Waiting);
        QCOMPARE(bench.job().refusals, 0);
        QVERIFY(bench.queue.problem());
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
    }

    void whatIsMissingAtTheEndIsNoticedBeforeItIsPaid()
    {
        Bench bench({jobNamed(1), jobNamed(2)});
        bench.turn();
        bench.queue.submitHindered(1, error(ErrorKind::DiskFull), bench.now);
        QCOMPARE(bench.job().state, JobState::Waiting);
        QCOMPARE(bench.job().submitted, Instant{});
        QCOMPARE(bench.queue.problem(), error(ErrorKind::DiskFull));
        bench.queue.submitHindered(2, error(ErrorKind::DiskFull), bench.now);
        QVERIFY(bench.turn().isEmpty());
        QVERIFY(!bench.queue.nextWake());
        bench.queue.resume(bench.now);
        QCOMPARE(kinds(bench.turn()), (QList<Kind>{Kind::Submit, Kind::Submit}));
    }

    // Attach
    void anIdThatIsCheckedIsRecorded()
    {
        Bench bench({jobNamed(1, JobState::Unknown)});
        QVERIFY(bench.queue.attach(1, RequestId(u"r7"_s), bench.now));
        const QList<Action> asked = bench.turn();
        QCOMPARE(kinds(asked), QList<Kind>{Kind::Result});
        QCOMPARE(asked.first().requestId, u"r7"_s);
        QCOMPARE(bench.seen.first().kind, Kind::Record);
        QCOMPARE(bench.seen.first().job.requestId, u"r7"_s);
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Unknown);
        QVERIFY(bench.job().requestId.isEmpty());
        bench.turn();
        QVERIFY2(bench.seen.last().job.requestId.isEmpty(), "it is free again");
    }

    void anIdThatWasBeingCheckedIsCheckedByTheNextRun()
    {
        Job job = jobNamed(1, JobState::Unknown);
        job.requestId = RequestId(u"r7"_s);
        Bench bench({job});
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

private:
    /// The service has said that the job is over, and what came of it is being asked.
    static Bench ended()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        return bench;
    }
    /// The service has said that the job is cancelled, and is being asked whether it is so.
    static Bench cancelled()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.cancelQueued();
        return bench;
    }
};

QTEST_GUILESS_MAIN(TestQueuePaid)
#include "tst_queuepaid.moc"
