#include "ui/player/positionslider.h"

#include <QAccessible>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPositionSlider : public QObject
{
    Q_OBJECT

    static void setUp(PositionSlider& slider)
    {
        slider.resize(600, 32);
        slider.setClip(360, {});
    }
    static QPoint at(const PositionSlider& slider, int frame)
    {
        return {qRound(slider.placeOf(frame)), slider.height() / 2};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void placeAndFrameAgree()
    {
        PositionSlider slider;
        setUp(slider);
        for (int frame = 0; frame < 360; ++frame)
            QCOMPARE(slider.frameAt(slider.placeOf(frame)), frame);
        QCOMPARE(slider.frameAt(-50), 0);
        QCOMPARE(slider.frameAt(5000), 359);
    }

    void aPressSeeksAtOnce()
    {
        PositionSlider slider;
        setUp(slider);
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(slider, 200));
        QCOMPARE(asked.size(), 1);
        QVERIFY(std::abs(asked.first().first().toInt() - 200) <= 1);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(slider, 200));
        QCOMPARE(asked.size(), 1);
    }

    /// What plays is read when it is asked for, and not told picture by picture.
    void whatPlaysIsNotToldPictureByPicture()
    {
        PositionSlider slider;
        setUp(slider);
        QSignalSpy told(&slider, &QAbstractSlider::valueChanged); // Qt tells it with each of them
        slider.setPlaying(true);
        for (int frame = 1; frame <= 100; ++frame)
            slider.setFrame(frame);
        QAccessibleInterface* read = QAccessible::queryAccessibleInterface(&slider);
        QCOMPARE(read->valueInterface()->currentValue().toInt(), 100);
        QVERIFY2(read->text(QAccessible::Value).startsWith(u"0:04:04"_s),
                 qPrintable(read->text(QAccessible::Value)));
        QVERIFY2(told.size() <= 5, qPrintable(QString::number(told.size())));
        // A press goes where it is, wherever the last second was told.
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        const int last = slider.value();
        QVERIFY(last != 100);
        QTest::mouseClick(&slider, Qt::LeftButton, {}, at(slider, last));
        QCOMPARE(asked.size(), 1);
        slider.setFrame(101);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(asked.constLast().constFirst().toInt(), 102);
        slider.setFrame(103);
        slider.setPlaying(false);
        QCOMPARE(slider.value(), 103);
        told.clear();
        slider.setFrame(104);
        QCOMPARE(told.size(), 1);
        slider.setClip(10, {});
        QCOMPARE(slider.frame(), 9);
    }

    void aDragScrubsAndTheKnobStaysWithTheHand()
    {
        PositionSlider slider;
        setUp(slider);
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(slider, 10));
        QTest::mouseMove(&slider, at(slider, 300));
        QVERIFY(asked.size() >= 2);
        const int held = slider.value();
        QVERIFY(std::abs(held - 300) <= 1);
        slider.setFrame(12); // what plays meanwhile
        QCOMPARE(slider.value(), held);
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(slider, 300));
        slider.setFrame(12);
        QCOMPARE(slider.value(), 12);
    }

    void showingAFrameAsksForNothing()
    {
        PositionSlider slider;
        setUp(slider);
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        slider.setFrame(42);
        QCOMPARE(slider.value(), 42);
        slider.setClip(24, {});
        QCOMPARE(slider.value(), 23);
        QCOMPARE(asked.size(), 0);
    }

    void keysAndWheelMoveByFrames()
    {
        PositionSlider slider;
        setUp(slider);
        slider.setFrame(100);
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(asked.takeLast().first().toInt(), 101);
        QTest::keyClick(&slider, Qt::Key_PageUp);
        QCOMPARE(asked.takeLast().first().toInt(), 125);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(asked.takeLast().first().toInt(), 0);
        QTest::keyClick(&slider, Qt::Key_End);
        QCOMPARE(asked.takeLast().first().toInt(), 359);
        QWheelEvent back(QPointF(300, 16), slider.mapToGlobal(QPointF(300, 16)), {}, QPoint(0, -120),
                         Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&slider, &back);
        QCOMPARE(asked.takeLast().first().toInt(), 358);
    }

    void anEmptyRailTakesNoInput()
    {
        PositionSlider slider;
        QVERIFY(!slider.isEnabled());
        slider.setClip(24, {});
        QVERIFY(slider.isEnabled());
        slider.setClip(0, {});
        QVERIFY(!slider.isEnabled());
    }

    void aScreenReaderHearsATime()
    {
        PositionSlider slider;
        slider.setAccessibleName(u"Position"_s);
        setUp(slider);
        slider.setFrame(137);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&slider);
        QVERIFY(accessible);
        QCOMPARE(accessible->role(), QAccessible::Slider);
        QCOMPARE(accessible->text(QAccessible::Name), u"Position"_s);
        QCOMPARE(accessible->text(QAccessible::Value), u"0:05:17 of 0:15:00"_s);
        QVERIFY(accessible->valueInterface());
        QCOMPARE(accessible->valueInterface()->currentValue().toInt(), 137);
        QCOMPARE(accessible->valueInterface()->maximumValue().toInt(), 359);
        QSignalSpy asked(&slider, &PositionSlider::frameRequested);
        accessible->valueInterface()->setCurrentValue(24);
        QCOMPARE(asked.takeLast().first().toInt(), 24);
    }

    void cutsAndLoopRangeArePainted()
    {
        PositionSlider slider;
        setUp(slider);
        const QImage plain = slider.grab().toImage();
        slider.setCuts({96, 168});
        const QImage cut = slider.grab().toImage();
        QVERIFY(cut != plain);
        const QPoint tick(qRound(slider.placeOf(96)) - 1, 12);
        QVERIFY(cut.pixel(tick) != plain.pixel(tick));
        slider.setLoopRange(96, 168);
        QVERIFY(slider.grab().toImage() != cut);
    }
};

QTEST_MAIN(TestPositionSlider)
#include "tst_positionslider.moc"
