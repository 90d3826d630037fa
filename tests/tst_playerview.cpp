#include "tests/eventloop.h"
#include "tests/numberedclip.h"
#include "tests/playeraction.h"
#include "ui/player/notice.h"
#include "ui/player/overlaystrip.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QAudioDevice>
#include <QBoxLayout>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVideoFrame>
#include <QVideoSink>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int clipFrames = 120;

} // namespace

class TestPlayerView : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip;
    QString m_tall;

    static int shownNumber(const PlayerView& view)
    {
        return numberIn(view.findChild<VideoSurface*>()->picture());
    }
    static VideoSurface* surface(const PlayerView& view) { return view.findChild<VideoSurface*>(); }
    static Notice* notice(const PlayerView& view) { return view.findChild<Notice*>(); }
    static int frameOf(const PlayerView& view) { return qRound(view.position() * 24); }

    void open(PlayerView& view, const QList<double>& cuts = {})
    {
        view.resize(800, 500);
        view.show();
        QSignalSpy loaded(&view, &PlayerView::loaded);
        view.load(m_clip, cuts);
        QTRY_COMPARE(loaded.size(), 1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Here the backend says once what this machine has not got: a sound server and a graphics interface.
        QVERIFY(m_folder.isValid());
        QMediaDevices::audioOutputs();
        m_clip = m_folder.filePath(u"clip.mp4"_s);
        m_tall = m_folder.filePath(u"tall.mp4"_s);
        makeNumberedClip(m_clip, u"288x160"_s, clipFrames / 24.0, true);
        makeNumberedClip(m_tall, u"160x288"_s, 2, false);
        QImage picture;
        QVideoSink sink;
        QMediaPlayer player;
        connect(&sink, &QVideoSink::videoFrameChanged, this,
                [&](const QVideoFrame& frame) { picture = frame.toImage(); });
        player.setVideoSink(&sink);
        player.setSource(QUrl::fromLocalFile(m_clip));
        player.pause();
        QTRY_VERIFY_WITH_TIMEOUT(!picture.isNull(), 20000);
    }

    void init()
    {
        // The offscreen platform says of every window that it has no window manager; backends name what they
        // can't decode, each in its own words.
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support |.*No SW decoder found|.*No decoder available)"_s));
    }

    void nothingLoadedSaysWhatToDo()
    {
        PlayerView view;
        view.show();
        QCOMPARE(notice(view)->title(), u"No take yet"_s);
        QCOMPARE(notice(view)->hint(), u"Write a prompt and press Generate"_s);
        QVERIFY(notice(view)->isVisible());
        view.setEmptyText(u"Tuscany has no take"_s, u"Press Generate"_s);
        QCOMPARE(notice(view)->title(), u"Tuscany has no take"_s);
        QVERIFY(!playerAction(view, u"Play"_s)->isEnabled());
        view.play();
        QVERIFY(!view.isPlaying());
    }

    void controlsHaveTheirNames()
    {
        PlayerView view;
        QCOMPARE(view.accessibleName(), u"Player"_s);
        QStringList names;
        for (const QWidget* widget : view.findChildren<QWidget*>())
            names += widget->accessibleName();
        for (const auto& name : {u"Step back"_s, u"Play"_s, u"Step forward"_s, u"Position"_s, u"Loop"_s,
                                 u"Mute"_s, u"Volume"_s, u"Save frame"_s, u"Full screen"_s})
            QCOMPARE(names.count(name), 1);
    }

    void aTakeOpensOnItsFirstFrame()
    {
        PlayerView view;
        open(view, {2.0});
        QTRY_COMPARE(shownNumber(view), 0);
        QCOMPARE(view.duration(), 5.0);
        QCOMPARE(view.position(), 0.0);
        QVERIFY(!view.isPlaying());
        QVERIFY(!notice(view)->isVisible());
        QCOMPARE(view.findChild<TransportBar*>()->timeText(), u"0:00:00 / 0:05:00"_s);
    }

    void itPlaysAndPausesWithoutAnAudioDevice()
    {
        QVERIFY(QMediaDevices::audioOutputs().isEmpty());
        PlayerView view;
        open(view);
        QSignalSpy playing(&view, &PlayerView::playingChanged);
        QSignalSpy moved(&view, &PlayerView::positionChanged);
        view.play();
        QVERIFY(view.isPlaying());
        QTRY_VERIFY(view.position() > 0.5);
        QVERIFY(moved.size() > 5);
        QCOMPARE(shownNumber(view), frameOf(view));
        view.pause();
        QVERIFY(!view.isPlaying());
        QCOMPARE(playing.size(), 2);
        QCOMPARE(shownNumber(view), frameOf(view));
    }

    void everySeekLandsOnItsFrame()
    {
        PlayerView view;
        open(view);
        for (const int frame : {60, 1, 119, 0, 118, 24, 23, 25, 96, 47}) {
            view.seek(frame / 24.0);
            QCOMPARE(frameOf(view), frame);
            QTRY_COMPARE(shownNumber(view), frame);
        }
        view.seek(1000);
        QTRY_COMPARE(shownNumber(view), clipFrames - 1);
        view.seek(-3);
        QTRY_COMPARE(shownNumber(view), 0);
    }

    void theLastOfManySeeksWins()
    {
        PlayerView view;
        open(view);
        for (int frame = 0; frame < 100; ++frame)
            view.seek((frame * 37 % clipFrames) / 24.0);
        view.seek(77 / 24.0);
        QTRY_COMPARE(shownNumber(view), 77);
    }

    void seekAndPlayMayFollowALoadAtOnce()
    {
        PlayerView view;
        view.show();
        view.load(m_clip);
        view.seek(3.0);
        view.play();
        double earliest = 100;
        connect(&view, &PlayerView::positionChanged, this,
                [&](double at) { earliest = std::min(earliest, at); });
        QTRY_VERIFY(view.position() > 3.2);
        QVERIFY2(earliest >= 3.0, qPrintable(QString::number(earliest)));
        QVERIFY(view.isPlaying());
    }

    void steppingBackShowsEveryFrame()
    {
        PlayerView view;
        open(view);
        view.setFocus();
        view.seek(100 / 24.0);
        QTRY_COMPARE(shownNumber(view), 100);
        for (int frame = 99; frame >= 70; --frame) {
            QTest::keyClick(surface(view), frame % 2 ? Qt::Key_Comma : Qt::Key_Left);
            QCOMPARE(frameOf(view), frame);
            QTRY_COMPARE(shownNumber(view), frame);
        }
        for (int frame = 71; frame < 80; ++frame) {
            QTest::keyClick(surface(view), frame % 2 ? Qt::Key_Period : Qt::Key_Right);
            QTRY_COMPARE(shownNumber(view), frame);
        }
    }

    void whatWasPlayedIsSteppedThroughWithoutWaiting()
    {
        PlayerView view;
        open(view);
        view.play();
        QTRY_VERIFY(view.position() > 1.0);
        view.pause();
        const int from = frameOf(view);
        int shown = 0;
        for (int frame = from - 1; frame > from - 10; --frame) {
            QTest::keyClick(surface(view), Qt::Key_Comma);
            shown += shownNumber(view) == frame; // at once: no event has been handled since
        }
        // A loaded machine may have dropped a frame while playing.
        QVERIFY2(shown >= 6, qPrintable(QString::number(shown)));
    }

    void keysFollowTheTable()
    {
        PlayerView view;
        open(view, {2.0, 3.5});
        QTest::keyClick(surface(view), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(frameOf(view), 24);
        QTest::keyClick(surface(view), Qt::Key_Down);
        QCOMPARE(frameOf(view), 48);
        QTest::keyClick(surface(view), Qt::Key_Down);
        QCOMPARE(frameOf(view), 84);
        QTest::keyClick(surface(view), Qt::Key_Up);
        QCOMPARE(frameOf(view), 48);
        QTest::keyClick(surface(view), Qt::Key_Up);
        QCOMPARE(frameOf(view), 0);
        QTest::keyClick(surface(view), Qt::Key_End);
        QCOMPARE(frameOf(view), clipFrames - 1);
        QTest::keyClick(surface(view), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(frameOf(view), clipFrames - 25);
        QTest::keyClick(surface(view), Qt::Key_Home);
        QCOMPARE(frameOf(view), 0);
        QVERIFY(playerAction(view, u"Loop"_s)->isChecked());
        QTest::keyClick(surface(view), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!playerAction(view, u"Loop"_s)->isChecked());
        QTest::keyClick(surface(view), Qt::Key_M);
        QVERIFY(playerAction(view, u"Mute"_s)->isChecked());
        auto* volume = view.findChild<VolumeSlider*>();
        QCOMPARE(volume->value(), 100);
        QTest::keyClick(surface(view), Qt::Key_9);
        QCOMPARE(volume->value(), 90);
        QTest::keyClick(surface(view), Qt::Key_0);
        QCOMPARE(volume->value(), 100);
        QTest::keyClick(surface(view), Qt::Key_BracketRight);
        QCOMPARE(surface(view)->badge(), u"1.25×"_s);
        QTest::keyClick(surface(view), Qt::Key_Backspace);
        QCOMPARE(surface(view)->badge(), QString());
        QTest::keyClick(surface(view), Qt::Key_Space);
        QVERIFY(view.isPlaying());
        QTest::keyClick(surface(view), Qt::Key_K);
        QVERIFY(!view.isPlaying());
    }

    void keysActOnlyWithTheFocus()
    {
        QWidget window;
        auto* row = new QVBoxLayout(&window);
        auto* field = new QLineEdit(&window);
        auto* view = new PlayerView(&window);
        row->addWidget(view);
        row->addWidget(field);
        window.show();
        open(*view);
        field->setFocus();
        QTest::keyClicks(field, u"jklsim 90"_s);
        QCOMPARE(field->text(), u"jklsim 90"_s);
        QVERIFY(!view->isPlaying());
        QVERIFY(!playerAction(*view, u"Mute"_s)->isChecked());
    }

    void aFocusedButtonKeepsItsSpace()
    {
        PlayerView view;
        open(view);
        for (auto* button : view.findChildren<TransportButton*>()) {
            if (button->accessibleName() == "Loop"_L1) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            }
        }
        QVERIFY(!playerAction(view, u"Loop"_s)->isChecked());
        QVERIFY(!view.isPlaying());
    }

    void loopingGoesOnFromTheStart()
    {
        PlayerView view;
        open(view);
        view.seek(4.5);
        view.play();
        QTRY_VERIFY(view.position() > 4.6);
        QTRY_VERIFY(view.position() < 4.0);
        QTRY_VERIFY(view.position() > 0.3 && view.position() < 4.0);
        QVERIFY(view.isPlaying());
    }

    void withoutLoopingItRestsOnTheLastFrame()
    {
        PlayerView view;
        open(view);
        playerAction(view, u"Loop"_s)->trigger();
        view.seek(4.5);
        view.play();
        QTRY_VERIFY(!view.isPlaying());
        QCOMPARE(frameOf(view), clipFrames - 1);
        QTRY_COMPARE(shownNumber(view), clipFrames - 1);
        QTest::keyClick(surface(view), Qt::Key_Comma);
        QTRY_COMPARE(shownNumber(view), clipFrames - 2);
        view.seek(5.0);
        view.play();
        QTRY_VERIFY(view.position() > 0.2 && view.position() < 4.0);
        QVERIFY(view.isPlaying());
    }

    void loopPointsHold()
    {
        PlayerView view;
        open(view);
        view.seek(2.0);
        QTest::keyClick(surface(view), Qt::Key_I);
        view.seek(2.5);
        QTest::keyClick(surface(view), Qt::Key_O);
        view.seek(2.2);
        int rounds = 0;
        int last = -1;
        int outside = 0;
        connect(&view, &PlayerView::positionChanged, this, [&](double seconds) {
            const int frame = qRound(seconds * 24);
            outside += frame < 48 || frame > 60;
            rounds += frame < last;
            last = frame;
        });
        view.play();
        QTRY_VERIFY(rounds >= 3);
        QCOMPARE(outside, 0);
        QVERIFY(view.isPlaying());
    }

    void shuttleRunsBackwards()
    {
        PlayerView view;
        open(view);
        view.seek(4.0);
        QTRY_COMPARE(shownNumber(view), 96);
        QTest::keyClick(surface(view), Qt::Key_J);
        QVERIFY(view.isPlaying());
        QCOMPARE(surface(view)->badge(), u"\u22121×"_s);
        QTRY_VERIFY(view.position() < 3.5);
        QCOMPARE(shownNumber(view), frameOf(view));
        QTest::keyClick(surface(view), Qt::Key_J);
        QCOMPARE(surface(view)->badge(), u"\u22122×"_s);
        QTRY_VERIFY(view.position() < 2.0);
        QTest::keyClick(surface(view), Qt::Key_K);
        QVERIFY(!view.isPlaying());
        const double stood = view.position();
        QTest::keyClick(surface(view), Qt::Key_L);
        QTRY_VERIFY(view.position() > stood + 0.3);
    }

    void cutsAreToldAsTheyPass()
    {
        PlayerView view;
        open(view, {0.0, 1.0, 2.0, 5.0});
        QSignalSpy cuts(&view, &PlayerView::cutReached);
        view.seek(0.8);
        QCOMPARE(view.shot(), 0);
        view.play();
        QTRY_COMPARE(view.shot(), 1);
        view.pause();
        view.seek(4.9);
        QCOMPARE(view.shot(), 2);
        QCOMPARE(cuts.size(), 2);
    }

    void theOldPictureStaysUntilTheNewOne()
    {
        PlayerView view;
        open(view);
        view.seek(30 / 24.0);
        QTRY_COMPARE(shownNumber(view), 30);
        view.play();
        QTRY_VERIFY(view.position() > 1.5);
        QSignalSpy loaded(&view, &PlayerView::loaded);
        view.load(m_tall);
        QVERIFY(!surface(view)->picture().isNull());
        QVERIFY(!notice(view)->isVisible());
        QTRY_COMPARE(loaded.size(), 1);
        QTRY_COMPARE(surface(view)->picture().size(), QSize(160, 288));
        QCOMPARE(numberIn(surface(view)->picture()), 0);
        QCOMPARE(view.duration(), 2.0);
        // Letterboxed: as high as the pane, in the middle.
        const QRectF picture = surface(view)->pictureRect();
        QCOMPARE(qRound(picture.height()), surface(view)->height());
        QVERIFY(std::abs(picture.center().x() - surface(view)->width() / 2.0) <= 1);
    }

    void aMissingFileIsOneError()
    {
        PlayerView view;
        view.show();
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        view.load(m_folder.filePath(u"gone.mp4"_s));
        QTRY_COMPARE(errors.size(), 1);
        QVERIFY(notice(view)->isVisible());
        QCOMPARE(notice(view)->title(), u"The take's file is not there"_s);
        QVERIFY(notice(view)->hint().contains(u"gone.mp4"_s));
        open(view);
        QTRY_COMPARE(shownNumber(view), 0);
        QVERIFY(!notice(view)->isVisible());
        QCOMPARE(errors.size(), 1);
    }

    void aCutOffFileIsOneError()
    {
        QFile whole(m_clip);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile cut(m_folder.filePath(u"cut.mp4"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(whole.read(whole.size() / 2));
        cut.close();
        PlayerView view;
        open(view);
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        view.load(cut.fileName());
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(notice(view)->title(), u"The take's file is cut short"_s);
        QVERIFY(!view.isLoaded());
        QVERIFY(!playerAction(view, u"Play"_s)->isEnabled());
    }

    void aFileThatNothingDecodesIsOneError()
    {
        QFile whole(m_clip);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        bytes.replace("avc1", "zzzz");
        bytes.replace("mp4a", "zzzz");
        QFile odd(m_folder.filePath(u"odd.mp4"_s));
        QVERIFY(odd.open(QIODevice::WriteOnly));
        odd.write(bytes);
        odd.close();
        PlayerView view;
        view.show();
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        view.load(odd.fileName());
        QTRY_COMPARE_WITH_TIMEOUT(errors.size(), 1, 20000);
        QCOMPARE(notice(view)->title(), u"This take can't be played"_s);
        QVERIFY2(notice(view)->hint().contains(u"odd.mp4 is of an unknown kind, which"_s),
                 qPrintable(notice(view)->hint()));
        open(view);
        QTRY_COMPARE(shownNumber(view), 0);
        QCOMPARE(errors.size(), 1);
    }

    void missingPluginsAreSaidAndNothingCrashes()
    {
        const QTemporaryDir empty;
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
        qputenv("GST_PLUGIN_SYSTEM_PATH_1_0", empty.path().toLocal8Bit());
        const auto restore = qScopeGuard([] {
            qunsetenv("QT_MEDIA_BACKEND");
            qunsetenv("GST_PLUGIN_SYSTEM_PATH_1_0");
        });
        PlayerView view;
        view.show();
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        view.load(m_clip);
        QCOMPARE(errors.size(), 1);
        QVERIFY(notice(view)->isVisible());
        QCOMPARE(notice(view)->command(),
                 u"sudo apt install gstreamer1.0-plugins-base gstreamer1.0-plugins-good "
                 "gstreamer1.0-libav"_s);
        view.resize(1000, 600);
        for (const QLabel* label : notice(view)->findChildren<QLabel*>()) {
            if (label->text() == notice(view)->command())
                QTRY_VERIFY(label->width() > label->fontMetrics().horizontalAdvance(label->text()));
        }
        view.play();
        view.seek(1.0);
        QVERIFY(!view.isPlaying());
        // Installed meanwhile, and the window is looked at again.
        qunsetenv("QT_MEDIA_BACKEND");
        qunsetenv("GST_PLUGIN_SYSTEM_PATH_1_0");
        QEvent back(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&view, &back);
        QTRY_COMPARE(shownNumber(view), 0);
        QVERIFY(!notice(view)->isVisible());
    }

    void aFrameIsSavedAsItIsSeen()
    {
        const QTemporaryDir frames;
        PlayerView view;
        open(view);
        view.setFrameFolder(frames.path());
        QSignalSpy saved(&view, &PlayerView::frameSaved);
        view.seek(41 / 24.0);
        QTRY_COMPARE(shownNumber(view), 41);
        QTest::keyClick(surface(view), Qt::Key_S);
        QTRY_COMPARE(saved.size(), 1);
        const QString path = saved.first().first().toString();
        QCOMPARE(path, frames.filePath(u"clip 0-01-17.png"_s));
        const QImage picture(path);
        QCOMPARE(picture.size(), QSize(288, 160));
        QCOMPARE(numberIn(picture), 41);
        QTest::keyClick(surface(view), Qt::Key_S);
        QTRY_COMPARE(saved.size(), 2);
        QCOMPARE(saved.last().first().toString(), frames.filePath(u"clip 0-01-17 (2).png"_s));
    }

    /// Displayed pictures have the size of the widget, saved ones their own.
    void aPictureIsMadeForThePane()
    {
        const QTemporaryDir frames;
        const QString large = m_folder.filePath(u"large.mp4"_s);
        const QSize whole(1152, 640);
        makeNumberedClip(large, u"1152x640"_s, 3, false);
        PlayerView view;
        view.resize(640, 480);
        view.show();
        view.setFrameFolder(frames.path());
        view.load(large);
        view.seek(41 / 24.0);
        QTRY_COMPARE(shownNumber(view), 41);
        const VideoSurface& shown = *surface(view);
        const auto inPane = [&shown] { return shown.pictureRect().size().toSize(); };
        QVERIFY(inPane().width() <= 640);
        QCOMPARE(shown.picture().size(), inPane());
        QCOMPARE(shown.pictureSize(), whole);
        QCOMPARE(view.picture().size(), whole);
        QCOMPARE(numberIn(view.picture()), 41);
        QSignalSpy saved(&view, &PlayerView::frameSaved);
        QTest::keyClick(surface(view), Qt::Key_S);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(QImage(saved.first().first().toString()).size(), whole);
        playerAction(view, u"Copy frame"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), whole);

        view.resize(800, 600); // a resting picture follows
        QTRY_COMPARE(shown.picture().size(), inPane());
        QVERIFY(inPane().width() > 640);
        view.seek(0);
        QTRY_COMPARE(shownNumber(view), 0);
        view.play();
        QTRY_VERIFY(shownNumber(view) > 2);
        QCOMPARE(shown.picture().size(), inPane());
        QCOMPARE(view.picture().size(), whole);
        view.pause();
        view.resize(2000, 1600); // never larger than it is
        QTRY_COMPARE(shown.picture().size(), whole);
    }

    void aFrameThatCannotBeSavedIsAnError()
    {
        PlayerView view;
        open(view);
        view.setFrameFolder(u"/proc/no/such/folder"_s);
        QSignalSpy saved(&view, &PlayerView::frameSaved);
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        QTest::keyClick(surface(view), Qt::Key_S);
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(saved.size(), 0);
    }

    void inALowWindowTheOverlayHidesNoWords()
    {
        PlayerView view;
        view.setEmptyText(u"The first take is on its way"_s, u"It plays here when it is ready."_s);
        view.show();
        auto* strip = view.findChild<OverlayStrip*>();
        for (int height = 150; height < 500; height += 10) {
            view.resize(420, height);
            view.setOverlay(u"Scene 1"_s, u"Running · 0:04"_s, 0.5);
            QVERIFY(turnPasses()); // it is laid out
            for (const QLabel* label : notice(view)->findChildren<QLabel*>()) {
                const QRect words(label->mapTo(&view, QPoint()), label->size());
                const QRect over(strip->mapTo(&view, QPoint()), strip->size());
                QVERIFY2(!label->isVisible() || !words.intersects(over),
                         qPrintable(u"%1 at %2 px"_s.arg(label->text()).arg(height)));
            }
            view.clearOverlay();
        }
    }

    void anOverlayLiesOverThePicture()
    {
        PlayerView view;
        open(view);
        auto* strip = view.findChild<OverlayStrip*>();
        QVERIFY(!strip->isVisible());
        view.setOverlay(u"Running"_s, u"about 0:40 left"_s, 0.5);
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->accessibleName(), u"Running · about 0:40 left"_s);
        QVERIFY(surface(view)->rect().contains(strip->geometry()));
        view.clearOverlay();
        QVERIFY(!strip->isVisible());
    }

    void fullScreenComesBackWithEscape()
    {
        PlayerView view;
        open(view);
        QTest::keyClick(surface(view), Qt::Key_F);
        QVERIFY(view.isFullScreenOn());
        QVERIFY(surface(view)->window() != &view);
        QVERIFY(surface(view)->window()->isFullScreen());
        QTRY_VERIFY(surface(view)->hasFocus());
        QTest::keyClick(surface(view), Qt::Key_Period);
        QCOMPARE(frameOf(view), 1);
        QTest::keyClick(surface(view), Qt::Key_Escape);
        QVERIFY(!view.isFullScreenOn());
        QCOMPARE(surface(view)->window(), &view);
        QVERIFY(surface(view)->isVisible());
        QTRY_COMPARE(shownNumber(view), 1);
    }

    void clearingGoesBackToTheEmptyState()
    {
        PlayerView view;
        open(view);
        view.play();
        QTRY_VERIFY(view.position() > 0.2);
        view.clear();
        QVERIFY(!view.isPlaying());
        QVERIFY(!view.isLoaded());
        QCOMPARE(view.duration(), 0.0);
        QVERIFY(notice(view)->isVisible());
        QVERIFY(surface(view)->picture().isNull());
        open(view);
        QTRY_COMPARE(shownNumber(view), 0);
    }

    void aViewMayDieAtAnyMoment()
    {
        for (int turn = 0; turn < 3; ++turn) {
            PlayerView view;
            view.show();
            view.load(m_clip);
            if (turn == 0)
                continue;
            QTRY_VERIFY(view.isLoaded());
            view.play();
            if (turn == 2)
                QTRY_VERIFY(view.position() > 0.2);
        }
    }
};

int main(int argc, char** argv)
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    qputenv("PULSE_SERVER", "unix:/nonexistent"); // the same on every machine: no audio device
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    TestPlayerView test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_playerview.moc"
