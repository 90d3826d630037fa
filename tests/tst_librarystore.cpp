#include "app/library/librarymodel.h"
#include "app/library/takekind.h"
#include "app/store/librarystore.h"
#include "app/store/migrations.h"
#include "app/store/takestore.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <limits>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestLibraryStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void wordsAreFoundByTheirBeginnings_data();
    void wordsAreFoundByTheirBeginnings();
    void whateverWritesATakeIsFound();
    void notesAndTagsAreSearched();
    void filtersAreTheDatabases();
    void sortsAreTheDatabases();
    void aSearchKeepsEveryOrder();
    void takesAreCollectedByScene();
    void aSceneThatWasRenamedIsOne();
    void collectionsAreThoseOfTheSearch();
    void rowsAreLeftInTheirOrder();
    void theModelTellsItsCollections();
    void anOlderDatabaseIsSearchedLikeANewOne();
    void whatAnotherProcessWritesIsSeen();
    void kindsAreByEnding();
    void aRowThatCantBeReadIsNoHindrance();
    void whatWasRemovedComesBackWhereItWas();
    void theModelFetchesWhatIsShown();
    void theModelKeepsItsRowsOverARefresh();
    void theModelIsSound();
    void takesAreDraggedAsFiles();

private:
    Take take(int number, const QString& prompt = {}) const;
    void add(const Take& take) { QVERIFY(TakeStore(*m_database).add(take)); }
    [[nodiscard]] QStringList found(const TakeQuery& query) const;
    [[nodiscard]] QStringList search(const QString& words) const
    {
        TakeQuery query;
        query.search = words;
        return found(query);
    }
    void run(const QString& statement) { QVERIFY(m_database->run(statement)); }

    std::unique_ptr<QTemporaryDir> m_folder = {};
    std::unique_ptr<Database> m_database = {};
    std::unique_ptr<LibraryStore> m_store = {};
};

void TestLibraryStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    auto database = Database::open(m_folder->filePath(u"rushes.sqlite"_s));
    QVERIFY(database);
    m_database = *std::move(database);
    m_store = std::make_unique<LibraryStore>(*m_database);
}

void TestLibraryStore::cleanup()
{
    m_store.reset();
    m_database.reset();
}

Take TestLibraryStore::take(int number, const QString& prompt) const
{
    Take made;
    made.id = TakeId(u"take-%1"_s.arg(number, 3, 10, QLatin1Char('0')));
    made.projectId = ProjectId(number % 2 ? u"odd"_s : u"even"_s);
    made.sceneId = SceneId(u"scene-%1"_s.arg(number % 3));
    made.sceneName = u"Scene %1"_s.arg(number % 3);
    made.number = number;
    made.request.model = number % 2 ? u"kling/one"_s : u"kling/two"_s;
    made.request.prompt = prompt;
    made.request.duration = 3 + number % 5;
    made.service = ServiceId(u"sandbox"_s);
    made.requestId = RequestId(QString::number(number));
    made.cost = Usd{number * 1'000'000};
    made.finished = fromMs(1'000 + number);
    made.path = u"/no such folder/%1.mp4"_s.arg(number);
    return made;
}

QStringList TestLibraryStore::found(const TakeQuery& query) const
{
    const auto rows = m_store->rows(query);
    const auto read = rows ? m_store->read(*rows) : Result<QList<LibraryTake>>(failure(rows.error()));
    if (!read)
        return {read.error().detail};
    QStringList ids;
    for (const LibraryTake& one : *read)
        ids.append(one.take.id.toString().mid(5));
    return ids;
}

void TestLibraryStore::wordsAreFoundByTheirBeginnings_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("hits");
    const QStringList all = {u"013"_s, u"012"_s, u"011"_s, u"010"_s, u"009"_s, u"008"_s, u"007"_s,
                             u"006"_s, u"005"_s, u"004"_s, u"003"_s, u"002"_s, u"001"_s};
    QTest::newRow("nothing") << u"  "_s << all;
    QTest::newRow("a word") << u"lighthouse"_s << QStringList{u"001"_s};
    QTest::newRow("its beginning") << u"LIGHT"_s << QStringList{u"001"_s};
    QTest::newRow("not its middle") << u"house"_s << QStringList{};
    QTest::newRow("two, in any order") << u"dawn ligh"_s << QStringList{u"001"_s};
    QTest::newRow("in a shot") << u"gull"_s << QStringList{u"002"_s};
    QTest::newRow("a name") << u"scene"_s << all;
    QTest::newRow("accents") << u"cafe"_s << QStringList{u"003"_s};
    QTest::newRow("Chinese, one sign inside") << u"海"_s << QStringList{u"004"_s};
    QTest::newRow("Chinese, two") << u"日出"_s << QStringList{u"004"_s};
    QTest::newRow("Japanese") << u"ネコ"_s << QStringList{u"005"_s};
    QTest::newRow("Japanese and a word") << u"ネコ window"_s << QStringList{u"005"_s};
    QTest::newRow("Cyrillic") << u"Мая"_s << QStringList{u"003"_s};
    QTest::newRow("signs of the query language") << u"\"dawn\" OR ( * ^"_s << QStringList{};
    QTest::newRow("a sign alone") << u"%"_s << QStringList{u"002"_s};
    QTest::newRow("a quote") << u"\""_s << QStringList{};
    QTest::newRow("a hyphen") << u"slow-mo"_s << QStringList{u"001"_s};
    QTest::newRow("AND is a word") << u"lighthouse AND dawn"_s << QStringList{};
    QTest::newRow("NOT too") << u"NOT gull"_s << QStringList{};
    QTest::newRow("a star at its end") << u"light*"_s << QStringList{u"001"_s};
    QTest::newRow("a minus before it") << u"-dawn"_s << QStringList{u"001"_s};
    QTest::newRow("NEAR(…)") << u"NEAR(gull cries)"_s << QStringList{};
    QTest::newRow("a column's name") << u"prompt:dawn"_s << QStringList{};
    QTest::newRow("braces") << u"{prompt} : dawn"_s << QStringList{};
    QTest::newRow("parentheses round it") << u"(dawn)"_s << QStringList{u"001"_s};
    QTest::newRow("half a quotation") << u"\"dawn"_s << QStringList{u"001"_s};
    QTest::newRow("a backslash") << u"\\"_s << QStringList{};
    QTest::newRow("an underscore") << u"_"_s << QStringList{};
    QTest::newRow("е for ё") << u"елк"_s << QStringList{u"006"_s};
    QTest::newRow("ё for е") << u"пёс"_s << QStringList{u"006"_s};
    QTest::newRow("ё where it stands") << u"Ёлка"_s << QStringList{u"006"_s};
    QTest::newRow("ё in more than one place") << u"ёлка песёц"_s << QStringList{u"006"_s};
    QTest::newRow("a word within Chinese") << u"rushes"_s << QStringList{u"007"_s};
    QTest::newRow("its beginning there") << u"rush"_s << QStringList{u"007"_s};
    QTest::newRow("not its middle there") << u"ushes"_s << QStringList{};
    QTest::newRow("a number within Chinese") << u"42"_s << QStringList{u"007"_s};
    QTest::newRow("Chinese and the word in it") << u"rushes 剪辑"_s << QStringList{u"007"_s};
    QTest::newRow("Chinese that meets a number") << u"第42"_s << QStringList{u"007"_s};
    QTest::newRow("a word within Japanese") << u"dolly"_s << QStringList{u"008"_s};
    QTest::newRow("Cyrillic within Japanese") << u"зум"_s << QStringList{u"008"_s};
    QTest::newRow("written wide in the text") << u"zoom"_s << QStringList{u"008"_s};
    QTest::newRow("written wide in the search") << u"ｄｏｌｌｙ"_s << QStringList{u"008"_s};
    QTest::newRow("half katakana in the search") << u"ｶﾒﾗ"_s << QStringList{u"008"_s};
    QTest::newRow("half katakana in the text") << u"ガラス"_s << QStringList{u"008"_s};
    QTest::newRow("half katakana on both sides") << u"ｶﾞﾗｽ"_s << QStringList{u"008"_s};
    QTest::newRow("a word within Thai") << u"crane"_s << QStringList{u"009"_s};
    QTest::newRow("Thai, a part") << u"ทะเล"_s << QStringList{u"009"_s};
    QTest::newRow("Korean, a beginning") << u"바다"_s << QStringList{u"010"_s};
    QTest::newRow("Korean after a word") << u"영상"_s << QStringList{u"010"_s};
    QTest::newRow("a word within Korean") << u"ai"_s << QStringList{u"010"_s};
    QTest::newRow("ß as ss") << u"strasse"_s << QStringList{u"011"_s};
    QTest::newRow("ß") << u"straße"_s << QStringList{u"011"_s};
    QTest::newRow("ß in capitals") << u"STRASSE"_s << QStringList{u"011"_s};
    QTest::newRow("İ") << u"istanbul"_s << QStringList{u"011"_s};
    QTest::newRow("İ for i") << u"İSTANBUL"_s << QStringList{u"011"_s};
    QTest::newRow("ı for i, twice") << u"isikli"_s << QStringList{u"011"_s};
    QTest::newRow("ı") << u"ışıklı"_s << QStringList{u"011"_s};
    QTest::newRow("ø") << u"Tromso"_s << QStringList{u"011"_s};
    QTest::newRow("ł") << u"lodz"_s << QStringList{u"011"_s};
    QTest::newRow("æ") << u"Aebleskiver"_s << QStringList{u"011"_s};
    QTest::newRow("accents that stand by themselves") << u"Cafe\u0301"_s << QStringList{u"003"_s};
    QTest::newRow("an emoji") << u"🎬"_s << QStringList{u"012"_s};
    QTest::newRow("an emoji of several signs") << u"👩‍🎤"_s << QStringList{u"012"_s};
    QTest::newRow("a heart without its sign of colour") << u"❤"_s << QStringList{u"012"_s};
    QTest::newRow("a heart with it") << u"❤\ufe0f"_s << QStringList{u"012"_s};
    QTest::newRow("a curved apostrophe for a straight one") << u"don’t"_s << QStringList{u"012"_s};
    QTest::newRow("a straight one for a curved one") << u"it's"_s << QStringList{u"012"_s};
    QTest::newRow("the letter that is an apostrophe") << u"п'ять"_s << QStringList{u"012"_s};
    QTest::newRow("hyphens of other kinds") << u"close-up"_s << QStringList{u"012"_s};
    QTest::newRow("a hyphen that is not seen") << u"lantern"_s << QStringList{u"012"_s};
    QTest::newRow("a number with a dot") << u"2.39"_s << QStringList{u"012"_s};
    QTest::newRow("its beginning, too") << u"2.3"_s << QStringList{u"012"_s};
    QTest::newRow("another number with one") << u"2.40"_s << QStringList{};
    QTest::newRow("a ratio") << u"2.39:1"_s << QStringList{u"012"_s};
    QTest::newRow("Arabic with its vowels left out") << u"بحر"_s << QStringList{u"013"_s};
    QTest::newRow("Hindi") << u"समुद्र"_s << QStringList{u"013"_s};
    QTest::newRow("a wide space between") << u"dolly　ｶﾒﾗ"_s << QStringList{u"008"_s};
    QTest::newRow("what is not wanted is not searched") << u"blurry"_s << QStringList{};
}

void TestLibraryStore::wordsAreFoundByTheirBeginnings()
{
    QFETCH(QString, search);
    QFETCH(QStringList, hits);
    Take one = take(1, u"A lighthouse at dawn, slow-motion"_s);
    one.request.negativePrompt = u"blurry"_s;
    add(one);
    Take two = take(2);
    two.request.model = u"kling/kling-3.0/pro/text-to-video"_s;
    two.request.shots = {{u"100 % of the sea"_s, 3}, {u"A gull cries"_s, 3}};
    add(two);
    add(take(3, u"Un café, Маяк"_s));
    add(take(4, u"清晨的大海，日出时分"_s));
    add(take(5, u"窓辺のネコがねむる window"_s));
    add(take(6, u"Ёлка, а под ней песец"_s));
    add(take(7, u"我在Rushes工作，剪辑第42幕"_s));
    add(take(8, u"カメラがdollyで寄り、зумのＺＯＯＭ、ｶﾞﾗｽ越し"_s));
    add(take(9, u"กล้องcraneเหนือทะเล"_s));
    add(take(10, u"바다를 나는 새로운AI영상"_s));
    add(take(11, u"Eine Straße in İstanbul, ışıklı, Tromsø, Łódź, æbleskiver"_s));
    add(take(
        12, u"🎬 ❤️ 👩‍🎤 don't, it’s, пʼять, a close‑up of a lan\u00adtern, 2.39:1"_s));
    add(take(13, u"بحر أزرق, समुद्र तट"_s));
    QCOMPARE(this->search(search), hits);
}

void TestLibraryStore::whateverWritesATakeIsFound()
{
    add(take(1, u"harbour"_s));
    QCOMPARE(search(u"harb"_s), QStringList{u"001"_s});
    // By hand, as another program would.
    run(u"INSERT INTO takes (id, project_id, scene_id, scene_name, number, request, service, request_id, "
        u"created, "
        "finished, path, starred) VALUES ('take-002', 'p', 's', 'Pier', 1, '{\"model\":\"m\",\"prompt\":\"a "
        "ferry\",\"duration\":5}', '', '', 1, 2000, '/a.mp4', 0)"_s);
    QCOMPARE(search(u"ferr"_s), QStringList{u"002"_s});
    QCOMPARE(search(u"pier"_s), QStringList{u"002"_s});
    run(u"UPDATE takes SET scene_name = 'Quay' WHERE id = 'take-002'"_s);
    QCOMPARE(search(u"pier"_s), QStringList{});
    QCOMPARE(search(u"quay"_s), QStringList{u"002"_s});
    run(u"DELETE FROM takes WHERE id = 'take-002'"_s);
    QCOMPARE(search(u"quay"_s), QStringList{});
    // A request that is none is searched as the text it is.
    run(u"UPDATE takes SET request = 'rubbish' WHERE id = 'take-001'"_s);
    TakeQuery query;
    query.search = u"rubb"_s;
    QCOMPARE(m_store->rows(query)->size(), 1);
}

void TestLibraryStore::notesAndTagsAreSearched()
{
    add(take(1, u"harbour"_s));
    add(take(2, u"forest"_s));
    QVERIFY(m_store->setNotes(TakeId(u"take-001"_s), u"too dark in the second half"_s));
    QVERIFY(m_store->setTags(TakeId(u"take-002"_s), {u" night  shot "_s, u"best"_s, u"Best"_s, u""_s}));
    QCOMPARE(search(u"dark"_s), QStringList{u"001"_s});
    QCOMPARE(search(u"nig"_s), QStringList{u"002"_s});
    TakeQuery query;
    query.tag = u"night shot"_s;
    QCOMPARE(found(query), QStringList{u"002"_s});
    query.tag = u"night"_s; // no tag of its own
    QCOMPARE(found(query), QStringList{});
    const auto tags = m_store->tags();
    QVERIFY(tags);
    QCOMPARE(tags->size(), 2);
    QVERIFY(m_store->setTags(TakeId(u"take-002"_s), {}));
    QCOMPARE(search(u"nig"_s), QStringList{});
    QCOMPARE(m_store->setNotes(TakeId(u"none"_s), u"x"_s).error().kind, ErrorKind::NotFound);
}

void TestLibraryStore::filtersAreTheDatabases()
{
    for (int i = 1; i <= 6; ++i)
        add(take(i));
    QVERIFY(TakeStore(*m_database).setStarred(TakeId(u"take-004"_s), true));
    TakeQuery query;
    query.starredOnly = true;
    QCOMPARE(found(query), QStringList{u"004"_s});
    query = {};
    query.project = ProjectId(u"odd"_s);
    QCOMPARE(found(query), (QStringList{u"005"_s, u"003"_s, u"001"_s}));
    query.scene = SceneId(u"scene-0"_s);
    QCOMPARE(found(query), QStringList{u"003"_s});
    query = {};
    query.model = u"kling/two"_s;
    query.from = fromMs(1003);
    query.to = fromMs(1006);
    QCOMPARE(found(query), QStringList{u"004"_s});
    query = {};
    query.leastCost = Usd{2'000'000};
    query.mostCost = Usd{3'000'000};
    QCOMPARE(found(query), (QStringList{u"003"_s, u"002"_s}));
    QVERIFY(query.isActive());
    QVERIFY(!TakeQuery{}.isActive());
    const auto projects = m_store->projects();
    QVERIFY(projects);
    QCOMPARE(projects->size(), 2);
    QCOMPARE(projects->at(0).takes, 3);
    QCOMPARE(m_store->scenes(ProjectId(u"odd"_s))->size(), 3);
    QCOMPARE(m_store->models()->size(), 2);
}

void TestLibraryStore::sortsAreTheDatabases()
{
    for (int i = 1; i <= 4; ++i)
        add(take(i));
    TakeQuery query;
    query.sort = TakeQuery::Sort::Oldest;
    QCOMPARE(found(query), (QStringList{u"001"_s, u"002"_s, u"003"_s, u"004"_s}));
    query.sort = TakeQuery::Sort::Dearest;
    QCOMPARE(found(query), (QStringList{u"004"_s, u"003"_s, u"002"_s, u"001"_s}));
    query.sort = TakeQuery::Sort::Scene;
    QCOMPARE(found(query), (QStringList{u"003"_s, u"004"_s, u"001"_s, u"002"_s}));
    query.sort = TakeQuery::Sort::Longest;
    QCOMPARE(found(query).first(), u"004"_s);
    QVERIFY(!query.isActive());
}

/// The whole list is put together from an order and what the index finds; its beginning is one statement.
void TestLibraryStore::aSearchKeepsEveryOrder()
{
    for (int i = 1; i <= 60; ++i) {
        Take one = take(i, i % 3 ? u"harbour at dawn"_s : u"海 harvest 日出"_s);
        one.finished = fromMs(1'000 + (i * 37) % 60);
        one.starred = i % 4 == 0;
        add(one);
    }
    for (const QString& words :
         {u""_s, u"  "_s, u"h"_s, u"harb dawn"_s, u"海"_s, u"harv 日"_s, u"nothing"_s}) {
        for (int sort = 0; sort < 5; ++sort) {
            TakeQuery query;
            query.search = words;
            query.sort = static_cast<TakeQuery::Sort>(sort);
            for (const bool starred : {false, true}) {
                query.starredOnly = starred;
                const auto whole = m_store->rows(query);
                const auto first = m_store->rows(query, 1000);
                QVERIFY(whole && first);
                QCOMPARE(*whole, *first);
            }
        }
    }
}

void TestLibraryStore::takesAreCollectedByScene()
{
    for (int i = 1; i <= 7; ++i)
        add(take(i));
    TakeQuery query;
    QVERIFY(m_store->order(query)->collections.isEmpty());
    query.sort = TakeQuery::Sort::Scene;
    // A scene of another project is another one, whatever it is called.
    const auto ordered = m_store->order(query);
    QVERIFY(ordered);
    QCOMPARE(found(query),
             (QStringList{u"006"_s, u"003"_s, u"004"_s, u"007"_s, u"001"_s, u"002"_s, u"005"_s}));
    QCOMPARE(ordered->collections, (QList<qint64>{1, 1, 1, 2, 1, 1}));
    query.project = ProjectId(u"odd"_s);
    QCOMPARE(m_store->order(query)->collections, (QList<qint64>{1, 2, 1}));
    query.project = ProjectId(u"none"_s);
    QVERIFY(m_store->order(query)->collections.isEmpty());
}

void TestLibraryStore::aSceneThatWasRenamedIsOne()
{
    for (int i = 1; i <= 4; ++i) {
        Take one = take(i);
        one.projectId = ProjectId(u"p"_s);
        one.sceneId = SceneId(i == 3 ? u"other"_s : u"harbour"_s);
        one.sceneName = i == 3 ? u"Market"_s : i == 4 ? u"Quay"_s : u"Alley"_s;
        add(one);
    }
    TakeQuery query;
    query.sort = TakeQuery::Sort::Scene;
    QCOMPARE(found(query), (QStringList{u"003"_s, u"004"_s, u"002"_s, u"001"_s}));
    QCOMPARE(m_store->order(query)->collections, (QList<qint64>{1, 3}));
}

void TestLibraryStore::collectionsAreThoseOfTheSearch()
{
    for (int i = 1; i <= 9; ++i)
        add(take(i, i % 2 ? u"dawn"_s : u"dusk"_s));
    TakeQuery query;
    query.sort = TakeQuery::Sort::Scene;
    const QStringList all = found(query);
    query.search = u"dawn"_s;
    const auto dawn = m_store->order(query);
    QCOMPARE(dawn->rows.size(), 5);
    QCOMPARE(std::accumulate(dawn->collections.cbegin(), dawn->collections.cend(), qint64(0)), 5);
    QVERIFY(!dawn->collections.contains(0));
    query.search = u"nothing"_s;
    QCOMPARE(*m_store->order(query), OrderedTakes());
}

/// Numbers that lie close together, apart, and at the ends of what a number can be.
void TestLibraryStore::rowsAreLeftInTheirOrder()
{
    constexpr qint64 least = std::numeric_limits<qint64>::min();
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const OrderedTakes all{{9, 3, -4, most, 7, least, 5, 1'000'000'000'000}, {}};
    QCOMPARE(all.only({3, 5, 9}).rows, (QList<qint64>{9, 3, 5}));
    QCOMPARE(all.only({-4, 7}).rows, (QList<qint64>{-4, 7}));
    QCOMPARE(all.only({least, 3, most}).rows, (QList<qint64>{3, most, least}));
    QCOMPARE(all.only({3, 1'000'000'000'000}).rows, (QList<qint64>{3, 1'000'000'000'000}));
    QCOMPARE(all.only({most}).rows, QList<qint64>{most});
    QCOMPARE(all.only({}).rows, QList<qint64>());
}

void TestLibraryStore::theModelTellsItsCollections()
{
    run(u"INSERT INTO projects (id, name) VALUES ('odd', 'Ten years')"_s);
    for (int i = 1; i <= 7; ++i)
        add(take(i));
    LibraryModel model(m_store.get());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin();
    QVERIFY(model.collections().isEmpty());
    QCOMPARE(model.collectionOf(3), -1);
    TakeQuery query;
    query.sort = TakeQuery::Sort::Scene;
    model.setQuery(query);
    QCOMPARE(model.collections(), (QList<int>{0, 1, 2, 3, 5, 6}));
    QCOMPARE(model.collectionHead(3), (CollectionHead{u"Scene 1"_s, u"Ten years"_s, 2}));
    QCOMPARE(model.collectionOf(4), 3);
    QCOMPARE(model.endOf(3), 5);
    QCOMPARE(model.endOf(5), 7);
    // The second of two is said to be that.
    const QString said = model.index(4).data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(said.endsWith(u", 2 of 2 of “Scene 1” in “Ten years”"_s), qPrintable(said));
    // One more, and one less.
    add(take(8));
    model.refresh();
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.collections().size(), 6);
    QCOMPARE(model.collectionHead(4).takes, 2);
    QVERIFY(m_store->remove({TakeId(u"take-001"_s), TakeId(u"take-007"_s)}));
    model.refresh();
    QCOMPARE(model.collections().size(), 5);
    query.sort = TakeQuery::Sort::Newest;
    model.setQuery(query);
    QVERIFY(model.collections().isEmpty());
}

/// The takes of a database of an earlier version are found by the same words.
void TestLibraryStore::anOlderDatabaseIsSearchedLikeANewOne()
{
    const QString path = m_folder->filePath(u"older.sqlite"_s);
    {
        auto older = Database::open(path);
        QVERIFY(older);
        QVERIFY(TakeStore(**older).add(take(7, u"我在Rushes工作"_s)));
        // As version 11 had it.
        QStringList statements;
        for (const QString& name :
             {u"takes_search_added"_s, u"takes_search_removed"_s, u"takes_search_changed"_s})
            statements.append(u"DROP TRIGGER "_s + name);
        statements += {u"DROP TABLE takes_search"_s,
                       u"CREATE VIRTUAL TABLE takes_search USING fts5(name, prompt, notes, tags, tokenize = "
                       "'unicode61 remove_diacritics 2', prefix = '1 2 3')"_s};
        for (const QString& event :
             {u"added AFTER INSERT"_s, u"removed AFTER DELETE"_s, u"changed AFTER UPDATE"_s})
            statements.append(u"CREATE TRIGGER takes_search_%1 ON takes BEGIN SELECT 1; END"_s.arg(event));
        statements += {u"DROP INDEX takes_collections"_s, u"PRAGMA user_version = 11"_s};
        for (const QString& statement : std::as_const(statements))
            QVERIFY2((*older)->run(statement), qPrintable(statement));
    }
    auto newer = Database::open(path);
    QVERIFY(newer);
    LibraryStore store(**newer);
    TakeQuery query;
    query.search = u"rushes"_s;
    QCOMPARE(store.rows(query)->size(), 1);
    QVERIFY(store.setNotes(TakeId(u"take-007"_s), u"Straße"_s));
    query.search = u"strass"_s;
    QCOMPARE(store.rows(query)->size(), 1);
    QVERIFY(store.remove({TakeId(u"take-007"_s)}));
    QCOMPARE(store.rows(query)->size(), 0);
}

void TestLibraryStore::whatAnotherProcessWritesIsSeen()
{
    add(take(1, u"harbour"_s));
    QCOMPARE(search(u"harb"_s), QStringList{u"001"_s});
    auto other = Database::open(m_folder->filePath(u"rushes.sqlite"_s));
    QVERIFY(other);
    QVERIFY(TakeStore(**other).add(take(2, u"harbour"_s)));
    QCOMPARE(search(u"harb"_s), (QStringList{u"002"_s, u"001"_s}));
    QCOMPARE(search({}), (QStringList{u"002"_s, u"001"_s}));
    run(u"DELETE FROM takes WHERE id = 'take-001'"_s);
    QCOMPARE(search(u"harb"_s), QStringList{u"002"_s});
}

void TestLibraryStore::kindsAreByEnding()
{
    const QStringList paths = {u"/a.mp4"_s, u"/b.PNG"_s,  u"/c.d/e"_s,
                               u"/f.Wav"_s, u"/g.webp"_s, u"/h.opus"_s};
    for (int i = 0; i < paths.size(); ++i) {
        Take made = take(i + 1);
        made.path = paths.at(i);
        add(made);
        auto kind = m_database->run(u"SELECT kind FROM takes WHERE id = ?"_s, {made.id.toString()});
        QVERIFY(kind && kind->next());
        QCOMPARE(kind->value(0).toString(), nameOf(takeKind(made.path)));
    }
    TakeQuery query;
    query.kind = MediaKind::Image;
    QCOMPARE(found(query), (QStringList{u"005"_s, u"002"_s}));
}

void TestLibraryStore::aRowThatCantBeReadIsNoHindrance()
{
    add(take(1));
    add(take(2));
    run(u"UPDATE takes SET request = 'x' WHERE id = 'take-001'"_s);
    const auto read = m_store->read(*m_store->rows({}));
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QVERIFY(read->at(1).isDamaged);
    QCOMPARE(read->at(1).take.id, u"take-001"_s);
}

void TestLibraryStore::whatWasRemovedComesBackWhereItWas()
{
    for (int i = 1; i <= 3; ++i)
        add(take(i, u"word%1"_s.arg(i)));
    QVERIFY(m_store->setNotes(TakeId(u"take-002"_s), u"kept"_s));
    const auto before = m_store->read(*m_store->rows({}));
    QVERIFY(m_store->remove({TakeId(u"take-002"_s), TakeId(u"take-003"_s)}));
    QCOMPARE(search(u"kept"_s), QStringList{});
    const Result<void> restored = m_store->restore({before->at(0), before->at(1)});
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
    QCOMPARE(*m_store->read(*m_store->rows({})), *before);
    QCOMPARE(search(u"kept"_s), QStringList{u"002"_s});
    // Again does no harm.
    QVERIFY(m_store->restore({before->at(1)}));
    QCOMPARE(m_store->count().value_or(0), 3);
}

void TestLibraryStore::theModelFetchesWhatIsShown()
{
    QVERIFY(m_database->transaction([&]() -> Result<void> {
        for (int i = 1; i <= 600; ++i) {
            if (auto done = m_database->run(
                    u"INSERT INTO takes (id, project_id, scene_id, scene_name, number, request, service, "
                    "request_id, created, finished, path, starred) SELECT 't' || ?, 'p', 's', 'S', ?, "
                    "'{\"model\":\"m\",\"prompt\":\"p\",\"duration\":5}', '', '', 1, ?, '/x.mp4', 0"_s,
                    {i, i, i});
                !done)
                return failure(done.error());
        }
        return {};
    }));
    LibraryModel model(m_store.get());
    model.begin();
    // The newest are there at once, the others when they are asked for.
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 600);
    QCOMPARE(model.index(0).data(LibraryModel::IdRole).toString(), u"t600"_s);
    model.refreshSoon();
    QTRY_COMPARE(model.rowCount(), 600);
    QCOMPARE(model.index(599).data(LibraryModel::IdRole).toString(), u"t1"_s);
    TakeQuery query;
    query.sort = TakeQuery::Sort::Oldest;
    model.setQuery(query);
    QCOMPARE(model.index(0).data(LibraryModel::IdRole).toString(), u"t1"_s);
}

void TestLibraryStore::theModelKeepsItsRowsOverARefresh()
{
    for (int i = 1; i <= 5; ++i)
        add(take(i));
    LibraryModel model(m_store.get());
    model.begin();
    const QPersistentModelIndex third = model.indexOf(TakeId(u"take-003"_s));
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    add(take(6));
    QVERIFY(m_store->remove({TakeId(u"take-001"_s)}));
    model.refresh();
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(0).data(LibraryModel::IdRole).toString(), u"take-006"_s);
    QVERIFY(reset.isEmpty());
    QVERIFY(!model.indexOf(TakeId(u"take-001"_s)).isValid());
    Q_UNUSED(third)
}

void TestLibraryStore::theModelIsSound()
{
    LibraryModel model(m_store.get());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.begin();
    QVERIFY(model.isEmpty());
    for (int i = 1; i <= 4; ++i) {
        add(take(i));
        model.refresh();
        QCOMPARE(model.rowCount(), i);
    }
    QVERIFY(!model.isEmpty());
    model.setShown(TakeId(u"take-002"_s));
    QVERIFY(model.indexOf(TakeId(u"take-002"_s)).data(LibraryModel::ShownRole).toBool());
    TakeQuery query;
    query.search = u"nothing like it"_s;
    model.setQuery(query);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isEmpty());
    model.setQuery({});
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(m_store->remove({TakeId(u"take-002"_s), TakeId(u"take-003"_s)}));
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
}

void TestLibraryStore::takesAreDraggedAsFiles()
{
    LibraryModel model(m_store.get());
    Take first = take(1);
    first.path = u"/clips/a.mp4"_s;
    Take second = take(2);
    second.path = u"/clips/b c.mp4"_s;
    Take none = take(3);
    none.path.clear();
    for (const Take& one : {first, second, none})
        add(one);
    model.begin();
    QCOMPARE(model.rowCount(), 3);
    const std::unique_ptr<QMimeData> mime(model.mimeData({model.index(1), model.index(2)}));
    QVERIFY(mime);
    QCOMPARE(mime->urls(),
             (QList<QUrl>{QUrl::fromLocalFile(u"/clips/b c.mp4"_s), QUrl::fromLocalFile(u"/clips/a.mp4"_s)}));
    QVERIFY(model.flags(model.index(1)) & Qt::ItemIsDragEnabled);
    QCOMPARE(model.supportedDragActions(), Qt::DropActions(Qt::CopyAction));
    QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsDragEnabled));
    QVERIFY(!model.mimeData({model.index(0)}));
}

QTEST_MAIN(TestLibraryStore)
#include "tst_librarystore.moc"
