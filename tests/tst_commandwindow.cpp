#include "tests/windowrun.h"
#include "ui/keys/keybindings.h"
#include "ui/library/libraryview.h"
#include "ui/palette/commandpalette.h"
#include "ui/player/playerview.h"
#include "ui/queue/queueview.h"
#include "ui/settings/preferencerow.h"
#include "ui/settings/preferences.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandcontroller.h"
#include "ui/shell/keysdialog.h"
#include "ui/timeline/timelineview.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace rushes;

/// The palette and the keys over the whole window.
class TestCommandWindow : public QObject
{
    Q_OBJECT

    static CommandPalette* palette(Run& run)
    {
        QTest::keyClick(&run.window(), Qt::Key_K, Qt::ControlModifier);
        return run.window().findChild<CommandPalette*>();
    }
    static QStringList ids(Run& run, const QString& prefix)
    {
        QStringList found;
        for (const PaletteItem& item : run.window().findChild<CommandController*>()->items()) {
            if (item.id.startsWith(prefix))
                found.append(item.title);
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QRhi|Failed to create|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
    }

    void everythingIsInThePalette()
    {
        const Computer computer;
        Run run(computer);
        run.settings().set(setting::recentProjects, {u"/films/Tuscany.rushes"_s});
        Request request = run.mainController().document().currentScene().request;
        request.shots = {{u"A gull"_s, 3}, {u"The lamp"_s, 3}};
        request.duration = 6;
        run.mainController().document().editRequest(request, u"Edit"_s);
        Take take;
        take.id = TakeId(u"a-take"_s);
        take.sceneId = SceneId(u"scene"_s);
        take.sceneName = u"Lighthouse"_s;
        take.number = 3;
        take.request = request;
        run.studio().takes().put(take);
        QCOMPARE(ids(run, u"take/"_s), QStringList{u"Lighthouse · take 3"_s});
        QVERIFY(ids(run, u"action/window/"_s).contains(u"Generate"_s));
        QVERIFY(ids(run, u"action/timeline/"_s).contains(u"Equal lengths"_s));
        QVERIFY(ids(run, u"action/player/"_s).contains(u"Mute"_s));
        QCOMPARE(ids(run, u"scene/"_s), QStringList{u"Lighthouse"_s});
        QCOMPARE(ids(run, u"shot/"_s), (QStringList{u"Shot 1: A gull"_s, u"Shot 2: The lamp"_s}));
        QCOMPARE(ids(run, u"file/"_s), QStringList{u"Tuscany"_s});
        QVERIFY(ids(run, u"setting/"_s).contains(u"Theme"_s));
        QVERIFY(ids(run, u"model/"_s).contains(u"Kling 3.0 Pro"_s));
        QVERIFY(ids(run, u"snippet/"_s).size() > 10);
        QVERIFY(!ids(run, u"template/"_s).isEmpty());
    }

    void itOpensAtOnceAndGoesThere()
    {
        const Computer computer;
        Run run(computer);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        QElapsedTimer clock;
        clock.start();
        CommandPalette* found = palette(run);
        QVERIFY(found);
        QVERIFY2(clock.elapsed() < 500,
                 qPrintable(QString::number(clock.elapsed()))); // an unoptimised build's
        QVERIFY(QTest::qWaitForWindowActive(found));
        QTest::keyClicks(found->search(), u"add scene"_s);
        QTest::keyClick(found->search(), Qt::Key_Return);
        QCOMPARE(run.mainController().document().project().scenes.size(), 2);
        QVERIFY(run.settings().value(setting::paletteUses).constFirst().startsWith(u"1 action/"_s));
        // It stands first from now on.
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        found = palette(run);
        QCOMPARE(found->list()->model()->index(0, 0).data().toString(), u"Add scene"_s);
        QTest::keyClicks(found->search(), u"lighthouse"_s);
        QTest::keyClick(found->search(), Qt::Key_Return);
        QCOMPARE(run.mainController().document().currentIndex(), 0);
    }

    void aModelIsChosenInOneStep()
    {
        const Computer computer;
        Run run(computer);
        Document& document = run.mainController().document();
        const QString before = document.currentScene().request.model;
        const Model* other = nullptr;
        for (const Model& model : Catalogue::builtIn().models()) {
            if (model.id != before && model.output == MediaKind::Video)
                other = &model;
        }
        for (const PaletteItem& item : run.window().findChild<CommandController*>()->items()) {
            if (item.id == u"model/"_s + other->id)
                item.run();
        }
        QCOMPARE(document.currentScene().request.model, other->id);
        document.undoStack().undo();
        QCOMPARE(document.currentScene().request.model, before);
    }

    void everyActionWithAKeyCanBeGivenAnother()
    {
        const Computer computer;
        Run run(computer);
        const KeyBindings& keys = run.window().findChild<CommandController*>()->keys();
        QSet<const QAction*> known;
        for (const KeyBindings::Binding& binding : keys.bindings())
            known.insert(binding.action);
        QSet<QString> ids;
        for (const KeyBindings::Binding& binding : keys.bindings()) {
            QVERIFY2(!ids.contains(binding.id), qPrintable(binding.id));
            ids.insert(binding.id);
        }
        for (const QAction* action : run.window().findChildren<QAction*>()) {
            if (!action->shortcuts().isEmpty() && action->isVisible())
                QVERIFY2(known.contains(action), qPrintable(action->text()));
        }
        // What a preset names is there.
        for (const QString& id :
             {u"timeline/split"_s, u"timeline/zoom-fit"_s, u"player/loop-whole"_s, u"window/export-film"_s,
              u"window/command-palette"_s, u"queue/remove"_s, u"library/star"_s, u"scenes/rename"_s})
            QVERIFY2(keys.find(id), qPrintable(id));
    }

    void theProgramsOwnKeysMeetNowhere()
    {
        const Computer computer;
        Run run(computer);
        const KeyBindings& keys = run.window().findChild<CommandController*>()->keys();
        for (const KeyBindings::Binding& binding : keys.bindings()) {
            for (const QKeySequence& key : binding.action->shortcuts()) {
                for (const KeyBindings::Binding* other : keys.othersWith(binding, key))
                    QVERIFY2(false,
                             qPrintable(u"%1: %2 and %3"_s.arg(key.toString(), binding.id, other->id)));
            }
        }
    }

    void aKeyThatIsSetActsInItsRoom()
    {
        const Computer computer;
        Run run(computer);
        KeyBindings& keys = run.window().findChild<CommandController*>()->keys();
        Document& document = run.mainController().document();
        Request request = document.currentScene().request;
        request.duration = 10;
        document.editRequest(request, u"Edit"_s);
        keys.set(u"timeline/split"_s, {QKeySequence(u"Ctrl+B"_s)});
        auto* timeline = run.room<TimelineView>();
        timeline->setPlayhead(5);
        QVERIFY(QTest::qWaitForWindowActive(&run.window()));
        timeline->setFocus();
        QTest::keyClick(timeline, Qt::Key_S);
        QCOMPARE(document.currentScene().request.shots.size(), 0);
        QTest::keyClick(timeline, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(document.currentScene().request.shots.size(), 2);
    }

    /// Behind the modal preferences it would hear nothing.
    void theKeysCanBeChangedFromThePreferences()
    {
        const Computer computer;
        Run run(computer);
        run.window().actionTable()[ActionId::Preferences]->trigger();
        auto* preferences = run.window().findChild<Preferences*>();
        QVERIFY(preferences);
        QVERIFY(QTest::qWaitForWindowActive(preferences));
        QTest::mouseClick(preferences->row(u"keys"_s)->findChild<QPushButton*>(), Qt::LeftButton);
        auto* dialog = run.window().findChild<KeysDialog*>();
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QWidget* search = dialog->findChild<QLineEdit*>();
        QTest::mouseClick(dialog->windowHandle(), Qt::LeftButton, {},
                          search->mapTo(dialog, search->rect().center()));
        QTRY_VERIFY(search->hasFocus());
        for (const char key : {'m', 'u', 't', 'e'})
            QTest::keyClick(dialog->windowHandle(), key);
        QCOMPARE(dialog->table()->model()->rowCount(), 1);
    }

    /// "Undo: Move scene" is what it would do now, not what the key is for.
    void theKeysTableNamesUndoAlone()
    {
        const Computer computer;
        Run run(computer);
        Request request = run.mainController().document().currentScene().request;
        request.prompt += u" Fog."_s;
        run.mainController().document().editRequest(request, u"Edit prompt"_s);
        run.window().actionTable()[ActionId::Shortcuts]->trigger();
        const QAbstractItemModel* model = run.window().findChild<KeysDialog*>()->table()->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names.append(model->index(row, 0).data().toString());
        QVERIFY(names.contains(u"Undo"_s));
        QVERIFY(names.contains(u"Redo"_s));
    }

    void theKeysDialogShowsThemAll()
    {
        const Computer computer;
        Run run(computer);
        run.window().actionTable()[ActionId::Shortcuts]->trigger();
        auto* dialog = run.window().findChild<KeysDialog*>();
        QVERIFY(dialog);
        QStringList places;
        const QAbstractItemModel* model = dialog->table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            places.append(model->index(row, 1).data().toString());
        for (const QString& place : {u"Everywhere"_s, u"Timeline"_s, u"Scenes"_s, u"Player"_s, u"Takes"_s,
                                     u"Film"_s, u"Queue"_s, u"Library"_s})
            QVERIFY2(places.contains(place), qPrintable(place));
    }
};

QTEST_MAIN(TestCommandWindow)
#include "tst_commandwindow.moc"
