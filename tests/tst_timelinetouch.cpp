#include "tests/eventloop.h"
#include "tests/timelineroom.h"

#include <QApplication>
#include <QGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QStyleHints>

#include <memory>

using namespace rushes;

class TestTimelineTouch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of windows with a least size and of menus.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    }

    void aFingerReachesFurtherThanAMouse();
    void aFingerThatMovesOpensNoMenu();
    void twoFingersZoom();
    void aMouseThatIsHeldOpensNoMenu();
    void aLongPressOpensTheMenuThatRipples();

private:
    void press(Room& room, QPoint at)
    {
        QTest::touchEvent(room.view.viewport(), m_screen.get()).press(0, at, room.view.viewport());
    }
    void move(Room& room, QPoint at)
    {
        QTest::touchEvent(room.view.viewport(), m_screen.get()).move(0, at, room.view.viewport());
    }
    void release(Room& room, QPoint at)
    {
        QTest::touchEvent(room.view.viewport(), m_screen.get()).release(0, at, room.view.viewport());
    }

    const std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

void TestTimelineTouch::aFingerReachesFurtherThanAMouse()
{
    Room room({4, 5});
    QVERIFY(room.isReady());
    const QPoint beside = room.cut(1) + QPoint(TimelineGeometry::reach + 6, 0);
    room.drag(beside, beside + QPoint(100, 0));
    QCOMPARE(room.told(), u"A4 B5 = 9"_s);
    press(room, beside);
    QVERIFY(room.view.isDragging());
    move(room, beside + QPoint(50, 0));
    move(room, beside + QPoint(100, 0));
    release(room, beside + QPoint(100, 0));
    QCOMPARE(room.told(), u"A5 B4 = 9"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
}

void TestTimelineTouch::aLongPressOpensTheMenuThatRipples()
{
    Room room({4, 3, 5});
    QVERIFY(room.isReady());
    press(room, room.body(0));
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(room.view.currentShot(), 0);
    QVERIFY(!room.view.isDragging());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QAction* lengthen = room.action(u"Lengthen by 1 s"_s);
    QAction* shorten = room.action(u"Shorten by 1 s"_s);
    QVERIFY(menu->actions().contains(lengthen) && menu->actions().contains(shorten));
    lengthen->trigger();
    QCOMPARE(room.told(), u"A5 B3 C5 = 13"_s);
    shorten->trigger();
    QCOMPARE(room.told(), u"A4 B3 C5 = 12"_s);
    menu->close();
    QTRY_VERIFY(!QApplication::activePopupWidget());
    release(room, room.body(0));
    QCOMPARE(room.told(), u"A4 B3 C5 = 12"_s);
}

void TestTimelineTouch::aFingerThatMovesOpensNoMenu()
{
    Room room({4, 3, 5});
    QVERIFY(room.isReady());
    press(room, room.body(0));
    move(room, room.body(1));
    QVERIFY(comesToRest(room.view)); // and with it the time after which a finger that rests opens one
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(room.view.isDragging());
    release(room, room.body(1) + QPoint(40, 0));
    QCOMPARE(room.told(), u"B3 A4 C5 = 12"_s);
}

void TestTimelineTouch::twoFingersZoom()
{
    Room room({4, 3, 3, 5});
    QVERIFY(room.isReady());
    const QPoint middle(700, 60);
    const double before = room.view.measures().secondsAt(middle.x());
    press(room, room.cut(1));
    QVERIFY(room.view.isDragging());
    // What the window system makes of two fingers; only who grabbed it gets it.
    QPinchGesture pinch;
    pinch.setScaleFactor(2);
    pinch.setCenterPoint(room.view.viewport()->mapToGlobal(middle));
    QGestureEvent event({&pinch});
    QCoreApplication::sendEvent(room.view.viewport(), &event);
    QCOMPARE(room.view.measures().zoom, 2.0);
    QVERIFY(qAbs(room.view.measures().secondsAt(middle.x()) - before) < 0.02);
    // The first finger had taken hold of a cut: it lets go.
    QVERIFY(!room.view.isDragging());
    move(room, room.cut(1) + QPoint(100, 0));
    release(room, room.cut(1) + QPoint(100, 0));
    QCOMPARE(room.told(), u"A4 B3 C3 D5 = 15"_s);
    QCOMPARE(room.document.undoStack().count(), 0);
}

void TestTimelineTouch::aMouseThatIsHeldOpensNoMenu()
{
    Room room({4, 3});
    room.press(room.body(0));
    QVERIFY(comesToRest(room.view)); // and with it the time after which a finger that rests opens one
    QVERIFY(!QApplication::activePopupWidget());
    room.release(room.body(0));
}

QTEST_MAIN(TestTimelineTouch)
#include "tst_timelinetouch.moc"
