// The ledger on the disk follows the jobs, whatever becomes of them.
#include "app/catalogue/prices.h"
#include "app/store/spendingstore.h"
#include "tests/jobsondisk.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds day = std::chrono::days(1);

Usd usd(double dollars)
{
    return *Usd::fromDouble(dollars);
}

} // namespace

class TestSpendingStore : public JobsOnDisk
{
    Q_OBJECT

private:
    std::unique_ptr<SpendingStore> m_spending = {};

    Job add(Job job = {})
    {
        if (job.service.isEmpty())
            job.service = ServiceId(u"runcomfy"_s);
        job.projectId = ProjectId(u"p"_s);
        job.sceneName = u"Harbour"_s;
        job.request = defaultsOf(Catalogue::builtIn().standard());
        if (job.price == Usd{})
            job.price = usd(0.84);
        job.created = fromMs(1);
        return *m_jobs->add(job);
    }
    void save(Job& job, JobState state, Instant submitted, const RequestId& requestId = {})
    {
        job.state = state;
        job.submitted = submitted;
        job.requestId = requestId;
        QVERIFY(m_jobs->save({job}));
    }
    QList<LedgerEntry> entries() { return *m_spending->entries(); }
    SpendingTotals spendingTotals(Instant dayStart, Instant monthStart)
    {
        return *m_spending->spendingTotals(dayStart, monthStart);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        cleanup();
        openInNewFolder();
        m_spending = std::make_unique<SpendingStore>(*m_database);
    }
    void cleanup()
    {
        m_spending.reset();
        close();
    }

    void aJobIsOneLineFromItsSubmitToItsEnd()
    {
        Job job = add();
        QVERIFY(entries().isEmpty());
        save(job, JobState::Submitting, fromMs(1000));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().outcome, Outcome::Open);
        save(job, JobState::Queued, fromMs(1200), RequestId(u"r1"_s));
        save(job, JobState::Running, fromMs(1200), RequestId(u"r1"_s));
        job.cost = usd(0.8);
        save(job, JobState::Done, fromMs(1200), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        const LedgerEntry line = entries().first();
        QCOMPARE(line.outcome, Outcome::Charged);
        QCOMPARE(line.requestId, u"r1"_s);
        QCOMPARE(line.amount(), usd(0.8));
        QCOMPARE(line.estimate, usd(0.84));
        QCOMPARE(line.at, fromMs(1200));
    }

    void whatWasNeverAcceptedLeavesNoLine()
    {
        Job job = add();
        save(job, JobState::Submitting, fromMs(1000));
        save(job, JobState::Waiting, {}); // the service was busy
        QVERIFY(entries().isEmpty());
        save(job, JobState::Submitting, fromMs(2000));
        job.error = Error{ErrorKind::Refused, {}, {}};
        save(job, JobState::Failed, fromMs(2000));
        QVERIFY(entries().isEmpty());
    }

    void cancelledFreeLeavesNoLine()
    {
        Job job = add();
        save(job, JobState::Queued, fromMs(1000), RequestId(u"r1"_s));
        save(job, JobState::Cancelled, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(entries().isEmpty());
    }

    void theLineOutlivesItsJob()
    {
        Job job = add();
        save(job, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_jobs->remove(job.id));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().outcome, Outcome::Charged);
    }

    void whatIsForgottenMayHaveBeenCharged()
    {
        Job job = add();
        save(job, JobState::Running, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_jobs->remove(job.id)); // reported as another account's
        QCOMPARE(entries().first().outcome, Outcome::Unknown);
        QCOMPARE(spendingTotals({}, {}).day.unknown, usd(0.84));
    }

    void submittedAgainItIsTwoLines()
    {
        Job job = add();
        save(job, JobState::Submitting, fromMs(1000));
        save(job, JobState::Unknown, fromMs(1000));
        QCOMPARE(spendingTotals({}, {}).day.unknown, usd(0.84));
        save(job, JobState::Waiting, {});
        QCOMPARE(spendingTotals({}, {}).day.unknown, usd(0.84));
        QCOMPARE(spendingTotals({}, {}).day.open, usd(0.84));
        save(job, JobState::Done, fromMs(5000), RequestId(u"r2"_s));
        QCOMPARE(entries().size(), 2);
        QCOMPARE(spendingTotals({}, {}).day.total(), usd(1.68));
    }

    /// With room in the queue it is never stored as waiting in between.
    void submittedAgainAtOnceItIsTwoLines()
    {
        Job job = add();
        save(job, JobState::Submitting, fromMs(1000));
        save(job, JobState::Unknown, fromMs(1000));
        save(job, JobState::Submitting, fromMs(2000));
        QCOMPARE(entries().size(), 2);
        QCOMPARE(spendingTotals({}, {}).day.unknown, usd(0.84));
        QCOMPARE(spendingTotals({}, {}).day.open, usd(0.84));
        save(job, JobState::Done, fromMs(5000), RequestId(u"r2"_s));
        QCOMPARE(spendingTotals({}, {}).day.total(), usd(1.68));
    }

    void theFirstRequestStaysWhenTheSecondWasNeverAccepted()
    {
        Job job = add();
        save(job, JobState::Submitting, fromMs(1000));
        save(job, JobState::Unknown, fromMs(1000));
        save(job, JobState::Submitting, fromMs(2000));
        save(job, JobState::Waiting, {});
        save(job, JobState::Cancelled, {});
        QCOMPARE(entries().size(), 1);
        QCOMPARE(spendingTotals({}, {}).day.unknown, usd(0.84));
    }

    void aRequestThatIsFetchedAgainIsPaidForOnce()
    {
        Job job = add();
        job.cost = usd(0.84);
        save(job, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_jobs->remove(job.id));
        Job again;
        again.price = Usd{1};
        again = add(again);
        again.price = {};
        again.cost = usd(0.84);
        save(again, JobState::Queued, {}, RequestId(u"r1"_s));
        save(again, JobState::Done, {}, RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().at, fromMs(1000));
        QCOMPARE(entries().first().estimate, usd(0.84));
    }

    void anUnknownJobThatIsAttachedToALineThatIsThereIsOneLine()
    {
        Job first = add();
        save(first, JobState::Running, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_jobs->remove(first.id));
        Job second = add();
        save(second, JobState::Submitting, fromMs(900));
        save(second, JobState::Unknown, fromMs(900));
        QCOMPARE(entries().size(), 2);
        save(second, JobState::Queued, fromMs(900), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().outcome, Outcome::Open);
    }

    void oneRequestIsOneLineWhoeverHasIt()
    {
        Job first = add();
        first.cost = usd(0.84);
        save(first, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        Job second = add();
        second.price = {};
        second.cost = usd(0.84);
        save(second, JobState::Queued, {}, RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().outcome, Outcome::Charged);
        save(second, JobState::Done, {}, RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().at, fromMs(1000));
        QCOMPARE(entries().first().estimate, usd(0.84));
        save(first, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_jobs->remove(first.id));
        save(second, JobState::Done, {}, RequestId(u"r1"_s));
        QCOMPARE(spendingTotals({}, {}).day.total(), usd(0.84));
        // Another service's may have the same id.
        Job elsewhere;
        elsewhere.service = ServiceId(u"another"_s);
        elsewhere = add(elsewhere);
        save(elsewhere, JobState::Done, fromMs(2000), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 2);
    }

    void anUnknownJobThatIsAttachedToAnothersRequestIsOneLine()
    {
        Job first = add();
        first.cost = usd(0.84);
        save(first, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        Job second = add();
        save(second, JobState::Submitting, fromMs(900));
        save(second, JobState::Unknown, fromMs(900));
        QCOMPARE(entries().size(), 2);
        save(second, JobState::Queued, fromMs(900), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(spendingTotals({}, {}).day.charged, usd(0.84));
    }

    /// What earlier versions counted twice.
    void twoLinesOfOneRequestBecomeOne()
    {
        Job first = add();
        save(first, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_database->run(
            u"INSERT INTO spending (service, project_id, scene_name, model, request_id, seconds, sound, "
            "estimate_micros, cost_micros, outcome, at) SELECT service, project_id, scene_name, model, "
            "request_id, seconds, sound, 0, 840000, outcome, 5000 FROM spending"_s));
        QCOMPARE(entries().size(), 2);
        save(first, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(entries().first().at, fromMs(1000));
        QCOMPARE(entries().first().cost, usd(0.84));
    }

    void theSandboxIsNotInTheLedger()
    {
        Job job = add();
        job.price = {};
        job.cost = Usd{};
        save(job, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(entries().isEmpty());
    }

    void whatWaitsIsCommittedWhicheverRunItBelongsTo()
    {
        add();
        add();
        QCOMPARE(spendingTotals({}, {}).day.open, usd(1.68));
        const auto lock = RunnerLock::acquire(runners());
        JobStore other(*m_database, **lock);
        Job job;
        job.service = ServiceId(u"runcomfy"_s);
        job.request = defaultsOf(Catalogue::builtIn().standard());
        job.price = usd(1);
        QVERIFY(other.add(job));
        QCOMPARE(spendingTotals({}, {}).day.open, usd(2.68));
        QCOMPARE(spendingTotals({}, {}).month.open, usd(2.68));
    }

    void daysAndMonthsHaveTheirOwnSums()
    {
        const Instant today(100 * day);
        const Instant month(90 * day);
        for (const Instant sent : {today, today + 5ms, today - 1ms, month, month - 1ms}) {
            Job job = add();
            save(job, JobState::Done, sent, RequestId(u"r"_s + QString::number(toMs(sent))));
        }
        const SpendingTotals sums = spendingTotals(today, month);
        QCOMPARE(sums.day.charged, usd(1.68));
        QCOMPARE(sums.month.charged, usd(3.36));
    }

    void aClockThatIsSetBackOpensNoCap()
    {
        const Instant tomorrow(101 * day);
        Job job = add();
        save(job, JobState::Done, tomorrow + 1000ms, RequestId(u"r1"_s));
        // The clock was a day ahead. Now it is right: what was spent counts today.
        QCOMPARE(spendingTotals(Instant(100 * day), Instant(90 * day)).day.charged, usd(0.84));
        Caps caps;
        caps.day = usd(1);
        QCOMPARE(
            exceededLimitsFor(caps, spendingTotals(Instant(100 * day), Instant(90 * day)), usd(0.84)).size(),
            1);
        // And set forth again, it still does.
        QCOMPARE(spendingTotals(tomorrow, Instant(90 * day)).day.charged, usd(0.84));
    }

    /// Less than nothing, or no number, is never room under a cap.
    void aDamagedAmountMakesNoRoom_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::addColumn<double>("counts"); ///< -1: unknown
        QTest::newRow("a cost below nothing") << u"cost_micros = -9000000000"_s << 0.84;
        QTest::newRow("a cost in words") << u"cost_micros = 'abc'"_s << 0.84;
        QTest::newRow("bytes") << u"cost_micros = x'00'"_s << 0.84;
        QTest::newRow("a failed one's") << u"cost_micros = -1, outcome = 'failed'"_s << 0.0;
        QTest::newRow("an estimate beside a cost") << u"cost_micros = 500000, estimate_micros = 'x'"_s << 0.5;
        QTest::newRow("an estimate below nothing") << u"cost_micros = NULL, estimate_micros = -1"_s << -1.0;
        QTest::newRow("both") << u"cost_micros = 'a', estimate_micros = 'b'"_s << -1.0;
    }
    void aDamagedAmountMakesNoRoom()
    {
        QFETCH(const QString, damage);
        QFETCH(const double, counts);
        Job job = add();
        job.cost = usd(0.5);
        save(job, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QVERIFY(m_database->run(u"UPDATE spending SET "_s + damage));
        const auto totals = m_spending->spendingTotals({}, {});
        QCOMPARE(totals.has_value(), counts >= 0);
        if (!totals) {
            QCOMPARE(totals.error().kind, ErrorKind::Damaged);
            QCOMPARE(totals.error().detail, u"spending 1: estimate_micros"_s);
            return;
        }
        QCOMPARE(totals->day.charged, usd(counts));
        QCOMPARE(entries().constFirst().amount(), usd(counts));
    }

    void failedWithoutACostCountsNothing()
    {
        Job job = add();
        job.error = Error{ErrorKind::JobFailed, {}, {}};
        save(job, JobState::Failed, fromMs(1000), RequestId(u"r1"_s));
        QCOMPARE(entries().size(), 1);
        QCOMPARE(spendingTotals({}, {}).day.total(), Usd{});
    }

    void projectsHaveTheNameTheyWereLastGiven()
    {
        Job job = add();
        save(job, JobState::Done, fromMs(1000), RequestId(u"r1"_s));
        QCOMPARE(entries().first().project, QString());
        QVERIFY(m_spending->nameProject(ProjectId(u"p"_s), u"Tuscany"_s));
        QVERIFY(m_spending->nameProject(ProjectId(u"p"_s), u"Tuscany 2"_s));
        QCOMPARE(entries().first().project, u"Tuscany 2"_s);
    }

    void pricesThatWereToldAreKept()
    {
        const QString model = Catalogue::builtIn().standard().id;
        QVERIFY(m_spending->keepRate(ServiceId(u"runcomfy"_s), model, {usd(0.12), QDate(2026, 11, 21)}));
        QVERIFY(m_spending->keepRate(ServiceId(u"runcomfy"_s), model, {usd(0.13), QDate(2026, 11, 22)}));
        const auto rates = m_spending->rates();
        QCOMPARE(rates->size(), 1);
        QCOMPARE(rates->value(ServiceId(u"runcomfy"_s)).live(model),
                 (LiveRate{usd(0.13), QDate(2026, 11, 22)}));
    }

    void evidenceIsOfTheLastRequestAndGoesWithItsJob()
    {
        Job job = add();
        QVERIFY(m_spending->keepBefore(job.id, BalanceSeen{usd(9), fromMs(5)}));
        QVERIFY(m_spending->keepAfter(job.id, BalanceSeen{usd(8), fromMs(6)}));
        QCOMPARE(*m_spending->evidence(job.id),
                 (Evidence{BalanceSeen{usd(9), fromMs(5)}, BalanceSeen{usd(8), fromMs(6)}}));
        QVERIFY(m_spending->keepBefore(job.id, std::nullopt));
        QCOMPARE(*m_spending->evidence(job.id), Evidence());
        QVERIFY(m_spending->keepAfter(job.id, BalanceSeen{usd(7), fromMs(8)}));
        QVERIFY(m_jobs->remove(job.id));
        QCOMPARE(*m_spending->evidence(job.id), Evidence());
    }

    void whatEarlierVersionsKnewIsInTheLedger()
    {
        cleanup();
        const QString path = m_folder->filePath(u"old.sqlite"_s);
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
            raw.setDatabaseName(path);
            QVERIFY(raw.open());
            QFile sql(QStringLiteral(TEST_DATA) + u"/database-v1.sql"_s);
            QVERIFY(sql.open(QIODevice::ReadOnly));
            for (const QString& statement : QString::fromUtf8(sql.readAll()).split(u'\n')) {
                if (!statement.trimmed().isEmpty())
                    QVERIFY2(QSqlQuery(raw).exec(statement), qPrintable(statement));
            }
            QVERIFY(QSqlQuery(raw).exec(u"UPDATE jobs SET submitted = 77, price_micros = 840000"_s));
        }
        QSqlDatabase::removeDatabase(u"raw"_s);
        m_database = *Database::open(path);
        m_spending = std::make_unique<SpendingStore>(*m_database);
        const QList<LedgerEntry> lines = entries();
        QVERIFY(lines.size() >= 2);
        for (const LedgerEntry& line : lines) {
            QVERIFY(line.at > Instant{});
            QVERIFY(line.amount() > Usd{});
            QCOMPARE(line.model, Catalogue::builtIn().standard().id);
        }
    }

    void whatRequestsHaveCostIsARate()
    {
        const auto costs = [this](int seconds, std::optional<Usd> cost, JobState state, const QString& id) {
            Job job;
            job.request.duration = seconds;
            job = add(job);
            job.request.model = u"minimax/minimax-h3/text-to-video"_s;
            job.request.duration = seconds;
            job.cost = cost;
            save(job, state, Instant(day), RequestId(id));
        };
        costs(5, usd(0.6), JobState::Done, u"a"_s);
        costs(10, usd(3), JobState::Done, u"b"_s);
        costs(10, {}, JobState::Done, u"c"_s);           // an estimate of ours is no price
        costs(10, usd(9), JobState::Failed, u"d"_s);     // nor is what a failure cost
        costs(10, usd(0.01), JobState::Running, u"e"_s); // not over
        const Rates rates = m_spending->rates()->value(ServiceId(u"runcomfy"_s));
        const ObservedRate seen = rates.observed(u"minimax/minimax-h3/text-to-video"_s);
        QCOMPARE(seen.requests, 2);
        QCOMPARE(seen.least.text(), u"$0.12"_s);
        QCOMPARE(seen.most.text(), u"$0.30"_s);
        QCOMPARE(seen.leastRequest.text(), u"$0.60"_s);
        QCOMPARE(seen.mostRequest.text(), u"$3.00"_s);
        // Another service's prices are its own.
        QCOMPARE(m_spending->rates()->value(ServiceId(u"other"_s)), Rates());
        // The caps reckon with the dearest of them.
        Request request = defaultsOf(*Catalogue::builtIn().model(u"minimax/minimax-h3/text-to-video"_s));
        request.duration = 5;
        QCOMPARE(rates.quoteOf(request).text(), u"from $0.60"_s);
        QCOMPARE(rates.priceOf(request)->text(), u"$1.50"_s);
    }
};

QTEST_GUILESS_MAIN(TestSpendingStore)
#include "tst_spendingstore.moc"
