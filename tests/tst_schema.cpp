#include "app/catalogue/catalogue.h"
#include "app/catalogue/schemacheck.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

QJsonValue json(const QByteArray& text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

Property one(const char* stated, const QString& key = u"x"_s)
{
    const Schema schema = readSchema(QJsonObject{{u"properties"_s, QJsonObject{{key, json(stated)}}}});
    return schema.properties.value(0);
}

using Kind = Property::Kind;

} // namespace

/// The service's dialect, and whatever else stands there.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void kindsAreTold_data()
    {
        QTest::addColumn<QByteArray>("stated");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, const char* stated, Kind kind, const char* key = "x") {
            QTest::newRow(name) << QByteArray(stated) << QString::fromLatin1(key) << static_cast<int>(kind);
        };
        row("string", R"({"type":"string"})", Kind::Text);
        row("str", R"({"type":"str"})", Kind::Text);
        row("float", R"({"type":"float"})", Kind::Number);
        row("number", R"({"type":"number"})", Kind::Number);
        row("int", R"({"type":"int"})", Kind::Integer);
        row("Integer", R"({"type":"Integer"})", Kind::Integer);
        row("bool", R"({"type":"bool"})", Kind::Switch);
        row("enum of texts", R"({"type":"string","enum":["a","b"]})", Kind::Choice);
        row("enum of numbers", R"({"type":"integer","enum":[5,10]})", Kind::Choice);
        row("enum with auto", R"({"enum":["auto",4,8]})", Kind::Choice);
        row("enum with null", R"({"type":"string","enum":["a",null]})", Kind::Choice);
        row("enum of nothing", R"({"type":"string","enum":[]})", Kind::Text);
        row("enum is null", R"({"type":"string","enum":null})", Kind::Text);
        row("const", R"({"const":"customize"})", Kind::Choice);
        row("or null", R"({"anyOf":[{"type":"integer"},{"type":"null"}]})", Kind::Integer);
        row("types with null", R"({"type":["string","null"]})", Kind::Text);
        row("two types", R"({"anyOf":[{"type":"integer"},{"type":"string"}]})", Kind::Unknown);
        row("image", R"({"type":"string","format":"image_uri"})", Kind::Media);
        row("image with mask", R"({"type":"string","format":"image_uri_with_mask_image_ideogramv3"})",
            Kind::Media);
        row("plain uri by its name", R"({"type":"string","format":"uri"})", Kind::Media, "video_url");
        row("no format, by its name", R"({"type":"string"})", Kind::Media, "start_image_url");
        row("an unknown format", R"({"type":"string","format":"hologram_uri"})", Kind::Media);
        row("a date is a text", R"({"type":"string","format":"date-time"})", Kind::Text);
        row("a webhook is a text", R"({"type":"string","format":"uri"})", Kind::Text, "webhook");
        row("images", R"({"type":"array","format":"image_uris"})", Kind::MediaList);
        row("images by their items", R"({"type":"array","items":{"type":"string","format":"image_uri"}})",
            Kind::MediaList);
        row("images by their name", R"({"type":"array","items":{"type":"string"}})", Kind::MediaList,
            "image_urls");
        row("words", R"({"type":"array","items":{"type":"string"}})", Kind::List, "words");
        row("objects as a bare map",
            R"({"type":"array","items":{"prompt":{"type":"string"},"duration":{"type":"float"}}})",
            Kind::Objects);
        row("objects", R"({"type":"array","items":{"type":"object","properties":{"a":{"type":"int"}}}})",
            Kind::Objects);
        row("list of anything", R"({"type":"array"})", Kind::Unknown);
        row("items are null", R"({"type":"array","items":null})", Kind::Unknown);
        row("object", R"({"type":"object","properties":{"a":{"type":"string"}}})", Kind::Unknown);
        row("no type", R"({})", Kind::Unknown);
        row("type is a number", R"({"type":7})", Kind::Unknown);
        row("is null", "null", Kind::Unknown);
        row("is a text", R"("string")", Kind::Unknown);
        row("is a list", "[1,2]", Kind::Unknown);
    }
    void kindsAreTold()
    {
        QFETCH(QByteArray, stated);
        QFETCH(QString, key);
        QFETCH(int, kind);
        const Property property = one(stated.constData(), key);
        QCOMPARE(property.key, key);
        QCOMPARE(static_cast<int>(property.kind), kind);
    }

    void defaultsThatFitNothingAreNone()
    {
        QVERIFY(one(R"({"type":"integer","default":null})").standard.isUndefined());
        QVERIFY(one(R"({"type":"integer","default":"many"})").standard.isUndefined());
        QCOMPARE(one(R"({"type":"integer","default":"5"})").standard, QJsonValue(5));
        QCOMPARE(one(R"({"type":"boolean","default":"true"})").standard, QJsonValue(true));
        QCOMPARE(one(R"({"enum":["4","8"],"default":4})").standard, QJsonValue(u"4"_s));
        QVERIFY(one(R"({"enum":["4","8"],"default":"5"})").standard.isUndefined());
        QVERIFY(one(R"({"type":"integer","default":9,"maximum":8})").standard.isUndefined());
        QVERIFY(one(R"({"type":"string","format":"image_uri","default":""})").standard.isUndefined());
    }

    void limitsThatNothingCouldKeepAreNone()
    {
        const Property property =
            one(R"({"type":"number","minimum":5,"maximum":1,"minItems":-1,"maxLength":"x"})");
        QVERIFY(!property.minimum && !property.maximum);
        QCOMPARE(property.minItems, 0);
        QCOMPARE(property.maxLength, -1);
        QCOMPARE(one(R"({"type":"number","minimum":"2"})").minimum, std::optional(2.0));
        QCOMPARE(one(R"({"type":"number","exclusiveMinimum":0})").above, std::optional(0.0));
    }

    void requiredMayBeMissingOddOrInTheProperty()
    {
        const char* const stated =
            R"({"properties":{"a":{"type":"string"},"b":{"type":"string","required":true}},"required":["a",null,7]})";
        const Schema schema = readSchema(json(stated));
        QVERIFY(schema.property(u"a"_s)->isRequired);
        QVERIFY(schema.property(u"b"_s)->isRequired);
        QVERIFY(!readSchema(json(R"({"properties":{"a":{"type":"string"}},"required":null})"))
                     .properties.first()
                     .isRequired);
    }

    void referencesAreFollowedAndCirclesEnd()
    {
        const char* const stated =
            R"({"$defs":{"S":{"type":"string","enum":["x"]},"C":{"$ref":"#/$defs/C"}},)"
            R"("properties":{"a":{"$ref":"#/$defs/S"},"c":{"$ref":"#/$defs/C"},"l":{"type":"array","items":{"$ref":"#/$defs/S"}}}})";
        const Schema schema = readSchema(json(stated));
        QCOMPARE(static_cast<int>(schema.property(u"a"_s)->kind), static_cast<int>(Kind::Choice));
        QCOMPARE(static_cast<int>(schema.property(u"c"_s)->kind), static_cast<int>(Kind::Unknown));
        QCOMPARE(static_cast<int>(schema.property(u"l"_s)->kind), static_cast<int>(Kind::List));
    }

    void nothingThatIsGivenCrashes()
    {
        for (const char* const text :
             {"null", "7", "\"x\"", "[]", "{}", R"({"properties":null})", R"({"properties":[1]})",
              R"({"properties":{"":{}}})", R"({"properties":{"a":{"items":{"items":{"items":{}}}}}})"})
            (void)readSchema(json(text));
        // Whatever a part is replaced by.
        QRandomGenerator random(12);
        const QJsonArray odd{
            QJsonValue(), 1e300, -1, u"x"_s, true, QJsonArray{}, QJsonObject{}, QJsonArray{QJsonValue(), 7}};
        const QStringList keys{u"type"_s,  u"enum"_s,       u"default"_s,   u"minimum"_s,     u"maximum"_s,
                               u"items"_s, u"format"_s,     u"maxItems"_s,  u"validations"_s, u"anyOf"_s,
                               u"$ref"_s,  u"properties"_s, u"multipleOf"_s};
        const QStringList types{u"array"_s,  u"integer"_s, u"string"_s,
                                u"number"_s, u"boolean"_s, u"object"_s};
        for (int i = 0; i < 3000; ++i) {
            QJsonObject property{{u"type"_s, types.at(random.bounded(int(types.size())))}};
            for (int j = 0; j < 4; ++j)
                property.insert(keys.at(random.bounded(int(keys.size()))),
                                odd.at(random.bounded(int(odd.size()))));
            const QJsonObject entry{
                {u"model_id"_s, u"a/b"_s},
                {u"input_schema"_s,
                 QJsonObject{{u"properties"_s, QJsonObject{{u"duration"_s, property},
                                                           {u"seed"_s, property},
                                                           {u"image"_s, property},
                                                           {u"multi_prompt"_s, property}}}}}};
            const Catalogue catalogue =
                Catalogue::fromEntries({entry}, Catalogue::Source::Live, QDate(2026, 1, 1));
            const Model* model = catalogue.model(u"a/b"_s);
            QVERIFY(model);
            const Request request = defaultsOf(*model);
            QVERIFY(request.duration >= 1);
            for (const Property& read : model->schema.properties) {
                (void)valueFromText(read, u"5"_s);
                (void)rangeText(read);
            }
        }
    }

    void whatAModelMakesAndCostsIsReadHoweverItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("parts");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("price");
        const auto row = [](const char* name, const char* parts, const char* output, const char* price) {
            QTest::newRow(name) << QByteArray(parts) << QString::fromLatin1(output)
                                << QString::fromLatin1(price);
        };
        row("a second", R"("base_price_usd":0.05,"price_unit":"second")", "video", "from $0.05 / s");
        row("Second", R"("base_price_usd":0.05,"price_unit":"Second")", "video", "from $0.05 / s");
        row("seconds", R"("base_price_usd":0.05,"price_unit":"seconds")", "video", "from $0.05 / s");
        row("per_second", R"("base_price_usd":0.05,"price_unit":"per_second")", "video", "from $0.05 / s");
        row("Per Second", R"("base_price_usd":0.05,"price_unit":" Per Second ")", "video", "from $0.05 / s");
        row("images", R"("base_price_usd":0.05,"price_unit":"images","categories":["text-to-image"])",
            "image", "from $0.05 / image");
        row("a minute", R"("base_price_usd":0.5,"price_unit":"minute")", "video", "");
        row("tokens", R"("base_price_usd":0.5,"price_unit":"1k tokens")", "video", "");
        row("a word for the kind", R"("categories":["Image"])", "image", "");
        row("with spaces", R"("categories":["text to image"])", "image", "");
        row("with lines", R"("categories":["TEXT_TO_AUDIO"])", "audio", "");
        row("one category", R"("categories":"image-to-image")", "image", "");
        row("nulls in between", R"("categories":[null,7,"text-to-audio"])", "audio", "");
    }
    void whatAModelMakesAndCostsIsReadHoweverItIsWritten()
    {
        QFETCH(QByteArray, parts);
        const QJsonValue entry = json(R"({"model_id":"a/b",)" + parts + '}');
        const Catalogue catalogue =
            Catalogue::fromEntries({entry}, Catalogue::Source::Live, QDate(2026, 1, 1));
        const Model* model = catalogue.model(u"a/b"_s);
        QVERIFY(model);
        QTEST(nameOf(model->output), "output");
        QTEST(model->price.text(model->output), "price");
    }

    void textsBecomeValues_data()
    {
        QTest::addColumn<QByteArray>("stated");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value"); // JSON; empty: refused
        const auto row = [](const char* name, const char* stated, const QString& text, const char* value) {
            QTest::newRow(name) << QByteArray(stated) << text << QString::fromUtf8(value);
        };
        row("text", R"({"type":"string"})", u"5"_s, R"("5")");
        row("whole", R"({"type":"integer"})", u"5"_s, "5");
        row("whole with a point", R"({"type":"integer"})", u"5.0"_s, "5");
        row("no whole", R"({"type":"integer"})", u"5.5"_s, "");
        row("large", R"({"type":"integer"})", u"4294967295"_s, "4294967295");
        row("number", R"({"type":"float"})", u"0.25"_s, "0.25");
        row("not a number", R"({"type":"float"})", u"nan"_s, "");
        row("comma", R"({"type":"float"})", u"0,25"_s, "");
        row("on", R"({"type":"boolean"})", u"On"_s, "true");
        row("no", R"({"type":"boolean"})", u"no"_s, "false");
        row("perhaps", R"({"type":"boolean"})", u"perhaps"_s, "");
        row("text choice", R"({"type":"string","enum":["4","8"]})", u"8"_s, R"("8")");
        row("number choice", R"({"type":"integer","enum":[4,8]})", u"8"_s, "8");
        row("no choice", R"({"type":"integer","enum":[4,8]})", u"5"_s, "");
        row("one of a list", R"({"type":"array","items":{"type":"integer"}})", u"3"_s, "[3]");
        row("a list", R"({"type":"array","items":{"type":"integer"}})", u"[3,4]"_s, "[3,4]");
        row("objects", R"({"type":"array","items":{"a":{"type":"int"}}})", u"[{\"a\":1}]"_s, R"([{"a":1}])");
        row("no objects", R"({"type":"array","items":{"a":{"type":"int"}}})", u"a=1"_s, "");
        row("unknown as JSON", R"({"type":"object"})", u"{\"w\":1}"_s, R"({"w":1})");
        row("unknown as text", R"({})", u"high"_s, R"("high")");
    }
    void textsBecomeValues()
    {
        QFETCH(QByteArray, stated);
        QFETCH(QString, text);
        QFETCH(QString, value);
        const Result<QJsonValue> read = valueFromText(one(stated.constData()), text);
        QCOMPARE(read.has_value(), !value.isEmpty());
        if (read)
            QCOMPARE(*read, json(value.toUtf8().constData()));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
