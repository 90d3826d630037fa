#include "app/catalogue/catalogue.h"
#include "app/timeline/document.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Model& kling()
{
    return Catalogue::builtIn().standard();
}

Project threeScenes()
{
    Project project = Project::create(defaultsOf(kling()));
    project.scenes.append(Scene::create(u"Two"_s, defaultsOf(kling())));
    project.scenes.append(Scene::create(u"Three"_s, defaultsOf(kling())));
    return project;
}

void type(Document& document, const QString& prompt, const QString& gesture = {})
{
    Request request = document.currentScene().request;
    request.prompt = prompt;
    document.editRequest(request, u"Edit prompt"_s, gesture);
}

/// Which shots were chosen, and in which scene.
struct Chosen
{
    QString scene = {};
    QList<int> rows = {};
};

QList<int> someRows(QRandomGenerator& random, const Request& request)
{
    QList<int> rows;
    for (int row = 0; row < request.shots.size(); ++row) {
        if (random.bounded(2) == 0)
            rows.append(row);
    }
    return rows;
}

/// Chosen shots as the timeline has them: the document is told, undo and redo choose others, and in another
/// scene none are chosen.
class ShotSelection
{
public:
    explicit ShotSelection(Document& document)
        : m_document(document)
        , m_scene(document.currentScene().id)
    {
        QObject::connect(&document, &Document::currentIndexChanged, &document, [this] {
            const SceneId shown = m_document.currentScene().id;
            if (shown != m_scene)
                m_rows.clear();
            m_scene = shown;
        });
        QObject::connect(&document, &Document::selectionRestored, &document,
                         [this](const QList<int>& rows) { choose(rows); });
    }

    void choose(const QList<int>& rows)
    {
        m_rows = rows;
        m_document.setSelectedShots(rows);
    }
    [[nodiscard]] const QList<int>& rows() const { return m_rows; }

private:
    Document& m_document;
    SceneId m_scene;
    QList<int> m_rows = {};
};

/// One of everything that the user can change in a request. The gestures are those of typing and of fields.
void editRequest(Document& document, QRandomGenerator& random, int number)
{
    Request request = document.currentScene().request;
    const QStringList shapes{u"16:9"_s, u"9:16"_s, u"1:1"_s};
    const int shot = request.shots.isEmpty() ? -1 : random.bounded(static_cast<int>(request.shots.size()));
    switch (random.bounded(9)) {
    case 0:
        request.duration = random.bounded(3, 16);
        document.editRequest(request, u"Duration"_s, u"duration"_s);
        break;
    case 1:
        request.shots.append({QString::number(number), 3});
        document.editRequest(request, u"Add shot"_s);
        break;
    case 2:
        request.aspectRatio = shapes.at(random.bounded(3));
        document.editRequest(request, u"Aspect ratio"_s);
        break;
    case 3:
        request.cfgScale = random.bounded(5) * 0.25;
        document.editRequest(request, u"CFG scale"_s, u"cfg"_s);
        break;
    case 4:
        request.sound = !request.sound;
        document.editRequest(request, u"Sound"_s);
        break;
    case 5:
        request.negativePrompt = QString::number(random.bounded(3));
        document.editRequest(request, u"Negative prompt"_s, u"negative"_s);
        break;
    case 6:
        if (shot >= 0) {
            request.shots[shot].prompt = QString::number(random.bounded(3));
            document.editRequest(request, u"Shot"_s, u"inplace/%1"_s.arg(shot));
        }
        break;
    case 7:
        if (shot >= 0) {
            request.shots.removeAt(shot);
            document.editRequest(request, u"Delete shot"_s);
        }
        break;
    default:
        type(document, QString::number(random.bounded(3)), u"typing"_s);
        break;
    }
}

void editSomething(Document& document, QRandomGenerator& random, int number)
{
    const int scenes = static_cast<int>(document.project().scenes.size());
    switch (random.bounded(16)) {
    case 0:
        document.insertScene(random.bounded(scenes + 1),
                             Scene::create(QString::number(number), defaultsOf(kling())));
        break;
    case 1:
        document.removeScene(random.bounded(scenes));
        break;
    case 2:
        document.moveScene(random.bounded(scenes), random.bounded(scenes));
        break;
    case 3:
        document.setCurrentIndex(random.bounded(scenes));
        break;
    case 4:
        document.renameScene(random.bounded(scenes), QString::number(random.bounded(5)));
        break;
    case 5:
        document.duplicateScene(random.bounded(scenes));
        break;
    case 6:
        document.addScene();
        break;
    default:
        editRequest(document, random, number);
        break;
    }
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void anEditIsOneStep();
    void sceneNamesFollowTheirOrder();
    void anEditThatChangesNothingLeavesNoStep();
    void aGestureIsOneStep();
    void aGestureThatEndsWhereItBeganLeavesNoStep();
    void anEndedGestureIsNotGoneOnWith();
    void undoEndsAGesture();
    void aSaveIsNotMergedAcross();
    void anotherSceneEndsAGesture();
    void undoShowsTheSceneItChanges();
    void aSelectionIsOfOneScene();
    void scenesComeGoAndMove();
    void theLastSceneStays();
    void aNewSceneHasTheSettingsAndANameOfItsOwn();
    void aFreeNameIsTheWantedOneOrNumbered();
    void aCopyIsASceneOfItsOwn();
    void aSceneIsRenamedInOneStep();
    void replacingForgetsTheHistory();
    void fiveHundredEditsAreUndoneAndRedoneExactly_data();
    void fiveHundredEditsAreUndoneAndRedoneExactly();
};

void TestDocument::sceneNamesFollowTheirOrder()
{
    Document document(Project::create(defaultsOf(kling())));
    const auto names = [&] {
        QStringList all;
        for (const Scene& scene : document.project().scenes)
            all.append(scene.name);
        return all;
    };
    document.addScene();
    document.addScene();
    document.renameScene(1, u"Harbour"_s);
    document.setCurrentIndex(0);
    const QString first = document.currentScene().id;
    document.addScene(); // behind the first one
    QCOMPARE(names(), (QStringList{u"Scene 1"_s, u"Scene 3"_s, u"Harbour"_s, u"Scene 4"_s}));
    document.moveScene(0, 3);
    QCOMPARE(names(), (QStringList{u"Scene 1"_s, u"Harbour"_s, u"Scene 3"_s, u"Scene 4"_s}));
    QCOMPARE(document.project().scenes.at(3).id, first);
    document.undoStack().undo();
    QCOMPARE(names(), (QStringList{u"Scene 1"_s, u"Scene 3"_s, u"Harbour"_s, u"Scene 4"_s}));
    QCOMPARE(document.project().scenes.at(0).id, first);
}

void TestDocument::anEditIsOneStep()
{
    Document document(threeScenes());
    const Project before = document.project();
    QSignalSpy changed(&document, &Document::sceneChanged);
    type(document, u"hills"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), u"Edit prompt"_s);
    QVERIFY(!document.undoStack().isClean());
    document.undoStack().undo();
    QCOMPARE(document.project(), before);
    QVERIFY(document.undoStack().isClean());
    document.undoStack().redo();
    QCOMPARE(document.currentScene().request.prompt, u"hills"_s);
}

void TestDocument::anEditThatChangesNothingLeavesNoStep()
{
    Document document(threeScenes());
    document.editScene(document.currentScene(), u"Nothing"_s);
    document.editScene(Scene::create(u"A stranger"_s, defaultsOf(kling())), u"Nothing"_s);
    document.moveScene(1, 1);
    QCOMPARE(document.undoStack().count(), 0);
}

void TestDocument::aGestureIsOneStep()
{
    Document document(threeScenes());
    type(document, u"h"_s, u"typing"_s);
    type(document, u"hi"_s, u"typing"_s);
    type(document, u"hill"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.currentScene().request.prompt, QString());
    document.undoStack().redo();
    QCOMPARE(document.currentScene().request.prompt, u"hill"_s);
}

void TestDocument::aGestureThatEndsWhereItBeganLeavesNoStep()
{
    Document document(threeScenes());
    const Project before = document.project();
    type(document, u"h"_s, u"typing"_s);
    type(document, QString(), u"typing"_s);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.undoStack().isClean());
    QCOMPARE(document.project(), before);
    type(document, u"s"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.project(), before);
}

void TestDocument::anEndedGestureIsNotGoneOnWith()
{
    Document document(threeScenes());
    type(document, u"hills "_s, u"typing"_s);
    document.endGesture();
    type(document, u"hills at"_s, u"typing"_s);
    type(document, u"hills at dusk"_s, u"another"_s);
    QCOMPARE(document.undoStack().count(), 3);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.currentScene().request.prompt, u"hills "_s);
}

void TestDocument::undoEndsAGesture()
{
    Document document(threeScenes());
    type(document, u"a"_s, u"typing"_s);
    type(document, u"b"_s);
    document.undoStack().undo();
    type(document, u"ac"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QCOMPARE(document.currentScene().request.prompt, u"a"_s);
    document.undoStack().undo();
    document.undoStack().redo();
    type(document, u"ad"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 2);
}

void TestDocument::aSaveIsNotMergedAcross()
{
    Document document(threeScenes());
    type(document, u"a"_s, u"typing"_s);
    document.undoStack().setClean();
    type(document, u"ab"_s, u"typing"_s);
    QVERIFY(!document.undoStack().isClean());
    document.undoStack().undo();
    QVERIFY(document.undoStack().isClean());
    QCOMPARE(document.currentScene().request.prompt, u"a"_s);
}

void TestDocument::anotherSceneEndsAGesture()
{
    Document document(threeScenes());
    type(document, u"a"_s, u"typing"_s);
    Scene second = document.project().scenes.at(1);
    second.name = u"Harbour"_s;
    document.editScene(second, u"Rename"_s, u"naming"_s);
    QCOMPARE(document.currentIndex(), 1);
    second.name = u"Harbour at dawn"_s;
    document.editScene(second, u"Rename"_s, u"naming"_s);
    QCOMPARE(document.undoStack().count(), 2);
    document.setCurrentIndex(0);
    type(document, u"ab"_s, u"typing"_s);
    QCOMPARE(document.undoStack().count(), 3);
}

void TestDocument::undoShowsTheSceneItChanges()
{
    Document document(threeScenes());
    document.setCurrentIndex(2);
    type(document, u"a"_s);
    document.setCurrentIndex(0);
    document.setCurrentIndex(7);
    QCOMPARE(document.currentIndex(), 0);
    QSignalSpy shown(&document, &Document::currentIndexChanged);
    document.undoStack().undo();
    QCOMPARE(document.currentIndex(), 2);
    QCOMPARE(shown.count(), 1);
}

void TestDocument::aSelectionIsOfOneScene()
{
    Document document(threeScenes());
    QList<int> restored;
    connect(&document, &Document::selectionRestored, &document, [&](const QList<int>& rows) {
        restored = rows;
        document.setSelectedShots(rows);
    });
    // What is chosen now: undo restores what was chosen when the step was made.
    const auto chosenNow = [&] {
        type(document, u"typed"_s);
        document.setSelectedShots({9});
        document.undoStack().undo();
        return restored;
    };
    document.setSelectedShots({1, 2});
    QCOMPARE(chosenNow(), (QList<int>{1, 2}));
    type(document, u"a"_s);
    document.setCurrentIndex(1);
    document.setSelectedShots({0});
    document.undoStack().undo();
    QCOMPARE(restored, (QList<int>{1, 2}));
    document.setCurrentIndex(2);
    document.setSelectedShots({3});
    document.undoStack().redo();
    QCOMPARE(restored, QList<int>());
    document.setSelectedShots({1});
    document.setCurrentIndex(1);
    QCOMPARE(chosenNow(), QList<int>());
    document.setCurrentIndex(0);
    // A scene that goes takes its own with it; one that moves keeps them.
    document.setSelectedShots({1});
    document.moveScene(0, 2);
    QCOMPARE(chosenNow(), QList<int>{1});
    document.removeScene(2);
    QCOMPARE(chosenNow(), QList<int>());
    document.undoStack().undo();
    QCOMPARE(restored, QList<int>{1});
    document.setSelectedShots({2});
    document.replaceProject(threeScenes(), {});
    QCOMPARE(chosenNow(), QList<int>());
}

void TestDocument::scenesComeGoAndMove()
{
    Document document(threeScenes());
    const Project before = document.project();
    const QString first = before.scenes.at(0).id;
    document.moveScene(0, 2);
    QCOMPARE(document.project().scenes.at(2).id, first);
    QCOMPARE(document.currentIndex(), 2);
    document.removeScene(0);
    QCOMPARE(document.currentScene().id, first);
    document.removeScene(1);
    QCOMPARE(document.currentIndex(), 0);
    document.insertScene(99, Scene::create(u"New"_s, defaultsOf(kling())));
    QCOMPARE(document.currentScene().name, u"New"_s);
    QCOMPARE(document.currentIndex(), 1);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.project(), before);
    QCOMPARE(document.currentIndex(), 0);
}

void TestDocument::theLastSceneStays()
{
    Document document(Project::create(defaultsOf(kling())));
    document.removeScene(0);
    QCOMPARE(document.project().scenes.size(), 1);
    QCOMPARE(document.undoStack().count(), 0);
}

void TestDocument::aNewSceneHasTheSettingsAndANameOfItsOwn()
{
    Document document(threeScenes());
    Request request = document.currentScene().request;
    request.prompt = u"hills"_s;
    request.aspectRatio = u"9:16"_s;
    request.cfgScale = 0.25;
    request.sound = !request.sound;
    document.editRequest(request, u"Settings"_s);
    document.renameScene(1, u"Scene 4"_s);
    document.setCurrentIndex(0);
    const Project before = document.project();
    document.addScene();
    QCOMPARE(document.project().scenes.size(), 4);
    QCOMPARE(document.currentIndex(), 1);
    const Scene& added = document.currentScene();
    QCOMPARE(added.name, u"Scene 5"_s);
    QCOMPARE(added.request.prompt, QString());
    QCOMPARE(added.request.aspectRatio, u"9:16"_s);
    QCOMPARE(added.request.cfgScale, 0.25);
    QCOMPARE(added.request.sound, request.sound);
    document.undoStack().undo();
    QCOMPARE(document.project(), before);
    QCOMPARE(document.currentIndex(), 0);
}

void TestDocument::aFreeNameIsTheWantedOneOrNumbered()
{
    Document document(threeScenes());
    const QString odd = u"100%2 %1 & more"_s;
    QCOMPARE(document.freeSceneName(odd), odd);
    for (const QString& name : QStringList{odd, odd + u" 2"_s}) {
        document.insertScene(0, Scene::create(name, defaultsOf(kling())));
        QCOMPARE(document.currentScene().name, name);
    }
    QCOMPARE(document.freeSceneName(odd), odd + u" 3"_s);
    QVERIFY(document.freeSceneName().startsWith(u"Scene "_s));
}

void TestDocument::aCopyIsASceneOfItsOwn()
{
    Project project = threeScenes();
    project.scenes[1].chosenTake = TakeId(u"take"_s);
    project.scenes[1].request.shots = {{u"One"_s, 3}, {u"Two"_s, 4}};
    Document document(project);
    document.duplicateScene(1);
    QCOMPARE(document.currentIndex(), 2);
    const Scene copy = document.currentScene();
    QCOMPARE(copy.name, u"Two copy"_s);
    QCOMPARE(copy.request, project.scenes.at(1).request);
    QCOMPARE(copy.chosenTake, QString());
    QVERIFY(copy.id != project.scenes.at(1).id);
    document.duplicateScene(1);
    QCOMPARE(document.currentScene().name, u"Two copy 2"_s);
    QCOMPARE(document.undoStack().undoText(), u"Duplicate scene"_s);
    document.duplicateScene(-1);
    document.duplicateScene(9);
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(document.project(), project);
}

void TestDocument::aSceneIsRenamedInOneStep()
{
    Document document(threeScenes());
    document.renameScene(2, u"  Harbour  at dawn "_s);
    QCOMPARE(document.project().scenes.at(2).name, u"Harbour at dawn"_s);
    QCOMPARE(document.undoStack().undoText(), u"Rename scene"_s);
    document.renameScene(2, u"Harbour at dawn"_s);
    document.renameScene(2, u"   "_s);
    document.renameScene(7, u"Nowhere"_s);
    QCOMPARE(document.undoStack().count(), 1);
    document.undoStack().undo();
    QCOMPARE(document.project().scenes.at(2).name, u"Three"_s);
}

void TestDocument::replacingForgetsTheHistory()
{
    Document document(threeScenes());
    document.setCurrentIndex(2);
    type(document, u"a"_s);
    QSignalSpy scenes(&document, &Document::scenesChanged);
    QSignalSpy path(&document, &Document::pathChanged);
    document.replaceProject(Project::create(defaultsOf(kling())), u"/film.rushes"_s);
    QCOMPARE(document.currentIndex(), 0);
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.undoStack().isClean());
    QCOMPARE(document.path(), u"/film.rushes"_s);
    QCOMPARE(scenes.count(), 1);
    QCOMPARE(path.count(), 1);
    document.setPath(u"/film.rushes"_s);
    QCOMPARE(path.count(), 1);
}

void TestDocument::fiveHundredEditsAreUndoneAndRedoneExactly_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestDocument::fiveHundredEditsAreUndoneAndRedoneExactly()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Document document(threeScenes());
    ShotSelection selection(document);
    QUndoStack& stack = document.undoStack();
    const auto chosenNow = [&] { return Chosen{document.currentScene().id, selection.rows()}; };
    // What the project was at each index of the history, and what was chosen before each step was last taken.
    QList<Project> states{document.project()};
    QList<Chosen> chosen;
    const auto agrees = [&](const Chosen& expected) {
        // In another scene than the step's nothing of it can have been chosen.
        const QList<int> rows = document.currentScene().id == expected.scene ? expected.rows : QList<int>();
        const QList<int>& shown = selection.rows();
        return document.project() == states.at(stack.index()) &&
               std::equal(rows.cbegin(), rows.cend(), shown.cbegin(), shown.cend());
    };
    const auto undo = [&] {
        const Chosen before = std::exchange(chosen[stack.index() - 1], chosenNow());
        stack.undo();
        return agrees(before);
    };
    const auto redo = [&] {
        const Chosen before = std::exchange(chosen[stack.index()], chosenNow());
        stack.redo();
        return agrees(before);
    };
    for (int i = 0; i < 500; ++i) {
        if (random.bounded(3) == 0)
            selection.choose(someRows(random, document.currentScene().request));
        const Project project = document.project();
        const Chosen before = chosenNow();
        const int index = stack.index();
        editSomething(document, random, i);
        if (document.project() != project) {
            // Merged, one more, or one less where a gesture came back to its start.
            chosen.resize(qMin(index, stack.index()));
            if (stack.index() > index)
                chosen.append(before);
            states.resize(stack.index() + 1);
            states.last() = document.project();
        }
        if (random.bounded(20) == 0 && stack.canUndo())
            QVERIFY2(undo(), qPrintable(u"undo after edit %1"_s.arg(i)));
    }
    while (stack.canRedo())
        QVERIFY(redo());
    QVERIFY(stack.count() > 150);
    for (int run = 0; run < 2; ++run) {
        while (stack.canUndo()) {
            QVERIFY2(undo(), qPrintable(u"undo to %1"_s.arg(stack.index())));
            if (random.bounded(4) == 0)
                document.setCurrentIndex(random.bounded(static_cast<int>(document.project().scenes.size())));
            if (random.bounded(4) == 0)
                selection.choose(someRows(random, document.currentScene().request));
        }
        QCOMPARE(document.project(), states.constFirst());
        while (stack.canRedo())
            QVERIFY2(redo(), qPrintable(u"redo to %1"_s.arg(stack.index())));
        QCOMPARE(document.project(), states.constLast());
    }
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
