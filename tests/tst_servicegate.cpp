// When a service may be sent requests and asked questions.
#include "app/queue/servicegate.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using std::chrono::milliseconds;

class TestServiceGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsNotReady()
    {
        ServiceGate gate(1);
        QVERIFY(!gate.isReady(service));
        QVERIFY(!gate.mayRead(service));
        QVERIFY(gate.setReady(service, true));
        QVERIFY2(!gate.setReady(service, true), "it was already");
        QVERIFY(gate.isReady(service));
        QVERIFY(gate.mayRead(service));
    }

    void pausesDouble()
    {
        ServiceGate gate(1);
        Instant now = fromMs(1000);
        milliseconds last = {};
        for (int i = 0; i < 4; ++i) {
            gate.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, now);
            const milliseconds pause = gate.submitsFrom(service) - now;
            QVERIFY2(pause > last, qPrintable(QString::number(pause)));
            last = pause;
            now = gate.submitsFrom(service);
        }
        QVERIFY(gate.isOffline(service));
        gate.submitAccepted(service);
        QCOMPARE(gate.submitsFrom(service), 0);
        QVERIFY(!gate.isOffline(service));
    }

    void callsThatFailTogetherCountOnce()
    {
        ServiceGate together(1);
        for (int i = 0; i < 5; ++i)
            together.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, 1000);
        QVERIFY(together.submitsFrom(service) <= 1000 + 2500);
    }

    void threeLostOneAfterTheOtherAreTooMany()
    {
        ServiceGate gate(1);
        const Error lost{ErrorKind::Lost, {}, {}};
        Instant now = fromMs(1000);
        QVERIFY(!gate.submitLost(service, lost, now));
        QVERIFY2(!gate.submitLost(service, lost, now), "they left together");
        now = gate.submitsFrom(service);
        QVERIFY(!gate.submitLost(service, lost, now));
        now = gate.submitsFrom(service);
        QVERIFY(gate.submitLost(service, lost, now));
    }

    void theServicesOwnTimeStandsWhenTheNetworkIsBack()
    {
        ServiceGate gate(1);
        gate.submitFailed(ServiceId(u"a"_s), {ErrorKind::Unreachable, {}, {}}, 1000);
        gate.submitFailed(ServiceId(u"b"_s), {ErrorKind::Busy, {}, milliseconds(30'000)}, 1000);
        gate.hurry(1100);
        QCOMPARE(gate.submitsFrom(ServiceId(u"a"_s)), 1100);
        QVERIFY(gate.submitsFrom(ServiceId(u"b"_s)) >= 31'000);
    }

    void questionsKeepToTheRate()
    {
        ServiceGate gate(1);
        Backoff backoff;
        backoff.mostPerSecond = 2;
        gate.setBackoff(service, backoff);
        gate.setReady(service, true);
        int taken = 0;
        while (gate.takeRead(service, 1000))
            ++taken;
        QCOMPARE(taken, 2);
        const Instant from = gate.readsFrom(service, {}, fromMs(1000));
        QVERIFY(from > 1000 && from <= 1500);
        QVERIFY(gate.takeRead(service, from));
    }

    void aRefusedTokenStopsQuestionsUntilTheUserActs()
    {
        ServiceGate gate(1);
        gate.setReady(service, true);
        gate.stopReads(service);
        QVERIFY(!gate.mayRead(service));
        gate.resumeReads();
        QVERIFY(gate.mayRead(service));
    }

    void theClockMayBeSetBack()
    {
        ServiceGate gate(1);
        gate.submitFailed(service, {ErrorKind::Unreachable, {}, {}}, 1'000'000);
        const Instant from = gate.submitsFrom(service);
        gate.shift(900'000);
        QCOMPARE(gate.submitsFrom(service), from - 900'000);
    }

private:
    const ServiceId service = ServiceId(u"runcomfy"_s);
};

QTEST_APPLESS_MAIN(TestServiceGate)
#include "tst_servicegate.moc"
