// What is loaded when is one list, and a start does what stands in it.
#include "tests/files.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/shell/afterstart.h"
#include "ui/shell/messagebar.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestAfterStart : public QObject
{
    Q_OBJECT

    static void waitForTheLastStep(Run& run)
    {
        bool isOver = false;
        run.mainController().afterStart().set(LateStep::Hints, &run.window(), [&isOver] { isOver = true; });
        QTRY_VERIFY(isOver);
    }

    static QString sandboxOf(const Computer& computer) { return computer.home.filePath(u"data/sandbox"_s); }

    /// A job of the sandbox, in this state of the database; the sandbox cannot start from now on. 0: it was
    /// not made.
    static JobId jobWithoutItsSandbox(const Computer& computer, const QString& state)
    {
        JobId id = 0;
        {
            Run run(computer);
            run.generate();
            if (!QTest::qWaitFor([&] { return run.state() == JobState::Done; }, 60'000))
                return 0;
            id = run.jobs().constFirst().id;
        }
        const auto database = Database::open(computer.home.filePath(u"data/rushes.sqlite"_s));
        const bool isMade = database && (*database)->run(u"UPDATE jobs SET state = ?"_s, {state}) &&
                            QDir(sandboxOf(computer)).removeRecursively() &&
                            put(sandboxOf(computer), "a file where a folder should be");
        return isMade ? id : 0;
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { failOnWarnings(); }

    void theListIsInOrderAndSaysWhy()
    {
        QSet<LateStep> steps;
        LoadLine::When before = LoadLine::When::BeforeWindow;
        for (const LoadLine& line : loadList()) {
            QVERIFY2(*line.what && *line.why, line.what);
            QVERIFY2(line.when >= before, line.what);
            before = line.when;
            if (line.when != LoadLine::When::AfterPaint)
                continue;
            QVERIFY2(!steps.contains(line.step), line.what);
            steps.insert(line.step);
        }
        QCOMPARE(steps.size(), static_cast<qsizetype>(LateStep::Hints) + 1);
    }

    void nothingRunsBeforeTheWindowIsPaintedAndThenAllInOrder()
    {
        const Computer computer;
        Run run(computer);
        AfterStart& late = run.mainController().afterStart();
        QList<LateStep> done;
        connect(&late, &AfterStart::done, &late, [&done](LateStep step) { done.append(step); });
        int ran = 0;
        // Handed over in another order than the list's; one has nobody left to do it for.
        late.set(LateStep::Hints, &run.window(), [&ran] { ++ran; });
        late.set(LateStep::Action, &run.window(), [&ran] { ++ran; });
        {
            const QObject gone;
            late.set(LateStep::WindowIcon, const_cast<QObject*>(&gone), [] { qFatal("nobody is there"); });
        }
        QVERIFY(late.has(LateStep::Notifications));
        QTRY_VERIFY(!done.isEmpty() && done.constLast() == LateStep::Hints);
        QCOMPARE(ran, 2);
        QList<LateStep> expected;
        for (const LoadLine& line : loadList()) {
            if (line.when == LoadLine::When::AfterPaint && line.step != LateStep::DesktopWishes)
                expected.append(line.step);
        }
        QCOMPARE(done, expected);
    }

    void theSandboxStartsWithItsFirstJob()
    {
        const Computer computer;
        Run run(computer);
        const QString folder = computer.home.filePath(u"data/sandbox"_s);
        waitForTheLastStep(run);
        QVERIFY(run.studio().service(sandboxId)->ready);
        QVERIFY(!run.studio().api(sandboxId));
        QVERIFY(!QFileInfo::exists(folder));
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        QVERIFY(run.studio().api(sandboxId));
        QVERIFY(QFileInfo::exists(folder));
        QTRY_COMPARE_WITH_TIMEOUT(run.jobs().constFirst().state, JobState::Done, 60'000);
    }

    void aSandboxThatCannotStartIsSaidAndTriedAgain()
    {
        const Computer computer;
        Run run(computer);
        const QString folder = computer.home.filePath(u"data/sandbox"_s);
        QVERIFY(put(folder, "a file where a folder should be"));
        run.generate();
        auto* bar = run.room<MessageBar>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->accessibleDescription().contains(folder), qUtf8Printable(bar->accessibleDescription()));
        QCOMPARE(run.jobs().size(), 0);
        QVERIFY(QFile::remove(folder));
        QTRY_VERIFY(!run.generateButton()->isResting());
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 1);
        QTRY_VERIFY2(!bar->isVisible(), qUtf8Printable(bar->accessibleName()));
    }

    void aSandboxThatAJobNeedsAndThatCannotStartIsSaid()
    {
        const Computer computer;
        const JobId id = jobWithoutItsSandbox(computer, u"notFetched"_s);
        ::TestService service;
        Run run(computer, &service);
        waitForTheLastStep(run);
        auto* bar = run.room<MessageBar>();
        QVERIFY2(!bar->isVisible(), qUtf8Printable(bar->accessibleDescription()));
        QVERIFY(run.runner().askAgain(id));
        QTRY_VERIFY2(bar->accessibleDescription().contains(sandboxOf(computer)),
                     qUtf8Printable(bar->accessibleDescription()));
        // What is queued at another service says nothing of it.
        run.generate();
        QTRY_COMPARE(run.jobs().size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(run.jobs().constFirst().state, JobState::Done, 60'000);
        QVERIFY2(bar->isVisible() && bar->accessibleDescription().contains(sandboxOf(computer)),
                 qUtf8Printable(bar->accessibleDescription()));
        QVERIFY(QFile::remove(sandboxOf(computer)));
        QVERIFY(run.studio().wakeForOpenJobs());
        QTRY_VERIFY2(!bar->isVisible(), qUtf8Printable(bar->accessibleName()));
    }

    void aSandboxThatNoJobNeedsAnyLongerIsNotSaid()
    {
        const Computer computer;
        const JobId id = jobWithoutItsSandbox(computer, u"waiting"_s);
        Run run(computer);
        waitForTheLastStep(run);
        auto* bar = run.room<MessageBar>();
        QVERIFY2(bar->accessibleDescription().contains(sandboxOf(computer)),
                 qUtf8Printable(bar->accessibleDescription()));
        QVERIFY(run.runner().cancel(id));
        QTRY_VERIFY2(!bar->isVisible(), qUtf8Printable(bar->accessibleName()));
    }
};

QTEST_MAIN(TestAfterStart)
#include "tst_afterstart.moc"
