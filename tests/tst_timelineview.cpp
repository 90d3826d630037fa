#include "ui/style/theme.h"
#include "ui/timeline/inplaceeditor.h"
#include "ui/timeline/shotstable.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using Seconds = QList<int>;

namespace {

const Model& kling()
{
    return Catalogue::builtIn().standard();
}

Project withShots(const Seconds& seconds, int duration)
{
    Project project = Project::create(kling());
    Request& request = project.scenes.first().request;
    request.prompt = u"clip"_s;
    request.duration = duration;
    for (int i = 0; i < seconds.size(); ++i)
        request.shots.append({QString(QChar(u'A' + i)), seconds.at(i)});
    if (!seconds.isEmpty())
        request.duration = totalSeconds(request.shots);
    return project;
}

/// Notes what assistive technology is told.
class HeardView : public TimelineView
{
public:
    using TimelineView::TimelineView;
    QList<QPair<int, int>> heard = {};

protected:
    void announce(QAccessible::Event what, int child) override
    {
        heard.append({what, child});
        TimelineView::announce(what, child);
    }
};

/// A timeline of 100 px a second in a window of its own.
struct Room
{
    explicit Room(const Seconds& seconds, int duration = 5)
        : document(withShots(seconds, duration))
        , model(document)
    {
        view.resize(1500 + 2 * TimelineGeometry::margin, 130);
        view.show();
        view.activateWindow();
        view.setFocus();
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&view) && view.hasFocus(); }

    [[nodiscard]] QPoint cut(int index) const
    {
        return {view.measures().xOf(view.measures().start(index)), 60};
    }
    [[nodiscard]] QPoint body(int index) const { return view.measures().card(index).center(); }

    void move(QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, to, view.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, keys);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }
    void press(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, keys, at);
    }
    void release(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, keys, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        press(from, keys);
        for (int i = 1; i <= 4; ++i)
            move(from + (to - from) * i / 4, keys);
        release(to, keys);
    }
    void click(QPoint at, Qt::KeyboardModifiers keys = Qt::NoModifier)
    {
        press(at, keys);
        release(at, keys);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = Qt::NoModifier) { QTest::keyClick(&view, key, keys); }

    /// "A4 B3 = 7"; instead, what does not agree: document, rows, accessible children, the rules.
    [[nodiscard]] QString told() const
    {
        const Request& request = model.request();
        QStringList words;
        for (const Shot& shot : request.shots)
            words.append(shot.prompt + QString::number(shot.seconds));
        words.append(u"= %1"_s.arg(request.duration));
        if (model.shots() != request.shots)
            return u"the model differs"_s;
        for (const Problem& problem : validate(request)) {
            if (problem.field != Field::ShotPrompt && problem.field != Field::Prompt)
                return problem.text;
        }
        QStringList names;
        for (int i = 0; i < request.shots.size(); ++i)
            names.append(u"Shot %1, %2 s"_s.arg(i + 1).arg(request.shots.at(i).seconds));
        if (names.isEmpty())
            names.append(u"Clip, %1 s"_s.arg(request.duration));
        if (names != children())
            return u"the accessible children differ: "_s + children().join(u", "_s);
        return words.join(u' ');
    }
    [[nodiscard]] QStringList children() const
    {
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(const_cast<HeardView*>(&view));
        QStringList names;
        for (int i = 0; i < list->childCount() && list->child(i)->role() == QAccessible::ListItem; ++i)
            names.append(list->child(i)->text(QAccessible::Name));
        return names;
    }
    [[nodiscard]] Seconds selected()
    {
        Seconds rows;
        for (const QModelIndex& index : view.selectionModel()->selectedRows())
            rows.append(index.row());
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    [[nodiscard]] QAction* action(const QString& text) const
    {
        QList<QAction*> actions = view.shotActions();
        for (QAction* one : view.shotActions()) {
            if (one->menu())
                actions += one->menu()->actions();
        }
        for (QAction* one : std::as_const(actions)) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    Document document;
    TimelineModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    HeardView view{model};
};

} // namespace

class tst_TimelineView : public QObject
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
    void theWheelZoomsWithControl();
    // Keys
    void everyKeyDoesItsEdit_data();
    void everyKeyDoesItsEdit();
    void keysWithoutShotsServeTheClip();
    void digitsSetAllThatAreSelected();
    void arrowsWalkAndExtend();
    void escapeGoesBackToTheClip();
    void actionsAreTrueAboutThemselves();
    // Prompt in place
    void enterEditsThePromptInPlace();
    void escapeDropsTheEdit();
    void lettersAreTextWhileEditing();
    void leavingTheEditorKeepsTheText();
    void aDoubleClickEditsThePrompt();
    void aClipsPromptIsEditedInPlace();
    // What others see
    void undoRestoresTheSelection();
    void picturesGoWithTheirShots();
    void theSummaryMovesWithTheDrag();
    void assistiveTechnologySeesAList();
    void aChangeOfLengthIsAnnounced();
    void pressingAnAccessibleShotSelectsIt();
    void anotherSceneStartsWithTheClip();
    void theMenuOpens();
    void itPaintsWhateverItHolds();
    // The table
    void theTableSharesTheSelection();
    void theTableEditsSecondsOfAllThatAreSelected();
    // Everything
    void anySequenceOfKeysAndDragsKeepsTheClipValid();
};

void tst_TimelineView::aDraggedCutRolls()
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

void tst_TimelineView::aDraggedCutStopsAtTheShortestShotAndSaysWhy()
{
    Room room({4, 5});
    QSignalSpy limits(&room.view, &TimelineView::limitReached);
    room.drag(room.cut(1), room.cut(1) - QPoint(300, 0));
    QCOMPARE(room.told(), u"A3 B6 = 9"_s);
    QCOMPARE(limits.count(), 1);
    QCOMPARE(limits.first().at(0).toString(), u"a shot lasts at least 3 s"_s);
}

void tst_TimelineView::shiftOnACutRipples()
{
    Room room({4, 5});
    room.drag(room.cut(1), room.cut(1) + QPoint(205, 0), Qt::ShiftModifier);
    QCOMPARE(room.told(), u"A6 B5 = 11"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
}

void tst_TimelineView::theClipsEndRipples()
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

void tst_TimelineView::aClipWithoutShotsIsLengthenedByItsEnd()
{
    Room room({});
    room.drag(room.cut(1), room.cut(1) + QPoint(400, 0));
    QCOMPARE(room.told(), u"= 9"_s);
    room.drag(room.body(0), room.body(0) + QPoint(300, 0));
    QCOMPARE(room.told(), u"= 9"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
}

void tst_TimelineView::aDraggedBodyIsReordered()
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

void tst_TimelineView::severalSelectedShotsMoveTogether()
{
    Room room({4, 3, 3, 5});
    room.click(room.body(0));
    room.click(room.body(1), Qt::ShiftModifier);
    room.drag(room.body(1), room.body(3) + QPoint(40, 0));
    QCOMPARE(room.told(), u"C3 D5 A4 B3 = 15"_s);
    QCOMPARE(room.selected(), (Seconds{2, 3}));
}

void tst_TimelineView::aSmallTrembleIsAClick()
{
    Room room({4, 3, 3, 5});
    room.drag(room.body(1), room.body(1) + QPoint(3, 2));
    QCOMPARE(room.document.undoStack().count(), 0);
    QCOMPARE(room.view.currentShot(), 1);
}

void tst_TimelineView::escapeTakesADragBack()
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

void tst_TimelineView::aDragBackToItsStartLeavesNoStep()
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

void tst_TimelineView::thePreviewIsComputedFromTheStart()
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

void tst_TimelineView::aChangeFromElsewhereEndsTheDrag()
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

void tst_TimelineView::noShortcutActsDuringADrag()
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

void tst_TimelineView::aClickSelectsAndSeeks()
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

void tst_TimelineView::controlAndShiftExtend()
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

void tst_TimelineView::besideTheShotsIsTheClip()
{
    Room room({4, 3});
    room.click(room.body(1));
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    room.click(room.cut(2) + QPoint(50, 0));
    QCOMPARE(room.view.currentShot(), -1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(current.first().at(0).toInt(), -1);
}

void tst_TimelineView::thePlayheadIsDragged()
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

void tst_TimelineView::theAddButtonAdds()
{
    Room room({4, 3});
    room.click(room.view.measures().addButton(3).center());
    QCOMPARE(room.told(), u"A4 B3 3 = 10"_s);
    QCOMPARE(room.view.currentShot(), 2);
    room.press(room.view.measures().addButton(3).center());
    room.release({10, 60});
    QCOMPARE(room.model.rowCount(), 3);
}

void tst_TimelineView::aZoomedTimelineScrollsWhileDragging()
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

void tst_TimelineView::theWheelZoomsWithControl()
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
    room.view.zoomActions().last()->trigger();
    QCOMPARE(room.view.measures().zoom, 1.0);
    QCOMPARE(room.view.horizontalScrollBar()->maximum(), 0);
}

void tst_TimelineView::everyKeyDoesItsEdit_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("result");
    QTest::addColumn<Seconds>("selected");
    // From A4 B3 C5 with B selected and the playhead at 8.4.
    const auto row = [](const char* name, Qt::Key key, Qt::KeyboardModifiers keys, const QString& result,
                        const Seconds& selected) {
        QTest::newRow(name) << static_cast<int>(key) << static_cast<int>(keys) << result << selected;
    };
    constexpr auto none = Qt::NoModifier;
    constexpr auto control = Qt::ControlModifier;
    row("S, no room", Qt::Key_S, none, u"A4 B3 C5 = 12"_s, {1});
    row("N", Qt::Key_N, none, u"A4 B3 3 C5 = 15"_s, {2});
    row("Shift+N", Qt::Key_N, Qt::ShiftModifier, u"A4 3 B3 C5 = 15"_s, {1});
    row("Ctrl+D", Qt::Key_D, control, u"A4 B3 B3 C5 = 15"_s, {2});
    row("Del", Qt::Key_Delete, none, u"A7 C5 = 12"_s, {1});
    row("Shift+Del", Qt::Key_Delete, Qt::ShiftModifier, u"A4 C5 = 9"_s, {1});
    row("Alt+Left", Qt::Key_Left, Qt::AltModifier, u"B3 A4 C5 = 12"_s, {0});
    row("Alt+Right", Qt::Key_Right, Qt::AltModifier, u"A4 C5 B3 = 12"_s, {2});
    row("Ctrl+Left", Qt::Key_Left, control, u"A3 B4 C5 = 12"_s, {1});
    row("Ctrl+Right, no room", Qt::Key_Right, control, u"A4 B3 C5 = 12"_s, {1});
    row("Shift+Ctrl+Left, no room", Qt::Key_Left, control | Qt::ShiftModifier, u"A4 B3 C5 = 12"_s, {1});
    row("Shift+Ctrl+Right", Qt::Key_Right, control | Qt::ShiftModifier, u"A4 B4 C5 = 13"_s, {1});
    row("3", Qt::Key_3, none, u"A4 B3 C5 = 12"_s, {1});
    row("6", Qt::Key_6, none, u"A4 B6 C5 = 15"_s, {1});
    row("9, no room", Qt::Key_9, none, u"A4 B6 C5 = 15"_s, {1});
    row("Ctrl+A", Qt::Key_A, control, u"A4 B3 C5 = 12"_s, {0, 1, 2});
}

void tst_TimelineView::everyKeyDoesItsEdit()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, result);
    QFETCH(Seconds, selected);
    Room room({4, 3, 5});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(1);
    room.view.setPlayhead(8.4);
    QSignalSpy limits(&room.view, &TimelineView::limitReached);
    const Request before = room.model.request();
    room.key(static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(modifiers));
    QCOMPARE(room.told(), result);
    QCOMPARE(room.selected(), selected);
    QCOMPARE(limits.count(), QByteArray(QTest::currentDataTag()).endsWith("no room") ? 1 : 0);
    QCOMPARE(room.document.undoStack().count(), room.model.request() == before ? 0 : 1);
    if (room.document.undoStack().canUndo()) {
        room.document.undoStack().undo();
        QCOMPARE(room.told(), u"A4 B3 C5 = 12"_s);
    }
}

void tst_TimelineView::keysWithoutShotsServeTheClip()
{
    Room room({}, 8);
    QVERIFY(room.isReady());
    room.key(Qt::Key_9);
    QCOMPARE(room.told(), u"= 9"_s);
    room.key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(room.told(), u"= 8"_s);
    room.view.setPlayhead(4.6);
    room.key(Qt::Key_S);
    QCOMPARE(room.told(), u"clip5 clip3 = 8"_s);
    QCOMPARE(room.view.currentShot(), 1);
    room.key(Qt::Key_Delete);
    QCOMPARE(room.told(), u"= 8"_s);
    QCOMPARE(room.view.currentShot(), -1);
    room.key(Qt::Key_N);
    QCOMPARE(room.told(), u"clip8 3 = 11"_s);
    QCOMPARE(room.view.currentShot(), 1);
}

void tst_TimelineView::digitsSetAllThatAreSelected()
{
    Room room({3, 4, 5});
    QVERIFY(room.isReady());
    room.key(Qt::Key_A, Qt::ControlModifier);
    room.key(Qt::Key_4);
    QCOMPARE(room.told(), u"A4 B4 C4 = 12"_s);
    QCOMPARE(room.selected(), (Seconds{0, 1, 2}));
    QCOMPARE(room.document.undoStack().count(), 1);
    room.action(u"Fit to 15 s"_s)->trigger();
    QCOMPARE(room.told(), u"A5 B5 C5 = 15"_s);
    room.click(room.body(0));
    room.key(Qt::Key_3);
    room.action(u"Equal lengths"_s)->trigger();
    QCOMPARE(room.told(), u"A5 B4 C4 = 13"_s);
}

void tst_TimelineView::arrowsWalkAndExtend()
{
    Room room({4, 3, 3, 5});
    QVERIFY(room.isReady());
    QSignalSpy seeks(&room.view, &TimelineView::seekRequested);
    room.key(Qt::Key_Right);
    QCOMPARE(room.view.currentShot(), 0);
    room.key(Qt::Key_Right);
    QCOMPARE(room.view.currentShot(), 1);
    QCOMPARE(seeks.last().at(0).toDouble(), 4.0);
    room.key(Qt::Key_End);
    QCOMPARE(room.view.currentShot(), 3);
    room.key(Qt::Key_Right);
    QCOMPARE(room.view.currentShot(), 3);
    room.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(room.selected(), (Seconds{2, 3}));
    room.key(Qt::Key_Home);
    QCOMPARE(room.selected(), Seconds{0});
    room.key(Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(room.selected(), (Seconds{0, 1, 2, 3}));
}

void tst_TimelineView::escapeGoesBackToTheClip()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(1);
    room.key(Qt::Key_Escape);
    QCOMPARE(room.view.currentShot(), -1);
}

void tst_TimelineView::actionsAreTrueAboutThemselves()
{
    Room room({4, 3});
    QVERIFY(!room.action(u"Delete with its time"_s)->isEnabled());
    QVERIFY(!room.action(u"Move left"_s)->isEnabled());
    QVERIFY(room.action(u"New shot after"_s)->isEnabled());
    room.view.setCurrentShot(1);
    QVERIFY(room.action(u"Delete with its time"_s)->isEnabled());
    QVERIFY(room.action(u"Move left"_s)->isEnabled());
    QVERIFY(!room.action(u"Move right"_s)->isEnabled());
    for (QAction* action : room.view.shotActions()) {
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
        for (const QKeySequence& key : action->shortcuts())
            QVERIFY2(!key.isEmpty() && action->shortcutContext() == Qt::WidgetWithChildrenShortcut,
                     qPrintable(action->text()));
    }
    Room full({3, 3, 3, 3, 3});
    QVERIFY(!full.action(u"New shot after"_s)->isEnabled());
    QVERIFY(!full.action(u"Fit to 15 s"_s)->isEnabled());
}

void tst_TimelineView::enterEditsThePromptInPlace()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(1);
    room.key(Qt::Key_Return);
    auto* editor = room.view.findChild<InPlaceEditor*>();
    QVERIFY(editor);
    QTRY_VERIFY(editor->hasFocus());
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&room.view);
    QCOMPARE(list->childCount(), 3);
    QCOMPARE(list->child(2)->object(), editor);
    QCOMPARE(list->child(2)->parent(), list);
    QCOMPARE(list->indexOfChild(list->child(2)), 2);
    QCOMPARE(editor->toPlainText(), u"B"_s);
    QCOMPARE(editor->accessibleName(), u"Prompt of shot 2"_s);
    QTest::keyClicks(editor, u"the sea"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(room.model.request().shots.at(1).prompt, u"the sea"_s);
    QCOMPARE(room.document.undoStack().count(), 1);
    QVERIFY(room.view.hasFocus());
    QCOMPARE(room.view.currentShot(), 1);
    QTRY_VERIFY(!room.view.findChild<InPlaceEditor*>());
    room.key(Qt::Key_F2);
    QVERIFY(room.view.findChild<InPlaceEditor*>());
}

void tst_TimelineView::escapeDropsTheEdit()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(0);
    room.view.editPrompt();
    auto* editor = room.view.findChild<InPlaceEditor*>();
    QTest::keyClicks(editor, u"x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QCOMPARE(room.document.undoStack().count(), 0);
    QCOMPARE(room.view.currentShot(), 0);
}

void tst_TimelineView::lettersAreTextWhileEditing()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(0);
    room.view.editPrompt();
    auto* editor = room.view.findChild<InPlaceEditor*>();
    QTest::keyClicks(editor, u"sNs 357"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(editor, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QTest::keyClick(editor, Qt::Key_Enter);
    QCOMPARE(room.model.request().shots.at(0).prompt, u"sNs 357\n"_s);
}

void tst_TimelineView::leavingTheEditorKeepsTheText()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(0);
    room.view.editPrompt();
    QTest::keyClicks(room.view.findChild<InPlaceEditor*>(), u"kept"_s);
    room.click(room.body(1));
    QCOMPARE(room.told(), u"kept4 B3 = 7"_s);
    QCOMPARE(room.view.currentShot(), 1);
    // The shot may go while its prompt is open.
    room.view.editPrompt();
    QTest::keyClicks(room.view.findChild<InPlaceEditor*>(), u"lost"_s);
    room.model.commit(edits::remove(room.model.request(), {1}, false, kling()), u"Delete"_s);
    room.view.setCurrentShot(-1);
    room.click(room.body(0));
    QCOMPARE(room.told(), u"= 7"_s);
}

void tst_TimelineView::aDoubleClickEditsThePrompt()
{
    Room room({4, 3});
    QTest::mouseDClick(room.view.viewport(), Qt::LeftButton, {}, room.body(1));
    QVERIFY(room.view.findChild<InPlaceEditor*>());
    QCOMPARE(room.view.findChild<InPlaceEditor*>()->toPlainText(), u"B"_s);
    QVERIFY(!room.view.isDragging());
}

void tst_TimelineView::aClipsPromptIsEditedInPlace()
{
    Room room({});
    QVERIFY(room.isReady());
    room.key(Qt::Key_Enter);
    auto* editor = room.view.findChild<InPlaceEditor*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"hills"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(room.model.request().prompt, u"hills"_s);
}

void tst_TimelineView::undoRestoresTheSelection()
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
}

void tst_TimelineView::picturesGoWithTheirShots()
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

void tst_TimelineView::theSummaryMovesWithTheDrag()
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

void tst_TimelineView::assistiveTechnologySeesAList()
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

void tst_TimelineView::aChangeOfLengthIsAnnounced()
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

void tst_TimelineView::pressingAnAccessibleShotSelectsIt()
{
    Room room({4, 3});
    QAccessibleInterface* shot = QAccessible::queryAccessibleInterface(&room.view)->child(1);
    QAccessibleActionInterface* actions = shot->actionInterface();
    QVERIFY(actions);
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(room.view.currentShot(), 1);
}

void tst_TimelineView::anotherSceneStartsWithTheClip()
{
    Room room({4, 3});
    room.view.setCurrentShot(1);
    QSignalSpy current(&room.view, &TimelineView::currentShotChanged);
    room.document.insertScene(1, Scene::create(u"Two"_s, kling()));
    QCOMPARE(room.view.currentShot(), -1);
    QCOMPARE(current.count(), 1);
    QCOMPARE(room.told(), u"= 5"_s);
    room.document.setCurrentIndex(0);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
}

void tst_TimelineView::theMenuOpens()
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

void tst_TimelineView::itPaintsWhateverItHolds()
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

void tst_TimelineView::theTableSharesTheSelection()
{
    Room room({4, 3, 5});
    ShotsTable table(room.model, *room.view.selectionModel());
    QCOMPARE(table.accessibleName(), u"Shots"_s);
    table.selectRow(2);
    QCOMPARE(room.view.currentShot(), 2);
    room.click(room.body(0));
    QCOMPARE(table.currentIndex().row(), 0);
    QVERIFY(table.selectionModel()->isRowSelected(0));
}

void tst_TimelineView::theTableEditsSecondsOfAllThatAreSelected()
{
    Room room({4, 3, 5});
    ShotsTable table(room.model, *room.view.selectionModel());
    QSignalSpy limits(&table, &ShotsTable::limitReached);
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    table.addActions(room.view.tableActions());
    table.setFocus();
    const auto edit = [&](int row, const QString& typed) {
        table.selectionModel()->setCurrentIndex(room.model.index(row, TimelineModel::SecondsColumn),
                                                QItemSelectionModel::NoUpdate);
        QTest::keyClick(&table, Qt::Key_Return);
        auto* box = table.findChild<QSpinBox*>();
        QVERIFY(box);
        QCOMPARE(box->minimum(), 3);
        box->selectAll();
        QTest::keyClicks(box, typed);
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!table.findChild<QSpinBox*>());
    };
    table.selectRow(1);
    edit(1, u"4"_s);
    QCOMPARE(room.told(), u"A4 B4 C5 = 13"_s);
    table.selectAll();
    edit(0, u"6"_s);
    QCOMPARE(room.told(), u"A5 B5 C5 = 15"_s);
    QCOMPARE(limits.count(), 1);
    table.selectRow(0);
    table.setCurrentIndex(room.model.index(0, TimelineModel::PromptColumn));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* line = table.findChild<QLineEdit*>();
    QVERIFY(line);
    QCOMPARE(line->accessibleName(), u"Prompt of shot 1"_s);
    QTest::keyClicks(line, u"sN3"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(room.told(), u"sN35 B5 C5 = 15"_s);
    QTRY_VERIFY(table.hasFocus());
    QTest::keyClick(&table, Qt::Key_4);
    QCOMPARE(room.told(), u"sN34 B5 C5 = 14"_s);
    QTest::keyClick(&table, Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(room.told(), u"B5 C5 = 10"_s);
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(room.selected(), (Seconds{0, 1}));
}

void tst_TimelineView::anySequenceOfKeysAndDragsKeepsTheClipValid()
{
    Room room({4, 3, 3, 5});
    QVERIFY(room.isReady());
    QRandomGenerator random(20261122);
    const QList<Qt::Key> keys{Qt::Key_S,     Qt::Key_N,    Qt::Key_D,     Qt::Key_Delete, Qt::Key_Left,
                              Qt::Key_Right, Qt::Key_Home, Qt::Key_End,   Qt::Key_3,      Qt::Key_5,
                              Qt::Key_9,     Qt::Key_A,    Qt::Key_Escape};
    const QList<Qt::KeyboardModifiers> modifiers{Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier,
                                                 Qt::AltModifier, Qt::ControlModifier | Qt::ShiftModifier};
    const auto anywhere = [&] { return QPoint(random.bounded(-50, 1600), random.bounded(0, 130)); };
    for (int i = 0; i < 10000; ++i) {
        switch (random.bounded(4)) {
        case 0: {
            const QPoint from = random.bounded(2) == 0 ? anywhere() : room.cut(random.bounded(1, 5));
            room.drag(from, anywhere(), random.bounded(3) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
            break;
        }
        case 1:
            if (random.bounded(3) == 0)
                room.document.undoStack().redo();
            else if (random.bounded(3) == 0)
                room.document.undoStack().undo();
            break;
        default:
            room.key(keys.at(random.bounded(keys.size())), modifiers.at(random.bounded(modifiers.size())));
            break;
        }
        const QString told = room.told();
        QVERIFY2(told.contains(u"= "_s), qPrintable(u"step %1: %2"_s.arg(i).arg(told)));
        QVERIFY(room.view.currentShot() < qMax(1, room.model.rowCount()));
        for (const int row : room.selected())
            QVERIFY(row < room.model.rowCount());
    }
    QVERIFY(room.document.undoStack().count() > 50);
}

QTEST_MAIN(tst_TimelineView)
#include "tst_timelineview.moc"
