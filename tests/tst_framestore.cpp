#include "ui/player/framestore.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestFrameStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCapHolds()
    {
        FrameStore store(1000);
        for (int frame = 0; frame < 500; ++frame) {
            store.setFocus(frame);
            store.insert(frame, QByteArray(100, 'x'));
            QVERIFY(store.bytes() <= 1000);
            QVERIFY(store.contains(frame));
        }
        QCOMPARE(store.count(), 10);
        QCOMPARE(store.room(100), 10);
        QCOMPARE(store.room(0), 0);
    }

    void theFarthestFromTheFocusGoesFirst()
    {
        FrameStore store(500);
        for (int frame = 0; frame < 5; ++frame)
            store.insert(frame, QByteArray(100, 'x'));
        store.setFocus(4);
        store.insert(5, QByteArray(100, 'x'));
        QVERIFY(!store.contains(0));
        QVERIFY(store.contains(5));
        store.setFocus(1);
        store.insert(0, QByteArray(100, 'y'));
        QVERIFY(store.contains(0));
        QVERIFY(!store.contains(5));
    }

    void aFrameIsCountedOnce()
    {
        FrameStore store(1000);
        store.insert(7, QByteArray(100, 'a'));
        store.insert(7, QByteArray(100, 'b'));
        QCOMPARE(store.bytes(), qsizetype(100));
        QCOMPARE(store.at(7), QByteArray(100, 'a'));
        QCOMPARE(store.at(8), QByteArray());
        store.clear();
        QCOMPARE(store.bytes(), qsizetype(0));
        QVERIFY(!store.contains(7));
    }

    void mostFramesLieWhereTheStepsGo_data()
    {
        QTest::addColumn<int>("frame");
        QTest::addColumn<int>("direction");
        QTest::addColumn<FrameStore::Span>("span");
        QTest::newRow("forwards") << 100 << 1 << FrameStore::Span{95, 134, 99, 117};
        QTest::newRow("backwards") << 100 << -1 << FrameStore::Span{66, 105, 83, 101};
        // Nobody knows yet which way it goes on.
        QTest::newRow("after a jump") << 100 << 0 << FrameStore::Span{74, 113, 90, 110};
        QTest::newRow("at the first frame") << 0 << 0 << FrameStore::Span{0, 39, 0, 10};
        QTest::newRow("at the last frame") << 199 << 0 << FrameStore::Span{160, 199, 189, 199};
    }

    void mostFramesLieWhereTheStepsGo()
    {
        QFETCH(int, frame);
        QFETCH(int, direction);
        QFETCH(FrameStore::Span, span);
        const FrameStore::Span is = FrameStore::around(frame, direction, 40, 200);
        QCOMPARE(is.first, span.first);
        QCOMPARE(is.last, span.last);
        QCOMPARE(is.nearFirst, span.nearFirst);
        QCOMPARE(is.nearLast, span.nearLast);
    }
};

QTEST_GUILESS_MAIN(TestFrameStore)
#include "tst_framestore.moc"
