// A still for a shot, in the window: made in one step, generated first and cheap, and then the clip begins
// with it.
#include "app/catalogue/requestjson.h"
#include "app/catalogue/takesources.h"
#include "app/timeline/document.h"
#include "tests/windowtest.h"
#include "ui/player/playerview.h"
#include "ui/shell/actions.h"
#include "ui/timeline/timelineview.h"

#include <QAccessible>
#include <QAction>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestStillWindow : public WindowTest
{
    Q_OBJECT

    Document& document() { return run().mainController().document(); }
    TimelineView& timeline() { return *run().room<TimelineView>(); }
    /// In the Shot menu.
    QAction* still()
    {
        const QList<QAction*> all = run().window().actionTable().menu(MenuId::Shot)->actions();
        for (QAction* action : all) {
            if (action->objectName() == "still"_L1)
                return action;
        }
        return nullptr;
    }
    void writeShots()
    {
        Request request = document().currentScene().request;
        request.duration = 9;
        request.shots = {{u"Boats come in"_s, 3}, {u"A gull lands"_s, 3}, {u"Rain"_s, 3}};
        document().editRequest(request, u"Write"_s);
    }

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void theClipBeginsWithTheStillOfItsFirstShot()
    {
        writeShots();
        timeline().setCurrentShot(0);
        QVERIFY(still() && still()->isEnabled());
        QCOMPARE(still()->text(), u"Still for the shot"_s);
        const Project before = document().project();
        const int steps = document().undoStack().index();
        still()->trigger();
        QCOMPARE(document().undoStack().index(), steps + 1);
        QCOMPARE(document().project().scenes.size(), 2);
        const Scene made = document().currentScene();
        QCOMPARE(document().currentIndex(), 0);
        QCOMPARE(made.name, u"Still of Lighthouse, shot 1"_s);
        QCOMPARE(made.request.prompt, u"Boats come in"_s);
        QCOMPARE(Catalogue::current().model(made.request.model)->output, MediaKind::Image);
        const Scene clip = document().project().scenes.at(1);
        QCOMPARE(clip.request.model, u"kling/kling-3.0/pro/image-to-video"_s);
        QCOMPARE(clip.request.inputs.value(0).source, u"scene:"_s + made.id.toString());
        QVERIFY2(run().room<PlayerView>()->saidText().contains(u"start image of “Lighthouse”"_s),
                 qUtf8Printable(run().room<PlayerView>()->saidText()));
        QCOMPARE(run().jobs().size(), 0); // nothing is sent unasked

        document().undoStack().undo();
        QVERIFY(document().project() == before);
        document().undoStack().redo();
        QCOMPARE(document().project().scenes.size(), 2);

        // Both for one price, the picture first.
        document().setCurrentIndex(1);
        QCOMPARE(timeline().still(0).name, QString()); // not yet told
        QTRY_COMPARE(timeline().still(0).name, made.name);
        QVERIFY(timeline().still(0).picture.isNull());
        run().generate();
        QTRY_VERIFY(run().question());
        QVERIFY2(run().question()->text().startsWith(u"Generate 2 scene(s) for $"_s),
                 qUtf8Printable(run().question()->text()));
        QVERIFY(run().answer(u"Generate all"_s));
        QTRY_COMPARE(run().jobs().size(), 2);
        run().runner().setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(run().takes().size(), 2, patience);
        QCOMPARE(m_service->count(u"submit"_s), 2);
        // The shot shows it, also to those who listen.
        QTRY_VERIFY_WITH_TIMEOUT(!timeline().still(0).picture.isNull(), patience);
        QVERIFY(timeline().still(1).picture.isNull());
        QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&timeline());
        QVERIFY(
            list->child(0)->text(QAccessible::Description).contains(u"Its still is “%1”."_s.arg(made.name)));
        QVERIFY(!list->child(1)->text(QAccessible::Description).contains(u"Its still"_s));
    }

    /// Signs that stand for places in sentences are letters in a name.
    void aNameIsTakenAsItIs()
    {
        writeShots();
        Scene scene = document().currentScene();
        scene.name = u"100%2 %1 & more"_s;
        document().editScene(scene, u"Rename"_s);
        timeline().setCurrentShot(0);
        still()->trigger();
        QCOMPARE(document().currentScene().name, u"Still of 100%2 %1 & more, shot 1"_s);
        QVERIFY2(run().room<PlayerView>()->saidText().contains(u"“100%2 %1 & more”"_s),
                 qUtf8Printable(run().room<PlayerView>()->saidText()));
        document().setCurrentIndex(1);
        timeline().setCurrentShot(0);
        still()->trigger();
        QCOMPARE(document().currentScene().name, u"Still of 100%2 %1 & more, shot 1 2"_s);
    }

    void aShotThatTheModelTakesNoPictureForShowsItAndSaysSo()
    {
        writeShots();
        const Request before = document().currentScene().request;
        timeline().setCurrentShot(1);
        still()->trigger();
        QCOMPARE(document().project().scenes.size(), 2);
        QCOMPARE(document().project().scenes.at(1).request, before);
        QVERIFY2(run().room<PlayerView>()->saidText().contains(u"takes none for it"_s),
                 qUtf8Printable(run().room<PlayerView>()->saidText()));
        document().setCurrentIndex(1);
        QTRY_COMPARE(timeline().still(1).name, u"Still of Lighthouse, shot 2"_s);
        // A second one of it has a name of its own.
        timeline().setCurrentShot(1);
        still()->trigger();
        QCOMPARE(document().currentScene().name, u"Still of Lighthouse, shot 2 2"_s);
    }

    /// Without shots it is the clip's; by its place in the menu, and only of videos.
    void theClipHasOneTooAndAPictureHasNone()
    {
        QCOMPARE(still()->text(), u"Still for the clip"_s);
        QVERIFY(still()->isEnabled());
        still()->trigger();
        QCOMPARE(document().currentScene().name, u"Still of Lighthouse"_s);
        QVERIFY(!still()->isEnabled());
        QVERIFY(!still()->toolTip().isEmpty());
    }
};

QTEST_MAIN(TestStillWindow)
#include "tst_stillwindow.moc"
