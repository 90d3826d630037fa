#include "app/catalogue/catalogue.h"
#include "ui/style/theme.h"
#include "ui/timeline/scenecard.h"
#include "ui/timeline/scenestrip.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Project scenes(const QStringList& names)
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes.clear();
    for (const QString& name : names)
        project.scenes.append(Scene::create(name, defaultsOf(Catalogue::builtIn().standard())));
    return project;
}

struct Room
{
    explicit Room(const QStringList& names = {u"A"_s, u"B"_s, u"C"_s, u"D"_s}, int width = 900)
        : document(scenes(names))
    {
        strip.resize(width, strip.sizeHint().height());
        strip.show();
        strip.activateWindow();
        strip.setFocus();
    }
    [[nodiscard]] bool isReady() { return QTest::qWaitForWindowActive(&strip) && strip.hasFocus(); }

    /// "A [B] C": names in order, the current one marked; instead, what does not agree.
    [[nodiscard]] QString told() const
    {
        QStringList words;
        for (int i = 0; i < document.project().scenes.size(); ++i) {
            const QString name = document.project().scenes.at(i).name;
            const bool current = i == document.currentIndex();
            words.append(current ? u'[' + name + u']' : name);
            if (model.index(i).data().toString() != name)
                return u"the rows differ"_s;
            if (strip.selectionModel()->isSelected(model.index(i)) != current)
                return u"the selection differs"_s;
        }
        return words.join(u' ');
    }
    [[nodiscard]] QPoint middle(int row) const
    {
        return SceneCard::cardIn(strip.visualRect(model.index(row))).center();
    }
    void move(QPoint to)
    {
        QMouseEvent event(QEvent::MouseMove, to, strip.viewport()->mapToGlobal(to), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(strip.viewport(), &event);
    }
    void press(int row) { QTest::mousePress(strip.viewport(), Qt::LeftButton, {}, middle(row)); }
    void release(QPoint at) { QTest::mouseRelease(strip.viewport(), Qt::LeftButton, {}, at); }
    [[nodiscard]] QAction* action(const QString& text) const
    {
        for (QAction* one : strip.sceneActions()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    Document document;
    SceneModel model{document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    SceneStrip strip{model};
};

} // namespace

class TestSceneStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::darkTheme()); }
    void init()
    {
        // The offscreen platform says so of menus.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    }

    void aClickShowsTheScene()
    {
        Room room;
        QVERIFY(room.isReady());
        QCOMPARE(room.told(), u"[A] B C D"_s);
        QTest::mouseClick(room.strip.viewport(), Qt::LeftButton, {}, room.middle(2));
        QCOMPARE(room.told(), u"A B [C] D"_s);
        QCOMPARE(room.document.undoStack().count(), 0);
    }

    void theMenuKeySpeaksOfTheSceneAtHand()
    {
        Room room;
        QVERIFY(room.isReady());
        // Where the platform says the list's text cursor is: in its middle, over another scene.
        const QPoint middle = room.strip.rect().center();
        QVERIFY(room.strip.indexAt(middle).row() > 0);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, room.strip.mapToGlobal(middle));
        QCoreApplication::sendEvent(&room.strip, &event);
        QCOMPARE(room.told(), u"[A] B C D"_s);
        auto* menu = room.strip.findChild<QMenu*>();
        QVERIFY(menu);
        menu->close();
    }

    void arrowsWalkFromSceneToScene()
    {
        Room room;
        QVERIFY(room.isReady());
        QTest::keyClick(&room.strip, Qt::Key_Right);
        QTest::keyClick(&room.strip, Qt::Key_Right);
        QCOMPARE(room.told(), u"A B [C] D"_s);
        QTest::keyClick(&room.strip, Qt::Key_Left);
        QCOMPARE(room.told(), u"A [B] C D"_s);
        QTest::keyClick(&room.strip, Qt::Key_End);
        QCOMPARE(room.told(), u"A B C [D]"_s);
    }

    void keysMoveCopyAndDelete()
    {
        Room room;
        QVERIFY(room.isReady());
        QTest::keyClick(&room.strip, Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(room.told(), u"B [A] C D"_s);
        QTest::keyClick(&room.strip, Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&room.strip, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(room.told(), u"[A] B C D"_s);
        QTest::keyClick(&room.strip, Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(room.told(), u"A [A copy] B C D"_s);
        QTest::keyClick(&room.strip, Qt::Key_Delete);
        QCOMPARE(room.told(), u"A [B] C D"_s);
        room.document.undoStack().setIndex(0);
        QCOMPARE(room.told(), u"[A] B C D"_s);
    }

    void aNameIsEditedInPlace()
    {
        Room room;
        QVERIFY(room.isReady());
        QTest::keyClick(&room.strip, Qt::Key_F2);
        auto* editor = room.strip.findChild<QLineEdit*>();
        QVERIFY(editor);
        QCOMPARE(editor->accessibleName(), u"Scene name"_s);
        QTest::keyClicks(editor, u"Harbour"_s);
        QTest::keyClick(editor, Qt::Key_Delete);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(room.told(), u"[Harbour] B C D"_s);
        QCOMPARE(room.document.undoStack().count(), 1);
        QTRY_VERIFY(!room.strip.findChild<QLineEdit*>());
        QTest::keyClick(&room.strip, Qt::Key_F2);
        editor = room.strip.findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Nothing"_s);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(!room.strip.findChild<QLineEdit*>());
        QCOMPARE(room.told(), u"[Harbour] B C D"_s);
    }

    void aDragMovesAScene_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("aside"); // px from the middle of the card that it is dropped on
        QTest::addColumn<QString>("wanted");
        QTest::newRow("to the right") << 0 << 2 << 20 << u"B C [A] D"_s;
        QTest::newRow("before another") << 0 << 2 << -20 << u"B [A] C D"_s;
        QTest::newRow("to the left") << 3 << 1 << -20 << u"A [D] B C"_s;
        QTest::newRow("to the end") << 1 << 3 << 60 << u"A C D [B]"_s;
        QTest::newRow("where it is") << 1 << 1 << 30 << u"A [B] C D"_s;
    }

    void aDragMovesAScene()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, aside);
        QFETCH(QString, wanted);
        Room room;
        QVERIFY(room.isReady());
        const QPoint end = room.middle(to) + QPoint(aside, 0);
        room.press(from);
        room.move(room.middle(from) + QPoint(2, 0));
        QCOMPARE(room.strip.landing(), -1);
        room.move((room.middle(from) + end) / 2);
        room.move(end);
        QVERIFY(room.strip.landing() >= 0);
        room.release(end);
        QCOMPARE(room.told(), wanted);
        QCOMPARE(room.strip.landing(), -1);
        QCOMPARE(room.document.undoStack().count(), from == to ? 0 : 1);
    }

    void escapeTakesADragBack()
    {
        Room room;
        QVERIFY(room.isReady());
        room.press(0);
        room.move(room.middle(2));
        room.move(room.middle(3));
        QVERIFY(room.strip.landing() >= 0);
        QTest::keyClick(&room.strip, Qt::Key_Escape);
        QCOMPARE(room.strip.landing(), -1);
        room.move(room.middle(2));
        room.release(room.middle(2));
        QCOMPARE(room.told(), u"[A] B C D"_s);
        QCOMPARE(room.document.undoStack().count(), 0);
    }

    void aDragAtTheEdgeScrolls()
    {
        Room room({u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s, u"H"_s}, 600);
        QVERIFY(room.isReady());
        QScrollBar* bar = room.strip.horizontalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        const QPoint edge(room.strip.viewport()->width() - 4, 20);
        room.press(0);
        room.move(room.middle(1));
        room.move(edge);
        QTRY_COMPARE(bar->value(), bar->maximum());
        room.release(edge);
        QCOMPARE(room.told(), u"B C D E F G H [A]"_s);
    }

    void undoFollowsTheCurrentScene()
    {
        Room room;
        QVERIFY(room.isReady());
        room.document.setCurrentIndex(3);
        room.action(u"Duplicate scene"_s)->trigger();
        QCOMPARE(room.told(), u"A B C D [D copy]"_s);
        room.document.undoStack().undo();
        QCOMPARE(room.told(), u"A B C [D]"_s);
        room.document.removeScene(0);
        QCOMPARE(room.told(), u"B C [D]"_s);
        room.document.replaceProject(scenes({u"X"_s, u"Y"_s}), {});
        QCOMPARE(room.told(), u"[X] Y"_s);
    }

    void actionsTellWhatIsPossible()
    {
        Room room({u"A"_s, u"B"_s});
        QVERIFY(!room.action(u"Move scene left"_s)->isEnabled());
        QVERIFY(room.action(u"Move scene right"_s)->isEnabled());
        QVERIFY(room.action(u"Delete scene"_s)->isEnabled());
        room.document.setCurrentIndex(1);
        QVERIFY(room.action(u"Move scene left"_s)->isEnabled());
        QVERIFY(!room.action(u"Move scene right"_s)->isEnabled());
        room.action(u"Delete scene"_s)->trigger();
        QCOMPARE(room.told(), u"[A]"_s);
        QVERIFY(!room.action(u"Delete scene"_s)->isEnabled());
    }

    void aScreenReaderHearsTheScenes()
    {
        Room room;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&room.strip);
        QCOMPARE(list->text(QAccessible::Name), u"Scenes"_s);
        QCOMPARE(list->childCount(), 4);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Scene 2 of 4, B, 5 s, no take as it is now"_s);
        QCOMPARE(list->child(1)->text(QAccessible::Description), QString());
    }

    /// What it selects is what is written in, and what Generate makes.
    void aScreenReaderOpensAScene()
    {
        Room room;
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&room.strip);
        const auto press = [list](int row) {
            QAccessibleActionInterface* actions = list->child(row)->actionInterface();
            QVERIFY(actions);
            actions->doAction(actions->actionNames().constFirst());
        };
        press(2);
        QCOMPARE(room.document.currentIndex(), 2);
        press(0);
        QCOMPARE(room.document.currentIndex(), 0);
        press(0);
        QTRY_VERIFY(room.strip.selectionModel()->isSelected(room.model.index(0)));
        QCOMPARE(room.document.currentIndex(), 0);
    }

    void aScreenReaderIsAtTheSceneThatIsWalkedTo()
    {
        Room room;
        QVERIFY(room.isReady());
        room.model.setTakes([](const Scene& scene) {
            return scene.name == u"B"_s ? SceneTake{SceneState::HasTake, u"/b.mp4"_s, 5} : SceneTake();
        });
        /// The name and description of the child that has the focus.
        const auto said = [&room] {
            const QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&room.strip);
            const QAccessibleInterface* scene = list->focusChild();
            return scene && scene->state().focused && scene->state().selected
                       ? scene->text(QAccessible::Name) + u" / "_s + scene->text(QAccessible::Description)
                       : QString();
        };
        const auto told = [&room](int row) {
            const QModelIndex index = room.model.index(row);
            return QString(index.data(Qt::AccessibleTextRole).toString() + u" / "_s +
                           index.data(Qt::AccessibleDescriptionRole).toString());
        };
        QVERIFY(told(0) != told(1) && told(0) != told(2));
        QVERIFY(told(1).contains(u"has a take"_s, Qt::CaseInsensitive));
        QCOMPARE(said(), told(0));
        QTest::keyClick(&room.strip, Qt::Key_Right);
        QCOMPARE(said(), told(1));
        QTest::keyClick(&room.strip, Qt::Key_End);
        QCOMPARE(said(), told(3));
        // One that is moved is the same one elsewhere.
        QTest::keyClick(&room.strip, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(room.told(), u"A B [D] C"_s);
        QCOMPARE(said(), told(2));
    }

    void picturesAreAskedForScenesWithATake()
    {
        Room room;
        room.model.setTakes([](const Scene& scene) {
            return scene.name == u"B"_s ? SceneTake{SceneState::HasTake, u"/b.mp4"_s, 5} : SceneTake();
        });
        QStringList asked;
        QImage red(32, 18, QImage::Format_RGB32);
        red.fill(Qt::red);
        room.strip.setPictures([&](const QString& path, int) {
            asked.append(path);
            return red;
        });
        const QImage seen = room.strip.grab().toImage();
        QCOMPARE(QSet<QString>(asked.cbegin(), asked.cend()), QSet<QString>{u"/b.mp4"_s});
        QCOMPARE(seen.pixelColor(room.middle(1) - QPoint(50, 0)), QColor(Qt::red));
    }
};

QTEST_MAIN(TestSceneStrip)
#include "tst_scenestrip.moc"
