#include "app/queue/jobmodel.h"
#include "app/queue/unanswered.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Job jobNamed(JobId id)
{
    Job job;
    job.id = id;
    job.sceneName = u"Harbour"_s;
    return job;
}

} // namespace

class TestJobModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRequestWithoutAnAnswerSaysSinceWhenAndUntilWhen()
    {
        Job job = jobNamed(1);
        job.state = JobState::Submitting;
        const QDateTime sent(QDate(2026, 11, 29), QTime(14, 2));
        job.submitted = fromDateTime(sent);
        QCOMPARE(unansweredText(job, job.submitted + std::chrono::seconds(9)), QString());
        QCOMPARE(unansweredText(job, job.submitted + std::chrono::seconds(10)),
                 u"No answer since %1 · waits until %2"_s.arg(
                     QLocale().toString(sent.time(), QLocale::ShortFormat),
                     QLocale().toString(sent.addSecs(150).time(), QLocale::ShortFormat)));
        job.state = JobState::Queued;
        QCOMPARE(unansweredText(job, job.submitted + std::chrono::seconds(10)), QString());
        job.state = JobState::Submitting;
        job.submitted = {};
        QCOMPARE(unansweredText(job, fromMs(10'000)), QString());
    }

    void theNewestJobIsFirst()
    {
        JobModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({jobNamed(2), jobNamed(1)});
        model.put(jobNamed(7));
        model.put(jobNamed(5));
        QList<JobId> ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids.append(model.index(row).data(JobModel::IdRole).toLongLong());
        QCOMPARE(ids, (QList<JobId>{7, 5, 2, 1}));
        QCOMPARE(model.indexOf(5).row(), 1);
        QVERIFY(!model.indexOf(6).isValid());
    }

    void anUpdateKeepsTheRowAndTellsItOnce()
    {
        JobModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({jobNamed(1), jobNamed(2), jobNamed(3)});
        const QPersistentModelIndex selected = model.indexOf(2);
        QSignalSpy changes(&model, &JobModel::dataChanged);
        QSignalSpy resets(&model, &JobModel::modelReset);
        Job job = jobNamed(2);
        job.state = JobState::Queued;
        job.queuePosition = 3;
        model.put(job);
        model.put(job);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(selected.data(JobModel::JobRole).value<Job>(), job);
        QCOMPARE(selected.data(JobModel::StateRole).toInt(), static_cast<int>(JobState::Queued));
        QCOMPARE(selected.data(Qt::AccessibleTextRole).toString(), u"Queued · position 3: Harbour"_s);
        model.remove(3);
        QCOMPARE(selected.row(), 0);
        model.remove(3);
        QCOMPARE(model.rowCount(), 2);
    }

    void anyOrderOfPutsAndRemovesIsSorted()
    {
        JobModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::mt19937 random(3);
        for (int i = 0; i < 500; ++i) {
            const JobId id = 1 + random() % 40;
            if (random() % 3 == 0)
                model.remove(id);
            else
                model.put(jobNamed(id));
            QVERIFY(std::is_sorted(model.jobs().cbegin(), model.jobs().cend(),
                                   [](const Job& a, const Job& b) { return a.id > b.id; }));
        }
    }

    void theStateIsSaidInWords()
    {
        QLocale::setDefault(QLocale::c());
        Job job = jobNamed(1);
        QCOMPARE(stateText(job), u"Waiting"_s);
        job.notBefore = fromDateTime(QDate::currentDate().startOfDay().addSecs(14 * 3600));
        QCOMPARE(stateText(job), u"Waiting · refused, sent again at 14:00:00"_s);
        job.state = JobState::Downloading;
        QCOMPARE(stateText(job), u"Downloading"_s);
        job.received = 14'000'000;
        job.total = 31'000'000;
        QCOMPARE(stateText(job), u"Downloading · 14 of 31 MB"_s);
        job.state = JobState::Running;
        QCOMPARE(stateText(job), u"Running"_s);
        job.statusWord = u"pondering"_s;
        QCOMPARE(stateText(job), u"At the service: pondering"_s);
        job.state = JobState::Unknown;
        QCOMPARE(stateText(job), u"Unknown: may have been charged"_s);
    }
};

QTEST_GUILESS_MAIN(TestJobModel)
#include "tst_jobmodel.moc"
