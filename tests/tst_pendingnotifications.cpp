#include "app/studio/pendingnotifications.h"

#include <QRegularExpression>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rushes;

Q_DECLARE_METATYPE(rushes::ErrorKind)

namespace {

Take takeOf(const QString& scene, int number)
{
    Take take;
    take.id = TakeId(scene + QString::number(number));
    take.sceneName = scene;
    take.number = number;
    return take;
}

Job jobOf(JobId id, JobState state, std::optional<ErrorKind> error = {})
{
    Job job;
    job.id = id;
    job.sceneName = u"Harbour"_s;
    job.state = state;
    if (error)
        job.error = Error{*error, {}, {}};
    return job;
}

} // namespace

class TestPendingNotifications : public QObject
{
    Q_OBJECT

private:
    QTranslator m_english;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_english.load(u":/rushes/translations/rushes_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void noNewsIsNoNotice()
    {
        const PendingNotifications news;
        QVERIFY(!news.notice());
        QVERIFY(!news.needsPerson());
        QVERIFY(news.takeId().isEmpty());
    }

    void aTakeIsNamed()
    {
        PendingNotifications news;
        news.ready(takeOf(u"Harbour"_s, 2));
        QCOMPARE(news.notice()->title, u"“Harbour · take 2” is ready"_s);
        QCOMPARE(news.takeId(), u"Harbour2"_s);
        QVERIFY(!news.notice()->action.isEmpty());
    }

    void severalTakesAreOneNotice()
    {
        PendingNotifications news;
        for (int i = 1; i <= 5; ++i)
            news.ready(takeOf(u"Harbour"_s, i));
        const DesktopNotification notice = *news.notice();
        QCOMPARE(notice.title, u"5 takes are ready"_s);
        QCOMPARE(notice.text, u"“Harbour · take 3”, “Harbour · take 4”, “Harbour · take 5”, …"_s);
        QCOMPARE(news.takeId(), u"Harbour5"_s);
    }

    void takesAndProblemAreOneNotice()
    {
        PendingNotifications news;
        news.ready(takeOf(u"Harbour"_s, 1));
        news.ready(takeOf(u"Harbour"_s, 2));
        news.follow(jobOf(7, JobState::Unknown));
        const DesktopNotification notice = *news.notice();
        QCOMPARE(notice.title, u"2 takes are ready, “Harbour” needs you"_s);
        QVERIFY(notice.text.contains(u"may have been charged"_s));
        QCOMPARE(news.jobId(), 7);
        QVERIFY(news.needsPerson());
    }

    void aStoppedQueueIsUrgentUntilItGoesOn()
    {
        PendingNotifications news;
        news.stopped({ErrorKind::SignIn, {}, {}});
        QVERIFY(news.notice()->urgent);
        QCOMPARE(news.notice()->title, u"The queue is paused"_s);
        QVERIFY(!news.notice()->text.isEmpty());
        news.resumed();
        QVERIFY(!news.notice());
    }

    void whoNeedsThePerson_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<ErrorKind>("error");
        QTest::addColumn<bool>("needs");
        const auto row = [](const char* name, JobState state, ErrorKind error, bool needs) {
            QTest::newRow(name) << static_cast<int>(state) << error << needs;
        };
        row("unknown", JobState::Unknown, ErrorKind::Lost, true);
        row("failed", JobState::Failed, ErrorKind::ContentRefused, true);
        row("cancelled", JobState::Cancelled, ErrorKind::Cancelled, false);
        row("done", JobState::Done, ErrorKind::Busy, false);
        row("waits out a busy service", JobState::Waiting, ErrorKind::Busy, false);
        row("running, offline", JobState::Running, ErrorKind::Unreachable, false);
        row("download, offline", JobState::Downloading, ErrorKind::Unreachable, false);
        row("download, no room", JobState::Downloading, ErrorKind::NotWritable, true);
    }
    void whoNeedsThePerson()
    {
        QFETCH(int, state);
        QFETCH(ErrorKind, error);
        QFETCH(bool, needs);
        const Job job = jobOf(1, static_cast<JobState>(state), error);
        QCOMPARE(needsPerson(job), needs);
        PendingNotifications news;
        news.follow(job);
        QCOMPARE(news.notice().has_value(), needs);
    }

    void whatWasSeenIsNotToldAgain()
    {
        PendingNotifications news;
        news.follow(jobOf(1, JobState::Failed));
        news.ready(takeOf(u"Harbour"_s, 1));
        news.seen();
        QVERIFY(!news.notice());
        news.follow(jobOf(1, JobState::Failed));
        QVERIFY2(!news.notice(), "it is the same failure");
        news.follow(jobOf(1, JobState::Waiting));
        news.follow(jobOf(1, JobState::Failed));
        QVERIFY2(news.notice(), "it failed once more");
    }

    void whatIsMendedIsNotTold()
    {
        PendingNotifications news;
        news.follow(jobOf(1, JobState::Unknown));
        news.follow(jobOf(1, JobState::Queued));
        QVERIFY(!news.notice());
        news.follow(jobOf(2, JobState::Failed));
        news.gone(2);
        QVERIFY(!news.notice());
    }
};

QTEST_GUILESS_MAIN(TestPendingNotifications)
#include "tst_pendingnotifications.moc"
