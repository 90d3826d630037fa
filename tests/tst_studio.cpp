#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/queue/queuesummary.h"
#include "tests/studiohome.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestStudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutATokenTheSandboxIsUsedAndRunComfyAsksForOne()
    {
        const Home home;
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
        QVERIFY(!(*studio)->service(sandboxId)->charges);
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QVERIFY(!(*studio)->service(runComfyId)->ready);
    }

    void aTokenMakesThePaidServiceTheStandardOne()
    {
        Home home;
        home.signIn();
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(runComfyId));
        QVERIFY((*studio)->service(runComfyId)->charges);
    }

    void aTokenThatAnotherProgramLeftIsOfferedAndNotChosen()
    {
        Home home;
        QVERIFY(put(home.folder.filePath(u".config/runcomfy/token.json"_s),
                    R"({"access_token":"rc-secret-token-4711"})"));
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void anotherAddressIsAnotherService()
    {
        Home home;
        home.signIn(QUrl(u"https://model-api.runcomfy.net/v1/"_s));
        QCOMPARE(idsOf(**home.open()).first(), QString(runComfyId));
        home.signIn(QUrl(u"http://127.0.0.1:8188/v1"_s));
        QCOMPARE(idsOf(**home.open()).first(), u"runcomfy http://127.0.0.1:8188/v1"_s);
    }

    void anUnsafeAddressIsSaidAndNeitherItNorTheTokenIsUsed()
    {
        Home home;
        home.signIn(QUrl(u"http://192.0.2.1/v1"_s));
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE((*studio)->serviceList().problem()->kind, ErrorKind::Insecure);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void aTokenThatCannotBeSentIsSaidAndNotUsed()
    {
        Home home;
        home.environment.insert(u"RUNCOMFY_TOKEN"_s, u"two words"_s);
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE((*studio)->serviceList().problem()->kind, ErrorKind::SignIn);
        QVERIFY(!(*studio)->serviceList().problem()->detail.contains(u"two"));
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void theSandboxIsFreeAndThePaidServiceIsNot()
    {
        Home home;
        home.signIn();
        const auto studio = home.open();
        Request request = shortScene().request;
        QCOMPARE((*studio)->purchases().priceOf(request, sandboxId), Usd{});
        QCOMPARE((*studio)->purchases().priceOf(request, runComfyId), *priceOf(request));
        QVERIFY((*studio)->purchases().priceOf(request, runComfyId).micros > 0);
        QCOMPARE((*studio)->purchases().priceOf(request, ServiceId(u"gone"_s)), Usd{});
    }

    void whatIsNotValidIsNeitherStoredNorSent()
    {
        ServedHome home;
        const auto studio = home.open();
        Scene scene = shortScene();
        scene.request.prompt.clear();
        scene.request.duration = 40;
        const auto id =
            (*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), scene, (*studio)->standardService());
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::Refused);
        QVERIFY(id.error().detail.contains(u"prompt") && id.error().detail.contains(u"duration"));
        QVERIFY((*studio)->runner().jobs().isEmpty());
        QCOMPARE(home.server.connections(), 0);
    }

    void aServiceThatIsNotThereTakesNoJob()
    {
        const Home home;
        const auto studio = home.open();
        const auto id = (*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(), runComfyId);
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::SignIn);
        QVERIFY((*studio)->runner().jobs().isEmpty());
    }

    void theValuePricedIsTheValueSent_data()
    {
        QTest::addColumn<Request>("request");
        const Request plain = shortScene().request;
        QTest::newRow("plain") << plain;
        const auto with = [&](const char* name, const auto& change) {
            Request request = plain;
            change(request);
            QTest::newRow(name) << request;
        };
        with("prompt", [](Request& r) { r.prompt = u"“Ümlaut” \\ \" \n 日本 🎬 \u2028"_s; });
        with("negative prompt", [](Request& r) { r.negativePrompt = u"blur, text"_s; });
        with("duration", [](Request& r) { r.duration = 15; });
        with("aspect ratio", [](Request& r) { r.aspectRatio = u"9:16"_s; });
        with("CFG scale", [](Request& r) { r.cfgScale = 0.1 + 0.2; });
        with("sound", [](Request& r) { r.sound = true; });
        with("shots", [](Request& r) {
            r.duration = 7;
            r.shots = {{u"first"_s, 3}, {u"second 🎬"_s, 4}};
        });
    }

    void theValuePricedIsTheValueSent()
    {
        QFETCH(Request, request);
        ServedHome home;
        const auto studio = home.open();
        const ServiceId service = (*studio)->standardService();
        Scene scene = shortScene();
        scene.request = request;
        const auto id = (*studio)->unguardedPurchases().generate(ProjectId(u"p"_s), scene, service);
        QVERIFY(id);
        const Job frozen = *(*studio)->runner().job(*id);
        QCOMPARE(frozen.request, request);
        QCOMPARE(frozen.price, (*studio)->purchases().priceOf(request, service));
        scene.request.prompt = u"Edited later"_s;

        QTRY_COMPARE(home.server.count("POST"), 1);
        QTRY_VERIFY(home.server.seen().first().whole);
        QCOMPARE(home.server.seen().first().body, requestBody(frozen.request));
        QCOMPARE(home.server.seen().first().target, "/v1/models/" + request.model.toUtf8());
        QCOMPARE(home.server.seen().first().header("Authorization"), "Bearer " + token.toUtf8());
        QTRY_COMPARE((*studio)->runner().job(*id)->requestId, u"r1"_s);
        QCOMPARE(home.server.count("POST"), 1);
    }

    void twoClicksAreTwoJobsAndTwoRequests()
    {
        ServedHome home;
        const auto studio = home.open();
        QVERIFY(generateShort(**studio));
        QVERIFY(generateShort(**studio));
        QTRY_COMPARE(home.server.count("POST"), 2);
        QTRY_COMPARE(summarise((*studio)->runner().jobs()).queued, 2);
        QCOMPARE(home.server.count("POST"), 2);
    }

    void theTokenIsInNoFile()
    {
        ServedHome home;
        const auto studio = home.open();
        QVERIFY(generateShort(**studio));
        QTRY_COMPARE(summarise((*studio)->runner().jobs()).queued, 1);
        QDir data(home.folders().data);
        for (const QFileInfo& entry : data.entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(entry.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(token.toUtf8()), qPrintable(entry.filePath()));
        }
    }
};

QTEST_MAIN(TestStudio)
#include "tst_studio.moc"
