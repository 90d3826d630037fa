#include "app/catalogue/catalogue.h"
#include "ui/timeline/timelinedrag.h"
#include "ui/timeline/timelinegeometry.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using Place = TimelineGeometry::Place;
using Hit = TimelineGeometry::Hit;

namespace {

const Model& kling()
{
    return Catalogue::builtIn().standard();
}

/// 100 px a second.
TimelineGeometry with(const QList<int>& lengths)
{
    TimelineGeometry geometry;
    geometry.lengths = lengths;
    geometry.mostSeconds = 15;
    geometry.size = {1500 + 2 * TimelineGeometry::margin, 130};
    return geometry;
}

int at(double seconds)
{
    return TimelineGeometry::margin + qRound(seconds * 100);
}

Request request(const QList<int>& seconds)
{
    Request made = defaultsOf(kling());
    for (int i = 0; i < seconds.size(); ++i)
        made.shots.append({QString(QChar(u'A' + i)), seconds.at(i)});
    if (!seconds.isEmpty())
        made.duration = totalSeconds(made.shots);
    return made;
}

} // namespace

class TestTimelineGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLongestClipFillsTheWidth();
    void cardsAreToScaleWithGaps();
    void secondsAndPixelsAgree();
    void aSecondIsAsWideAfterAnEdit();
    void aClipThatIsTooLongStillFits();
    void everyPlaceIsHit_data();
    void everyPlaceIsHit();
    void edgesLeaveHalfOfANarrowCard();
    void aFingerReachesFurther();
    void aDropFallsIntoTheNearestGap();
    void numbersDoNotTouch();
    void zoomKeepsTheSecondUnderThePointer();
    void whatIsHiddenIsScrolledTo();
    void theEdgesPull();
    void roomIsOfferedWhileAShotFits();

    void aDragIsComputedFromItsStart();
    void aDragSaysBothLengths();
    void aDragBackChangesNothing();
    void aDropWhereItWasChangesNothing();
};

void TestTimelineGeometry::theLongestClipFillsTheWidth()
{
    const TimelineGeometry geometry = with({4, 3, 3, 5});
    QCOMPARE(geometry.pixelsPerSecond(), 100.0);
    QCOMPARE(geometry.contentWidth(), geometry.size.width());
    QCOMPARE(geometry.mostScroll(), 0);
    QCOMPARE(geometry.card(0).left(), TimelineGeometry::margin);
    QCOMPARE(geometry.card(3).right() + 1, geometry.size.width() - TimelineGeometry::margin);
}

void TestTimelineGeometry::cardsAreToScaleWithGaps()
{
    const TimelineGeometry geometry = with({4, 3, 3, 5});
    for (int i = 1; i < 4; ++i)
        QCOMPARE(geometry.card(i).left() - geometry.card(i - 1).right() - 1, TimelineGeometry::gap);
    QVERIFY(qAbs(geometry.card(1).width() - 300) <= TimelineGeometry::gap);
    QCOMPARE(geometry.card(4), QRect());
    QCOMPARE(geometry.card(-1), QRect());
    QVERIFY(geometry.ruler().top() > geometry.card(0).bottom());
}

void TestTimelineGeometry::secondsAndPixelsAgree()
{
    TimelineGeometry geometry = with({4, 3});
    geometry.zoom = 3.7;
    geometry.scroll = 211;
    for (double second = 0; second <= 15; second += 0.25)
        QVERIFY(qAbs(geometry.secondsAt(geometry.xOf(second)) - second) < 0.01);
}

void TestTimelineGeometry::aSecondIsAsWideAfterAnEdit()
{
    QCOMPARE(with({3, 3}).pixelsPerSecond(), with({4, 3, 3, 5}).pixelsPerSecond());
    QCOMPARE(with({5}).card(0).width(), 500);
}

void TestTimelineGeometry::aClipThatIsTooLongStillFits()
{
    const TimelineGeometry geometry = with({20, 20});
    QVERIFY(geometry.card(1).right() < geometry.size.width());
    QCOMPARE(geometry.mostScroll(), 0);
}

void TestTimelineGeometry::everyPlaceIsHit_data()
{
    QTest::addColumn<QPoint>("point");
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("index");
    const auto row = [](const char* name, QPoint point, Place place, int index = -1) {
        QTest::newRow(name) << point << static_cast<int>(place) << index;
    };
    const int middle = TimelineGeometry::head + 40;
    row("first body", {at(2), middle}, Place::Body, 0);
    row("its left end", {at(0), middle}, Place::Body, 0);
    row("second body", {at(5), middle}, Place::Body, 1);
    row("cut", {at(4), middle}, Place::Cut, 1);
    row("cut from the left", {at(4) - 6, middle}, Place::Cut, 1);
    row("cut from the right", {at(4) + 6, middle}, Place::Cut, 1);
    row("beside the cut", {at(4) + 7, middle}, Place::Body, 1);
    row("second cut", {at(7), middle}, Place::Cut, 2);
    row("end", {at(10), middle}, Place::End);
    row("end from outside", {at(10) + 5, middle}, Place::End);
    row("beyond the end", {at(11), middle}, Place::Nowhere);
    row("add", {(at(10) + 3 + at(15)) / 2, TimelineGeometry::head + 46}, Place::Add);
    row("left of all", {2, middle}, Place::Nowhere);
    row("rule", {at(2), 125}, Place::Rule);
    row("head", {at(2), 3}, Place::Rule);
    row("triangle", {at(5.5) + 4, 3}, Place::Playhead);
    row("playhead in the rule", {at(5.5), 125}, Place::Playhead);
    row("outside", {at(2), 200}, Place::Nowhere);
}

void TestTimelineGeometry::everyPlaceIsHit()
{
    QFETCH(QPoint, point);
    QFETCH(int, place);
    QFETCH(int, index);
    const Hit hit = with({4, 3, 3}).hit(point, 5.5, 3);
    QCOMPARE(static_cast<int>(hit.place), place);
    QCOMPARE(hit.index, index);
}

void TestTimelineGeometry::edgesLeaveHalfOfANarrowCard()
{
    TimelineGeometry geometry = with({3, 3, 3});
    geometry.size.setWidth(15 * 4 + 2 * TimelineGeometry::margin); // 12 px a card
    int bodies = 0;
    for (int x = geometry.xOf(3); x < geometry.xOf(6); ++x)
        bodies += geometry.hit({x, 40}, 15, 3) == Hit{Place::Body, 1} ? 1 : 0;
    QVERIFY2(bodies >= 6, QByteArray::number(bodies).constData());
}

void TestTimelineGeometry::aFingerReachesFurther()
{
    const TimelineGeometry geometry = with({4, 3});
    const QPoint beside(at(4) + 12, 50);
    QCOMPARE(geometry.hit(beside, 0, 3), (Hit{Place::Body, 1}));
    QCOMPARE(geometry.hit(beside, 0, 3, TimelineGeometry::touchReach), (Hit{Place::Cut, 1}));
}

void TestTimelineGeometry::aDropFallsIntoTheNearestGap()
{
    const TimelineGeometry geometry = with({4, 3, 3});
    QCOMPARE(geometry.slotAt(-50), 0);
    QCOMPARE(geometry.slotAt(at(1.9)), 0);
    QCOMPARE(geometry.slotAt(at(2.1)), 1);
    QCOMPARE(geometry.slotAt(at(5.4)), 1);
    QCOMPARE(geometry.slotAt(at(5.6)), 2);
    QCOMPARE(geometry.slotAt(at(9)), 3);
    QCOMPARE(geometry.slotAt(9999), 3);
}

void TestTimelineGeometry::numbersDoNotTouch()
{
    TimelineGeometry geometry = with({5});
    QCOMPARE(geometry.ruleStep(), 1);
    geometry.size.setWidth(260);
    QCOMPARE(geometry.ruleStep(), 2);
    geometry.size.setWidth(0);
    QCOMPARE(geometry.ruleStep(), 30);
}

void TestTimelineGeometry::zoomKeepsTheSecondUnderThePointer()
{
    TimelineGeometry geometry = with({4, 3, 3, 5});
    const int x = 900;
    const double second = geometry.secondsAt(x);
    geometry.scroll = geometry.scrollFor(4, second, x);
    geometry.zoom = 4;
    QVERIFY(qAbs(geometry.secondsAt(x) - second) < 0.01);
    QVERIFY(geometry.scroll > 0 && geometry.scroll <= geometry.mostScroll());
    QCOMPARE(geometry.scrollFor(0.1, second, x), 0);
}

void TestTimelineGeometry::whatIsHiddenIsScrolledTo()
{
    TimelineGeometry geometry = with({4, 3, 3, 5});
    QCOMPARE(geometry.scrollToShow(4, 7), 0);
    geometry.zoom = 4; // 400 px a second, 3.8 s of it seen
    geometry.scroll = geometry.scrollToShow(7, 10);
    QVERIFY(geometry.xOf(7) >= 0 && geometry.xOf(10) <= geometry.size.width());
    QCOMPARE(geometry.scrollToShow(7, 10), geometry.scroll);
    geometry.scroll = geometry.scrollToShow(0, 4);
    QCOMPARE(geometry.scroll, 0);
    geometry.scroll = geometry.scrollToShow(10, 15);
    QCOMPARE(geometry.xOf(10), TimelineGeometry::margin);
}

void TestTimelineGeometry::theEdgesPull()
{
    const TimelineGeometry geometry = with({5});
    QCOMPARE(geometry.pull(700), 0);
    QVERIFY(geometry.pull(10) < 0);
    QVERIFY(geometry.pull(-40) < geometry.pull(10));
    QVERIFY(geometry.pull(geometry.size.width() - 10) > 0);
}

void TestTimelineGeometry::roomIsOfferedWhileAShotFits()
{
    QVERIFY(!with({4, 3}).room(3).isNull());
    QVERIFY(with({4, 3}).room(3).contains(with({4, 3}).addButton(3)));
    QVERIFY(with({10, 3}).room(3).isNull());
    QVERIFY(with({10, 3}).addButton(3).isNull());
}

void TestTimelineGeometry::aDragIsComputedFromItsStart()
{
    TimelineDrag drag = TimelineDrag::roll(request({4, 5}), kling(), 1, 4.1);
    QVERIFY(drag.moveTo(99));
    QCOMPARE(drag.edited().limit, edits::Limit::ShotTooShort);
    QCOMPARE(drag.preview().shots, request({6, 3}).shots);
    QVERIFY(drag.moveTo(3));
    QCOMPARE(drag.preview().shots, request({3, 6}).shots);
    QVERIFY(!drag.moveTo(3.2));
    QCOMPARE(drag.start(), request({4, 5}));
}

void TestTimelineGeometry::aDragSaysBothLengths()
{
    TimelineDrag roll = TimelineDrag::roll(request({4, 5}), kling(), 1, 4);
    QVERIFY(roll.moveTo(5));
    QCOMPARE(roll.caption(), u"5 s | 4 s"_s);
    QCOMPARE(roll.captionSecond(), 5);
    TimelineDrag ripple = TimelineDrag::ripple(request({4, 5}), kling(), 0, 4);
    QVERIFY(ripple.moveTo(6));
    QCOMPARE(ripple.caption(), u"6 s · clip 11 s"_s);
    QCOMPARE(ripple.captionSecond(), 6);
    TimelineDrag clip = TimelineDrag::ripple(request({}), kling(), 0, 5);
    QVERIFY(clip.moveTo(8));
    QCOMPARE(clip.caption(), u"8 s"_s);
    QCOMPARE(clip.captionSecond(), 8);
}

void TestTimelineGeometry::aDragBackChangesNothing()
{
    Request broken = request({4, 5});
    broken.duration = 40;
    TimelineDrag drag = TimelineDrag::roll(broken, kling(), 1, 4);
    QVERIFY(drag.moveTo(5));
    QVERIFY(drag.changesAnything());
    QVERIFY(drag.moveTo(4));
    QVERIFY(!drag.changesAnything());
}

void TestTimelineGeometry::aDropWhereItWasChangesNothing()
{
    TimelineDrag drag = TimelineDrag::reorder(request({3, 4, 5}), kling(), {}, 1);
    QVERIFY(drag.moveToSlot(0));
    QCOMPARE(drag.slot(), 0);
    QVERIFY(drag.changesAnything());
    QVERIFY(drag.moveToSlot(2));
    QCOMPARE(drag.slot(), -1);
    QVERIFY(!drag.changesAnything());
    QVERIFY(!drag.moveToSlot(1));
}

QTEST_GUILESS_MAIN(TestTimelineGeometry)
#include "tst_timelinegeometry.moc"
