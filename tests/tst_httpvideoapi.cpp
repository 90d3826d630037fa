#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/requestjson.h"
#include "tcpproxy.h"
#include "wireserver.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace std::chrono_literals;

namespace {

const QByteArray token = "token-of-a-test";

template<typename T>
struct Told
{
    int times = 0;
    Result<T> result = failure(ErrorKind::Internal);

    Answer<T> answer()
    {
        return [this](Result<T> got) {
            ++times;
            result = std::move(got);
        };
    }
    QString kind() const { return result ? QString() : nameOf(result.error().kind); }
};

QByteArray answerFor(const WireServer::Seen& seen)
{
    const auto with = [](const char* json, int code = 200) {
        return WireServer::answer(code, QByteArray(json).replace('\'', '"'));
    };
    if (seen.target.endsWith("/status"))
        return with("{'request_id':'r-1','status':'in_queue','queue_position':2}");
    if (seen.target.contains("/result"))
        return with(
            "{'request_id':'r-1','status':'succeeded','output':'https://a.runcomfy.net/v.mp4','cost':0.84}");
    if (seen.target.endsWith("/cancel"))
        return with("{'request_id':'r-1','status':'completed','outcome':'cancelled'}", 202);
    if (seen.target.endsWith("/balance"))
        return with("{'balance_usd':12.3,'currency':'USD'}");
    if (seen.method == "POST")
        return with("{'request_id':'r-1'}");
    return with("{'model_id':'a/b','display_name':'B','base_price_usd':0.112,'price_unit':'second'}");
}

Request someRequest()
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.prompt = u"Ein Tisch unter Reben — “Abendlicht” 夕方"_s;
    request.shots = {{u"one"_s, 3}, {u"two"_s, 3}};
    request.duration = 6;
    return request;
}

} // namespace

class TestHttpVideoApi : public QObject
{
    Q_OBJECT

    HttpAccess m_network;

    static HttpVideoApi::Options quick(std::chrono::milliseconds timeout)
    {
        HttpVideoApi::Options options;
        options.readTimeout = timeout;
        options.submitTimeout = timeout;
        return options;
    }

    /// Calls both and waits for both answers.
    static void submitAndPoll(HttpVideoApi& api, Told<QString>& submitted, Told<RequestStatus>& status)
    {
        QObject context;
        api.submit(someRequest(), &context, submitted.answer());
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE(submitted.times + status.times, 2);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    /// An answer that was thrown away took the id of a paid request with it.
    void aSubmitIsWaitedForTwoMinutesAtLeast()
    {
        QVERIFY(HttpVideoApi::Options().submitTimeout >= std::chrono::minutes(2));
    }

    void everyCallGoesToItsAddress()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto& seen) { socket.write(answerFor(seen)); };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;

        Told<QString> submitted;
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE(submitted.times, 1);
        QCOMPARE(submitted.result.value_or(u"?"_s), u"r-1"_s);
        QCOMPARE(server.seen().constLast().method, "POST"_ba);
        QCOMPARE(server.seen().constLast().target, "/v1/models/kling/kling-3.0/pro/text-to-video"_ba);
        QCOMPARE(server.seen().constLast().body, requestBody(someRequest()));
        QCOMPARE(server.seen().constLast().header("Content-Type"), "application/json"_ba);

        Told<RequestStatus> status;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE(status.times, 1);
        QVERIFY(status.result.has_value());
        QCOMPARE(status.result->queuePosition, 2);
        QCOMPARE(server.seen().constLast().target, "/v1/requests/r-1/status"_ba);

        Told<RequestResult> result;
        api.result(RequestId(u"r-1"_s), &context, result.answer());
        QTRY_COMPARE(result.times, 1);
        QVERIFY(result.result.has_value());
        QCOMPARE(result.result->cost, Usd{840'000});
        QCOMPARE(server.seen().constLast().target, "/v1/requests/r-1/result?include_cost=true"_ba);

        Told<CancelOutcome> cancelled;
        api.cancel(RequestId(u"r-1"_s), &context, cancelled.answer());
        QTRY_COMPARE(cancelled.times, 1);
        QVERIFY(cancelled.result.has_value());
        QVERIFY(*cancelled.result == CancelOutcome::Cancelled);
        QCOMPARE(server.seen().constLast().method, "POST"_ba);
        QCOMPARE(server.seen().constLast().target, "/v1/requests/r-1/cancel"_ba);

        Told<ModelPrice> model;
        api.model(u"a/b"_s, &context, model.answer());
        QTRY_COMPARE(model.times, 1);
        QVERIFY(model.result.has_value());
        QCOMPARE(server.seen().constLast().target, "/v1/models/a/b"_ba);

        Told<Usd> balance;
        api.balance(&context, balance.answer());
        QTRY_COMPARE(balance.times, 1);
        QCOMPARE(balance.result.value_or(Usd{}), Usd{12'300'000});
        QCOMPARE(server.seen().constLast().target, "/prod/v2/balance"_ba);

        for (const WireServer::Seen& seen : server.seen()) {
            QCOMPARE(seen.header("Authorization"), "Bearer " + token);
            QVERIFY(!seen.target.contains(token));
            QVERIFY(seen.header("Cookie").isEmpty());
        }
    }

    void theRealServiceIsAskedForItsBalanceElsewhereOnly()
    {
        const ServiceAddress address = *serviceAddress(QUrl(u"https://proxy.example/v1"_s));
        HttpVideoApi api(m_network, address, Secret(token));
        QObject context;
        Told<Usd> balance;
        api.balance(&context, balance.answer());
        QCOMPARE(balance.times, 0);
        QTRY_COMPARE(balance.times, 1);
        QCOMPARE(balance.kind(), u"notFound"_s);
    }

    void nothingIsSentInTheClearOrElsewhere_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("balance");
        QTest::newRow("plain http") << u"http://model-api.runcomfy.net/v1"_s
                                    << u"http://model-api.runcomfy.net/b"_s;
        QTest::newRow("balance elsewhere") << u"http://127.0.0.1:9/v1"_s << u"https://evil.example/balance"_s;
        QTest::newRow("user information")
            << u"https://me:word@proxy.example/v1"_s << u"https://me@proxy.example/b"_s;
    }

    void nothingIsSentInTheClearOrElsewhere()
    {
        QFETCH(QString, base);
        QFETCH(QString, balance);
        HttpVideoApi api(m_network, {QUrl(base), QUrl(balance)}, Secret(token));
        QObject context;
        Told<Usd> told;
        api.balance(&context, told.answer());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.kind(), u"insecure"_s);
        QVERIFY(!told.result.error().detail.contains(u"word"_s));
        if (!base.contains(u"127.0.0.1"_s)) {
            Told<QString> submitted;
            api.submit(someRequest(), &context, submitted.answer());
            QTRY_COMPARE(submitted.times, 1);
            QCOMPARE(submitted.kind(), u"insecure"_s);
        }
    }

    void aTokenThatIsNoneIsNotSent_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("line break") << "abc\r\nX-Evil: 1"_ba;
        QTest::newRow("space") << "ab cd"_ba;
        QTest::newRow("control") << "ab\x01"_ba;
        QTest::newRow("not ASCII") << "abä"_ba;
    }

    void aTokenThatIsNoneIsNotSent()
    {
        QFETCH(QByteArray, bad);
        WireServer server;
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(bad));
        QObject context;
        Told<QString> told;
        api.submit(someRequest(), &context, told.answer());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.kind(), u"signIn"_s);
        QCOMPARE(server.connections(), 0);
    }

    void withoutATokenRunComfyIsNotAsked()
    {
        HttpVideoApi api(m_network, runComfyAddress(), Secret());
        QObject context;
        Told<QString> told;
        api.submit(someRequest(), &context, told.answer());
        QTRY_COMPARE(told.times, 1);
        QCOMPARE(told.kind(), u"signIn"_s);
    }

    void idsAreCheckedBeforeTheyAreSent()
    {
        WireServer server;
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        for (const QString& id : {QString(), u"../x"_s, u"a/b"_s, u"a?b"_s, u"a%2Fb"_s}) {
            Told<RequestStatus> status;
            Told<RequestResult> result;
            Told<CancelOutcome> cancelled;
            api.status(RequestId(id), &context, status.answer());
            api.result(RequestId(id), &context, result.answer());
            api.cancel(RequestId(id), &context, cancelled.answer());
            QTRY_COMPARE(status.times + result.times + cancelled.times, 3);
            QCOMPARE(status.kind() + result.kind() + cancelled.kind(), u"notFoundnotFoundnotFound"_s);
        }
        Request request = someRequest();
        request.model = u"../../prod"_s;
        Told<QString> submitted;
        api.submit(request, &context, submitted.answer());
        QTRY_COMPARE(submitted.times, 1);
        QCOMPARE(submitted.kind(), u"wrongAddress"_s);
        QCOMPARE(server.connections(), 0);
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<int>("code");
        for (const int code : {301, 302, 303, 307, 308})
            QTest::addRow("%d", code) << code;
    }

    void redirectsAreNotFollowed()
    {
        QFETCH(int, code);
        WireServer other;
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(
                WireServer::answer(code, "{}", "Location: " + other.at(u"/x"_s).toEncoded() + "\r\n"));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<RequestStatus> status;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE(status.times, 1);
        QCOMPARE(status.kind(), u"webPage"_s);
        Told<QString> submitted;
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE(submitted.times, 1);
        QCOMPARE(submitted.kind(), u"lost"_s);
        QCOMPARE(other.connections(), 0);
    }

    void bodiesAreCapped_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("told");
        QTest::addColumn<QString>("submit");
        QTest::addColumn<QString>("read");
        for (const bool told : {true, false}) {
            QTest::addRow("200 %s", told ? "told" : "endless")
                << 200 << told << u"lost"_s << u"notUnderstood"_s;
            QTest::addRow("404 %s", told ? "told" : "endless")
                << 404 << told << u"wrongAddress"_s << u"notUnderstood"_s;
            QTest::addRow("500 %s", told ? "told" : "endless")
                << 500 << told << u"serviceDown"_s << u"serviceDown"_s;
        }
    }

    void bodiesAreCapped()
    {
        QFETCH(int, code);
        QFETCH(bool, told);
        QFETCH(QString, submit);
        QFETCH(QString, read);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write("HTTP/1.1 " + QByteArray::number(code) + " x\r\nContent-Type: application/json\r\n" +
                         (told ? "Content-Length: 50000000"_ba : "Connection: close"_ba) +
                         "\r\n\r\n{\"request_id\":\"r\",\"a\":\"");
            const auto feed = [&socket] {
                if (socket.bytesToWrite() < 100'000)
                    socket.write(QByteArray(100'000, 'x'));
            };
            connect(&socket, &QTcpSocket::bytesWritten, &socket, feed);
            feed();
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<QString> submitted;
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE_WITH_TIMEOUT(submitted.times, 1, 20'000);
        QCOMPARE(submitted.kind(), submit);
        Told<RequestStatus> status;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE_WITH_TIMEOUT(status.times, 1, 20'000);
        QCOMPARE(status.kind(), read);
        QVERIFY(status.result.error().detail.size() < 100);
    }

    void aTokenThatIsEchoedIsHidden()
    {
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(401, "{\"message\":\"bad token " + token + "!\"}"));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<RequestStatus> status;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE(status.times, 1);
        QCOMPARE(status.kind(), u"signIn"_s);
        QVERIFY2(!status.result.error().detail.contains(QLatin1StringView(token)),
                 qPrintable(status.result.error().detail));
    }

    void aTokenInAnyWordOfAnAnswerIsHidden()
    {
        WireServer server;
        const QByteArray words = "queued for " + token + QByteArray(5000, 'x');
        server.onWhole = [&](QTcpSocket& socket, const WireServer::Seen& seen) {
            const QByteArray model = "{\"model_id\":\"a/b\",\"display_name\":\"of " + token +
                                     "\",\"pricing_note\":\"" + words + "\"}";
            const QByteArray job = "{\"status\":\"" + words + "\"}";
            socket.write(WireServer::answer(200, seen.target.contains("/models/") ? model : job));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<RequestStatus> status;
        Told<RequestResult> result;
        Told<ModelPrice> model;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        api.result(RequestId(u"r-1"_s), &context, result.answer());
        api.model(u"a/b"_s, &context, model.answer());
        QTRY_COMPARE(status.times + result.times + model.times, 3);
        for (const QString& told :
             {status.result->word, result.result->word, model.result->displayName, model.result->note}) {
            QVERIFY(!told.isEmpty());
            QVERIFY2(!told.contains(QLatin1StringView(token)), qPrintable(told));
        }
        for (const QString& word : {status.result->word, result.result->word})
            QVERIFY2(word.size() <= 64 + 8, qPrintable(word));
    }

    void theWordsOfAnErrorArrive_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("kind");
        QTest::newRow("400") << 400 << u"refused"_s;
        QTest::newRow("401") << 401 << u"signIn"_s;
        QTest::newRow("402") << 402 << u"topUp"_s;
        QTest::newRow("403") << 403 << u"forbidden"_s;
        QTest::newRow("404") << 404 << u"unrouted"_s;
        QTest::newRow("422") << 422 << u"refused"_s;
        QTest::newRow("429") << 429 << u"busy"_s;
        QTest::newRow("500") << 500 << u"serviceDown"_s;
        QTest::newRow("503") << 503 << u"serviceDown"_s;
    }

    void theWordsOfAnErrorArrive()
    {
        QFETCH(int, code);
        QFETCH(QString, kind);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(code, "{\"message\":\"said why\"}", "Retry-After: 30\r\n"));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<RequestStatus> status;
        Told<QString> submitted;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE(status.times + submitted.times, 2);
        QCOMPARE(status.kind(), kind);
        QCOMPARE(submitted.kind(), code == 403 ? u"signIn"_s : code == 404 ? u"wrongAddress"_s : kind);
        QCOMPARE(status.result.error().detail, u"said why"_s);
        QCOMPARE(submitted.result.error().detail, u"said why"_s);
        QCOMPARE(submitted.result.error().retryAfter, std::optional<std::chrono::milliseconds>(30s));
    }

    void nobodyThereIsUnreachable()
    {
        QUrl base;
        {
            const WireServer server;
            base = server.base();
        }
        HttpVideoApi api(m_network, *serviceAddress(base), Secret(token));
        Told<QString> submitted;
        Told<RequestStatus> status;
        submitAndPoll(api, submitted, status);
        QCOMPARE(submitted.kind(), u"unreachable"_s);
        QCOMPARE(status.kind(), u"unreachable"_s);
    }

    void aHostWithoutAnAddressIsUnreachable()
    {
        HttpVideoApi api(m_network, *serviceAddress(QUrl(u"https://nobody.invalid/v1"_s)), Secret(token));
        QObject context;
        Told<QString> submitted;
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE_WITH_TIMEOUT(submitted.times, 1, 60'000);
        QCOMPARE(submitted.kind(), u"unreachable"_s);
    }

    void silenceAfterSendingIsLost()
    {
        WireServer server;
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token), quick(2s));
        Told<QString> submitted;
        Told<RequestStatus> status;
        submitAndPoll(api, submitted, status);
        QCOMPARE(submitted.kind(), u"lost"_s);
        QVERIFY(mayPass(status.result.error().kind));
        QCOMPARE(server.count("POST"), 1);
    }

    void aDrippingAnswerIsLate()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto& seen) { socket.write(answerFor(seen)); };
        TcpProxy proxy(QHostAddress::LocalHost, static_cast<quint16>(server.base().port()));
        proxy.setFaults({}, {.bytesPerSecond = 20});
        QUrl base = server.base();
        base.setPort(proxy.port());
        HttpVideoApi api(m_network, *serviceAddress(base), Secret(token), quick(400ms));
        QObject context;
        Told<RequestStatus> status;
        api.status(RequestId(u"r-1"_s), &context, status.answer());
        QTRY_COMPARE(status.times, 1);
        QVERIFY(mayPass(status.result.error().kind));
    }

    void aDeadContextIsNotAnswered()
    {
        WireServer server;
        bool held = true;
        server.onWhole = [&](QTcpSocket& socket, const auto& seen) {
            if (!held)
                socket.write(answerFor(seen));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        auto context = std::make_unique<QObject>();
        Told<RequestStatus> status;
        Told<RequestStatus> refused;
        Told<QString> submitted;
        Told<QString> late;
        api.status(RequestId(u"held"_s), context.get(), status.answer());
        api.submit(someRequest(), context.get(), submitted.answer());
        QTRY_COMPARE(server.seen().size(), 2);
        held = false;
        api.status(RequestId(u"../x"_s), context.get(), refused.answer());
        context.reset();
        QObject other;
        api.submit(someRequest(), &other, late.answer());
        QTRY_COMPARE(late.times, 1);
        QCOMPARE(status.times + refused.times + submitted.times, 0);
        QCOMPARE(m_network.findChildren<QNetworkReply*>().size(), 0);
    }

    void whoIsAnsweredMayDestroyEverything()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto& seen) { socket.write(answerFor(seen)); };
        for (int i = 0; i < 3; ++i) {
            auto api =
                std::make_unique<HttpVideoApi>(m_network, *serviceAddress(server.base()), Secret(token));
            auto context = std::make_unique<QObject>();
            int times = 0;
            const auto destroy = [&] {
                ++times;
                if (i > 0)
                    api.reset();
                if (i != 1)
                    context.reset();
            };
            api->submit(someRequest(), context.get(), [&](const Result<QString>&) { destroy(); });
            QTRY_COMPARE(times, 1);
            api = std::make_unique<HttpVideoApi>(m_network, *serviceAddress(server.base()), Secret(token));
            context = std::make_unique<QObject>();
            api->status(RequestId(u"r-1"_s), context.get(), [&](const Result<RequestStatus>&) { destroy(); });
            QTRY_COMPARE(times, 2);
            api = std::make_unique<HttpVideoApi>(m_network, *serviceAddress(server.base()), Secret(token));
            context = std::make_unique<QObject>();
            api->status(RequestId(u"r-1"_s), context.get(), [&](const Result<RequestStatus>&) { ++times; });
            api->submit(someRequest(), context.get(), [&](const Result<QString>&) { ++times; });
            api.reset();
            QCOMPARE(times, 2);
        }
    }

    void manySubmitsAtOnceAreEachSentOnce()
    {
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto& seen) { socket.write(answerFor(seen)); };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret(token));
        QObject context;
        Told<QString> told;
        for (int i = 0; i < 20; ++i)
            api.submit(someRequest(), &context, told.answer());
        QTRY_COMPARE_WITH_TIMEOUT(told.times, 20, 30'000);
        QCOMPARE(server.count("POST"), 20);
        QCOMPARE(server.connections(), 20);
    }

    void theLoopbackInterfaceNeedsNoProxy()
    {
        WireServer wrong;
        WireServer server;
        server.onWhole = [](QTcpSocket& socket, const auto& seen) { socket.write(answerFor(seen)); };
        HttpAccess network;
        network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s,
                                       static_cast<quint16>(wrong.base().port())));
        HttpVideoApi api(network, *serviceAddress(server.base()), Secret(token));
        Told<QString> submitted;
        Told<RequestStatus> status;
        submitAndPoll(api, submitted, status);
        QVERIFY(submitted.result.has_value());
        QVERIFY(status.result.has_value());
        QCOMPARE(wrong.connections(), 0);
    }

    void aProxyThatRefusesHasSentNothing_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("407") << WireServer::answer(407, "{}", "Proxy-Authenticate: Basic realm=\"x\"\r\n");
        QTest::newRow("403") << WireServer::answer(403, "<html>no</html>");
        QTest::newRow("502") << WireServer::answer(502, "<html>no</html>");
        QTest::newRow("nothing") << QByteArray();
    }

    void aProxyThatRefusesHasSentNothing()
    {
        QFETCH(QByteArray, answer);
        WireServer proxy;
        proxy.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(answer);
            socket.disconnectFromHost();
        };
        HttpAccess network;
        network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s,
                                       static_cast<quint16>(proxy.base().port())));
        HttpVideoApi api(network, runComfyAddress(), Secret(token), quick(2s));
        QObject context;
        Told<QString> submitted;
        api.submit(someRequest(), &context, submitted.answer());
        QTRY_COMPARE_WITH_TIMEOUT(submitted.times, 1, 20'000);
        QCOMPARE(submitted.kind(), u"proxy"_s);
        QCOMPARE(proxy.count("POST"), 0);
        for (const WireServer::Seen& seen : proxy.seen()) {
            QCOMPARE(seen.method, "CONNECT"_ba);
            QVERIFY(!seen.head.contains(token));
        }
    }
};

QTEST_GUILESS_MAIN(TestHttpVideoApi)
#include "tst_httpvideoapi.moc"
