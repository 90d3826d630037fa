// The token is in no file, no output, no child's arguments or environment, whatever happens: the whole
// program with a known token, through jobs that succeed, fail, are lost and are killed; then everything it
// wrote is searched.
#include "app/base/secret.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

// With characters that every encoding changes.
const QByteArray token = "rc+Secret/Token=4711%&x";

/// Every way in which the token may stand in some bytes. Base64 of a text that it is part of depends on where
/// it begins there: three ways, without what neighbours share.
QList<QByteArray> needles()
{
    QList<QByteArray> all;
    for (const QString& form : formsOf(Secret(token)))
        all.append(form.toUtf8());
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray whole = QByteArray(QByteArray(shift, 'x') + token).toBase64();
        const qsizetype from = shift == 0 ? 0 : 4;
        all.append(whole.mid(from, (whole.size() - from) / 4 * 4 - 4));
    }
    all.append(token.toHex());
    all.append(token.toPercentEncoding({}, {}, '='));
    return all;
}

bool holdsToken(const QByteArray& bytes)
{
    // UTF-16 too, as settings and databases of other kinds have it.
    const QString text = QString::fromLatin1(token);
    const QByteArray wide(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    const QList<QByteArray> all = needles() << wide;
    return std::any_of(all.cbegin(), all.cend(),
                       [&](const QByteArray& needle) { return bytes.contains(needle); });
}

QStringList filesThatHoldIt(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (holdsToken(path.toUtf8()) || (files.fileInfo().isFile() && holdsToken(contents(path))))
            found.append(path);
    }
    return found;
}

/// A service's answer that repeats the token in every way it can.
QByteArray echo(const QByteArray& on, int http, const QByteArray& code)
{
    const QByteArray text =
        "bad: Bearer " + token + " or " + token.toPercentEncoding() + " or " + token.toBase64();
    return R"({"on":")" + on + R"(","http":)" + QByteArray::number(http) + R"(,"body":{"error_code":)" +
           code + R"(,"error_message":")" + text + R"("}})";
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    const QString tasks = u"/proc/%1/task"_s.arg(process);
    for (const QString& task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QByteArray& number :
             contents(u"%1/%2/children"_s.arg(tasks, task)).simplified().split(' ')) {
            if (const qint64 child = number.toLongLong(); child > 0)
                children.append(child);
        }
    }
    return children;
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theSearchFindsWhatItLooksFor()
    {
        const QTemporaryDir folder;
        const auto plant = [&](const QByteArray& bytes) {
            QFile file(folder.filePath(u"deep"_s));
            return file.open(QIODevice::WriteOnly) && file.write("..." + bytes + "...") > 0;
        };
        QVERIFY(plant("nothing"));
        QVERIFY(filesThatHoldIt(folder.path()).isEmpty());
        for (const QByteArray& form :
             {token, token.toPercentEncoding(), token.toBase64(), token.toHex(),
              QByteArray("Bearer " + token).toBase64(), QByteArray("ab" + token + "c").toBase64()}) {
            QVERIFY(plant(form));
            QCOMPARE(filesThatHoldIt(folder.path()).size(), 1);
        }
    }

    void nothingThatTheProgramWritesHoldsIt()
    {
        Program program;
        QByteArray output;
        const auto run = [&](const QStringList& arguments, int code) {
            const Program::Ended ended = program.run(arguments);
            output += ended.out + ended.err;
            if (ended.code != code)
                qWarning("exit %d, not %d: %s", ended.code, code, ended.err.constData());
        };
        const auto serve = [&](const ::TestService& service) {
            program.setService(service.base(), QString::fromLatin1(token));
        };
        program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setVariable(u"QT_LOGGING_RULES"_s, u"qt.network*.debug=true"_s);

        { // done
            ::TestService service;
            serve(service);
            run({u"render"_s, projectFile(program)}, 0);
            QVERIFY(service.authorized(u"submit"_s) == 1);
        }
        { // refused, with the token in the service's own words
            ::TestService service;
            serve(service);
            service.fault(echo("submit", 422, "422001"));
            run({u"render"_s, projectFile(program), u"--json"_s}, 65);
        }
        { // a token that is refused
            ::TestService service;
            serve(service);
            service.fault(echo("submit", 400, "400004"));
            run({u"render"_s, projectFile(program)}, 77);
        }
        { // the answer is lost
            ::TestService service;
            serve(service);
            service.fault(R"({"on":"submit","close":true,"after_work":true})");
            run({u"render"_s, projectFile(program)}, 75);
        }
        { // fails at the service, which tells the token
            ::TestService service;
            serve(service);
            service.fault(echo("result", 200, "500000"));
            const auto process = program.start({u"render"_s, projectFile(program)});
            QVERIFY(QTest::qWaitFor([&] { return service.count(u"result"_s) > 0; }, 60'000));
            ::kill(static_cast<pid_t>(process->processId()), SIGINT);
            const Program::Ended ended = Program::finish(*process);
            output += ended.out + ended.err;
        }
        SandboxOptions slow = ::TestService::quick();
        slow.minRun = std::chrono::milliseconds(8000); // the first question comes before its end
        ::TestService service(slow);
        serve(service);
        { // crashes while a job is under way, at once: the sanitizer would report for seconds, in which the
          // job goes on
            program.setVariable(u"ASAN_OPTIONS"_s, u"handle_segv=0"_s);
            const auto process = program.start({u"render"_s, projectFile(program)});
            QVERIFY(QTest::qWaitFor([&] { return service.count(u"status"_s) > 0; }, 60'000));
            const auto process_ = process->processId();
            QVERIFY(
                contents(u"/proc/%1/limits"_s.arg(process_)).simplified().contains("Max core file size 0 0"));
            QVERIFY(!holdsToken(contents(u"/proc/%1/cmdline"_s.arg(process_))));
            ::kill(static_cast<pid_t>(process_), SIGSEGV);
            const Program::Ended ended = Program::finish(*process);
            QVERIFY(ended.code != 0);
            QCOMPARE(service.count(u"result"_s), 0); // what follows is the window's doing
            program.setVariable(u"ASAN_OPTIONS"_s, qEnvironmentVariable("ASAN_OPTIONS"));
            output += ended.out + ended.err;
        }
        { // the window goes on with it
            const auto process = program.start({projectFile(program)});
            QVERIFY(QTest::qWaitFor([&] { return service.count(u"result"_s) > 0; }, 60'000));
            QVERIFY(QTest::qWaitFor(
                [&] { return QDir(program.path(u"Videos/Rushes"_s)).entryList({u"*.mp4"_s}).size() >= 2; },
                60'000));
            ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
            const Program::Ended ended = Program::finish(*process);
            QVERIFY2(
                ended.code == 0,
                qPrintable(u"exit %1 %2"_s.arg(ended.code).arg(QString::fromUtf8(ended.err.right(4000)))));
            output += ended.out + ended.err;
        }
        QVERIFY2(!holdsToken(output), output.constData());
        QVERIFY(output.contains("(secret)")); // it was told, and taken out
        QCOMPARE(filesThatHoldIt(program.path({})), QStringList());
    }

    void noChildOfTheSandboxSeesIt()
    {
        Program program;
        program.setVariable(u"RUNCOMFY_TOKEN"_s, QString::fromLatin1(token));
        Scene scene = shortScene();
        scene.request.duration = 15;
        const auto process =
            program.start({u"render"_s, projectFile(program, scene), u"--service"_s, u"sandbox"_s});
        int seen = 0;
        QVERIFY(QTest::qWaitFor(
            [&] {
                for (const qint64 child : childrenOf(process->processId())) {
                    const QByteArray environment = contents(u"/proc/%1/environ"_s.arg(child));
                    const QByteArray arguments = contents(u"/proc/%1/cmdline"_s.arg(child));
                    // Between fork and exec it is still this program.
                    if (!arguments.contains("ffmpeg") && !arguments.contains("ffprobe"))
                        continue;
                    ++seen;
                    if (holdsToken(environment) || holdsToken(arguments))
                        qWarning("A child has it: %s", arguments.constData());
                }
                return process->state() == QProcess::NotRunning;
            },
            120'000));
        QVERIFY(seen > 0);
        QCOMPARE(process->exitCode(), 0);
        QVERIFY(!holdsToken(process->readAllStandardOutput() + process->readAllStandardError()));
        QCOMPARE(filesThatHoldIt(program.path({})), QStringList());
    }

    void aMalformedTokenDoesNotKeepTheWindowFromOpening()
    {
        Program program;
        program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setVariable(u"RUNCOMFY_TOKEN"_s, u"two words"_s);
        program.setVariable(u"RUSHES_REPORT_VISIBLE"_s, u"1"_s);
        const auto process = program.start({projectFile(program)});
        QByteArray err;
        QVERIFY(QTest::qWaitFor(
            [&] {
                err += process->readAllStandardOutput() + process->readAllStandardError();
                return err.contains("visible") || process->state() == QProcess::NotRunning;
            },
            60'000));
        QVERIFY2(process->state() == QProcess::Running, err.constData());
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        const Program::Ended ended = Program::finish(*process);
        QCOMPARE(ended.code, 0);
        QVERIFY(!QByteArray(err + ended.out + ended.err).contains("two words"));
        // Without a window it is refused, unless the sandbox is asked for by name.
        QCOMPARE(program.run({u"render"_s, projectFile(program)}).code, 77);
        QCOMPARE(program.run({u"render"_s, projectFile(program), u"--service"_s, u"sandbox"_s}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
