// What rushes render does where several runs, folders and lost pieces meet. The main road is tst_render's.
#include "app/queue/queuesummary.h"
#include "app/studio/studio.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"
#include "tests/servedbytes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString token = u"rc-secret-token-4711"_s;

/// The studio of the same user's window, in the program's folders.
Result<std::unique_ptr<Studio>> windowOf(const Program& program, const QUrl& base)
{
    Studio::Setup setup;
    setup.folders = {program.path(u"data/rushes"_s), program.path(u"Videos/Rushes"_s)};
    setup.environment.insert(u"HOME"_s, program.path({}));
    setup.environment.insert(u"RUNCOMFY_TOKEN"_s, token);
    setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, base.toString());
    setup.paused = true;
    setup.overCap = true;
    return Studio::open(std::move(setup));
}

/// Leaves waiting jobs behind, as a window that was closed does.
bool leaveWaiting(const Program& program, const QUrl& base, int count)
{
    const auto window = windowOf(program, base);
    for (int i = 0; window && i < count; ++i) {
        if (!(*window)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(),
                                                      (*window)->standardService()))
            return false;
    }
    return window.has_value();
}

/// Leaves jobs behind that are over and were never sent.
bool leaveCancelled(const Program& program, const QUrl& base, int count)
{
    const auto window = windowOf(program, base);
    for (int i = 0; window && i < count; ++i) {
        const auto id = (*window)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(),
                                                                 (*window)->standardService());
        if (!id || !(*window)->runner().cancel(*id))
            return false;
    }
    return window.has_value();
}

/// What one run of a new project's only scene left.
struct Rendered
{
    QString id = {};
    QString path = {};
    QByteArray video = {};
};

bool rendered(::TestService& service, const Program& program, Rendered& made)
{
    const QStringList before = service.requestIds();
    const Program::Ended ended = program.run(
        {u"render"_s,
         projectFile(program, shortScene(u"Lighthouse"_s, u"Lighthouse %1"_s.arg(before.size())))});
    for (const QString& id : service.requestIds()) {
        if (!before.contains(id))
            made.id = id;
    }
    made.path = QString::fromUtf8(ended.out).trimmed();
    made.video = servedBytes(contents(made.path));
    return ended.code == 0 && !made.id.isEmpty() && !made.video.isEmpty();
}

} // namespace

// Evaluates `ended`, which may be a run of the program, once.
#define COMPARE_CODE(ended, expected)                                                                        \
    do {                                                                                                     \
        const Program::Ended once = (ended);                                                                 \
        QVERIFY2(once.code == (expected), qPrintable(u"exit %1\n%2\n%3"_s.arg(once.code).arg(                \
                                              QString::fromUtf8(once.out), QString::fromUtf8(once.err))));   \
    } while (false)

class TestRenderEdges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoFetchesOneRequestSendsNoOther()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        COMPARE_CODE(program.run({u"render"_s, projectFile(program)}), 0);
        const QString id = service.requestIds().value(0);
        QVERIFY(leaveWaiting(program, service.base(), 3));
        const QString clip = program.path(u"again.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, id, u"-o"_s, clip}), 0);
        QVERIFY(QFile::exists(clip));
        QCOMPARE(service.count(u"submit"_s), 1);
        const auto window = windowOf(program, service.base());
        QCOMPARE(summarise((*window)->runner().jobs()).waiting, 3);
        QCOMPARE((*window)->takes().takes().size(), 1);
    }

    void aLostFileIsFetchedOnceMore()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        const Program::Ended first = program.run({u"render"_s, projectFile(program)});
        COMPARE_CODE(first, 0);
        const QString path = QString::fromUtf8(first.out).trimmed();
        QVERIFY(QFile::remove(path));
        const Program::Ended again = program.run({u"render"_s, u"--attach"_s, service.requestIds().value(0)});
        COMPARE_CODE(again, 0);
        QVERIFY(QFile::exists(QString::fromUtf8(again.out).trimmed()));
        QCOMPARE(service.count(u"submit"_s), 1);
        const auto window = windowOf(program, service.base());
        (*window)->finishLoading();
        QCOMPARE((*window)->jobs().jobs().size(), 1);
        const Job job = (*window)->jobs().jobs().constFirst();
        QCOMPARE(job.state, JobState::Done);
        QVERIFY2(!job.request.prompt.isEmpty(), "it is still the job that it was");
        QVERIFY(job.price > Usd{});
    }

    void aTakeIsItsOwnVideoWhereverItsFileWent()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        Rendered other;
        QVERIFY(rendered(service, program, one));
        QVERIFY(QFile::rename(one.path, program.path(u"tidied up.mp4"_s)));
        QVERIFY(rendered(service, program, other)); // another project's scene of that name
        QVERIFY(other.path != one.path);
        QVERIFY(one.video != other.video);
        const QString out = program.path(u"out.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, one.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), one.video);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, other.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), other.video);
        QCOMPARE(service.count(u"submit"_s), 2);
        const auto window = windowOf(program, service.base());
        QCOMPARE((*window)->takes().takes().size(), 2);
    }

    /// As earlier versions left it.
    void ofTwoTakesWithOnePathEachIsItsOwnVideo()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        Rendered other;
        QVERIFY(rendered(service, program, one));
        QVERIFY(rendered(service, program, other));
        QVERIFY(one.video != other.video);
        QVERIFY(QFile::remove(one.path));
        {
            const auto database = Database::open(program.path(u"data/rushes/rushes.sqlite"_s));
            for (const QString& table : {u"jobs"_s, u"takes"_s})
                QVERIFY((*database)->run(u"UPDATE %1 SET path = ?"_s.arg(table), {other.path}));
        }
        const QString out = program.path(u"out.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, one.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), one.video);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, other.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), other.video);
    }

    void aFileThatIsNotTheTakesIsNotDelivered()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        QVERIFY(rendered(service, program, one));
        QFile file(one.path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(file.write("another one") > 0);
        file.close();
        const QString out = program.path(u"out.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, one.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), one.video);
        QCOMPARE(contents(one.path), "another one");
    }

    void whatIsNoLongerInTheListIsFetchedOnceAndPaidOnce()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        QVERIFY(rendered(service, program, one));
        QVERIFY(leaveCancelled(program, service.base(), 32));
        const QString out = program.path(u"out.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, one.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), one.video);
        QCOMPARE(service.count(u"result"_s), 1);
        QVERIFY(QFile::remove(one.path));
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, one.id, u"-o"_s, out}), 0);
        QCOMPARE(servedBytes(contents(out)), one.video);
        const auto window = windowOf(program, service.base());
        (*window)->finishLoading();
        QCOMPARE((*window)->jobs().jobs().size(), 33);
        QCOMPARE((*window)->takes().takes().size(), 1);
        QVERIFY(QFile::exists((*window)->takes().takes().constFirst().path));
        QCOMPARE((*window)->spendingStore().entries()->size(), 1);
    }

    void aTakeWhoseJobIsGoneIsDelivered()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        QVERIFY(rendered(service, program, one));
        Take take;
        {
            const auto window = windowOf(program, service.base());
            QVERIFY((*window)->runner().remove((*window)->jobs().jobs().constFirst().id));
            take = (*window)->takes().takes().constFirst();
        }
        const Program::Ended ended = program.run({u"render"_s, u"--attach"_s, one.id});
        COMPARE_CODE(ended, 0);
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), one.path);
        QCOMPARE(service.count(u"result"_s), 1);
        // Its file lost, it is fetched again, and is the take that it was.
        QVERIFY(QFile::remove(one.path));
        const Program::Ended again = program.run({u"render"_s, u"--attach"_s, one.id});
        COMPARE_CODE(again, 0);
        QCOMPARE(servedBytes(contents(QString::fromUtf8(again.out).trimmed())), one.video);
        const auto window = windowOf(program, service.base());
        QCOMPARE((*window)->takes().takes(), QList<Take>{take});
        QCOMPARE((*window)->spendingStore().entries()->size(), 1);
    }

    void whatAnOpenWindowHasIsDeliveredOrLeftToIt()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        Rendered one;
        QVERIFY(rendered(service, program, one));
        const auto window = windowOf(program, service.base()); // its jobs are this one's now
        const Program::Ended ended = program.run({u"render"_s, u"--attach"_s, one.id});
        COMPARE_CODE(ended, 0);
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), one.path);
        QVERIFY(QFile::remove(one.path));
        const Program::Ended refused = program.run({u"render"_s, u"--attach"_s, one.id});
        COMPARE_CODE(refused, 75);
        QVERIFY2(refused.err.contains("Lighthouse"), refused.err.constData());
        QCOMPARE((*window)->spendingStore().entries()->size(), 1);
        QCOMPARE(service.count(u"result"_s), 1);
    }

    void whatCannotBeAttachedLeavesNothing()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, u"no/such id"_s}), 65);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, u"nosuchid"_s}), 65);
        const auto window = windowOf(program, service.base());
        QVERIFY((*window)->runner().jobs().isEmpty());
    }

    void jobsOfAServiceThatIsNotThereAreNotWaitedFor()
    {
        ::TestService service;
        Program program;
        QVERIFY(leaveWaiting(program, service.base(), 1));
        const Program::Ended ended = program.run({u"render"_s, u"--resume"_s}, 20'000);
        COMPARE_CODE(ended, 77);
        QVERIFY(ended.err.contains("RUNCOMFY_TOKEN"));
        QCOMPARE(summarise((*windowOf(program, service.base()))->runner().jobs()).waiting, 1);
    }

    void anUnknownJobDoesNotEndTheOthers()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","close":true})");
        Program program;
        program.setService(service.base(), token);
        COMPARE_CODE(program.run({u"render"_s, projectFile(program)}), 75);
        QVERIFY(leaveWaiting(program, service.base(), 2));
        COMPARE_CODE(program.run({u"render"_s, u"--resume"_s}), 75);
        QCOMPARE(service.count(u"submit"_s), 3);
        const auto window = windowOf(program, service.base());
        QCOMPARE(summarise((*window)->runner().jobs()).unknown, 1);
        QCOMPARE((*window)->takes().takes().size(), 2);
    }

    void aRefusedTokenLosesNobodysJobs()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","nth":"always","http":400,"body":{"error_code":400004}})");
        Program program;
        program.setService(service.base(), token);
        QVERIFY(leaveWaiting(program, service.base(), 2));
        COMPARE_CODE(program.run({u"render"_s, u"--resume"_s}), 77);
        QCOMPARE(summarise((*windowOf(program, service.base()))->runner().jobs()).waiting, 2);
    }

    void anotherJobsProblemEndsNoRequestUnderWay()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","nth":1,"http":400,"body":{"error_code":400002}})");
        service.fault(R"({"on":"submit","nth":2,"after_work":true,"delay_ms":2000})");
        Program program;
        program.setService(service.base(), token);
        QVERIFY(leaveWaiting(program, service.base(), 2));
        const Program::Ended ended = program.run({u"render"_s, u"--resume"_s});
        QVERIFY(ended.code == 77 || ended.code == 0);
        QCOMPARE(summarise((*windowOf(program, service.base()))->runner().jobs()).unknown, 0);
    }

    void theCopysPlaceIsLookedAtBeforeAnythingIsPaid()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        const QString project = projectFile(program);
        const Program::Ended ended =
            program.run({u"render"_s, project, u"-o"_s, project + u"/below a file.mp4"_s});
        COMPARE_CODE(ended, 73);
        QCOMPARE(service.count(u"submit"_s), 0);
        QVERIFY((*windowOf(program, service.base()))->runner().jobs().isEmpty());
    }

    void aFolderTakesTheTakeUnderItsName()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        QVERIFY(QDir().mkpath(program.path(u"out"_s)));
        projectFile(program);
        // Both names are relative to where the program is started.
        const Program::Ended ended = program.run({u"render"_s, u"short.rushes"_s, u"-o"_s, u"out"_s});
        COMPARE_CODE(ended, 0);
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), program.path(u"out/Lighthouse take 1.mp4"_s));
    }

    void anyNameOfASceneMakesAFile()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        const QString name = u"../a/b 🎬 \n"_s + QString(300'000, u'ü');
        const Program::Ended ended =
            program.run({u"render"_s, projectFile(program, shortScene(name))}, 60'000);
        COMPARE_CODE(ended, 0);
        const QFileInfo take(QString::fromUtf8(ended.out).trimmed());
        QVERIFY(take.exists());
        QCOMPARE(take.absolutePath(), program.path(u"Videos/Rushes"_s));
    }

    void theFolderChosenInTheWindowHoldsHereToo()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        QVERIFY(QDir().mkpath(program.path(u"config/rushes"_s)));
        QFile settings(program.path(u"config/rushes/rushes.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("[files]\nvideos_folder=" + program.path(u"chosen"_s).toUtf8() + "\n");
        settings.close();
        const Program::Ended ended = program.run({u"render"_s, projectFile(program)});
        COMPARE_CODE(ended, 0);
        QVERIFY(ended.out.startsWith(program.path(u"chosen/"_s).toUtf8()));
    }

    void aCapRefusesAndSaysHowToGoOn()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        QDir().mkpath(program.path(u"config/rushes"_s));
        QFile settings(program.path(u"config/rushes/rushes.ini"_s));
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[money]\nday_cap=50\n") > 0);
        settings.close();
        COMPARE_CODE(program.run({u"render"_s, projectFile(program)}),
                     0); // $0.336: below, and found to be free
        // What waits counts: two of it are committed.
        QVERIFY(leaveWaiting(program, service.base(), 2));
        const Program::Ended refused = program.run({u"render"_s, projectFile(program)});
        COMPARE_CODE(refused, 75);
        QVERIFY2(refused.err.contains("daily cap of $0.50") && refused.err.contains("--over-cap"),
                 refused.err.constData());
        QVERIFY(refused.out.isEmpty());
        const Program::Ended json = program.run({u"render"_s, projectFile(program), u"--json"_s});
        COMPARE_CODE(json, 75);
        QVERIFY2(json.err.contains(R"("kind":"cap")"), json.err.constData());
        QCOMPARE(service.count(u"submit"_s), 1);
        COMPARE_CODE(program.run({u"render"_s, projectFile(program), u"--over-cap"_s}), 0);
        QCOMPARE(service.count(u"submit"_s), 2);
        // The sandbox is free.
        COMPARE_CODE(program.run({u"render"_s, projectFile(program), u"--service"_s, u"sandbox"_s}), 0);
    }

    void twoRendersAtOnceMakeTwoTakes()
    {
        ::TestService service;
        Program program;
        program.setService(service.base(), token);
        const QString project = projectFile(program);
        const auto one = program.start({u"render"_s, project});
        const auto other = program.start({u"render"_s, project});
        const Program::Ended first = Program::finish(*one);
        const Program::Ended second = Program::finish(*other);
        COMPARE_CODE(first, 0);
        COMPARE_CODE(second, 0);
        QVERIFY(first.out != second.out);
        QCOMPARE(service.count(u"submit"_s), 2);
        QCOMPARE((*windowOf(program, service.base()))->takes().takes().size(), 2);
    }

    void sandboxJobsOfSeveralKilledRunsAllArrive()
    {
        Program program;
        const QString project = projectFile(program);
        for (int i = 0; i < 2; ++i) {
            const auto one = program.start({u"render"_s, project, u"--json"_s});
            const auto other = program.start({u"render"_s, project, u"--json"_s});
            for (QProcess* process : {one.get(), other.get()}) {
                QByteArray said;
                const bool isQueued = QTest::qWaitFor(
                    [&] {
                        said += process->readAllStandardError();
                        return said.contains("\"queued\"");
                    },
                    30'000);
                said += process->state() == QProcess::Running ? " (runs)" : " (ended)";
                QVERIFY2(isQueued, said.constData());
                ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
                Program::finish(*process);
            }
        }
        const Program::Ended ended = program.run({u"render"_s, u"--resume"_s});
        COMPARE_CODE(ended, 0);
        QCOMPARE(ended.out.count('\n'), 4);
    }

    void closedInTheMomentOfARequestTheWindowWaitsForItsAnswer()
    {
        ::TestService service;
        service.fault(R"({"on":"submit","after_work":true,"delay_ms":3000})");
        Program program;
        program.setService(service.base(), token);
        program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setVariable(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
        QVERIFY(leaveWaiting(program, service.base(), 1));
        const auto window = program.start({});
        QTRY_COMPARE_WITH_TIMEOUT(service.count(u"submit"_s), 1, 30'000);
        ::kill(static_cast<pid_t>(window->processId()), SIGTERM);
        const Program::Ended ended = Program::finish(*window, 60'000);
        COMPARE_CODE(ended, 0);
        const auto next = windowOf(program, service.base());
        QCOMPARE(summarise((*next)->runner().jobs()).unknown, 0);
        QCOMPARE((*next)->runner().jobs().first().requestId, service.requestIds().value(0));
    }
};

QTEST_MAIN(TestRenderEdges)
#include "tst_renderedges.moc"
