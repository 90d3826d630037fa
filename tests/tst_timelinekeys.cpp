#include "app/catalogue/catalogue.h"
#include "tests/timelineroom.h"
#include "ui/timeline/inplaceeditor.h"
#include "ui/timeline/shotstable.h"

#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QSpinBox>

using namespace rushes;

namespace {

InPlaceEditor* editPrompt(Room& room, int shot)
{
    room.view.setCurrentShot(shot);
    room.view.editPrompt();
    return room.view.findChild<InPlaceEditor*>();
}

} // namespace

class TestTimelineKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // The offscreen platform says so of windows with a least size and of menus.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    }

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
    void whatIsTypedInPlaceIsInTheDocumentAtOnce();
    void escapeAfterASaveIsAStepOfItsOwn();
    void anotherSceneKeepsWhatWasTyped();
    void theEditorFollowsUndo();
    // The table
    void theTableSharesTheSelection();
    void theTableEditsSecondsOfAllThatAreSelected();
    void whatIsTypedInTheTableIsInTheDocumentAtOnce();
    // Everything
    void anySequenceOfKeysAndDragsKeepsTheClipValid();
};

void TestTimelineKeys::everyKeyDoesItsEdit_data()
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

void TestTimelineKeys::everyKeyDoesItsEdit()
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

void TestTimelineKeys::keysWithoutShotsServeTheClip()
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

void TestTimelineKeys::digitsSetAllThatAreSelected()
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

void TestTimelineKeys::arrowsWalkAndExtend()
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

void TestTimelineKeys::escapeGoesBackToTheClip()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.view.setCurrentShot(1);
    room.key(Qt::Key_Escape);
    QCOMPARE(room.view.currentShot(), -1);
}

void TestTimelineKeys::actionsAreTrueAboutThemselves()
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

void TestTimelineKeys::enterEditsThePromptInPlace()
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

void TestTimelineKeys::escapeDropsTheEdit()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    auto* editor = editPrompt(room, 0);
    QTest::keyClicks(editor, u"x"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QCOMPARE(room.document.undoStack().count(), 0);
    QCOMPARE(room.view.currentShot(), 0);
}

void TestTimelineKeys::lettersAreTextWhileEditing()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    auto* editor = editPrompt(room, 0);
    QTest::keyClicks(editor, u"sNs 357"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(editor, Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(room.model.rowCount(), 2);
    QCOMPARE(room.model.request().duration, 7);
    QTest::keyClick(editor, Qt::Key_Enter);
    QCOMPARE(room.model.request().shots.at(0).prompt, u"sNs 357\n"_s);
}

void TestTimelineKeys::leavingTheEditorKeepsTheText()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    QTest::keyClicks(editPrompt(room, 0), u"kept"_s);
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

void TestTimelineKeys::aDoubleClickEditsThePrompt()
{
    Room room({4, 3});
    QTest::mouseDClick(room.view.viewport(), Qt::LeftButton, {}, room.body(1));
    QVERIFY(room.view.findChild<InPlaceEditor*>());
    QCOMPARE(room.view.findChild<InPlaceEditor*>()->toPlainText(), u"B"_s);
    QVERIFY(!room.view.isDragging());
}

void TestTimelineKeys::aClipsPromptIsEditedInPlace()
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

void TestTimelineKeys::whatIsTypedInPlaceIsInTheDocumentAtOnce()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    QUndoStack& stack = room.document.undoStack();
    stack.setClean();
    auto* editor = editPrompt(room, 1);
    QTest::keyClicks(editor, u"rain"_s);
    QVERIFY(!stack.isClean());
    // What a save writes while the editor is open.
    QCOMPARE(room.saved().scenes.first().request.shots.at(1).prompt, u"rain"_s);
    QCOMPARE(editor->toPlainText(), u"rain"_s);
    QTest::keyClicks(editor, u" at dusk"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(stack.count(), 1);
    stack.undo();
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QVERIFY(stack.isClean());
    stack.redo();

    // Esc takes all of it back, and only that: the edit before it is another step.
    QTRY_VERIFY(!room.view.findChild<InPlaceEditor*>());
    room.view.editPrompt();
    editor = room.view.findChild<InPlaceEditor*>();
    QTest::keyClicks(editor, u"snow"_s);
    QCOMPARE(stack.count(), 2);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(room.model.request().shots.at(1).prompt, u"rain at dusk"_s);
    QCOMPARE(stack.count(), 1);
}

void TestTimelineKeys::escapeAfterASaveIsAStepOfItsOwn()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    auto* editor = editPrompt(room, 0);
    QTest::keyClicks(editor, u"saved"_s);
    room.document.undoStack().setClean();
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    // The file says otherwise, so there is something to save.
    QVERIFY(!room.document.undoStack().isClean());
}

void TestTimelineKeys::anotherSceneKeepsWhatWasTyped()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    room.document.insertScene(1, Scene::create(u"Two"_s, defaultsOf(kling())));
    room.document.setCurrentIndex(0);
    QTest::keyClicks(editPrompt(room, 1), u"kept"_s);
    room.document.setCurrentIndex(1);
    QVERIFY(!room.view.editor());
    room.document.setCurrentIndex(0);
    QCOMPARE(room.told(), u"A4 kept3 = 7"_s);
}

void TestTimelineKeys::theEditorFollowsUndo()
{
    Room room({4, 3});
    QVERIFY(room.isReady());
    auto* editor = editPrompt(room, 0);
    QTest::keyClicks(editor, u"x"_s);
    room.document.undoStack().undo();
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QCOMPARE(editor->toPlainText(), u"A"_s);
    QCOMPARE(room.view.editor(), editor);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(room.told(), u"A4 B3 = 7"_s);
    QCOMPARE(room.document.undoStack().index(), 0);
}

void TestTimelineKeys::theTableSharesTheSelection()
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

void TestTimelineKeys::theTableEditsSecondsOfAllThatAreSelected()
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

void TestTimelineKeys::whatIsTypedInTheTableIsInTheDocumentAtOnce()
{
    Room room({4, 3});
    ShotsTable table(room.model, *room.view.selectionModel());
    table.resize(600, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowActive(&table));
    QUndoStack& stack = room.document.undoStack();
    const auto open = [&] {
        table.setFocus();
        table.selectRow(1);
        table.setCurrentIndex(room.model.index(1, TimelineModel::PromptColumn));
        QTest::keyClick(&table, Qt::Key_F2);
        return table.findChild<QLineEdit*>();
    };
    QLineEdit* line = open();
    QVERIFY(line);
    QTest::keyClicks(line, u"rain"_s);
    line->setCursorPosition(0);
    QTest::keyClicks(line, u"no"_s);
    QCOMPARE(line->text(), u"norain"_s);
    QCOMPARE(room.saved().scenes.first().request.shots.at(1).prompt, u"norain"_s);
    QVERIFY(!stack.isClean());
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(!table.findChild<QLineEdit*>());
    QCOMPARE(room.told(), u"A4 norain3 = 7"_s);
    QCOMPARE(stack.count(), 1);

    line = open();
    QVERIFY(line);
    QTest::keyClicks(line, u"snow"_s);
    QCOMPARE(stack.count(), 2);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!table.findChild<QLineEdit*>());
    QCOMPARE(room.told(), u"A4 norain3 = 7"_s);
    QCOMPARE(stack.count(), 1);
}

void TestTimelineKeys::anySequenceOfKeysAndDragsKeepsTheClipValid()
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
        const QString told = i % 1000 == 0 ? room.told() : room.shown();
        QVERIFY2(told.contains(u"= "_s), qPrintable(u"step %1: %2"_s.arg(i).arg(told)));
        QVERIFY(room.view.currentShot() < qMax(1, room.model.rowCount()));
        for (const int row : room.selected())
            QVERIFY(row < room.model.rowCount());
    }
    QVERIFY(room.document.undoStack().count() > 50);
}

QTEST_MAIN(TestTimelineKeys)
#include "tst_timelinekeys.moc"
