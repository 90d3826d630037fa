// What stands between the program and the service answers in its place: login pages, firewalls, proxies.
// Every kind of such an answer, over real HTTP, for every call: a submit that may have arrived is never
// proved refused by a page, no page is told as the service's words, and a page never ends a paid job.
#include "answers.h"
#include "app/api/httpaccess.h"
#include "app/api/httpvideoapi.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/requestjson.h"
#include "app/studio/errortext.h"
#include "wireserver.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QByteArray html = "text/html; charset=UTF-8";
const QByteArray moment =
    "<!DOCTYPE html><html lang=\"en-US\"><head><title>Just a moment...</title><meta name=\"robots\" "
    "content=\"noindex,nofollow\"></head><body><script>(function(){window._cf_chl_opt={}})();</script></"
    "body></html>";

QByteArray page(const char* title)
{
    return QByteArray("<html><head><title>") + title + "</title></head><body><h1>" + title +
           "</h1></body></html>";
}

} // namespace

class TestPagesInstead : public QObject
{
    Q_OBJECT

    HttpAccess m_network;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoAnsweredIsSaid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("submit"); ///< the kind of error of each call
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("words"); ///< that stand in the submit's and the reads' error
        const auto row = [](const char* name, int code, const QByteArray& type, const QByteArray& headers,
                            const QByteArray& body, const char* submit, const char* read, const char* file,
                            const char* words) {
            QTest::newRow(name) << code << type << headers << body << QString::fromLatin1(submit)
                                << QString::fromLatin1(read) << QString::fromLatin1(file)
                                << QString::fromUtf8(words);
        };
        const QByteArray cloudflare = "Server: cloudflare\r\nCF-RAY: 8f2a1b2c3d4e5f60-FRA\r\n";
        row("Cloudflare asks for a browser", 403, html, cloudflare + "cf-mitigated: challenge\r\n", moment,
            "lost", "webPage", "webPage", "“Just a moment...”, cloudflare, HTTP 403");
        row("Cloudflare asks with a 503", 503, html, cloudflare, moment, "serviceDown", "serviceDown",
            "serviceDown", "HTTP 503: “Just a moment...”, cloudflare");
        row("Cloudflare has blocked", 403, html, cloudflare, page("Attention Required! | Cloudflare"), "lost",
            "webPage", "webPage", "“Attention Required! | Cloudflare”, cloudflare, HTTP 403");
        row("Cloudflare in a line", 403, "text/plain; charset=UTF-8", cloudflare, "error code: 1020", "lost",
            "webPage", "notFound", "“error code: 1020”, cloudflare, HTTP 403");
        row("Cloudflare in JSON", 403, "application/problem+json", cloudflare,
            j("{'type':'https:\\/\\/developers.cloudflare.com/x','title':'Error 1010: Access "
              "denied','status':403,"
              "'error_code':1010,'cloudflare_error':true}"),
            "lost", "webPage", "notFound", "“Error 1010: Access denied”, cloudflare, HTTP 403");
        row("Cloudflare's own 1102 is no balance", 503, "application/problem+json", cloudflare,
            j("{'title':'Error 1102: Worker exceeded limits','detail':'Too "
              "much','status':503,'error_code':1102,"
              "'cloudflare_error':true}"),
            "serviceDown", "serviceDown", "serviceDown", "Too much");
        row("a proxy of a company", 403, html, "Server: squid/5.7\r\n",
            page("ERROR: The requested URL could not be retrieved"), "lost", "webPage", "webPage",
            "“ERROR: The requested URL could not be retrieved”, squid/5.7, HTTP 403");
        row("Akamai", 403, "text/html", "Server: AkamaiGHost\r\n",
            "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>Reference</BODY></HTML>", "lost",
            "webPage", "webPage", "“Access Denied”, AkamaiGHost, HTTP 403");
        row("a page that calls itself text", 403, "text/plain", "", page("Blocked by policy"), "lost",
            "webPage", "notFound", "“Blocked by policy”, HTTP 403");
        row("a gateway's line", 403, "text/plain", "", "RBAC: access denied", "lost", "webPage", "notFound",
            "“RBAC: access denied”, HTTP 403");
        row("a login page with 401", 401, html, "WWW-Authenticate: Basic realm=\"Staff\"\r\n",
            page("401 Authorization Required"), "lost", "webPage", "webPage",
            "“401 Authorization Required”, HTTP 401");
        row("a hotel that wants money", 402, html, "", page("Buy a pass"), "lost", "webPage", "webPage",
            "“Buy a pass”, HTTP 402");
        row("a proxy's 407", 407, html, "Proxy-Authenticate: NTLM\r\n", page("Proxy sign-in"), "lost",
            "proxy", "proxy", "“Proxy sign-in”, HTTP 407");
        row("a proxy's 407 without a word", 407, "text/plain", "", "", "lost", "proxy", "proxy", "HTTP 407");
        row("a country's 451", 451, html, "", page("Unavailable For Legal Reasons"), "lost", "webPage",
            "webPage", "“Unavailable For Legal Reasons”, HTTP 451");
        row("a login page with 200", 200, html, "", page("Free WiFi - sign in"), "lost", "webPage", "webPage",
            "“Free WiFi - sign in”");
        row("a login page elsewhere", 302, html, "Location: http://portal.example/login\r\n", "", "lost",
            "webPage", "webPage", "portal.example");
        row("a login page with 511", 511, html, "", page("Sign in first"), "lost", "webPage", "webPage",
            "HTTP 511");
        row("a gateway's 502", 502, html, "Server: nginx\r\n", page("502 Bad Gateway"), "serviceDown",
            "serviceDown", "serviceDown", "HTTP 502: “502 Bad Gateway”, nginx");
        // What the service says itself stays what it is.
        row("the service's 401", 401, "application/json", cloudflare,
            j("{'error_code':400004,'message':'token expired'}"), "signIn", "signIn", "notFound",
            "token expired");
        row("a gateway that asks for the token", 401, html, "WWW-Authenticate: Bearer realm=\"api\"\r\n",
            page("401 Unauthorized"), "signIn", "signIn", "webPage", "401 Unauthorized");
        row("a gateway that asks for nothing", 401, html, "Server: nginx\r\n", page("401 Unauthorized"),
            "signIn", "signIn", "webPage", "401 Unauthorized");
        row("a word of the service's", 401, "text/plain", "", "Unauthorized", "signIn", "signIn", "notFound",
            "Unauthorized");
        row("a store's refusal", 403, "application/xml", "Server: AmazonS3\r\n",
            "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>", "signIn", "notUnderstood",
            "notFound", "HTTP 403");
    }
    void whoAnsweredIsSaid()
    {
        QFETCH(const int, code);
        QFETCH(const QByteArray, type);
        QFETCH(const QByteArray, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, submit);
        QFETCH(const QString, read);
        QFETCH(const QString, file);
        QFETCH(const QString, words);
        WireServer server;
        server.onWhole = [&](QTcpSocket& socket, const auto&) {
            socket.write(WireServer::answer(code, body, headers, type));
        };
        HttpVideoApi api(m_network, *serviceAddress(server.base()), Secret("token-of-a-test"_ba));
        QObject context;
        const QTemporaryDir folder;
        QHash<QString, Error> errors;
        const auto into = [&errors](const QString& call) {
            return [&errors, call](const auto& got) {
                errors.insert(call, got ? Error{ErrorKind::Internal, u"a success"_s, {}} : got.error());
            };
        };
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"A pier"_s;
        const RequestId id(u"r-1"_s);
        api.submit(request, &context, into(u"submit"_s));
        api.status(id, &context, into(u"status"_s));
        api.result(id, &context, into(u"result"_s));
        api.cancel(id, &context, into(u"cancel"_s));
        api.model(u"a/b"_s, &context, into(u"model"_s));
        api.catalogue(0, 10, &context, into(u"catalogue"_s));
        api.balance(&context, into(u"balance"_s));
        api.download(
            server.at(u"/clip.mp4"_s), folder.filePath(u"clip.mp4"_s), &context, [](Transfer) {},
            into(u"file"_s));
        QTRY_COMPARE(errors.size(), 8);

        for (auto at = errors.cbegin(); at != errors.cend(); ++at) {
            const QString expected = at.key() == "submit"_L1 ? submit : at.key() == "file"_L1 ? file : read;
            QVERIFY2(nameOf(at->kind) == expected,
                     qPrintable(at.key() + u": "_s + nameOf(at->kind) + u" "_s + at->detail));
            if (at.key() != "file"_L1)
                QVERIFY2(at->detail.contains(words), qPrintable(at.key() + u": "_s + at->detail));
            QVERIFY(!at->detail.contains(u'<'));
        }
        QCOMPARE(server.count("POST"), 2); // the submit and the cancel, each once
        const Error& told = errors.value(u"submit"_s);
        if (submit == "lost"_L1) {
            QVERIFY(!provesNothingAccepted(told.kind));
            const QString said = oneLine(textOf(told, Next::Ended));
            QVERIFY2(!said.contains("Token refused"_L1) && !said.contains("Nothing was sent"_L1),
                     qPrintable(said));
            static const QRegularExpression next(u"another network|Check the proxy"_s);
            QVERIFY2(said.contains(next) && said.contains("Generations"_L1), qPrintable(said));
            QVERIFY(mayPass(errors.value(u"status"_s).kind));
        }
    }
};

QTEST_GUILESS_MAIN(TestPagesInstead)
#include "tst_pagesinstead.moc"
