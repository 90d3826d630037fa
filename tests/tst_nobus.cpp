// A machine without a message bus. A test program of its own, since a process keeps the bus that it once
// found.
#include "app/desktop/desktopnotifications.h"
#include "app/desktop/desktopwish.h"
#include "app/desktop/launcherbadge.h"
#include "app/desktop/resumewatcher.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestNoBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all");
    }

    void nothingIsHeardAndNothingBreaks()
    {
        ResumeWatcher watcher;
        watcher.listenForSleep();
        watcher.listenForNetwork();
        DesktopWish motion(Wish::LessMotion);
        motion.listen();
        QVERIFY(!motion.isWished());
        LauncherBadge badge;
        badge.show(1, false);
        DesktopNotifications notices;
        int refused = 0;
        connect(&notices, &DesktopNotifications::refused, this, [&refused] { ++refused; });
        notices.show({u"One"_s, {}, {}, false});
        QCOMPARE(refused, 1);
        notices.withdraw();
    }
};

QTEST_GUILESS_MAIN(TestNoBus)
#include "tst_nobus.moc"
