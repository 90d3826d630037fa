#include "app/catalogue/catalogue.h"
#include "app/library/scenetakemodel.h"
#include "app/library/takemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

Scene conversation()
{
    Scene scene = Scene::create(u"Conversation"_s, defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = u"Two people at a table"_s;
    scene.request.duration = 12;
    return scene;
}

Take take(const Scene& scene, int number)
{
    Take made;
    made.id = TakeId(scene.id.toString() + u"-"_s + QString::number(number));
    made.sceneId = scene.id;
    made.sceneName = scene.name;
    made.number = number;
    made.request = scene.request;
    made.cost = Usd{2'020'000};
    made.finished = fromMs(1000 + number);
    made.path = u"/nowhere/%1.mp4"_s.arg(number);
    return made;
}

} // namespace

class TestSceneTakeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itHoldsTheScenesTakesNewestFirst()
    {
        TakeModel all;
        SceneTakeModel model(all);
        QAbstractItemModelTester tester(&model);
        const Scene scene = conversation();
        const Scene other = conversation();
        for (const int number : {2, 1, 4, 3})
            all.put(take(scene, number));
        all.put(take(other, 9));
        model.setScene(scene.id, scene);
        QStringList names;
        for (int row = 0; row < model.rowCount(); ++row)
            names.append(model.index(row).data().toString());
        QCOMPARE(names, QStringList({u"take 4"_s, u"take 3"_s, u"take 2"_s, u"take 1"_s}));
        QCOMPARE(model.index(0).data(SceneTakeModel::LengthRole).toString(), u"0:12"_s);
        QCOMPARE(model.index(0).data(SceneTakeModel::CostRole).toString(), u"$2.02"_s);
        all.remove(TakeId(scene.id.toString() + u"-3"_s));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.highestNumber(), 4);
        model.setScene(other.id, other);
        QCOMPARE(model.rowCount(), 1);
    }

    void theNewestIsChosenUntilSomebodyChooses()
    {
        TakeModel all;
        SceneTakeModel model(all);
        Scene scene = conversation();
        model.setScene(scene.id, scene);
        QVERIFY(model.chosen().isEmpty());
        all.put(take(scene, 1));
        all.put(take(scene, 2));
        QCOMPARE(model.chosen(), TakeId(scene.id.toString() + u"-2"_s));
        scene.chosenTake = TakeId(scene.id.toString() + u"-1"_s);
        model.setScene(scene.id, scene);
        QCOMPARE(model.chosen(), scene.chosenTake);
        all.put(take(scene, 3));
        QCOMPARE(model.chosen(), scene.chosenTake);
        all.remove(scene.chosenTake);
        QCOMPARE(model.chosen(), TakeId(scene.id.toString() + u"-3"_s));
    }

    void aPictureDoesNotStandInTheFilmWhereThereIsAVideo()
    {
        TakeModel all;
        SceneTakeModel model(all);
        const Scene scene = conversation();
        model.setScene(scene.id, scene);
        Take still = take(scene, 2);
        still.path = u"/nowhere/2.png"_s;
        all.put(still);
        QCOMPARE(model.chosen(), still.id);
        QVERIFY(model.index(0).data(SceneTakeModel::LengthRole).toString().isEmpty());
        all.put(take(scene, 1));
        QCOMPARE(model.chosen(), TakeId(scene.id.toString() + u"-1"_s));
    }

    void whatATakeIsIsHeard()
    {
        TakeModel all;
        SceneTakeModel model(all);
        Scene scene = conversation();
        all.put(take(scene, 1));
        Take second = take(scene, 2);
        second.starred = true;
        all.put(second);
        model.setScene(scene.id, scene);
        model.setShown(second.id);
        const auto heard = [&](int row) {
            return model.index(row).data(Qt::AccessibleDescriptionRole).toString();
        };
        QCOMPARE(heard(0), u"0:12, $2.02, chosen, in the player, starred"_s);
        QCOMPARE(heard(1), u"0:12, $2.02"_s);
        model.setCompared(TakeId(scene.id.toString() + u"-1"_s));
        QCOMPARE(heard(0), u"0:12, $2.02, chosen, A of the comparison, starred"_s);
        QCOMPARE(heard(1), u"0:12, $2.02, B of the comparison"_s);
        model.setCompared({});
        scene.request.prompt += u", snow"_s;
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setScene(scene.id, scene);
        QVERIFY(!changed.isEmpty());
        QVERIFY(heard(1).endsWith(u"made from an earlier prompt"_s));
        // The state of a scene that is not open is unknown.
        model.setScene(scene.id, std::nullopt);
        QCOMPARE(heard(1), u"0:12, $2.02"_s);
    }

    void anyOrderOfComingAndGoing()
    {
        TakeModel all;
        SceneTakeModel model(all);
        QAbstractItemModelTester tester(&model);
        const QList<Scene> scenes = {conversation(), conversation()};
        model.setScene(scenes.first().id, scenes.first());
        QRandomGenerator random(20261128);
        for (int i = 0; i < 400; ++i) {
            const Scene& scene = scenes.at(random.bounded(2));
            const Take one = take(scene, random.bounded(1, 20));
            if (random.bounded(3) == 0)
                all.remove(one.id);
            else
                all.put(one);
            QStringList wanted;
            for (const Take& known : all.takes()) {
                if (known.sceneId == scenes.first().id)
                    wanted.append(known.id);
            }
            QStringList there;
            for (const Take& known : model.takes())
                there.append(known.id);
            QCOMPARE(there, wanted);
        }
    }
};

QTEST_GUILESS_MAIN(TestSceneTakeModel)
#include "tst_scenetakemodel.moc"
