#include "app/catalogue/catalogue.h"
#include "app/timeline/timelinemodel.h"

#include <QAbstractItemModelTester>
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

Project withShots(const QList<int>& seconds)
{
    Project project = Project::create(defaultsOf(kling()));
    Request& request = project.scenes.first().request;
    request.prompt = u"clip"_s;
    for (int i = 0; i < seconds.size(); ++i)
        request.shots.append({QString(QChar(u'A' + i)), seconds.at(i)});
    if (!seconds.isEmpty())
        request.duration = totalSeconds(request.shots);
    return project;
}

struct Room
{
    explicit Room(const QList<int>& seconds)
        : document(withShots(seconds))
        , model(document)
    {
    }

    [[nodiscard]] QVariant at(int row, TimelineModel::Column column, int role = Qt::DisplayRole) const
    {
        return model.index(row, column).data(role);
    }

    Document document;
    TimelineModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class TestTimelineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void rowsAreTheShots();
    void withoutShotsThereAreNoRows();
    void secondsAndPromptAreEdited();
    void secondsGoAsFarAsTheyMay();
    void aRowStaysItselfWhenItMoves();
    void aRowStaysItselfWhenItsNeighbourGoes();
    void aRowStaysItselfWhenItTakesTheTimeOfTheFirst();
    void aShotKeepsItsColourWhereItGoes();
    void aSplitAddsOneRow();
    void undoBringsTheRowBack();
    void aDragToTheRightIsOneMove();
    void anotherSceneIsAReset();
    void anotherScenesEditChangesNothingHere();
    void onlyWhatChangedIsToldOf();
    void limitsHaveWords();
    void anyHistoryKeepsRowsAndScenesAgreed_data();
    void anyHistoryKeepsRowsAndScenesAgreed();
};

void TestTimelineModel::rowsAreTheShots()
{
    Room room({4, 3, 3, 5});
    QCOMPARE(room.model.rowCount(), 4);
    QCOMPARE(room.at(1, TimelineModel::StartColumn), QVariant(4));
    QCOMPARE(room.at(1, TimelineModel::EndColumn), QVariant(7));
    QCOMPARE(room.at(1, TimelineModel::SecondsColumn), QVariant(3));
    QCOMPARE(room.at(1, TimelineModel::PromptColumn), QVariant(u"B"_s));
    QCOMPARE(room.at(1, TimelineModel::StartColumn, Qt::AccessibleTextRole).toString(),
             u"Shot 2 of 4, 3 s, from 4 to 7"_s);
    QCOMPARE(room.at(1, TimelineModel::PromptColumn, Qt::AccessibleDescriptionRole).toString(),
             u"Shot 2 of 4, 3 s, from 4 to 7"_s);
    QCOMPARE(room.at(0, TimelineModel::StartColumn, TimelineModel::NameRole).toString(), u"Shot 1, 4 s"_s);
    QCOMPARE(room.at(0, TimelineModel::StartColumn, TimelineModel::ShotRole).value<Shot>(),
             (Shot{u"A"_s, 4}));
}

void TestTimelineModel::withoutShotsThereAreNoRows()
{
    Room room({});
    QCOMPARE(room.model.rowCount(), 0);
    QCOMPARE(TimelineModel::nameOf(room.model.request(), 0), u"Clip, 5 s"_s);
    room.model.setPrompt(-1, u"hills"_s);
    QCOMPARE(room.document.currentScene().request.prompt, u"hills"_s);
    QCOMPARE(room.model.setSeconds({}, 8), edits::Limit::None);
    QCOMPARE(room.document.currentScene().request.duration, 8);
    QCOMPARE(room.document.undoStack().count(), 2);
}

void TestTimelineModel::secondsAndPromptAreEdited()
{
    Room room({4, 3});
    QVERIFY(room.model.flags(room.model.index(0, TimelineModel::SecondsColumn)) & Qt::ItemIsEditable);
    QVERIFY(room.model.flags(room.model.index(0, TimelineModel::PromptColumn)) & Qt::ItemIsEditable);
    QVERIFY(!(room.model.flags(room.model.index(0, TimelineModel::StartColumn)) & Qt::ItemIsEditable));
    QVERIFY(room.model.setData(room.model.index(0, TimelineModel::SecondsColumn), 6));
    QVERIFY(room.model.setData(room.model.index(1, TimelineModel::PromptColumn), u"the sea"_s));
    QVERIFY(!room.model.setData(room.model.index(1, TimelineModel::StartColumn), 1));
    QVERIFY(!room.model.setData(room.model.index(1, TimelineModel::SecondsColumn), u"long"_s));
    QCOMPARE(room.model.request().shots, (QList<Shot>{{u"A"_s, 6}, {u"the sea"_s, 3}}));
    QCOMPARE(room.model.request().duration, 9);
    QCOMPARE(room.document.undoStack().count(), 2);
}

void TestTimelineModel::secondsGoAsFarAsTheyMay()
{
    Room room({4, 3});
    QCOMPARE(room.model.setSeconds({0}, 40), edits::Limit::ClipTooLong);
    QCOMPARE(room.model.request().duration, 15);
    QCOMPARE(room.model.setSeconds({0, 1}, 1), edits::Limit::ShotTooShort);
    QCOMPARE(room.model.request().duration, 6);
}

void TestTimelineModel::aRowStaysItselfWhenItMoves()
{
    Room room({3, 4, 5});
    const QPersistentModelIndex moved = room.model.index(0, 0);
    QSignalSpy moves(&room.model, &QAbstractItemModel::rowsMoved);
    QSignalSpy resets(&room.model, &QAbstractItemModel::modelReset);
    room.model.commit(edits::move(room.model.request(), {0}, 3, kling()), u"Move"_s);
    QCOMPARE(moved.row(), 2);
    QCOMPARE(moved.data(TimelineModel::ShotRole).value<Shot>().prompt, u"A"_s);
    QCOMPARE(moves.count(), 1);
    room.document.undoStack().undo();
    QCOMPARE(moved.row(), 0);
    QCOMPARE(resets.count(), 0);
}

void TestTimelineModel::aRowStaysItselfWhenItsNeighbourGoes()
{
    Room room({3, 4, 5});
    const QPersistentModelIndex first = room.model.index(0, 0);
    const QPersistentModelIndex gone = room.model.index(1, 0);
    const QPersistentModelIndex last = room.model.index(2, 0);
    room.model.commit(edits::remove(room.model.request(), {1}, false, kling()), u"Delete"_s);
    QVERIFY(!gone.isValid());
    QCOMPARE(first.row(), 0);
    QCOMPARE(last.row(), 1);
    QCOMPARE(room.at(0, TimelineModel::SecondsColumn), QVariant(7));
}

void TestTimelineModel::aRowStaysItselfWhenItTakesTheTimeOfTheFirst()
{
    Room room({3, 4, 5});
    const QPersistentModelIndex second = room.model.index(1, 0);
    room.model.commit(edits::remove(room.model.request(), {0}, false, kling()), u"Delete"_s);
    QCOMPARE(second.row(), 0);
    QCOMPARE(room.at(0, TimelineModel::SecondsColumn), QVariant(7));
    room.document.undoStack().undo();
    QCOMPARE(second.row(), 1);
}

void TestTimelineModel::aShotKeepsItsColourWhereItGoes()
{
    Room room({4, 3, 5});
    const auto colours = [&] {
        QList<int> all;
        for (int row = 0; row < room.model.rowCount(); ++row)
            all.append(room.at(row, TimelineModel::PromptColumn, TimelineModel::ColourRole).toInt());
        return all;
    };
    QCOMPARE(colours(), (QList<int>{0, 1, 2}));
    room.model.commit(edits::move(room.model.request(), {0}, 3, room.model.limits()), u"x"_s);
    QCOMPARE(colours(), (QList<int>{1, 2, 0}));
    // A new one has a colour of its own; back it all goes with undo.
    room.model.commit(edits::insert(room.model.request(), 1, {u"new"_s, 3}, room.model.limits()), u"x"_s);
    QCOMPARE(colours(), (QList<int>{1, 3, 2, 0}));
    room.model.commit(edits::remove(room.model.request(), {0}, false, room.model.limits()), u"x"_s);
    QCOMPARE(colours(), (QList<int>{3, 2, 0}));
    for (int i = 0; i < 3; ++i)
        room.document.undoStack().undo();
    QCOMPARE(colours(), (QList<int>{0, 1, 2}));
}

void TestTimelineModel::aSplitAddsOneRow()
{
    Room room({3, 8, 3});
    const QPersistentModelIndex split = room.model.index(1, 0);
    const QPersistentModelIndex last = room.model.index(2, 0);
    QSignalSpy inserted(&room.model, &QAbstractItemModel::rowsInserted);
    room.model.commit(edits::split(room.model.request(), 7, kling()), u"Split"_s);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.constFirst().at(1).toInt(), 2);
    QCOMPARE(split.row(), 1);
    QCOMPARE(last.row(), 3);
}

void TestTimelineModel::undoBringsTheRowBack()
{
    Room room({3, 4, 5});
    room.model.commit(edits::remove(room.model.request(), {1}, true, kling()), u"Delete"_s);
    QSignalSpy inserted(&room.model, &QAbstractItemModel::rowsInserted);
    room.document.undoStack().undo();
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.constFirst().at(1).toInt(), 1);
    QCOMPARE(room.at(1, TimelineModel::PromptColumn), QVariant(u"B"_s));
}

void TestTimelineModel::aDragToTheRightIsOneMove()
{
    Room room({3, 4, 3, 5});
    QSignalSpy moves(&room.model, &QAbstractItemModel::rowsMoved);
    room.model.commit(edits::move(room.model.request(), {0}, 4, kling()), u"Move"_s);
    QCOMPARE(moves.count(), 1);
    room.model.commit(edits::move(room.model.request(), {3}, 1, kling()), u"Move"_s);
    QCOMPARE(moves.count(), 2);
}

void TestTimelineModel::anotherSceneIsAReset()
{
    Room room({3, 4});
    QSignalSpy resets(&room.model, &QAbstractItemModel::modelReset);
    room.document.insertScene(1, Scene::create(u"Two"_s, defaultsOf(kling())));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(room.model.rowCount(), 0);
    room.document.setCurrentIndex(0);
    QCOMPARE(resets.count(), 2);
    QCOMPARE(room.model.rowCount(), 2);
    room.document.replaceProject(withShots({5}), QString());
    QCOMPARE(resets.count(), 3);
    QCOMPARE(room.model.rowCount(), 1);
}

void TestTimelineModel::anotherScenesEditChangesNothingHere()
{
    Room room({3, 4});
    room.document.insertScene(1, Scene::create(u"Two"_s, defaultsOf(kling())));
    room.document.setCurrentIndex(0);
    QSignalSpy resets(&room.model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&room.model, &QAbstractItemModel::dataChanged);
    room.document.moveScene(0, 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changed.count(), 0);
    QCOMPARE(room.model.rowCount(), 2);
}

void TestTimelineModel::onlyWhatChangedIsToldOf()
{
    Room room({3, 4, 5});
    QSignalSpy changed(&room.model, &QAbstractItemModel::dataChanged);
    QSignalSpy refreshed(&room.model, &TimelineModel::refreshed);
    room.model.setSeconds({1}, 5);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.constFirst().at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.constFirst().at(1).toModelIndex().row(), 2);
    Request request = room.model.request();
    request.sound = !request.sound;
    room.document.editRequest(request, u"Sound"_s);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(refreshed.count(), 2);
}

void TestTimelineModel::limitsHaveWords()
{
    Room room({3, 4});
    QCOMPARE(room.model.reason(edits::Limit::None), QString());
    QCOMPARE(room.model.reason(edits::Limit::ShotTooShort), u"a shot lasts at least 3 s"_s);
    QCOMPARE(room.model.reason(edits::Limit::ClipTooLong), u"a clip lasts at most 15 s"_s);
    QCOMPARE(room.model.reason(edits::Limit::ClipTooShort), u"a clip lasts at least 3 s"_s);
}

void TestTimelineModel::anyHistoryKeepsRowsAndScenesAgreed_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestTimelineModel::anyHistoryKeepsRowsAndScenesAgreed()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Room room({4, 4});
    // A listener that keeps its own copy by the signals alone, as a view does.
    QStringList copy{u"A4"_s, u"B4"_s};
    const auto told = [&](int row) -> QString {
        const Shot shot = room.at(row, TimelineModel::StartColumn, TimelineModel::ShotRole).value<Shot>();
        return shot.prompt + QString::number(shot.seconds);
    };
    connect(&room.model, &QAbstractItemModel::rowsInserted, this,
            [&](const QModelIndex&, int first, int last) {
                for (int i = first; i <= last; ++i)
                    copy.insert(i, told(i));
            });
    connect(&room.model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex&, int first, int last) { copy.remove(first, last - first + 1); });
    connect(&room.model, &QAbstractItemModel::rowsMoved, this,
            [&](const QModelIndex&, int from, int, const QModelIndex&, int to) {
                copy.move(from, to > from ? to - 1 : to);
            });
    connect(&room.model, &QAbstractItemModel::dataChanged, this,
            [&](const QModelIndex& first, const QModelIndex& last) {
                for (int i = first.row(); i <= last.row(); ++i)
                    copy[i] = told(i);
            });
    for (int i = 0; i < 400; ++i) {
        const Request& request = room.model.request();
        const int size = static_cast<int>(request.shots.size());
        switch (random.bounded(8)) {
        case 0:
            room.model.commit(
                edits::insert(request, random.bounded(size + 1), {QString::number(i), 0}, kling()), u"i"_s);
            break;
        case 1:
            room.model.commit(edits::split(request, random.bounded(16), kling()), u"s"_s);
            break;
        case 2:
            room.model.commit(
                edits::remove(request, {random.bounded(size + 1)}, random.bounded(2) == 0, kling()), u"r"_s);
            break;
        case 3:
            room.model.commit(edits::move(request, {random.bounded(size + 1), random.bounded(size + 1)},
                                          random.bounded(size + 1), kling()),
                              u"m"_s);
            break;
        case 4:
            room.model.setSeconds({random.bounded(size + 1)}, random.bounded(3, 10));
            break;
        case 5:
            room.document.undoStack().undo();
            break;
        case 6:
            room.document.undoStack().redo();
            break;
        default:
            room.model.setPrompt(random.bounded(size + 1) - 1, QString::number(random.bounded(3)));
            break;
        }
        QStringList shown;
        for (const Shot& shot : room.model.request().shots)
            shown.append(shot.prompt + QString::number(shot.seconds));
        QCOMPARE(room.model.shots(), room.model.request().shots);
        QCOMPARE(copy, shown);
    }
}

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
