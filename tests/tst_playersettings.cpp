// What is set of playing holds in the window's players, and what is done there is remembered.
#include "tests/numberedclip.h"
#include "tests/windowrun.h"
#include "tests/windowsetup.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/player/videosurface.h"
#include "ui/shell/actions.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/takeplaybackcontroller.h"

#include <QAction>
#include <QSlider>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestPlayerSettings : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_clip = m_folder.filePath(u"clip.mp4"_s);

    static PlayerView* player(Run& run) { return run.room<PlayerView>(); }
    static QAction* action(const QList<QAction*>& actions, const QString& name)
    {
        for (QAction* one : actions) {
            if (one->objectName() == name)
                return one;
        }
        qFatal("no action %s", qUtf8Printable(name));
        return nullptr;
    }
    static QAction* action(Run& run, const QString& name)
    {
        return action(player(run)->playerActions(), name);
    }
    Take take(Run& run) const
    {
        const Scene& scene = run.mainController().document().currentScene();
        Take made;
        made.id = TakeId(u"a-take"_s);
        made.projectId = ProjectId(u"project"_s);
        made.sceneId = scene.id;
        made.sceneName = scene.name;
        made.number = 1;
        made.request = scene.request;
        made.service = ServiceId(u"runcomfy"_s);
        made.requestId = RequestId(u"r1"_s);
        made.finished = fromMs(1'790'000'100'000);
        made.path = m_clip;
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpWindows();
        makeNumberedClip(m_clip, u"180x100"_s, 6, false);
    }
    void init() { failOnWarnings(); }

    void loudnessIsRememberedFromRunToRun()
    {
        const Computer computer;
        {
            Run run(computer);
            action(run, u"quieter"_s)->trigger();
            action(run, u"quieter"_s)->trigger();
            action(run, u"mute"_s)->trigger();
            QCOMPARE(run.settings().value(setting::volume), 80);
            QVERIFY(run.settings().value(setting::muted));
        }
        Run run(computer);
        QVERIFY(action(run, u"mute"_s)->isChecked());
        const auto sliders = player(run)->findChildren<QAbstractSlider*>();
        const auto volume = std::find_if(sliders.begin(), sliders.end(), [](const QAbstractSlider* one) {
            return one->accessibleName() == u"Volume";
        });
        QVERIFY(volume != sliders.end());
        QCOMPARE((*volume)->value(), 80);
        // Set in the Preferences, it holds at once.
        run.settings().set(setting::muted, false);
        QVERIFY(!action(run, u"mute"_s)->isChecked());
        run.settings().set(setting::volume, 30);
        QCOMPARE((*volume)->value(), 30);
        QVERIFY(!action(run, u"mute"_s)->isChecked());
    }

    void theFilmsPlayerIsAsLoudAndLoopsAlike()
    {
        const Computer computer;
        Run run(computer);
        run.settings().set(setting::volume, 60);
        run.settings().set(setting::loop, false);
        run.window().context().actions[ActionId::ShowFilm]->trigger();
        auto* film = run.room<FilmPlayer>();
        QVERIFY(film);
        QCOMPARE(film->playback().volume(), 0.6);
        QVERIFY(!film->playback().isLooping());
        action(film->playerActions(), u"mute"_s)->trigger();
        QVERIFY(run.settings().value(setting::muted));
        QVERIFY(action(run, u"mute"_s)->isChecked());
        action(film->playerActions(), u"loop"_s)->trigger();
        QVERIFY(run.settings().value(setting::loop));
        QVERIFY(action(run, u"loop"_s)->isChecked());
        action(run, u"louder"_s)->trigger();
        QCOMPARE(film->playback().volume(), 0.7);
    }

    void seekingGoesAsFarAsIsSet()
    {
        const Computer computer;
        Run run(computer);
        QCOMPARE(action(run, u"second-forward"_s)->text(), u"One second forward"_s);
        run.keep(take(run));
        run.studio().takes().put(take(run));
        auto* playback = run.window().findChild<TakePlaybackController*>();
        playback->showTake(TakeId(u"a-take"_s));
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->isLoaded(), 20'000);
        auto* surface = player(run)->findChild<VideoSurface*>();
        surface->setFocus();
        QTest::keyClick(surface, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(qRound(player(run)->position()), 1);
        run.settings().set(setting::seekSeconds, 3);
        QVERIFY2(action(run, u"second-forward"_s)->text().startsWith(u"3 second"_s),
                 qPrintable(action(run, u"second-forward"_s)->text()));
        QVERIFY(action(run, u"second-back"_s)->toolTip().startsWith(u"3 second"_s));
        QVERIFY(action(run, u"second-back"_s)->toolTip().contains(u"Shift"_s));
        QTest::keyClick(surface, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(qRound(player(run)->position()), 4);
        QTest::keyClick(surface, Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(surface, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(qRound(player(run)->position()), 0);
    }

    void aTakeThatArrivesPlaysOnlyWhereItMay_data()
    {
        QTest::addColumn<bool>("may");
        QTest::newRow("plays") << true;
        QTest::newRow("is shown") << false;
    }
    void aTakeThatArrivesPlaysOnlyWhereItMay()
    {
        QFETCH(bool, may);
        const Computer computer;
        Run run(computer);
        run.settings().set(setting::playsArrivals, may);
        run.keep(take(run));
        run.studio().takes().put(take(run));
        auto* playback = run.window().findChild<TakePlaybackController*>();
        playback->welcome(take(run));
        QTRY_VERIFY_WITH_TIMEOUT(player(run)->isLoaded(), 20'000);
        QCOMPARE(playback->shown().id, TakeId(u"a-take"_s));
        QCOMPARE(player(run)->isPlaying(), may);
    }
};

QTEST_MAIN(TestPlayerSettings)
#include "tst_playersettings.moc"
