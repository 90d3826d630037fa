// Takes of every codec and depth that services send, in the player: shown right, or said in one clear
// message. What is done beside the window's thread, and what the window gives back when it rests.
#include "tests/numberedclip.h"
#include "tests/playeraction.h"
#include "ui/player/playback.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QRegularExpression>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPlayerFormats : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyCodecIsShownRightOrSaid_data();
    void everyCodecIsShownRightOrSaid();
    void picturesAreMadeBesideTheWindowsThread();
    void aHiddenWindowGivesItsFramesBack();
};

void TestPlayerFormats::initTestCase()
{
    QMediaDevices::audioOutputs();
    makeNumberedClip(m_folder.filePath(u"first.mp4"_s), u"288x160"_s, 2, false);
    PlayerView view;
    view.load(m_folder.filePath(u"first.mp4"_s));
    QTRY_VERIFY_WITH_TIMEOUT(view.isLoaded(), 20'000);
}

void TestPlayerFormats::init()
{
    QTest::failOnWarning(QRegularExpression(
        u"^(?!This plugin does not support|QRhi|Failed to create|AVStream duration|.*No SW decoder found|.*No decoder available|.*GStreamer|.*PulseAudio|.*OpenGL|.*EGL).*"_s));
}

void TestPlayerFormats::everyCodecIsShownRightOrSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("making");
    QTest::addColumn<QString>("codec"); // as a person knows it
    const auto row = [](const char* title, const QString& name, const QString& codec, QStringList making) {
        QTest::newRow(title) << name << making << codec;
    };
    const QStringList x265{u"-c:v"_s,   u"libx265"_s, u"-x265-params"_s, u"log-level=none:bframes=3"_s,
                           u"-tag:v"_s, u"hvc1"_s};
    const QStringList vp9{u"-c:v"_s, u"libvpx-vp9"_s, u"-deadline"_s, u"realtime"_s, u"-cpu-used"_s, u"8"_s};
    const QStringList av1{u"-c:v"_s, u"libsvtav1"_s, u"-preset"_s, u"12"_s};
    const QStringList deep{u"-pix_fmt"_s, u"yuv420p10le"_s};
    row("H.264 of 10 bit", u"h264-10.mp4"_s, u"H.264"_s,
        QStringList{u"-c:v"_s, u"libx264"_s, u"-bf"_s, u"3"_s} + deep);
    row("H.264 of full colour", u"h264-444.mp4"_s, u"H.264"_s,
        {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv444p"_s});
    row("H.264 of half colour", u"h264-422.mp4"_s, u"H.264"_s,
        {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv422p"_s});
    row("HEVC", u"hevc.mp4"_s, u"HEVC"_s, x265);
    row("HEVC of 10 bit", u"hevc-10.mp4"_s, u"HEVC"_s, x265 + deep);
    row("HEVC in mov", u"hevc.mov"_s, u"HEVC"_s, x265);
    row("VP9 in webm", u"vp9.webm"_s, u"VP9"_s, vp9);
    row("VP9 in mp4", u"vp9.mp4"_s, u"VP9"_s, vp9);
    row("VP9 of 10 bit", u"vp9-10.webm"_s, u"VP9"_s, vp9 + QStringList{u"-profile:v"_s, u"2"_s} + deep);
    row("AV1 in mp4", u"av1.mp4"_s, u"AV1"_s, av1);
    row("AV1 of 10 bit", u"av1-10.mp4"_s, u"AV1"_s, av1 + deep);
    row("AV1 in webm", u"av1.webm"_s, u"AV1"_s, av1);
    row("VP8", u"vp8.webm"_s, u"VP8"_s, {u"-c:v"_s, u"libvpx"_s, u"-b:v"_s, u"2M"_s});
    row("ProRes", u"prores.mov"_s, u"ProRes"_s, {u"-c:v"_s, u"prores_ks"_s, u"-profile:v"_s, u"2"_s});
}

void TestPlayerFormats::everyCodecIsShownRightOrSaid()
{
    QFETCH(QString, name);
    QFETCH(QStringList, making);
    QFETCH(QString, codec);
    const QString path = m_folder.filePath(name);
    makeNumberedClip(path, u"288x160"_s, 2, false, u"24"_s, making);
    QVERIFY2(QFileInfo(path).size() > 0, "ffmpeg makes no such file here");
    PlayerView view;
    view.resize(640, 480);
    view.show();
    QSignalSpy loaded(&view, &PlayerView::loaded);
    QSignalSpy failed(&view, &PlayerView::errorOccurred);
    view.load(path);
    QTRY_VERIFY_WITH_TIMEOUT(!loaded.isEmpty() || !failed.isEmpty(), 30'000);
    if (!failed.isEmpty()) {
        // Once, with the file's name, what it is, and what to do.
        QCOMPARE(failed.size(), 1);
        const QString said = failed.first().first().toString();
        QVERIFY2(said.contains(name) && said.contains(codec) && said.contains(u"can't decode"_s),
                 qPrintable(said));
        QVERIFY(!view.isLoaded());
        QSKIP(qPrintable(u"This system can't decode it: "_s + said));
    }
    QVERIFY(std::abs(view.duration() - 2.0) < 0.05);
    const auto shows = [&](int frame) {
        view.seek((frame + 0.5) / 24);
        QTRY_COMPARE_WITH_TIMEOUT(numberIn(view.picture()), frame, 10'000);
    };
    for (const int frame : {0, 1, 2, 30, 29, 28, 47, 5})
        shows(frame);
    QCOMPARE(view.picture().size(), QSize(288, 160));
    // The colours are those of the file: black is black, white is white.
    const QImage picture = view.picture(); // 5 is stripes 0 and 2
    QVERIFY2(qGray(picture.pixel(16, 80)) > 240, qPrintable(QString::number(qGray(picture.pixel(16, 80)))));
    QVERIFY2(qGray(picture.pixel(48, 80)) < 15, qPrintable(QString::number(qGray(picture.pixel(48, 80)))));
    QVERIFY(failed.isEmpty());
}

/// While all threads beside it are busy the window goes on, and no picture comes of it.
void TestPlayerFormats::picturesAreMadeBesideTheWindowsThread()
{
    Playback playback;
    QSignalSpy loaded(&playback, &Playback::loaded);
    playback.load(m_folder.filePath(u"first.mp4"_s));
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->waitForDone();
    const int threads = pool->maxThreadCount();
    QSemaphore held;
    QSemaphore gate;
    for (int i = 0; i < threads; ++i) {
        pool->start([&] {
            held.release();
            gate.acquire();
        });
    }
    held.acquire(threads);
    QSignalSpy shown(&playback, &Playback::shown);
    playback.play();
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(10);
    QTRY_VERIFY(ticks > 40);
    QVERIFY2(shown.size() <= 1, qPrintable(QString::number(shown.size())));
    gate.release(threads);
    QTRY_VERIFY(shown.size() > 5);
}

void TestPlayerFormats::aHiddenWindowGivesItsFramesBack()
{
    PlayerView view;
    view.resize(640, 480);
    view.show();
    view.load(m_folder.filePath(u"first.mp4"_s));
    QTRY_VERIFY_WITH_TIMEOUT(view.isLoaded(), 20'000);
    view.setFocus();
    view.seek(1.0);
    QTest::keyClick(view.findChild<VideoSurface*>(), Qt::Key_Comma);
    const auto* playback = view.findChild<Playback*>();
    QTRY_VERIFY(playback->keptBytes() > 1024 * 1024);
    view.hide();
    QCOMPARE(playback->keptBytes(), 0);
    // It shows what it showed, and steps on.
    view.show();
    const int before = numberIn(view.picture());
    playerAction(view, u"Step back"_s)->trigger();
    QTRY_COMPARE(numberIn(view.picture()), before - 1);
}

QTEST_MAIN(TestPlayerFormats)
#include "tst_playerformats.moc"
