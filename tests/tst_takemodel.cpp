#include "app/library/takemodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Take take(const QString& id, const QString& scene, int number, qint64 finished)
{
    Take made;
    made.id = TakeId(id);
    made.sceneId = SceneId(scene);
    made.sceneName = scene;
    made.number = number;
    made.finished = fromMs(finished);
    made.path = u"/clips/"_s + id + u".mp4"_s;
    made.request.duration = 15;
    return made;
}

QStringList ids(const TakeModel& model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found.append(model.takes().at(row).id.toString());
    return found;
}

} // namespace

class TestTakeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theModelKeepsQtsRules();
    void theNewestStandsFirst();
    void whatDiffersInNothingTellsNobody();
    void aTakeIsFoundByItsId();
    void whatThePlayerHasIsTold();
};

void TestTakeModel::theModelKeepsQtsRules()
{
    TakeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.put(take(u"a"_s, u"Tuscany"_s, 1, 1));
    model.put(take(u"b"_s, u"Tuscany"_s, 2, 2));
    model.put(take(u"c"_s, u"Harbour"_s, 1, 3));
    model.remove(TakeId(u"a"_s));
    model.remove(TakeId(u"no such take"_s));
    model.reset({take(u"d"_s, u"Market"_s, 1, 4), take(u"e"_s, u"Harbour"_s, 1, 5)});
    QCOMPARE(ids(model), (QStringList{u"e"_s, u"d"_s}));
    QCOMPARE(model.rowCount(model.index(0)), 0);
}

void TestTakeModel::theNewestStandsFirst()
{
    TakeModel model;
    model.put(take(u"b"_s, u"Tuscany"_s, 2, 20));
    model.put(take(u"a"_s, u"Tuscany"_s, 1, 10));
    model.put(take(u"c"_s, u"Tuscany"_s, 3, 30));
    QCOMPARE(ids(model), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
    model.reset({take(u"a"_s, u"Tuscany"_s, 1, 10), take(u"c"_s, u"Tuscany"_s, 3, 30)});
    QCOMPARE(ids(model), (QStringList{u"c"_s, u"a"_s}));
}

void TestTakeModel::whatDiffersInNothingTellsNobody()
{
    TakeModel model;
    model.put(take(u"a"_s, u"Tuscany"_s, 1, 10));
    const QSignalSpy changed(&model, &TakeModel::dataChanged);
    model.put(take(u"a"_s, u"Tuscany"_s, 1, 10));
    QCOMPARE(changed.size(), 0);
    Take starred = take(u"a"_s, u"Tuscany"_s, 1, 10);
    starred.starred = true;
    model.put(starred);
    QCOMPARE(changed.size(), 1);
}

void TestTakeModel::aTakeIsFoundByItsId()
{
    TakeModel model;
    model.put(take(u"a"_s, u"Tuscany"_s, 3, 10));
    QCOMPARE(model.index(0).data().toString(), u"Tuscany · take 3"_s);
    QCOMPARE(model.find(TakeId(u"a"_s))->number, 3);
    QVERIFY(!model.find(TakeId(u"b"_s)));
    QCOMPARE(lengthText(*model.find(TakeId(u"a"_s))), u"0:15"_s);
}

void TestTakeModel::whatThePlayerHasIsTold()
{
    TakeModel model;
    model.reset({take(u"a"_s, u"Tuscany"_s, 1, 1), take(u"b"_s, u"Tuscany"_s, 2, 2)});
    QSignalSpy changed(&model, &TakeModel::dataChanged);
    model.setShown(TakeId(u"a"_s));
    QCOMPARE(model.shown(), TakeId(u"a"_s));
    QCOMPARE(changed.size(), 1);
    model.setShown(TakeId(u"a"_s));
    QCOMPARE(changed.size(), 1);
    model.setShown(TakeId(u"b"_s)); // both of them changed
    QCOMPARE(changed.size(), 3);
}

QTEST_GUILESS_MAIN(TestTakeModel)
#include "tst_takemodel.moc"
