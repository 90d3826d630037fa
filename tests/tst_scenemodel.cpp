#include "app/catalogue/catalogue.h"
#include "app/timeline/scenemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Project fourScenes()
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    for (const QString& name : {u"Two"_s, u"Three"_s, u"Four"_s})
        project.scenes.append(Scene::create(name, defaultsOf(Catalogue::builtIn().standard())));
    project.scenes[1].request.duration = 7;
    project.scenes[1].request.shots = {{u"a"_s, 3}, {u"b"_s, 4}};
    return project;
}

struct Room
{
    Document document{fourScenes()};
    SceneModel model{document};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    [[nodiscard]] QStringList shown() const
    {
        QStringList ids;
        for (int i = 0; i < model.rowCount(); ++i)
            ids.append(model.index(i).data(SceneModel::IdRole).toString());
        return ids;
    }
    [[nodiscard]] QStringList wanted() const
    {
        QStringList ids;
        for (const Scene& scene : document.project().scenes)
            ids.append(scene.id);
        return ids;
    }
};

} // namespace

class TestSceneModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRowTellsItsScene()
    {
        Room room;
        const QModelIndex row = room.model.index(1);
        QCOMPARE(row.data().toString(), u"Two"_s);
        QCOMPARE(row.data(SceneModel::DurationRole).toInt(), 7);
        QCOMPARE(row.data(SceneModel::ShotsRole).toInt(), 2);
        QVERIFY(row.data(SceneModel::SummaryRole).toString().startsWith(u"7 s · 2 shot"_s));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u", Two, 7 s · 2 shot"_s));
        QCOMPARE(room.model.index(0).data(SceneModel::SummaryRole).toString(), u"5 s"_s);
    }

    void aNameIsEditedInPlace()
    {
        Room room;
        QVERIFY(room.model.flags(room.model.index(2)) & Qt::ItemIsEditable);
        QSignalSpy changed(&room.model, &SceneModel::dataChanged);
        QVERIFY(room.model.setData(room.model.index(2), u"Harbour"_s));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(room.document.project().scenes.at(2).name, u"Harbour"_s);
        QVERIFY(!room.model.setData(room.model.index(2), u" "_s));
        room.document.undoStack().undo();
        QCOMPARE(room.model.index(2).data().toString(), u"Three"_s);
    }

    void aMovedSceneIsTheSameRow_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("to the end") << 0 << 3;
        QTest::newRow("to the start") << 3 << 0;
        QTest::newRow("to the right") << 1 << 2;
        QTest::newRow("to the left") << 2 << 1;
    }

    void aMovedSceneIsTheSameRow()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        Room room;
        QList<QPersistentModelIndex> rows;
        QStringList ids = room.wanted();
        for (int i = 0; i < room.model.rowCount(); ++i)
            rows.append(room.model.index(i));
        QSignalSpy moved(&room.model, &SceneModel::rowsMoved);
        QSignalSpy reset(&room.model, &SceneModel::modelReset);
        room.document.moveScene(from, to);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(reset.count(), 0);
        for (int i = 0; i < ids.size(); ++i)
            QCOMPARE(rows.at(i).data(SceneModel::IdRole).toString(), ids.at(i));
        QCOMPARE(rows.at(from).row(), to);
    }

    void scenesComeAndGo()
    {
        Room room;
        QSignalSpy inserted(&room.model, &SceneModel::rowsInserted);
        QSignalSpy removed(&room.model, &SceneModel::rowsRemoved);
        QSignalSpy refreshed(&room.model, &SceneModel::refreshed);
        room.document.duplicateScene(1);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(room.model.rowCount(), 5);
        room.document.removeScene(0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(refreshed.count(), 2);
        QCOMPARE(room.shown(), room.wanted());
        QVERIFY(!room.model.isRefreshing());
    }

    void anotherProjectIsAReset()
    {
        Room room;
        QSignalSpy reset(&room.model, &SceneModel::modelReset);
        room.document.replaceProject(Project::create(defaultsOf(Catalogue::builtIn().standard())), {});
        QCOMPARE(reset.count(), 1);
        QCOMPARE(room.model.rowCount(), 1);
    }

    void takesAreAskedForWhenTheSceneChanges()
    {
        Room room;
        int asked = 0;
        room.model.setTakes([&asked](const Scene& scene) {
            ++asked;
            const bool done = scene.request.prompt == u"hills"_s;
            return SceneTake{done ? SceneState::HasTake : SceneState::NeedsTake,
                             done ? u"/a.mp4"_s : QString(), 5};
        });
        QCOMPARE(asked, 4);
        QCOMPARE(room.model.index(0).data(SceneModel::StateRole).toInt(), int(SceneState::NeedsTake));
        Request request = room.document.currentScene().request;
        request.prompt = u"hills"_s;
        room.document.editRequest(request, u"Edit prompt"_s);
        QCOMPARE(asked, 5);
        QCOMPARE(room.model.index(0).data(SceneModel::StateRole).toInt(), int(SceneState::HasTake));
        QCOMPARE(room.model.index(0).data(SceneModel::TakePathRole).toString(), u"/a.mp4"_s);
        QSignalSpy changed(&room.model, &SceneModel::dataChanged);
        room.model.refreshTakes();
        QCOMPARE(changed.count(), 0);
        room.document.undoStack().undo();
        QCOMPARE(room.model.index(0).data(SceneModel::StateRole).toInt(), int(SceneState::NeedsTake));
        QCOMPARE(changed.count(), 1);
    }

    void fiveHundredEditsAreFollowed()
    {
        QRandomGenerator random(7);
        Room room;
        QUndoStack& stack = room.document.undoStack();
        QSignalSpy inserted(&room.model, &SceneModel::rowsInserted);
        QSignalSpy removed(&room.model, &SceneModel::rowsRemoved);
        QSignalSpy moved(&room.model, &SceneModel::rowsMoved);
        for (int i = 0; i < 500; ++i) {
            const auto scenes = static_cast<int>(room.document.project().scenes.size());
            switch (random.bounded(7)) {
            case 0:
                room.document.addScene();
                break;
            case 1:
                room.document.duplicateScene(random.bounded(scenes));
                break;
            case 2:
                room.document.removeScene(random.bounded(scenes));
                break;
            case 3:
                room.document.moveScene(random.bounded(scenes), random.bounded(scenes));
                break;
            case 4:
                room.document.renameScene(random.bounded(scenes), QString::number(i));
                break;
            case 5:
                stack.undo();
                break;
            default:
                stack.setIndex(random.bounded(stack.count() + 1));
                break;
            }
            QCOMPARE(room.shown(), room.wanted());
            for (int row = 0; row < room.model.rowCount(); ++row)
                QCOMPARE(room.model.index(row).data().toString(),
                         room.document.project().scenes.at(row).name);
        }
        for (const QSignalSpy* spy : {&inserted, &removed, &moved})
            QVERIFY(spy->count() > 30);
    }
};

QTEST_GUILESS_MAIN(TestSceneModel)
#include "tst_scenemodel.moc"
