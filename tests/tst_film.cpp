// The film as a value: which takes, in which order, which of their frames.
#include "app/catalogue/catalogue.h"
#include "app/film/exportplan.h"
#include "app/film/film.h"
#include "app/library/takekind.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

MediaInfo constant(FrameRate rate, qint64 frames, QSize size = {1280, 720})
{
    MediaInfo media;
    media.hasVideo = true;
    media.video = {u"h264"_s, size, u"yuv420p"_s, rate, u"1:1"_s, {}, {}, {}, {}};
    media.parameterSets = u"MD5:1"_s;
    for (qint64 i = 0; i < frames; ++i) {
        media.frameTimes.append(rate.microsOf(i));
        if (i % 12 == 0)
            media.cleanCuts.append(i);
    }
    if (!media.cleanCuts.contains(frames))
        media.cleanCuts.append(frames);
    media.end = rate.microsOf(frames);
    media.videoBytes = 1'000'000;
    return media;
}

} // namespace

class TestFilm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ratesAreExact_data();
    void ratesAreExact();
    void aTrimLeavesAFrame_data();
    void aTrimLeavesAFrame();
    void theNewestStandsUnlessOneIsChosen();
    void picturesAndSoundsAreNoFilm();
    void theScenesOrderIsTheFilms();
    void slatesStandOnlyWhenAskedFor();
    void everyFrameIsFoundAgain_data();
    void everyFrameIsFoundAgain();
    void anEditGoesOnAtTheFrameThatWasShown();
    void aTrimMovesTheCuts();
    void oddTakesBecomeFilmFrames();
    void thePlanSaysWhatIsCopied();
    void aCutInsideAGroupIsEncoded();
    void whatCannotStandBesideIsEncoded_data();
    void whatCannotStandBesideIsEncoded();
    void anEmptyFilmAndAMissingTakeAreSaid();

private:
    void setScenes(int count);
    void addTake(int scene, const MediaInfo& media, int number = 1);
    [[nodiscard]] Film film(bool slates = false) const;

    Project m_project = {};
    QList<Take> m_takes = {};
    QHash<QString, MediaInfo> m_media = {};
    QTemporaryDir m_folder = {};
};

void TestFilm::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_takes.clear();
    m_media.clear();
    m_folder = QTemporaryDir();
    setScenes(3);
}

void TestFilm::setScenes(int count)
{
    m_project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    m_project.scenes.clear();
    for (int i = 0; i < count; ++i) {
        Scene scene = Scene::create(u"Scene %1"_s.arg(i + 1), defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"Prompt %1"_s.arg(i + 1);
        scene.request.duration = 3;
        m_project.scenes.append(scene);
    }
}

void TestFilm::addTake(int scene, const MediaInfo& media, int number)
{
    Take take;
    take.id = TakeId(u"%1/%2"_s.arg(scene).arg(number));
    take.sceneId = m_project.scenes.at(scene).id;
    take.request = m_project.scenes.at(scene).request;
    take.number = number;
    take.finished = fromMs(1000 + number);
    take.path = m_folder.filePath(u"%1-%2.mp4"_s.arg(scene).arg(number));
    QFile file(take.path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_takes.append(take);
    m_media.insert(take.path, media);
}

Film TestFilm::film(bool slates) const
{
    return filmOf(
        m_project, u"Film"_s, m_takes,
        [this](const QString& path) {
            return m_media.contains(path) ? std::optional(m_media.value(path)) : std::nullopt;
        },
        slates);
}

void TestFilm::ratesAreExact_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("timebase");
    QTest::addColumn<bool>("ntsc");
    QTest::newRow("24") << u"24/1"_s << u"24/1"_s << u"24"_s << 24 << false;
    QTest::newRow("23.976") << u"24000/1001"_s << u"24000/1001"_s << u"23.976"_s << 24 << true;
    QTest::newRow("23.976 in ms") << u"2997/125"_s << u"24000/1001"_s << u"23.976"_s << 24 << true;
    QTest::newRow("29.97") << u"30000/1001"_s << u"30000/1001"_s << u"29.97"_s << 30 << true;
    QTest::newRow("59.94 rounded") << u"5994/100"_s << u"60000/1001"_s << u"59.94"_s << 60 << true;
    QTest::newRow("25 of ticks") << u"12800/512"_s << u"25/1"_s << u"25"_s << 25 << false;
    QTest::newRow("12.5") << u"25/2"_s << u"25/2"_s << u"12.5"_s << 13 << false;
    QTest::newRow("nothing") << u"0/0"_s << u"24/1"_s << u"24"_s << 24 << false;
    QTest::newRow("rubbish") << u"abc"_s << u"24/1"_s << u"24"_s << 24 << false;
}

void TestFilm::ratesAreExact()
{
    QFETCH(QString, text);
    QFETCH(QString, ratio);
    QFETCH(QString, shown);
    QFETCH(int, timebase);
    QFETCH(bool, ntsc);
    const FrameRate rate = FrameRate::fromText(text);
    QCOMPARE(rate.ratio(), ratio);
    QCOMPARE(rate.text(), shown);
    QCOMPARE(rate.timebase(), timebase);
    QCOMPARE(rate.isNtsc(), ntsc);
}

void TestFilm::aTrimLeavesAFrame_data()
{
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("tail");
    QTest::addColumn<qint64>("frames");
    QTest::addColumn<int>("headLeft");
    QTest::addColumn<int>("tailLeft");
    QTest::newRow("within") << 3 << 4 << qint64(10) << 3 << 4;
    QTest::newRow("all of it") << 10 << 10 << qint64(10) << 9 << 0;
    QTest::newRow("tail too long") << 3 << 100 << qint64(10) << 3 << 6;
    QTest::newRow("negative") << -3 << -4 << qint64(10) << 0 << 0;
    QTest::newRow("one frame") << 1 << 1 << qint64(1) << 0 << 0;
    QTest::newRow("no frame known") << 5 << 5 << qint64(0) << 0 << 0;
}

void TestFilm::aTrimLeavesAFrame()
{
    QFETCH(int, head);
    QFETCH(int, tail);
    QFETCH(qint64, frames);
    QFETCH(int, headLeft);
    QFETCH(int, tailLeft);
    QCOMPARE(trimWithin({head, tail}, frames), (Trim{headLeft, tailLeft}));
}

void TestFilm::theNewestStandsUnlessOneIsChosen()
{
    for (int number = 1; number <= 3; ++number)
        addTake(0, constant({24, 1}, 72), number);
    Scene& scene = m_project.scenes.first();
    QCOMPARE(filmTake(scene, m_takes)->number, 3);
    scene = withChosenTake(scene, TakeId(u"0/1"_s));
    QCOMPARE(filmTake(scene, m_takes)->number, 1);
    scene = withChosenTake(scene, TakeId(u"gone"_s));
    QCOMPARE(filmTake(scene, m_takes)->number, 3);
    QVERIFY(!filmTake(m_project.scenes.at(1), m_takes));
}

void TestFilm::picturesAndSoundsAreNoFilm()
{
    addTake(0, constant({24, 1}, 72));
    Take still = m_takes.first();
    still.id = TakeId(u"still"_s);
    still.finished += std::chrono::milliseconds(100);
    still.path = u"/takes/still.PNG"_s;
    m_takes.append(still);
    QCOMPARE(filmTake(m_project.scenes.first(), m_takes)->id, u"0/1"_s);
    // What the library calls a video is one here.
    for (const char* ending :
         {"mp4", "MOV", "webm", "png", "heic", "gif", "svg", "wav", "oga", "m4a", "", "x"}) {
        const QString path = u"/takes/a."_s + QLatin1String(ending);
        QVERIFY2(isVideoName(path) == (takeKind(path) == MediaKind::Video), ending);
    }
}

void TestFilm::theScenesOrderIsTheFilms()
{
    addTake(2, constant({24, 1}, 30));
    addTake(0, constant({24, 1}, 10));
    addTake(1, constant({24, 1}, 20));
    Film shown = film();
    QCOMPARE(shown.frames(), 60);
    QCOMPARE(shown.items.at(1).start, 10);
    QCOMPARE(shown.items.at(2).start, 30);
    m_project.scenes.move(2, 0);
    shown = film();
    QCOMPARE(shown.items.first().sceneName, u"Scene 3"_s);
    QCOMPARE(shown.items.at(1).start, 30);
}

void TestFilm::slatesStandOnlyWhenAskedFor()
{
    addTake(0, constant({25, 1}, 50));
    QCOMPARE(film().items.size(), 1);
    const Film all = film(true);
    QCOMPARE(all.items.size(), 3);
    QVERIFY(all.items.at(1).isSlate());
    QCOMPARE(all.items.at(1).frames, 75);
    QCOMPARE(all.frames(), 200);
    QCOMPARE(all.items.at(2).shots.first().prompt, u"Prompt 3"_s);
}

void TestFilm::everyFrameIsFoundAgain_data()
{
    QTest::addColumn<FrameRate>("own");
    QTest::addColumn<FrameRate>("film");
    const QList<FrameRate> rates = {{24, 1}, {24000, 1001}, {25, 1}, {30000, 1001}, {30, 1}, {60, 1}};
    for (const FrameRate& own : rates) {
        for (const FrameRate& film : rates)
            QTest::addRow("%s in %s", qPrintable(own.text()), qPrintable(film.text())) << own << film;
    }
}

void TestFilm::everyFrameIsFoundAgain()
{
    QFETCH(FrameRate, own);
    QFETCH(FrameRate, film);
    // The long take sets the film's rate.
    addTake(0, constant(film, 400));
    addTake(1, constant(own, 90));
    Scene& scene = m_project.scenes[1];
    scene = withTrim(scene, TakeId(u"1/1"_s), {7, 11});
    const Film shown = this->film();
    QCOMPARE(shown.format.rate, film);
    const FilmItem& item = shown.items.at(1);
    QCOMPARE(item.frames, film.from(90 - 18, own));
    qint64 before = 7;
    for (qint64 frame = item.start; frame < item.start + item.frames; ++frame) {
        const auto place = placeAt(shown, frame);
        QVERIFY(place);
        QCOMPARE(place->item, 1);
        QVERIFY(place->takeFrame >= before && place->takeFrame < 79);
        before = place->takeFrame;
        const qint64 again = filmFrameOf(shown, 1, place->takeFrame);
        QCOMPARE(placeAt(shown, again)->takeFrame, place->takeFrame);
        QVERIFY(again <= frame);
    }
    QCOMPARE(placeAt(shown, item.start)->takeFrame, 7);
    QVERIFY(!placeAt(shown, shown.frames()));
    QVERIFY(!placeAt(shown, -1));
    QCOMPARE(filmFrameOf(shown, 1, 0), item.start);
    QCOMPARE(filmFrameOf(shown, 1, 1000), item.start + item.frames - 1);
}

void TestFilm::anEditGoesOnAtTheFrameThatWasShown()
{
    for (int scene = 0; scene < 3; ++scene)
        addTake(scene, constant({24, 1}, 72));
    const Film before = film();
    QCOMPARE(sameFrameIn(before, before, 80), 80);
    // Moved, and with frames left out before it.
    m_project.scenes.move(1, 0);
    QCOMPARE(sameFrameIn(film(), before, 80), 8);
    m_project.scenes.move(0, 1);
    QCOMPARE(sameFrameIn(withItemTrim(before, 0, {10, 0}), before, 80), 70);
    // In another take it is the same frame; a slate begins anew; without the scene, the frame stays within
    // the film.
    addTake(1, constant({24, 1}, 48), 2);
    QCOMPARE(sameFrameIn(film(), before, 80), 80);
    m_takes.removeIf([&](const Take& take) { return take.sceneId == m_project.scenes.at(1).id; });
    QCOMPARE(sameFrameIn(film(true), before, 80), 72);
    setScenes(1);
    addTake(0, constant({24, 1}, 48), 3);
    QCOMPARE(sameFrameIn(film(), before, 80), 47);
}

void TestFilm::aTrimMovesTheCuts()
{
    m_project.scenes[0].request.shots = {{u"First"_s, 3}, {u"Second"_s, 3}, {u"Third"_s, 3}};
    m_project.scenes[0].request.duration = 9;
    // The service made 5 frames more than it was asked for.
    addTake(0, constant({24, 1}, 221));
    Film shown = film();
    QCOMPARE(shown.items.first().shots,
             (QList<FilmShot>{{u"First"_s, 0, 72}, {u"Second"_s, 72, 72}, {u"Third"_s, 144, 77}}));
    m_project.scenes[0] = withTrim(m_project.scenes.at(0), TakeId(u"0/1"_s), {80, 90});
    shown = film();
    QCOMPARE(shown.frames(), 51);
    QCOMPARE(shown.items.first().shots, (QList<FilmShot>{{u"Second"_s, 0, 51}}));
    m_project.scenes[0] = withTrim(m_project.scenes.at(0), TakeId(u"0/1"_s), {});
    QVERIFY(m_project.scenes.at(0).trims.isEmpty());
}

void TestFilm::oddTakesBecomeFilmFrames()
{
    // Frames that last 40 and 60 ms by turns: 20 of them are a second.
    MediaInfo odd = constant({20, 1}, 20);
    odd.isConstant = false;
    for (qint64 i = 0; i < 20; ++i)
        odd.frameTimes[i] = i / 2 * 100'000 + (i % 2) * 40'000;
    odd.end = 1'000'000;
    addTake(0, constant({24, 1}, 240));
    addTake(1, odd);
    m_project.scenes[1] = withTrim(m_project.scenes.at(1), TakeId(u"1/1"_s), {2, 0});
    const Film shown = film();
    QCOMPARE(shown.items.at(1).frames, 22); // 0.9 s
    QCOMPARE(placeAt(shown, 240)->takeFrame, 2);
    QCOMPARE(placeAt(shown, 241)->takeFrame, 3); // 41.7 ms on: 40 ms is over
    QCOMPARE(placeAt(shown, 242)->takeFrame, 3); // 83 ms
    QCOMPARE(placeAt(shown, 243)->takeFrame, 4); // 125 ms
}

void TestFilm::thePlanSaysWhatIsCopied()
{
    addTake(0, constant({24, 1}, 240));
    addTake(1, constant({24, 1}, 120));
    const Result<ExportPlan> all = exportPlanOf(film());
    QVERIFY(all);
    QCOMPARE(all->copiedSeconds(), 15);
    QCOMPARE(all->encodedSeconds(), 0);
    QVERIFY(!all->isPlainCopy);
    QCOMPARE(all->summary(), u"All 15 s are copied as they are."_s);
    QCOMPARE(all->bytes(), 2'000'000);
    addTake(2, constant({30, 1}, 150));
    const Result<ExportPlan> most = exportPlanOf(film());
    QVERIFY(most);
    QCOMPARE(most->copiedSeconds(), 15);
    QCOMPARE(most->encodedSeconds(), 5);
    QCOMPARE(most->summary(), u"15 of 20 s are copied as they are. 5 s are encoded: another frame rate."_s);
}

void TestFilm::aCutInsideAGroupIsEncoded()
{
    addTake(0, constant({24, 1}, 240));
    addTake(1, constant({24, 1}, 240));
    const auto reason = [&](Trim trim) {
        m_project.scenes[1] = withTrim(m_project.scenes.at(1), TakeId(u"1/1"_s), trim);
        return exportPlanOf(film())->parts.at(1).reason;
    };
    QCOMPARE(reason({}), EncodeReason::None);
    QCOMPARE(reason({12, 0}), EncodeReason::None);
    QCOMPARE(reason({24, 36}), EncodeReason::None);
    QCOMPARE(reason({1, 0}), EncodeReason::Trimmed);
    QCOMPARE(reason({0, 1}), EncodeReason::Trimmed);
    QCOMPARE(reason({12, 13}), EncodeReason::Trimmed);
}

void TestFilm::whatCannotStandBesideIsEncoded_data()
{
    QTest::addColumn<MediaInfo>("media");
    QTest::addColumn<EncodeReason>("reason");
    const auto changed = [](auto change) {
        MediaInfo media = constant({24, 1}, 24);
        change(media);
        return media;
    };
    QTest::newRow("the same") << constant({24, 1}, 24) << EncodeReason::None;
    QTest::newRow("size") << constant({24, 1}, 24, {640, 360}) << EncodeReason::Size;
    QTest::newRow("upright") << constant({24, 1}, 24, {720, 1280}) << EncodeReason::Size;
    QTest::newRow("rate") << constant({24000, 1001}, 24) << EncodeReason::Rate;
    QTest::newRow("codec") << changed([](MediaInfo& m) { m.video.codec = u"hevc"_s; }) << EncodeReason::Codec;
    QTest::newRow("10 bit") << changed([](MediaInfo& m) { m.video.pixelFormat = u"yuv420p10le"_s; })
                            << EncodeReason::Codec;
    QTest::newRow("colour") << changed([](MediaInfo& m) { m.video.colorTransfer = u"smpte2084"_s; })
                            << EncodeReason::Codec;
    QTest::newRow("turned") << changed([](MediaInfo& m) { m.rotation = 90; }) << EncodeReason::Size;
    QTest::newRow("wide pixels") << changed([](MediaInfo& m) { m.video.pixelAspect = u"4:3"_s; })
                                 << EncodeReason::Size;
    QTest::newRow("variable") << changed([](MediaInfo& m) { m.isConstant = false; }) << EncodeReason::Rate;
    QTest::newRow("edit list") << changed([](MediaInfo& m) { m.hasHiddenFrames = true; })
                               << EncodeReason::Codec;
    QTest::newRow("another encoder") << changed([](MediaInfo& m) { m.parameterSets = u"MD5:2"_s; })
                                     << EncodeReason::None;
}

void TestFilm::whatCannotStandBesideIsEncoded()
{
    QFETCH(MediaInfo, media);
    QFETCH(EncodeReason, reason);
    addTake(0, constant({24, 1}, 240));
    addTake(1, media);
    const Result<ExportPlan> plan = exportPlanOf(film());
    QVERIFY(plan);
    QCOMPARE(plan->parts.at(0).reason, EncodeReason::None);
    QCOMPARE(plan->parts.at(1).reason, reason);
}

void TestFilm::anEmptyFilmAndAMissingTakeAreSaid()
{
    QCOMPARE(exportPlanOf(film()).error().kind, ErrorKind::Refused);
    addTake(0, constant({24, 1}, 24));
    QFile::remove(m_takes.first().path);
    const auto missing = exportPlanOf(film());
    QCOMPARE(missing.error().kind, ErrorKind::NotReadable);
    QVERIFY(missing.error().detail.contains(m_takes.first().path));
}

QTEST_MAIN(TestFilm)
#include "tst_film.moc"
