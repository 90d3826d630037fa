// Where `render -o` puts a take, and what it never takes the place of.
#include "app/cli/renderoutput.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

mode_t kindOf(const QString& path)
{
    struct stat there = {};
    return lstat(qPrintable(path), &there) == 0 ? there.st_mode & S_IFMT : 0;
}

} // namespace

class TestRenderOutput : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};
    [[nodiscard]] QString at(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = QTemporaryDir();
    }

    void whatIsTheProgramsOwnIsRefusedBeforeItIsThere()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"data/sub"_s));
        QVERIFY(QFile::link(at(u"rushes.ini"_s), at(u"to-ini"_s)));
        for (const QString& path :
             {at(u"rushes.ini"_s), at(u"./data/../rushes.ini"_s), at(u"to-ini"_s), at(u"data/x.mp4"_s),
              at(u"data"_s), at(u"data/"_s), at(u"data/sub"_s), at(u"data/new/x.mp4"_s)}) {
            cli::RenderOutput output(path, {});
            output.addOwn({at(u"data"_s), at(u"rushes.ini"_s)});
            const Result<void> good = output.check();
            QVERIFY2(!good && good.error().kind == ErrorKind::Refused, qPrintable(path));
            QVERIFY2(good.error().detail.contains("of Rushes itself"_L1), qPrintable(good.error().detail));
        }
        cli::RenderOutput beside(at(u"data.mp4"_s), {});
        beside.addOwn({at(u"data"_s), at(u"rushes.ini"_s)});
        QVERIFY(beside.check());
    }

    void aFolderThatTakesNoFilesIsFoundBefore()
    {
        for (const QString& path : {u"/proc/x.mp4"_s, u"/proc/"_s, u"/proc/self/x.mp4"_s}) {
            const Result<void> good = cli::RenderOutput(path, {}).check();
            QVERIFY2(!good && good.error().kind == ErrorKind::NotWritable, qPrintable(path));
        }
        QVERIFY(cli::RenderOutput(at(u"x.mp4"_s), {}).check());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden),
                 QStringList()); // no trace of it
    }

    /// `-o - >> short.rushes`, `>&-` and `1</dev/null`.
    void stdoutIsLookedAtBeforeAnythingIsPaid_data()
    {
        QTest::addColumn<QString>("redirection");
        QTest::addColumn<int>("code");
        QTest::newRow("the project") << u">> short.rushes"_s << 65;
        QTest::newRow("closed") << u">&-"_s << 73;
        QTest::newRow("for reading alone") << u"1< /dev/null"_s << 73;
    }
    void stdoutIsLookedAtBeforeAnythingIsPaid()
    {
        QFETCH(const QString, redirection);
        QFETCH(const int, code);
        Program program;
        TestService service;
        program.setService(service.base(), u"t0ken"_s);
        const QString project = projectFile(program);
        const QByteArray before = contents(project);
        const Program::Ended ended = program.runInShell(u"\"$0\" render short.rushes -o - "_s + redirection);
        QVERIFY2(ended.code == code, ended.err.constData());
        QCOMPARE(contents(project), before);
        QCOMPARE(service.count(u"submit"_s), 0);
    }

    void whatIsNoRegularFileIsRefused()
    {
        QCOMPARE(mkfifo(qPrintable(at(u"fifo"_s)), 0600), 0);
        QVERIFY(QFile::link(at(u"fifo"_s), at(u"to-fifo"_s)));
        QVERIFY(QFile::link(u"/dev/null"_s, at(u"to-null"_s)));
        QVERIFY(QFile::link(at(u"to-null"_s), at(u"to-to-null"_s)));
        QVERIFY(put(at(u"take.mp4"_s), "take"));
        for (const QString& path :
             {at(u"fifo"_s), at(u"to-fifo"_s), at(u"to-null"_s), at(u"to-to-null"_s), u"/dev/null"_s}) {
            const cli::RenderOutput output(path, {});
            const Result<void> good = output.check();
            QVERIFY2(!good && good.error().kind == ErrorKind::Refused, qPrintable(path));
            QVERIFY(!output.deliver(at(u"take.mp4"_s)));
        }
        QCOMPARE(kindOf(at(u"fifo"_s)), mode_t(S_IFIFO));
        QCOMPARE(kindOf(at(u"to-null"_s)), mode_t(S_IFLNK));
        QCOMPARE(kindOf(u"/dev/null"_s), mode_t(S_IFCHR));
    }

    void theProjectIsNeverWrittenOver()
    {
        const QString project = at(u"a.rushes"_s);
        QVERIFY(put(project, "project") && put(at(u"take.mp4"_s), "take"));
        QVERIFY(QFile::link(project, at(u"link"_s)));
        QCOMPARE(link(qPrintable(project), qPrintable(at(u"hard"_s))), 0);
        for (const QString& path :
             {project, at(u"link"_s), at(u"hard"_s), QString(m_folder.path() + u"/./a.rushes"_s)}) {
            const cli::RenderOutput output(path, project);
            QVERIFY2(!output.check(), qPrintable(path));
            QVERIFY(!output.deliver(at(u"take.mp4"_s)));
        }
        QCOMPARE(contents(project), QByteArray("project"));
    }

    void whatIsReadAndWhatIsOursIsNeverWrittenOver()
    {
        QVERIFY(QDir().mkpath(at(u"data/in"_s)) && put(at(u"data/in/jobs.sqlite"_s), "jobs"));
        QVERIFY(put(at(u"start.png"_s), "picture") && put(at(u"take.mp4"_s), "take"));
        QVERIFY(put(at(u"rushes.ini"_s), "settings") && put(at(u"data-too.mp4"_s), "old"));
        QVERIFY(QFile::link(at(u"start.png"_s), at(u"to-input"_s)));
        QVERIFY(QFile::link(at(u"data"_s), at(u"to-data"_s)));
        cli::RenderOutput guarded(at(u"free.mp4"_s), {});
        guarded.addInputs({at(u"start.png"_s), at(u"missing.png"_s)});
        guarded.addOwn({at(u"data"_s), at(u"rushes.ini"_s)});
        QVERIFY(guarded.check());
        for (const QString& name : {u"start.png"_s, u"to-input"_s, u"data/in/jobs.sqlite"_s, u"rushes.ini"_s,
                                    u"to-data/in/jobs.sqlite"_s, u"data/../data/in/jobs.sqlite"_s}) {
            const cli::RenderOutput output = guarded.at(at(name));
            const Result<void> good = output.check();
            QVERIFY2(!good && good.error().kind == ErrorKind::Refused, qPrintable(name));
            QVERIFY(!output.deliver(at(u"take.mp4"_s)));
        }
        QVERIFY(guarded.at(at(u"data-too.mp4"_s)).check());
        QCOMPARE(contents(at(u"start.png"_s)), QByteArray("picture"));
        QCOMPARE(contents(at(u"data/in/jobs.sqlite"_s)), QByteArray("jobs"));
        QCOMPARE(contents(at(u"rushes.ini"_s)), QByteArray("settings"));
    }

    void namesThatLeadNowhereAreRefused()
    {
        QVERIFY(put(at(u"take.mp4"_s), "take"));
        QCOMPARE(symlink("b", qPrintable(at(u"a"_s))), 0);
        QCOMPARE(symlink("a", qPrintable(at(u"b"_s))), 0);
        QCOMPARE(symlink("no/where.mp4", qPrintable(at(u"c"_s))), 0);
        for (const QString& name : {u"a"_s, u"b"_s, u"c"_s, QString(QString(300, u'x') + u".mp4"_s)}) {
            const cli::RenderOutput output(at(name), {});
            const Result<void> good = output.check();
            QVERIFY2(!good && good.error().kind == ErrorKind::NotWritable, qPrintable(name));
            QVERIFY(!output.deliver(at(u"take.mp4"_s)));
        }
        QCOMPARE(kindOf(at(u"a"_s)), mode_t(S_IFLNK));
    }

    void regularFilesAreReplacedAndLinksToThemFollowed()
    {
        QVERIFY(put(at(u"old.mp4"_s), "old") && put(at(u"take.mp4"_s), "take"));
        QVERIFY(QFile::link(at(u"old.mp4"_s), at(u"link.mp4"_s)));
        const cli::RenderOutput through(at(u"link.mp4"_s), at(u"none.rushes"_s));
        QVERIFY(through.check());
        QVERIFY(through.deliver(at(u"take.mp4"_s)));
        QCOMPARE(kindOf(at(u"link.mp4"_s)), mode_t(S_IFLNK));
        QCOMPARE(contents(at(u"old.mp4"_s)), QByteArray("take"));
        for (const QString& name : {u"new.mp4"_s, u"a/b/new.mp4"_s}) {
            const cli::RenderOutput output(at(name), {});
            QVERIFY(output.check());
            QCOMPARE(*output.deliver(at(u"take.mp4"_s)), at(name));
            QCOMPARE(contents(at(name)), QByteArray("take"));
        }
        const cli::RenderOutput folder(at(u"a"_s), {});
        QVERIFY(folder.check());
        QCOMPARE(*folder.deliver(at(u"take.mp4"_s)), at(u"a/take.mp4"_s));
    }

    void aWrongPlaceIsRefusedBeforeAnythingIsPaid()
    {
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project = projectFile(program);
        const QByteArray before = contents(project);
        QCOMPARE(mkfifo(qPrintable(program.path(u"fifo"_s)), 0600), 0);
        // An earlier take, and the list of jobs.
        const Program::Ended first = program.run({u"render"_s, project, u"--service"_s, u"sandbox"_s});
        QVERIFY2(first.code == 0, first.err.constData());
        const QString take = QString::fromUtf8(first.out.trimmed());
        const QByteArray clip = contents(take);
        const QString database = program.path(u"data/rushes/rushes.sqlite"_s);
        for (const QString& path : {u"/dev/null"_s, program.path(u"fifo"_s), project, take, database}) {
            const Program::Ended ended = program.run({u"render"_s, project, u"-o"_s, path}, 60'000);
            QVERIFY2(ended.code != 0 && ended.code > 0, ended.err.constData());
            QVERIFY2(ended.err.contains(path.toUtf8()), ended.err.constData());
        }
        QCOMPARE(service.count(u"submit"_s), 0);
        QVERIFY(!clip.isEmpty() && contents(take) == clip);
        QVERIFY(contents(database).startsWith("SQLite format 3"));
        QCOMPARE(contents(project), before);
        QCOMPARE(kindOf(u"/dev/null"_s), mode_t(S_IFCHR));
    }

    void aDashWritesToStdoutAndANameCannotWriteToTheTerminal()
    {
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project =
            projectFile(program, shortScene(u"a\x1b[2J\rb"_s + QChar(0x9b) + QChar(0x202e) + QChar(0xd83d)));
        const Program::Ended ended = program.run({u"render"_s, project, u"-o"_s, u"-"_s});
        QVERIFY2(ended.code == 0, ended.err.constData());
        QCOMPARE(ended.out.mid(4, 4), QByteArray("ftyp"));
        QVERIFY(!ended.out.contains(program.path({}).toUtf8()));
        QVERIFY(ended.err.contains("a\\x1b[2J\\x0db"));
        for (const char* raw : {"\x1b", "\r", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY2(!ended.err.contains(raw), ended.err.constData());
        const Program::Ended json = program.run({u"render"_s, project, u"-o"_s, u"-"_s, u"--json"_s});
        QVERIFY2(json.code == 0, json.err.constData());
        for (const char* raw : {"\x1b", "\r", "\xc2\x9b", "\xe2\x80\xae"})
            QVERIFY2(!json.err.contains(raw), json.err.constData());
    }

    void aFifoForAProjectIsRefusedAtOnce()
    {
        Program program;
        QCOMPARE(mkfifo(qPrintable(program.path(u"p.rushes"_s)), 0600), 0);
        const Program::Ended ended = program.run({u"render"_s, program.path(u"p.rushes"_s)}, 20'000);
        QCOMPARE(ended.code, 66);
    }
};

QTEST_GUILESS_MAIN(TestRenderOutput)
#include "tst_renderoutput.moc"
