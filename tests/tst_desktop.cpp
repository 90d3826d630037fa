#include "app/desktop/desktopnotifications.h"
#include "app/desktop/launcherbadge.h"
#include "app/desktop/resumewatcher.h"
#include "tests/fakes/privatebus.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestDesktop : public QObject
{
    Q_OBJECT

private:
    PrivateBus m_bus;
    std::unique_ptr<FakeDesktop> m_desktop = {};

    static QDBusMessage prepareForSleep(bool starting)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s, u"PrepareForSleep"_s);
        signal.setArguments({starting});
        return signal;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_bus.start()); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desktop = std::make_unique<FakeDesktop>(u"fake"_s);
        QVERIFY(m_desktop->isReady());
    }
    void cleanup() { m_desktop.reset(); }

    void aNoticeIsShownAndTheNextTakesItsPlace()
    {
        DesktopNotifications notices;
        notices.show({u"One"_s, u"a < b & c"_s, u"Show"_s, false});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        const FakeDesktop::Shown first = m_desktop->shown.first();
        QCOMPARE(first.title, u"One"_s);
        QCOMPARE(first.text, u"a &lt; b &amp; c"_s);
        QCOMPARE(first.actions, (QStringList{u"default"_s, u"Show"_s}));
        QCOMPARE(first.replaces, 0U);
        QCOMPARE(first.hints.value(u"desktop-entry"_s).toString(), u"rushes"_s);
        QCOMPARE(first.hints.value(u"urgency"_s).toInt(), 1);
        notices.show({u"Two"_s, {}, u"Show"_s, true});
        QTRY_COMPARE(m_desktop->shown.size(), 2);
        QCOMPARE(m_desktop->shown.last().replaces, 1U);
        QCOMPARE(m_desktop->shown.last().hints.value(u"urgency"_s).toInt(), 2);
    }

    void withoutMarkupTheTextStaysAsItIs()
    {
        m_desktop->markup = false;
        DesktopNotifications notices;
        notices.show({u"One"_s, u"a & b"_s, {}, false});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown.first().text, u"a & b"_s);
        QVERIFY(m_desktop->shown.first().actions.isEmpty());
    }

    void aClickIsHeardOnceAndTheNoticeGoes()
    {
        DesktopNotifications notices;
        QSignalSpy pressed(&notices, &DesktopNotifications::pressed);
        QSignalSpy read(&notices, &DesktopNotifications::read);
        notices.show({u"One"_s, {}, u"Show"_s, false});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        m_desktop->click(99); // another program's notification
        m_desktop->click(1);
        m_desktop->click(1);
        QTRY_COMPARE(m_desktop->closed, QList<uint>{1});
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(read.count(), 1);
    }

    void aDismissedNoticeHasBeenRead()
    {
        DesktopNotifications notices;
        QSignalSpy read(&notices, &DesktopNotifications::read);
        notices.show({u"One"_s, {}, u"Show"_s, false});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        m_desktop->dismiss(1);
        QTRY_COMPARE(read.count(), 1);
        notices.show({u"Two"_s, {}, u"Show"_s, false});
        QTRY_COMPARE(m_desktop->shown.size(), 2);
        QCOMPARE(m_desktop->shown.last().replaces, 0U);
    }

    void whatIsWithdrawnBeforeItStandsIsClosed()
    {
        DesktopNotifications notices;
        notices.show({u"One"_s, {}, {}, false});
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        notices.withdraw();
        QTRY_COMPARE(m_desktop->closed, QList<uint>{1});
    }

    void aDesktopWithoutNoticesSaysSo()
    {
        m_desktop.reset();
        DesktopNotifications notices;
        QSignalSpy refused(&notices, &DesktopNotifications::refused);
        notices.show({u"One"_s, {}, {}, false});
        QTRY_COMPARE(refused.count(), 1);
    }

    void theBadgeIsTheLaunchersEntry()
    {
        LauncherBadge badge;
        badge.show(3, true);
        QTRY_COMPARE(m_desktop->badgeOf, u"application://rushes.desktop"_s);
        QCOMPARE(m_desktop->lastBadge.value(u"count"_s).toLongLong(), 3);
        QCOMPARE(m_desktop->lastBadge.value(u"count-visible"_s).toBool(), true);
        QCOMPARE(m_desktop->lastBadge.value(u"urgent"_s).toBool(), true);
        badge.show(0, false);
        QTRY_COMPARE(m_desktop->lastBadge.value(u"count-visible"_s).toBool(), false);
    }

    void theMachinesWakingIsHeard()
    {
        QDBusConnection system = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"logind"_s);
        QVERIFY(system.registerService(u"org.freedesktop.login1"_s));
        ResumeWatcher watcher;
        QSignalSpy awake(&watcher, &ResumeWatcher::awake);
        watcher.listenForSleep();
        watcher.listenForSleep();
        system.send(prepareForSleep(true));
        system.send(prepareForSleep(false));
        QTRY_COMPARE(awake.count(), 1);
        QDBusConnection::disconnectFromBus(u"logind"_s);
    }
};

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
