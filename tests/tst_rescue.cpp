// A database that is damaged, locked or cannot be written.
#include "tests/studiohome.h"

#include <QDateTime>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// The page with the most of the jobs' requests is lost.
void damageWorstPage(QFile& file)
{
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

} // namespace

class TestRescue : public QObject
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
        QVERIFY(write(home.folders().database(), rubbish));
        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void aDamagedDatabaseIsShownCopiedAndNotTouched()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto studio = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 400; ++i)
                QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        }
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 60'000);
        // A hole in the middle, as a bad sector leaves it.
        bytes.replace(bytes.size() / 2, 8192, QByteArray(8192, '\xff'));
        file.seek(0);
        file.write(bytes);
        file.close();

        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        auto studio = Studio::open(setup);
        QVERIFY(studio);
        QVERIFY((*studio)->rescue());
        QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::Damaged);
        const QString backup = (*studio)->rescue()->backup;
        QFile copy(backup);
        QVERIFY2(copy.open(QIODevice::ReadOnly), qPrintable(backup));
        QCOMPARE(copy.readAll(), bytes);
        const int shown = (*studio)->jobs().rowCount();
        QVERIFY2(shown > 100 && shown < 400, qPrintable(QString::number(shown)));
        QVERIFY((*studio)->runner().isPaused());
        (*studio)->runner().setPaused(false);
        QCOMPARE((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()).error().kind,
                 ErrorKind::Damaged);
        QVERIFY(!(*studio)->runner().add((*studio)->jobs().jobs().first()));
        QCOMPARE(server.connections(), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        file.close();

        // Found again in the same state, there is no second copy.
        studio->reset();
        studio = Studio::open(setup);
        QCOMPARE((*studio)->rescue()->backup, backup);
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
                job.service = QString(runComfyId);
                job.projectId = u"p"_s;
                job.request = shortScene().request;
                job.price = Usd{1'000'000 + i};
                job.created = job.submitted = QDateTime::currentMSecsSinceEpoch();
                // The answers of some were lost, and some were on their way.
                job.state = i % 10 == 0   ? JobState::Unknown
                            : i % 10 == 5 ? JobState::Submitting
                                          : JobState::Running;
                if (job.state == JobState::Running)
                    job.requestId = u"r%1"_s.arg(i);
                jobs.append(job);
            }
            auto stored = store.add(jobs);
            QVERIFY(stored);
            QVERIFY(store.save(*stored));
            // Some that were never heard of again are no longer in the queue; their lines are.
            QVERIFY(store.remove({stored->at(10).id, stored->at(11).id}));
            QVERIFY(SpendingStore(**database).nameProject(u"p"_s, u"Tuscany"_s));
        }
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        damageWorstPage(file);
        file.close();

        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        auto studio = Studio::open(setup);
        QVERIFY(studio);
        QVERIFY((*studio)->rescue());
        QVERIFY((*studio)->runner().isSettled()); // else the window would not end
        const qsizetype shown = (*studio)->rescue()->jobs.size();
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
        const auto outlays = (*next)->outlays();
        QVERIFY(outlays);
        QCOMPARE(outlays->month.open + outlays->month.unknown,
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
                job.service = QString(runComfyId);
                job.request = shortScene().request;
                job.price = Usd{1'000'000 + i};
                job.created = job.submitted = 1000 + i;
                job.state = i % 2 ? JobState::Done : JobState::Unknown;
                jobs.append(job);
            }
            const auto stored = store.add(jobs);
            QVERIFY(stored);
            for (const Job& job : *stored) {
                if (job.state == JobState::Unknown) {
                    QVERIFY(money.keepBefore(job.id, BalanceSeen{job.price, job.created}));
                    QVERIFY(money.keepAfter(job.id, {job.price + job.price, job.created + 1}));
                } else {
                    const RunTime run{job.service, u"kling"_s, 3, false, job.created, 90'000, true, 5000};
                    Take take;
                    take.id = QString::number(job.id);
                    take.request = job.request;
                    take.request.prompt = job.request.prompt.repeated(20); // few on a page
                    QVERIFY(takes.keep(store, job, take, run));
                    runs.append(run);
                }
            }
            // Ids that are given anew are not those of before.
            QVERIFY(store.remove(stored->first().id));
        }
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        damageWorstPage(file);
        file.close();

        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        auto studio = Studio::open(setup);
        QVERIFY(studio);
        QVERIFY((*studio)->rescue());
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
                                          BalanceSeen{job.price + job.price, job.created + 1}}));
        }
        QVERIFY2(unknown > 50 && unknown < 99, qPrintable(QString::number(unknown)));
    }

    void whatIsNoDatabaseIsCopiedAndTheWindowOpens()
    {
        const Home home;
        const QByteArray rubbish(4096, 'x');
        QVERIFY(write(home.folders().database(), rubbish));
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        QCOMPARE((*studio)->jobs().rowCount(), 0);
        QFile copy((*studio)->rescue()->backup);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), rubbish);
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void aLockedDatabaseIsShownAndLosesNothing()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto studio = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 3; ++i)
                QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        }
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        {
            const auto other = Database::open(home.folders().database());
            QVERIFY((*other)->run(u"BEGIN EXCLUSIVE"_s));
            const auto studio = Studio::open(setup);
            QVERIFY(studio);
            QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::Locked);
            QCOMPARE((*studio)->jobs().rowCount(), 3);
            QVERIFY(!(*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
            QCOMPARE(server.connections(), 0);
        }
        const auto studio = Studio::open(setup);
        QVERIFY(!(*studio)->rescue());
        QTRY_COMPARE((*studio)->runner().summary().queued, 3);
        QCOMPARE(server.count("POST"), 3);
    }

    void aFolderThatCannotBeWrittenIsSaidInTheWindow()
    {
        Studio::Setup setup;
        setup.folders = {u"/proc/self/rushes"_s, u"/proc/self/videos"_s};
        QCOMPARE(Studio::open(setup).error().kind, ErrorKind::NotWritable);
        setup.evenReadOnly = true;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::NotWritable);
        QCOMPARE((*studio)->rescue()->backup, QString());
    }
};

QTEST_MAIN(TestRescue)
#include "tst_rescue.moc"
