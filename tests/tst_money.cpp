// The rules of money: what a request costs, what a day has cost, what stands before a click. No disk, no
// clock.
#include "app/catalogue/prices.h"
#include "app/domain/ledger.h"
#include "app/domain/spending.h"
#include "app/studio/spendingtext.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");

Usd usd(double dollars)
{
    return *Usd::fromDouble(dollars);
}

Instant at(const QTimeZone& zone, const QString& local)
{
    QDateTime time = QDateTime::fromString(local, Qt::ISODate);
    time.setTimeZone(zone);
    return fromDateTime(time);
}

Job sentJob()
{
    Job job;
    job.id = 1;
    job.service = ServiceId(u"runcomfy"_s);
    job.projectId = ProjectId(u"p"_s);
    job.sceneName = u"Harbour"_s;
    job.request = defaultsOf(Catalogue::builtIn().standard());
    job.price = usd(0.84);
    job.state = JobState::Queued;
    job.requestId = RequestId(u"r1"_s);
    job.created = fromMs(10);
    job.submitted = fromMs(1000);
    return job;
}

LedgerEntry entry(const QString& local, double estimate, Outcome outcome = Outcome::Charged,
                  const QString& project = u"p"_s)
{
    LedgerEntry made;
    made.service = ServiceId(u"runcomfy"_s);
    made.projectId = ProjectId(project);
    made.scene = u"Harbour"_s;
    made.estimate = usd(estimate);
    made.outcome = outcome;
    made.at = at(berlin, local);
    return made;
}

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Prices ------------------------------------------------------------------------------------------------

    void theCataloguesPriceHoldsUntilTheServiceSaysAnother()
    {
        const Model& model = Catalogue::builtIn().standard();
        Rates rates;
        QCOMPARE(rates.of(model), model.price);
        rates.put(model.id, {model.price.silentPerSecond, QDate(2026, 11, 22)});
        QVERIFY(!rates.differs(model));
        QCOMPARE(rates.of(model).soundPerSecond, model.price.soundPerSecond);
        QCOMPARE(rates.of(model).read, QDate(2026, 11, 22));
        rates.put(model.id, {usd(0.14), QDate(2026, 11, 23)});
        QVERIFY(rates.differs(model));
        QCOMPARE(rates.of(model).silentPerSecond, usd(0.14));
        QCOMPARE(rates.of(model).soundPerSecond, usd(0.21)); // the catalogue's 1.5 times
        Request request = defaultsOf(model);
        request.duration = 15;
        request.sound = true;
        QCOMPARE(*rates.priceOf(request), usd(3.15));
        request.sound = false;
        QCOMPARE(*rates.priceOf(request), usd(2.1));
    }

    void aPriceThatCannotBeIsNotBelieved_data()
    {
        QTest::addColumn<double>("told");
        QTest::newRow("nothing") << 0.0;
        QTest::newRow("negative") << -1.0;
        QTest::newRow("absurd") << 101.0;
    }
    void aPriceThatCannotBeIsNotBelieved()
    {
        QFETCH(double, told);
        const Price price = Catalogue::builtIn().standard().price;
        QCOMPARE(corrected(price, {usd(told), QDate(2026, 11, 22)}), price);
    }

    void aRateThatDoesNotDivideIsRoundedToTheNearestMillionth()
    {
        Price price{Usd{3}, Usd{5}, QDate(2026, 1, 1)};
        QCOMPARE(corrected(price, {Usd{10}, QDate(2026, 2, 2)}).soundPerSecond, Usd{17}); // 16.67
    }

    void aCatalogueModelThatIsNotKnownHasNoPrice()
    {
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.model = u"somebody/else"_s;
        QVERIFY(!Rates().priceOf(request));
    }

    void amountsForMachinesAreExact()
    {
        QCOMPARE(usd(0.168).digits(), u"0.168"_s);
        QCOMPARE(Usd{1}.digits(), u"0.000001"_s);
        QCOMPARE(usd(-2.5).digits(), u"-2.50"_s);
        QCOMPARE(usd(1234567).digits(), u"1234567.00"_s);
    }

    // Days --------------------------------------------------------------------------------------------------

    void localMidnightDividesDays()
    {
        const Instant noon = at(berlin, u"2026-11-22T12:00:00"_s);
        QCOMPARE(startOfDay(noon, berlin), at(berlin, u"2026-11-22T00:00:00"_s));
        QCOMPARE(startOfDay(noon + 24h, berlin), at(berlin, u"2026-11-23T00:00:00"_s));
        QCOMPARE(startOfMonth(noon, berlin), at(berlin, u"2026-11-01T00:00:00"_s));
        QCOMPARE(startOfDay(at(berlin, u"2026-11-22T00:00:00"_s), berlin),
                 at(berlin, u"2026-11-22T00:00:00"_s));
        QCOMPARE(startOfDay(at(berlin, u"2026-11-22T00:00:00"_s) - 1ms, berlin),
                 at(berlin, u"2026-11-21T00:00:00"_s));
    }

    void daysOfTheClockChangeAreAnHourLongerAndShorter()
    {
        const Instant spring = at(berlin, u"2026-03-29T12:00:00"_s);
        QCOMPARE(startOfDay(spring + 24h, berlin) - startOfDay(spring, berlin),
                 std::chrono::milliseconds(23h));
        const Instant autumn = at(berlin, u"2026-10-25T12:00:00"_s);
        QCOMPARE(startOfDay(autumn + 24h, berlin) - startOfDay(autumn, berlin),
                 std::chrono::milliseconds(25h));
        // 2:30 comes twice, and both are the same day.
        const Instant first = startOfDay(autumn, berlin) + 150min;
        QCOMPARE(startOfDay(first, berlin), startOfDay(first + 1h, berlin));
    }

    void aMidnightThatDoesNotExistIsTheFirstMomentThereIs()
    {
        const QTimeZone beirut("Asia/Beirut"); // clocks go from 0:00 to 1:00
        QVERIFY(beirut.isValid());
        const Instant noon = at(beirut, u"2021-03-28T12:00:00"_s);
        QCOMPARE(noon - startOfDay(noon, beirut), std::chrono::milliseconds(11h));
        QCOMPARE(startOfDay(startOfDay(noon, beirut), beirut), startOfDay(noon, beirut));
    }

    // Caps --------------------------------------------------------------------------------------------------

    void aCapMayBeReachedAndNotCrossed()
    {
        Caps caps;
        caps.day = usd(10);
        const SpendingTotals before{{usd(5), usd(2), usd(1)}, {usd(5), usd(2), usd(1)}};
        QVERIFY(exceededLimitsFor(caps, before, usd(2)).isEmpty());
        const QList<LimitExceeded> exceeded = exceededLimitsFor(caps, before, Usd{2'000'001});
        QCOMPARE(exceeded.size(), 1);
        QCOMPARE(exceeded.first(),
                 (LimitExceeded{LimitExceeded::Kind::Day, usd(10), before.day, Usd{2'000'001}}));
    }

    void everyCapThatWouldBeCrossedIsNamed()
    {
        const Caps caps{usd(1), usd(20), usd(0.5)};
        const SpendingTotals before{{usd(1), {}, {}}, {usd(19.9), {}, {}}};
        const QList<LimitExceeded> exceeded = exceededLimitsFor(caps, before, usd(0.84));
        QCOMPARE(exceeded.size(), 3);
        QCOMPARE(exceeded.at(0).kind, LimitExceeded::Kind::Day);
        QCOMPARE(exceeded.at(1).kind, LimitExceeded::Kind::Month);
        QCOMPARE(exceeded.at(2).kind, LimitExceeded::Kind::Click);
        QCOMPARE(titleOf(exceeded.at(0)), u"This would cross the daily cap of $1.00."_s);
        QCOMPARE(wordsOf(exceeded.at(1)),
                 u"This month: $19.90 spent. This click adds $0.84: $20.74 in all."_s);
        QCOMPARE(titleOf(exceeded.at(2)), u"This click costs $0.84."_s);
    }

    void theWordsTellCommittedAndUnknownMoney()
    {
        const LimitExceeded limit{
            LimitExceeded::Kind::Day, usd(10), {usd(7.56), usd(1.68), usd(0.84)}, usd(2.52)};
        QCOMPARE(wordsOf(limit),
                 u"Today: $7.56 spent, $1.68 committed, $0.84 unknown. This click adds $2.52: "
                 "$12.60 in all."_s);
    }

    void whatIsFreeCrossesNothing()
    {
        const Caps caps{usd(1), usd(1), usd(0.01)};
        QVERIFY(exceededLimitsFor(caps, {{usd(9), {}, {}}, {usd(9), {}, {}}}, {}).isEmpty());
        QVERIFY(exceededLimitsFor({}, {{usd(9), {}, {}}, {usd(9), {}, {}}}, usd(100)).isEmpty());
    }

    // The ledger --------------------------------------------------------------------------------------------

    void eachStateOfAJobIsWhatItsMoneyIs_data()
    {
        QTest::addColumn<Job>("job");
        QTest::addColumn<bool>("listed");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<double>("amount");
        const auto row = [](const char* name, const auto& change, std::optional<Outcome> outcome,
                            double amount) {
            Job job = sentJob();
            change(job);
            QTest::newRow(name) << job << outcome.has_value() << outcome.value_or(Outcome::Open) << amount;
        };
        const auto state = [](JobState to) { return [to](Job& job) { job.state = to; }; };
        row("submitting", state(JobState::Submitting), Outcome::Open, 0.84);
        row("queued", state(JobState::Queued), Outcome::Open, 0.84);
        row("running", state(JobState::Running), Outcome::Open, 0.84);
        row("downloading", state(JobState::Downloading), Outcome::Charged, 0.84);
        row("done", state(JobState::Done), Outcome::Charged, 0.84);
        row(
            "done, cost told",
            [](Job& job) {
                job.state = JobState::Done;
                job.cost = usd(0.8);
            },
            Outcome::Charged, 0.8);
        row(
            "done, told to be free",
            [](Job& job) {
                job.state = JobState::Done;
                job.cost = Usd{};
            },
            Outcome::Charged, 0);
        row(
            "waiting",
            [](Job& job) {
                job.state = JobState::Waiting;
                job.requestId = {};
                job.submitted = {};
            },
            {}, 0);
        row("cancelled, free", state(JobState::Cancelled), {}, 0);
        row(
            "cancelled, and charged all the same",
            [](Job& job) {
                job.state = JobState::Cancelled;
                job.cost = usd(0.84);
            },
            Outcome::Charged, 0.84);
        row(
            "refused",
            [](Job& job) {
                job.state = JobState::Failed;
                job.requestId = {};
                job.error = Error{ErrorKind::Refused, {}, {}};
            },
            {}, 0);
        row(
            "failed at the service",
            [](Job& job) {
                job.state = JobState::Failed;
                job.error = Error{ErrorKind::JobFailed, {}, {}};
            },
            Outcome::Failed, 0);
        row(
            "failed, and a cost is told",
            [](Job& job) {
                job.state = JobState::Failed;
                job.error = Error{ErrorKind::JobFailed, {}, {}};
                job.cost = usd(0.2);
            },
            Outcome::Failed, 0.2);
        row(
            "made, and expired before it was fetched",
            [](Job& job) {
                job.state = JobState::Failed;
                job.error = Error{ErrorKind::NotFound, {}, {}};
            },
            Outcome::Charged, 0.84);
        row(
            "unknown",
            [](Job& job) {
                job.state = JobState::Unknown;
                job.requestId = {};
            },
            Outcome::Unknown, 0.84);
        row(
            "to attach a request to",
            [](Job& job) {
                job.state = JobState::Unknown;
                job.requestId = {};
                job.submitted = {};
            },
            {}, 0);
        row(
            "of the sandbox",
            [](Job& job) {
                job.price = {};
                job.cost = Usd{};
                job.state = JobState::Done;
            },
            {}, 0);
    }
    void eachStateOfAJobIsWhatItsMoneyIs()
    {
        QFETCH(Job, job);
        QFETCH(bool, listed);
        QFETCH(Outcome, outcome);
        QFETCH(double, amount);
        const std::optional<LedgerEntry> made = entryOf(job);
        QCOMPARE(made.has_value(), listed);
        if (!made)
            return;
        QCOMPARE(made->outcome, outcome);
        QCOMPARE(made->amount(), usd(amount));
        QCOMPARE(made->at, job.submitted);
        QCOMPARE(made->estimate, job.price);
    }

    void theLedgerSumsByDayMonthAndProject()
    {
        LedgerEntry dear = entry(u"2026-11-21T23:59:59"_s, 2.52, Outcome::Charged, u"q"_s);
        dear.project = u"Tuscany"_s;
        const QList<LedgerEntry> entries = {entry(u"2026-11-22T08:00:00"_s, 0.84),
                                            entry(u"2026-11-22T00:00:00"_s, 0.42, Outcome::Unknown), dear,
                                            entry(u"2026-10-31T23:00:00"_s, 0.168, Outcome::Open)};
        const QList<LedgerSum> days = sumsOf(entries, LedgerBy::Day, berlin);
        QCOMPARE(days.size(), 3);
        QCOMPARE(days.at(0).from, QDate(2026, 11, 22));
        QCOMPARE(days.at(0).requests, 2);
        QCOMPARE(days.at(0).charged, usd(0.84));
        QCOMPARE(days.at(0).unknown, usd(0.42));
        QCOMPARE(days.at(1).total(), usd(2.52));
        const QList<LedgerSum> months = sumsOf(entries, LedgerBy::Month, berlin);
        QCOMPARE(months.size(), 2);
        QCOMPARE(months.at(0).from, QDate(2026, 11, 1));
        QCOMPARE(months.at(0).total(), usd(3.78));
        QCOMPARE(months.at(1).open, usd(0.168));
        const QList<LedgerSum> projects = sumsOf(entries, LedgerBy::Project, berlin);
        QCOMPARE(projects.size(), 2);
        QCOMPARE(projects.at(0).project, u"Tuscany"_s);
        QCOMPARE(projects.at(1).total(), usd(1.428));
    }

    void theCsvIsWhatOtherProgramsRead()
    {
        LedgerEntry odd = entry(u"2026-10-25T12:00:00"_s, 0.336);
        odd.project = u"Anna, \"Tuscany\""_s;
        odd.scene = u"Two\nlines – ümlaut 🎬"_s;
        odd.model = u"kling/x"_s;
        odd.requestId = RequestId(u"r-1"_s);
        odd.seconds = 3;
        odd.cost = Usd{335'999};
        const QByteArray csv = csvOf({odd}, berlin);
        QCOMPARE(
            QString::fromUtf8(csv),
            u"sent,day,month,project,scene,service,model,request_id,seconds,sound,outcome,estimate_usd,cost_"
            u"usd,"
            "amount_usd\r\n"
            "2026-10-25T12:00:00+01:00,2026-10-25,2026-10,\"Anna, \"\"Tuscany\"\"\",\"Two\nlines – ümlaut "
            "🎬\",runcomfy,kling/x,r-1,3,no,charged,0.336,0.335999,0.335999\r\n"_s);
    }

    // Evidence ----------------------------------------------------------------------------------------------

    void theBalancesAreToldAsWhatTheyAre_data()
    {
        QTest::addColumn<double>("after");
        QTest::addColumn<double>("others");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing went") << 12.0 << 0.0 << u"Nothing was charged until then."_s;
        QTest::newRow("its price went") << 9.48 << 0.0 << u"this job's price: it looks charged"_s;
        QTest::newRow("something else went")
            << 11.0 << 0.0 << u"It fell by $1.00; this job's price is $2.52."_s;
        QTest::newRow("others ran") << 9.48 << 0.84 << u"this says little"_s;
        QTest::newRow("topped up") << 22.0 << 0.0 << u"topped up"_s;
    }
    void theBalancesAreToldAsWhatTheyAre()
    {
        QFETCH(double, after);
        QFETCH(double, others);
        QFETCH(QString, says);
        const Evidence evidence{BalanceSeen{usd(12), fromMs(1000)}, BalanceSeen{usd(after), fromMs(2000)}};
        const QString words = wordsOf(evidence, usd(2.52), usd(others));
        QVERIFY2(words.contains(says), qPrintable(words));
        QVERIFY(words.contains(u"$12.00"_s) && words.contains(usd(after).text()));
    }

    void withoutBothBalancesNothingIsConcluded()
    {
        QVERIFY(wordsOf(Evidence(), usd(1), {}).isEmpty());
        QVERIFY(wordsOf(Evidence{BalanceSeen{usd(3), fromMs(1)}, {}}, usd(1), {})
                    .contains(u"could not be read"_s));
        QVERIFY(wordsOf(Evidence{{}, BalanceSeen{usd(3), fromMs(1)}}, usd(1), {}).contains(u"not known"_s));
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "tst_money.moc"
