// A database that is damaged, locked or cannot be written.
#include "app/base/clock.h"
#include "app/catalogue/prices.h"
#include "app/queue/queuesummary.h"
#include "tests/files.h"
#include "tests/studiohome.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// The page with the most of the jobs' requests is lost.
void damageWorstPage(const Home& home)
{
    QFile file(home.folders().database());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    constexpr qsizetype page = 4096;
    qsizetype worst = 0;
    qsizetype most = 0;
    for (qsizetype at = page; at < bytes.size(); at += page) {
        const qsizetype here = bytes.mid(at, page).count("\"prompt\"");
        if (here > most) {
            most = here;
            worst = at;
        }
    }
    QVERIFY(most > 2);
    file.seek(worst);
    file.write(QByteArray(page, '\xff'));
}

/// The page that the table or index begins with is lost.
void damageRoot(const QString& path, const QString& name)
{
    int page = 0;
    {
        const auto database = Database::open(path);
        auto row = (*database)->run(u"SELECT rootpage FROM sqlite_master WHERE name = ?"_s, {name});
        QVERIFY(row && row->next());
        page = row->value(0).toInt();
    }
    QFile file(path);
    QVERIFY(page > 1 && file.open(QIODevice::ReadWrite));
    file.seek((page - 1) * 4096LL);
    file.write(QByteArray(4096, '\xff'));
}

Take takeOf(const QString& id)
{
    Take take;
    take.id = TakeId(id);
    take.sceneId = SceneId(u"s"_s);
    take.number = 1;
    take.request = shortScene().request;
    take.service = ServiceId(QString(runComfyId));
    return take;
}

/// Many jobs, one page of which is lost.
void fillAndDamage(const Home& home, int count = 300)
{
    QVERIFY(home.folders().prepare());
    {
        const auto database = Database::open(home.folders().database());
        QVERIFY(database);
        QVERIFY((*database)->run(u"PRAGMA synchronous = OFF"_s));
        const auto lock = RunnerLock::acquire(home.folders().runners());
        Job job;
        job.service = ServiceId(QString(runComfyId));
        job.request = shortScene().request;
        job.created = fromMs(1000);
        QVERIFY(JobStore(**database, **lock).add(QList<Job>(count, job)));
    }
    damageWorstPage(home);
}

Result<std::unique_ptr<Studio>> databaseRecoveryOf(const Home& home)
{
    Studio::Setup setup = home.setup();
    setup.evenReadOnly = true;
    return Studio::open(setup);
}

} // namespace

class TestDatabaseRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDatabaseOfANewerProgramIsLeftAlone()
    {
        const Home home;
        QVERIFY(home.open());
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(u"PRAGMA user_version = 99"_s));
        }
        QCOMPARE(home.open().error().kind, ErrorKind::TooNew);
    }

    void aDamagedDatabaseIsLeftAsItIs()
    {
        const Home home;
        const QByteArray rubbish(4096, 'x');
        QVERIFY(put(home.folders().database(), rubbish));
        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        QCOMPARE(contents(home.folders().database()), rubbish);
    }

    void aDamagedDatabaseIsShownCopiedAndNotTouched()
    {
        ServedHome home;
        home.leaveWaiting(400);
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 60'000);
        // A hole in the middle of the jobs, as a bad sector leaves it.
        const qsizetype hole = bytes.indexOf("\"prompt\"", bytes.size() / 2) / 4096 * 4096;
        QVERIFY(hole > 4096);
        bytes.replace(hole, 8192, QByteArray(8192, '\xff'));
        file.seek(0);
        file.write(bytes);
        file.close();

        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio);
        QVERIFY((*studio)->salvagedDatabase());
        QCOMPARE((*studio)->salvagedDatabase()->why.kind, ErrorKind::Damaged);
        const QString backup = (*studio)->salvagedDatabase()->backup;
        QFile copy(backup);
        QVERIFY2(copy.open(QIODevice::ReadOnly), qPrintable(backup));
        QCOMPARE(copy.readAll(), bytes);
        const int shown = (*studio)->jobs().rowCount();
        QVERIFY2(shown > 100 && shown < 400, qPrintable(QString::number(shown)));
        QVERIFY((*studio)->runner().isPaused());
        (*studio)->runner().setPaused(false);
        QCOMPARE(generateShort(**studio).error().kind, ErrorKind::Damaged);
        QVERIFY(!(*studio)->runner().addAll({(*studio)->jobs().jobs().first()}, QueueSide::Back, {}));
        QCOMPARE(home.server.connections(), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        file.close();

        // Found again in the same state, there is no second copy.
        studio->reset();
        studio = databaseRecoveryOf(home);
        QCOMPARE((*studio)->salvagedDatabase()->backup, backup);
        QVERIFY((*studio)->startAfresh());
        studio->reset();
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE((*next)->runner().jobs().size(), shown);
        QVERIFY(QFile::exists(backup));
    }

    /// Else the caps would begin again at nothing.
    void whatWasSpentOutlivesADamagedDatabase()
    {
        constexpr int sent = 400;
        const Home home;
        QVERIFY(home.folders().prepare());
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY(database);
            const auto lock = RunnerLock::acquire(home.folders().runners());
            QVERIFY(lock);
            JobStore store(**database, **lock);
            QList<Job> jobs;
            for (int i = 0; i < sent; ++i) {
                Job job;
                job.service = ServiceId(QString(runComfyId));
                job.projectId = ProjectId(u"p"_s);
                job.request = shortScene().request;
                job.price = Usd{1'000'000 + i};
                job.created = job.submitted = currentInstant();
                // The answers of some were lost, and some were on their way.
                job.state = i % 10 == 0   ? JobState::Unknown
                            : i % 10 == 5 ? JobState::Submitting
                                          : JobState::Running;
                if (job.state == JobState::Running)
                    job.requestId = RequestId(u"r%1"_s.arg(i));
                jobs.append(job);
            }
            auto stored = store.add(jobs);
            QVERIFY(stored);
            QVERIFY(store.save(*stored));
            // Some that were never heard of again are no longer in the queue; their lines are.
            QVERIFY(store.remove({stored->at(10).id, stored->at(11).id}));
            QVERIFY(SpendingStore(**database).nameProject(ProjectId(u"p"_s), u"Tuscany"_s));
        }
        damageWorstPage(home);

        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio);
        QVERIFY((*studio)->salvagedDatabase());
        QVERIFY((*studio)->runner().isSettled()); // else the window would not end
        const qsizetype shown = (*studio)->salvagedDatabase()->jobs.size();
        QVERIFY2(shown > 100 && shown < sent - 2, qPrintable(QString::number(shown)));
        const auto isWhole = [](const QList<LedgerEntry>& lines) {
            Usd spent;
            for (const LedgerEntry& line : lines)
                spent += line.amount();
            return lines.size() == sent && spent == Usd{sent * 1'000'000LL + sent * (sent - 1) / 2} &&
                   lines.constFirst().project == u"Tuscany"_s;
        };
        const auto seen = (*studio)->spendingStore().entries();
        QVERIFY(seen);
        QVERIFY(isWhole(*seen));
        QVERIFY((*studio)->startAfresh());
        studio->reset();

        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        const auto kept = (*next)->spendingStore().entries();
        QVERIFY(kept);
        QCOMPARE(kept->size(), sent);
        QVERIFY(isWhole(*kept));
        const auto spendingTotals = (*next)->purchases().spendingTotals();
        QVERIFY(spendingTotals);
        QCOMPARE(spendingTotals->month.open + spendingTotals->month.unknown,
                 (Usd{sent * 1'000'000LL + sent * (sent - 1) / 2}));
    }

    /// How long jobs take, what services charge, and the balances around lost answers.
    void whatWasLearntOutlivesADamagedDatabase()
    {
        const Home home;
        QVERIFY(home.folders().prepare());
        const LiveRate rate{Usd{99'000}, QDate(2026, 5, 1)};
        QList<RunTime> runs;
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY(database);
            QVERIFY((*database)->run(u"PRAGMA synchronous = OFF"_s));
            const auto lock = RunnerLock::acquire(home.folders().runners());
            JobStore store(**database, **lock);
            TakeStore takes(**database);
            SpendingStore money(**database);
            QVERIFY(money.keepRate(runComfyId, u"kling"_s, rate));
            QList<Job> jobs;
            for (int i = 0; i < 200; ++i) {
                Job job;
                job.service = ServiceId(QString(runComfyId));
                job.request = shortScene().request;
                job.price = Usd{1'000'000 + i};
                job.created = job.submitted = fromMs(1000 + i);
                job.state = i % 2 ? JobState::Done : JobState::Unknown;
                jobs.append(job);
            }
            const auto stored = store.add(jobs);
            QVERIFY(stored);
            for (const Job& job : *stored) {
                if (job.state == JobState::Unknown) {
                    QVERIFY(money.keepBefore(job.id, BalanceSeen{job.price, job.created}));
                    QVERIFY(money.keepAfter(
                        job.id, {job.price + job.price, job.created + std::chrono::milliseconds(1)}));
                } else {
                    const RunTime run{job.service,
                                      u"kling"_s,
                                      3,
                                      false,
                                      job.created.time_since_epoch(),
                                      std::chrono::seconds(90),
                                      true,
                                      fromMs(5000)};
                    Take take;
                    take.id = TakeId(QString::number(job.id));
                    take.request = job.request;
                    take.request.prompt = job.request.prompt.repeated(20); // few on a page
                    QVERIFY(takes.keep(store, job, take, run));
                    runs.append(run);
                }
            }
            // Ids that are given anew are not those of before.
            QVERIFY(store.remove(stored->first().id));
        }
        damageWorstPage(home);

        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio);
        QVERIFY((*studio)->salvagedDatabase());
        QCOMPARE((*studio)->wallet().rates(runComfyId).live(u"kling"_s), rate);
        QVERIFY((*studio)->startAfresh());
        studio->reset();

        const auto database = Database::open(home.folders().database());
        QVERIFY(database);
        const auto keptRuns = TakeStore(**database).runs();
        QVERIFY(keptRuns);
        QCOMPARE(*keptRuns, runs);
        SpendingStore money(**database);
        const auto rates = money.rates();
        QVERIFY(rates);
        QCOMPARE(rates->value(runComfyId).live(u"kling"_s), rate);
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY(next);
        (*next)->finishLoading();
        int unknown = 0;
        for (const Job& job : (*next)->jobs().jobs()) {
            const auto evidence = money.evidence(job.id);
            QVERIFY(evidence);
            if (job.state != JobState::Unknown) {
                QCOMPARE(*evidence, Evidence());
                continue;
            }
            ++unknown;
            QCOMPARE(*evidence, (Evidence{BalanceSeen{job.price, job.created},
                                          BalanceSeen{job.price + job.price,
                                                      job.created + std::chrono::milliseconds(1)}}));
        }
        QVERIFY2(unknown > 50 && unknown < 99, qPrintable(QString::number(unknown)));
    }

    /// A render never reads the past jobs: it goes on where a window does not.
    void whatWasWrittenSinceTheWindowOpenedIsInTheNewList()
    {
        const Home home;
        fillAndDamage(home);
        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio && (*studio)->salvagedDatabase());
        const QString before = (*studio)->salvagedDatabase()->backup;
        const QByteArray found = contents(before);
        {
            const auto render = Database::open(home.folders().database());
            QVERIFY(render);
            QVERIFY(TakeStore(**render).add(takeOf(u"late"_s)));
            QVERIFY((*render)->run(
                u"UPDATE jobs SET state = 'running', request_id = 'late' WHERE id = (SELECT max(id) FROM jobs)"_s));
        }
        QVERIFY((*studio)->startAfresh());
        const QString backup = (*studio)->salvagedDatabase()->backup;
        QVERIFY(backup != before);
        QCOMPARE(contents(before), found);
        studio->reset();
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE((*next)->takes().rowCount(), 1);
        const QList<Job>& jobs = (*next)->jobs().jobs();
        QCOMPARE(std::count_if(jobs.cbegin(), jobs.cend(),
                               [](const Job& job) { return job.requestId == u"late"_s; }),
                 1);
        const auto kept = Database::open(backup);
        QVERIFY(kept);
        QCOMPARE(TakeStore(**kept).all()->values.size(), 1);
    }

    void aStateThatLooksTheSameIsCopiedAgain()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rushes.sqlite"_s);
        QVERIFY(put(path, "main"));
        QVERIFY(put(path + u"-wal"_s, "log of then"));
        const auto first = backUpDatabase(path);
        QVERIFY(first);
        // SQLite begins its log again from the front: neither the size nor the database's own time changes.
        QVERIFY(put(path + u"-wal"_s, "log of now!"));
        const auto second = backUpDatabase(path);
        QVERIFY(second);
        QVERIFY(*first != *second);
        QCOMPARE(contents(*first + u"-wal"_s), "log of then");
        QCOMPARE(contents(*second), "main");
        QCOMPARE(contents(*second + u"-wal"_s), "log of now!");
        QCOMPARE(backUpDatabase(path), second);
    }

    /// It would write to a file without a name, and its jobs would be sent twice.
    void noNewListWhileAnotherRushesIsAtWork()
    {
        const Home home;
        fillAndDamage(home);
        auto render = home.open(Studio::Jobs::Own, true);
        QVERIFY(render);
        const QByteArray damaged = contents(home.folders().database());
        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio && (*studio)->salvagedDatabase());
        const auto refused = (*studio)->startAfresh();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Busy);
        QCOMPARE(contents(home.folders().database()), damaged);
        QVERIFY((*render)->takeLibrary().restore({{.take = takeOf(u"kept meanwhile"_s)}}));
        render->reset();
        QVERIFY((*studio)->startAfresh());
        studio->reset();
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY(next);
        QCOMPARE((*next)->takes().rowCount(), 1);
    }

    void noNewListForWhatIsNotDamaged()
    {
        const Home home;
        QVERIFY(home.open());
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(u"DROP TABLE takes"_s));
        }
        const QByteArray found = contents(home.folders().database());
        const auto studio = databaseRecoveryOf(home);
        QVERIFY(studio && (*studio)->salvagedDatabase());
        QCOMPARE((*studio)->salvagedDatabase()->why.kind, ErrorKind::Internal);
        QVERIFY(!(*studio)->salvagedDatabase()->backup.isEmpty());
        QVERIFY(!(*studio)->startAfresh());
        QCOMPARE(contents(home.folders().database()), found);
    }

    void theLogOfADamagedDatabaseIsKept()
    {
        const Home home;
        fillAndDamage(home);
        const QString path = home.folders().database();
        // As a program that is killed leaves it.
        QByteArray log;
        {
            const auto killed = Database::open(path);
            QVERIFY(TakeStore(**killed).add(takeOf(u"in the log"_s)));
            log = contents(path + u"-wal"_s);
            QVERIFY(!log.isEmpty());
            QVERIFY(QFile::copy(path, path + u".killed"_s));
        }
        QVERIFY(QFile::remove(path));
        QVERIFY(QFile::rename(path + u".killed"_s, path));
        QVERIFY(put(path + u"-wal"_s, log));
        auto studio = databaseRecoveryOf(home);
        QVERIFY(studio && (*studio)->salvagedDatabase());
        QVERIFY((*studio)->startAfresh());
        const QString backup = (*studio)->salvagedDatabase()->backup;
        studio->reset();
        QVERIFY(!QFile::exists(path + u"-wal"_s));
        QVERIFY(!QFile::exists(path + u".new"_s));
        const auto kept = Database::open(backup);
        QVERIFY(kept);
        QCOMPARE(TakeStore(**kept).all()->values.size(), 1);
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY(next);
        QCOMPARE((*next)->takes().rowCount(), 1);
    }

    void aDatabaseIsReplacedTogetherWithItsLogOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"rushes.sqlite"_s);
        const QString log = path + u"-wal"_s;
        QVERIFY(put(path, "old") && put(log, "log"));
        const auto backup = backUpDatabase(path);
        QVERIFY(backup);
        const auto isAsBefore = [&] { return contents(path) == "old" && contents(log) == "log"; };
        QVERIFY(!replaceDatabase(path, *backup)); // there is nothing new
        QVERIFY(put(freshPath(path), "new") && put(freshPath(path) + u"-wal"_s, "rows"));
        QVERIFY(!replaceDatabase(path, *backup)); // it is not whole
        QVERIFY(isAsBefore());
        QVERIFY(QFile::remove(freshPath(path) + u"-wal"_s));
        QVERIFY(put(log, "longer log"));
        QCOMPARE(replaceDatabase(path, *backup).error().kind, ErrorKind::Busy); // it is not all in the copy
        QVERIFY(put(log, "log") && isAsBefore());
        QVERIFY(replaceDatabase(path, *backup));
        QCOMPARE(contents(path), "new");
        QCOMPARE(contents(*backup), "old");
        QCOMPARE(contents(*backup + u"-wal"_s), "log");
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3); // and nothing else is left
    }

    void aNewListThatWasCutShortIsFinished()
    {
        const Home home;
        fillAndDamage(home);
        const QString path = home.folders().database();
        {
            const auto fresh = Database::open(path + u".new"_s);
            QVERIFY(fresh);
            QVERIFY(TakeStore(**fresh).add(takeOf(u"rescued"_s)));
        }
        // The log is out of the way, and the new list is not in its place yet.
        QVERIFY(put(path + u".old-wal"_s, "log"));
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE((*next)->takes().rowCount(), 1);
        QVERIFY(!QFile::exists(path + u".new"_s));
        QVERIFY(!QFile::exists(path + u".old-wal"_s));
        const QDir data(home.folders().data);
        const QStringList logs = data.entryList({u"rushes *-wal"_s}, QDir::Files);
        QCOMPARE(logs.size(), 1);
        QCOMPARE(contents(data.filePath(logs.first())), "log");
    }

    void aNewListThatWasNotCompleteIsNotUsed()
    {
        const Home home;
        fillAndDamage(home);
        const QString path = home.folders().database();
        QVERIFY(Database::open(path + u".new"_s)); // its log was never in the way: nothing had begun
        const auto studio = databaseRecoveryOf(home);
        QVERIFY(studio && (*studio)->salvagedDatabase());
        QVERIFY((*studio)->jobs().rowCount() > 100);
    }

    void aLogThatCannotBeMergedIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.sqlite"_s);
        const auto database = Database::open(path);
        const auto reader = Database::open(path);
        QVERIFY(database && reader);
        QVERIFY((*reader)->run(u"BEGIN"_s));
        QVERIFY((*reader)->run(u"SELECT count(*) FROM takes"_s));
        QVERIFY(TakeStore(**database).add(takeOf(u"a"_s)));
        const auto refused = mergeLog(**database);
        QVERIFY(!refused);
        QVERIFY((*reader)->run(u"COMMIT"_s));
        const auto merged = mergeLog(**database);
        QVERIFY2(merged, merged ? "" : qPrintable(merged.error().detail));
        QCOMPARE(QFileInfo(path + u"-wal"_s).size(), 0);
    }

    void damagedPricesAreShownFromACopyToo()
    {
        const Home home;
        QVERIFY(home.open());
        damageRoot(home.folders().database(), u"rates"_s);
        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        auto studio = databaseRecoveryOf(home);
        QVERIFY2(studio, studio ? "" : qPrintable(studio.error().detail));
        QVERIFY((*studio)->salvagedDatabase());
        QVERIFY((*studio)->startAfresh());
        studio->reset();
        QVERIFY(home.open());
    }

    void whatIsNoDatabaseIsCopiedAndTheWindowOpens()
    {
        const Home home;
        const QByteArray rubbish(4096, 'x');
        QVERIFY(put(home.folders().database(), rubbish));
        const auto studio = databaseRecoveryOf(home);
        QVERIFY(studio);
        QCOMPARE((*studio)->jobs().rowCount(), 0);
        QCOMPARE(contents((*studio)->salvagedDatabase()->backup), rubbish);
        QCOMPARE(contents(home.folders().database()), rubbish);
    }

    void aLockedDatabaseIsShownAndLosesNothing()
    {
        ServedHome home;
        home.leaveWaiting(3);
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        {
            const auto other = Database::open(home.folders().database());
            QVERIFY((*other)->run(u"BEGIN EXCLUSIVE"_s));
            const auto studio = databaseRecoveryOf(home);
            QVERIFY(studio);
            QCOMPARE((*studio)->salvagedDatabase()->why.kind, ErrorKind::Locked);
            QCOMPARE((*studio)->jobs().rowCount(), 3);
            QVERIFY(!generateShort(**studio));
            QCOMPARE(home.server.connections(), 0);
        }
        const auto studio = databaseRecoveryOf(home);
        QVERIFY(!(*studio)->salvagedDatabase());
        QTRY_COMPARE(summarise((*studio)->runner().jobs()).queued, 3);
        QCOMPARE(home.server.count("POST"), 3);
    }

    void aFolderThatCannotBeWrittenIsSaidInTheWindow()
    {
        Studio::Setup setup;
        setup.folders = {u"/proc/self/rushes"_s, u"/proc/self/videos"_s};
        QCOMPARE(Studio::open(setup).error().kind, ErrorKind::NotWritable);
        setup.evenReadOnly = true;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        QCOMPARE((*studio)->salvagedDatabase()->why.kind, ErrorKind::NotWritable);
        QCOMPARE((*studio)->salvagedDatabase()->backup, QString());
    }
};

QTEST_MAIN(TestDatabaseRecovery)
#include "tst_databaserecovery.moc"
