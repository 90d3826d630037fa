// Files and folders that are there and closed to us (mode 000): nothing is spent without the limits that may
// stand in them, nothing is paid that could not be kept, and each is named.
#include "tests/e2e/casehelp.h"
#include "tests/files.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestClosedFiles : public QObject
{
    Q_OBJECT

    /// root may do everything: the program is started without that right.
    static Program::Ended run(CaseRun& run, const QString& arguments)
    {
        const QString as =
            ::geteuid() == 0 ? u"setpriv --bounding-set=-dac_override,-dac_read_search "_s : QString();
        return run.program().runInShell(u"exec "_s + as + u"\"$0\" "_s + arguments, 60'000);
    }
    /// Open again before the home is taken away.
    struct Closed
    {
        explicit Closed(const QString& file, mode_t mode = 0)
            : path(QFile::encodeName(file))
        {
            if (::chmod(path.constData(), mode) != 0)
                qFatal("%s is not there", path.constData());
        }
        ~Closed() { (void)::chmod(path.constData(), 0700); }
        Q_DISABLE_COPY_MOVE(Closed)
        QByteArray path;
    };

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList without{u"--bounding-set=-dac_override,-dac_read_search"_s, u"true"_s};
        if (::geteuid() == 0 && QProcess::execute(u"setpriv"_s, without) != 0)
            QSKIP("root's rights can't be given up here, so that no file is closed");
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isSaidBeforeAnythingIsPaid_data()
    {
        QTest::addColumn<QString>("closed"); ///< below the home
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("code");
        const QString render = u"render short.rushes -o t.mp4"_s;
        const auto row = [&](const char* name, const QString& closed, int mode, const QString& arguments,
                             int code) { QTest::newRow(name) << closed << mode << arguments << code; };
        row("settings", u"config/rushes/rushes.ini"_s, 0, render, 65);
        row("the settings' folder", u"config/rushes"_s, 0, render, 65);
        row("the folder above", u"config"_s, 0, render, 65);
        row("database", u"data/rushes/rushes.sqlite"_s, 0, render, 66);
        row("database, for writing", u"data/rushes/rushes.sqlite"_s, 0400, render, 73);
        row("data folder", u"data/rushes"_s, 0, render, 73);
        row("project", u"short.rushes"_s, 0, render, 66);
        row("-o folder", u"o"_s, 0500, u"render short.rushes -o o/t.mp4"_s, 73);
        row("-o folder as such", u"o"_s, 0, u"render short.rushes -o o"_s, 73);
        row("-o file", u"o/t.mp4"_s, 0, u"render short.rushes -o o/t.mp4"_s, 73);
        row("takes' folder", u"Videos/Rushes"_s, 0500, render, 73);
    }
    void isSaidBeforeAnythingIsPaid()
    {
        QFETCH(const QString, closed);
        QFETCH(const int, mode);
        QFETCH(const QString, arguments);
        QFETCH(const int, code);
        CaseRun run("[]");
        const auto at = [&run](const QString& name) { return run.program().path(name); };
        QVERIFY2(run.render() == 0, run.said().constData()); // a database, a folder of takes
        QVERIFY(put(at(u"config/rushes/rushes.ini"_s), "[look]\ntheme=dark\n") && put(at(u"o/t.mp4"_s), "o"));
        QVERIFY(QFile::remove(at(u"t.mp4"_s)));
        const Closed it(at(closed), static_cast<mode_t>(mode));
        const Program::Ended ended = TestClosedFiles::run(run, arguments);
        QVERIFY2(ended.code == code, ended.err.constData());
        const QString named = closed == u"config"_s ? u"config/rushes/rushes.ini"_s : closed;
        QVERIFY2(ended.err.contains(named.toUtf8()), ended.err.constData());
        QCOMPARE(run.service().count(u"submit"_s), 1);
    }

    void aTokenThatCannotBeReadIsNamed()
    {
        CaseRun run("[]");
        const QString path = run.program().path(u"config/runcomfy/token.json"_s);
        QVERIFY(put(path, R"({"access_token":"rc-secret"})"));
        const Closed it(path);
        run.program().setVariable(u"RUNCOMFY_TOKEN"_s, {});
        run.program().setVariable(u"RUNCOMFY_MODEL_API_BASE"_s, {});
        const Program::Ended ended = TestClosedFiles::run(run, u"render short.rushes --service runcomfy"_s);
        QVERIFY2(ended.code == 77 && ended.err.contains(path.toUtf8()), ended.err.constData());
        QVERIFY2(!ended.err.contains("refused"), ended.err.constData()); // by whom?
        const Program::Ended free = TestClosedFiles::run(run, u"render short.rushes"_s);
        QVERIFY2(free.code == 0, free.err.constData());
    }

    void aSandboxesFolderIsNamed()
    {
        CaseRun run("[]");
        QVERIFY(QDir().mkpath(run.program().path(u"s"_s)));
        const Closed it(run.program().path(u"s"_s), 0500);
        const Program::Ended ended = TestClosedFiles::run(run, u"sandbox --folder s/x"_s);
        QVERIFY2(ended.code == 73 && ended.err.contains("/s/x can't be written to"), ended.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestClosedFiles)
#include "tst_closedfiles.moc"
