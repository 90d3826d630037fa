#include "app/animatic/animatic.h"
#include "app/animatic/cameramove.h"
#include "app/animatic/shotscript.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

Q_DECLARE_METATYPE(rushes::ShotScript)

class TestShotScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void wordsMakeThePicture_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("time");
        QTest::addColumn<int>("weather");
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("move");
        QTest::addColumn<int>("people");
        const auto row = [](const QString& words, DayTime time, Weather weather, Place place, CameraMove move,
                            int people) {
            QTest::newRow(qPrintable(words))
                << words << int(time) << int(weather) << int(place) << int(move) << people;
        };
        row(u"A calm sea at dawn, pan left"_s, DayTime::Dawn, Weather::Clear, Place::Sea, CameraMove::PanLeft,
            0);
        row(u"Waves at noon, the camera pans right, a woman swims"_s, DayTime::Noon, Weather::Clear,
            Place::Sea, CameraMove::PanRight, 1);
        row(u"City street at night in the rain, tilt-up"_s, DayTime::Night, Weather::Rain, Place::City,
            CameraMove::TiltUp, 0);
        row(u"Skyline at dusk, tilts down to a crowd"_s, DayTime::Dusk, Weather::Clear, Place::City,
            CameraMove::TiltDown, 5);
        row(u"Snowy peaks in the morning, crane up"_s, DayTime::Morning, Weather::Snow, Place::Mountains,
            CameraMove::CraneUp, 0);
        row(u"Crane down into a misty forest at sunset"_s, DayTime::Sunset, Weather::Fog, Place::Forest,
            CameraMove::CraneDown, 0);
        row(u"Slow dolly-in: a couple in the dunes, golden hour"_s, DayTime::Golden, Weather::Clear,
            Place::Desert, CameraMove::PushIn, 2);
        row(u"Zoom out from a living room under a thunderstorm"_s, DayTime::Morning, Weather::Storm,
            Place::Room, CameraMove::PullBack, 0);
        row(u"The camera orbits a chef in the kitchen, overcast noon"_s, DayTime::Noon, Weather::Clouds,
            Place::Kitchen, CameraMove::Orbit, 1);
        row(u"Tracking a man and a woman through a meadow"_s, DayTime::Morning, Weather::Clear, Place::Hills,
            CameraMove::Tracking, 2);
        row(u"Handheld, guests at a table in the garden, evening"_s, DayTime::Dusk, Weather::Clear,
            Place::Hills, CameraMove::Handheld, 5);
        // Russian prompts are read as well as English ones.
        row(u"ночной рынок под дождём"_s, DayTime::Night, Weather::Rain, Place::City, CameraMove::Static, 0);
        row(u"Рассвет над морем, рыбацкие лодки, медленная панорама влево"_s, DayTime::Dawn, Weather::Clear,
            Place::Sea, CameraMove::PanLeft, 0);
        row(u"Зимний лес, метель, камера плавно отдаляется"_s, DayTime::Morning, Weather::Snow, Place::Forest,
            CameraMove::PullBack, 0);
        row(u"Пожилая пара за столом на кухне, вечер, медленный наезд"_s, DayTime::Dusk, Weather::Clear,
            Place::Kitchen, CameraMove::PushIn, 2);
        row(u"Девушка идёт по улице Москвы ночью, камера следует за ней"_s, DayTime::Night, Weather::Clear,
            Place::City, CameraMove::Tracking, 1);
        row(u"Гроза в горах, съёмка с дрона"_s, DayTime::Morning, Weather::Storm, Place::Mountains,
            CameraMove::CraneUp, 0);
        row(u"Толпа на площади в полдень, ручная камера"_s, DayTime::Noon, Weather::Clear, Place::City,
            CameraMove::Handheld, 5);
        row(u"Туманное утро в долине, безлюдно, статичный кадр"_s, DayTime::Morning, Weather::Fog,
            Place::Hills, CameraMove::Static, 0);
        row(u"Мужчина и женщина на закате в пустыне, облёт камеры"_s, DayTime::Sunset, Weather::Clear,
            Place::Desert, CameraMove::Orbit, 2);
        row(u"Внутри кафе у окна, наклон камеры вверх"_s, DayTime::Morning, Weather::Clear, Place::Room,
            CameraMove::TiltUp, 0);
        // Words that only begin alike
        row(u"Лестница в гостинице, огород, сахар, столица, горничная"_s, DayTime::Morning, Weather::Clear,
            Place::Hills, CameraMove::Static, 0);
        row(u"Locked-off hills, nobody, no people"_s, DayTime::Morning, Weather::Clear, Place::Hills,
            CameraMove::Static, 0);
    }

    void wordsMakeThePicture()
    {
        QFETCH(QString, words);
        const ShotScript script = ShotScript::of(words);
        QTEST(int(script.time), "time");
        QTEST(int(script.weather), "weather");
        QTEST(int(script.place), "place");
        QTEST(int(script.move), "move");
        QTEST(script.people, "people");
    }

    void dialogueIsNotSeen()
    {
        const ShotScript script = ShotScript::of(
            u"Golden hour on a hill. [Man, low voice]: \"One evening by the sea, in the rain.\" “Night!”"_s);
        QCOMPARE(script.time, DayTime::Golden);
        QCOMPARE(script.place, Place::Hills);
        QCOMPARE(script.weather, Weather::Clear);
        QCOMPARE(script.people, 0);
        QCOMPARE(withoutDialogue(u"He says \"yes\" [softly]: and leaves"_s), u"He says and leaves"_s);
    }

    void aShotInheritsWhereAndWhen()
    {
        const ShotScript script =
            ShotScript::of(u"Push in on two friends"_s, u"A harbour at night in the snow"_s);
        QCOMPARE(script.place, Place::Sea);
        QCOMPARE(script.time, DayTime::Night);
        QCOMPARE(script.weather, Weather::Snow);
        QCOMPARE(script.people, 2);
    }

    void wordsInsideWordsDoNotCount()
    {
        // "season", "train" and "span" hold sea, rain and pan.
        const ShotScript script = ShotScript::of(u"A season of trains that span the land"_s);
        QCOMPARE(script.place, Place::Hills);
        QCOMPARE(script.weather, Weather::Clear);
        QCOMPARE(script.move, CameraMove::Static);
    }

    void theSameWordsDrawTheSame()
    {
        QCOMPARE(ShotScript::of(u"A hill"_s), ShotScript::of(u"A hill"_s));
        QVERIFY(ShotScript::of(u"A hill"_s).seed != ShotScript::of(u"A hill."_s).seed);
    }

    void theCameraDoesWhatItIsTold()
    {
        const QSizeF frame(1280, 720);
        const QPointF middle(640, 400);
        const auto moved = [&](CameraMove move, Depth depth) {
            const auto at = [&](double moment) {
                return CameraPose::at(move, moment, moment * 3, 1).transform(depth, frame).map(middle);
            };
            return at(1) - at(0);
        };
        const auto grown = [&](CameraMove move, Depth depth) {
            const auto at = [&](double moment) {
                return CameraPose::at(move, moment, moment * 3, 1).transform(depth, frame).m11();
            };
            return at(1) / at(0);
        };
        QCOMPARE(moved(CameraMove::Static, 0.5), QPointF(0, 0));
        QVERIFY(moved(CameraMove::PanRight, 0.5).x() < -100);
        QVERIFY(moved(CameraMove::PanLeft, 0.5).x() > 100);
        QVERIFY(moved(CameraMove::TiltUp, 0.5).y() > 80);
        QVERIFY(moved(CameraMove::TiltDown, 0.5).y() < -80);
        QVERIFY(moved(CameraMove::CraneUp, 1).y() > moved(CameraMove::CraneUp, 0.1).y() + 50);
        QVERIFY(moved(CameraMove::Tracking, 1).x() < moved(CameraMove::Tracking, 0.1).x() - 200);
        // Before the pivot and behind it, things move against each other.
        QVERIFY(moved(CameraMove::Orbit, 1).x() * moved(CameraMove::Orbit, 0.1).x() < 0);
        QVERIFY(grown(CameraMove::PushIn, 1) > 1.3);
        QVERIFY(grown(CameraMove::PushIn, 1) > grown(CameraMove::PushIn, 0.1) + 0.2);
        QVERIFY(grown(CameraMove::PullBack, 1) < 0.8);
    }

    /// The sandbox could not be ended while it searched them.
    void aPromptOfMegabytesIsDrawnByItsBeginning()
    {
        Request request;
        request.duration = 3;
        request.prompt = u"A lighthouse in the fog. "_s + QString(5'000'000, u'a');
        QElapsedTimer clock;
        clock.start();
        Animatic animatic(request, {QSize(64, 36)});
        QVERIFY(!animatic.frame(0).isNull());
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(animatic.shots().constFirst().script.weather, Weather::Fog);
        QVERIFY(animatic.shots().constFirst().words.size() <= 10'000);
    }
};

QTEST_GUILESS_MAIN(TestShotScript)
#include "tst_shotscript.moc"
