#include "app/api/addressprobe.h"
#include "app/api/publicaddress.h"
#include "app/catalogue/requestjson.h"
#include "app/studio/addresstrial.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

struct Page
{
    int status = 200;
    QByteArray type = "image/png";
    QByteArray location = {};
    qint64 length = -1;
};

/// An answer that is there at once.
class FakeReply : public QNetworkReply
{
public:
    FakeReply(const QNetworkRequest& request, const Page& page, QObject* parent)
        : QNetworkReply(parent)
    {
        setRequest(request);
        setUrl(request.url());
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, page.status);
        setRawHeader("Content-Type", page.type);
        if (!page.location.isEmpty())
            setRawHeader("Location", page.location);
        if (page.length >= 0)
            setRawHeader("Content-Length", QByteArray::number(page.length));
        QMetaObject::invokeMethod(
            this,
            [this] {
                setFinished(true);
                Q_EMIT metaDataChanged();
            },
            Qt::QueuedConnection);
    }
    void abort() override {}

protected:
    qint64 readData(char*, qint64) override { return -1; }
};

/// The internet of a test: pages by address, and what was asked.
class FakeNetwork : public QNetworkAccessManager
{
public:
    QHash<QString, Page> pages = {};
    QList<QNetworkRequest> asked = {};

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice*) override
    {
        if (operation != GetOperation)
            qFatal("only GET is asked");
        asked.append(request);
        return new FakeReply(request, pages.value(request.url().toString(), Page{404, "text/plain", {}, -1}),
                             this);
    }
};

} // namespace

class TestPublicAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyTheInternetIsPublic_data()
    {
        QTest::addColumn<bool>("isPublicOne");
        for (const char* address : {"0.0.0.0",
                                    "10.0.0.1",
                                    "10.255.255.255",
                                    "100.64.0.1",
                                    "127.0.0.1",
                                    "127.8.9.1",
                                    "169.254.169.254",
                                    "172.16.0.1",
                                    "172.31.255.255",
                                    "192.0.0.8",
                                    "192.0.2.1",
                                    "192.168.1.1",
                                    "198.18.0.1",
                                    "198.51.100.7",
                                    "203.0.113.9",
                                    "224.0.0.1",
                                    "239.1.1.1",
                                    "240.0.0.1",
                                    "255.255.255.255",
                                    "::",
                                    "::1",
                                    "::ffff:127.0.0.1",
                                    "::ffff:10.0.0.1",
                                    "64:ff9b::7f00:1",
                                    "64:ff9b::a00:1",
                                    "fe80::1",
                                    "fc00::1",
                                    "fd12:3456::1",
                                    "fec0::1",
                                    "ff02::1",
                                    "2001:db8::1",
                                    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                                    "2002:7f00:1::",
                                    "2002:a00:1::1",
                                    "3fff::1",
                                    "100::1"})
            QTest::newRow(address) << false;
        for (const char* address : {"1.1.1.1", "8.8.8.8", "100.63.0.1", "100.128.0.1", "172.15.0.1",
                                    "172.32.0.1", "192.167.1.1", "223.255.255.254", "2606:4700:4700::1111",
                                    "2a00:1450::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"})
            QTest::newRow(address) << true;
    }
    void onlyTheInternetIsPublic()
    {
        QFETCH(bool, isPublicOne);
        const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!address.isNull() || QByteArray(QTest::currentDataTag()) == "0.0.0.0");
        QCOMPARE(isPublic(address), isPublicOne);
    }

    void anAddressIsHttpsAndOfTheInternet_data()
    {
        QTest::addColumn<bool>("isTaken");
        for (const char* address : {"http://example.com/a.png",
                                    "ftp://example.com/a.png",
                                    "file:///etc/passwd",
                                    "example.com/a.png",
                                    "",
                                    "https://",
                                    "https:///a.png",
                                    "https://localhost/a.png",
                                    "https://LOCALHOST./a.png",
                                    "https://a.localhost/a.png",
                                    "https://printer/a.png",
                                    "https://nas.local/a.png",
                                    "https://box.internal/a.png",
                                    "https://router.lan/x",
                                    "https://127.0.0.1/a.png",
                                    "https://127.1/a.png",
                                    "https://2130706433/a.png",
                                    "https://0x7f000001/a.png",
                                    "https://0177.0.0.1/a.png",
                                    "https://10.1.2.3/a.png",
                                    "https://[::1]/a.png",
                                    "https://[::ffff:127.0.0.1]/a.png",
                                    "https://[fe80::1]/a.png",
                                    "https://169.254.169.254/latest",
                                    "https://anna:secret@example.com/a.png",
                                    "javascript:alert(1)",
                                    "https://0/a.png",
                                    "https://0.0.0.0/a.png",
                                    "https://0x7f.1/a.png",
                                    "https://0x7F.0x0.0x0.0x1/a.png",
                                    "https://0300.0250.1.1/a.png",
                                    "https://017700000001/a.png",
                                    "https://10.1/a.png",
                                    "https://127.0.0.1./a.png",
                                    "https://127.0.0.1.../a.png",
                                    "https://127.0.0.1:443/a.png",
                                    "https://127%2e0%2e0%2e1/a.png",
                                    "https://%31%32%37.0.0.1/a.png",
                                    "https://１２７.０.０.１/a.png",
                                    "https://①②⑦.⓪.⓪.①/a.png",
                                    "https://127。0。0。1/a.png",
                                    "https://ｌｏｃａｌｈｏｓｔ/a.png",
                                    "https://localhost.localdomain/a.png",
                                    "https://LocalHost.LocalDomain./a.png",
                                    "https://x.localhost./a.png",
                                    "https://[0:0:0:0:0:0:0:1]/a.png",
                                    "https://[::]/a.png",
                                    "https://[::ffff:7f00:1]/a.png",
                                    "https://[::ffff:10.0.0.1]/a.png",
                                    "https://[::127.0.0.1]/a.png",
                                    "https://[64:ff9b::7f00:1]/a.png",
                                    "https://[fe80::1%25eth0]/a.png",
                                    "https://[fd00::1]:8443/a.png",
                                    "https://metadata.google.internal/a.png",
                                    "https://user@example.com/a.png",
                                    "https://:secret@example.com/a.png",
                                    "https://example.com@127.0.0.1/a.png",
                                    "https://192.168.0.1#example.com",
                                    "https://127.0.0.1\\@example.com/",
                                    "https://exa mple.com/a.png",
                                    "https:\\\\127.0.0.1\\a.png",
                                    "//example.com/a.png",
                                    "ws://example.com/a.png",
                                    "data:image/png;base64,AAAA"})
            QTest::newRow(address) << false;
        for (const char* address :
             {"https://example.com/a.png", "https://EXAMPLE.com/a.png?X-Amz-Signature=a%2Fb&b=c",
              "https://example.com:8443/a.png", "https://1.1.1.1/a.png",
              "https://[2606:4700:4700::1111]/a.png", "  https://example.com/a.png  ",
              "https://bücher.example.org/a.png", "https://例え.jp/絵.png", "https://xn--r8jz45g.jp/a.png",
              "https://example.com./a.png", "HTTPS://Example.COM/A.PNG", "https://example.com",
              "https://example.com/a b.png", "https://example.com/?u=https://127.0.0.1/",
              "https://10.example.com/a.png", "https://localhost.example.com/a.png",
              "https://8.8.8.8:8443/a.png"})
            QTest::newRow(address) << true;
    }
    void anAddressIsHttpsAndOfTheInternet()
    {
        QFETCH(bool, isTaken);
        const Result<QUrl> url = publicAddress(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(url.has_value(), isTaken);
        if (!url)
            QVERIFY(!url.error().detail.isEmpty());
    }

    void whereItLeadsIsTried_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("refusal"); // empty: it is taken
        QTest::newRow("a picture") << u"https://example.com/a.png"_s << QString();
        QTest::newRow("passed on") << u"https://example.com/moved"_s << QString();
        QTest::newRow("no file") << u"https://example.com/none"_s << u"There is no file at this address."_s;
        QTest::newRow("a sign-in") << u"https://example.com/closed"_s << u"sign-in"_s;
        QTest::newRow("a page") << u"https://example.com/login"_s << u"web page"_s;
        QTest::newRow("too large") << u"https://example.com/huge"_s << u"100 MB"_s;
        QTest::newRow("no such name") << u"https://nowhere.example.com/a.png"_s << u"nowhere.example.com"_s;
        QTest::newRow("a name of this computer") << u"https://inside.example.com/a.png"_s << u"leads to"_s;
        QTest::newRow("one of its addresses") << u"https://half.example.com/a.png"_s << u"leads to"_s;
        QTest::newRow("passed on to 127.0.0.1") << u"https://example.com/to-loopback"_s << u"127.0.0.1"_s;
        QTest::newRow("passed on to 10.x") << u"https://example.com/to-private"_s << u"10.0.0.8"_s;
        QTest::newRow("passed on to 169.254.x")
            << u"https://example.com/to-metadata"_s << u"169.254.169.254"_s;
        QTest::newRow("passed on to [::1]") << u"https://example.com/to-v6"_s << u"::1"_s;
        QTest::newRow("passed on to a name inside") << u"https://example.com/to-name"_s << u"leads to"_s;
        for (const char* to : {"//127.0.0.1/a.png", "https://[::ffff:7f00:1]/", "https://2130706433/",
                               "https://0x7f.1/", "https://localhost./", "https://user:pw@example.com/a.png",
                               "file:///etc/passwd", "data:image/png;base64,AAAA", "ftp://example.com/a.png"})
            QTest::newRow(to) << u"https://example.com/?to="_s + QString::fromLatin1(to) << u"."_s;
        QTest::newRow("passed on to http") << u"https://example.com/to-http"_s << u"https://"_s;
        QTest::newRow("round and round") << u"https://example.com/loop"_s << u"too often"_s;
    }
    void whereItLeadsIsTried()
    {
        QFETCH(QString, address);
        QFETCH(QString, refusal);
        FakeNetwork network;
        const auto passed = [](const QByteArray& to) { return Page{302, "text/html", to, -1}; };
        network.pages = {{u"https://example.com/a.png"_s, {200, "image/png; x=y", {}, 1234}},
                         {u"https://example.com/moved"_s, passed("/a.png")},
                         {u"https://example.com/closed"_s, {403, "text/html", {}, -1}},
                         {u"https://example.com/login"_s, {200, "text/html; charset=utf-8", {}, 900}},
                         {u"https://example.com/huge"_s, {200, "video/mp4", {}, qint64(200) * 1024 * 1024}},
                         {u"https://example.com/to-loopback"_s, passed("https://127.0.0.1/a.png")},
                         {u"https://example.com/to-private"_s, passed("https://10.0.0.8/a.png")},
                         {u"https://example.com/to-metadata"_s, passed("https://169.254.169.254/latest")},
                         {u"https://example.com/to-v6"_s, passed("https://[::1]/a.png")},
                         {u"https://example.com/to-name"_s, passed("//inside.example.com/a.png")},
                         {u"https://example.com/to-http"_s, passed("http://example.com/a.png")},
                         {u"https://example.com/loop"_s, passed("/loop")}};
        if (address.contains(u"?to="_s))
            network.pages.insert(address, passed(address.section(u"?to="_s, 1).toLatin1()));
        AddressProbe probe(network, [](const QString& host, QObject*, const AddressProbe::Found& found) {
            if (host == "inside.example.com"_L1)
                found({QHostAddress(u"192.168.0.4"_s)});
            else if (host == "half.example.com"_L1)
                found({QHostAddress(u"1.1.1.1"_s), QHostAddress(u"::1"_s)});
            else if (host == "nowhere.example.com"_L1)
                found({});
            else
                found({QHostAddress(u"93.184.216.34"_s)});
        });
        QObject context;
        std::optional<Result<AddressFacts>> answer;
        probe.probe(address, &context, [&answer](const Result<AddressFacts>& facts) { answer = facts; });
        QTRY_VERIFY(answer);
        if (refusal.isEmpty()) {
            QVERIFY(*answer);
            QCOMPARE((*answer)->type, u"image/png"_s);
            QCOMPARE((*answer)->bytes, 1234);
        } else {
            QVERIFY(!*answer);
            QCOMPARE((*answer).error().kind, ErrorKind::Refused);
            QVERIFY2((*answer).error().detail.contains(refusal), qUtf8Printable((*answer).error().detail));
        }
        for (const QNetworkRequest& request : std::as_const(network.asked)) {
            QVERIFY(!request.hasRawHeader("Authorization"));
            QVERIFY(!request.hasRawHeader("Cookie"));
            QCOMPARE(request.attribute(QNetworkRequest::CookieLoadControlAttribute).toInt(),
                     int(QNetworkRequest::Manual));
            QCOMPARE(request.url().scheme(), u"https"_s);
            const QHostAddress number(request.url().host());
            QVERIFY(number.isNull() || isPublic(number));
            QVERIFY(request.url().host() != u"inside.example.com"_s);
        }
    }

    /// A name that is not found is wrong only where others are found.
    void offlineNobodyKnows()
    {
        FakeNetwork network;
        AddressProbe probe(network,
                           [](const QString&, QObject*, const AddressProbe::Found& found) { found({}); });
        std::optional<Result<AddressFacts>> answer;
        probe.probe(u"https://example.com/a.png"_s, this,
                    [&answer](const Result<AddressFacts>& facts) { answer = facts; });
        QTRY_VERIFY(answer);
        QVERIFY(!*answer);
        QCOMPARE((*answer).error().kind, ErrorKind::Unreachable);
        QVERIFY2((*answer).error().detail.contains(u"offline"_s), qUtf8Printable((*answer).error().detail));
        QVERIFY(network.asked.isEmpty());
    }

    /// Where a model takes a file, in whatever form: one of several, below a list's objects, in a list.
    void filesOfEveryFormAreFound()
    {
        const QByteArray entry =
            R"JSON({"model_id": "lab/odd", "output": "video", "input_schema": {"properties": {
            "prompt": {"type": "string"},
            "either": {"anyOf": [{"type": "string", "format": "image_uri"}, {"type": "object"}]},
            "refs": {"type": "array", "items": {"type": "string", "format": "image_uri"}},
            "parts": {"type": "array", "items": {"pic": {"type": "string", "format": "image_uri"},
                                                 "word": {"type": "string"}}}}}})JSON";
        const Catalogue odd = Catalogue::fromEntries({QJsonDocument::fromJson(entry).object()},
                                                     Catalogue::Source::Live, QDate(2026, 9, 1));
        const QJsonObject body{{u"prompt"_s, u"https://example.com/words"_s},
                               {u"either"_s, u"https://example.com/1"_s},
                               {u"refs"_s, QJsonArray{u"https://example.com/2"_s}},
                               {u"parts"_s, QJsonArray{QJsonObject{{u"pic"_s, u"https://example.com/3"_s},
                                                                   {u"word"_s, u"https://x.y"_s}}}}};
        const Model& model = odd.models().constFirst();
        Result<Request> request = requestFromServiceJson(body, model);
        QVERIFY(request);
        request->model = model.id;
        QStringList found;
        for (const NamedSource& one : namedSources(*request, model))
            found.append(one.key + u' ' + one.source);
        found.sort();
        QCOMPARE(found,
                 (QStringList{u"either https://example.com/1"_s, u"parts[0].pic https://example.com/3"_s,
                              u"refs[0] https://example.com/2"_s}));
        QCOMPARE(webAddressesOf(*request, odd).size(), 3);
    }

    /// All of a request's, each once, by the service's keys.
    void aRequestsAddressesAreTried()
    {
        FakeNetwork network;
        network.pages = {{u"https://example.com/a.png"_s, {200, "image/png", {}, 1234}},
                         {u"https://example.com/a.mp4"_s, {200, "video/mp4", {}, 1234}},
                         {u"https://example.com/down.png"_s, {503, "text/plain", {}, -1}},
                         {u"https://example.com/login"_s, {200, "text/html", {}, 900}}};
        AddressTrial trial;
        trial.setProbe(std::make_unique<AddressProbe>(network, [](const QString& host, QObject*,
                                                                  const AddressProbe::Found& found) {
            found({QHostAddress(host == "inside.example.com"_L1 ? u"192.168.0.4"_s : u"93.184.216.34"_s)});
        }));
        Property picture;
        picture.kind = Property::Kind::Media;
        picture.media = MediaKind::Image;
        const auto at = [&picture](const char* key, const char* source) {
            return NamedSource{QString::fromLatin1(key), Field::Input, &picture, QString::fromLatin1(source)};
        };
        std::optional<AddressTrial::Outcome> outcome;
        const auto told = [&outcome](const AddressTrial::Outcome& tried) { outcome = tried; };
        trial.tryAll({at("image", "https://example.com/a.png"), at("refs[0]", "https://example.com/a.png"),
                      at("refs[1]", "https://example.com/login"), at("refs[2]", "https://example.com/a.mp4"),
                      at("end", "https://inside.example.com/a.png"),
                      at("mask", "https://example.com/none.png"), at("tail", "https://example.com/down.png"),
                      at("own", "file:/tmp/a.png"), at("data", "data:image/png;base64,AAAA"),
                      at("take", "scene:one?last")},
                     this, told);
        QTRY_VERIFY(outcome);
        QStringList keys;
        for (const Problem& problem : std::as_const(outcome->problems))
            keys.append(problem.key);
        QCOMPARE(keys, (QStringList{u"refs[1]"_s, u"refs[2]"_s, u"end"_s, u"mask"_s}));
        QVERIFY(outcome->problems.at(0).text.contains(u"web page"_s));
        QVERIFY(outcome->problems.at(1).text.contains(u"This is a video"_s));
        QVERIFY(outcome->problems.at(2).text.contains(u"leads to"_s));
        QVERIFY(outcome->problems.at(3).text.contains(u"no file"_s));
        QCOMPARE(outcome->notes.size(), 1);
        QVERIFY2(outcome->notes.constFirst().startsWith(u"tail: "_s),
                 qUtf8Printable(outcome->notes.constFirst()));
        QCOMPARE(network.asked.size(), 5); // a.png once, and none of those that are no addresses

        // Where there is none it is told all the same.
        outcome.reset();
        trial.tryAll({at("own", "file:/tmp/a.png")}, this, told);
        QTRY_VERIFY(outcome);
        QVERIFY(outcome->problems.isEmpty() && outcome->notes.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPublicAddress)
#include "tst_publicaddress.moc"
