// The jobs of a queue: which of them wait, live and changed.
#include "app/queue/jobtable.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestJobTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWaitingJobIsInTheWaitingList()
    {
        JobTable table;
        table.changed(table.insert(jobOf(1, 20)));
        table.changed(table.insert(jobOf(2, 10)));
        QCOMPARE(table.waiting().ids(), (QList<JobId>{2, 1}));
        QCOMPARE(table.activeCount(), 0);
        TrackedJob& first = table.at(2);
        first.submit(fromMs(100));
        table.changed(first);
        QCOMPARE(table.waiting().ids(), QList<JobId>{1});
        QCOMPARE(table.activeCount(), 1);
        QVERIFY2(!table.isSettled(), "its request is about to leave");
        QCOMPARE(table.underWay().size(), 1);
    }

    void whatChangedIsToldOnce()
    {
        JobTable table;
        table.changed(table.insert(jobOf(1, 1)));
        table.changed(table.at(1));
        QCOMPARE(table.takeChanged(), QList<JobId>{1});
        QVERIFY(table.takeChanged().isEmpty());
        table.erase(1);
        QCOMPARE(table.takeChanged(), QList<JobId>{1});
        QVERIFY(!table.find(1));
        QVERIFY(table.waiting().isEmpty());
        QVERIFY(table.live().empty());
    }

    void aFinishedJobIsAskedForNothing()
    {
        JobTable table;
        Job job = jobOf(1, 1);
        job.state = JobState::Done;
        table.changed(table.insert(job));
        QVERIFY(table.live().empty());
        QVERIFY(table.isSettled());
        QCOMPARE(table.jobs().size(), 1);
    }

    void aRequestIdThatIsOnlyHereIsUnstored()
    {
        JobTable table;
        TrackedJob& entry = table.insert(jobOf(1, 1));
        entry.submit(fromMs(100));
        entry.accepted(RequestId(u"r1"_s), fromMs(200));
        table.changed(entry);
        QCOMPARE(table.unstored().size(), 1);
        entry.record.begin(entry.job);
        entry.record.succeeded();
        table.changed(entry);
        QVERIFY(table.unstored().isEmpty());
    }

    void jobsComeByTheirOrder()
    {
        JobTable table;
        for (const JobId id : QList<JobId>{1, 2, 3})
            table.changed(table.insert(jobOf(id, 10 - id)));
        QList<JobId> ids;
        const QList<Job> jobs = table.jobs();
        for (const Job& job : jobs)
            ids.append(job.id);
        QCOMPARE(ids, (QList<JobId>{3, 2, 1}));
    }

private:
    static Job jobOf(JobId id, qint64 order)
    {
        Job job;
        job.id = id;
        job.order = order;
        return job;
    }
};

QTEST_GUILESS_MAIN(TestJobTable)
#include "tst_jobtable.moc"
