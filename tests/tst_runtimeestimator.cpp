#include "app/catalogue/catalogue.h"
#include "app/queue/requestratelimiter.h"
#include "app/queue/runtimeestimator.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

const ServiceId service(u"runcomfy"_s);

Request requestOf(int duration, bool sound = true)
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.duration = duration;
    request.sound = sound;
    return request;
}

RunTime runOf(int duration, double seconds, bool sound = true)
{
    return {service,  requestOf(duration).model,
            duration, sound,
            20s,      milliseconds(static_cast<qint64>(seconds * 1000)),
            true,     fromMs(1)};
}

/// Sure to be below or above, in turn.
double wobble(int i, double share = 0.1)
{
    return 1 + (i % 2 == 0 ? share : -share);
}

double medianOf(const RunTimeEstimator& runTimes, int duration, bool sound = true)
{
    return runTimes.run(service, requestOf(duration, sound)).median();
}

bool isNear(double value, double wanted, double share)
{
    return std::abs(value - wanted) <= share * wanted;
}

} // namespace

class TestRunTimeEstimator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // Forecast
    void aForecastEndsHalfOfAllByItsMedian()
    {
        const RunTimeForecast forecast(100, 0.3);
        QVERIFY(isNear(forecast.survival(100), 0.5, 0.001));
        QCOMPARE(forecast.survival(0), 1.0);
        QVERIFY(forecast.survival(400) < 0.01);
        QVERIFY(isNear(forecast.remaining(0), 100, 0.01));
    }

    void whatIsOverdueIsSoonOverButNeverNow()
    {
        const RunTimeForecast forecast(100, 0.3);
        double last = forecast.remaining(0);
        for (const double age : {50.0, 100.0, 150.0}) {
            const double left = forecast.remaining(age);
            QVERIFY(left > 0 && left < last);
            last = left;
        }
        QVERIFY(forecast.remaining(2000) > 1);
    }

    void questionsAreRareBeforeTheEndCanComeAndOftenWhenItMay()
    {
        const RunTimeForecast forecast(150, 0.25);
        const double ease = RunTimeEstimator().ease(forecast, milliseconds(950));
        const double early = forecast.untilQuestion(0, ease);
        const double middle = forecast.untilQuestion(150, ease);
        QVERIFY2(early > 15, qPrintable(QString::number(early)));
        QVERIFY2(middle > 1 && middle < 3, qPrintable(QString::number(middle)));
        QVERIFY2(forecast.untilQuestion(1000, ease) > 2 * middle, "what takes so long is another thing");
    }

    void aStartThatIsNotKnownWellSpreadsTheEnd()
    {
        const RunTimeForecast forecast(100, 0.1);
        QVERIFY(forecast == forecast.withSlack(1));
        QVERIFY(forecast.withSlack(60).spread() > 0.15);
    }

    // RunTimeEstimator
    void beforeThereIsAHistoryTheCatalogueGuesses()
    {
        const RunTimeEstimator runTimes;
        QVERIFY(runTimes.isGuess(service, requestOf(5).model));
        QVERIFY(isNear(medianOf(runTimes, 5), Catalogue::builtIn().standard().typicalRunSeconds, 0.01));
        QVERIFY(medianOf(runTimes, 15) > medianOf(runTimes, 5));
        QCOMPARE(runTimes.wait(service), milliseconds(0));
    }

    void aModelThatIsNotInTheCatalogueIsGuessedToo()
    {
        Request request = requestOf(5);
        request.model = u"somebody/else"_s;
        QVERIFY(RunTimeEstimator().run(service, request).median() > 10);
    }

    void runsTeachByDurationAndSound()
    {
        RunTimeEstimator runTimes;
        for (int i = 0; i < 60; ++i) {
            runTimes.learn(runOf(5, 60 * wobble(i), false));
            runTimes.learn(runOf(5, 80 * wobble(i), true));
            runTimes.learn(runOf(10, 100 * wobble(i), false));
        }
        QVERIFY(isNear(medianOf(runTimes, 5, false), 60, 0.07));
        QVERIFY(isNear(medianOf(runTimes, 5, true), 80, 0.07));
        QVERIFY(isNear(medianOf(runTimes, 10, false), 100, 0.07));
        QVERIFY2(isNear(medianOf(runTimes, 10, true), 133, 0.12),
                 "what was never seen follows from the others");
        QVERIFY(runTimes.run(service, requestOf(5)).spread() < 0.2);
        QVERIFY(!runTimes.isGuess(service, requestOf(5).model));
        QVERIFY2(runTimes.isGuess(ServiceId(u"elsewhere"_s), requestOf(5).model),
                 "another service is another history");
    }

    void oneStrangeRunChangesLittle()
    {
        RunTimeEstimator runTimes;
        for (int i = 0; i < 40; ++i)
            runTimes.learn(runOf(5, 100 * wobble(i)));
        runTimes.learn(runOf(5, 1000));
        QVERIFY(isNear(medianOf(runTimes, 5), 100, 0.1));
    }

    void aServiceThatHasChangedIsBelievedSoon()
    {
        for (const double factor : {3.0, 1 / 3.0}) {
            RunTimeEstimator runTimes;
            for (int i = 0; i < 200; ++i)
                runTimes.learn(runOf(5, 100 * wobble(i)));
            for (int i = 0; i < 4; ++i)
                runTimes.learn(runOf(5, factor * 100 * wobble(i)));
            QVERIFY(isNear(medianOf(runTimes, 5), factor * 100, 0.25));
        }
    }

    void theWaitIsTheMiddleOfTheLast()
    {
        RunTimeEstimator runTimes;
        for (const int wait : {900'000, 10'000, 20'000, 30'000, 1}) {
            RunTime run = runOf(5, 100);
            run.waited = milliseconds(wait);
            runTimes.learn(run);
        }
        QCOMPARE(runTimes.wait(service), milliseconds(20'000));
    }

    void nonsenseTeachesNothing()
    {
        RunTimeEstimator runTimes;
        runTimes.learn(runOf(5, 0));
        runTimes.learn(runOf(0, 10));
        QVERIFY(runTimes.isGuess(service, requestOf(5).model));
    }

    // RequestRateLimiter
    void aBudgetGivesASecondsWorthAtOnceAndThenItsRate()
    {
        RequestRateLimiter budget;
        budget.setRate(service, 4);
        int given = 0;
        for (Instant now = fromMs(1000); now < fromMs(11'000); now += 10ms)
            given += budget.take(service, now) ? 1 : 0;
        QVERIFY(given >= 42 && given <= 44);
        const Instant free = budget.freeAt(service, fromMs(11'000));
        QVERIFY(free >= fromMs(11'000) && free <= fromMs(11'250));
        QVERIFY(budget.take(service, free));
    }

    void allServicesShareOneBudgetToo()
    {
        RequestRateLimiter budget;
        budget.setRate(ServiceId(u"a"_s), 100);
        budget.setRate(ServiceId(u"b"_s), 100);
        int given = 0;
        for (Instant now = fromMs(1000); now < fromMs(11'000); now += 10ms)
            given +=
                (budget.take(ServiceId(u"a"_s), now) ? 1 : 0) + (budget.take(ServiceId(u"b"_s), now) ? 1 : 0);
        QVERIFY(given <= RequestRateLimiter::standardTotal * 10 + RequestRateLimiter::standardTotal);
    }

    void tooManyHalvesAndAnswersBringItBack()
    {
        RequestRateLimiter budget;
        budget.setRate(service, 8);
        const auto inTen = [&](Instant from) {
            int given = 0;
            for (Instant now = from; now < from + 10s; now += 10ms)
                given += budget.take(service, now) ? 1 : 0;
            return given;
        };
        (void)inTen(fromMs(1000));
        budget.tooMany(service);
        budget.tooMany(service);
        QVERIFY(inTen(fromMs(11'000)) <= 21);
        for (int i = 0; i < 60; ++i)
            budget.answered(service);
        QVERIFY(inTen(fromMs(21'000)) >= 79);
    }

    void aClockThatIsSetBackDoesNotStopIt()
    {
        RequestRateLimiter budget;
        budget.setRate(service, 1);
        while (budget.take(service, fromMs(100'000))) {
        }
        budget.shift(90s);
        QVERIFY(budget.freeAt(service, fromMs(10'000)) <= fromMs(11'000));
    }
};

QTEST_GUILESS_MAIN(TestRunTimeEstimator)
#include "tst_runtimeestimator.moc"
