// The order of the jobs that wait.
#include "app/queue/waitinglist.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestWaitingList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isInTheOrderOfItsNumbers()
    {
        WaitingList list = listOf({1, 2, 3});
        list.put(4, 25);
        QCOMPARE(list.ids(), (QList<JobId>{1, 2, 4, 3}));
        list.put(4, 5);
        QCOMPARE(list.ids(), (QList<JobId>{4, 1, 2, 3}));
        QCOMPARE(list.first(), 4);
        list.remove(4);
        QVERIFY(!list.contains(4));
        QCOMPARE(list.first(), 1);
    }

    void aBlockMovesBeforeAnother()
    {
        WaitingList list = listOf({1, 2, 3, 4, 5});
        const auto moved = list.move({5, 4}, 2);
        QCOMPARE(list.ids(), (QList<JobId>{1, 4, 5, 2, 3}));
        QCOMPARE(moved.size(), 4);
        for (const auto& [order, id] : moved)
            QVERIFY(order >= 20 && order <= 50);
    }

    void atTheEndsOnlyTheMovedOnesAreWritten()
    {
        WaitingList list = listOf({1, 2, 3, 4});
        QCOMPARE(list.move({3, 4}, 1), (QList<WaitingList::Place>{{8, 3}, {9, 4}}));
        QCOMPARE(list.ids(), (QList<JobId>{3, 4, 1, 2}));
        QCOMPARE(list.move({3}, 0), (QList<WaitingList::Place>{{21, 3}}));
        QCOMPARE(list.ids(), (QList<JobId>{4, 1, 2, 3}));
    }

    void whatStandsThereAlreadyIsNotWritten()
    {
        WaitingList list = listOf({1, 2, 3});
        QVERIFY(list.move({2}, 3).isEmpty());
        QVERIFY(list.move({2}, 2).isEmpty());
        QVERIFY(list.move({1, 2, 3}, 0).isEmpty());
        QVERIFY(list.move({}, 0).isEmpty());
    }

    void ordersThatAreTheSameAreSpread()
    {
        WaitingList list;
        for (const JobId id : {1, 2, 3})
            list.put(id, 7);
        QVERIFY(!list.move({3}, 2).isEmpty());
        QCOMPARE(list.ids(), (QList<JobId>{1, 3, 2}));
    }

    void ordersAreDealtAnew()
    {
        WaitingList list = listOf({1, 2, 3, 4});
        const auto moved = list.arrange({4, 9, 2, 4, 1});
        QCOMPARE(list.ids(), (QList<JobId>{4, 2, 3, 1}));
        QCOMPARE(moved.size(), 2);
    }

    void aHoldEndsWithTheWaiting()
    {
        WaitingList list = listOf({1, 2});
        list.hold(1);
        list.hold(3);
        QVERIFY(list.isHeld(1));
        QVERIFY2(!list.isHeld(3), "it does not wait");
        list.put(1, 50);
        QVERIFY2(list.isHeld(1), "it was moved only");
        list.remove(1);
        list.put(1, 10);
        QVERIFY(!list.isHeld(1));
    }

private:
    /// With the orders 10, 20, 30 …
    static WaitingList listOf(const QList<JobId>& ids)
    {
        WaitingList list;
        for (qsizetype i = 0; i < ids.size(); ++i)
            list.put(ids.at(i), 10 * (i + 1));
        return list;
    }
};

QTEST_APPLESS_MAIN(TestWaitingList)
#include "tst_waitinglist.moc"
