// How jobs end: failed, cancelled, held, given up, downloaded.
#include "tests/queuebench.h"

using namespace Qt::StringLiterals;
using namespace rushes;

class TestQueueEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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
        bench.queue.submitted(1, RequestId(u"r1"_s), bench.now);
        const auto actions = bench.turn();
        QCOMPARE(kinds(actions), QList<Kind>{Kind::Cancel});
        QCOMPARE(actions.first().requestId, u"r1"_s);
        bench.queue.cancelAnswered(1, CancelOutcome::Cancelled, bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, {RequestStatus::Stage::Cancelled, -1, {}}, bench.now);
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
        milliseconds last = {};
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
            bench.queue.cancelFailed(1, error(ErrorKind::Lost), bench.now);
            const milliseconds wait = *bench.queue.nextWake() - bench.now;
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
        milliseconds last = {};
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Cancel});
            const Instant asked = bench.now;
            bench.queue.cancelFailed(1, error(ErrorKind::NotFound), bench.now);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
            const milliseconds wait = bench.now - asked;
            QVERIFY2(i == 0 ? wait == 0ms : wait > last, "at once the first time, then ever more slowly");
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
            Instant last = {};
            for (int round = 0; round < 20 && !bench.queue.problem(); ++round) {
                const auto actions = bench.later();
                if (sent > 0)
                    QVERIFY2(bench.now >= last + 1500ms, "not at once");
                last = bench.now;
                for (const Action& action : actions) {
                    QCOMPARE(action.kind, Kind::Submit);
                    ++sent;
                    bench.queue.submitFailed(action.job.id, error(kind), bench.now);
                    QCOMPARE(bench.job(action.job.id).state, JobState::Unknown);
                }
            }
            QCOMPARE(sent, 6);
            QCOMPARE(bench.queue.problem()->kind, ErrorKind::Lost);
            QVERIFY(bench.turn().isEmpty());
            QVERIFY(!bench.queue.nextWake());
            // Mended: it goes on, carefully, and an answer makes it trust again.
            bench.queue.resume(bench.now);
            QList<Action> actions = bench.later();
            QCOMPARE(actions.size(), 2);
            bench.queue.submitted(actions.first().job.id, RequestId(u"r-a"_s), bench.now);
            bench.queue.submitFailed(actions.last().job.id, error(kind), bench.now);
            QVERIFY(!bench.queue.problem());
        }
    }

    void aGatewaysWordIsNotBelievedForASleep()
    {
        Bench bench({jobNamed(1)});
        QVERIFY(bench.reach(JobState::Running));
        for (int i = 0; i < 3; ++i) {
            while (bench.later().isEmpty()) {
            }
            bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
            bench.now += 2h;
            bench.queue.retryNow(bench.now);
            QCOMPARE(bench.job().state, JobState::Running);
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
        while (bench.now - began < 50min) {
            ask();
            bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
            QCOMPARE(bench.job().state, JobState::Running);
        }
        ask();
        bench.queue.statusKnown(1, queued(), bench.now); // it was being renewed
        while (bench.job().state != JobState::Failed) {
            ask();
            bench.queue.statusFailed(1, error(ErrorKind::Unrouted), bench.now);
            QVERIFY(bench.now - began < 4h);
        }
        QVERIFY(bench.now - began > 110min);
        QVERIFY(isLostSight(bench.job()));
        QVERIFY(!mayRetry(bench.job()));

        QVERIFY(bench.queue.askAgain(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void whatIsAskedAgainIsPlacedAnew()
    {
        Job done = jobNamed(1);
        done.state = JobState::Done;
        done.requestId = RequestId(u"r1"_s);
        done.path = u"/videos/Harbour take 1.mp4"_s;
        done.takeNumber = 1;
        Bench bench({done});
        QVERIFY(bench.queue.askAgain(1, bench.now));
        bench.turn();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QVERIFY(bench.job().path.isEmpty());
        QCOMPARE(bench.job().takeNumber, 1);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Place});
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
            QCOMPARE(bench.job().state, JobState::NotFetched);
            QVERIFY(!bench.queue.nextWake());
        } else if (mayPass(kind)) {
            QCOMPARE(bench.job().state, JobState::Downloading);
            QVERIFY(*bench.queue.nextWake() >= bench.now + 1500ms);
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
};

QTEST_GUILESS_MAIN(TestQueueEnds)
#include "tst_queueends.moc"
