// Nothing moves by itself where the desktop, or the user, asks for that.
#include "app/base/settings.h"
#include "tests/eventloop.h"
#include "tests/fakes/fakeportal.h"
#include "tests/fakes/privatebus.h"
#include "ui/player/overlaystrip.h"
#include "ui/style/motion.h"
#include "ui/style/theme.h"

#include <QAbstractAnimation>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMainWindow>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestMotion : public QObject
{
    Q_OBJECT

    PrivateBus m_bus;

    static int duration() { return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration); }
    /// Those that were made: they go by themselves when they are over.
    static qsizetype animations(const QObject& under)
    {
        return under.findChildren<QAbstractAnimation*>().size();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support).*"_s));
        applyTheme(*qApp, Theme::darkTheme());
        motion::set(true);
    }

    void aChoiceHoldsAtOnce()
    {
        MotionFollower follower(MotionChoice::Off);
        QVERIFY(!motion::isOn());
        QCOMPARE(duration(), 0);
        for (const Qt::UIEffect effect : {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
                                          Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
            QVERIFY(!QApplication::isEffectEnabled(effect));
        follower.setChoice(MotionChoice::On);
        QVERIFY(motion::isOn());
        QVERIFY(duration() > 0);
        QCOMPARE(motionChoiceNamed(u"off"_s), MotionChoice::Off);
        QCOMPARE(motionChoiceNamed(u"on"_s), MotionChoice::On);
        QCOMPARE(motionChoiceNamed(QString()), MotionChoice::Desktop);
        QCOMPARE(motionChoiceNamed(u"?"_s), MotionChoice::Desktop);
    }

    void whatADesktopSays_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<int>("less"); // -1: it says nothing
        const QString common = u"org.freedesktop.appearance"_s;
        const QString gnome = u"org.gnome.desktop.interface"_s;
        const QString kde = u"org.kde.kdeglobals.KDE"_s;
        QTest::newRow("reduced") << common << u"reduced-motion"_s << QVariant(1U) << 1;
        QTest::newRow("no preference") << common << u"reduced-motion"_s << QVariant(0U) << 0;
        QTest::newRow("of the future") << common << u"reduced-motion"_s << QVariant(7U) << 0;
        QTest::newRow("GNOME, off") << gnome << u"enable-animations"_s << QVariant(false) << 1;
        QTest::newRow("GNOME, on") << gnome << u"enable-animations"_s << QVariant(true) << 0;
        QTest::newRow("GNOME, a text") << gnome << u"enable-animations"_s << QVariant(u"x"_s) << -1;
        QTest::newRow("KDE, off") << kde << u"AnimationDurationFactor"_s << QVariant(u"0"_s) << 1;
        QTest::newRow("KDE, slow") << kde << u"AnimationDurationFactor"_s << QVariant(u"1.5"_s) << 0;
        QTest::newRow("KDE, empty") << kde << u"AnimationDurationFactor"_s << QVariant(QString()) << -1;
        QTest::newRow("another") << gnome << u"cursor-blink"_s << QVariant(false) << -1;
    }
    void whatADesktopSays()
    {
        QFETCH(QString, group);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(int, less);
        const std::optional<bool> said = wishedBy(Wish::LessMotion, group, key, value);
        QCOMPARE(said ? int(*said) : -1, less);
    }

    void theDesktopsWishIsFollowedWhileTheProgramRuns()
    {
        FakePortal portal;
        QVERIFY(portal.ready);
        portal.values = {{u"org.gnome.desktop.interface/enable-animations"_s, false}};
        MotionFollower follower(MotionChoice::Desktop);
        QVERIFY(motion::isOn());
        follower.listen();
        QTRY_VERIFY(!motion::isOn());
        portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
        QTRY_VERIFY(motion::isOn());
        portal.change(u"org.freedesktop.appearance"_s, u"reduced-motion"_s, 1U);
        QTRY_VERIFY(!motion::isOn());
        // The user's word comes first.
        follower.setChoice(MotionChoice::On);
        QVERIFY(motion::isOn());
        follower.setChoice(MotionChoice::Desktop);
        QVERIFY(!motion::isOn());
    }

    void whoHasChosenAsksNobody()
    {
        FakePortal portal;
        MotionFollower follower(MotionChoice::Off);
        follower.listen();
        QSignalSpy said(&portal, &FakePortal::SettingChanged);
        portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
        QCOMPARE(said.count(), 1);
        QCOMPARE(portal.reads, 0);
        QVERIFY(!motion::isOn());
        // It is asked once that is what was chosen.
        follower.setChoice(MotionChoice::Desktop);
        QTRY_COMPARE(portal.reads, 3);
        QVERIFY(motion::isOn());
    }

    void withoutAPortalThingsMove()
    {
        MotionFollower follower(MotionChoice::Desktop);
        follower.listen();
        QVERIFY(motion::isOn());
    }

    void nothingAnimatesAndWhatComesIsThereAtOnce()
    {
        for (const bool on : {true, false}) {
            motion::set(on);
            QMainWindow window;
            auto* field = new QLineEdit;
            window.setCentralWidget(field);
            auto* dock = new QDockWidget(u"Queue"_s);
            dock->setWidget(new QTreeView);
            window.addDockWidget(Qt::LeftDockWidgetArea, dock);
            window.resize(600, 400);
            window.show();
            // Panes slide to their places, or stand there: what would move them is pending now.
            if (on) {
                QTRY_VERIFY(animations(*field) > 0);
                continue;
            }
            QVERIFY(turnPasses());
            QCOMPARE(animations(*field), 0);
            QVERIFY(field->width() < 500);
        }
    }

    void whatIsBusyStandsStill()
    {
        OverlayStrip strip;
        strip.resize(240, 36);
        strip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&strip));
        strip.say(u"Downloading"_s, {}, -1);
        // It moves …
        const QImage first = strip.grab().toImage();
        QTRY_VERIFY(strip.grab().toImage() != first);
        // … and does not.
        motion::set(false);
        const QImage still = strip.grab().toImage();
        QVERIFY(comesToRest(strip));
        QCOMPARE(strip.grab().toImage(), still);
        QVERIFY(still != first);
    }
};

QTEST_MAIN(TestMotion)
#include "tst_motion.moc"
