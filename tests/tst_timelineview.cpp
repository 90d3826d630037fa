#include "app/catalogue/catalogue.h"
#include "app/prompt/snippets.h"
#include "tests/eventloop.h"
#include "tests/timelineroom.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>

using namespace rushes;

class TestTimelineView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of windows with a least size and of menus.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    }

    // The mouse
    void aDraggedCutRolls();
    void aDraggedCutStopsAtTheShortestShotAndSaysWhy();
    void shiftOnACutRipples();
    void theClipsEndRipples();
    void aClipWithoutShotsIsLengthenedByItsEnd();
    void aDraggedBodyIsReordered();
    void severalSelectedShotsMoveTogether();
    void aSmallTrembleIsAClick();
    void escapeTakesADragBack();
    void aDragBackToItsStartLeavesNoStep();
    void thePreviewIsComputedFromTheStart();
    void aChangeFromElsewhereEndsTheDrag();
    void noShortcutActsDuringADrag();
    void aClickSelectsAndSeeks();
    void controlAndShiftExtend();
    void besideTheShotsIsTheClip();
    void thePlayheadIsDragged();
    void theAddButtonAdds();
    void aZoomedTimelineScrollsWhileDragging();
    void thePlayheadPullsAZoomedTimelineAlong();
    void aSnippetPullsAZoomedTimelineAlong();
    void theWheelZoomsWithControl();
    // What others see
    void undoRestoresTheSelection();
    void undoFromAnotherSceneRestoresItsOwnSelection();
    void undoOfASceneRestoresTheSelection();
    void picturesGoWithTheirShots();
    void theSummaryMovesWithTheDrag();
    void assistiveTechnologySeesAList();
    void aChangeOfLengthIsAnnounced();
    void pressingAnAccessibleShotSelectsIt();
    void anotherSceneStartsWithTheClip();
    void theMenuOpens();
    void aSnippetIsDroppedOnTheShotBeneathIt();
    void itPaintsWhateverItHolds();
    void thePlayheadsLineIsThereWhilePausedToo();
};

void TestTimelineView::aDraggedCutRolls()
{
    Room room({4, 3, 3, 5});
    QSignalSpy previews(&room.view, &TimelineView::previewChanged);
    QSignalSpy ended(&room.view, &TimelineView::previewEnded);
    room.drag(room.cut(3), room.cut(3) + QPoint(190, 0));
    QCOMPARE(room.told(), u"A4 B3 C5 D3 = 15"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
    QCOMPARE(previews.count(), 2);
    QCOMPARE(previews.last().at(0).value<Request>(), room.model.request());
    QCOMPARE(ended.count(), 1);
    room.document.undoStack().undo();
    QCOMPARE(room.told(), u"A4 B3 C3 D5 = 15"_s);
}

void TestTimelineView::aDraggedCutStopsAtTheShortestShotAndSaysWhy()
{
    Room room({4, 5});
    QSignalSpy limits(&room.view, &TimelineView::limitReached);
    room.drag(room.cut(1), room.cut(1) - QPoint(300, 0));
    QCOMPARE(room.told(), u"A3 B6 = 9"_s);
    QCOMPARE(limits.count(), 1);
    QCOMPARE(limits.first().at(0).toString(), u"a shot lasts at least 3 s"_s);
}

void TestTimelineView::shiftOnACutRipples()
{
    Room room({4, 5});
    room.drag(room.cut(1), room.cut(1) + QPoint(205, 0), Qt::ShiftModifier);
    QCOMPARE(room.told(), u"A6 B5 = 11"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
}

void TestTimelineView::theClipsEndRipples()
{
    Room room({4, 5});
    QSignalSpy limits(&room.view, &TimelineView::limitReached);
    room.drag(room.cut(2), room.cut(2) + QPoint(600, 0));
    QCOMPARE(room.told(), u"A4 B11 = 15"_s);
    QCOMPARE(limits.count(), 0);
    room.press(room.cut(2));
    room.move(room.cut(2) + QPoint(100, 0));
    QCOMPARE(limits.count(), 1);
    QCOMPARE(limits.first().at(0).toString(), u"a clip lasts at most 15 s"_s);
    room.move(room.cut(2) - QPoint(400, 0));
    room.release({});
    QCOMPARE(room.told(), u"A4 B7 = 11"_s);
}

void TestTimelineView::aClipWithoutShotsIsLengthenedByItsEnd()
{
    Room room({});
    room.drag(room.cut(1), room.cut(1) + QPoint(400, 0));
    QCOMPARE(room.told(), u"= 9"_s);
    room.drag(room.body(0), room.body(0) + QPoint(300, 0));
    QCOMPARE(room.told(), u"= 9"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
}

void TestTimelineView::aDraggedBodyIsReordered()
{
    Room room({4, 3, 3, 5});
    QSignalSpy seeks(&room.view, &TimelineView::seekRequested);
    room.drag(room.body(0), room.body(2) + QPoint(20, 0));
    QCOMPARE(room.told(), u"B3 C3 A4 D5 = 15"_s);
    QCOMPARE(room.view.currentShot(), 2);
    QCOMPARE(room.document.undoStack().count(), 1);
    QCOMPARE(seeks.count(), 0);
    room.drag(room.body(3), QPoint(0, 60));
    QCOMPARE(room.told(), u"D5 B3 C3 A4 = 15"_s);
    room.drag(room.body(1), room.body(1) + QPoint(60, 0));
    QCOMPARE(room.told(), u"D5 B3 C3 A4 = 15"_s);
    QCOMPARE(room.document.undoStack().count(), 2);
}

void TestTimelineView::severalSelectedShotsMoveTogether()
{
    Room room({4, 3, 3, 5});
    room.click(room.body(0));
    room.click(room.body(1), Qt::ShiftModifier);
    room.drag(room.body(1), room.body(3) + QPoint(40, 0));
    QCOMPARE(room.told(), u"C3 D5 A4 B3 = 15"_s);
    QCOMPARE(room.selected(), (Seconds{2, 3}));
}

void TestTimelineView::aSmallTrembleIsAClick()
{
    Room room({4, 3, 3, 5});
    room.drag(room.body(1), room.body(1) + QPoint(3, 2));
    QCOMPARE(room.document.undoStack().count(), 0);
    QCOMPARE(room.view.currentShot(), 1);
}

void TestTimelineView::escapeTakesADragBack()
{
    Room room({4, 3, 3, 5});
    QVERIFY(room.isReady());
    QSignalSpy ended(&room.view, &TimelineView::previewEnded);
    room.press(room.cut(1));
    room.move(room.cut(1) - QPoint(100, 0));
    QVERIFY(room.view.isDragging());
    QCOMPARE(room.view.shownRequest().shots.first().seconds, 3);
    room.key(Qt::Key_Escape);
    QVERIFY(!room.view.isDragging());
    QCOMPARE(ended.count(), 1);
    room.move(room.cut(1) - QPoint(90, 0));
    room.release(room.cut(1) - QPoint(90, 0));
    QCOMPARE(room.told(), u"A4 B3 C3 D5 = 15"_s);
    QCOMPARE(room.document.undoStack().count(), 0);
    room.press(room.body(0));
    room.move(room.body(3));
    room.key(Qt::Key_Escape);
    room.release(room.body(3));
    QCOMPARE(room.told(), u"A4 B3 C3 D5 = 15"_s);
}

void TestTimelineView::aDragBackToItsStartLeavesNoStep()
{
    Room room({4, 5});
    QSignalSpy ended(&room.view, &TimelineView::previewEnded);
    room.press(room.cut(1));
    room.move(room.cut(1) + QPoint(100, 0));
    room.move(room.cut(1) - QPoint(95, 0));
    room.release({});
    QCOMPARE(room.document.undoStack().count(), 0);
    QCOMPARE(ended.count(), 1);
}

void TestTimelineView::thePreviewIsComputedFromTheStart()
{
    Room room({4, 5, 6});
    const QPoint cut = room.cut(1);
    room.press(cut);
    room.move(cut + QPoint(900, 0));
    room.move(cut - QPoint(900, 0));
    room.move(cut + QPoint(100, 0));
    QCOMPARE(room.view.shownRequest().shots.at(0).seconds, 5);
    QCOMPARE(room.view.shownRequest().shots.at(1).seconds, 4);
    QCOMPARE(room.model.request().shots.at(0).seconds, 4);
    room.release(cut + QPoint(100, 0));
    QCOMPARE(room.told(), u"A5 B4 C6 = 15"_s);
}

void TestTimelineView::aChangeFromElsewhereEndsTheDrag()
{
    Room room({4, 5});
    QSignalSpy ended(&room.view, &TimelineView::previewEnded);
    room.press(room.cut(1));
    room.move(room.cut(1) + QPoint(100, 0));
    room.model.setPrompt(0, u"Z"_s);
    QVERIFY(!room.view.isDragging());
    QCOMPARE(ended.count(), 1);
    room.release(room.cut(1));
    QCOMPARE(room.told(), u"Z4 B5 = 9"_s);
}

void TestTimelineView::noShortcutActsDuringADrag()
{
    Room room({4, 5});
    QVERIFY(room.isReady());
    room.press(room.body(1));
    room.move(room.body(0));
    room.key(Qt::Key_Delete);
    room.key(Qt::Key_7);
    room.release(room.body(0) - QPoint(50, 0));
    QCOMPARE(room.told(), u"B5 A4 = 9"_s);
}

void TestTimelineView::aClickSelectsAndSeeks()
{
    Room room({4, 3, 3, 5});
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    QSignalSpy seeks(&room.view, &TimelineView::seekRequested);
    room.click(room.body(1));
    QCOMPARE(room.view.currentShot(), 1);
    QCOMPARE(room.selected(), Seconds{1});
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().at(0).toInt(), 1);
    QCOMPARE(seeks.count(), 1);
    QVERIFY(qAbs(seeks.first().at(0).toDouble() - 5.5) < 0.05);
    QVERIFY(qAbs(room.view.playhead() - 5.5) < 0.05);
    room.view.setCurrentShot(3);
    QCOMPARE(current.count(), 2);
    room.view.setCurrentShot(99);
    QCOMPARE(room.view.currentShot(), -1);
    QCOMPARE(room.document.undoStack().count(), 0);
}

void TestTimelineView::controlAndShiftExtend()
{
    Room room({3, 3, 3, 3, 3});
    room.click(room.body(1));
    room.click(room.body(3), Qt::ShiftModifier);
    QCOMPARE(room.selected(), (Seconds{1, 2, 3}));
    QCOMPARE(room.view.currentShot(), 3);
    room.click(room.body(0), Qt::ShiftModifier);
    QCOMPARE(room.selected(), (Seconds{0, 1}));
    room.click(room.body(4), Qt::ControlModifier);
    QCOMPARE(room.selected(), (Seconds{0, 1, 4}));
    room.click(room.body(1), Qt::ControlModifier);
    QCOMPARE(room.selected(), (Seconds{0, 4}));
    room.click(room.body(0));
    QCOMPARE(room.selected(), Seconds{0});
}

void TestTimelineView::besideTheShotsIsTheClip()
{
    Room room({4, 3});
    room.click(room.body(1));
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    room.click(room.cut(2) + QPoint(50, 0));
    QCOMPARE(room.view.currentShot(), -1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().at(0).toInt(), -1);
}

void TestTimelineView::thePlayheadIsDragged()
{
    Room room({4, 3, 3, 5});
    QSignalSpy seeks(&room.view, &TimelineView::seekRequested);
    const QPoint head(room.view.measures().xOf(0), 4);
    room.drag(head, head + QPoint(820, 0));
    QVERIFY(seeks.count() >= 4);
    QVERIFY(qAbs(room.view.playhead() - 8.2) < 0.02);
    room.drag({room.view.measures().xOf(3), 125}, {room.view.measures().xOf(99), 125});
    QCOMPARE(room.view.playhead(), 15.0);
    QCOMPARE(seeks.last().at(0).toDouble(), 15.0);
    room.view.setPlayhead(qQNaN());
    QCOMPARE(room.view.playhead(), 0.0);
    QCOMPARE(room.view.currentShot(), -1);
}

void TestTimelineView::theAddButtonAdds()
{
    Room room({4, 3});
    room.click(room.view.measures().addButton(3).center());
    QCOMPARE(room.told(), u"A4 B3 3 = 10"_s);
    QCOMPARE(room.view.currentShot(), 2);
    room.press(room.view.measures().addButton(3).center());
    room.release({10, 60});
    QCOMPARE(room.model.rowCount(), 3);
}

void TestTimelineView::aZoomedTimelineScrollsWhileDragging()
{
    Room room({4, 3, 3, 5});
    room.view.setZoom(2);
    QScrollBar* bar = room.view.horizontalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(0);
    const QPoint edge(room.view.viewport()->width() + 60, 60);
    room.press(room.cut(1) - QPoint(200, 0));
    room.move(edge);
    QTRY_COMPARE(bar->value(), bar->maximum());
    room.move(edge);
    room.release(edge);
    QCOMPARE(room.told(), u"B3 C3 D5 A4 = 15"_s);
}

void TestTimelineView::thePlayheadPullsAZoomedTimelineAlong()
{
    Room room({4, 3, 3, 5});
    room.view.setZoom(2);
    QScrollBar* bar = room.view.horizontalScrollBar();
    bar->setValue(0);
    const QPoint rule(room.view.measures().xOf(2), 125);
    const QPoint edge(room.view.viewport()->width() + 60, 125);
    room.press(rule);
    room.move(edge);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QCOMPARE(room.view.playhead(), 15.0);
    room.move({-60, 125});
    QTRY_COMPARE(bar->value(), 0);
    QCOMPARE(room.view.playhead(), 0.0);
    room.move(edge);
    room.release(edge);
    const int left = bar->value();
    QVERIFY(comesToRest(room.view));
    QCOMPARE(bar->value(), left);
}

void TestTimelineView::aSnippetPullsAZoomedTimelineAlong()
{
    Room room({4, 3, 3, 5});
    QSignalSpy dropped(&room.view, &TimelineView::snippetDropped);
    room.view.setZoom(2);
    QScrollBar* bar = room.view.horizontalScrollBar();
    bar->setValue(0);
    const QPoint edge(room.view.viewport()->width() - TimelineGeometry::margin - 2, 60);
    QMimeData data;
    data.setData(snippetMimeType, snippetsToJson({{PhraseKind::Light, u"Dusk"_s, u"Blue dusk."_s}}));
    const auto hover = [&](QPoint at) {
        QDragMoveEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(room.view.viewport(), &event);
    };
    QDragEnterEvent enter(edge, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(room.view.viewport(), &enter);
    hover(edge);
    QTRY_COMPARE(bar->value(), bar->maximum());
    // What is beneath it now, not what was there when it last moved.
    QDropEvent drop(edge, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(room.view.viewport(), &drop);
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().at(0).toInt(), 3);
    bar->setValue(0);
    hover(edge);
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(room.view.viewport(), &leave);
    const int left = bar->value();
    QVERIFY(comesToRest(room.view));
    QCOMPARE(bar->value(), left);
}

void TestTimelineView::theWheelZoomsWithControl()
{
    Room room({4, 3, 3, 5});
    const QPointF at(900, 60);
    const double before = room.view.measures().secondsAt(900);
    const auto turn = [&](int angle, Qt::KeyboardModifiers keys) {
        QWheelEvent event(at, room.view.viewport()->mapToGlobal(at), {}, {0, angle}, Qt::NoButton, keys,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(room.view.viewport(), &event);
        return event.isAccepted();
    };
    QVERIFY(!turn(120, Qt::NoModifier));
    QVERIFY(turn(480, Qt::ControlModifier));
    QVERIFY(room.view.measures().zoom > 2);
    QVERIFY(qAbs(room.view.measures().secondsAt(900) - before) < 0.02);
    const int scrolled = room.view.horizontalScrollBar()->value();
    QVERIFY(turn(120, Qt::NoModifier));
    QVERIFY(room.view.horizontalScrollBar()->value() < scrolled);
    room.view.findChild<QAction*>(u"zoom-fit"_s)->trigger();
    QCOMPARE(room.view.measures().zoom, 1.0);
    QCOMPARE(room.view.horizontalScrollBar()->maximum(), 0);
}

void TestTimelineView::undoRestoresTheSelection()
{
    Room room({3, 4, 5});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(1);
    room.key(Qt::Key_Delete);
    QCOMPARE(room.selected(), Seconds{1});
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    room.view.setCurrentShot(0);
    room.document.undoStack().undo();
    QCOMPARE(room.told(), u"A3 B4 C5 = 12"_s);
    QCOMPARE(room.view.currentShot(), 1);
    QCOMPARE(current.last().at(0).toInt(), 1);
    room.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(room.view.currentShot(), 2);
    room.document.undoStack().undo();
    QCOMPARE(room.view.currentShot(), 1);
    // A shot that goes away again gives the selection back to where it was, and redo takes it there.
    room.view.setCurrentShot(0);
    room.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(room.selected(), Seconds{1});
    room.document.undoStack().undo();
    QCOMPARE(room.selected(), Seconds{0});
    room.view.setCurrentShot(2);
    room.document.undoStack().redo();
    QCOMPARE(room.selected(), Seconds{1});
    // Several.
    room.document.undoStack().undo();
    room.key(Qt::Key_A, Qt::ControlModifier);
    room.key(Qt::Key_3);
    QCOMPARE(room.told(), u"A3 B3 C3 = 9"_s);
    room.view.setCurrentShot(1);
    room.document.undoStack().undo();
    QCOMPARE(room.selected(), (Seconds{0, 1, 2}));
}

void TestTimelineView::undoFromAnotherSceneRestoresItsOwnSelection()
{
    Room room({3, 4, 5});
    Scene other = Scene::create(u"Two"_s, defaultsOf(kling()));
    other.request.shots = {{u"X"_s, 5}, {u"Y"_s, 5}, {u"Z"_s, 5}};
    other.request.duration = 15;
    room.document.insertScene(1, other);
    const auto type = [&](const QString& prompt) {
        Request request = room.document.currentScene().request;
        request.prompt = prompt;
        room.document.editRequest(request, u"Edit prompt"_s);
    };
    // What was chosen in the first scene is not chosen in the second.
    room.document.setCurrentIndex(0);
    room.view.setCurrentShot(1);
    room.document.setCurrentIndex(1);
    QCOMPARE(room.selected(), Seconds{});
    type(u"hills"_s);
    room.document.undoStack().undo();
    QCOMPARE(room.selected(), Seconds{});
    QCOMPARE(room.view.currentShot(), -1);
    // Undone from another scene, an edit brings back what was chosen in its own; redone, nothing of the
    // other.
    room.view.setCurrentShot(2);
    type(u"sea"_s);
    room.document.setCurrentIndex(0);
    room.view.setCurrentShot(0);
    room.document.undoStack().undo();
    QCOMPARE(room.document.currentIndex(), 1);
    QCOMPARE(room.selected(), Seconds{2});
    room.document.setCurrentIndex(0);
    room.view.setCurrentShot(1);
    room.document.undoStack().redo();
    QCOMPARE(room.document.currentIndex(), 1);
    QCOMPARE(room.selected(), Seconds{});
}

void TestTimelineView::undoOfASceneRestoresTheSelection()
{
    Room room({3, 4, 5});
    room.view.setCurrentShot(1);
    room.document.addScene();
    QCOMPARE(room.selected(), Seconds{});
    room.document.undoStack().undo();
    QCOMPARE(room.selected(), Seconds{1});
    room.document.undoStack().redo();
    QCOMPARE(room.selected(), Seconds{});
    room.document.setCurrentIndex(0);
    room.view.setCurrentShot(2);
    room.document.removeScene(1);
    QCOMPARE(room.selected(), Seconds{2});
    room.view.setCurrentShot(0);
    room.document.undoStack().undo();
    QCOMPARE(room.document.currentIndex(), 0);
    QCOMPARE(room.selected(), Seconds{2});
}

void TestTimelineView::thePlayheadsLineIsThereWhilePausedToo()
{
    Room room({4, 3, 5});
    const auto seen = [&] { return room.view.viewport()->grab().toImage(); };
    const QRect cards = room.view.measures().cards();
    for (const bool plays : {false, true}) {
        room.view.setPlayingShot(plays ? 1 : -1);
        room.view.setPlayhead(0);
        const QImage without = seen();
        room.view.setPlayhead(5.5);
        const QImage with = seen();
        const int x = room.view.measures().xOf(5.5);
        int other = 0;
        for (int y = cards.top() + 2; y < cards.bottom() - 2; ++y)
            other +=
                with.pixel(x, y) != without.pixel(x, y) || with.pixel(x - 1, y) != without.pixel(x - 1, y)
                    ? 1
                    : 0;
        QVERIFY2(other > cards.height() * 3 / 4, qPrintable(u"%1 of %2"_s.arg(other).arg(cards.height())));
    }
}

void TestTimelineView::picturesGoWithTheirShots()
{
    Room room({4, 3, 5});
    QList<QImage> pictures;
    for (const auto colour : {Qt::red, Qt::green, Qt::blue}) {
        pictures.append(QImage(16, 9, QImage::Format_RGB32));
        pictures.last().fill(colour);
    }
    room.view.setPictures(pictures);
    const auto colourOf = [&](int shot) {
        const QRect card = room.view.measures().card(shot);
        return room.view.viewport()->grab().toImage().pixelColor(card.center().x(), card.top() + 10);
    };
    QCOMPARE(colourOf(0), QColor(Qt::red));
    QCOMPARE(colourOf(2), QColor(Qt::blue));
    room.drag(room.body(0), room.body(2) + QPoint(80, 0));
    QCOMPARE(room.told(), u"B3 C5 A4 = 12"_s);
    QCOMPARE(colourOf(0), QColor(Qt::green));
    QCOMPARE(colourOf(2), QColor(Qt::red));
    room.model.commit(edits::insert(room.model.request(), 1, {u"N"_s, 0}, kling()), u"New"_s);
    QVERIFY(colourOf(1) != QColor(Qt::blue));
    QCOMPARE(colourOf(2), QColor(Qt::blue));
    room.model.commit(edits::remove(room.model.request(), {0}, true, kling()), u"Delete"_s);
    QCOMPARE(colourOf(1), QColor(Qt::blue));
}

void TestTimelineView::theSummaryMovesWithTheDrag()
{
    Room room({4, 3});
    QSignalSpy summaries(&room.view, &TimelineView::summaryChanged);
    QVERIFY(room.view.summary().startsWith(u"7 s · 2"_s));
    room.press(room.cut(2));
    room.move(room.cut(2) + QPoint(200, 0));
    QCOMPARE(summaries.count(), 1);
    QVERIFY(room.view.summary().startsWith(u"9 s · 2"_s));
    room.release({});
    QCOMPARE(summaries.count(), 1);
}

void TestTimelineView::assistiveTechnologySeesAList()
{
    Room room({4, 3, 3, 5});
    QVERIFY(room.isReady());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&room.view);
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Timeline"_s);
    QCOMPARE(room.children(),
             (QStringList{u"Shot 1, 4 s"_s, u"Shot 2, 3 s"_s, u"Shot 3, 3 s"_s, u"Shot 4, 5 s"_s}));
    room.view.setCurrentShot(1);
    QAccessibleInterface* shot = list->child(1);
    QCOMPARE(shot->role(), QAccessible::ListItem);
    QCOMPARE(shot->parent(), list);
    QCOMPARE(list->indexOfChild(shot), 1);
    QCOMPARE(list->child(1), shot);
    QVERIFY(shot->state().selected && shot->state().focused && shot->state().selectable &&
            shot->state().focusable);
    QVERIFY(!list->child(0)->state().selected && !list->child(0)->state().focused);
    QVERIFY(shot->text(QAccessible::Description).startsWith(u"Shot 2 of 4, 3 s, from 4 to 7"_s));
    QCOMPARE(list->focusChild(), shot);
    QCOMPARE(shot->rect().size(), room.view.measures().card(1).size());
    QCOMPARE(list->childAt(shot->rect().center().x(), shot->rect().center().y()), shot);
    QVERIFY(!list->child(4));
    room.view.setCurrentShot(3);
    room.key(Qt::Key_Delete);
    QCOMPARE(list->childCount(), 3);
    room.key(Qt::Key_A, Qt::ControlModifier);
    room.key(Qt::Key_Delete);
    QCOMPARE(room.children(), QStringList{u"Clip, 15 s"_s});
}

void TestTimelineView::aChangeOfLengthIsAnnounced()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.heard.clear();
    room.view.setCurrentShot(1);
    QVERIFY(room.view.heard.contains({QAccessible::Focus, 1}));
    room.key(Qt::Key_6);
    QVERIFY(room.view.heard.contains({QAccessible::NameChanged, 1}));
    QVERIFY(!room.view.heard.contains({QAccessible::NameChanged, 0}));
    room.key(Qt::Key_N);
    QVERIFY(room.view.heard.contains({QAccessible::ObjectCreated, 2}));
    QVERIFY(room.view.heard.contains({QAccessible::Focus, 2}));
    room.key(Qt::Key_Delete);
    QVERIFY(room.view.heard.contains({QAccessible::ObjectReorder, -1}));
}

void TestTimelineView::pressingAnAccessibleShotSelectsIt()
{
    Room room({4, 3});
    QAccessibleInterface* shot = QAccessible::queryAccessibleInterface(&room.view)->child(1);
    QAccessibleActionInterface* actions = shot->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(room.view.currentShot(), 1);
}

void TestTimelineView::anotherSceneStartsWithTheClip()
{
    Room room({4, 3});
    room.view.setCurrentShot(1);
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    room.document.insertScene(1, Scene::create(u"Two"_s, defaultsOf(kling())));
    QCOMPARE(room.view.currentShot(), -1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(room.told(), u"= 5"_s);
    room.document.setCurrentIndex(0);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
}

void TestTimelineView::theMenuOpens()
{
    Room room({4, 3});
    QContextMenuEvent event(QContextMenuEvent::Mouse, room.body(1),
                            room.view.viewport()->mapToGlobal(room.body(1)));
    QCoreApplication::sendEvent(room.view.viewport(), &event);
    QCOMPARE(room.view.currentShot(), 1);
    QTRY_VERIFY(QApplication::activePopupWidget());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(room.action(u"Duplicate"_s)));
    menu->close();
    QTRY_VERIFY(!QApplication::activePopupWidget());
}

void TestTimelineView::aSnippetIsDroppedOnTheShotBeneathIt()
{
    const Snippet snippet{PhraseKind::Light, u"Dusk"_s, u"Blue dusk."_s};
    const auto drop = [](TimelineView& view, QPoint at, const QByteArray& bytes) {
        QMimeData data;
        data.setData(snippetMimeType, bytes);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QDragMoveEvent move(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &move);
        QDropEvent event(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &event);
        return move.isAccepted();
    };
    Room room({4, 3});
    QSignalSpy dropped(&room.view, &TimelineView::snippetDropped);
    QVERIFY(drop(room.view, room.body(1), snippetsToJson({snippet})));
    QCOMPARE(dropped.count(), 1);
    QCOMPARE(dropped.first().at(0).toInt(), 1);
    QCOMPARE(dropped.first().at(1).value<Snippet>(), snippet);
    QCOMPARE(room.view.currentShot(), 1);
    // Neither beside the shots nor what is no snippet.
    QVERIFY(!drop(room.view, {room.view.viewport()->width() - 2, 2}, snippetsToJson({snippet})));
    drop(room.view, room.body(0), "oops");
    QCOMPARE(dropped.count(), 1);

    Room clip({});
    QSignalSpy onClip(&clip.view, &TimelineView::snippetDropped);
    QVERIFY(drop(clip.view, clip.body(0), snippetsToJson({snippet})));
    QCOMPARE(onClip.first().at(0).toInt(), -1);
}

void TestTimelineView::itPaintsWhateverItHolds()
{
    const QList<Seconds> clips{{}, {3}, {4, 3, 3, 5}, {0, -4, 400}, Seconds(40, 3)};
    for (const Theme& theme : {Theme::lightTheme(), Theme::darkTheme()}) {
        applyTheme(*qApp, theme);
        for (const Seconds& seconds : clips) {
            Room room(seconds);
            for (const QSize size : {QSize(40, 30), QSize(240, 108), QSize(1600, 300)}) {
                room.view.resize(size);
                room.view.setPlayhead(3.3);
                room.view.setPlayingShot(1);
                QVERIFY(!room.view.grab().isNull());
            }
        }
    }
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
