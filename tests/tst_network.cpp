// The network's return, as a network manager tells it. The one here is the test's own, in a thread of its
// own.
#include "app/desktop/resumewatcher.h"
#include "tests/fakes/privatebus.h"

#include <QNetworkInformation>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr uint disconnected = 20;
constexpr uint connectedGlobal = 70;

} // namespace

class FakeNetworkManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint State READ state)
    Q_PROPERTY(uint Connectivity READ connectivity)
    Q_PROPERTY(uint Metered READ metered)

public:
    [[nodiscard]] uint state() const { return m_state; }
    [[nodiscard]] uint connectivity() const { return m_state == connectedGlobal ? 4 : 1; }
    [[nodiscard]] uint metered() const { return 2; }

    bool appear()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SystemBus, u"network"_s);
        return bus.registerObject(u"/org/freedesktop/NetworkManager"_s, this,
                                  QDBusConnection::ExportAllProperties) &&
               bus.registerService(u"org.freedesktop.NetworkManager"_s);
    }
    void change(uint state)
    {
        m_state = state;
        QDBusMessage signal =
            QDBusMessage::createSignal(u"/org/freedesktop/NetworkManager"_s,
                                       u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal.setArguments({u"org.freedesktop.NetworkManager"_s,
                             QVariantMap{{u"State"_s, m_state}, {u"Connectivity"_s, connectivity()}},
                             QStringList()});
        QDBusConnection(u"network"_s).send(signal);
    }

private:
    uint m_state = disconnected;
};

class TestNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theNetworksReturnIsHeard()
    {
        PrivateBus bus;
        QVERIFY(bus.start());
        QThread thread;
        FakeNetworkManager manager;
        manager.moveToThread(&thread);
        thread.start();
        const auto there = [&manager](const std::function<void()>& what) {
            QMetaObject::invokeMethod(&manager, what, Qt::BlockingQueuedConnection);
        };
        bool appeared = false;
        there([&] { appeared = manager.appear(); });
        QVERIFY(appeared);

        ResumeWatcher watcher;
        QSignalSpy online(&watcher, &ResumeWatcher::online);
        watcher.listenForNetwork();
        if (!QNetworkInformation::instance())
            QSKIP("Qt's network information has no backend here.");
        QTRY_COMPARE(QNetworkInformation::instance()->reachability(),
                     QNetworkInformation::Reachability::Disconnected);
        QCOMPARE(online.count(), 0);
        there([&] { manager.change(connectedGlobal); });
        QTRY_COMPARE(online.count(), 1);
        there([&] { manager.change(disconnected); });
        there([&] { manager.change(connectedGlobal); });
        QTRY_COMPARE(online.count(), 2);
        there([] { QDBusConnection::disconnectFromBus(u"network"_s); });
        thread.quit();
        thread.wait();
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
