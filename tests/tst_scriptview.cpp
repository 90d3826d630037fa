// The script: the scene and its shots as one page, by real keys.
#include "app/prompt/split.h"
#include "tests/timelineroom.h"
#include "ui/composer/scriptview.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTextBlock>
#include <QWheelEvent>

using namespace rushes;

namespace {

/// The page in a window of its own.
struct Page
{
    explicit Page(const Seconds& seconds = {}, const QString& prompt = u"clip"_s)
        : document(withShots(seconds, 5))
    {
        Request request = document.currentScene().request;
        request.prompt = prompt;
        document.editRequest(request, u"x"_s);
        document.undoStack().clear();
        view.resize(900, 420);
        view.show();
        view.activateWindow();
        view.setFocus();
        QObject::connect(&view, &ScriptView::limitReached, &view,
                         [this](const QString& why) { limits.append(why); });
    }

    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&view) && view.hasFocus(); }
    void type(const QString& words) { QTest::keyClicks(&view, words); }
    void key(Qt::Key key, Qt::KeyboardModifiers keys = Qt::NoModifier) { QTest::keyClick(&view, key, keys); }
    void enterTwice()
    {
        key(Qt::Key_Return);
        key(Qt::Key_Return);
    }
    [[nodiscard]] const Request& request() const { return document.currentScene().request; }
    /// "clip | A4 B3 = 7"
    [[nodiscard]] QString told() const
    {
        QStringList words = {request().prompt, u"|"_s};
        for (const Shot& shot : request().shots)
            words.append(shot.prompt + QString::number(shot.seconds));
        words.append(u"= %1"_s.arg(request().duration));
        if (Script::of(request()).text() != view.text())
            return u"the page differs: "_s + view.text();
        return words.join(u' ');
    }
    void setPlace(int place, int until = -1)
    {
        QTextCursor caret(view.document());
        caret.setPosition(place);
        if (until >= 0)
            caret.setPosition(until, QTextCursor::KeepAnchor);
        view.setTextCursor(caret);
    }

    Document document;
    TimelineModel model{document};
    ScriptView view{model};
    QStringList limits = {};
};

} // namespace

class TestScriptView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s)); }

    void itHasItsName()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        QAccessibleInterface* text = QAccessible::queryAccessibleInterface(&page.view);
        QCOMPARE(text->text(QAccessible::Name), u"Script"_s);
        QCOMPARE(text->role(), QAccessible::EditableText);
        page.view.setCurrentShot(1);
        QCOMPARE(page.view.accessibleDescription(), u"Shot 2 of 2, 3 s, from 4 to 7"_s);
        page.view.setCurrentShot(-1);
        QCOMPARE(page.view.accessibleDescription(), u"The scene's prompt, 7 s"_s);
    }

    void enterTwiceMakesAShot()
    {
        Page page;
        QVERIFY(page.isReady());
        page.type(u" of two"_s);
        page.enterTwice();
        QCOMPARE(page.told(), u"clip of two | 5 = 5"_s);
        page.type(u"A"_s);
        page.enterTwice();
        QCOMPARE(page.told(), u"clip of two | A3 3 = 6"_s);
        page.type(u"B"_s);
        QCOMPARE(page.view.currentShot(), 1);
        QCOMPARE(page.told(), u"clip of two | A3 B3 = 6"_s);
        // In the middle of a text, and one line end is a line of it.
        page.setPlace(5);
        page.enterTwice();
        QCOMPARE(page.told(), u"clip  | of two3 A3 B3 = 9"_s);
        page.key(Qt::Key_End);
        page.key(Qt::Key_Return);
        page.type(u"x"_s);
        QCOMPARE(page.told(), u"clip  | of two\nx3 A3 B3 = 9"_s);
    }

    void aShotTakesItsTimeFromTheLongest()
    {
        Page page({3, 9, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(0);
        page.enterTwice();
        QCOMPARE(page.told(), u"clip | A3 3 B6 C3 = 15"_s);
        page.enterTwice();
        QCOMPARE(page.told(), u"clip | A3 3 3 B3 C3 = 15"_s);
        QVERIFY(page.limits.isEmpty());
        // No more: it says why, and nothing is lost.
        page.type(u"more"_s);
        page.enterTwice();
        QCOMPARE(page.limits, QStringList{u"a clip holds at most 5 shot(s)"_s});
        QCOMPARE(page.request().shots.size(), 5);
        QCOMPARE(page.request().shots.at(2).prompt, u"more\n"_s);
    }

    void aHeldEnterMakesNoShot()
    {
        Page page;
        QVERIFY(page.isReady());
        page.key(Qt::Key_Return);
        for (int i = 0; i < 20; ++i) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QApplication::sendEvent(&page.view, &held);
        }
        QCOMPARE(page.told(), u"clip\n | = 5"_s);
    }

    void shiftEnterKeepsAnEmptyLine()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(1);
        page.key(Qt::Key_Return, Qt::ShiftModifier);
        page.key(Qt::Key_Return, Qt::ShiftModifier);
        page.type(u"b"_s);
        QCOMPARE(page.told(), u"clip | A4 B\n\nb3 = 7"_s);
    }

    void backspaceJoins()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(1);
        page.key(Qt::Key_Home);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | A\nB7 = 7"_s);
        QCOMPARE(page.view.currentShot(), 0);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | AB7 = 7"_s);
        page.key(Qt::Key_Home);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip\nAB | = 7"_s);
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | AB7 = 7"_s);
        page.document.undoStack().undo();
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
        QVERIFY(!page.document.undoStack().canUndo());
        // The scene has nothing before it; an empty shot leaves no line behind; Delete joins from before.
        page.setPlace(0);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
        page.view.setCurrentShot(1);
        page.enterTwice();
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | A4 B\n3 = 7"_s);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
        page.enterTwice();
        page.type(u"x"_s);
        page.key(Qt::Key_Backspace);
        page.key(Qt::Key_Backspace);
        QCOMPARE(page.told(), u"clip | A3 B6 = 9"_s);
        while (page.document.undoStack().canUndo())
            page.document.undoStack().undo();
        page.view.setCurrentShot(0);
        page.key(Qt::Key_Delete);
        QCOMPARE(page.told(), u"clip | A\nB7 = 7"_s);
    }

    void aWordIsOneStep()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(0);
        page.type(u" long take"_s);
        QCOMPARE(page.document.undoStack().count(), 3); // the blank, "long ", "take"
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | A long 4 B3 = 7"_s);
        page.document.undoStack().undo();
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
    }

    void whatIsErasedOverShotsJoinsThem()
    {
        Page page({3, 4, 5}, u"clip"_s);
        QVERIFY(page.isReady());
        // "clip\nA\nB\nC"
        page.setPlace(2, 8);
        page.type(u"!"_s);
        QCOMPARE(page.told(), u"cl! | C12 = 12"_s);
        QCOMPARE(page.view.currentShot(), -1);
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | A3 B4 C5 = 12"_s);
        page.view.selectAll();
        page.key(Qt::Key_Delete);
        QCOMPARE(page.told(), u" | = 12"_s);
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u"clip | A3 B4 C5 = 12"_s);
    }

    void aScriptIsPasted()
    {
        Page page({}, QString());
        QVERIFY(page.isReady());
        QApplication::clipboard()->setText(
            u"A dinner in Tuscany.\n\nShot 1 (0-4s): Wide shot.\nShot 2 (4-9s): Close-up of hands."_s);
        QSignalSpy pasted(&page.view, &ScriptView::pasted);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u"A dinner in Tuscany. | Wide shot.4 Close-up of hands.5 = 9"_s);
        QCOMPARE(pasted.count(), 1);
        QCOMPARE(page.view.currentShot(), 1);
        QCOMPARE(page.document.undoStack().count(), 1);
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u" | = 5"_s);
    }

    void aScriptIsPastedBehindAShot()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        QApplication::clipboard()->setText(u"Shot 1 (0-4s): X\nShot 2 (4-8s): Y"_s);
        page.view.setCurrentShot(0);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 X4 Y4 B3 = 15"_s);
        // A third time there is no room: the words stay words.
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.limits, QStringList{u"a clip holds at most 5 shot(s)"_s});
        QVERIFY(page.request().shots.at(2).prompt.contains(u"Shot 2 (4-8s): Y"_s));
        // In place of all that is there.
        page.key(Qt::Key_A, Qt::ControlModifier);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u" | X4 Y4 = 8"_s);
    }

    void theOnlyShotOfAScriptIsPastedWithoutItsLabel_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("words");
        QTest::newRow("with a scene")
            << u"Night.\n\nShot 1 (0-4s): A fox runs."_s << u"Night.\n\nA fox runs."_s;
        QTest::newRow("a heading") << u"## 🎬 Shot 1 — 4s\nA fox runs."_s << u"A fox runs."_s;
        QTest::newRow("of a list's midst") << u"Shot 3 (8-12s): A fox runs."_s << u"A fox runs."_s;
        QTest::newRow("a time") << u"[4-9s] A fox runs."_s << u"A fox runs."_s;
        QTest::newRow("Russian") << u"Кадр 2 (4–9 сек): Лиса бежит."_s << u"Лиса бежит."_s;
        QTest::newRow("Chinese") << u"镜头三（5秒）：狐狸奔跑。"_s << u"狐狸奔跑。"_s;
        QTest::newRow("no label") << u"The shot 3 goes wrong."_s << u"The shot 3 goes wrong."_s;
    }
    void theOnlyShotOfAScriptIsPastedWithoutItsLabel()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, words);
        Page page({}, QString());
        QVERIFY(page.isReady());
        QApplication::clipboard()->setText(pasted);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.request().prompt, words);
        QVERIFY(page.request().shots.isEmpty());
        page.document.undoStack().undo();
        QCOMPARE(page.told(), u" | = 5"_s);
    }

    void proseIsPastedAsWords()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(1);
        QApplication::clipboard()->setText(u" walks\r\n\r\nalong"_s);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 B walks\n\nalong3 = 7"_s);
    }

    void whatIsCopiedOverShotsIsAScript()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.key(Qt::Key_A, Qt::ControlModifier);
        page.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), prompts::join(page.request().shots, u"clip"_s));
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
        QCOMPARE(page.document.undoStack().count(), 0);
        page.setPlace(1, 3);
        page.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"li"_s);
        // Cut: out of here, and back in.
        page.key(Qt::Key_A, Qt::ControlModifier);
        page.key(Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(page.told(), u" | = 7"_s);
        page.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
    }

    void textIsMovedByTheMouse()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.setPlace(0, 2); // "cl" of "clip\nA\nB"
        QMimeData moved;
        moved.setText(u"cl"_s);
        const QRect end = page.view.cursorRect(QTextCursor(page.view.document()->lastBlock()));
        const QPoint at(end.right() + 60, end.center().y());
        QDragEnterEvent enter(at, Qt::MoveAction, &moved, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page.view.viewport(), &enter);
        QDropEvent drop(at, Qt::MoveAction, &moved, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(page.view.viewport(), &drop);
        // From elsewhere it is only added; what parts the shots stays.
        QCOMPARE(page.told(), u"clip | A4 Bcl3 = 7"_s);
    }

    void lengthsStandInTheMargin()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(1);
        page.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 B4 = 8"_s);
        page.key(Qt::Key_Down, Qt::ControlModifier);
        page.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(page.told(), u"clip | A4 B3 = 7"_s);
        QCOMPARE(page.limits, QStringList{u"a shot lasts at least 3 s"_s});
        const auto turn = [&](QPoint at, int by) {
            QWheelEvent wheel(at, page.view.viewport()->mapToGlobal(at), {}, {0, by}, Qt::NoButton,
                              Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(page.view.viewport(), &wheel);
        };
        turn(page.view.lengthBox(1).center(), 120);
        QCOMPARE(page.told(), u"clip | A4 B4 = 8"_s);
        // Over another one's, and over the text, it scrolls.
        turn(page.view.lengthBox(0).center(), 120);
        turn(page.view.cursorRect().center(), 120);
        QCOMPARE(page.told(), u"clip | A4 B4 = 8"_s);
        QTest::mouseClick(page.view.viewport(), Qt::LeftButton, {}, page.view.lengthBox(0).center());
        QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QCOMPARE(menu->actions().constFirst()->text(), u"3 s"_s);
        menu->actions().constFirst()->trigger();
        menu->close();
        QCOMPARE(page.told(), u"clip | A3 B4 = 7"_s);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void theCaretFollowsTheChosenShot()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        QSignalSpy chosen(&page.view, &ScriptView::shotChosen);
        page.setPlace(5);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.takeFirst().constFirst().toInt(), 0);
        page.key(Qt::Key_Down);
        QCOMPARE(chosen.takeFirst().constFirst().toInt(), 1);
        page.view.setCurrentShot(-1);
        QCOMPARE(page.view.textCursor().position(), 4);
    }

    void anotherSceneIsAnotherPage()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        page.view.setCurrentShot(1);
        page.document.addScene();
        QCOMPARE(page.view.text(), QString());
        page.type(u"Harbour"_s);
        QCOMPARE(page.told(), u"Harbour | = 5"_s);
        page.document.setCurrentIndex(0);
        QCOMPARE(page.view.text(), u"clip\nA\nB"_s);
    }

    /// Whatever is pressed, page and document say the same, the rules hold, and undo goes all the way back.
    void randomKeysKeepPageAndDocumentTogether()
    {
        Page page({4, 3});
        QVERIFY(page.isReady());
        const Project before = page.document.project();
        QRandomGenerator random(20261128);
        const QList<Qt::Key> keys = {Qt::Key_Return, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Left,
                                     Qt::Key_Right,  Qt::Key_Up,        Qt::Key_Down,   Qt::Key_Home};
        QApplication::clipboard()->setText(u"Shot 1 (0-3s): P\nShot 2 (3-6s): Q"_s);
        for (int i = 0; i < 3000; ++i) {
            const int what = random.bounded(14);
            if (what < 8)
                page.key(keys.at(what), random.bounded(6) == 0 ? Qt::ShiftModifier : Qt::NoModifier);
            else if (what < 11)
                page.type(QString(QChar(u'a' + random.bounded(26))));
            else if (what == 11 && random.bounded(8) == 0)
                page.key(Qt::Key_V, Qt::ControlModifier);
            else if (what == 12)
                page.key(random.bounded(2) ? Qt::Key_Up : Qt::Key_Down, Qt::ControlModifier);
            else if (random.bounded(4) == 0)
                page.document.undoStack().undo();
            const QString told = page.told();
            QVERIFY2(!told.startsWith(u"the page"_s), qUtf8Printable(u"%1: %2"_s.arg(i).arg(told)));
            const Request& request = page.request();
            for (const Problem& problem : validate(request))
                QVERIFY2(problem.field == Field::ShotPrompt || problem.field == Field::Prompt,
                         qUtf8Printable(u"%1: %2 %3"_s.arg(i).arg(problem.text, told)));
        }
        while (page.document.undoStack().canUndo())
            page.document.undoStack().undo();
        QCOMPARE(page.document.project(), before);
        QVERIFY(!page.told().startsWith(u"the page"_s));
    }
};

QTEST_MAIN(TestScriptView)
#include "tst_scriptview.moc"
