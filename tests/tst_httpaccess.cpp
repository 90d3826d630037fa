// The program's network: what goes out, how often, what is read of what comes, and what is said when nothing
// comes back.
#include "app/api/address.h"
#include "app/api/certificatetext.h"
#include "app/api/httpaccess.h"
#include "app/api/httpreply.h"
#include "app/api/httpvideoapi.h"
#include "app/api/proxies.h"
#include "tests/gzipped.h"
#include "wireserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

QProcessEnvironment environment(const QList<std::pair<QString, QString>>& variables)
{
    QProcessEnvironment made;
    for (const auto& [name, value] : variables)
        made.insert(name, value);
    return made;
}

const QByteArray accepted = R"({"request_id":"r1"})";

} // namespace

class TestHttpAccess : public QObject
{
    Q_OBJECT

    HttpAccess m_network;

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

    /// Neither a length nor a last chunk nor an end, and all of it is there.
    void anAnswerThatNeverEndsIsReadWhenItIsWhole_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no length") << QByteArray() << accepted + "\n";
        QTest::newRow("no last chunk")
            << "Transfer-Encoding: chunked\r\n"_ba
            << QByteArray::number(accepted.size(), 16) + "\r\n" + accepted + "\r\n";
    }
    void anAnswerThatNeverEndsIsReadWhenItIsWhole()
    {
        QFETCH(const QByteArray, head);
        QFETCH(const QByteArray, body);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write("HTTP/1.1 200 OK\r\n" + head + "\r\n" + body);
        };
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(submit(server.base(), 20s).value_or(u"none"_s), u"r1"_s);
        QVERIFY2(clock.elapsed() < 10'000, QByteArray::number(clock.elapsed()).constData());
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
        QNetworkRequest request = bareRequest(server.at(u"/v1/models/a"_s));
        // Addresses for documentation, which are never assigned: RFC 3849 and RFC 5737.
        request.setAttribute(HttpReply::addresses,
                             QVariant::fromValue(QList<QHostAddress>{QHostAddress(u"2001:db8::1"_s),
                                                                     QHostAddress(u"192.0.2.1"_s),
                                                                     QHostAddress(u"127.0.0.1"_s)}));
        QElapsedTimer clock;
        clock.start();
        const std::unique_ptr<QNetworkReply> reply(m_network.post(request, QByteArray("{}")));
        QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10'000);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
        QCOMPARE(reply->readAll(), accepted);
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

    void whatComesIsReadAsFarAsItMakesSense_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("state");
        using State = HttpAnswerReader::State;
        const auto row = [](const char* name, const char* bytes, int code, const char* body, State state) {
            QTest::newRow(name) << QByteArray(bytes) << code << QByteArray(body) << static_cast<int>(state);
        };
        row("plain", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, "hi", State::Whole);
        row("more than its length", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi!HTTP/1.1 500 x", 200,
            "hi", State::Whole);
        row("bare line ends", "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi", 200, "hi", State::Whole);
        row("line ends before it", "\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", 200, "hi",
            State::Whole);
        row("no reason, other words", "http/1.0 200\r\ncontent-LENGTH:2\r\n\r\nhi", 200, "hi", State::Whole);
        row("a version of its own", "HTTP/2 200 \r\nContent-Length: 2\r\n\r\nhi", 200, "hi", State::Whole);
        row("a folded header", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\nContent-Length:\r\n 2\r\n\r\nhi", 200, "hi",
            State::Whole);
        row("a length told twice", "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nhi", 200, "hi",
            State::Whole);
        row("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi", 200, "hi",
            State::Whole);
        row("a length that is none", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi", 200, "hi",
            State::Body);
        row("until it closes", "HTTP/1.1 200 OK\r\n\r\nhi", 200, "hi", State::Body);
        row("nothing in it", "HTTP/1.1 204 None\r\n\r\n", 204, "", State::Whole);
        row("a length of nothing", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", 200, "", State::Whole);
        row("chunks",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\nh\r\n1;a=b\r\ni\r\n0\r\n\r\n", 200,
            "hi", State::Whole);
        row("chunks and a length",
            "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n",
            200, "hi", State::Whole);
        row("chunks with a trailer",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: "
            "chunked\r\n\r\n2\r\nhi\r\n0\r\nX: "
            "y\r\n\r\n",
            200, "hi", State::Whole);
        row("chunks, cut", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n", 200, "hi",
            State::Body);
        row("chunks, broken", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\nzz\r\n", 200,
            "hi", State::Broken);
        row("a chunk of less than nothing",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhi\r\n", 200, "", State::Broken);
        row("information before it",
            "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 "
            "OK\r\nContent-Length: 2\r\n\r\nhi",
            200, "hi", State::Whole);
        row("information and nothing", "HTTP/1.1 102 Processing\r\n\r\n", 0, "", State::Head);
        row("another protocol", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n", 0, "",
            State::NoHttp);
        row("SSH", "SSH-2.0-OpenSSH_9.2\r\n", 0, "", State::NoHttp);
        row("a page alone", "<html>login</html>", 0, "", State::NoHttp);
        row("no number", "HTTP/1.1 OK\r\n\r\n", 0, "", State::NoHttp);
        QTest::newRow("a head without an end") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(300 * 1024, 'y') << 0
                                               << QByteArray() << static_cast<int>(State::NoHttp);
        QTest::newRow("a large head")
            << "HTTP/1.1 200 OK\r\nX: " + QByteArray(60 * 1024, 'y') + "\r\nContent-Length: 2\r\n\r\nhi"
            << 200 << "hi"_ba << static_cast<int>(State::Whole);
    }
    void whatComesIsReadAsFarAsItMakesSense()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        QFETCH(const QByteArray, body);
        QFETCH(const int, state);
        const qsizetype large = 20'000;
        for (const qsizetype piece : {bytes.size(), qsizetype(7), qsizetype(1)}) {
            HttpAnswerReader reader;
            QByteArray got;
            for (qsizetype at = 0; at<bytes.size(); at += bytes.size()> large ? large : piece)
                (void)reader.take(bytes.mid(at, bytes.size() > large ? large : piece), got);
            QCOMPARE(static_cast<int>(reader.state()), state);
            QCOMPARE(reader.code(), code);
            QCOMPARE(got, body);
        }
    }

    /// Everybody above knows a QNetworkReply, and this one is as Qt describes them.
    void aReplyIsAsQtDescribesThem()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const WireServer::Seen& seen) {
            if (seen.target != "/silent")
                socket.write(WireServer::answer(404, "gone", "X-One: 1\r\nX-One: 2\r\n"));
        };
        QNetworkReply* reply = m_network.get(bareRequest(server.at(u"/x"_s)));
        const QSignalSpy heads(reply, &QNetworkReply::metaDataChanged);
        const QSignalSpy sent(reply, &QNetworkReply::requestSent);
        const QSignalSpy ready(reply, &QIODevice::readyRead);
        const QSignalSpy ends(reply, &QNetworkReply::finished);
        const QSignalSpy all(&m_network, &QNetworkAccessManager::finished);
        QTRY_COMPARE(ends.count(), 1);
        QCOMPARE(heads.count() + sent.count() + ready.count() + all.count(), 4);
        QCOMPARE(reply->error(), QNetworkReply::ContentNotFoundError);
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(reply->rawHeader("x-one"), "1"_ba);
        QCOMPARE(reply->header(QNetworkRequest::ContentLengthHeader).toInt(), 4);
        QCOMPARE(reply->manager(), &m_network);
        QCOMPARE(reply->readAll(), "gone"_ba);
        delete reply;

        QNetworkRequest request = bareRequest(server.at(u"/silent"_s));
        request.setTransferTimeout(100);
        reply = m_network.get(request);
        const QSignalSpy late(reply, &QNetworkReply::finished);
        QTRY_COMPARE(late.count(), 1);
        QCOMPARE(reply->error(), QNetworkReply::TimeoutError);
        delete reply;

        reply = m_network.get(bareRequest(server.at(u"/silent"_s)));
        const QSignalSpy taken(reply, &QNetworkReply::finished);
        reply->abort();
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(reply->error(), QNetworkReply::OperationCanceledError);
        delete reply;
    }

    /// Why GET and POST have a transport of their own: what Qt's does with the same requests. A newer Qt that
    /// does better makes this fail, and then that transport can go.
    void qtsOwnTransportDoesNot()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QSKIP("Measured with Qt 6.4; this is a newer one.");
#endif
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const WireServer::Seen& seen) {
            if (seen.target.startsWith("/102"))
                socket.write("HTTP/1.1 102 Processing\r\n\r\n" + WireServer::answer(200, accepted));
            else
                socket.disconnectFromHost();
        };
        QNetworkAccessManager qts;
        const auto code = [](QNetworkAccessManager& network, const QUrl& url) {
            const std::unique_ptr<QNetworkReply> reply(network.get(bareRequest(url)));
            (void)QTest::qWaitFor([&] { return reply->isFinished(); });
            return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        };
        QCOMPARE(code(qts, server.at(u"/102"_s)), 102);
        QCOMPARE(code(m_network, server.at(u"/102"_s)), 200);

        const QUrl address = exactAddress(server.at(u"/102"_s).toString() + u"?a=%7e%2f"_s);
        (void)code(qts, address);
        QVERIFY(server.seen().constLast().target != "/102?a=%7e%2f");
        (void)code(m_network, address);
        QCOMPARE(server.seen().constLast().target, "/102?a=%7e%2f"_ba);

        for (QNetworkAccessManager* network : {&qts, static_cast<QNetworkAccessManager*>(&m_network)}) {
            const int before = server.count("POST");
            QNetworkRequest request = bareRequest(server.at(u"/closes"_s));
            request.setRawHeader("Content-Type", "application/json");
            const std::unique_ptr<QNetworkReply> reply(network->post(request, QByteArray("{}")));
            QTRY_VERIFY(reply->isFinished());
            QTRY_VERIFY2(network == &qts ? server.count("POST") > before + 1
                                         : server.count("POST") == before + 1,
                         QByteArray::number(server.count("POST") - before).constData());
        }
    }

    /// The body that can't be rewound keeps one POST one even there.
    void aSubmitIsSentOnceByQtsTransportToo()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto&) { socket.disconnectFromHost(); };
        QNetworkAccessManager qts;
        HttpVideoApi api(qts, *serviceAddress(server.base()), Secret("a-token-of-tests"));
        std::optional<Result<QString>> told;
        Request request;
        request.model = u"a/b"_s;
        api.submit(request, this, [&](const Result<QString>& id) { told = id; });
        QTRY_VERIFY(told.has_value());
        QCOMPARE(told->error().kind, ErrorKind::Lost);
        QCOMPARE(server.count("POST"), 1);
    }

    void aCertificateThatIsNotAcceptedSendsNothing_data()
    {
        QTest::addColumn<int>("fromDays");
        QTest::addColumn<int>("untilDays");
        QTest::addColumn<QString>("hosts");
        QTest::addColumn<bool>("known");
        QTest::addColumn<QStringList>("words");
        const QString own = u"DNS:localhost,IP:127.0.0.1"_s;
        const QString clock = u"clock: it says "_s + QDate::currentDate().toString(u"yyyy-MM-dd"_s);
        const auto day = [](int days) {
            return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyy-MM-dd"_s);
        };
        QTest::newRow("expired") << -30 << -10 << own << true
                                 << QStringList{u"has expired on "_s + day(-10), clock};
        QTest::newRow("not yet valid: this clock is two years back")
            << 700 << 800 << own << true << QStringList{u"not valid yet, but from "_s + day(700), clock};
        QTest::newRow("expired, and nobody is known who issued it")
            << -30 << -10 << own << false << QStringList{u"has expired on "_s, clock};
        QTest::newRow("not yet valid, and nobody is known who issued it")
            << 700 << 800 << own << false << QStringList{u"not valid yet"_s, clock};
        QTest::newRow("another host's") << -1 << 2 << u"DNS:other.example"_s << true
                                        << QStringList{u"another host's, not that of 127.0.0.1"_s};
        QTest::newRow("another address's")
            << -1 << 2 << u"IP:127.0.0.2"_s << true << QStringList{u"another host's"_s};
        QTest::newRow("from nobody known")
            << -1 << 2 << own << false << QStringList{u"does not know who issued"_s, u"login page"_s};
    }
    void aCertificateThatIsNotAcceptedSendsNothing()
    {
        QFETCH(const int, fromDays);
        QFETCH(const int, untilDays);
        QFETCH(const QString, hosts);
        QFETCH(const bool, known);
        QFETCH(const QStringList, words);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        TestTls tls;
        QVERIFY(TestTls::make(tls, {now.addDays(fromDays), now.addDays(untilDays), hosts}));
        WireServer server(&tls.server);
        HttpVideoApi::Options options;
        if (known)
            options.tls = tls.client;
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret("a-token-of-tests"), options);
        std::optional<Result<QString>> submitted;
        std::optional<Result<RequestStatus>> asked;
        Request request;
        request.model = u"a/b"_s;
        api.submit(request, this, [&](const Result<QString>& id) { submitted = id; });
        api.status(RequestId(u"r1"_s), this, [&](const Result<RequestStatus>& status) { asked = status; });
        QTRY_VERIFY(submitted && asked);
        for (const Error& error : {submitted->error(), asked->error()}) {
            QCOMPARE(error.kind, ErrorKind::Certificate);
            for (const QString& word : words)
                QVERIFY2(error.detail.contains(word), qUtf8Printable(error.detail));
        }
        QVERIFY(server.seen().isEmpty());
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

QTEST_GUILESS_MAIN(TestHttpAccess)
#include "tst_httpaccess.moc"
