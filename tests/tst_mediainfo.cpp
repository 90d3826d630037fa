#include "app/media/mediainfo.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// What ffprobe says of a clip of three packets.
QByteArray probed(const char* base, const char* start, const char* pts, const char* duration,
                  const char* size)
{
    return QStringLiteral(R"({"format":{"start_time":"%2"},"streams":[{"index":0,"codec_type":"video",
        "codec_name":"h264","width":64,"height":36,"time_base":"%1","avg_frame_rate":"24/1"}],"packets":[
        {"stream_index":0,"pts":0,"duration":1,"flags":"K_","size":"9"},
        {"stream_index":0,"pts":1,"duration":1,"flags":"__","size":"9"},
        {"stream_index":0,"pts":%3,"duration":%4,"flags":"__","size":"%5"}]})")
        .arg(QLatin1String(base), QLatin1String(start), QLatin1String(pts), QLatin1String(duration),
             QLatin1String(size))
        .toUtf8();
}

/// And of a stream whose packets tell these times.
QByteArray streamed(const char* base, const char* average, const char* real, const QStringList& times)
{
    QString packets;
    for (const QString& time : times)
        packets += u"%1{\"stream_index\":0,%2\"duration\":3750,\"flags\":\"K_\",\"size\":\"9\"}"_s.arg(
            packets.isEmpty() ? QString() : u","_s, time);
    return QStringLiteral(R"({"format":{},"streams":[{"index":0,"codec_type":"video","codec_name":"h264",
        "width":64,"height":36,"time_base":"%1","avg_frame_rate":"%2","r_frame_rate":"%3"}],"packets":[%4]})")
        .arg(QLatin1String(base), QLatin1String(average), QLatin1String(real), packets)
        .toUtf8();
}

} // namespace

class TestMediaInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void framesAndTimesAreThoseOfThePackets()
    {
        const Result<MediaInfo> info = mediaInfoFrom(probed("1/24", "0.0", "2", "1", "9"));
        QVERIFY(info);
        QCOMPARE(info->frames(), 3);
        QCOMPARE(info->timeOf(2), 83'333);
        QCOMPARE(info->end, 125'000);
        QVERIFY(info->isConstant);
    }

    /// A stream alone tells its rate, and no times.
    void aStreamAloneRunsAtItsRate()
    {
        const Result<MediaInfo> info = mediaInfoFrom(streamed("1/1200000", "24/1", "48/1", QStringList(6)));
        QVERIFY(info);
        QCOMPARE(info->frames(), 6);
        QCOMPARE(info->video.rate, (FrameRate{24, 1})); // and not that of its fields
        QCOMPARE(info->timeOf(3), 125'000);
        QCOMPARE(info->end, 250'000);
        QVERIFY(info->isConstant);
        QVERIFY(info->hasHiddenFrames); // it can't be joined as it is
        QCOMPARE(info->cleanCuts, (QList<qint64>{0, 6}));
        // Where nothing is told at all it is the film's usual rate.
        const Result<MediaInfo> silent = mediaInfoFrom(streamed("1/90000", "0/0", "0/0", QStringList(2)));
        QVERIFY(silent);
        QCOMPARE(silent->video.rate, (FrameRate{24, 1}));
        QCOMPARE(silent->end, 83'333);
    }

    /// As ffprobe tells a program stream of 24 frames a second with frames between.
    void aStreamThatTellsSomeTimesRunsAtItsRate()
    {
        const Result<MediaInfo> info = mediaInfoFrom(streamed(
            "1/90000", "24/1", "24/1",
            {uR"("pts":48750,"dts":45000,)"_s, uR"("pts":60000,"dts":48750,)"_s, uR"("dts":52500,)"_s,
             uR"("dts":56250,)"_s, uR"("pts":71250,"dts":60000,)"_s, uR"("dts":63750,)"_s}));
        QVERIFY(info);
        QCOMPARE(info->frames(), 6);
        QCOMPARE(info->video.rate, (FrameRate{24, 1}));
        QVERIFY(info->isConstant);
        QCOMPARE(info->timeOf(5) - info->timeOf(0), 208'333);
        QVERIFY(info->hasHiddenFrames);
    }

    /// A damaged file says any number; under the sanitizers none of them overflows.
    void anyNumberIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("time") << probed("1/24", "0.0", "3.9e84", "1", "9");
        QTest::newRow("time before") << probed("1/24", "0.0", "-3.9e84", "1", "9");
        QTest::newRow("duration") << probed("1/24", "0.0", "2", "1e300", "9");
        QTest::newRow("start") << probed("1/24", "1e300", "2", "1", "9");
        QTest::newRow("start is none") << probed("1/24", "nan", "2", "1", "9");
        QTest::newRow("size") << probed("1/24", "0.0", "2", "1", "9223372036854775807");
        QTest::newRow("base") << probed("9223372036854775807/1", "0.0", "9e15", "9e15", "9");
    }
    void anyNumberIsRead()
    {
        QFETCH(const QByteArray, json);
        const Result<MediaInfo> info = mediaInfoFrom(json);
        QVERIFY(info);
        QCOMPARE(info->frames(), 3);
        QVERIFY(info->videoBytes > 0);
        QVERIFY(info->seconds() > -1e10 && info->seconds() < 1e10);
    }
};

QTEST_GUILESS_MAIN(TestMediaInfo)
#include "tst_mediainfo.moc"
