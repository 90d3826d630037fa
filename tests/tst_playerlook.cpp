// The player's closer look: pictures and sounds, full screen, menu, information, preview, passing notes.
#include "tests/numberedclip.h"
#include "tests/playeraction.h"
#include "ui/player/hoverpreview.h"
#include "ui/player/immersivebar.h"
#include "ui/player/infooverlay.h"
#include "ui/player/notice.h"
#include "ui/player/passingnote.h"
#include "ui/player/picturebar.h"
#include "ui/player/playerview.h"
#include "ui/player/positionslider.h"
#include "ui/player/soundplayback.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QAudioDevice>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMediaDevices>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPlayerLook : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip = m_folder.filePath(u"clip.mp4"_s);
    QString m_picture = m_folder.filePath(u"still.png"_s);
    QString m_sound = m_folder.filePath(u"tone.wav"_s);

    template<typename T>
    static T* part(const PlayerView& view)
    {
        return view.findChild<T*>();
    }
    static VideoSurface* surface(const PlayerView& view) { return part<VideoSurface>(view); }
    static void open(PlayerView& view, const QString& path)
    {
        view.resize(900, 560);
        view.show();
        QSignalSpy loaded(&view, &PlayerView::loaded);
        view.load(path);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20'000);
    }
    /// The offscreen platform does not know which window lies over the other.
    static void moveOver(QWidget* widget, QPoint to)
    {
        QMouseEvent move(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(widget, &move);
    }
private Q_SLOTS:
    void initTestCase()
    {
        // Here the backend says once what this machine has not got: a sound server and a graphics interface.
        applyTheme(*qApp, Theme::darkTheme());
        QMediaDevices::audioOutputs();
        makeNumberedClip(m_clip, u"288x160"_s, 3, true);
        QImage picture(1200, 800, QImage::Format_RGB32);
        picture.fill(QColor(20, 120, 60));
        QVERIFY(picture.save(m_picture));
        QProcess ffmpeg;
        ffmpeg.start(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-f"_s, u"lavfi"_s, u"-i"_s,
                                   u"aevalsrc='if(lt(t,1),0,0.8*sin(2*PI*440*t))':s=44100:d=2"_s, m_sound});
        QVERIFY(ffmpeg.waitForFinished(30'000) && ffmpeg.exitCode() == 0);
        PlayerView view;
        view.load(m_clip);
        QTRY_VERIFY_WITH_TIMEOUT(view.isLoaded(), 20'000);
        view.play();
        QTRY_VERIFY_WITH_TIMEOUT(view.position() > 0, 20'000);
    }
    void init()
    {
        // The offscreen platform says of every window that it has no window manager.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void aPictureHasNoTransport()
    {
        PlayerView view;
        open(view, m_picture);
        QCOMPARE(surface(view)->picture().size(), QSize(1200, 800));
        QVERIFY(part<TransportBar>(view)->isHidden());
        QVERIFY(part<PictureBar>(view)->isVisible());
        QCOMPARE(part<PictureBar>(view)->text(), u"1200 × 800"_s);
        QVERIFY(!view.isLoaded()); // nothing to play
        QTest::mouseClick(surface(view), Qt::LeftButton);
        QVERIFY(!view.isPlaying());
        open(view, m_clip);
        QVERIFY(part<TransportBar>(view)->isVisible());
        QVERIFY(part<PictureBar>(view)->isHidden());
    }

    void aPictureIsSeenFittedOrInItsOwnSize()
    {
        PlayerView view;
        open(view, m_picture);
        view.setFocus();
        QVERIFY(surface(view)->pictureRect().width() <= surface(view)->width());
        QTest::keyClick(surface(view), Qt::Key_Z);
        QCOMPARE(surface(view)->pictureRect().size(), QSizeF(1200, 800));
        // Moved by hand, no farther than its edges.
        const QPoint middle = surface(view)->rect().center();
        QTest::mousePress(surface(view), Qt::LeftButton, {}, middle);
        QTest::mouseMove(surface(view), middle + QPoint(5000, 0));
        QTest::mouseRelease(surface(view), Qt::LeftButton, {}, middle + QPoint(5000, 0));
        QCOMPARE(surface(view)->pictureRect().left(), 0.0);
        QTest::keyClick(surface(view), Qt::Key_Z);
        QVERIFY(surface(view)->pictureRect().width() <= surface(view)->width());
    }

    void aPictureThatIsNoneIsSaid()
    {
        const QString broken = m_folder.filePath(u"broken.png"_s);
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no picture") > 0);
        file.close();
        PlayerView view;
        view.show();
        QSignalSpy errors(&view, &PlayerView::errorOccurred);
        view.load(broken);
        QTRY_COMPARE(errors.size(), 1);
        QCOMPARE(part<Notice>(view)->title(), u"This take can't be shown"_s);
    }

    void aSoundPlaysWithItsLoudnessAsPicture()
    {
        PlayerView view;
        open(view, m_sound);
        QVERIFY(view.isLoaded());
        QCOMPARE(view.duration(), 2.0);
        QVERIFY(part<TransportBar>(view)->isVisible());
        QCOMPARE(part<TransportBar>(view)->timeText(), u"0:00:00 / 0:02:00"_s);
        QVERIFY(!surface(view)->picture().isNull());
        view.play();
        QTRY_VERIFY(view.position() > 0.2);
        view.pause();
        view.seek(1.0);
        QCOMPARE(view.position(), 1.0);
        open(view, m_clip);
        QCOMPARE(view.duration(), 3.0);
    }

    void whatWasHeardHasAnotherColour()
    {
        const QList<float> loudness(100, 0.5F);
        const QImage half = waveform(loudness, 0.5, {400, 100});
        const auto coloured = [&](int from, int to) {
            int count = 0;
            for (int x = from; x < to; ++x)
                count += half.pixelColor(x, 50) == Theme::current().accent ? 1 : 0;
            return count;
        };
        QVERIFY(coloured(0, 200) > 60);
        QCOMPARE(coloured(201, 400), 0);
    }

    void aNoteGoesByItselfAndMovesNothing()
    {
        PlayerView view;
        open(view, m_clip);
        auto* note = part<PassingNote>(view);
        note->setDuration(50);
        const QRect before = surface(view)->geometry();
        int pressed = 0;
        view.say(u"Frame saved."_s, u"Show in folder"_s, [&] { ++pressed; });
        QCOMPARE(view.saidText(), u"Frame saved."_s);
        QVERIFY(note->isVisible());
        QCOMPARE(surface(view)->geometry(), before);
        QVERIFY(surface(view)->rect().contains(note->geometry()));
        QTRY_VERIFY(!note->isVisible());
        view.say(u"Frame saved."_s, u"Show in folder"_s, [&] { ++pressed; });
        QTest::mouseClick(note->findChild<QToolButton*>(), Qt::LeftButton);
        QCOMPARE(pressed, 1);
        QVERIFY(!note->isVisible());
        // On a full screen too.
        view.setFullScreenOn(true);
        view.say(u"Frame saved."_s);
        QVERIFY(note->isVisible());
        QCOMPARE(note->window(), surface(view)->window());
        view.setFullScreenOn(false);
    }

    void onAFullScreenTheControlsGoWhenThePointerRests()
    {
        PlayerView view;
        open(view, m_clip);
        const QRect framed = part<TransportBar>(view)->geometry();
        view.setFullScreenOn(true);
        auto* bar = part<TransportBar>(view);
        QWidget* stage = surface(view)->window();
        // The picture has the whole screen; the controls lie over it.
        QCOMPARE(surface(view)->size(), stage->size());
        QCOMPARE(bar->geometry().bottom(), stage->rect().bottom());
        // Nothing white where nothing is painted.
        const QImage seen = stage->grab().toImage();
        QVERIFY(qGray(seen.pixel(2, 2)) < 80);
        QVERIFY(qGray(seen.pixel(seen.width() - 3, seen.height() - 3)) < 80);
        auto* hiding = view.immersive();
        QVERIFY(hiding);
        hiding->setPatience(50);
        moveOver(surface(view), QPoint(100, 100));
        QTRY_VERIFY(!bar->isVisible());
        QCOMPARE(surface(view)->cursor().shape(), Qt::BlankCursor);
        hiding->setPatience(60'000);
        moveOver(surface(view), QPoint(120, 110));
        QVERIFY(bar->isVisible());
        QVERIFY(surface(view)->cursor().shape() != Qt::BlankCursor);
        QTest::keyClick(surface(view), Qt::Key_Escape);
        QVERIFY(!view.isFullScreenOn());
        QVERIFY(bar->isVisible());
        QTRY_COMPARE(bar->geometry(), framed);
    }

    void informationIsThereByAKey()
    {
        PlayerView view;
        open(view, m_clip);
        view.setFocus();
        auto* info = part<InfoOverlay>(view);
        QVERIFY(info->isHidden());
        QTest::keyClick(surface(view), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(info->isVisible());
        QTRY_VERIFY2(info->lines().join(u'\n').contains(u"H.264 · 288 × 160 · 24 frames a second"_s),
                     qPrintable(info->lines().join(u'\n')));
        QVERIFY(info->lines().join(u'\n').contains(u"AAC"_s));
        view.seek(1.0);
        QTRY_COMPARE(info->lines().constLast(), u"frame 25 of 72 · 0:01:00"_s);
        QTest::keyClick(surface(view), Qt::Key_I, Qt::ControlModifier);
        QVERIFY(info->isHidden());
    }

    void aPlayerThatIsClearedHasNoInformation()
    {
        PlayerView view;
        open(view, m_clip);
        QTest::keyClick(surface(view), Qt::Key_I, Qt::ControlModifier);
        auto* info = part<InfoOverlay>(view);
        QTRY_VERIFY(!info->lines().isEmpty());
        view.clear();
        QCOMPARE(info->lines(), QStringList());
        QPixmap seen(info->size());
        seen.fill(Qt::white);
        info->render(&seen, {}, {}, {});
        QCOMPARE(seen.toImage().pixelColor(seen.rect().center()), QColor(Qt::white)); // no empty box
    }

    void thePictureHasAMenu()
    {
        PlayerView view;
        open(view, m_clip);
        qRegisterMetaType<QMenu*>("QMenu*");
        QSignalSpy asked(&view, &PlayerView::menuAboutToShow);
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(50, 50),
                                surface(view)->mapToGlobal(QPoint(50, 50)));
        QCoreApplication::sendEvent(surface(view), &event);
        QCOMPARE(asked.size(), 1);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QStringList words;
        for (const QAction* one : menu->actions())
            words.append(one->text());
        for (const QString& wanted :
             {u"Play"_s, u"Save frame"_s, u"Copy frame"_s, u"Information"_s, u"Compare"_s, u"Full screen"_s})
            QVERIFY2(words.contains(wanted), qPrintable(words.join(u", "_s)));
        menu->close();
        playerAction(view, u"Copy frame"_s)->trigger();
        QCOMPARE(QApplication::clipboard()->image().size(), QSize(288, 160));
    }

    void overTheScrubBarStandsWhatWouldBeThere()
    {
        PlayerView view;
        open(view, m_clip);
        auto* slider = part<PositionSlider>(view);
        auto* preview = part<HoverPreview>(view);
        const auto over = [&](int frame) {
            QTest::mouseMove(slider, QPoint(qRound(slider->placeOf(frame)), slider->height() / 2));
        };
        over(36);
        QTRY_VERIFY(preview->isVisible());
        QCOMPARE(preview->time(), u"0:01:12"_s);
        QCOMPARE(view.position(), 0.0); // it does not seek
        QTRY_VERIFY_WITH_TIMEOUT((over(37), over(36), !preview->picture().isNull()), 20'000);
        const int number = numberIn(preview->picture());
        QVERIFY2(qAbs(number - 36) <= 2, qPrintable(QString::number(number)));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(slider, &leave);
        QVERIFY(!preview->isVisible());
    }
};

QTEST_MAIN(TestPlayerLook)
#include "tst_playerlook.moc"
