#include "app/catalogue/catalogue.h"
#include "app/store/jobstore.h"
#include "app/store/migrations.h"
#include "app/store/takestore.h"
#include "tests/files.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <chrono>
#include <future>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace rushes;

namespace {

/// Makes a database with the statements of a file, one a line.
void build(const QString& path, const QString& fixture)
{
    const QString name = u"fixture"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        const QList<QByteArray> lines = contents(fixture).split('\n');
        QVERIFY(lines.size() > 3);
        for (const QByteArray& line : lines) {
            QSqlQuery query(database);
            if (!line.trimmed().isEmpty())
                QVERIFY2(query.exec(QString::fromUtf8(line)), line.constData());
        }
    }
    QSqlDatabase::removeDatabase(name);
}

QString one(Database& database, const QString& statement)
{
    auto query = database.run(statement);
    return query && query->next() ? query->value(0).toString() : u"?"_s;
}

/// This program once more, as another process that adds a job and then lives until its input ends.
int runAsOther(const QString& folder)
{
    auto database = Database::open(folder + u"/rushes.sqlite"_s);
    auto lock = RunnerLock::acquire(folder + u"/runners"_s);
    if (!database || !lock)
        return 1;
    JobStore store(**database, **lock);
    Job job;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.sceneName = u"other"_s;
    job.state = JobState::Queued;
    job.requestId = RequestId(u"r1"_s);
    if (!store.add(job))
        return 1;
    QFile out;
    QFile in;
    if (!out.open(stdout, QIODevice::WriteOnly) || !in.open(stdin, QIODevice::ReadOnly))
        return 1;
    out.write("ready\n");
    out.flush();
    in.readLine();
    return 0;
}

/// This program once more, as another process that opens a new database for each line of its input.
int openMany(const QString& folder)
{
    QFile out;
    QFile in;
    if (!out.open(stdout, QIODevice::WriteOnly) || !in.open(stdin, QIODevice::ReadOnly))
        return 1;
    for (int i = 0; !in.readLine().isEmpty(); ++i) {
        const auto database = Database::open(u"%1/%2.sqlite"_s.arg(folder).arg(i));
        out.write(database
                      ? "opened\n"
                      : u"%1: %2\n"_s.arg(int(database.error().kind)).arg(database.error().detail).toUtf8());
        out.flush();
    }
    return 0;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder = {};
    QString path() const { return m_folder->filePath(u"rushes.sqlite"_s); }

    /// Runs a statement in the file, past Database.
    void run(const QString& statement) const
    {
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
            raw.setDatabaseName(path());
            QVERIFY(raw.open());
            QVERIFY(QSqlQuery(raw).exec(statement));
        }
        QSqlDatabase::removeDatabase(u"raw"_s);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aNewDatabaseIsSafeAndPrivate()
    {
        const auto database = Database::open(path());
        QVERIFY(database);
        QCOMPARE(one(**database, u"PRAGMA user_version"_s), QString::number(schemaVersion));
        QCOMPARE(one(**database, u"PRAGMA journal_mode"_s), u"wal"_s);
        QCOMPARE(one(**database, u"PRAGMA synchronous"_s), u"2"_s);
        QCOMPARE(one(**database, u"PRAGMA foreign_keys"_s), u"1"_s);
        QVERIFY(one(**database, u"PRAGMA busy_timeout"_s).toInt() >= 1000);
        QVERIFY(!(QFile::permissions(path()) & (QFile::ReadOther | QFile::ReadGroup)));
    }

    void severalThatMeetOnANewDatabaseAllOpenIt()
    {
        constexpr int rounds = 30;
        std::array<QProcess, 4> openers;
        for (QProcess& opener : openers)
            opener.start(QCoreApplication::applicationFilePath(), {u"--open"_s, m_folder->path()});
        for (int round = 0; round < rounds; ++round) {
            for (QProcess& opener : openers)
                opener.write("next\n");
            for (QProcess& opener : openers) {
                QVERIFY(QTest::qWaitFor([&] { return opener.canReadLine(); }, 30'000));
                QCOMPARE(opener.readLine(), "opened\n");
            }
        }
        for (QProcess& opener : openers) {
            opener.closeWriteChannel();
            QVERIFY(opener.waitForFinished());
        }
    }

    void aLogThatAnotherWriterDelaysIsWaitedFor()
    {
        QVERIFY(Database::open(path()));
        const QString other = u"another writer"_s;
        {
            QSqlDatabase writer = QSqlDatabase::addDatabase(u"QSQLITE"_s, other);
            writer.setDatabaseName(path());
            QVERIFY(writer.open());
            QVERIFY(QSqlQuery(writer).exec(u"PRAGMA journal_mode = DELETE"_s));
            QVERIFY(QSqlQuery(writer).exec(u"BEGIN IMMEDIATE"_s));
            auto opening = std::async(std::launch::async, [&] {
                const auto database = Database::open(path());
                return database ? one(**database, u"PRAGMA journal_mode"_s) : database.error().detail;
            });
            QVERIFY2(opening.wait_for(300ms) == std::future_status::timeout, "it waits, and is not refused");
            QVERIFY(QSqlQuery(writer).exec(u"COMMIT"_s));
            QCOMPARE(opening.get(), u"wal"_s);
        }
        QSqlDatabase::removeDatabase(other);
    }

    void whoIsHeldUpTooLongIsToldSo()
    {
        const auto holder = Database::open(path());
        const auto other = Database::open(path());
        QVERIFY(holder && other);
        Result<void> refused;
        QVERIFY((*holder)->transaction([&] {
            refused = (*other)->transaction([] { return Result<void>(); });
            return Result<void>();
        }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Locked);
        QVERIFY((*other)->transaction([] { return Result<void>(); }));
    }

    void openingTwiceChangesNothing()
    {
        QVERIFY(Database::open(path()));
        const QByteArray before = contents(path());
        QVERIFY(Database::open(path()));
        QCOMPARE(contents(path()), before);
    }

    void version1IsBroughtUpToDate()
    {
        build(path(), QStringLiteral(TEST_DATA) + u"/database-v1.sql"_s);
        const auto database = Database::open(path());
        QVERIFY2(database, database ? "" : qUtf8Printable(database.error().detail));
        QCOMPARE(one(**database, u"PRAGMA user_version"_s), QString::number(schemaVersion));
        const auto lock = RunnerLock::acquire(m_folder->filePath(u"runners"_s));
        JobStore store(**database, **lock);
        const auto jobs = store.adopt();
        QVERIFY(jobs);
        QVERIFY(jobs->damaged.isEmpty());
        QCOMPARE(jobs->values.size(), 2);
        QCOMPARE(jobs->values.first().sceneName, u"Harbour"_s);
        QCOMPARE(jobs->values.first().state, JobState::Queued);
        QCOMPARE(jobs->values.first().requestId, u"req-1"_s);
        QCOMPARE(jobs->values.first().request.shots.size(), 2);
        QCOMPARE(jobs->values.last().cost, Usd{840'000});
        const auto takes = TakeStore(**database).all();
        QCOMPARE(takes->values.size(), 1);
        QCOMPARE(takes->values.first().number, 1);
        // How long a file was that an earlier version kept is not known.
        QCOMPARE(one(**database, u"SELECT bytes FROM takes"_s), u"-1"_s);
    }

    void aMigrationThatFailsChangesNothing()
    {
        build(path(), QStringLiteral(TEST_DATA) + u"/database-v1.sql"_s);
        // In the way of the second step.
        run(u"CREATE INDEX jobs_scene ON jobs(scene_id)"_s);
        const QByteArray before = contents(path());
        QVERIFY(!Database::open(path()));
        QCOMPARE(contents(path()), before);
    }

    void aNewerDatabaseIsNotTouched()
    {
        {
            const auto database = Database::open(path());
            QVERIFY((*database)->run(u"PRAGMA user_version = 99"_s));
        }
        const QByteArray before = contents(path());
        const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
        const auto database = Database::open(path());
        QCOMPARE(database.error().kind, ErrorKind::TooNew);
        QCOMPARE(contents(path()), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), files);
    }

    void aNewerVersionInTheLogIsSeen()
    {
        const auto newer = Database::open(path());
        QVERIFY((*newer)->run(u"PRAGMA user_version = 99"_s));
        QCOMPARE(Database::open(path()).error().kind, ErrorKind::TooNew);
    }

    void whatIsNoDatabaseIsNotTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("this is a letter, and not a database");
        QTest::newRow("long text") << QByteArray(10'000, 'x');
        QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("header and rubbish") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\1');
    }
    void whatIsNoDatabaseIsNotTouched()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(put(path(), bytes));
        const auto database = Database::open(path());
        QVERIFY(!database);
        QVERIFY(database.error().kind == ErrorKind::Damaged || database.error().kind == ErrorKind::TooNew);
        QCOMPARE(contents(path()), bytes);
    }

    void anotherProgramsDatabaseIsNotTouched()
    {
        run(u"CREATE TABLE jobs (mine)"_s);
        const QByteArray before = contents(path());
        QCOMPARE(Database::open(path()).error().kind, ErrorKind::Damaged);
        QCOMPARE(contents(path()), before);
    }

    void aDatabaseWithHolesIsSaid()
    {
        {
            const auto database = Database::open(path());
            const auto lock = RunnerLock::acquire(m_folder->filePath(u"runners"_s));
            JobStore store(**database, **lock);
            Job job;
            job.request = defaultsOf(Catalogue::builtIn().standard());
            job.request.prompt = QString(20'000, u'x');
            QVERIFY(store.add(job));
        }
        QByteArray bytes = contents(path());
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xff'));
        QVERIFY(put(path(), bytes));
        const auto database = Database::open(path());
        if (!database) {
            QCOMPARE(database.error().kind, ErrorKind::Damaged);
            return;
        }
        const auto lock = RunnerLock::acquire(m_folder->filePath(u"runners"_s));
        const auto jobs = JobStore(**database, **lock).adopt();
        QVERIFY(!jobs);
        QCOMPARE(jobs.error().kind, ErrorKind::Damaged);
    }

    void aFolderThatIsNotThereIsNotWritable()
    {
        QCOMPARE(Database::open(m_folder->filePath(u"no/such/rushes.sqlite"_s)).error().kind,
                 ErrorKind::NotWritable);
        QCOMPARE(RunnerLock::acquire(u"/dev/null/runners"_s).error().kind, ErrorKind::NotWritable);
    }

    void aTransactionThatFailsLeavesNothing()
    {
        const auto opened = Database::open(path());
        Database& database = **opened;
        const auto done = database.transaction([&]() -> Result<void> {
            if (auto made = database.run(u"CREATE TABLE extra (x)"_s); !made)
                return failure(made.error());
            return failure(ErrorKind::Refused, u"no"_s);
        });
        QCOMPARE(done.error().kind, ErrorKind::Refused);
        QCOMPARE(one(database, u"SELECT count(*) FROM sqlite_master WHERE name = 'extra'"_s), u"0"_s);
        QVERIFY(database.transaction([] { return Result<void>(); }));
    }

    void aFullDatabaseIsADiskThatIsFull()
    {
        const auto opened = Database::open(path());
        Database& database = **opened;
        QVERIFY(database.run(u"PRAGMA max_page_count = 20"_s));
        const auto lock = RunnerLock::acquire(m_folder->filePath(u"runners"_s));
        JobStore store(database, **lock);
        Job job;
        job.request.prompt = QString(200'000, u'x');
        QCOMPARE(store.add(job).error().kind, ErrorKind::DiskFull);
        QVERIFY(store.loadOpen()->values.isEmpty());
    }

    void anotherProcessKeepsItsJobsUntilItIsKilled()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--other"_s, m_folder->path()});
        QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), 30'000);
        QCOMPARE(other.readLine(), QByteArray("ready\n"));

        const auto database = Database::open(path());
        QVERIFY(database);
        const QString runners = m_folder->filePath(u"runners"_s);
        const auto lock = RunnerLock::acquire(runners);
        JobStore store(**database, **lock);
        QVERIFY(store.adopt()->values.isEmpty());
        QCOMPARE(QDir(runners).entryList(QDir::Files).size(), 2);

        const auto others = JobStore::runners(**database);
        QCOMPARE(others->size(), 1);
        const auto refused = RunnerLock::acquire(runners, *others);
        QVERIFY((*refused)->id() != others->first());

        other.kill();
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30'000);
        const auto lock2 = RunnerLock::acquire(runners, *others);
        QCOMPARE((*lock2)->id(), others->first());
        QVERIFY2(store.adopt()->values.isEmpty(), "an id that is taken over is alive again");
        QCOMPARE(JobStore(**database, **lock2).loadOpen()->values.first().sceneName, u"other"_s);
    }

    void jobsOfAKilledProcessChangeHands()
    {
        QProcess other;
        other.start(QCoreApplication::applicationFilePath(), {u"--other"_s, m_folder->path()});
        QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), 30'000);
        other.kill();
        QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 30'000);
        const auto database = Database::open(path());
        const QString runners = m_folder->filePath(u"runners"_s);
        QCOMPARE(QDir(runners).entryList(QDir::Files).size(), 1);
        const auto lock = RunnerLock::acquire(runners);
        JobStore store(**database, **lock);
        const auto adopted = store.adopt();
        QCOMPARE(adopted->values.size(), 1);
        QCOMPARE(adopted->values.first().sceneName, u"other"_s);
        QCOMPARE(QDir(runners).entryList(QDir::Files), QStringList{(*lock)->id() + u".lock"_s});
        QCOMPARE(store.loadOpen()->values.size(), 1);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--other"_s)
        return runAsOther(arguments.value(2));
    if (arguments.value(1) == u"--open")
        return openMany(arguments.value(2));
    TestDatabase test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_database.moc"
