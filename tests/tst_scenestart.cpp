// What the user wants new scenes to start with, and the network to be like.
#include "app/api/proxies.h"
#include "app/base/settings.h"
#include "app/catalogue/scenestart.h"
#include "app/studio/studiosettings.h"
#include "app/timeline/document.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSceneStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingWantedIsAsTheModelHasIt()
    {
        for (const Model& model : Catalogue::builtIn().models())
            QCOMPARE(startOf(model, {}), defaultsOf(model));
    }

    void whatTheModelTakesIsInIt()
    {
        const Model& kling = Catalogue::builtIn().standard();
        const Request start = startOf(kling, {u"9:16"_s, 12, false});
        QCOMPARE(start.aspectRatio, u"9:16"_s);
        QCOMPARE(start.duration, 12);
        QVERIFY(!start.sound);
        QCOMPARE(start.model, kling.id);
        // What it does not take is left as it is.
        QCOMPARE(startOf(kling, {u"21:9"_s, 16, {}}), defaultsOf(kling));
        QCOMPARE(startOf(kling, {u"x"_s, 2, {}}), defaultsOf(kling));
        for (const Model& model : Catalogue::builtIn().models()) {
            const Request some = startOf(model, {u"9:16"_s, 7, true});
            QVERIFY2(some.aspectRatio == model.defaultAspectRatio || model.aspectRatios.contains(u"9:16"_s),
                     qPrintable(model.id));
            QVERIFY2(some.duration == model.defaultSeconds ||
                         (model.minSeconds <= 7 && model.maxSeconds >= 7 &&
                          (model.secondsChoices.isEmpty() || model.secondsChoices.contains(7))),
                     qPrintable(model.id));
        }
    }

    void aNewSceneStartsWithIt()
    {
        Document document(Project::create(defaultsOf(Catalogue::builtIn().standard())));
        document.setSceneStart({{}, 9, {}});
        document.addScene();
        QCOMPARE(document.currentScene().request.duration, 9);
        QVERIFY(document.currentScene().request.prompt.isEmpty());
        document.setSceneStart({});
        document.addScene();
        QCOMPARE(document.currentScene().request.duration, Catalogue::builtIn().standard().defaultSeconds);
    }

    void theSettingsSayIt()
    {
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        QCOMPARE(sceneStartOf(settings), SceneStart());
        settings.set(setting::newAspect, u"1:1"_s);
        settings.set(setting::newSeconds, 8);
        settings.set(setting::newSound, u"off"_s);
        QCOMPARE(sceneStartOf(settings), (SceneStart{u"1:1"_s, 8, false}));
        settings.set(setting::newSound, u"on"_s);
        QCOMPARE(sceneStartOf(settings).sound, std::optional(true));
    }

    void theProxyThatIsSetTakesThePlaceOfTheEnvironments()
    {
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        QProcessEnvironment environment;
        const auto proxy = [&](const QString& address = u"https://model-api.runcomfy.net"_s) {
            return proxyFor(QUrl(address), withProxy(environment, setupFrom(settings).proxy));
        };
        environment.insert(u"HTTPS_PROXY"_s, u"http://environment.example:1"_s);
        environment.insert(u"NO_PROXY"_s, u"near.example"_s);
        QCOMPARE(proxy().hostName(), u"environment.example"_s);
        settings.set(setting::proxy, u"socks5://own.example:1080"_s);
        QCOMPARE(proxy().hostName(), u"own.example"_s);
        QCOMPARE(proxy().type(), QNetworkProxy::Socks5Proxy);
        QCOMPARE(proxy(u"https://near.example/v1"_s).type(), QNetworkProxy::NoProxy);
        settings.set(setting::proxy, u"none"_s);
        environment.insert(u"https_proxy"_s, u"http://environment.example:1"_s);
        QCOMPARE(proxy().type(), QNetworkProxy::NoProxy);
    }

    void certificatesOfAFileAreTrustedBesideTheSystems()
    {
        const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
        if (system.isEmpty())
            QSKIP("this machine trusts nobody");
        const QTemporaryDir home;
        Settings settings(home.filePath(u"rushes.ini"_s));
        QFile pem(home.filePath(u"own.pem"_s));
        QVERIFY(pem.open(QIODevice::WriteOnly));
        pem.write(system.constFirst().toPem());
        pem.close();
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        settings.set(setting::certificates, home.filePath(u"nothing.pem"_s));
        trustCertificatesOf(settings);
        QCOMPARE(QSslConfiguration::defaultConfiguration(), before);
        settings.set(setting::certificates, pem.fileName());
        trustCertificatesOf(settings);
        const QList<QSslCertificate> trusted = QSslConfiguration::defaultConfiguration().caCertificates();
        QCOMPARE(trusted.size(), system.size() + 1);
        QCOMPARE(trusted.constLast(), system.constFirst());
        QSslConfiguration::setDefaultConfiguration(before);
    }
};

QTEST_GUILESS_MAIN(TestSceneStart)
#include "tst_scenestart.moc"
