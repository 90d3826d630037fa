// Two takes from one clock: every pair that is shown is the asked one.
#include "tests/eventloop.h"
#include "tests/numberedclip.h"
#include "ui/player/pairplayback.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

struct Shown
{
    int frame = -1;
    int a = -1; ///< the number in A's picture
    int b = -1;

    bool operator==(const Shown&) const = default;
};

double rateOf(const QString& text)
{
    const QStringList parts = text.split(u'/');
    return parts.value(0).toDouble() / (parts.size() > 1 ? parts.at(1).toDouble() : 1.0);
}

/// The one that is on screen when `frame` of the quicker one begins, by another way than the program's.
int expected(int frame, const QString& quicker, const QString& own, int ownFrames)
{
    const double at = frame / rateOf(quicker) * rateOf(own);
    return std::min(ownFrames - 1, static_cast<int>(std::floor(at + 1e-6)));
}

} // namespace

class TestPairPlayback : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// A clip of that many frames; made once.
    QString clip(const QString& rate, int frames, const QString& size = u"288x160"_s)
    {
        QString name = rate;
        name.replace(u'/', u'-');
        const QString path = m_folder.filePath(u"%1 %2 %3.mp4"_s.arg(name, size).arg(frames));
        if (!QFile::exists(path))
            makeNumberedClip(path, size, (frames - 0.5) / rateOf(rate), frames % 2 == 0, rate);
        return path;
    }
    static void open(PairPlayback& pair, const QString& a, const QString& b)
    {
        QSignalSpy loaded(&pair, &PairPlayback::loaded);
        pair.load(a, b);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Here the backend says once what this machine has not got: a sound server and a graphics interface.
        QMediaDevices::audioOutputs();
        PairPlayback pair;
        open(pair, clip(u"24"_s, 40), clip(u"24"_s, 40));
        pair.play();
        QTRY_VERIFY(pair.frame() > 2);
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPairIsTheAskedOne_data()
    {
        QTest::addColumn<QString>("rateA");
        QTest::addColumn<QString>("rateB");
        const QString film = u"24000/1001"_s;
        for (const QString& rate : {u"24"_s, u"25"_s, u"30"_s, film})
            QTest::addRow("both %s", qUtf8Printable(rate)) << rate << rate;
        QTest::newRow("24 and 30") << u"24"_s << u"30"_s;
        QTest::newRow("25 and 23.976") << u"25"_s << film;
        QTest::newRow("24 and 23.976") << u"24"_s << film;
    }
    void everyPairIsTheAskedOne()
    {
        QFETCH(QString, rateA);
        QFETCH(QString, rateB);
        const int framesA = 80;
        const int framesB = 61;
        PairPlayback pair;
        Shown last;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            last = {frame, numberIn(a), numberIn(b)};
        });
        open(pair, clip(rateA, framesA), clip(rateB, framesB));
        QCOMPARE(pair.side(Side::A).frames(), framesA);
        QCOMPARE(pair.side(Side::B).frames(), framesB);
        const QString quicker = rateOf(rateA) >= rateOf(rateB) ? rateA : rateB;
        const auto wanted = [&](int frame) {
            return Shown{frame, expected(frame, quicker, rateA, framesA),
                         expected(frame, quicker, rateB, framesB)};
        };
        const int frames = pair.frames();
        QCOMPARE(frames,
                 static_cast<int>(std::ceil(
                     std::max(framesA / rateOf(rateA), framesB / rateOf(rateB)) * rateOf(quicker) - 0.01)));
        for (int frame = 0; frame < frames; ++frame) { // forwards
            pair.goTo(frame);
            QTRY_COMPARE(last.frame, frame);
            QCOMPARE(last, wanted(frame));
        }
        for (int frame = frames - 1; frame >= 0; --frame) { // backwards
            pair.goTo(frame);
            QTRY_COMPARE(last.frame, frame);
            QCOMPARE(last, wanted(frame));
        }
        QRandomGenerator random(20261128);
        for (int i = 0; i < 40; ++i) { // at random
            const int frame = static_cast<int>(random.bounded(frames));
            pair.goTo(frame);
            QTRY_COMPARE(last.frame, frame);
            QCOMPARE(last, wanted(frame));
        }
        QVERIFY(pair.isHeld(Side::B, frames - 1) || framesB / rateOf(rateB) > framesA / rateOf(rateA));
        QVERIFY(!pair.isHeld(Side::B, 0));
    }

    /// 24 pictures a second, and 12 after the twentieth, beside 24 throughout.
    void aVariableRateKeepsItsTime()
    {
        const QString variable = m_folder.filePath(u"variable.mp4"_s);
        makeNumberedClip(variable, u"288x160"_s, 2, false, u"24"_s,
                         {u"-vf"_s, u"setpts='if(lt(N,20),N,20+(N-20)*2)/24/TB'"_s, u"-fps_mode"_s, u"vfr"_s,
                          u"-frames:v"_s, u"40"_s});
        PairPlayback pair;
        Shown last;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            last = {frame, numberIn(a), numberIn(b)};
        });
        open(pair, variable, clip(u"24"_s, 61));
        QCOMPARE(pair.side(Side::A).frames(), 40);
        const auto wanted = [](int frame) {
            return Shown{frame, frame < 20 ? frame : std::min(39, 20 + (frame - 20) / 2),
                         std::min(60, frame)};
        };
        const auto shows = [&](int frame) {
            pair.goTo(frame);
            QTRY_COMPARE(last.frame, frame);
            QCOMPARE(last, wanted(frame));
        };
        QVERIFY(pair.frames() >= 61);
        for (int frame = 0; frame < pair.frames(); ++frame)
            shows(frame);
        for (int frame = pair.frames() - 1; frame >= 0; --frame)
            shows(frame);
        QRandomGenerator random(20261129);
        for (int i = 0; i < 20; ++i)
            shows(static_cast<int>(random.bounded(pair.frames())));
    }

    void itPlaysEveryPairByTheClock()
    {
        PairPlayback pair;
        qint64 now = 0;
        pair.setClock([&now] { return now; });
        QList<Shown> shown;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            shown.append({frame, numberIn(a), numberIn(b)});
        });
        open(pair, clip(u"24"_s, 40), clip(u"24"_s, 31));
        QTRY_COMPARE(shown.size(), 1);
        pair.play();
        const auto showNext = [&] {
            // The decoders may be behind: then the clock waits, and nothing is skipped.
            now += 1'000'000 / 24 + 1;
            const qsizetype before = shown.size();
            QTRY_VERIFY((pair.tick(), shown.size() > before));
        };
        for (int i = 0; i < 100; ++i)
            showNext();
        for (int i = 0; i < shown.size(); ++i)
            QCOMPARE(shown.at(i), (Shown{i % 40, i % 40, std::min(i % 40, 30)}));
        shown.clear();
        pair.pause();
        pair.setLoopIn(5);
        pair.setLoopOut(9);
        pair.goTo(5);
        QTRY_COMPARE(shown.size(), 1);
        pair.play();
        for (int i = 1; i < 22; ++i)
            showNext();
        for (int i = 0; i < shown.size(); ++i)
            QCOMPARE(shown.at(i).frame, 5 + i % 5);
        pair.setLoopIn({});
        pair.setLoopOut({});
        pair.pause();
        shown.clear();
        pair.shuttle(-1);
        for (int i = 0; i < 60; ++i)
            showNext();
        for (int i = 1; i < shown.size(); ++i)
            QCOMPARE(shown.at(i).frame, (shown.at(i - 1).frame + 39) % 40);
    }

    void itIsNeverOutOfStepWhilePlayingForReal()
    {
        PairPlayback pair;
        QList<Shown> shown;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            shown.append({frame, numberIn(a), numberIn(b)});
        });
        open(pair, clip(u"25"_s, 50), clip(u"25"_s, 50, u"576x320"_s));
        pair.play();
        QTRY_VERIFY_WITH_TIMEOUT(shown.size() > 60, 20'000);
        for (const Shown& one : std::as_const(shown))
            QCOMPARE(one, (Shown{one.frame, one.frame, one.frame}));
    }

    void withoutLoopingItRestsOnTheLastPair()
    {
        PairPlayback pair;
        pair.setLooping(false);
        Shown last;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            last = {frame, numberIn(a), numberIn(b)};
        });
        open(pair, clip(u"24"_s, 31), clip(u"24"_s, 40));
        pair.goTo(35);
        pair.play();
        QTRY_VERIFY(!pair.isPlaying());
        QTRY_COMPARE(last, (Shown{39, 30, 39}));
        pair.play(); // from the start again
        QVERIFY(pair.isPlaying());
        QVERIFY(pair.frame() < 39);
    }

    void aPictureBesideAVideo()
    {
        QImage still(288, 160, QImage::Format_RGB32);
        still.fill(Qt::black);
        const QString path = m_folder.filePath(u"still.png"_s);
        QVERIFY(still.save(path));
        PairPlayback pair;
        Shown last;
        connect(&pair, &PairPlayback::pairShown, this, [&](const QImage& a, const QImage& b, int frame) {
            last = {frame, numberIn(a), numberIn(b)};
        });
        open(pair, path, clip(u"24"_s, 31));
        QCOMPARE(pair.frames(), 31);
        pair.goTo(30);
        QTRY_COMPARE(last, (Shown{30, 0, 30}));
        QVERIFY(!pair.isHeld(Side::A, 30));
        open(pair, path, path);
        QCOMPARE(pair.frames(), 1);
        QTRY_COMPARE(last, (Shown{0, 0, 0}));
    }

    void whatCannotBeReadIsSaid()
    {
        PairPlayback pair;
        QSignalSpy failed(&pair, &PairPlayback::failed);
        pair.load(clip(u"24"_s, 31), m_folder.filePath(u"no such take.mp4"_s));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().startsWith(u"no such take.mp4 can't be compared"_s));
        QCOMPARE(pair.frames(), 0);
        open(pair, clip(u"24"_s, 31), clip(u"24"_s, 40)); // it goes on with others
        QCOMPARE(pair.frames(), 40);
    }

    void decodedFramesStayWithinTheirBudget()
    {
        PairPlayback pair;
        open(pair, clip(u"25"_s, 50, u"1280x720"_s), clip(u"25"_s, 50));
        QTRY_VERIFY(pair.keptBytes() > 0);
        pair.goTo(40);
        QTRY_COMPARE(pair.frame(), 40);
        untilMoment(300);
        QVERIFY(pair.keptBytes() <= FrameStore::budget({1280, 720}) + FrameStore::budget({288, 160}));
    }
};

QTEST_MAIN(TestPairPlayback)
#include "tst_pairplayback.moc"
