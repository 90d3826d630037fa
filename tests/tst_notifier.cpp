#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/studio/studio.h"
#include "tests/eventloop.h"
#include "tests/fakes/privatebus.h"
#include "ui/settings/preferences.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notifier.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/tray.h"
#include "ui/style/controls.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Take takeOf(int number)
{
    Take take;
    take.id = TakeId(u"t%1"_s.arg(number));
    take.sceneName = u"Harbour"_s;
    take.number = number;
    return take;
}

Job failedJob(JobId id)
{
    Job job;
    job.id = id;
    job.sceneName = u"Harbour"_s;
    job.state = JobState::Failed;
    job.error = Error{ErrorKind::ContentRefused, {}, {}};
    return job;
}

} // namespace

class TestNotifier : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_bus;
    QTranslator m_english;
    std::unique_ptr<FakeDesktop> m_desktop = {};
    std::unique_ptr<QTemporaryDir> m_home = {};
    std::unique_ptr<Settings> m_settings = {};
    std::unique_ptr<Studio> m_studio = {};
    std::unique_ptr<MainWindow> m_window = {};
    Notifier* m_notifier = nullptr;
    bool m_looking = false;

    JobRunner& runner() { return m_studio->runner(); }
    const QList<FakeDesktop::Shown>& shown() { return m_desktop->shown; }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_bus.start());
        QVERIFY(m_english.load(u":/rushes/translations/rushes_en.qm"_s));
        QCoreApplication::installTranslator(&m_english);
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(
            u"^(?!This plugin does not support|QObject::connect: No such signal QPlatformNativeInterface).*"_s));
        m_desktop = std::make_unique<FakeDesktop>(u"fake"_s);
        m_home = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_home->filePath(u"rushes.ini"_s));
        Studio::Setup setup;
        setup.folders = {m_home->filePath(u"data"_s), m_home->filePath(u"videos"_s)};
        setup.environment.insert(u"HOME"_s, m_home->path());
        setup.paused = true;
        auto studio = Studio::open(std::move(setup));
        QVERIFY(studio);
        m_studio = std::move(*studio);
        m_window = std::make_unique<MainWindow>(Rooms(), *m_settings);
        m_notifier = new Notifier(*m_studio, *m_settings, m_window->context());
        connect(m_window.get(), &MainWindow::painted, m_notifier, &Notifier::begin, Qt::QueuedConnection);
        m_looking = false;
        m_notifier->setLooking([this] { return m_looking; });
    }
    void cleanup()
    {
        m_window.reset();
        m_studio.reset();
        m_settings.reset();
        m_desktop.reset();
    }

    void takesThatComeTogetherAreOneNotice()
    {
        for (int i = 1; i <= 3; ++i)
            Q_EMIT runner().takeKept(takeOf(i));
        QTRY_COMPARE(shown().size(), 1);
        QCOMPARE(shown().first().title, u"3 takes are ready"_s);
        Q_EMIT runner().takeKept(takeOf(4));
        QTRY_COMPARE(shown().size(), 2);
        QCOMPARE(shown().last().title, u"4 takes are ready"_s);
        QCOMPARE(shown().last().replaces, 1U);
    }

    void whoLooksIsToldNothing()
    {
        m_looking = true;
        Q_EMIT runner().takeKept(takeOf(1));
        m_looking = false;
        Q_EMIT runner().takeKept(takeOf(2));
        QTRY_COMPARE(shown().size(), 1);
        QCOMPARE(shown().first().title, u"“Harbour · take 2” is ready"_s);
    }

    void whoComesBackFindsTheNoticeGone()
    {
        Q_EMIT runner().takeKept(takeOf(1));
        QTRY_COMPARE(shown().size(), 1);
        m_looking = true;
        m_notifier->look();
        QTRY_COMPARE(m_desktop->closed, QList<uint>{1});
        m_looking = false;
        Q_EMIT runner().takeKept(takeOf(2));
        QTRY_COMPARE(shown().size(), 2);
        QCOMPARE(shown().last().title, u"“Harbour · take 2” is ready"_s);
    }

    void aClickShowsTheTake()
    {
        QSignalSpy window(m_notifier, &Notifier::windowRequested);
        QSignalSpy take(m_notifier, &Notifier::takeRequested);
        Q_EMIT runner().takeKept(takeOf(1));
        Q_EMIT runner().takeKept(takeOf(2));
        QTRY_COMPARE(shown().size(), 1);
        m_desktop->click(1);
        QTRY_COMPARE(take.count(), 1);
        QCOMPARE(take.first().first().value<TakeId>(), u"t2"_s);
        QCOMPARE(window.count(), 1);
    }

    void aJobThatNeedsThePersonIsTold()
    {
        QSignalSpy job(m_notifier, &Notifier::jobRequested);
        Q_EMIT runner().jobChanged(failedJob(7));
        QTRY_COMPARE(shown().size(), 1);
        QCOMPARE(shown().first().title, u"“Harbour” needs you"_s);
        QVERIFY(!shown().first().text.isEmpty());
        m_desktop->click(1);
        QTRY_COMPARE(job.count(), 1);
        QCOMPARE(job.first().first().toLongLong(), 7);
    }

    void aStoppedQueueIsTold()
    {
        Q_EMIT runner().paused({ErrorKind::SignIn, {}, {}});
        QTRY_COMPARE(shown().size(), 1);
        QCOMPARE(shown().first().hints.value(u"urgency"_s).toInt(), 2);
        QTRY_COMPARE(m_desktop->lastBadge.value(u"urgent"_s).toBool(), true);
    }

    void switchedOffNothingIsShown()
    {
        m_settings->set(setting::notifications, false);
        Q_EMIT runner().takeKept(takeOf(1));
        Q_EMIT runner().jobChanged(failedJob(1));
        QTRY_COMPARE(m_desktop->lastBadge.value(u"urgent"_s).toBool(), true);
        QVERIFY(comesToRest(*m_notifier)); // what comes together is gathered no longer
        QVERIFY(shown().isEmpty());
    }

    void theBadgeCountsOpenJobs()
    {
        Job job;
        job.service = ServiceId(u"elsewhere"_s);
        job.sceneName = u"Harbour"_s;
        job.request = defaultsOf(Catalogue::builtIn().standard());
        const auto ids = runner().addAll({job, job}, QueueSide::Back, {});
        QVERIFY(ids);
        QTRY_COMPARE(m_desktop->lastBadge.value(u"count"_s).toLongLong(), 2);
        QVERIFY(runner().remove(ids->constFirst()));
        QVERIFY(runner().remove(ids->constLast()));
        QTRY_COMPARE(m_desktop->lastBadge.value(u"count-visible"_s).toBool(), false);
    }

    void theTraySaysWhatTheStatusLineSays()
    {
        Tray tray(m_window->actionTable());
        QueueForecast forecast;
        forecast.counts.running = 1;
        forecast.counts.waiting = 2;
        forecast.counts.committed = Usd{840'000};
        tray.show(forecast);
        QCOMPARE(tray.words(), u"1 running, 2 waiting · $0.84 committed"_s);
        QVERIFY(!countedIcon(3).pixmap(32).toImage().isNull());
        QVERIFY(countedIcon(3).pixmap(32).toImage() != countedIcon(0).pixmap(32).toImage());
        QVERIFY(countedIcon(3).pixmap(32).toImage() != countedIcon(4).pixmap(32).toImage());
    }

    void whatTellsCanBeSwitched()
    {
        Preferences preferences(*m_settings, {}, {});
        const auto toggle = [&](const QString& name) -> QCheckBox* {
            for (QCheckBox* box : preferences.findChildren<QCheckBox*>()) {
                if (box->text() == name)
                    return box;
            }
            return nullptr;
        };
        QVERIFY(toggle(u"Notifications"_s)->isChecked());
        QVERIFY(!toggle(u"Sound when a take is ready"_s)->isChecked());
        QVERIFY(!toggle(u"Icon in the tray"_s)->isChecked());
        toggle(u"Notifications"_s)->click();
        QVERIFY(!m_settings->value(setting::notifications));
        toggle(u"Sound when a take is ready"_s)->click();
        QVERIFY(m_settings->value(setting::readySound));
    }
};

QTEST_MAIN(TestNotifier)
#include "tst_notifier.moc"
