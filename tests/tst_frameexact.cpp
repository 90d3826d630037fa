// A take alone in the player: every frame that is shown is the asked one, whatever the rate.
#include "app/media/mediaprobe.h"
#include "tests/eventloop.h"
#include "tests/numberedclip.h"
#include "ui/player/framestore.h"
#include "ui/player/playback.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

MediaInfo lookedInto(const QString& path)
{
    MediaProbe probe(u"ffprobe"_s);
    QSignalSpy loaded(&probe, &MediaProbe::loaded);
    probe.load({path});
    if (loaded.isEmpty())
        loaded.wait();
    return probe.info(path).value_or(MediaInfo());
}

} // namespace

class TestFrameExact : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_shown = -1; ///< the number in the picture
    int m_frame = -1; ///< of which it was said to be
    QSize m_size = {};

    void open(Playback& playback, const QString& path)
    {
        connect(&playback, &Playback::shown, this, [this](const QImage& picture, int frame) {
            m_shown = numberIn(picture);
            m_frame = frame;
            m_size = picture.size();
        });
        QSignalSpy loaded(&playback, &Playback::loaded);
        playback.load(path);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
        playback.setMedia(lookedInto(path));
    }
    void showsEveryFrame(Playback& playback, int frames)
    {
        QCOMPARE(playback.frames(), frames);
        const auto shows = [&](int frame) {
            playback.goTo(frame);
            QTRY_COMPARE(m_frame, frame);
            QCOMPARE(m_shown, frame);
        };
        for (int frame = 0; frame < frames; ++frame)
            shows(frame);
        for (int frame = frames - 1; frame >= 0; --frame)
            shows(frame);
        QRandomGenerator random(20261128);
        for (int i = 0; i < 30; ++i)
            shows(static_cast<int>(random.bounded(frames)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Here the backend says once what this machine has not got: a sound server and a graphics interface.
        QMediaDevices::audioOutputs();
        const QString path = m_folder.filePath(u"first.mp4"_s);
        makeNumberedClip(path, u"288x160"_s, 1, false);
        Playback playback;
        playback.load(path);
        QTRY_VERIFY_WITH_TIMEOUT(playback.isLoaded(), 20'000);
        playback.play();
        QTRY_VERIFY(playback.frame() > 2);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_shown = m_frame = -1;
    }

    void atEveryRate_data()
    {
        QTest::addColumn<QString>("rate");
        for (const QString& rate : {u"24"_s, u"25"_s, u"30"_s, u"24000/1001"_s, u"60"_s})
            QTest::newRow(qUtf8Printable(rate)) << rate;
    }
    void atEveryRate()
    {
        QFETCH(QString, rate);
        QString name = rate;
        name.replace(u'/', u'-');
        const QString path = m_folder.filePath(name + u".mp4"_s);
        makeNumberedClip(path, u"288x160"_s, 3, false, rate,
                         {u"-bf"_s, u"3"_s, u"-g"_s, u"48"_s, u"-frames:v"_s, u"66"_s});
        Playback playback;
        open(playback, path);
        showsEveryFrame(playback, 66);
    }

    void ofAVariableRate()
    {
        const QString path = m_folder.filePath(u"variable.mp4"_s);
        makeNumberedClip(path, u"288x160"_s, 3, false, u"24"_s,
                         {u"-vf"_s, u"setpts='if(lt(N,20),N/24,20/24+(N-20)/10)/TB'"_s, u"-fps_mode"_s,
                          u"vfr"_s, u"-frames:v"_s, u"40"_s});
        Playback playback;
        open(playback, path);
        QVERIFY(!playback.rate().starts.isEmpty());
        showsEveryFrame(playback, 40);
    }

    void aTurnedPictureStandsUpright()
    {
        const QString flat = m_folder.filePath(u"flat.mp4"_s);
        const QString turned = m_folder.filePath(u"turned.mp4"_s);
        makeNumberedClip(flat, u"288x160"_s, 1, false);
        makeTurnedClip(turned, flat);
        const MediaInfo media = lookedInto(turned);
        QVERIFY(media.rotation == 90 || media.rotation == 270);
        Playback playback;
        open(playback, turned);
        playback.goTo(12);
        QTRY_COMPARE(m_frame, 12);
        QCOMPARE(m_size, QSize(160, 288));
    }

    void framesAreKeptOnceSomebodyStepsAndGivenBack()
    {
        const QString path = m_folder.filePath(u"kept.mp4"_s);
        makeNumberedClip(path, u"1280x720"_s, 4, false);
        Playback playback;
        open(playback, path);
        const qsizetype frame = FrameStore::bytesOf({1280, 720});
        QVERIFY(playback.keptBytes() <= frame);
        playback.play();
        QTRY_VERIFY(playback.frame() > 30);
        QVERIFY(playback.keptBytes() <= 20 * 1024 * 1024);
        playback.pause();
        untilMoment(400, [&] { return playback.keptBytes() > 20 * 1024 * 1024; });
        QVERIFY(playback.keptBytes() <= 20 * 1024 * 1024); // looking at it is no step
        playback.goTo(playback.frame() - 1);
        QTRY_VERIFY(playback.keptBytes() > 30 * 1024 * 1024);
        QVERIFY(playback.keptBytes() <= FrameStore::budget({1280, 720}));
        QVERIFY(FrameStore::budget({1280, 720}) <= 160 * 1024 * 1024);
        playback.rest();
        QCOMPARE(playback.keptBytes(), 0);
        playback.goTo(playback.frame() - 1);
        QTRY_COMPARE(m_frame, playback.frame());
    }
};

QTEST_MAIN(TestFrameExact)
#include "tst_frameexact.moc"
