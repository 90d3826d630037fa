// A proxy's password: told to that proxy and to nobody else, and written down nowhere but in the keyring.
#include "app/api/httpaccess.h"
#include "app/api/proxies.h"
#include "app/base/settings.h"
#include "tests/e2e/program.h"
#include "tests/fakes/fakekeyring.h"
#include "tests/studiohome.h"

#include <QDirIterator>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QByteArray password = "pr0xy:Secret@/4711";

/// A proxy that wants a password, and lets nothing through.
class WantingProxy : public QTcpServer
{
public:
    QByteArrayList told = {}; ///< what came in "Proxy-Authorization"

    WantingProxy()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                const QByteArray head = socket->readAll();
                const qsizetype at = head.indexOf("Proxy-Authorization: ");
                if (at >= 0)
                    told.append(head.mid(at + 21, head.indexOf("\r\n", at) - at - 21));
                socket->write("HTTP/1.1 407 no\r\nProxy-Authenticate: Basic realm=\"here\"\r\n"
                              "Content-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QString address(const QString& user = u"user@"_s) const
    {
        return u"http://"_s + user + u"127.0.0.1:"_s + QString::number(serverPort());
    }
};

void ask(HttpAccess& access)
{
    QNetworkReply* reply = access.get(bareRequest(QUrl(u"https://model-api.example/v1"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 20'000);
    QVERIFY(reply->error() != QNetworkReply::NoError);
    reply->deleteLater();
}

bool holdsPassword(const QByteArray& bytes)
{
    for (const QString& form : formsOf(Secret(password))) {
        if (bytes.contains(form.toUtf8()))
            return true;
    }
    return false;
}

QStringList filesThatHoldIt(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && holdsPassword(file.readAll()))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

class TestProxyPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addressAndPasswordAreTwo_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("secret");
        const auto row = [](const QString& told, const QString& address, const QByteArray& secret) {
            QTest::newRow(qPrintable(told)) << told << address << secret;
        };
        row(u"http://proxy:3128"_s, u"http://proxy:3128"_s, {});
        row(u"proxy:3128"_s, u"proxy:3128"_s, {});
        row(u"none"_s, u"none"_s, {});
        row(u"http://user@proxy:3128"_s, u"http://user@proxy:3128"_s, {});
        row(u"http://user:secret@proxy:3128"_s, u"http://user@proxy:3128"_s, "secret");
        row(u"user:secret@proxy:3128"_s, u"user@proxy:3128"_s, "secret");
        row(u"socks5://u:p%40%3Ass@[::1]:1080"_s, u"socks5://u@[::1]:1080"_s, "p@:ss");
        row(u"http://u:p@ss:w/rd#1@proxy:3128"_s, u"http://u@proxy:3128"_s, "p@ss:w/rd#1");
        row(u"http://u:пароль@proxy:3128"_s, u"http://u@proxy:3128"_s, QString(u"пароль"_s).toUtf8());
        row(u"http://u:@proxy:3128"_s, u"http://u@proxy:3128"_s, {});
    }
    void addressAndPasswordAreTwo()
    {
        QFETCH(QString, told);
        const ProxyAddress two = withoutPassword(told);
        QTEST(two.address, "address");
        QTEST(two.password.reveal(), "secret");
    }

    void theChosenProxyIsToldItAndTheEnvironmentsIsNot()
    {
        WantingProxy proxy;
        HttpAccess access;
        access.setProxyAddress(proxy.address());
        access.setProxyPassword(Secret(password));
        ask(access);
        QVERIFY(!proxy.told.isEmpty());
        QCOMPARE(proxy.told.constFirst(), "Basic " + QByteArray("user:" + password).toBase64());
        // Without a user's name nobody asked for one.
        WantingProxy open;
        access.setProxyAddress(open.address({}));
        ask(access);
        QVERIFY(open.told.isEmpty() ||
                !QByteArray::fromBase64(open.told.constFirst().mid(6)).contains("4711"));
        qputenv("HTTPS_PROXY", proxy.address().toUtf8());
        proxy.told.clear();
        HttpAccess other;
        other.setProxyPassword(Secret(password));
        ask(other);
        qunsetenv("HTTPS_PROXY");
        for (const QByteArray& one : std::as_const(proxy.told))
            QVERIFY(!QByteArray::fromBase64(one.mid(6)).contains("4711"));
    }

    void jobsWaitUntilTheKeyringHasAnswered()
    {
        Home home;
        home.signIn();
        const auto keyring = std::make_shared<FakeKeyring>();
        keyring->held.insert(u"proxy"_s, password);
        Studio::Setup setup = home.setup();
        setup.keyring = keyring;
        setup.keptTokens = {u"proxy"_s};
        setup.proxy = u"http://user@proxy.example:3128"_s;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        const Service* service = (*studio)->service(runComfyId);
        QVERIFY(!service->ready);
        QVERIFY(!service->needsToken);
        (*studio)->accounts().load();
        QVERIFY(keyring->log.contains(u"read proxy"_s));
        keyring->answerAll();
        QVERIFY((*studio)->service(runComfyId)->ready);
        QCOMPARE((*studio)->accounts().token(proxyId).secret, Secret(password));
        QCOMPARE((*studio)->accounts().kept(), QStringList{u"proxy"_s});
    }

    void aServiceOnThisMachineWaitsForNoProxy()
    {
        WireServer server;
        Home home;
        home.signIn(server.base());
        Studio::Setup setup = home.setup();
        setup.keyring = std::make_shared<FakeKeyring>();
        setup.keptTokens = {u"proxy"_s};
        const auto studio = Studio::open(setup);
        QVERIFY((*studio)->service((*studio)->standardService())->ready);
    }

    /// No keyring here: the password goes for this run, out of the file, and into nothing else.
    void theWindowTakesAnOlderOneOutOfTheFile()
    {
        Program program;
        const QString file = program.path(u"config/rushes/rushes.ini"_s);
        const QString told = u"http://user:%1@127.0.0.1:9"_s.arg(QString::fromLatin1(password));
        {
            Settings settings(file);
            settings.set(setting::proxy, told);
            QVERIFY(settings.sync());
        }
        QVERIFY(!filesThatHoldIt(program.path({})).isEmpty());
        program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        program.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
        program.setVariable(u"QT_LOGGING_RULES"_s, u"qt.network*.debug=true"_s);
        const auto process = program.start({});
        QVERIFY(QTest::qWaitFor(
            [&] {
                return filesThatHoldIt(program.path({})).isEmpty() ||
                       process->state() == QProcess::NotRunning;
            },
            60'000));
        for (const QByteArray& what : {QByteArray("environ"), QByteArray("cmdline")}) {
            QFile seen(u"/proc/%1/%2"_s.arg(process->processId()).arg(QString::fromLatin1(what)));
            QVERIFY(!seen.open(QIODevice::ReadOnly) || !holdsPassword(seen.readAll()));
        }
        ::kill(static_cast<pid_t>(process->processId()), SIGTERM);
        const Program::Ended ended = Program::finish(*process);
        QVERIFY2(ended.code == 0, ended.err.constData());
        QVERIFY2(!holdsPassword(ended.out + ended.err), ended.err.constData());
        QCOMPARE(filesThatHoldIt(program.path({})), QStringList());
        QCOMPARE(Settings(file).value(setting::proxy), u"http://user@127.0.0.1:9"_s);
    }
};

QTEST_GUILESS_MAIN(TestProxyPassword)
#include "tst_proxypassword.moc"
