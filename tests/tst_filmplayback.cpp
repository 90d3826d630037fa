// A film plays through on a clock that the test moves, and every painted picture is written down.
#include "app/film/film.h"
#include "tests/fakes/fakefilmclip.h"
#include "ui/player/filmplayback.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr qint64 second = 1'000'000;

/// What was painted: of which file, which of its frames, and which frame of the film.
struct Painted
{
    int file = 0;
    int frame = 0;
    qint64 at = 0;

    bool operator==(const Painted&) const = default;
};

MediaInfo clip(int frames, const FrameRate& rate = {})
{
    MediaInfo media;
    media.hasVideo = true;
    media.video = {u"h264"_s, QSize(64, 36), u"yuv420p"_s, rate, u"1:1"_s, {}, {}, {}, {}};
    for (int i = 0; i < frames; ++i)
        media.frameTimes.append(rate.microsOf(i));
    media.end = rate.microsOf(frames);
    media.cleanCuts = {0, frames};
    return media;
}

} // namespace

class TestFilmPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fiveTakesPlayWithoutAGap();
    void trimmedEndsAreNeverSeen();
    void backwardsItIsAsWhole();
    void aSlateRunsByTheClock();
    void theNextTakeIsOpenBeforeItIsDue();
    void aStepOverAJointShowsTheNeighbour();
    void itStopsAtTheEnd();
    void aLoopBeginsAnewWithoutAGap();
    void aTakeThatCantBePlayedIsASlate();
    void anEditWhileItPlaysLeavesThePlayhead();
    void takesOfOtherRatesKeepTheirPlace();
    void onlyOneIsHeard();

private:
    void make(const QList<int>& lengths, const QList<Trim>& trims = {});
    void addSlate(int at, int seconds);
    void layOut();
    /// From the film's start, on a machine that keeps its time.
    void playFor(double seconds) { m_clock.advance(static_cast<qint64>(seconds * second)); }
    void settle() { playFor(1); }
    [[nodiscard]] QList<Painted> expected(qint64 from, qint64 to) const;

    ManualClock m_clock;
    std::unique_ptr<FakeFilmClip::Room> m_room;
    Project m_project;
    QList<Take> m_takes;
    QHash<QString, MediaInfo> m_media;
    Film m_film;
    std::unique_ptr<FilmPlayback> m_playback;
    QList<Painted> m_painted;
};

void TestFilmPlayback::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support ).*"_s));
    m_room.reset(new FakeFilmClip::Room{m_clock, {}, 150'000, 40'000, 0, 0, 0});
    m_project = {};
    m_takes.clear();
    m_media.clear();
    m_playback = std::make_unique<FilmPlayback>([this] { return std::make_unique<FakeFilmClip>(*m_room); },
                                                std::make_unique<ManualFilmClock>(m_clock));
    m_playback->setLooping(false);
    connect(m_playback.get(), &FilmPlayback::shown, this, [this](const QImage& image, qint64 at) {
        if (image.width() > 1) {
            m_painted.append({0, static_cast<int>(at), at});
            return;
        }
        const auto [file, frame] = numbersOf(image);
        m_painted.append({file, frame, at});
    });
}

void TestFilmPlayback::cleanup()
{
    m_playback.reset();
    m_painted.clear();
}

void TestFilmPlayback::layOut()
{
    m_film = filmOf(
        m_project, u"film"_s, m_takes,
        [this](const QString& path) { return std::optional(m_media.value(path)); }, true);
    m_playback->setFilm(m_film);
}

void TestFilmPlayback::make(const QList<int>& lengths, const QList<Trim>& trims)
{
    for (int i = 0; i < lengths.size(); ++i) {
        Scene scene = Scene::create(u"Scene %1"_s.arg(i + 1), Request());
        scene.request.duration = 3;
        Take take;
        take.id = TakeId(u"take %1"_s.arg(i + 1));
        take.sceneId = scene.id;
        take.path = u"%1.mp4"_s.arg(i + 1);
        take.request = scene.request;
        if (i < trims.size())
            scene = withTrim(scene, take.id, trims.at(i));
        m_project.scenes.append(scene);
        m_takes.append(take);
        m_media.insert(take.path, clip(lengths.at(i)));
        m_room->lengths.insert(take.path, lengths.at(i));
    }
    layOut();
}

void TestFilmPlayback::addSlate(int at, int seconds)
{
    Scene scene = Scene::create(u"Slate"_s, Request());
    scene.request.duration = seconds;
    m_project.scenes.insert(at, scene);
    layOut();
}

QList<Painted> TestFilmPlayback::expected(qint64 from, qint64 to) const
{
    QList<Painted> frames;
    for (qint64 at = from; from <= to ? at <= to : at >= to; from <= to ? ++at : --at) {
        const auto place = placeAt(m_film, at);
        const FilmItem& item = m_film.items.at(place->item);
        if (item.isSlate())
            frames.append({0, static_cast<int>(at), at});
        else
            frames.append(
                {item.take->path.section(u'.', 0, 0).toInt(), static_cast<int>(place->takeFrame), at});
    }
    return frames;
}

void TestFilmPlayback::fiveTakesPlayWithoutAGap()
{
    make({48, 30, 72, 24, 36});
    QCOMPARE(m_film.frames(), 210);
    settle();
    QCOMPARE(m_painted, expected(0, 0));
    m_painted.clear();
    m_playback->play();
    playFor(210 / 24.0 + 1);
    // The first one stands there already; it may be painted once more when it starts.
    QCOMPARE(m_painted.first(), (Painted{1, 0, 0}));
    QCOMPARE(m_painted, expected(0, 209));
    QVERIFY(!m_playback->isPlaying());
}

void TestFilmPlayback::trimmedEndsAreNeverSeen()
{
    make({48, 48, 48}, {{5, 7}, {0, 47}, {20, 3}});
    QCOMPARE(m_film.frames(), 36 + 1 + 25);
    settle();
    m_painted.clear();
    m_playback->play();
    playFor(62 / 24.0 + 1);
    QCOMPARE(m_painted, expected(0, 61));
    QCOMPARE(m_painted.at(36), (Painted{2, 0, 36}));
    QCOMPARE(m_painted.at(37), (Painted{3, 20, 37}));
}

void TestFilmPlayback::backwardsItIsAsWhole()
{
    make({40, 40, 40}, {{4, 4}, {4, 4}, {4, 4}});
    m_playback->goTo(95);
    settle();
    m_painted.clear();
    m_playback->shuttle(-1);
    playFor(5);
    QCOMPARE(m_painted, expected(95, 0));
    QVERIFY(!m_playback->isPlaying());
    QCOMPARE(m_playback->frame(), 0);
}

void TestFilmPlayback::aSlateRunsByTheClock()
{
    make({24, 24});
    addSlate(1, 3);
    settle();
    m_painted.clear();
    m_playback->play();
    playFor(5 + 0.5);
    QCOMPARE(m_painted, expected(0, 24 + 72 + 24 - 1));
}

void TestFilmPlayback::theNextTakeIsOpenBeforeItIsDue()
{
    // Opening takes long, but less than what plays meanwhile.
    m_room->opening = 900'000;
    make({24, 24, 24, 24});
    settle();
    QCOMPARE(m_room->opened, 2);
    m_painted.clear();
    m_playback->play();
    QElapsedTimer real;
    qint64 last = m_clock.now();
    qint64 longest = 0;
    connect(m_playback.get(), &FilmPlayback::shown, this, [&] {
        longest = std::max(longest, m_clock.now() - last);
        last = m_clock.now();
    });
    playFor(4.5);
    QCOMPARE(m_painted, expected(0, 95));
    QVERIFY2(longest <= 42'000, qPrintable(QString::number(longest)));
    QCOMPARE(m_room->opened, 4);
}

void TestFilmPlayback::aStepOverAJointShowsTheNeighbour()
{
    make({24, 24});
    settle();
    m_playback->goTo(23);
    settle();
    m_painted.clear();
    m_playback->goTo(24); // the next take stands there already
    QCOMPARE(m_painted, expected(24, 24));
    settle();
    m_playback->goTo(23);
    settle();
    QCOMPARE(m_painted.last(), (Painted{1, 23, 23}));
    QCOMPARE(m_room->opened, 2);
}

void TestFilmPlayback::itStopsAtTheEnd()
{
    make({24, 24});
    settle();
    QSignalSpy playing(m_playback.get(), &FilmPlayback::playingChanged);
    m_playback->play();
    playFor(3);
    QCOMPARE(playing.size(), 2);
    QCOMPARE(m_playback->frame(), 47);
    // Once more from the start.
    m_painted.clear();
    m_playback->play();
    playFor(3);
    QCOMPARE(m_painted.first().file, 1);
    QCOMPARE(m_painted.last(), (Painted{2, 23, 47}));
}

void TestFilmPlayback::aLoopBeginsAnewWithoutAGap()
{
    make({24, 24, 24});
    m_playback->setLooping(true);
    settle();
    m_painted.clear();
    m_playback->play();
    playFor(72 / 24.0 * 2);
    QVERIFY(m_painted.size() > 140);
    for (int i = 0; i < m_painted.size(); ++i)
        QCOMPARE(m_painted.at(i).at, i % 72);
}

void TestFilmPlayback::aTakeThatCantBePlayedIsASlate()
{
    make({24, 24, 24});
    m_room->lengths.remove(u"2.mp4"_s);
    QSignalSpy failed(m_playback.get(), &FilmPlayback::failed);
    settle();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toInt(), 1);
    m_painted.clear();
    m_playback->play();
    playFor(4);
    QCOMPARE(m_painted.size(), 72);
    for (int i = 0; i < 72; ++i) {
        QCOMPARE(m_painted.at(i).at, i);
        QCOMPARE(m_painted.at(i).file, i < 24 ? 1 : i < 48 ? 0 : 3);
    }
}

void TestFilmPlayback::anEditWhileItPlaysLeavesThePlayhead()
{
    make({48, 48});
    settle();
    m_playback->goTo(60);
    settle();
    // The scene before it gets shorter: the same picture stays under the playhead.
    m_project.scenes[0] = withTrim(m_project.scenes.at(0), TakeId(u"take 1"_s), {10, 10});
    layOut();
    QCOMPARE(m_playback->frame(), 40);
    QCOMPARE(m_playback->item(), 1);
    // Moved away.
    m_project.scenes.move(1, 0);
    layOut();
    QCOMPARE(m_playback->item(), 0);
    QCOMPARE(m_playback->frame(), 12);
}

void TestFilmPlayback::takesOfOtherRatesKeepTheirPlace()
{
    make({48, 48, 48});
    m_media[u"2.mp4"_s] = clip(60, FrameRate::of(30, 1));
    m_room->lengths[u"2.mp4"_s] = 60;
    layOut();
    QCOMPARE(m_film.frames(), 144);
    settle();
    m_painted.clear();
    m_playback->play();
    playFor(7);
    QCOMPARE(m_painted.size(), 48 + 60 + 48);
    for (int i = 0; i < 60; ++i)
        QCOMPARE(m_painted.at(48 + i).frame, i);
    QCOMPARE(m_painted.at(48).at, 48);
    QCOMPARE(m_painted.at(107).at, 95);
    QCOMPARE(m_painted.at(108), (Painted{3, 0, 96}));
}

void TestFilmPlayback::onlyOneIsHeard()
{
    make({24, 24, 24});
    settle();
    m_playback->play();
    playFor(4);
    QCOMPARE(m_room->mostPlaying, 1);
    QCOMPARE(m_room->playing, 0);
}

QTEST_MAIN(TestFilmPlayback)
#include "tst_filmplayback.moc"
