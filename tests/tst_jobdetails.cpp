#include "app/api/address.h"
#include "app/catalogue/catalogue.h"
#include "ui/shell/jobdetails.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Instant at(int hour, int minute, int second)
{
    return fromDateTime(QDateTime(QDate(2026, 5, 4), QTime(hour, minute, second)));
}

Job doneJob()
{
    Job job;
    job.id = 7;
    job.sceneName = u"Harbour"_s;
    job.state = JobState::Done;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.request.duration = 15;
    job.request.sound = true;
    job.request.shots = {{u"Rain"_s, 4}, {u"Sun"_s, 11}};
    job.price = Usd{2'520'000};
    job.cost = Usd{2'400'000};
    job.requestId = RequestId(u"r-4711"_s);
    job.created = at(14, 2, 1);
    job.submitted = at(14, 2, 11);
    job.started = at(14, 2, 41);
    job.finished = at(14, 5, 22);
    job.path = u"/videos/Harbour 1.mp4"_s;
    return job;
}

QString factOf(const Job& job, const QString& name)
{
    for (const JobFact& fact : jobFacts(job, u"RunComfy"_s)) {
        if (fact.name == name)
            return fact.value;
    }
    return u"(none)"_s;
}

} // namespace

class TestJobDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFilesAddressIsShownAsItWasTold()
    {
        Job job = doneJob();
        job.state = JobState::NotFetched;
        // A signature holds for these bytes alone.
        const QString told = u"https://media.example/a.mp4?sig=%2fA%7e"_s;
        job.output = exactAddress(told);
        QCOMPARE(factOf(job, u"Address"_s), told);
    }
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
        applyTheme(*qApp, Theme::darkTheme());
    }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s)); }

    void whatWasPaidForIsTold()
    {
        const QList<JobFact> wanted = {
            {u"State"_s, u"Done"_s},
            {u"Service"_s, u"RunComfy"_s},
            {u"Request id"_s, u"r-4711"_s},
            {u"Queued"_s, u"4 May 2026, 14:02:01"_s},
            {u"Sent"_s, u"4 May 2026, 14:02:11"_s},
            {u"Started"_s, u"4 May 2026, 14:02:41"_s},
            {u"Finished"_s, u"4 May 2026, 14:05:22"_s},
            {u"Waited at the service"_s, u"0:30"_s},
            {u"Ran"_s, u"2:41, with its download"_s},
            {u"Price when queued"_s, u"$2.52"_s},
            {u"Cost"_s, u"$2.40, as the service reports"_s},
            {u"Model"_s, u"Kling 3.0 Pro"_s},
            {u"Settings"_s, u"16:9 · 15 s · CFG 0.50 · with sound"_s},
            {u"Shots"_s, u"2: 4 s, 11 s"_s},
            {u"Take"_s, u"/videos/Harbour 1.mp4"_s},
        };
        const QList<JobFact> told = jobFacts(doneJob(), u"RunComfy"_s);
        for (int i = 0; i < wanted.size(); ++i)
            QVERIFY2(told.value(i) == wanted.at(i), qPrintable(told.value(i).name + told.value(i).value));
        QCOMPARE(told.size(), wanted.size());
    }

    void whatIsNotKnownIsLeftOut()
    {
        Job job;
        job.state = JobState::Failed;
        job.created = at(14, 2, 1);
        job.finished = at(14, 2, 2);
        job.request.prompt = u"x"_s;
        for (const QString& name : {u"Request id"_s, u"Sent"_s, u"Started"_s, u"Waited at the service"_s,
                                    u"Ran"_s, u"Cost"_s, u"Shots"_s, u"Take"_s})
            QCOMPARE(factOf(job, name), u"(none)"_s);
        QCOMPARE(factOf(job, u"Price when queued"_s), u"free"_s);
        job.price = Usd{840'000};
        QCOMPARE(factOf(job, u"Cost"_s), u"(none)"_s); // nothing was sent
        job.submitted = at(14, 2, 1);
        QCOMPARE(factOf(job, u"Cost"_s), u"not reported by the service"_s);
        // What runs has cost nothing that could be reported, and what was cancelled was free.
        for (const JobState state : {JobState::Submitting, JobState::Queued, JobState::Running,
                                     JobState::Downloading, JobState::Cancelled}) {
            job.state = state;
            QCOMPARE(factOf(job, u"Cost"_s), u"(none)"_s);
        }
        // A file on its way is no take yet.
        job.state = JobState::Downloading;
        job.path = u"/videos/x.mp4"_s;
        QCOMPARE(factOf(job, u"Take"_s), u"(none)"_s);
    }

    void everythingCanBeReadAndCopied()
    {
        JobDetails details;
        details.setJob(doneJob(), u"RunComfy"_s, u"Done"_s, {});
        details.show();
        QVERIFY(QTest::qWaitForWindowExposed(&details));
        QLabel* id = nullptr;
        for (auto* label : details.findChildren<QLabel*>()) {
            if (label->text() == u"r-4711"_s)
                id = label;
        }
        QVERIFY(id);
        QCOMPARE(id->accessibleName(), u"Request id: r-4711"_s);
        QVERIFY(id->textInteractionFlags() & Qt::TextSelectableByMouse);
        QVERIFY(id->textInteractionFlags() & Qt::TextSelectableByKeyboard);
        // The same details again keep the selection; a change does not.
        const QPointer<QLabel> kept = id;
        details.setJob(doneJob(), u"RunComfy"_s, u"Done"_s, {});
        QVERIFY(kept);
        QPushButton* copy = nullptr;
        QSignalSpy shown(&details, &JobDetails::showInFolderRequested);
        for (auto* button : details.findChildren<QPushButton*>()) {
            if (button->accessibleName() == u"Copy"_s)
                copy = button;
            if (button->accessibleName() == u"Show file in folder"_s)
                button->click();
        }
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toString(), u"/videos/Harbour 1.mp4"_s);
        QVERIFY(copy);
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), details.words());
        QVERIFY(details.words().contains(u"Request id: r-4711\nQueued: 4 May 2026, 14:02:01"_s));
        Job failed = doneJob();
        failed.state = JobState::Failed;
        details.setJob(failed, u"RunComfy"_s, u"The service could not make this clip."_s, u"Try again."_s);
        QVERIFY(!kept);
        QVERIFY(details.words().startsWith(
            u"The service could not make this clip.\nTry again.\nState: Failed"_s));
    }
};

QTEST_MAIN(TestJobDetails)
#include "tst_jobdetails.moc"
