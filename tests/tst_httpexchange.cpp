// One request on a connection of its own: what goes out, how often, and what is said when nothing comes back.
#include "app/api/contentcoding.h"
#include "app/api/httpvideoapi.h"
#include "app/api/proxies.h"
#include "wireserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

QByteArray gzipped(const QByteArray& bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-c"_s});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    gzip.waitForFinished();
    return gzip.readAllStandardOutput();
}

QProcessEnvironment environment(const QList<std::pair<QString, QString>>& variables)
{
    QProcessEnvironment made;
    for (const auto& [name, value] : variables)
        made.insert(name, value);
    return made;
}

const QByteArray accepted = R"({"request_id":"r1"})";

} // namespace

class TestHttpExchange : public QObject
{
    Q_OBJECT

    QNetworkAccessManager m_network;

    Result<QString> submit(const QUrl& base, std::chrono::milliseconds patience = 150s)
    {
        HttpVideoApi::Options options;
        options.submitTimeout = patience;
        HttpVideoApi api(m_network, *serviceAddress(base), Secret("a-token-of-tests"), options);
        std::optional<Result<QString>> told;
        Request request;
        request.model = u"a/b"_s;
        api.submit(request, this, [&](const Result<QString>& id) { told = id; });
        if (!QTest::qWaitFor([&] { return told.has_value(); }, 30'000))
            return failure(ErrorKind::Internal, u"no answer at all"_s);
        return *told;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void informationBeforeTheAnswerIsPassedOver()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto&) {
            socket.write("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
                         "HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n");
            QTimer::singleShot(50, &socket, [&socket] {
                socket.write("HTTP/1.1 199 Whatever\r\n\r\n" + WireServer::answer(200, accepted));
            });
        };
        QCOMPARE(submit(server.base()).value_or(u"none"_s), u"r1"_s);
        QCOMPARE(server.count("POST"), 1);
    }

    void aCompressedAnswerIsRead_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("said") << "Content-Encoding: gzip\r\n"_ba;
        QTest::newRow("unsaid") << QByteArray();
    }
    void aCompressedAnswerIsRead()
    {
        QFETCH(const QByteArray, headers);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(200, gzipped(accepted), headers));
        };
        QCOMPARE(submit(server.base()).value_or(u"none"_s), u"r1"_s);
    }

    void aSubmitIsWaitedForAsLongAsBytesCome()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto&) {
            auto* timer = new QTimer(&socket);
            auto rest = std::make_shared<QByteArray>(WireServer::answer(200, accepted));
            QObject::connect(timer, &QTimer::timeout, &socket, [&socket, timer, rest] {
                socket.write(rest->left(12));
                rest->remove(0, 12);
                if (rest->isEmpty())
                    timer->stop();
            });
            timer->start(150);
        };
        QCOMPARE(submit(server.base(), 600ms).value_or(u"none"_s), u"r1"_s);
        QCOMPARE(server.count("POST"), 1);
    }

    void silenceAfterASubmitIsUnknownAndSaysHowLong()
    {
        WireServer server;
        const Result<QString> told = submit(server.base(), 1s);
        QCOMPARE(told.error().kind, ErrorKind::Lost);
        QVERIFY2(told.error().detail.contains(u"127.0.0.1:"_s) && told.error().detail.contains(u"1 s"_s),
                 qUtf8Printable(told.error().detail));
        QCOMPARE(server.count("POST"), 1);
    }

    void whoRefusesIsNamedWithItsPort()
    {
        const Result<QString> told = submit(QUrl(u"http://127.0.0.1:9/v1"_s));
        QCOMPARE(told.error().kind, ErrorKind::Unreachable);
        QVERIFY2(told.error().detail.contains(u"127.0.0.1:9"_s), qUtf8Printable(told.error().detail));
    }

    void anAddressThatLeadsNowhereCostsAMomentAndNoSecondRequest()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(200, accepted));
        };
        HttpExchange exchange;
        HttpExchange::Call call;
        call.verb = "POST";
        call.url = server.at(u"/v1/models/a"_s);
        call.body = "{}";
        // Nobody has these addresses: RFC 3849 and RFC 5737.
        call.addresses = {QHostAddress(u"2001:db8::1"_s), QHostAddress(u"192.0.2.1"_s),
                          QHostAddress(u"127.0.0.1"_s)};
        QElapsedTimer clock;
        clock.start();
        exchange.start(call);
        QTRY_VERIFY_WITH_TIMEOUT(exchange.isFinished(), 10'000);
        QCOMPARE(exchange.code(), 200);
        QVERIFY2(clock.elapsed() < 5000, QByteArray::number(clock.elapsed()).constData());
        QCOMPARE(server.count("POST"), 1);
    }

    void aProxyThatClosesIsNamed()
    {
        WireServer proxy;
        proxy.onHead = [](QTcpSocket& socket, const auto&) { socket.disconnectFromHost(); };
        const QUrl at = proxy.base();
        m_network.setProxy(
            QNetworkProxy(QNetworkProxy::HttpProxy, at.host(), static_cast<quint16>(at.port())));
        const Result<QString> closed = submit(QUrl(u"https://service.example/v1"_s));
        m_network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 9));
        const Result<QString> refused = submit(QUrl(u"https://service.example/v1"_s));
        m_network.setProxy(QNetworkProxy(QNetworkProxy::DefaultProxy));
        QCOMPARE(closed.error().kind, ErrorKind::Proxy);
        QVERIFY(closed.error().detail.contains(u"127.0.0.1:%1"_s.arg(at.port())));
        QCOMPARE(proxy.count("CONNECT"), 1);
        QCOMPARE(refused.error().kind, ErrorKind::Proxy);
        QVERIFY(refused.error().detail.contains(u"127.0.0.1:9"_s));
    }

    void aCertificateIsNamedForWhatIsWrongWithIt()
    {
        const QDateTime now(QDate(2024, 11, 22), QTime(12, 0));
        const auto text = [&](QSslError::SslError error) {
            return certificateText({QSslError(error)}, u"a.example"_s, now);
        };
        QVERIFY(text(QSslError::CertificateNotYetValid).contains(u"not valid yet"_s));
        QVERIFY(text(QSslError::CertificateNotYetValid).contains(u"clock: it says 2024-11-22"_s));
        QVERIFY(text(QSslError::CertificateExpired).contains(u"expired"_s));
        QVERIFY(text(QSslError::HostNameMismatch).contains(u"another host"_s));
        QVERIFY(text(QSslError::SelfSignedCertificate).contains(u"issued"_s));
        QVERIFY(certificateText({}, u"a.example"_s, now).isEmpty());
    }

    void theEnvironmentNamesTheProxy_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("exempt");
        QTest::addColumn<QString>("proxy");
        const auto row = [](const char* url, const char* name, const char* value, const char* exempt,
                            const char* proxy) {
            QTest::addRow("%s %s=%s NO_PROXY=%s", url, name, value, exempt)
                << QString::fromLatin1(url) << QString::fromLatin1(name) << QString::fromLatin1(value)
                << QString::fromLatin1(exempt) << QString::fromLatin1(proxy);
        };
        const char* service = "https://model-api.runcomfy.net/v1";
        for (const char* name : {"HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
            row(service, name, "http://10.0.0.1:3128", "", "10.0.0.1:3128");
        row(service, "http_proxy", "http://10.0.0.1:3128", "", "");
        row(service, "HTTPS_PROXY", "10.0.0.1:3128", "", "10.0.0.1:3128");
        row(service, "HTTPS_PROXY", "", "", "");
        row(service, "HTTPS_PROXY", "http://", "", "");
        for (const char* exempt :
             {"*", "runcomfy.net", ".runcomfy.net", "*.runcomfy.net", "a.example, runcomfy.net",
              "model-api.runcomfy.net:443", "MODEL-API.RUNCOMFY.NET"})
            row(service, "HTTPS_PROXY", "http://10.0.0.1:3128", exempt, "");
        for (const char* exempt : {"comfy.net", "example.net", "model-api.runcomfy.net:8443", "10.0.0.0/8"})
            row(service, "HTTPS_PROXY", "http://10.0.0.1:3128", exempt, "10.0.0.1:3128");
        row("https://10.1.2.3/v1", "HTTPS_PROXY", "http://10.0.0.1:3128", "10.0.0.0/8", "");
        for (const char* local : {"http://127.0.0.1:8080/v1", "http://localhost:8080/v1", "https://[::1]/v1"})
            row(local, "ALL_PROXY", "http://10.0.0.1:3128", "", "");
    }
    void theEnvironmentNamesTheProxy()
    {
        QFETCH(const QString, url);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        QFETCH(const QString, exempt);
        QFETCH(const QString, proxy);
        const QNetworkProxy found =
            proxyFor(QUrl(url), environment({{name, value}, {u"NO_PROXY"_s, exempt}}));
        const QString text = found.type() == QNetworkProxy::NoProxy
                                 ? QString()
                                 : u"%1:%2"_s.arg(found.hostName()).arg(found.port());
        QCOMPARE(text, proxy);
    }
};

QTEST_GUILESS_MAIN(TestHttpExchange)
#include "tst_httpexchange.moc"
