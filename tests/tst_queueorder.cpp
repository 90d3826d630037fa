// What the user may do with jobs that wait: their order, their values, and that none is sent meanwhile.
#include "tests/queuejobs.h"

#include <QRegularExpression>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A paused queue with jobs 1 … n that wait; its records always succeed and are kept.
struct Bench
{
    JobQueue queue{7};
    Instant now = fromMs(1'000'000);
    QList<Job> records = {};

    explicit Bench(int count)
    {
        queue.setServiceReady(service, true, now);
        queue.setPaused(true);
        for (JobId id = 1; id <= count; ++id)
            queue.add(jobNamed(id), now);
    }
    /// Ids of the jobs whose submit came out.
    QList<JobId> turn()
    {
        QList<JobId> submits;
        for (;;) {
            queue.tick(now);
            const QList<Action> actions = queue.takeActions();
            if (actions.isEmpty())
                return submits;
            for (const Action& action : actions) {
                if (action.kind == Kind::Record) {
                    records.append(action.job);
                    queue.recorded(action.job.id, now);
                } else if (action.kind == Kind::Submit) {
                    submits.append(action.job.id);
                }
            }
        }
    }
    [[nodiscard]] QList<JobId> order() const { return queue.waiting(); }
};

using Ids = QList<JobId>;

} // namespace

class TestQueueOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void severalMoveTogetherInTheirOwnOrder()
    {
        Bench bench(6);
        QVERIFY(bench.queue.move({5, 2}, 4));
        QCOMPARE(bench.order(), (Ids{1, 3, 2, 5, 4, 6}));
        QVERIFY(bench.queue.move({1, 6}, 6)); // before one of themselves: where that one is
        QCOMPARE(bench.order(), (Ids{3, 2, 5, 4, 1, 6}));
        QVERIFY(bench.queue.move(Ids{3, 2}, 0));
        QCOMPARE(bench.order(), (Ids{5, 4, 1, 6, 3, 2}));
        QVERIFY(bench.queue.move(Ids{}, 5));
        QCOMPARE(bench.order(), (Ids{5, 4, 1, 6, 3, 2}));
    }

    void toTheFrontWritesOnlyWhatMoved()
    {
        Bench bench(100);
        bench.turn();
        bench.records.clear();
        QVERIFY(bench.queue.toFront({100, 99}));
        bench.turn();
        QCOMPARE(bench.records.size(), 2);
        QCOMPARE(bench.order().mid(0, 3), (Ids{99, 100, 1}));
        QVERIFY(bench.queue.move(99, 0));
        bench.turn();
        QCOMPARE(bench.records.size(), 3);
        QCOMPARE(bench.order().constFirst(), 100);
        QCOMPARE(bench.order().constLast(), 99);
    }

    void theFrontIsSentFirst()
    {
        Bench bench(3);
        QVERIFY(bench.queue.toFront({3}));
        bench.queue.setLimit(1);
        bench.queue.setPaused(false);
        QCOMPARE(bench.turn(), Ids{3});
    }

    void theOrderIsInTheRecords()
    {
        Bench bench(5);
        QVERIFY(bench.queue.move(5, 2));
        QVERIFY(bench.queue.toFront({4}));
        bench.turn();
        std::map<JobId, Job> disk;
        for (JobId id = 1; id <= 5; ++id)
            disk[id] = jobNamed(id);
        for (const Job& record : std::as_const(bench.records))
            disk[record.id] = record;
        JobQueue again(1);
        QList<Job> jobs;
        for (const auto& [id, job] : disk)
            jobs.append(job);
        again.load(jobs, bench.now);
        QCOMPARE(again.jobs().size(), 5);
        // load() reads them as waiting without a single action.
        Ids ids;
        for (const Job& job : again.jobs())
            ids.append(job.id);
        QCOMPARE(ids, (Ids{4, 1, 5, 2, 3}));
    }

    void onlyWaitingJobsMoveAndAllOrNone_data()
    {
        QTest::addColumn<JobState>("state");
        for (const JobState state : {JobState::Queued, JobState::Running, JobState::Downloading,
                                     JobState::Done, JobState::Failed, JobState::Unknown})
            QTest::newRow(qPrintable(nameOf(state))) << state;
    }
    void onlyWaitingJobsMoveAndAllOrNone()
    {
        QFETCH(const JobState, state);
        Bench bench(3);
        bench.queue.load({jobNamed(9, state)}, bench.now);
        QVERIFY(!bench.queue.move({3, 9}, 1));
        QVERIFY(!bench.queue.move(3, 9));
        QVERIFY(!bench.queue.move({3, 77}, 1));
        QVERIFY(!bench.queue.toFront({9}));
        QVERIFY(!bench.queue.hold(9));
        const Result<void> edited = bench.queue.edit(9, {}, {});
        QVERIFY(!edited);
        QVERIFY2(edited.error().detail.contains(u"Harbour"_s), "it is said of which job");
        QCOMPARE(bench.order(), (Ids{1, 2, 3}));
        QCOMPARE(bench.queue.job(9)->state, state);
    }

    void aFormerOrderComesBackForThoseThatStillWait()
    {
        Bench bench(6);
        const Ids before = bench.order();
        QVERIFY(bench.queue.move({6, 5}, 1));
        QVERIFY(bench.queue.cancel(2, bench.now));
        bench.queue.add(jobNamed(7), bench.now);
        QCOMPARE(bench.order(), (Ids{5, 6, 1, 3, 4, 7}));
        bench.queue.arrange(before);
        QCOMPARE(bench.order(), (Ids{1, 3, 4, 5, 6, 7}));
        bench.queue.arrange({7, 7, 99, 1}); // only these two change places
        QCOMPARE(bench.order(), (Ids{7, 3, 4, 5, 6, 1}));
    }

    void aHeldJobIsPassedOverUntilItIsReleased()
    {
        Bench bench(3);
        QVERIFY(bench.queue.hold(1));
        bench.queue.setLimit(2);
        bench.queue.setPaused(false);
        QCOMPARE(bench.turn(), (Ids{2, 3}));
        Request request;
        request.prompt = u"rain"_s;
        QVERIFY(bench.queue.edit(1, request, Usd{5}));
        QCOMPARE(bench.turn(), Ids{});
        bench.queue.submitFailed(2, {ErrorKind::Refused, {}, {}}, bench.now);
        QCOMPARE(bench.turn(), Ids{});
        QVERIFY2(!bench.queue.nextWake() || *bench.queue.nextWake() > bench.now,
                 "there is nothing to do now, and nothing spins");
        bench.queue.release(1);
        QCOMPARE(bench.turn(), Ids{1});
        QCOMPARE(bench.queue.job(1)->request, request);
    }

    void aNewRunKnowsNothingOfAHold()
    {
        JobQueue queue(1);
        queue.setServiceReady(service, true, fromMs(1));
        queue.load({jobNamed(1)}, fromMs(1));
        queue.tick(fromMs(1));
        QCOMPARE(queue.job(1)->state, JobState::Submitting);
    }

    void anyMovesLeaveAPermutation()
    {
        std::mt19937 random(11);
        Bench bench(20);
        Ids model = bench.order();
        for (int i = 0; i < 3000; ++i) {
            Ids chosen;
            for (JobId id = 1; id <= 20; ++id) {
                if (random() % 8 == 0)
                    chosen.append(id);
            }
            const JobId before = random() % 5 == 0 ? 0 : static_cast<JobId>(1 + random() % 20);
            QVERIFY(bench.queue.move(chosen, before));
            Ids block;
            Ids rest;
            qsizetype slot = 0;
            bool reached = false;
            for (const JobId id : std::as_const(model)) {
                reached = reached || id == before;
                (chosen.contains(id) ? block : rest).append(id);
                if (!reached && !chosen.contains(id))
                    ++slot;
            }
            model = rest.mid(0, slot) + block + rest.mid(slot);
            QCOMPARE(bench.order(), model);
            if (i % 7 == 0) {
                bench.turn();
                Ids stored;
                for (const Job& job : bench.queue.jobs())
                    stored.append(job.id);
                QCOMPARE(stored, model);
            }
        }
    }

    void onlyWhatMaySucceedIsRetried()
    {
        Job job = jobNamed(1, JobState::Failed);
        QVERIFY(mayRetry(job));
        job.error = Error{ErrorKind::JobFailed, {}, {}};
        QVERIFY(mayRetry(job));
        job.error = Error{ErrorKind::ContentRefused, {}, {}};
        QVERIFY(!mayRetry(job));
        job.error = {};
        job.state = JobState::Done;
        QVERIFY(!mayRetry(job));
        job.state = JobState::Unknown;
        QVERIFY2(!mayRetry(job), "it may have been charged");
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
