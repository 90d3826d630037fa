#include "app/queue/jobmodel.h"
#include "app/queue/queuerows.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Job job(JobId id, JobState state, const BatchId& batch = {})
{
    Job made;
    made.id = id;
    made.order = id;
    made.state = state;
    made.batch = batch;
    made.sceneId = SceneId(u"s"_s);
    made.sceneName = u"Harbour"_s;
    made.request.prompt = u"A harbour at dawn with many small boats"_s;
    made.request.aspectRatio = u"16:9"_s;
    made.request.cfgScale = 0.5;
    made.price = Usd{1'000'000};
    return made;
}

using Ids = QList<JobId>;

} // namespace

class TestQueueRows : public QObject
{
    Q_OBJECT

private:
    JobModel m_jobs;
    std::unique_ptr<QueueRows> m_rows = {};
    std::unique_ptr<QAbstractItemModelTester> m_tester = {};

    [[nodiscard]] Ids shown() const
    {
        Ids ids;
        for (int row = 0; row < m_rows->rowCount(); ++row)
            ids.append(m_rows->job(row).id);
        return ids;
    }
    [[nodiscard]] QStringList texts(int role) const
    {
        QStringList list;
        for (int row = 0; row < m_rows->rowCount(); ++row)
            list.append(m_rows->index(row, 0).data(role).toString());
        return list;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_jobs.reset({});
        m_rows = std::make_unique<QueueRows>(m_jobs);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_rows.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_rows.reset();
    }

    void whatNeedsAPersonIsFirstAndWhatIsOverIsLast()
    {
        m_jobs.reset({job(1, JobState::Done), job(2, JobState::Unknown), job(3, JobState::Running),
                      job(4, JobState::Waiting), job(5, JobState::Waiting), job(6, JobState::Failed),
                      job(7, JobState::Downloading)});
        QCOMPARE(shown(), (Ids{2, 3, 7, 4, 5, 6, 1}));
        QCOMPARE(m_rows->waiting(), (Ids{4, 5}));
    }

    void waitingJobsStandInTheOrderInWhichTheyAreSent()
    {
        for (JobId id = 1; id <= 4; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        Job front = job(4, JobState::Waiting);
        front.order = -3;
        m_jobs.put(front);
        QCOMPARE(shown(), (Ids{4, 1, 2, 3}));
        // The next one starts: it stays in its row.
        front.state = JobState::Submitting;
        m_jobs.put(front);
        QCOMPARE(shown(), (Ids{4, 1, 2, 3}));
        QCOMPARE(m_rows->waiting(), (Ids{1, 2, 3}));
        front.state = JobState::Done;
        m_jobs.put(front);
        QCOMPARE(shown(), (Ids{1, 2, 3, 4}));
    }

    void anUpdateThatMovesNothingTellsOneRow()
    {
        for (JobId id = 1; id <= 5; ++id)
            m_jobs.put(job(id, JobState::Queued));
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy laidOut(m_rows.get(), &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
        Job next = job(3, JobState::Running);
        m_jobs.put(next);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 2);
        QCOMPARE(laidOut.size() + reset.size(), 0);
    }

    void theFilterShowsAState_data()
    {
        QTest::addColumn<int>("filter");
        QTest::addColumn<Ids>("ids");
        QTest::newRow("all") << int(JobFilter::All) << Ids{9, 2, 3, 4, 5, 1, 8, 7, 6};
        QTest::newRow("waiting") << int(JobFilter::Waiting) << Ids{1};
        QTest::newRow("under way") << int(JobFilter::UnderWay) << Ids{2, 3, 4, 5};
        QTest::newRow("done") << int(JobFilter::Done) << Ids{6};
        QTest::newRow("failed") << int(JobFilter::Failed) << Ids{8, 7};
        QTest::newRow("unknown") << int(JobFilter::Unknown) << Ids{9};
    }
    void theFilterShowsAState()
    {
        QFETCH(const int, filter);
        QFETCH(const Ids, ids);
        JobId id = 0;
        for (const JobState state : {JobState::Waiting, JobState::Submitting, JobState::Queued,
                                     JobState::Running, JobState::Downloading, JobState::Done,
                                     JobState::Failed, JobState::Cancelled, JobState::Unknown})
            m_jobs.put(job(++id, state));
        m_rows->setFilter(static_cast<JobFilter>(filter));
        QCOMPARE(shown(), ids);
        // A job that comes into the state comes into sight, one that leaves it goes.
        m_jobs.put(job(20, JobState::Waiting));
        m_jobs.put(job(20, JobState::Done));
        QCOMPARE(shown().contains(20), shows(static_cast<JobFilter>(filter), JobState::Done));
    }

    void whatIsOverOfABatchStandsAsItWasQueued()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting, BatchId(u"b"_s)));
        m_jobs.put(job(4, JobState::Done));
        for (const JobId id : {2, 1, 3})
            m_jobs.put(job(id, JobState::Done, BatchId(u"b"_s)));
        QCOMPARE(shown(), (Ids{4, 1, 2, 3}));
        QCOMPARE(m_rows->index(1, 0).data(QueueRows::HeadPriceRole).toString(), QString());
    }

    void nothingMovesWhileItIsHeld()
    {
        for (JobId id = 1; id <= 4; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        m_rows->setHeld(true);
        m_jobs.put(job(2, JobState::Done));
        m_jobs.put(job(4, JobState::Running));
        m_jobs.put(job(5, JobState::Unknown));
        QCOMPARE(shown(), (Ids{1, 2, 3, 4, 5}));
        m_rows->setHeld(false);
        QCOMPARE(shown(), (Ids{5, 4, 1, 3, 2}));
    }

    void whatTheFilterWouldHideStaysWhileItIsHeld()
    {
        m_rows->setFilter(JobFilter::Waiting);
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        m_rows->setHeld(true);
        m_jobs.put(job(2, JobState::Submitting));
        QCOMPARE(shown(), (Ids{1, 2, 3}));
        m_rows->setHeld(false);
        QCOMPARE(shown(), (Ids{1, 3}));
    }

    void theUsersOwnMoveIsShownAtOnce()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        m_rows->setHeld(true);
        Job moved = job(3, JobState::Waiting);
        moved.order = -1;
        m_jobs.put(moved);
        QCOMPARE(shown(), (Ids{3, 1, 2}));
    }

    void aRemovedJobLeavesItsRowUntilItIsClosed()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting, BatchId(u"b"_s)));
        m_rows->leaveRow(2);
        m_jobs.remove(2);
        QCOMPARE(shown(), (Ids{1, 2, 3}));
        QCOMPARE(m_rows->removed(1), QueueRows::Removed::MayComeBack);
        QCOMPARE(m_rows->waiting(), (Ids{1, 3}));
        QCOMPARE(m_rows->batchOf(m_rows->job(0)), (Ids{1, 3}));
        QCOMPARE(m_rows->index(0, 0).data(QueueRows::HeadPriceRole).toString(), u"$2.00"_s);
        m_rows->closeRow(2);
        QCOMPARE(shown(), (Ids{1, 3}));
    }

    void aClosedRowWaitsForThePointer()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        m_rows->setHeld(true);
        m_rows->leaveRow(2);
        m_jobs.remove(2);
        m_rows->closeRow(2);
        QCOMPARE(shown(), (Ids{1, 2, 3}));
        QCOMPARE(m_rows->removed(1), QueueRows::Removed::ForGood);
        m_rows->setHeld(false);
        QCOMPARE(shown(), (Ids{1, 3}));
    }

    void aJobThatComesBackTakesItsRow()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting));
        m_rows->leaveRow(2);
        m_jobs.remove(2);
        const QPersistentModelIndex place = m_rows->index(1, 0);
        Job back = job(2, JobState::Waiting);
        back.id = 9;
        m_jobs.put(back);
        QCOMPARE(shown(), (Ids{1, 9, 3}));
        QCOMPARE(place.row(), 1);
        QCOMPARE(m_rows->removed(1), QueueRows::Removed::No);
    }

    /// Whatever happens in whatever order: rows and jobs agree once nothing is held.
    void rowsAgreeWithTheJobs()
    {
        QRandomGenerator random(42);
        JobId next = 1;
        for (int step = 0; step < 500; ++step) {
            const int what = random.bounded(10);
            const JobId id = next > 1 ? random.bounded(1, static_cast<int>(next)) : 1;
            if (what < 3) {
                m_jobs.put(job(next, JobState::Waiting, BatchId(u"b%1"_s.arg(next / 3))));
                ++next;
            } else if (what < 7 && m_jobs.indexOf(id).isValid()) {
                m_jobs.put(job(id, static_cast<JobState>(random.bounded(9)), BatchId(u"b%1"_s.arg(id / 3))));
            } else if (what == 7) {
                m_jobs.remove(id);
            } else if (what == 8) {
                m_rows->setHeld(random.bounded(2));
            } else {
                m_rows->setFilter(static_cast<JobFilter>(random.bounded(6)));
            }
        }
        m_rows->setHeld(false);
        m_rows->setFilter(JobFilter::All);
        QueueRows fresh(m_jobs);
        Ids expected;
        for (int row = 0; row < fresh.rowCount(); ++row)
            expected.append(fresh.job(row).id);
        QCOMPARE(shown(), expected);
    }

    void aBatchHasAHeadWithItsTotal()
    {
        for (JobId id = 1; id <= 3; ++id)
            m_jobs.put(job(id, JobState::Waiting, BatchId(u"b"_s)));
        m_jobs.put(job(4, JobState::Waiting));
        QCOMPARE(texts(QueueRows::HeadRole), (QStringList{u"Harbour · 3 take(s)"_s, {}, {}, {}}));
        QCOMPARE(m_rows->index(0, 0).data(QueueRows::HeadPriceRole).toString(), u"$3.00"_s);
        QCOMPARE(texts(QueueRows::VariantRole), (QStringList{u"1 of 3"_s, u"2 of 3"_s, u"3 of 3"_s, {}}));
        QCOMPARE(m_rows->batchOf(m_rows->job(1)), (Ids{1, 2, 3}));
        QCOMPARE(m_rows->batchOf(m_rows->job(3)), Ids{4});
        // The first is done: it is said, and its part can cost no more.
        Job done = job(1, JobState::Done, BatchId(u"b"_s));
        done.cost = Usd{500'000};
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        m_jobs.put(done);
        QCOMPARE(shown(), (Ids{2, 3, 4, 1}));
        QCOMPARE(texts(QueueRows::HeadRole).at(0), u"Harbour · 3 take(s) · 1 done"_s);
        QCOMPARE(texts(QueueRows::HeadRole).at(3), u"Harbour · 3 take(s) · 1 done"_s);
        QCOMPARE(m_rows->index(0, 0).data(QueueRows::HeadPriceRole).toString(), u"$2.00"_s);
        QVERIFY2(changed.size() >= 3, "the other rows' heads were told");
        QCOMPARE(m_rows->batchOf(done, JobState::Waiting), (Ids{2, 3}));
        // Another job between them parts them.
        Job between = job(4, JobState::Waiting);
        between.order = 2;
        m_jobs.put(between);
        QCOMPARE(shown(), (Ids{2, 4, 3, 1}));
        QVERIFY(!texts(QueueRows::HeadRole).at(2).isEmpty());
        // One alone is no batch.
        m_jobs.remove(1);
        m_jobs.remove(2);
        QCOMPARE(texts(QueueRows::HeadRole), (QStringList{{}, {}}));
    }

    void variationsSayWhatTellsThemApart()
    {
        Job one = job(1, JobState::Waiting, BatchId(u"b"_s));
        Job two = job(2, JobState::Waiting, BatchId(u"b"_s));
        one.request.cfgScale = 0.3;
        two.request.cfgScale = 0.7;
        m_jobs.reset({one, two});
        QCOMPARE(texts(QueueRows::HeadRole).at(0), u"Harbour · 2 variation(s)"_s);
        QCOMPARE(texts(QueueRows::VariantRole), (QStringList{u"CFG 0.30"_s, u"CFG 0.70"_s}));
        two.request.aspectRatio = u"1:1"_s;
        two.request.prompt = u"Rain"_s;
        m_jobs.put(two);
        QCOMPARE(texts(QueueRows::VariantRole),
                 (QStringList{u"16:9 · CFG 0.30 · “A harbour at dawn with many…”"_s,
                              u"1:1 · CFG 0.70 · “Rain”"_s}));
        two.sceneId = SceneId(u"other"_s);
        m_jobs.put(two);
        QCOMPARE(texts(QueueRows::HeadRole).at(0), u"2 scene(s)"_s);
        QCOMPARE(texts(QueueRows::VariantRole), (QStringList{u"1 of 2"_s, u"2 of 2"_s}));
    }

    void freeBatchesSaySo()
    {
        Job one = job(1, JobState::Waiting, BatchId(u"b"_s));
        Job two = job(2, JobState::Waiting, BatchId(u"b"_s));
        one.price = two.price = {};
        m_jobs.reset({one, two});
        QCOMPARE(m_rows->index(0, 0).data(QueueRows::HeadPriceRole).toString(), u"free"_s);
    }

    void aScreenReaderHearsWhereAWaitingJobStands()
    {
        m_jobs.put(job(1, JobState::Running));
        m_jobs.put(job(2, JobState::Waiting, BatchId(u"b"_s)));
        m_jobs.put(job(3, JobState::Waiting, BatchId(u"b"_s)));
        QCOMPARE(texts(Qt::AccessibleTextRole),
                 (QStringList{u"Running: Harbour"_s, u"Waiting, 1 of 2: Harbour, 1 of 2"_s,
                              u"Waiting, 2 of 2: Harbour, 2 of 2"_s}));
        QVERIFY(m_rows->index(1, 0).data(Qt::AccessibleDescriptionRole).toString().contains(u"$2.00"_s));
    }

    void anyLifeOfJobsLeavesTheRowsInOrder()
    {
        std::mt19937 random(5);
        const QStringList batches = {{}, u"a"_s, u"b"_s, u"c"_s};
        const auto section = [](const Job& job) {
            if (job.state == JobState::Unknown)
                return 0;
            return isActive(job.state) ? 1 : job.state == JobState::Waiting ? 2 : 3;
        };
        for (int i = 0; i < 2500; ++i) {
            const JobId id = 1 + random() % 40;
            if (random() % 9 == 0) {
                m_jobs.remove(id);
            } else {
                Job one = job(id, static_cast<JobState>(random() % 9), BatchId(batches.at(id % 4)));
                one.order = static_cast<qint64>(random() % 20);
                m_jobs.put(one);
            }
            if (random() % 50 == 0)
                m_rows->setFilter(allFilters.at(random() % allFilters.size()));
            qsizetype expected = 0;
            for (const Job& one : m_jobs.jobs())
                expected += shows(m_rows->filter(), one.state) ? 1 : 0;
            QCOMPARE(m_rows->rowCount(), expected);
            QString above;
            for (int row = 0; row < m_rows->rowCount(); ++row) {
                const Job& one = m_rows->job(row);
                if (row > 0) {
                    const Job& last = m_rows->job(row - 1);
                    QVERIFY(section(last) <= section(one));
                    if (section(last) == section(one) && section(one) == 2)
                        QVERIFY(last.order <= one.order);
                }
                const bool head = !m_rows->index(row, 0).data(QueueRows::HeadRole).toString().isEmpty();
                QCOMPARE(head, m_rows->batchOf(one).size() > 1 && (row == 0 || above != one.batch));
                above = one.batch;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestQueueRows)
#include "tst_queuerows.moc"
