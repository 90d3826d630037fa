#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/requestjson.h"
#include "tcpproxy.h"
#include "tests/eventloop.h"
#include "wireserver.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

const QByteArray accepted = R"({"request_id":"req_1","status_url":"https://elsewhere.example/s"})";

Request someRequest()
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.prompt = u"A table under the vines, evening light"_s;
    return request;
}

} // namespace

/// A paid POST leaves the machine once, whatever happens to the connection: counted where it arrives.
class TestOnePost : public QObject
{
    Q_OBJECT

private:
    struct Told
    {
        int times = 0;
        Result<QString> id = failure(ErrorKind::Internal);
    };

    static HttpVideoApi::Options options(const QSslConfiguration& tls,
                                         std::chrono::milliseconds timeout = 30s)
    {
        HttpVideoApi::Options chosen;
        chosen.submitTimeout = timeout;
        chosen.tls = tls;
        return chosen;
    }

    TestTls m_tls;
    HttpAccess m_network;

    /// Sends a request and waits for the answer.
    static void submit(HttpVideoApi& api, Told& told)
    {
        QObject context;
        api.submit(someRequest(), &context, [&](const Result<QString>& id) {
            ++told.times;
            told.id = id;
        });
        QTRY_COMPARE_WITH_TIMEOUT(told.times, 1, 20'000);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(TestTls::make(m_tls)); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSubmitIsSentOnce_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<QString>("happening");
        QTest::addColumn<int>("kind"); // -1: accepted

        const int lost = static_cast<int>(ErrorKind::Lost);
        const int signIn = static_cast<int>(ErrorKind::SignIn);
        for (const bool tls : {false, true}) {
            const auto row = [&](const char* happening, int kind) {
                QTest::addRow("%s: %s", tls ? "https" : "http", happening)
                    << tls << QString::fromLatin1(happening) << kind;
            };
            row("answered", -1);
            row("closed at connection", lost);
            row("closed after the head", lost);
            row("closed after the body", lost);
            row("reset after the body", lost);
            row("closed in the status line", lost);
            row("closed in the head of the answer", lost);
            row("closed in the body of the answer", lost);
            row("closed after a 100 Continue", lost);
            row("100 Continue first", -1);
            row("301", lost);
            row("302", lost);
            row("303", lost);
            row("307", lost);
            row("308", lost);
            row("401 Basic", signIn);
            row("401 Digest", signIn);
            row("401 Negotiate", signIn);
            row("401 NTLM", signIn);
            row("407 Basic", lost);
            row("408 and close", lost);
            row("421 and close", lost);
            row("425 Too Early", lost);
            row("503 Retry-After", static_cast<int>(ErrorKind::ServiceDown));
            row("garbage", lost);
            row("early 429 and close", static_cast<int>(ErrorKind::Busy));
            row("a whole answer in a broken length", -1);
        }
    }

    void aSubmitIsSentOnce()
    {
        QFETCH(bool, tls);
        QFETCH(QString, happening);
        QFETCH(int, kind);

        WireServer server(tls ? &m_tls.server : nullptr);
        const auto reply = [](QTcpSocket& socket, const QByteArray& bytes) {
            socket.write(bytes);
            socket.flush();
        };
        const auto replyAndClose = [](QTcpSocket& socket, const QByteArray& bytes) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
        if (happening == "closed at connection"_L1) {
            server.onConnection = [](QTcpSocket& socket) { socket.disconnectFromHost(); };
        } else if (happening == "closed after the head"_L1) {
            server.onHead = [](QTcpSocket& socket, const auto&) { socket.disconnectFromHost(); };
        } else if (happening.startsWith("early 429"_L1)) {
            server.onHead = [=](QTcpSocket& socket, const auto&) {
                replyAndClose(socket,
                              WireServer::answer(429, R"({"message":"slow down"})", "Retry-After: 7\r\n"));
            };
        } else {
            server.onWhole = [=](QTcpSocket& socket, const auto&) {
                if (happening == "answered"_L1)
                    reply(socket, WireServer::answer(200, accepted));
                else if (happening == "closed after the body"_L1)
                    socket.disconnectFromHost();
                else if (happening == "reset after the body"_L1)
                    socket.abort();
                else if (happening == "closed in the status line"_L1)
                    replyAndClose(socket, "HTTP/1.1 2");
                else if (happening == "closed in the head of the answer"_L1)
                    replyAndClose(socket, "HTTP/1.1 200 OK\r\nContent-Type: appl");
                else if (happening == "closed in the body of the answer"_L1)
                    replyAndClose(socket, WireServer::answer(200, accepted).chopped(20));
                else if (happening == "closed after a 100 Continue"_L1)
                    replyAndClose(socket, "HTTP/1.1 100 Continue\r\n\r\n");
                else if (happening == "100 Continue first"_L1)
                    reply(socket, "HTTP/1.1 100 Continue\r\n\r\n" + WireServer::answer(200, accepted));
                else if (happening.startsWith(u'3'))
                    reply(socket,
                          WireServer::answer(happening.toInt(), "{}", "Location: /v1/models/elsewhere\r\n"));
                else if (happening == "401 Basic"_L1)
                    reply(socket, WireServer::answer(401, "{}", "WWW-Authenticate: Basic realm=\"x\"\r\n"));
                else if (happening == "401 Digest"_L1)
                    reply(socket,
                          WireServer::answer(
                              401, "{}",
                              "WWW-Authenticate: Digest realm=\"x\", nonce=\"abc\", qop=\"auth\"\r\n"));
                else if (happening == "401 Negotiate"_L1)
                    reply(socket, WireServer::answer(401, "{}", "WWW-Authenticate: Negotiate\r\n"));
                else if (happening == "401 NTLM"_L1)
                    reply(socket, WireServer::answer(401, "{}", "WWW-Authenticate: NTLM\r\n"));
                else if (happening == "407 Basic"_L1)
                    reply(socket, WireServer::answer(407, "{}", "Proxy-Authenticate: Basic realm=\"x\"\r\n"));
                else if (happening == "408 and close"_L1)
                    replyAndClose(socket, WireServer::answer(408, "{}", "Connection: close\r\n"));
                else if (happening == "421 and close"_L1)
                    replyAndClose(socket, WireServer::answer(421, "{}", "Connection: close\r\n"));
                else if (happening == "425 Too Early"_L1)
                    reply(socket, WireServer::answer(425, "{}"));
                else if (happening == "503 Retry-After"_L1)
                    reply(socket, WireServer::answer(503, "{}", "Retry-After: 1\r\n"));
                else if (happening == "garbage"_L1)
                    replyAndClose(socket, "\x01\x02\x03 what is this\r\n\r\n");
                else if (happening == "a whole answer in a broken length"_L1)
                    replyAndClose(
                        socket,
                        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n" +
                            accepted);
                else
                    QFAIL("unknown row");
            };
        }

        HttpAccess network;
        HttpVideoApi api(network, *serviceAddress(server.base()), Secret("token-of-a-test"),
                         options(m_tls.client));
        Told told;
        submit(api, told);

        // Closed at once, Qt may try again to connect; what counts is that no second POST is ever begun.
        QVERIFY2(server.count("POST") <= 1, QByteArray::number(server.count("POST")).constData());
        if (happening != "closed at connection"_L1) {
            QCOMPARE(server.count("POST"), 1);
            QCOMPARE(server.seen().size(), 1);
        }
        if (kind < 0) {
            QVERIFY2(told.id.has_value(), qPrintable(told.id ? QString() : told.id.error().detail));
            QCOMPARE(*told.id, u"req_1"_s);
            QCOMPARE(server.seen().constFirst().body, requestBody(someRequest()));
            QCOMPARE(server.seen().constFirst().header("Authorization"), "Bearer token-of-a-test"_ba);
        } else {
            QVERIFY(!told.id);
            const QString seen = nameOf(told.id.error().kind);
            if (happening == "closed at connection"_L1 && server.count("POST") == 0 &&
                told.id.error().kind == ErrorKind::Unreachable)
                return;
            QCOMPARE(seen, nameOf(static_cast<ErrorKind>(kind)));
        }
        QCOMPARE(told.times, 1);
    }

    /// Wherever the line is cut, stalled or garbled: at most one POST arrives, "unreachable" means that none
    /// did, and an id means that it was told.
    void aBadLineNeverDoublesASubmit_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::addColumn<int>("fault"); // 0 cut, 1 stall, 2 garble
        QTest::addColumn<bool>("toServer");
        for (const bool tls : {false, true}) {
            for (const int fault : {0, 1, 2}) {
                for (const bool toServer : {true, false})
                    QTest::addRow("%s %s to the %s", tls ? "https" : "http",
                                  fault == 0   ? "cut"
                                  : fault == 1 ? "stalled"
                                               : "garbled",
                                  toServer ? "server" : "client")
                        << tls << fault << toServer;
            }
        }
    }

    void aBadLineNeverDoublesASubmit()
    {
        QFETCH(bool, tls);
        QFETCH(int, fault);
        QFETCH(bool, toServer);

        QList<qint64> places = {0, 1, 5, 100, 300, 400, 500, 600};
        if (tls)
            places += {250, 800, 1000, 1200, 1500, 1800, 2000, 2500};
        // Each place has a server of its own, which stays: what arrives late is counted where it belongs.
        // A garbled TLS handshake makes the server's socket complain; what matters is counted.
        struct Line
        {
            Line(const QSslConfiguration* tls_)
                : server(tls_)
                , proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()))
            {
            }
            WireServer server;
            TcpProxy proxy;
        };
        std::vector<std::unique_ptr<Line>> lines;
        for (const qint64 place : std::as_const(places)) {
            lines.push_back(std::make_unique<Line>(tls ? &m_tls.server : nullptr));
            WireServer& server = lines.back()->server;
            TcpProxy& proxy = lines.back()->proxy;
            server.onWhole = [](QTcpSocket& socket, const auto&) {
                socket.write(WireServer::answer(200, accepted));
            };
            QUrl base = server.base();
            base.setPort(proxy.port());
            HttpVideoApi api(m_network, *serviceAddress(base), Secret("token-of-a-test"),
                             options(m_tls.client, fault == 0 ? 10s : 150ms));
            const TcpProxy::Fault bad = {.cutAfter = fault == 0 ? place : -1,
                                         .stallAfter = fault == 1 ? place : -1,
                                         .garbleAfter = fault == 2 ? place : -1};
            proxy.setFaults(toServer ? bad : TcpProxy::Fault(), toServer ? TcpProxy::Fault() : bad);
            Told told;
            submit(api, told);
            const bool arrived = !server.seen().isEmpty() && server.seen().constLast().whole;
            if (told.id) {
                QVERIFY(arrived);
                QCOMPARE(*told.id, u"req_1"_s);
            } else if (arrived) {
                QVERIFY2(!provesNothingAccepted(told.id.error().kind),
                         qPrintable(nameOf(told.id.error().kind)));
            }
        }
        // A second one would come at once: the transport resends when the connection is lost.
        untilMoment(200, [&] {
            return std::any_of(lines.cbegin(), lines.cend(),
                               [](const auto& line) { return line->server.seen().size() > 1; });
        });
        for (std::size_t i = 0; i < lines.size(); ++i)
            QVERIFY2(lines[i]->server.seen().size() <= 1,
                     QByteArray::number(places.at(static_cast<qsizetype>(i))).constData());
    }

    /// The cure by itself, without the help of a connection of its own: on a kept-alive connection that the
    /// server closes just as the POST arrives, which is where resending is most tempting.
    void aSubmitHasAConnectionOfItsOwn_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("http") << false;
        QTest::newRow("https") << true;
    }

    void aSubmitHasAConnectionOfItsOwn()
    {
        QFETCH(bool, tls);
        WireServer server(tls ? &m_tls.server : nullptr);
        server.onWhole = [](QTcpSocket& socket, const WireServer::Seen& seen) {
            socket.write(
                WireServer::answer(200, seen.method == "POST" ? accepted : "{\"status\":\"in_queue\"}"_ba));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret("t-o-k-e-n"),
                         options(m_tls.client));
        QObject context;
        int reads = 0;
        api.status(RequestId(u"req_1"_s), &context,
                   [&](const Result<RequestStatus>& got) { reads += got.has_value() ? 1 : 0; });
        QTRY_COMPARE(reads, 1);
        for (int i = 1; i <= 2; ++i) {
            Told told;
            api.submit(someRequest(), &context, [&](const Result<QString>& id) {
                ++told.times;
                told.id = id;
            });
            QTRY_COMPARE(told.times, 1);
            QVERIFY(told.id.has_value());
            QCOMPARE(server.seen().constLast().connection, i);
        }
        QCOMPARE(server.count("POST"), 2);
        // The server would rather speak h2.
        for (const QByteArray& protocol : server.protocols())
            QVERIFY2(protocol != "h2", protocol.constData());
        QCOMPARE(server.protocols().size(), tls ? 3 : 0);
    }

    void withoutTrustNothingIsSent()
    {
        WireServer server(&m_tls.server);
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret("token-of-a-test"),
                         options(QSslConfiguration::defaultConfiguration()));
        Told told;
        submit(api, told);
        QVERIFY(!told.id);
        QCOMPARE(nameOf(told.id.error().kind), u"certificate"_s);
        QVERIFY(!told.id.error().detail.isEmpty());
        QVERIFY(server.seen().isEmpty());
    }

    void aServerWithoutTlsGetsNothing()
    {
        WireServer server;
        server.onConnection = [](QTcpSocket& socket) { socket.write("220 mail.example ready\r\n"); };
        QUrl base = server.base();
        base.setScheme(u"https"_s);
        HttpVideoApi api(m_network, *serviceAddress(base), Secret("token-of-a-test"), options(m_tls.client));
        Told told;
        submit(api, told);
        QVERIFY(!told.id);
        QCOMPARE(nameOf(told.id.error().kind), u"unreachable"_s);
        QCOMPARE(server.count("POST"), 0);
    }
};

QTEST_GUILESS_MAIN(TestOnePost)
#include "tst_onepost.moc"
