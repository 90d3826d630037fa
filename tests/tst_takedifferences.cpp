#include "app/catalogue/catalogue.h"
#include "app/catalogue/validation.h"
#include "app/library/takedifferences.h"
#include "app/library/takekind.h"

#include <QRegularExpression>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

Take takeWith(const std::function<void(Take&)>& change = {})
{
    Take take;
    take.id = TakeId(u"a"_s);
    take.request = defaultsOf(Catalogue::builtIn().standard());
    take.request.prompt = u"Two people at a table, one lamp between them"_s;
    take.request.duration = 12;
    take.request.cfgScale = 0.5;
    take.request.shots = {{u"She turns her cup"_s, 4}, {u"He looks up"_s, 4}, {u"They laugh"_s, 4}};
    take.service = ServiceId(u"runcomfy"_s);
    take.cost = Usd{2'020'000};
    take.finished = fromMs(1'790'000'000'000);
    if (change)
        change(take);
    return take;
}

QStringList labelsOf(const TakeDifferences& found)
{
    QStringList labels;
    for (const TakeDifference& value : found.values)
        labels.append(value.label + u": "_s + value.a + u" / "_s + value.b);
    for (const TextDifference& text : found.texts)
        labels.append(text.label);
    return labels;
}

} // namespace

class TestTakeDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatDiffersIsListed_data()
    {
        using Change = std::function<void(Take&)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QStringList>("wanted");
        const auto row = [](const char* name, const Change& change, const QStringList& wanted) {
            QTest::newRow(name) << change << wanted;
        };
        row("nothing", {}, {});
        row("duration", [](Take& take) { take.request.duration = 10; }, {u"Duration: 12 s / 10 s"_s});
        row("shots", [](Take& take) { take.request.shots[0].seconds = 3; },
            {u"Shots: 4 · 4 · 4 s / 3 · 4 · 4 s"_s});
        row("CFG scale", [](Take& take) { take.request.cfgScale = 0.65; }, {u"CFG scale: 0.50 / 0.65"_s});
        row("cost", [](Take& take) { take.cost = Usd{1'680'000}; }, {u"Cost: $2.02 / $1.68"_s});
        row("no cost known", [](Take& take) { take.cost.reset(); }, {u"Cost: $2.02 / —"_s});
        row("sound", [](Take& take) { take.request.sound = !take.request.sound; },
            {takeWith().request.sound ? u"Sound: On / Off"_s : u"Sound: Off / On"_s});
        row("seed", [](Take& take) { take.request.seed = 7; }, {u"Seed: — / 7"_s});
        row("a setting we do not know",
            [](Take& take) { take.request.settings.insert(u"motion_strength"_s, 5); },
            {u"motion_strength: — / 5"_s});
        row("a true setting", [](Take& take) { take.request.settings.insert(u"loop"_s, true); },
            {u"loop: — / On"_s});
        row("an input",
            [](Take& take) {
                take.request.inputs = {{InputRole::StartImage, u"https://a.example/x/cup.png"_s, {}}};
            },
            {u"Inputs: — / cup.png"_s});
        row("a shot's prompt", [](Take& take) { take.request.shots[1].prompt = u"He looks down"_s; },
            {u"Shot 2"_s});
        row("a shot less", [](Take& take) { take.request.shots.removeLast(); },
            {u"Shots: 4 · 4 · 4 s / 4 · 4 s"_s, u"Shot 3"_s});
        row("prompt and negative prompt",
            [](Take& take) {
                take.request.prompt = u"Two people at a table, one candle between them"_s;
                take.request.negativePrompt = u"blurry"_s;
            },
            {u"Prompt"_s, u"Negative prompt"_s});
        row("what is not sent", [](Take& take) { take.request.kept.insert(u"x"_s, 1); }, {});
    }
    void whatDiffersIsListed()
    {
        using Change = std::function<void(Take&)>;
        QFETCH(Change, change);
        QTEST(labelsOf(differencesOf(takeWith(), takeWith(change))), "wanted");
    }

    void whatIsTheSameIsNamed()
    {
        const QStringList same =
            differencesOf(takeWith(), takeWith([](Take& take) { take.request.duration = 10; })).same;
        QVERIFY(same.contains(u"model"_s));
        QVERIFY(same.contains(u"aspect"_s));
        QVERIFY(!same.contains(u"duration"_s));
        QVERIFY(!same.contains(u"seed"_s)); // neither has one
    }

    void onAnotherDayTheDateIsSaid()
    {
        const TakeDifferences found =
            differencesOf(takeWith(), takeWith([](Take& take) { take.finished += std::chrono::days(3); }));
        QCOMPARE(found.values.size(), 1);
        QCOMPARE(found.values.constFirst().label, u"Made"_s);
        QVERIFY(found.values.constFirst().a.size() > 6);
    }

    void madeFromTheSceneAsItIs()
    {
        Scene scene = Scene::create(u"Conversation"_s, takeWith().request);
        QVERIFY(isMadeFrom(takeWith(), scene));
        scene.request.kept.insert(u"image_url"_s, u"https://a.example/a.png"_s);
        scene.request.unset.append(u"cfg_scale"_s);
        QVERIFY(isMadeFrom(takeWith(), scene)); // none of it is sent
        scene.request.prompt += u" and a cat"_s;
        QVERIFY(!isMadeFrom(takeWith(), scene));
    }

    void anInputThatTheQueueFilledInIsNoEdit()
    {
        Take take = takeWith();
        take.request.inputs = {{InputRole::StartImage, u"take:abc?last"_s, {}}};
        Scene scene = Scene::create(u"Next"_s, takeWith().request);
        scene.request.inputs = {{InputRole::StartImage, u"scene:def?last"_s, {}}};
        QVERIFY(isMadeFrom(take, scene));
        scene.request.inputs = {{InputRole::StartImage, u"take:other?last"_s, {}}};
        QVERIFY(!isMadeFrom(take, scene));
    }

    void kindsByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<MediaKind>("kind");
        QTest::newRow("video") << u"/a/take 1.mp4"_s << MediaKind::Video;
        QTest::newRow("no ending") << u"/a/take"_s << MediaKind::Video;
        QTest::newRow("dot in folder") << u"/a.png/take"_s << MediaKind::Video;
        QTest::newRow("picture") << u"/a/take 1.PNG"_s << MediaKind::Image;
        QTest::newRow("webp") << u"/a/take.webp"_s << MediaKind::Image;
        QTest::newRow("sound") << u"/a/take.wav"_s << MediaKind::Audio;
        QTest::newRow("mp3") << u"/a/take.mp3"_s << MediaKind::Audio;
    }
    void kindsByName()
    {
        QFETCH(QString, path);
        QTEST(takeKind(path), "kind");
    }
};

QTEST_GUILESS_MAIN(TestTakeDifferences)
#include "tst_takedifferences.moc"
