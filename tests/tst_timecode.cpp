#include "ui/player/frameposition.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestTimecode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textIsMinutesSecondsFrames_data()
    {
        QTest::addColumn<double>("fps");
        QTest::addColumn<int>("frame");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << 24.0 << 0 << u"0:00:00"_s;
        QTest::newRow("last of a second") << 24.0 << 23 << u"0:00:23"_s;
        QTest::newRow("next second") << 24.0 << 24 << u"0:01:00"_s;
        QTest::newRow("the pictures'") << 24.0 << 137 << u"0:05:17"_s;
        QTest::newRow("15 s") << 24.0 << 360 << u"0:15:00"_s;
        QTest::newRow("minutes") << 24.0 << 24 * 61 + 5 << u"1:01:05"_s;
        QTest::newRow("30 fps") << 30.0 << 59 << u"0:01:29"_s;
        QTest::newRow("NTSC") << 24000.0 / 1001.0 << 25 << u"0:01:01"_s;
        QTest::newRow("negative") << 24.0 << -3 << u"0:00:00"_s;
    }
    void textIsMinutesSecondsFrames()
    {
        QFETCH(double, fps);
        QFETCH(int, frame);
        QTEST(FramePosition{fps}.text(frame), "text");
    }

    void everyFrameComesBackFromItsTimes()
    {
        for (const double fps : {24.0, 25.0, 30.0, 24000.0 / 1001.0, 60.0}) {
            const FramePosition rate{fps};
            for (int frame = 0; frame < 2000; ++frame) {
                QCOMPARE(rate.frameAt(rate.secondsOf(frame)), frame);
                QCOMPARE(rate.frameAt(static_cast<double>(rate.seekMs(frame)) / 1000.0), frame);
                // A clock in µs, rounded down, says the start a little early.
                QCOMPARE(rate.frameAt(std::floor(rate.secondsOf(frame) * 1e6) / 1e6), frame);
            }
        }
    }

    void aFrameLastsUntilTheNext()
    {
        const FramePosition rate;
        QCOMPARE(rate.frameAt(0.0), 0);
        QCOMPARE(rate.frameAt(0.040), 0);
        QCOMPARE(rate.frameAt(0.042), 1);
        QCOMPARE(rate.frameAt(-1.0), 0);
    }

    void anAudioTailAddsNoFrame()
    {
        const FramePosition rate;
        QCOMPARE(rate.framesIn(15.0), 360);
        QCOMPARE(rate.framesIn(14.999), 360);
        QCOMPARE(rate.framesIn(15.023), 360);
        QCOMPARE(rate.framesIn(0.0), 0);
        QCOMPARE(rate.framesIn(0.01), 1);
    }
};

QTEST_GUILESS_MAIN(TestTimecode)
#include "tst_timecode.moc"
