// A take that is put away while it starts or plays: the window goes on.
#include "tests/eventloop.h"
#include "tests/numberedclip.h"
#include "ui/player/playback.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"

#include <QApplication>
#include <QAudioDevice>
#include <QElapsedTimer>
#include <QMediaDevices>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// The film sink waits 300 ms for this thread with a picture and 1 s with a film's beginning.
constexpr qint64 longest = 250; // ms

/// How long the event loop stood still, ms.
class Standstill
{
public:
    Standstill()
    {
        QObject::connect(&m_ticks, &QTimer::timeout, &m_ticks, [this] {
            note();
            ++m_count;
        });
        m_ticks.setTimerType(Qt::PreciseTimer);
        m_ticks.start(5);
        m_clock.start();
    }
    /// Times that the loop came round since; 5 ms apart while it runs.
    [[nodiscard]] int ticks() const { return m_count; }
    [[nodiscard]] qint64 longest()
    {
        note();
        return m_longest;
    }

private:
    void note() { m_longest = std::max(m_longest, m_clock.restart()); }

    QTimer m_ticks;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
    int m_count = 0;
};

} // namespace

class TestPlayback : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip = m_folder.filePath(u"clip.mp4"_s);
    QString m_other = m_folder.filePath(u"other.mp4"_s);

    using View = std::unique_ptr<PlayerView>;

    /// `what` at each of these moments after `before`. What a busy machine makes of one try is not ours:
    /// where the window waits for the film sink it does so every time.
    void atManyMoments(const std::function<void(PlayerView&)>& before, const std::function<void(View&)>& what)
    {
        for (const int moment : {0, 3, 6, 9, 12, 15, 20, 25, 30, 40, 60, 90, 120}) {
            qint64 least = std::numeric_limits<qint64>::max();
            for (int attempt = 0; attempt < 3 && least >= longest && !QTest::currentTestFailed(); ++attempt) {
                auto view = std::make_unique<PlayerView>();
                view->show();
                before(*view);
                untilMoment(moment);
                Standstill still;
                what(view);
                QTRY_VERIFY(still.ticks() >= 40);
                least = std::min(least, still.longest());
            }
            QVERIFY2(least < longest, qPrintable(u"%1 ms at %2 ms"_s.arg(least).arg(moment)));
        }
    }
    void start(PlayerView& view)
    {
        view.load(m_clip);
        view.play();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Here the backend says once what this machine has not got: a sound server and a graphics interface.
        QVERIFY(m_folder.isValid());
        QMediaDevices::audioOutputs();
        makeNumberedClip(m_clip, u"288x160"_s, 2, true);
        makeNumberedClip(m_other, u"160x288"_s, 1, false);
        PlayerView view;
        view.load(m_clip);
        QTRY_VERIFY_WITH_TIMEOUT(view.isLoaded(), 20'000);
    }

    void init()
    {
        // The offscreen platform says of every window that it has no window manager.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    }

    void putAwayWhileItStarts()
    {
        atManyMoments([this](PlayerView& view) { start(view); },
                      [](View& view) {
                          view->clear();
                          QVERIFY(!view->isLoaded());
                          QVERIFY(view->findChild<VideoSurface*>()->picture().isNull());
                      });
    }

    void anotherOneWhileItStarts()
    {
        atManyMoments([this](PlayerView& view) { start(view); },
                      [this](View& view) {
                          QSignalSpy loaded(view.get(), &PlayerView::loaded);
                          view->load(m_other);
                          QTRY_COMPARE(view->duration(), 1.0);
                          QCOMPARE(loaded.size(), 1);
                      });
    }

    void aGoodOneWhileABrokenOneStarts()
    {
        const QString broken = m_folder.filePath(u"broken.mp4"_s);
        QVERIFY(QFile::copy(m_clip, broken));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() / 3));
        QVERIFY(file.seek(32) && file.write(QByteArray(400, '#')) == 400);
        file.close();
        for (const int moment : {0, 2, 5, 10, 15, 20, 30, 60}) {
            PlayerView view;
            view.show();
            view.load(broken);
            untilMoment(moment);
            view.load(m_clip);
            QTRY_VERIFY2(view.isLoaded(), qPrintable(QString::number(moment)));
            QVERIFY(!view.findChild<VideoSurface*>()->picture().isNull());
        }
    }

    void theWindowClosedWhileItStarts()
    {
        atManyMoments([this](PlayerView& view) { start(view); }, [](View& view) { view.reset(); });
    }

    void aSeekInTheMomentOfAPause()
    {
        int stalls = 0; // where the window waits it does so every time
        for (int attempt = 0; attempt < 20; ++attempt) {
            PlayerView view;
            view.show();
            start(view);
            QTRY_VERIFY(view.position() > 0);
            Standstill still;
            view.pause();
            view.seek(1.5);
            QTRY_VERIFY(still.ticks() >= 20);
            QCOMPARE(view.position(), 1.5);
            stalls += still.longest() >= longest ? 1 : 0;
        }
        QVERIFY2(stalls < 10, qPrintable(QString::number(stalls)));
    }

    void putAwayAfterASeekOrAPause()
    {
        const auto before = [this](PlayerView& view) {
            start(view);
            QTRY_VERIFY(view.position() > 0);
            view.pause();
            view.seek(1.5);
        };
        atManyMoments(before, [](View& view) { view->clear(); });
        atManyMoments(before, [](View& view) { view.reset(); });
    }

    /// On a machine that is busy the first picture may not come: the take is opened once more before anything
    /// is said.
    void aTakeWithoutAPictureIsOpenedOnceMore()
    {
        Playback playback;
        playback.setPatience(0);
        QSignalSpy loaded(&playback, &Playback::loaded);
        QSignalSpy failed(&playback, &Playback::failed);
        playback.load(m_clip);
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size() + failed.size(), 1, 20'000);
        QCOMPARE(failed.size(), 0);
        QVERIFY(playback.frames() > 0);
    }
};

int main(int argc, char** argv)
{
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", runtime.path().toLocal8Bit());
    qputenv("PULSE_SERVER", "unix:/nonexistent"); // the same on every machine: no audio device
    QApplication application(argc, argv);
    TestPlayback test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_playback.moc"
