// When a service may be sent requests and asked questions.
#include "app/queue/backoff.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using std::chrono::milliseconds;

class TestBackoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsNotReady()
    {
        Backoff backoff(1);
        QVERIFY(!backoff.isReady(service));
        QVERIFY(!backoff.mayRead(service));
        QVERIFY(backoff.setReady(service, true));
        QVERIFY2(!backoff.setReady(service, true), "it was already");
        QVERIFY(backoff.isReady(service));
        QVERIFY(backoff.mayRead(service));
    }

    void pausesDouble()
    {
        Backoff backoff(1);
        Instant now = fromMs(1000);
        milliseconds last = {};
        for (int i = 0; i < 4; ++i) {
            backoff.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, now);
            const milliseconds pause = backoff.submitsFrom(service) - now;
            QVERIFY2(pause > last, qPrintable(QString::number(pause.count())));
            last = pause;
            now = backoff.submitsFrom(service);
        }
        QVERIFY(backoff.isOffline(service));
        backoff.submitAccepted(service);
        QCOMPARE(backoff.submitsFrom(service), Instant{});
        QVERIFY(!backoff.isOffline(service));
    }

    void callsThatFailTogetherCountOnce()
    {
        Backoff together(1);
        for (int i = 0; i < 5; ++i)
            together.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, fromMs(1000));
        QVERIFY(together.submitsFrom(service) <= fromMs(1000 + 2500));
    }

    void threeLostOneAfterTheOtherAreTooMany()
    {
        Backoff backoff(1);
        const Error lost{ErrorKind::Lost, {}, {}};
        Instant now = fromMs(1000);
        QVERIFY(!backoff.submitLost(service, lost, now));
        QVERIFY2(!backoff.submitLost(service, lost, now), "they left together");
        now = backoff.submitsFrom(service);
        QVERIFY(!backoff.submitLost(service, lost, now));
        now = backoff.submitsFrom(service);
        QVERIFY(backoff.submitLost(service, lost, now));
    }

    void theServicesOwnTimeStandsWhenTheNetworkIsBack()
    {
        Backoff backoff(1);
        backoff.submitFailed(ServiceId(u"a"_s), {ErrorKind::Unreachable, {}, {}}, fromMs(1000));
        backoff.submitFailed(ServiceId(u"b"_s), {ErrorKind::Busy, {}, milliseconds(30'000)}, fromMs(1000));
        backoff.retryNow(fromMs(1100));
        QCOMPARE(backoff.submitsFrom(ServiceId(u"a"_s)), fromMs(1100));
        QVERIFY(backoff.submitsFrom(ServiceId(u"b"_s)) >= fromMs(31'000));
    }

    void questionsKeepToTheRate()
    {
        Backoff backoff(1);
        CallIntervals intervals;
        intervals.mostPerSecond = 2;
        backoff.setIntervals(service, intervals);
        backoff.setReady(service, true);
        int taken = 0;
        while (backoff.takeRead(service, fromMs(1000)))
            ++taken;
        QCOMPARE(taken, 2);
        const Instant from = backoff.readsFrom(service, {}, fromMs(1000));
        QVERIFY(from > fromMs(1000) && from <= fromMs(1500));
        QVERIFY(backoff.takeRead(service, from));
    }

    void aRefusedTokenStopsQuestionsUntilTheUserActs()
    {
        Backoff backoff(1);
        backoff.setReady(service, true);
        backoff.stopReads(service);
        QVERIFY(!backoff.mayRead(service));
        backoff.resumeReads();
        QVERIFY(backoff.mayRead(service));
    }

    void theClockMayBeSetBack()
    {
        Backoff backoff(1);
        backoff.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, fromMs(1'000'000));
        const Instant from = backoff.submitsFrom(service);
        backoff.shift(milliseconds(900'000));
        QCOMPARE(backoff.submitsFrom(service), from - milliseconds(900'000));
    }

private:
    const ServiceId service = ServiceId(u"runcomfy"_s);
};

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
