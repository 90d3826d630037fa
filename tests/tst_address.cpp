#include "app/api/address.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestAddress : public QObject
{
    Q_OBJECT

    static void addUrlColumns()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("may");
    }
    /// Whether an address may be used at a service with this base address.
    static void addUrl(const char* base, const char* url, bool may)
    {
        QTest::addRow("%s at %s", url, base) << QString::fromLatin1(base) << QString::fromLatin1(url) << may;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aServiceIsAtAGuardedAddress_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("base"); // empty: Insecure
        QTest::addColumn<QString>("balance");

        const auto row = [](const char* given, const char* base, const char* balance) {
            QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(base)
                                 << QString::fromLatin1(balance);
        };
        const char* own = "https://model-api.runcomfy.net/v1";
        const char* ownBalance = "https://api.runcomfy.net/prod/v2/balance";
        row("https://model-api.runcomfy.net/v1", own, ownBalance);
        row("https://model-api.runcomfy.net/v1///", own, ownBalance);
        row("https://MODEL-API.runcomfy.net:443/v1", own, ownBalance);
        row("https://model-api.runcomfy.net/v2", "https://model-api.runcomfy.net/v2", "");
        row("https://proxy.example/rc/v1/", "https://proxy.example/rc/v1", "");
        row("https://proxy.example:8443/v1", "https://proxy.example:8443/v1", "");
        row("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/prod/v2/balance");
        row("http://127.9.8.7/v1", "http://127.9.8.7/v1", "http://127.9.8.7/prod/v2/balance");
        row("http://[::1]:81/v1", "http://[::1]:81/v1", "http://[::1]:81/prod/v2/balance");
        row("http://localhost:81/", "http://localhost:81", "http://localhost:81/prod/v2/balance");
        row("https://127.0.0.1:81/v1", "https://127.0.0.1:81/v1", "https://127.0.0.1:81/prod/v2/balance");
        for (const char* bad :
             {"http://model-api.runcomfy.net/v1", "http://192.168.1.2/v1", "http://localhost.evil.example/v1",
              "http://127.0.0.1.evil.example/v1", "http://0.0.0.0/v1", "http://[::2]/v1",
              "ftp://127.0.0.1/v1", "file:///v1", "", "model-api.runcomfy.net/v1", "https://",
              "https://me@proxy.example/v1", "https://me:word@proxy.example/v1",
              "https://proxy.example/v1?a=b", "https://proxy.example/v1#a", "https://proxy.example/v1?",
              "https://proxy.example/v1#", "https://proxy.example:0/v1", "wss://proxy.example/v1"})
            row(bad, "", "");
    }

    void aServiceIsAtAGuardedAddress()
    {
        QFETCH(QString, given);
        QFETCH(QString, base);
        QFETCH(QString, balance);
        const Result<ServiceAddress> got = serviceAddress(QUrl(given));
        if (base.isEmpty()) {
            QVERIFY(!got);
            QCOMPARE(nameOf(got.error().kind), u"insecure"_s);
            QVERIFY(!got.error().detail.contains(u"word"_s));
        } else {
            QVERIFY(got.has_value());
            QCOMPARE(got->base.toString(), base);
            QCOMPARE(got->balance.toString(), balance);
        }
    }

    void theTokenGoesToTheApiOnly_data()
    {
        addUrlColumns();
        const auto row = &addUrl;
        const char* own = "https://model-api.runcomfy.net/v1";
        row(own, "https://model-api.runcomfy.net/v1/models/x", true);
        row(own, "https://model-api.runcomfy.net:443/v1/models/x", true);
        row(own, "https://api.runcomfy.net/prod/v2/balance", true);
        row(own, "https://api.runcomfy.net/prod/v2/other", false);
        row(own, "https://api.runcomfy.net:8443/prod/v2/balance", false);
        row(own, "http://model-api.runcomfy.net/v1/models/x", false);
        row(own, "http://api.runcomfy.net/prod/v2/balance", false);
        row(own, "https://files.runcomfy.net/x.mp4", false);
        row(own, "https://model-api.runcomfy.net:444/v1", false);
        row(own, "https://model-api.runcomfy.net.evil.example/v1", false);
        row(own, "https://me@model-api.runcomfy.net/v1", false);
        row("https://proxy.example/v1", "https://api.runcomfy.net/prod/v2/balance", false);
        row("https://proxy.example/v1", "https://proxy.example/v1/models/x", true);
        row("http://proxy.example/v1", "http://proxy.example/v1/models/x", false);
        row("http://127.0.0.1:80/v1", "http://127.0.0.1:80/prod/v2/balance", true);
        row("http://127.0.0.1:80/v1", "http://127.0.0.1/prod/v2/balance", true);
        row("http://127.0.0.1:80/v1", "http://127.0.0.1:81/v1", false);
        row("http://127.0.0.1:80/v1", "http://localhost:80/v1", false);
    }

    void theTokenGoesToTheApiOnly()
    {
        QFETCH(QString, base);
        QFETCH(QString, url);
        QFETCH(bool, may);
        QCOMPARE(mayCarryToken(QUrl(url), {QUrl(base), {}}), may);
    }

    void filesAreOnDocumentedHosts_data()
    {
        addUrlColumns();
        const auto row = &addUrl;
        const char* own = "https://model-api.runcomfy.net/v1";
        const char* local = "http://127.0.0.1:8080/v1";
        for (const char* base : {own, local}) {
            row(base, "https://files.runcomfy.net/x.mp4?sig=1", true);
            row(base, "https://a.b.runcomfy.com/x.mp4", true);
            row(base, "https://FILES.RUNCOMFY.NET:443/x", true);
            row(base, "http://files.runcomfy.net/x.mp4", false);
            row(base, "https://files.runcomfy.net:8443/x.mp4", false);
            row(base, "https://runcomfy.net.evil.example/x", false);
            row(base, "https://evilruncomfy.net/x", false);
            row(base, "https://files.runcomfy.net@evil.example/x", false);
            row(base, "https://me@files.runcomfy.net/x", false);
            row(base, "https://files.runcomfy.net./x", false);
            row(base, "file:///etc/passwd", false);
            row(base, "", false);
            row(base, "https://192.168.0.1/x", false);
            row(base, "http://[::ffff:192.168.0.1]:8080/x", false);
        }
        row(own, "http://127.0.0.1:8080/x", false);
        row(own, "https://127.0.0.1:8080/x", false);
        row(own, "https://media.example/x", false);
        row("https://proxy.example/v1", "https://other.example/x", false);
        row(local, "http://127.0.0.1:8080/x", true);
        row(local, "http://127.0.0.1:8081/x", true);
        row(local, "https://127.0.0.1:8443/x", true);
        row(local, "http://localhost:8080/x", true);
        row("https://proxy.example/v1", "https://proxy.example/x", true);
        row("https://proxy.example/v1", "https://proxy.example:8443/x", false);
        row("https://proxy.example:8443/v1", "https://proxy.example:8443/x", true);
        row("https://proxy.example/v1", "http://127.0.0.1/x", false);
        row("https://proxy.example/v1", "https://files.runcomfy.net/x", true);
    }

    void filesAreOnDocumentedHosts()
    {
        QFETCH(QString, base);
        QFETCH(QString, url);
        QFETCH(bool, may);
        QCOMPARE(mayHoldFiles(QUrl(url), {QUrl(base), {}}), may);
    }

    void filesAreOnHostsThatTheUserAllows()
    {
        const ServiceAddress service = runComfyAddress();
        const QStringList allowed = {u"media.example"_s};
        QVERIFY(mayHoldFiles(QUrl(u"https://media.example/x.mp4"_s), service, allowed));
        QVERIFY(mayHoldFiles(QUrl(u"https://MEDIA.example/x.mp4"_s), service, allowed));
        QVERIFY2(mayHoldFiles(QUrl(u"https://media.example:8443/x.mp4"_s), service, allowed),
                 "who allows the host has allowed what was shown");
        for (const QString& url :
             {u"http://media.example/x"_s, u"https://a.media.example/x"_s,
              u"https://media.example@evil.example/x"_s, u"https://evil.example/media.example"_s})
            QVERIFY2(!mayHoldFiles(QUrl(url), service, allowed), qPrintable(url));
    }

    void aHostIsNamedAsItIsCompared()
    {
        QCOMPARE(hostNamed(u" Media.Example "_s), u"media.example"_s);
        QCOMPARE(hostNamed(u"https://media.example/clips/a.mp4?sig=1"_s), u"media.example"_s);
        for (const QString& text : {u""_s, u"http://media.example"_s, u"media.example:8443"_s, u"localhost"_s,
                                    u"a b"_s, u"me@media.example"_s, u"/etc/passwd"_s})
            QVERIFY2(hostNamed(text).isEmpty(), qPrintable(text));
    }

    void anAddressGoesOutAsItWasTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("target");
        const auto row = [](const char* text, const char* target) {
            QTest::newRow(text) << QString::fromUtf8(text) << QByteArray(target);
        };
        row("https://a.example/b.mp4", "/b.mp4");
        row("https://a.example", "/");
        row("https://a.example?x=1", "/?x=1");
        row("https://a.example/s?sig=a%2Bb%2fc+d;e=%3D%3d&h=host%3Bx&n=%C3%A9",
            "/s?sig=a%2Bb%2fc+d;e=%3D%3d&h=host%3Bx&n=%C3%A9");
        row("https://a.example/%7euser/%41?q=%c3%a9&r=%7E~", "/%7euser/%41?q=%c3%a9&r=%7E~");
        row("https://a.example/a/../b/./c?x=/../", "/a/../b/./c?x=/../");
        row("https://a.example/a b?x=y z", "/a%20b?x=y%20z");
        row("https://a.example/a?x=é", "/a?x=%C3%A9");
        row("https://a.example/a?x=100%&y=%zz", "/a?x=100%&y=%zz");
        row("https://a.example/a?x=[1]{2}|^`'()*!$,", "/a?x=[1]{2}|^`'()*!$,");
        row("https://a.example/a?x=1#part", "/a?x=1");
        row("https://a.example:8443/a?x=%2f", "/a?x=%2f");
    }
    void anAddressGoesOutAsItWasTold()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, target);
        const QUrl url = exactAddress(text);
        QCOMPARE(requestTarget(url), target);
        // As it is kept in the database.
        const QUrl kept(QString::fromLatin1(url.toEncoded()), QUrl::StrictMode);
        QCOMPARE(requestTarget(kept), target);
        QVERIFY(url.path().isEmpty() || addressText(kept).endsWith(QString::fromLatin1(target)));
        QVERIFY(!addressText(kept).contains(u'#'));
        QVERIFY(exactAddress(u"ftp://a.example/x"_s).isEmpty());
        QVERIFY(exactAddress(u"no address"_s).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAddress)
#include "tst_address.moc"
