// `rushes render`, the whole program against a server over real HTTP.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"
#include "tests/e2e/clipcheck.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"
#include "tests/eventloop.h"
#include "tests/servedbytes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString example = QStringLiteral(EXAMPLES "/tuscany.rushes");
const QString token = u"rc-secret-token-4711"_s;

QList<QJsonObject> jsonLines(const QByteArray& text)
{
    QList<QJsonObject> lines;
    for (const QByteArray& line : text.split('\n')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            lines.append(document.object());
    }
    return lines;
}

QStringList states(const QByteArray& text)
{
    QStringList names;
    for (const QJsonObject& line : jsonLines(text)) {
        const QString name = line.value(u"state"_s).toString();
        if (names.isEmpty() || names.last() != name)
            names.append(name);
    }
    return names;
}

bool anyFileHolds(const QString& folder, const QByteArray& needle)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        if (contents(files.next()).contains(needle))
            return true;
    }
    return false;
}

} // namespace

#define COMPARE_CODE(run, expected)                                                                          \
    do {                                                                                                     \
        const Program::Ended& once = (run);                                                                  \
        QVERIFY2(once.code == (expected), qPrintable(u"exit %1\n%2\n%3"_s.arg(once.code).arg(                \
                                              QString::fromUtf8(once.out), QString::fromUtf8(once.err))));   \
    } while (false)

class TestRender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theExampleRendersWithoutAToken()
    {
        const Program program;
        const QString clip = program.path(u"t.mp4"_s);
        const Program::Ended ended = program.run({u"render"_s, example, u"-o"_s, clip});
        COMPARE_CODE(ended, 0);
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), clip);

        const QJsonObject video = clipcheck::stream(clip, u"video"_s);
        QCOMPARE(video.value(u"codec_name"_s).toString(), u"h264"_s);
        QCOMPARE(video.value(u"width"_s).toInt(), 1280);
        QCOMPARE(video.value(u"height"_s).toInt(), 720);
        QCOMPARE(video.value(u"nb_read_packets"_s).toString(), u"360"_s);
        QCOMPARE(video.value(u"duration"_s).toString().toDouble(), 15.0);
        QCOMPARE(clipcheck::stream(clip, u"audio"_s).value(u"codec_name"_s).toString(), u"aac"_s);

        const QList<QByteArray> frames = clipcheck::greyFrames(clip);
        QCOMPARE(frames.size(), 360);
        for (const int second : {3, 6, 9, 12}) {
            const int cut = second * 24;
            const double atCut = clipcheck::difference(frames.at(cut - 1), frames.at(cut));
            const double before = clipcheck::difference(frames.at(cut - 2), frames.at(cut - 1));
            const double after = clipcheck::difference(frames.at(cut), frames.at(cut + 1));
            QVERIFY2(atCut > 4 * qMax(before, after) && atCut > 4,
                     qPrintable(u"%1 s: %2 %3 %4"_s.arg(second).arg(before).arg(atCut).arg(after)));
            const double earlier = clipcheck::pitch(clipcheck::samples(clip, second - 0.8, 0.6));
            const double later = clipcheck::pitch(clipcheck::samples(clip, second + 0.2, 0.6));
            QVERIFY2(std::abs(earlier - later) > 5,
                     qPrintable(u"%1 s: %2 %3 Hz"_s.arg(second).arg(earlier).arg(later)));
        }
    }

    void anotherServersBytesArriveUnchanged()
    {
        TestService service;
        Program program;
        program.setService(service.base(), token);
        const QString clip = program.path(u"out/clip.mp4"_s);
        const Program::Ended ended =
            program.run({u"render"_s, projectFile(program), u"-o"_s, clip, u"--json"_s});
        COMPARE_CODE(ended, 0);

        const QJsonObject last = jsonLines(ended.err).last();
        QCOMPARE(last.value(u"state"_s).toString(), u"done"_s);
        const QString id = last.value(u"request_id"_s).toString();
        QCOMPARE(service.requestIds(), QStringList{id});
        const QJsonObject result = service.json(u"/v1/requests/"_s + id + u"/result"_s);
        const QUrl address(result.value(u"output"_s).toObject().value(u"video"_s).toString());
        QVERIFY(address.isValid());
        const QByteArray served = service.read(address.path());
        QVERIFY(served.size() > 10'000);
        QCOMPARE(servedBytes(contents(clip)), served);

        QCOMPARE(service.count(u"submit"_s), 1);
        QCOMPARE(service.authorized(u"submit"_s), 1);
        QVERIFY(service.count(u"file"_s) >= 1);
        QCOMPARE(service.authorized(u"file"_s), 0);
        // The token is nowhere in what the program wrote or said.
        QVERIFY(!ended.err.contains(token.toUtf8()) && !ended.out.contains(token.toUtf8()));
        QVERIFY(!anyFileHolds(program.path({}), token.toUtf8()));
    }

    void aTakesFileIsCalledAsTheSettingsSay()
    {
        Program program;
        {
            Settings settings(program.path(u"config/rushes/rushes.ini"_s));
            settings.set(setting::takeNames, u"{take} - {scene}"_s);
            QVERIFY(settings.sync());
        }
        const Program::Ended ended =
            program.run({u"render"_s, projectFile(program), u"--service"_s, u"sandbox"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        const QStringList files = QDir(program.path(u"Videos/Rushes"_s)).entryList({u"*.mp4"_s}, QDir::Files);
        QCOMPARE(files, QStringList{u"1 - Lighthouse.mp4"_s});
    }

    void everyChangeOfStateIsALine()
    {
        SandboxOptions options = TestService::quick();
        options.minQueue = std::chrono::milliseconds(2500);
        options.minRun = std::chrono::milliseconds(6000);
        TestService service(options);
        Program program;
        program.setService(service.base(), token);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program), u"--json"_s});
        COMPARE_CODE(ended, 0);
        QCOMPARE(states(ended.err),
                 (QStringList{u"submitting"_s, u"queued"_s, u"running"_s, u"downloading"_s, u"done"_s}));
        const QJsonObject last = jsonLines(ended.err).last();
        const QString path = QString::fromUtf8(ended.out).trimmed();
        QCOMPARE(last.value(u"path"_s).toString(), path);
        QVERIFY(QFile::exists(path));
        QCOMPARE(last.value(u"received"_s), last.value(u"total"_s));
        QCOMPARE(last.value(u"received"_s).toInteger(), servedBytes(contents(path)).size());
    }

    void theTakeAndItsCopySayWhatMadeThem()
    {
        TestService service;
        Program program;
        program.setService(service.base(), token);
        const QString out = program.path(u"copy of it.mp4"_s);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program), u"-o"_s, out});
        COMPARE_CODE(ended, 0);
        // Only the file exists, and a profile without the take.
        Program elsewhere;
        const Program::Ended told = elsewhere.run({u"info"_s, out, u"--json"_s});
        COMPARE_CODE(told, 0);
        const QJsonObject info = QJsonDocument::fromJson(told.out).object();
        QCOMPARE(info.value(u"scene"_s).toObject().value(u"name"_s), u"Lighthouse"_s);
        QCOMPARE(info.value(u"request"_s).toObject().value(u"prompt"_s),
                 u"A lighthouse at dawn, slow pan left"_s);
        QVERIFY(!info.value(u"request_id"_s).toString().isEmpty());
        QVERIFY(!told.out.contains(token.toUtf8()));
        const Program::Ended inWords = elsewhere.run({u"info"_s, out});
        COMPARE_CODE(inWords, 0);
        QVERIFY(inWords.out.contains("A lighthouse at dawn, slow pan left"));

        const Program::Ended none = elsewhere.run({u"info"_s, example, u"--json"_s});
        COMPARE_CODE(none, 65);
        QCOMPARE(QJsonDocument::fromJson(none.out).object().value(u"error"_s).toObject().value(u"kind"_s),
                 u"notFound"_s);
        COMPARE_CODE(elsewhere.run({u"info"_s, program.path(u"missing.mp4"_s)}), 66);
    }

    void aLostAnswerIsUnknownAndStaysSo_data()
    {
        QTest::addColumn<QByteArray>("fault");
        QTest::newRow("closed before the work") << QByteArray(R"({"on":"submit","close":true})");
        QTest::newRow("closed after the work")
            << QByteArray(R"({"on":"submit","close":true,"after_work":true})");
        QTest::newRow("502 with HTML") << QByteArray(
            R"({"on":"submit","http":502,"body":"<html>Bad gateway</html>","content_type":"text/html"})");
        QTest::newRow("200 with rubbish")
            << QByteArray(R"({"on":"submit","http":200,"body":"}{","after_work":true})");
        // Nor in one of its addresses.
        QTest::newRow("200 without request_id")
            << QByteArray(R"({"on":"submit","drop":["request_id","status_url","result_url","cancel_url"],)"
                          R"("after_work":true})");
    }
    void aLostAnswerIsUnknownAndStaysSo()
    {
        QFETCH(QByteArray, fault);
        TestService service;
        service.fault(fault);
        Program program;
        program.setService(service.base(), token);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program), u"--json"_s});
        COMPARE_CODE(ended, 75);
        QCOMPARE(states(ended.err).last(), u"unknown"_s);
        QCOMPARE(service.count(u"submit"_s), 1);

        // Started again, the program goes on with what is open and leaves the unknown job alone.
        const Program::Ended again = program.run({u"render"_s, u"--resume"_s, u"--json"_s});
        COMPARE_CODE(again, 75);
        QCOMPARE(states(again.err), QStringList{u"unknown"_s});
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void badInputSaysWhatToDo()
    {
        const Program program;
        const QString path = program.path(u"bad.rushes"_s);
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes.first().request.duration = 40;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(toJson(project));
        file.close();
        const Program::Ended ended = program.run({u"render"_s, path});
        COMPARE_CODE(ended, 65);
        QVERIFY(ended.err.contains("prompt") && ended.err.contains("duration"));
        QVERIFY(ended.out.isEmpty());

        COMPARE_CODE(program.run({u"render"_s, program.path(u"none.rushes"_s)}), 66);
        COMPARE_CODE(program.run({u"render"_s}), 64);
        COMPARE_CODE(program.run({u"render"_s, example, u"--scene"_s, u"2"_s}), 65);
        COMPARE_CODE(program.run({u"render"_s, example, u"--nonsense"_s}), 64);
        COMPARE_CODE(program.run({u"--nonsense"_s}), 64);
    }

    void versionAndHelpNeedNothing()
    {
        const Program program;
        const Program::Ended version = program.run({u"--version"_s});
        COMPARE_CODE(version, 0);
        QVERIFY(version.out.startsWith("rushes "));
        const Program::Ended help = program.run({u"--help"_s});
        COMPARE_CODE(help, 0);
        QVERIFY(help.out.startsWith("Usage: rushes "));
        for (const QString& command : {u"render"_s, u"export"_s, u"info"_s, u"run"_s, u"models"_s,
                                       u"import"_s, u"split"_s, u"sandbox"_s, u"thumbnail"_s}) {
            const QByteArray name = "rushes " + command.toLatin1();
            QVERIFY2(help.out.contains(name), name.constData());
            const Program::Ended own = program.run({command, u"--help"_s});
            COMPARE_CODE(own, 0);
            const QByteArray usage = "Usage: " + name + " [options]";
            QVERIFY2(own.out.startsWith(usage), own.out.constData());
            QVERIFY2(!own.out.contains("--help-all"), own.out.constData());
            const qsizetype examples = own.out.indexOf("\nExamples:\n");
            QVERIFY2(examples > 0 && own.out.indexOf(QByteArray(name + ' '), examples) > 0,
                     own.out.constData());
        }
        // Nor leave they anything: a package that is tried as root must not fill its home.
        QVERIFY(!QFileInfo::exists(program.path(u"config/rushes"_s)));
    }

    void aRefusedTokenIs77AndNothingIsLeftWaiting()
    {
        TestService service;
        service.fault(
            R"({"on":"submit","nth":"always","http":400,"body":{"error_code":400004,"error_message":"token expired"}})");
        Program program;
        program.setService(service.base(), token);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program)});
        COMPARE_CODE(ended, 77);
        COMPARE_CODE(program.run({u"render"_s, u"--resume"_s}), 0);
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void aServiceThatIsDownIs69()
    {
        Program program;
        program.setService(QUrl(u"http://127.0.0.1:9/v1"_s), token);
        COMPARE_CODE(program.run({u"render"_s, projectFile(program)}), 69);
        COMPARE_CODE(program.run({u"render"_s, u"--resume"_s}), 0);
    }

    void aTokenIsNeverSentInTheClear()
    {
        Program program;
        program.setService(QUrl(u"http://192.0.2.1/v1"_s), token);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program)});
        COMPARE_CODE(ended, 65);
        QVERIFY(ended.err.contains("https"));
    }

    void interruptCancelsAQueuedJob_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("asked to end") << SIGTERM;
        QTest::newRow("its terminal closed") << SIGHUP;
    }
    void interruptCancelsAQueuedJob()
    {
        QFETCH(int, signal);
        SandboxOptions options = TestService::quick();
        options.minQueue = std::chrono::milliseconds(60'000);
        TestService service(options);
        Program program;
        program.setService(service.base(), token);
        const auto process = program.start({u"render"_s, projectFile(program), u"--json"_s});
        QTRY_COMPARE_WITH_TIMEOUT(service.count(u"submit"_s), 1, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(service.count(u"status"_s) > 0, 20'000);
        ::kill(static_cast<pid_t>(process->processId()), signal);
        const Program::Ended ended = Program::finish(*process);
        COMPARE_CODE(ended, 130);
        QCOMPARE(states(ended.err).last(), u"cancelled"_s);
        QCOMPARE(service.count(u"cancel"_s), 1);
    }

    void aBusyServiceEndsItAndNothingIsSentLater()
    {
        TestService service;
        service.fault(R"({"on":"submit","nth":"always","http":429,"headers":{"Retry-After":"30"}})");
        Program program;
        program.setService(service.base(), token);
        const Program::Ended ended = program.run({u"render"_s, projectFile(program), u"--json"_s});
        COMPARE_CODE(ended, 75);
        QVERIFY2(ended.err.contains("busy"), ended.err.constData());
        QCOMPARE(service.count(u"submit"_s), 1);
        COMPARE_CODE(program.run({u"render"_s, u"--resume"_s}), 0);
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void interruptedWhileRunningItCanBeFetchedLater()
    {
        SandboxOptions options = TestService::quick();
        options.minRun = std::chrono::milliseconds(6000);
        TestService service(options);
        Program program;
        program.setService(service.base(), token);
        const auto process = program.start({u"render"_s, projectFile(program)});
        QTRY_COMPARE_WITH_TIMEOUT(service.count(u"submit"_s), 1, 20'000);
        const QString id = service.requestIds().value(0);
        QTRY_COMPARE_WITH_TIMEOUT(
            service.json(u"/v1/requests/"_s + id + u"/status"_s).value(u"status"_s).toString(),
            u"in_progress"_s, 20'000);
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        const Program::Ended ended = Program::finish(*process);
        COMPARE_CODE(ended, 130);
        QVERIFY2(ended.err.contains(QString(u"rushes render --attach "_s + id).toUtf8()),
                 ended.err.constData());

        const QString clip = program.path(u"later.mp4"_s);
        COMPARE_CODE(program.run({u"render"_s, u"--attach"_s, id, u"-o"_s, clip}), 0);
        QVERIFY(!clipcheck::stream(clip, u"video"_s).isEmpty());
        QCOMPARE(service.count(u"submit"_s), 1);
    }

    void killedAtAnyMomentItGoesOnAndNeverPaysTwice()
    {
        SandboxOptions options = TestService::quick();
        options.minQueue = std::chrono::milliseconds(300);
        options.minRun = std::chrono::milliseconds(300);
        TestService service(options);
        int unknown = 0;
        for (int moment = 0; moment < 20; ++moment) {
            Program program;
            program.setService(service.base(), token);
            const int submitsBefore = service.count(u"submit"_s);
            const auto process = program.start({u"render"_s, projectFile(program), u"--json"_s});
            QVERIFY(process->waitForStarted());
            // From before the record is written to after the take is kept: the moments spread over a job's
            // life.
            untilMoment(100 + moment * 150, [&] { return process->state() == QProcess::NotRunning; });
            process->kill();
            Program::finish(*process);
            const int submits = service.count(u"submit"_s) - submitsBefore;
            QVERIFY(submits <= 1);

            const Program::Ended resumed = program.run({u"render"_s, u"--resume"_s, u"--json"_s});
            const int after = service.count(u"submit"_s) - submitsBefore;
            QVERIFY2(after <= 1, qPrintable(u"moment %1: %2 POSTs"_s.arg(moment).arg(after)));
            const QStringList ends = states(resumed.err);
            if (resumed.code == 75) {
                // Killed between the POST and its answer: the outcome is unknown, and the program says so.
                QCOMPARE(ends.last(), u"unknown"_s);
                ++unknown;
                continue;
            }
            COMPARE_CODE(resumed, 0);
            if (after == 1) {
                const QStringList takes = QDir(program.path(u"Videos/Rushes"_s)).entryList({u"*.mp4"_s});
                QCOMPARE(takes.size(), 1);
            }
        }
        qInfo("unknown after a kill: %d of 20", unknown);
        QVERIFY2(unknown <= 5, "most moments are not between the POST and its answer");
    }
};

QTEST_MAIN(TestRender)
#include "tst_render.moc"
