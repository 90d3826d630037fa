// The user's limits: where they are kept, and what happens where they cannot be read.
#include "app/base/settings.h"
#include "app/store/capstore.h"
#include "app/studio/oldcaps.h"
#include "tests/e2e/projectfile.h"
#include "tests/e2e/service.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestCaps : public QObject
{
    Q_OBJECT

    static QString ini(const Program& program) { return program.path(u"config/rushes/rushes.ini"_s); }
    static QString database(const Program& program) { return program.path(u"data/rushes/rushes.sqlite"_s); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void amountsInAnOldFile_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("cents"); // -1: no amount
        QTest::newRow("cents") << QByteArray("250") << 250;
        QTest::newRow("none") << QByteArray("0") << 0;
        QTest::newRow("quoted") << QByteArray("\"250\"") << 250;
        for (const char* wrong : {"abc", "-1", "", "5.5", "1e3", "$5", "5 USD", "1, 2", "0x10", "99999999999",
                                  "@Invalid()", "@Size(1 2)", "true", "NaN"})
            QTest::newRow(wrong) << QByteArray(wrong) << -1;
    }
    void amountsInAnOldFile()
    {
        QFETCH(const QByteArray, value);
        QFETCH(const int, cents);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rushes.ini"_s);
        QVERIFY(put(path, "[money]\nmonth_cap=" + value + "\n"));
        const Settings settings(path);
        const Result<OldCaps> caps = oldCapsOf(settings);
        QCOMPARE(caps.has_value(), cents >= 0);
        if (!caps)
            QVERIFY(caps.error().kind == ErrorKind::CapsUnknown &&
                    caps.error().detail.contains(u"money/month_cap"_s));
        else
            QCOMPARE(*caps->month, (Usd{cents * 10'000}));
    }

    void theStoreSaysWhatItCannotRead()
    {
        const QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"a.sqlite"_s));
        QVERIFY(database);
        CapStore store(**database);
        QVERIFY(!*store.read());
        const Caps caps{Usd{5'000'000}, {}, Usd{1}};
        QVERIFY(store.keep(caps));
        QCOMPARE(**store.read(), caps);
        for (const QVariant& wrong :
             {QVariant(u"abc"_s), QVariant(-1), QVariant(0), QVariant(1.5), QVariant(QByteArray("x"))}) {
            QVERIFY((*database)->run(u"UPDATE caps SET micros = ? WHERE name = 'month'"_s, {wrong}));
            const auto read = store.read();
            QVERIFY2(!read && read.error().kind == ErrorKind::CapsUnknown, qPrintable(wrong.toString()));
        }
        QVERIFY(store.keep({}));
        QCOMPARE(**store.read(), Caps());
        QVERIFY(store.keepUnknown());
        QVERIFY(!store.read());
    }

    void limitsThatCannotBeReadStopSpendingAndSaySo_data()
    {
        QTest::addColumn<QByteArray>("file"); // empty: a folder in the file's place
        QTest::newRow("no amount") << QByteArray("[money]\nday_cap=abc\n");
        QTest::newRow("less than nothing") << QByteArray("[money]\nday_cap=-1\n");
        QTest::newRow("unreadable") << QByteArray();
        QTest::newRow("no settings file") << QByteArray("\0\1\2{]=\n[money\nday_cap", 21);
    }
    void limitsThatCannotBeReadStopSpendingAndSaySo()
    {
        QFETCH(const QByteArray, file);
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project = projectFile(program);
        QVERIFY(file.isEmpty() ? QDir().mkpath(ini(program)) : put(ini(program), file));
        for (int run = 0; run < 2; ++run) { // also where the database is there by now
            const Program::Ended ended = program.run({u"render"_s, project}, 60'000);
            QVERIFY2(ended.code == 65, ended.err.constData());
            QVERIFY2(ended.err.contains("limits can") &&
                         ended.err.contains(file.isEmpty() ? "rushes.ini" : "("),
                     ended.err.constData());
        }
        QCOMPARE(service.count(u"submit"_s), 0);
        const Program::Ended over = program.run({u"render"_s, project, u"--over-cap"_s});
        QVERIFY2(over.code == 0, over.err.constData());
        QCOMPARE(service.count(u"submit"_s), 1);
        const Program::Ended free = program.run({u"render"_s, project, u"--service"_s, u"sandbox"_s});
        QVERIFY2(free.code == 0, free.err.constData());
    }

    void limitsMoveIntoTheDatabaseAndHoldThere()
    {
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project = projectFile(program);
        QVERIFY(put(ini(program), "[look]\ntheme=dark\n[money]\nday_cap=10\n"));
        const Program::Ended moved = program.run({u"render"_s, project});
        QVERIFY2(moved.code == 75 && moved.err.contains("daily cap of $0.10"), moved.err.constData());
        QVERIFY2(!contents(ini(program)).contains("day_cap") && contents(ini(program)).contains("dark"),
                 contents(ini(program)).constData());
        // Whatever becomes of the file.
        QVERIFY(QFile::remove(ini(program)) && QDir().mkpath(ini(program)));
        const Program::Ended holds = program.run({u"render"_s, project});
        QVERIFY2(holds.code == 75 && holds.err.contains("daily cap of $0.10"), holds.err.constData());
        QCOMPARE(service.count(u"submit"_s), 0);
    }

    /// Its limits are lost, and the amount spent is unknown.
    void aDatabaseThatIsGoneTookItsLimitsWithIt()
    {
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project = projectFile(program);
        QVERIFY(program.run({u"render"_s, project}).code == 0);
        for (const char* part : {"", "-wal", "-shm"})
            QFile::remove(database(program) + QLatin1StringView(part));
        for (int run = 0; run < 2; ++run) { // also where there is one again
            const Program::Ended ended = program.run({u"render"_s, project});
            QVERIFY2(ended.code == 65 && ended.err.contains("limits can") && ended.err.contains("is gone"),
                     ended.err.constData());
        }
        QCOMPARE(service.count(u"submit"_s), 1);
        const Program::Ended free = program.run({u"render"_s, project, u"--service"_s, u"sandbox"_s});
        QVERIFY2(free.code == 0, free.err.constData());
        const Program::Ended over = program.run({u"render"_s, project, u"--over-cap"_s});
        QVERIFY2(over.code == 0, over.err.constData());
        const auto there = Database::open(database(program));
        QVERIFY(there && CapStore(**there).keep({})); // as Preferences do
        QCOMPARE(program.run({u"render"_s, project}).code, 0);
        QCOMPARE(service.count(u"submit"_s), 3);
    }

    void anEmptyDatabaseIsNoNewOneWhereALedgerWas()
    {
        TestService service;
        Program program;
        program.setService(service.base(), u"rc-secret-token-4711"_s);
        const QString project = projectFile(program);
        QVERIFY(put(database(program), QByteArray())); // as two programs that meet on a new one see it
        QVERIFY(program.run({u"render"_s, project}).code == 0);
        for (const char* part : {"-wal", "-shm"})
            QFile::remove(database(program) + QLatin1StringView(part));
        QVERIFY(QFile::resize(database(program), 0));
        const Program::Ended ended = program.run({u"render"_s, project});
        QVERIFY2(ended.code == 65, ended.err.constData());
        QCOMPARE(service.count(u"submit"_s), 1);
        QCOMPARE(QFileInfo(database(program)).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCaps)
#include "tst_caps.moc"
