// The verbs for all scenes, over a real studio whose queue rests: nothing is sent.
#include "app/base/settings.h"
#include "app/catalogue/validation.h"
#include "app/library/thumbnails.h"
#include "app/studio/inputshelf.h"
#include "app/studio/studio.h"
#include "app/timeline/scenemodel.h"
#include "tests/windowsetup.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/messages.h"
#include "ui/shell/scenecontroller.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/spendinggate.h"
#include "ui/timeline/scenestrip.h"

#include <QAction>
#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString writeAPrompt = u"Write a prompt: what is seen, where, and in which light."_s;

struct Room
{
    explicit Room(const ServiceId& serviceId = {})
        : studio(open(folder.path()))
    {
        controller->setService(*studio->service(serviceId.isEmpty() ? studio->standardService() : serviceId));
    }

    static std::unique_ptr<Studio> open(const QString& home)
    {
        Studio::Setup setup;
        setup.folders = {home + u"/data"_s, home + u"/videos"_s};
        setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token"_s);
        setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, u"http://127.0.0.1:9/v1"_s);
        setup.paused = true;
        Result<std::unique_ptr<Studio>> studio = Studio::open(setup);
        if (!studio)
            qFatal("The studio does not open: %s", qUtf8Printable(studio.error().detail));
        return *std::move(studio);
    }

    /// A scene of 3 s; an empty prompt is what validate() refuses.
    void add(const QString& name, const QString& prompt)
    {
        Scene scene = Scene::create(name, defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = prompt;
        scene.request.duration = 3;
        scene.request.sound = false;
        document.insertScene(static_cast<int>(document.project().scenes.size()), scene);
    }
    void write(int index, const QString& prompt)
    {
        Scene scene = document.project().scenes.at(index);
        scene.request.prompt = prompt;
        document.editScene(scene, u"Edit prompt"_s);
    }
    [[nodiscard]] QAction* action(ActionId id) { return window.actionTable()[id]; }
    /// The action's words without the mnemonic.
    [[nodiscard]] QString words(ActionId id) { return action(id)->text().remove(u'&'); }
    [[nodiscard]] QMessageBox* question() const { return window.findChild<QMessageBox*>(); }
    /// Presses the button of an open question; false where there is none.
    [[nodiscard]] bool answer(const QString& label) const
    {
        for (QMessageBox* box : window.findChildren<QMessageBox*>()) {
            for (QAbstractButton* button : box->isVisible() ? box->buttons() : QList<QAbstractButton*>()) {
                if (button->text() == label) {
                    button->click();
                    return true;
                }
            }
        }
        return false;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList all;
        for (const Scene& scene : document.project().scenes)
            all.append(scene.name);
        return all;
    }

    QTemporaryDir folder = {};
    Settings settings{folder.filePath(u"rushes.ini"_s)};
    std::unique_ptr<Studio> studio;
    Document document{Project::create(defaultsOf(Catalogue::builtIn().standard()))};
    SceneModel model{document};
    SceneStrip strip{model};
    Thumbnails thumbnails{folder.filePath(u"thumbnails"_s), u"ffmpeg"_s};
    MainWindow window{Rooms{}, settings};
    InputShelf inputs{folder.filePath(u"inputs"_s)};
    SpendingGate* gate = new SpendingGate(studio->unguardedPurchases(), settings, window.context());
    SceneController* controller =
        new SceneController(*studio, model, strip, thumbnails, inputs, *gate, window.context());
};

} // namespace

class TestSceneController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        installPlurals();
    }
    void init() { failOnWidgetWarnings(); }

    void aNewProjectIsToldWhatItLacks()
    {
        Room room;
        QAction* all = room.action(ActionId::GenerateAll);
        QTRY_COMPARE(all->toolTip(), u"1 scene needs a change first. Scene 1: "_s + writeAPrompt);
        QCOMPARE(room.words(ActionId::GenerateAll), u"Generate all: 1 scene needs a change first"_s);
        QVERIFY(!all->isEnabled());
        room.add(u"Harbour"_s, {});
        QTRY_COMPARE(all->toolTip(), u"2 scenes need a change first. Scene 1: "_s + writeAPrompt);
        QVERIFY(!all->isEnabled());
        // The reason is visible.
        QVERIFY(room.window.actionTable().menu(MenuId::Queue)->toolTipsVisible());
    }

    void whatIsMissingIsPricedAndWhatIsLeftOutIsSaid()
    {
        Room room;
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        QAction* all = room.action(ActionId::GenerateAll);
        QTRY_COMPARE(room.words(ActionId::GenerateAll), u"Generate all: 1 scene, $0.336"_s);
        QVERIFY(all->isEnabled());
        QCOMPARE(all->toolTip(), u"Every scene that has no take as it is now, for $0.336 in all. "
                                 "1 scene needs a change first. Scene 1: "_s +
                                     writeAPrompt);
        room.write(0, u"Hills"_s);
        QTRY_VERIFY(room.words(ActionId::GenerateAll).startsWith(u"Generate all: 2 scenes, $"_s));
        QVERIFY2(all->toolTip().endsWith(u" in all."_s), qPrintable(all->toolTip()));
    }

    void theQuestionNamesWhatIsLeftOut()
    {
        Room room;
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        room.action(ActionId::GenerateAll)->setEnabled(true); // what the timer does later
        room.action(ActionId::GenerateAll)->trigger();
        QVERIFY(room.question());
        QCOMPARE(room.question()->text(), u"Generate 1 scene for $0.336?"_s);
        QCOMPARE(room.question()->informativeText(),
                 u"Harbour · $0.336\n\nOne scene left out.\nScene 1: "_s + writeAPrompt);
        QCOMPARE(room.studio->jobs().rowCount(), 0);
        // What was said is what is queued, whatever happens meanwhile.
        room.write(0, u"Hills"_s);
        room.write(1, u"Something else"_s);
        QSignalSpy queued(room.controller, &SceneController::queued);
        for (QAbstractButton* button : room.question()->buttons()) {
            if (room.question()->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
        QCOMPARE(queued.count(), 1);
        QCOMPARE(room.studio->jobs().rowCount(), 1);
        QCOMPARE(room.studio->jobs().jobs().first().request.prompt, u"A harbour at dawn"_s);
        // It was said: not again.
        QVERIFY(room.window.findChild<MessageBar*>()->isHidden());
    }

    /// Addresses are tried in scenes that nobody looks at, too; until that is over they stand in the way.
    void anAddressThatLeadsInsideIsLeftOut()
    {
        Room room;
        QNetworkAccessManager network;
        QHash<QString, AddressProbe::Found> asked;
        room.inputs.setProbe(std::make_unique<AddressProbe>(
            network, [&asked](const QString& host, QObject*, const AddressProbe::Found& found) {
                asked.insert(host, found);
            }));
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        Scene scene = room.document.project().scenes.at(1);
        scene.request.model = u"kling/kling-3.0/pro/image-to-video"_s;
        scene.request.inputs = {{InputRole::StartImage, u"https://inside.example.com/a.png"_s, {}}};
        room.document.editScene(scene, u"Input"_s);
        room.document.removeScene(0);
        QTRY_VERIFY(asked.contains(u"inside.example.com"_s));
        QAction* all = room.action(ActionId::GenerateAll);
        QTRY_COMPARE(all->toolTip(), u"1 scene needs a change first. Harbour: Its address is being tried. "
                                     "Wait a moment."_s);
        QVERIFY(!all->isEnabled());
        asked.value(u"inside.example.com"_s)({QHostAddress(u"10.0.0.2"_s)});
        QTRY_VERIFY2(all->toolTip().contains(u"leads to this computer"_s), qUtf8Printable(all->toolTip()));
        room.controller->generateAll();
        QVERIFY(!room.question());
        QCOMPARE(room.studio->jobs().rowCount(), 0);
    }

    void manyThatAreLeftOutAreCounted()
    {
        Room room;
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        for (int i = 0; i < 4; ++i)
            room.add(u"Empty %1"_s.arg(i), {});
        room.controller->generateAll();
        QVERIFY(room.question());
        QVERIFY2(room.question()->informativeText().endsWith(u"\nand 2 more"_s),
                 qPrintable(room.question()->informativeText()));
        QTest::keyClick(room.question(), Qt::Key_Escape);
        QTRY_VERIFY(!room.question());
        QCOMPARE(room.studio->jobs().rowCount(), 0);
    }

    void theSandboxAsksNothing()
    {
        Room room(sandboxId);
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        QAction* all = room.action(ActionId::GenerateAll);
        QTRY_COMPARE(room.words(ActionId::GenerateAll), u"Generate all: 1 scene, free"_s);
        QSignalSpy queued(room.controller, &SceneController::queued);
        all->trigger();
        QVERIFY(!room.question());
        QCOMPARE(queued.count(), 1);
        QCOMPARE(room.studio->jobs().rowCount(), 1);
        QCOMPARE(room.window.findChild<MessageBar*>()->accessibleName(), u"One scene left out."_s);
        QCOMPARE(room.window.findChild<MessageBar*>()->accessibleDescription(),
                 u"Scene 1: "_s + writeAPrompt);
        // One is on its way, the other still can't be.
        QTRY_COMPARE(all->toolTip(), u"1 scene needs a change first. Scene 1: "_s + writeAPrompt);
        QVERIFY(!all->isEnabled());
        room.document.removeScene(0);
        QTRY_COMPARE(all->toolTip(), u"Every scene has its take, or one on the way."_s);
        QCOMPARE(room.words(ActionId::GenerateAll), u"Generate all"_s);
        QVERIFY(!all->isEnabled());
        room.controller->generateAll();
        QCOMPARE(room.studio->jobs().rowCount(), 1);
    }

    void whatGoesWrongIsNotCoveredByWhatIsLeftOut()
    {
        Room room(sandboxId);
        room.add(u"Harbour"_s, u"A harbour at dawn"_s);
        room.controller->setService({ServiceId(u"gone"_s), u"Gone"_s});
        room.controller->generateAll();
        const auto* bar = room.window.findChild<MessageBar*>();
        QCOMPARE(bar->key(), QString(messagekey::service));
        QVERIFY(!bar->isHidden());
        QCOMPARE(room.studio->jobs().rowCount(), 0);
    }

    void theGateStandsBeforeTheQueue()
    {
        Room room;
        room.write(0, u"Hills"_s);
        QVERIFY(room.studio->unguardedPurchases().setCaps({{}, {}, Usd{10'000}}));
        room.controller->generateAll();
        QVERIFY(room.answer(u"Generate all"_s));
        QCOMPARE(room.studio->jobs().rowCount(), 0);
        QVERIFY(room.answer(u"Queue anyway"_s));
        QCOMPARE(room.studio->jobs().rowCount(), 1);
    }

    void scenesAreAddedCopiedAndDeleted()
    {
        Room room;
        QTRY_VERIFY(!room.action(ActionId::DeleteScene)->isEnabled());
        room.action(ActionId::AddScene)->trigger();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 2"_s}));
        QTRY_VERIFY(room.action(ActionId::DeleteScene)->isEnabled());
        room.document.setCurrentIndex(0);
        room.write(0, u"Hills"_s);
        room.action(ActionId::DuplicateScene)->trigger();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 1 copy"_s, u"Scene 2"_s}));
        QCOMPARE(room.document.currentScene().request.prompt, u"Hills"_s);
        room.action(ActionId::DeleteScene)->trigger();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 2"_s}));

        QUndoStack& history = room.document.undoStack();
        history.undo();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 1 copy"_s, u"Scene 2"_s}));
        QCOMPARE(room.document.currentIndex(), 1);
        history.undo();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 2"_s}));
        history.undo();
        history.undo();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s}));
        QVERIFY(!history.canUndo());
        QTRY_VERIFY(!room.action(ActionId::DeleteScene)->isEnabled());
        history.setIndex(history.count());
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 2"_s}));
    }

    void aSceneIsRenamedWithoutTheStrip()
    {
        Room room;
        room.window.show();
        const auto dialog = [&room] { return room.window.findChild<QInputDialog*>(); };
        room.action(ActionId::RenameScene)->trigger();
        QVERIFY(dialog());
        QCOMPARE(dialog()->textValue(), u"Scene 1"_s);
        dialog()->setTextValue(u"  Harbour "_s);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QCOMPARE(room.names(), QStringList({u"Harbour"_s}));
        QTRY_VERIFY(!dialog());
        room.action(ActionId::RenameScene)->trigger();
        dialog()->setTextValue(u"Nothing"_s);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        room.action(ActionId::RenameScene)->trigger();
        dialog()->setTextValue(u" "_s);
        QTest::keyClick(dialog(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QCOMPARE(room.names(), QStringList({u"Harbour"_s}));
        QCOMPARE(room.document.undoStack().count(), 1);
        QCOMPARE(room.document.undoStack().undoText(), u"Rename scene"_s);
        room.document.undoStack().undo();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s}));
    }

    void aSceneIsRenamedInTheStripWhereThereIsOne()
    {
        Room room;
        room.action(ActionId::AddScene)->trigger();
        room.strip.show();
        QVERIFY(QTest::qWaitForWindowActive(&room.strip));
        room.action(ActionId::RenameScene)->trigger();
        QVERIFY(!room.window.findChild<QInputDialog*>());
        auto* editor = room.strip.findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, u"Harbour"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(room.names(), QStringList({u"Scene 1"_s, u"Harbour"_s}));
        room.document.undoStack().undo();
        QCOMPARE(room.names(), QStringList({u"Scene 1"_s, u"Scene 2"_s}));
    }
};

QTEST_MAIN(TestSceneController)
#include "tst_scenecontroller.moc"
