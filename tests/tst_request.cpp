#include "app/catalogue/prices.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/domain/request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Request valid()
{
    Request request = defaultsOf(Catalogue::builtIn().standard());
    request.prompt = u"A harbour at dawn"_s;
    return request;
}

Request validWithShots()
{
    Request request = valid();
    request.shots = {{u"Wide"_s, 4}, {u"Close"_s, 3}};
    request.duration = 7;
    return request;
}

QStringList fieldsOf(const QList<Problem>& problems)
{
    QStringList names;
    for (const Problem& problem : problems)
        names.append(nameOf(problem.field, problem.shot));
    return names;
}

} // namespace

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theCatalogueStatesTheSchemasLimits()
    {
        const Model& model = Catalogue::builtIn().standard();
        QCOMPARE(model.id, u"kling/kling-3.0/pro/text-to-video"_s);
        QCOMPARE(model.minSeconds, 3);
        QCOMPARE(model.maxSeconds, 15);
        QCOMPARE(model.defaultSeconds, 5);
        QCOMPARE(model.aspectRatios, (QStringList{u"16:9"_s, u"9:16"_s, u"1:1"_s}));
        QCOMPARE(model.defaultCfgScale, 0.5);
        QVERIFY(model.defaultSound);
        QCOMPARE(model.maxShots, 20);
        QCOMPARE(model.mostShots(), 5);
        QVERIFY(model.price.read.isValid());
    }

    void aDamagedCatalogueNamesTheKey()
    {
        const Result<Catalogue> undated = Catalogue::fromJson(R"({"models":[{"model_id":"a/b"}]})");
        QVERIFY(!undated);
        QCOMPARE(undated.error().kind, ErrorKind::Damaged);
        QCOMPARE(undated.error().detail, u"date"_s);
        // An entry that is none is left out; without a model it is no catalogue.
        QVERIFY(Catalogue::fromJson(R"({"date":"2026-01-02","models":[7,null,{"model_id":"a/b"}]})"));
        QVERIFY(!Catalogue::fromJson(R"({"date":"2026-01-02","models":[{"model_id":"../b"}]})"));
        QVERIFY(!Catalogue::fromJson("{}"));
        QVERIFY(!Catalogue::fromJson("nonsense"));
    }

    void defaultsNeedOnlyAPrompt()
    {
        const Request request = defaultsOf(Catalogue::builtIn().standard());
        QCOMPARE(fieldsOf(validate(request)), QStringList{u"prompt"_s});
        QVERIFY(validate(valid()).isEmpty());
        QVERIFY(validate(validWithShots()).isEmpty());
    }

    void everyRuleNamesItsField_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char* name, Request base, auto change, const QStringList& fields) {
            change(base);
            QTest::newRow(name) << base << fields;
        };
        const double nan = std::numeric_limits<double>::quiet_NaN();
        row("unknown model", valid(), [](Request& r) { r.model = u"x/y"_s; }, {u"model"_s});
        row("blank prompt", valid(), [](Request& r) { r.prompt = u" \n\t"_s; }, {u"prompt"_s});
        row("blank prompt with shots", validWithShots(), [](Request& r) { r.prompt.clear(); }, {u"prompt"_s});
        row("2 s", valid(), [](Request& r) { r.duration = 2; }, {u"duration"_s});
        row("3 s", valid(), [](Request& r) { r.duration = 3; }, {});
        row("15 s", valid(), [](Request& r) { r.duration = 15; }, {});
        row("16 s", valid(), [](Request& r) { r.duration = 16; }, {u"duration"_s});
        row("aspect 4:3", valid(), [](Request& r) { r.aspectRatio = u"4:3"_s; }, {u"aspect_ratio"_s});
        row("no aspect", valid(), [](Request& r) { r.aspectRatio.clear(); }, {u"aspect_ratio"_s});
        row("cfg below", valid(), [](Request& r) { r.cfgScale = -0.01; }, {u"cfg_scale"_s});
        row("cfg above", valid(), [](Request& r) { r.cfgScale = 1.01; }, {u"cfg_scale"_s});
        row("cfg not a number", valid(), [nan](Request& r) { r.cfgScale = nan; }, {u"cfg_scale"_s});
        row("cfg 0", valid(), [](Request& r) { r.cfgScale = 0; }, {});
        row("cfg 1", valid(), [](Request& r) { r.cfgScale = 1; }, {});
        row("shot type", valid(), [](Request& r) { r.shotType = u"intelligent"_s; }, {u"shot_type"_s});
        row("shot of 2 s", validWithShots(),
            [](Request& r) { r.shots[0].seconds = 2, r.shots[1].seconds = 5; },
            {u"multi_prompt[0].duration"_s});
        row("shot of 16 s", validWithShots(),
            [](Request& r) {
                r.shots = {{u"a"_s, 16}}, r.duration = 16;
            },
            {u"duration"_s, u"multi_prompt[0].duration"_s});
        row("shot without prompt", validWithShots(), [](Request& r) { r.shots[1].prompt = u"  "_s; },
            {u"multi_prompt[1].prompt"_s});
        row("sum differs", validWithShots(), [](Request& r) { r.duration = 8; }, {u"multi_prompt"_s});
        row("21 shots", valid(),
            [](Request& r) {
                r.shots = QList<Shot>(21, {u"a"_s, 3}), r.duration = 63;
            },
            {u"duration"_s, u"multi_prompt"_s});
        row("overflowing sum", valid(),
            [](Request& r) {
                r.shots = QList<Shot>(2, {u"a"_s, std::numeric_limits<int>::max()}), r.duration = 5;
            },
            {u"multi_prompt[0].duration"_s, u"multi_prompt[1].duration"_s, u"multi_prompt"_s});
    }
    void everyRuleNamesItsField()
    {
        QFETCH(Request, request);
        QFETCH(QStringList, fields);
        const QList<Problem> problems = validate(request);
        QCOMPARE(fieldsOf(problems), fields);
        for (const Problem& problem : problems)
            QVERIFY(problem.text.size() > 10);
    }

    void allProblemsComeAtOnce()
    {
        Request request = valid();
        request.prompt.clear();
        request.aspectRatio = u"2:1"_s;
        request.duration = 40;
        request.cfgScale = 3;
        request.shots = {{QString(), 1}};
        QCOMPARE(
            fieldsOf(validate(request)),
            (QStringList{u"prompt"_s, u"aspect_ratio"_s, u"duration"_s, u"cfg_scale"_s,
                         u"multi_prompt[0].prompt"_s, u"multi_prompt[0].duration"_s, u"multi_prompt"_s}));
    }

    void thePriceIsExact()
    {
        Request request = valid();
        request.sound = true;
        QCOMPARE(priceOf(request)->text(), u"$0.84"_s);
        request.duration = 15;
        QCOMPARE(priceOf(request)->text(), u"$2.52"_s);
        request.sound = false;
        QCOMPARE(priceOf(request)->text(), u"$1.68"_s);
        QCOMPARE(Catalogue::builtIn().standard().price.perSecond(true).text(), u"$0.168"_s);
        request.model = u"x/y"_s;
        QVERIFY(!priceOf(request));
    }

    void moneyIsReadToTheNearestMillionth()
    {
        QCOMPARE(Usd::fromDouble(0.1 + 0.2)->micros, 300000);
        QCOMPARE(Usd::fromDouble(-1.0)->text(), u"−$1.00"_s);
        QVERIFY(!Usd::fromDouble(std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!Usd::fromDouble(1e12));
    }

    void theBodyHoldsWhatTheSchemaNames()
    {
        const QJsonObject plain = toServiceJson(valid());
        QCOMPARE(plain.keys(), (QStringList{u"aspect_ratio"_s, u"cfg_scale"_s, u"duration"_s, u"prompt"_s,
                                            u"shot_type"_s, u"sound"_s}));
        Request request = validWithShots();
        request.negativePrompt = u"blurry"_s;
        const QJsonObject full = toServiceJson(request);
        QCOMPARE(full.value(u"negative_prompt"_s), QJsonValue(u"blurry"_s));
        QCOMPARE(full.value(u"multi_prompt"_s),
                 QJsonValue(QJsonArray{QJsonObject{{u"prompt"_s, u"Wide"_s}, {u"duration"_s, 4}},
                                       QJsonObject{{u"prompt"_s, u"Close"_s}, {u"duration"_s, 3}}}));
        QCOMPARE(QJsonDocument::fromJson(requestBody(request)).object(), full);
        // Whole seconds are integers on the wire: 7, not 7.0.
        QVERIFY(requestBody(request).contains("\"duration\":7"));
        QVERIFY(!requestBody(request).contains("7.0"));
    }

    void theBodyReadsBackAsTheSameRequest()
    {
        Request request = validWithShots();
        request.negativePrompt = u"“Ünïcode” \U0001F3AC"_s;
        request.cfgScale = 0.35;
        request.sound = false;
        const Result<Request> read =
            requestFromServiceJson(toServiceJson(request), Catalogue::builtIn().standard());
        QVERIFY(read);
        QVERIFY(*read == request);
    }

    void aWrongTypeNamesItsKey_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key");
        QTest::newRow("prompt") << QByteArray(R"({"prompt":1})") << u"prompt"_s;
        QTest::newRow("duration text") << QByteArray(R"({"duration":"5"})") << u"duration"_s;
        QTest::newRow("duration fraction") << QByteArray(R"({"duration":5.5})") << u"duration"_s;
        QTest::newRow("duration huge") << QByteArray(R"({"duration":1e300})") << u"duration"_s;
        QTest::newRow("sound") << QByteArray(R"({"sound":"yes"})") << u"sound"_s;
        QTest::newRow("shots null") << QByteArray(R"({"multi_prompt":null})") << u"multi_prompt"_s;
        QTest::newRow("shot") << QByteArray(R"({"multi_prompt":[{"prompt":"a"},7]})") << u"multi_prompt[1]"_s;
        QTest::newRow("shot duration")
            << QByteArray(R"({"multi_prompt":[{"duration":[]}]})") << u"multi_prompt[0].duration"_s;
    }
    void aWrongTypeNamesItsKey()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        const Result<Request> read =
            requestFromServiceJson(QJsonDocument::fromJson(json).object(), Catalogue::builtIn().standard());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QCOMPARE(read.error().detail, key);
    }

    void errorNamesAreUniqueAndReadBack()
    {
        for (int i = 0; i <= static_cast<int>(ErrorKind::Internal); ++i) {
            const auto kind = static_cast<ErrorKind>(i);
            QCOMPARE(errorKindNamed(nameOf(kind)), std::optional(kind));
        }
        QVERIFY(!errorKindNamed(u"nonsense"_s));
    }

    void onlyARefusalProvesThatNothingWasAccepted()
    {
        for (const ErrorKind kind :
             {ErrorKind::Lost, ErrorKind::ServiceDown, ErrorKind::NotUnderstood, ErrorKind::Internal})
            QVERIFY(!provesNothingAccepted(kind));
        for (const ErrorKind kind : {ErrorKind::Unreachable, ErrorKind::SignIn, ErrorKind::TopUp,
                                     ErrorKind::Refused, ErrorKind::Busy})
            QVERIFY(provesNothingAccepted(kind));
    }
};

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
