// Answers that lead nowhere: words that nobody knows, answers against each other, a cancel that nobody asked
// for.
#include "tests/queuebench.h"

#include "app/domain/ledger.h"
#include "app/queue/jobmodel.h"
#include "app/studio/errortext.h"

using namespace Qt::StringLiterals;
using namespace rushes;

class TestQueueUnclear : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWordThatIsNotKnownIsNotAskedAfterForEver()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        int questions = 0;
        milliseconds longest = {};
        const Instant begun = bench.now;
        while (!isFinal(bench.job().state)) {
            const Instant before = bench.now;
            QVERIFY2(++questions < 30, "it goes on for ever");
            answer(bench, bench.later(), u"brewing"_s);
            longest = std::max(longest, bench.now - before);
        }
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QVERIFY2(questions >= 6, "a stage that is not known is waited for");
        QVERIFY(bench.now - begun > 120'000ms);
        QVERIFY(longest > 30s);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{});
        // It says what came and where to look, and offers to ask again; nothing is unsaid or given up.
        QVERIFY2(oneLine(textOf(bench.job())).contains(u"brewing"_s),
                 qUtf8Printable(oneLine(textOf(bench.job()))));
        QVERIFY(oneLine(textOf(bench.job())).contains(u"may have been charged"_s));
        QVERIFY(!stateText(bench.job()).contains(u"Done"_s));
        QCOMPARE(textOf(bench.job()).remedy, Remedy::OpenGenerations);
        QVERIFY(mayAskAgain(bench.job()));
        QVERIFY(!mayRetry(bench.job()));
        QCOMPARE(bench.job().requestId, u"r1"_s);
        QCOMPARE(entryOf(bench.job())->outcome, Outcome::Unknown);

        QVERIFY(bench.queue.askAgain(1, bench.now));
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Status});
    }

    void aResultTellsWhatAWordDoesNot()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Other, -1, u"shipped"_s}, bench.now);
        QCOMPARE(bench.job().statusWord, u"shipped"_s);
        QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void aResultThatIsNotThereYetEndsNothing()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
            bench.queue.statusKnown(1, {RequestStatus::Stage::Other, -1, u"brewing"_s}, bench.now);
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Result});
            bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
            QCOMPARE(bench.job().state, JobState::Running);
        }
        bench.later();
        bench.queue.statusKnown(1, running(), bench.now);
        QVERIFY(bench.job().statusWord.isEmpty());
    }

    void aStatusThatCannotBeReadIsNotTheOnlyWitness()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bool isAsked = false;
        for (int i = 0; i < 6 && !isAsked; ++i) {
            isAsked = bench.later().value(0).kind == Kind::Result;
            if (!isAsked)
                bench.queue.statusFailed(1, error(ErrorKind::NotUnderstood), bench.now);
        }
        QVERIFY(isAsked);
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void whatHasEndedAndStillRunsIsNotAskedAfterForEver_data()
    {
        QTest::addColumn<int>("stage");
        QTest::newRow("running") << static_cast<int>(RequestResult::Stage::Running);
        QTest::newRow("queued") << static_cast<int>(RequestResult::Stage::Queued);
        QTest::newRow("a word that is not known") << static_cast<int>(RequestResult::Stage::Other);
    }
    void whatHasEndedAndStillRunsIsNotAskedAfterForEver()
    {
        QFETCH(const int, stage);
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        bench.turn();
        const RequestResult result{static_cast<RequestResult::Stage>(stage), {}, {}, {}, u"stuck"_s};
        int questions = 1;
        bench.queue.resultKnown(1, result, bench.now);
        while (!isFinal(bench.job().state)) {
            QList<Kind> next = kinds(bench.later());
            if (result.stage != RequestResult::Stage::Other) { // its status may know better
                QCOMPARE(next, QList<Kind>{Kind::Status});
                bench.queue.statusKnown(1, completed(), bench.now);
                next = kinds(bench.turn());
            }
            QCOMPARE(next, QList<Kind>{Kind::Result});
            QVERIFY2(++questions < 30, "it goes on for ever");
            bench.queue.resultKnown(1, result, bench.now);
        }
        QCOMPARE(bench.job().state, JobState::NotFetched);
        QVERIFY(questions <= (result.stage == RequestResult::Stage::Other ? 5 : 12));
        QVERIFY(oneLine(textOf(bench.job())).contains(u"stuck"_s));
    }

    /// One wrong answer, and hours of work after it: the clip that is paid for is not given up.
    void whatWasSaidToHaveEndedMayRunOn()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, {RequestResult::Stage::Running, {}, {}, {}, u"in_progress"_s}, bench.now);
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(kinds(bench.later()), QList<Kind>{Kind::Status});
            bench.queue.statusKnown(1, running(), bench.now);
            QCOMPARE(bench.job().state, JobState::Running);
        }
        bench.later();
        bench.queue.statusKnown(1, completed(), bench.now);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{Kind::Result});
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void aCancelThatNobodyAskedForIsSaid_data()
    {
        QTest::addColumn<qint64>("cost"); // -1: none is told
        QTest::newRow("no cost") << qint64(-1);
        QTest::newRow("a cost") << qint64(110'000);
    }
    void aCancelThatNobodyAskedForIsSaid()
    {
        QFETCH(const qint64, cost);
        Bench bench = cancelledThere();
        RequestResult result{RequestResult::Stage::Cancelled, {}, {}, {}, u"cancelled"_s};
        if (cost >= 0)
            result.cost = Usd{cost};
        bench.queue.resultKnown(1, result, bench.now);
        const Job& job = bench.job();
        QCOMPARE(job.state, JobState::Cancelled);
        const QString said = oneLine(textOf(job));
        QVERIFY2(said.contains(u"not from here"_s), qUtf8Printable(said));
        QVERIFY2(!said.contains(u"Nothing was charged"_s), qUtf8Printable(said));
        QCOMPARE(stateText(job), u"Cancelled at the service"_s);
        // The ledger keeps the request and counts what is known.
        const std::optional<LedgerEntry> entry = entryOf(job);
        QVERIFY(entry);
        QCOMPARE(entry->amount(), Usd{std::max<qint64>(0, cost)});
        QCOMPARE(said.contains(u"$0.11"_s), cost > 0);
        QCOMPARE(kinds(bench.turn()), QList<Kind>{});
        QVERIFY(mayAskAgain(job));
    }

    void aCancelThatNobodyAskedForMayHaveComeTooLate()
    {
        Bench bench = cancelledThere();
        bench.queue.resultKnown(1, succeeded(), bench.now);
        QCOMPARE(bench.job().state, JobState::Downloading);
    }

    void aCancelledRequestWithoutAResultIsCancelled()
    {
        Bench bench = cancelledThere();
        bench.queue.resultFailed(1, error(ErrorKind::NotFound), bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QVERIFY(bench.job().error);
    }

    void aCancelOfOnesOwnIsNoNews()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Queued);
        bench.cancelQueued();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Cancelled, -1, {}}, bench.now);
        QCOMPARE(bench.job().state, JobState::Cancelled);
        QVERIFY(!bench.job().error);
        QCOMPARE(stateText(bench.job()), u"Cancelled"_s);
    }

private:
    static Bench cancelledThere()
    {
        Bench bench({jobNamed(1)});
        bench.reach(JobState::Running);
        bench.later();
        bench.queue.statusKnown(1, {RequestStatus::Stage::Cancelled, -1, u"cancelled"_s}, bench.now);
        if (kinds(bench.turn()) != QList<Kind>{Kind::Result})
            qFatal("its result is not asked for");
        return bench;
    }
    static void answer(Bench& bench, const QList<Action>& actions, const QString& word)
    {
        for (const Action& action : actions) {
            if (action.kind == Kind::Status)
                bench.queue.statusKnown(1, {RequestStatus::Stage::Other, -1, word}, bench.now);
            else
                bench.queue.resultKnown(1, {RequestResult::Stage::Other, {}, {}, {}, word}, bench.now);
        }
    }
};

QTEST_GUILESS_MAIN(TestQueueUnclear)
#include "tst_queueunclear.moc"
