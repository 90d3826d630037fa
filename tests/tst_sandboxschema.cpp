#include "app/catalogue/catalogue.h"
#include "app/sandbox/sandboxschema.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSandboxSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRuleIsHeld_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("expected"); // "place type", in any order

        const auto row = [](const char* name, const char* body, const QStringList& expected) {
            QTest::newRow(name) << QByteArray(body) << expected;
        };
        row("prompt alone", R"({"prompt":"a"})", {});
        row("everything",
            R"({"prompt":"a","negative_prompt":"","duration":6,"aspect_ratio":"1:1","cfg_scale":0,"sound":false,
            "multi_prompt":[{"prompt":"x","duration":3},{"prompt":"y","duration":3}],"shot_type":"customize"})",
            {});
        row("no shots", R"({"prompt":"a","multi_prompt":[]})", {});
        row("a key the page does not name", R"({"prompt":"a","seed":1})", {});
        row("a shot's default seconds count", R"({"prompt":"a","multi_prompt":[{"prompt":"x"}]})", {});
        row("shots against the default duration",
            R"({"prompt":"a","multi_prompt":[{"prompt":"x","duration":4}]})",
            {u"body.multi_prompt value_error"_s});
        row("cfg scale's upper end", R"({"prompt":"a","cfg_scale":1})", {});

        row("nothing", "", {u"body.* json_invalid"_s});
        row("not JSON", "{prompt}", {u"body.* json_invalid"_s});
        row("cut short", R"({"prompt":"a")", {u"body.* json_invalid"_s});
        row("an array", "[]", {u"body dict_type"_s});
        row("a number", "5", {u"body dict_type"_s});
        row("null", "null", {u"body dict_type"_s});
        row("empty object", "{}", {u"body.prompt missing"_s});
        row("prompt null", R"({"prompt":null})", {u"body.prompt string_type"_s});
        row("prompt number", R"({"prompt":5})", {u"body.prompt string_type"_s});
        row("prompt blank", R"({"prompt":" "})", {u"body.prompt string_too_short"_s});
        row("negative prompt null", R"({"prompt":"a","negative_prompt":null})",
            {u"body.negative_prompt string_type"_s});
        row("duration fraction", R"({"prompt":"a","duration":5.5})", {u"body.duration int_from_float"_s});
        row("duration text", R"({"prompt":"a","duration":"5"})", {u"body.duration int_type"_s});
        row("duration bool", R"({"prompt":"a","duration":true})", {u"body.duration int_type"_s});
        row("duration null", R"({"prompt":"a","duration":null})", {u"body.duration int_type"_s});
        row("duration short", R"({"prompt":"a","duration":2})", {u"body.duration greater_than_equal"_s});
        row("duration long", R"({"prompt":"a","duration":16})", {u"body.duration less_than_equal"_s});
        row("duration huge", R"({"prompt":"a","duration":1e300})", {u"body.duration less_than_equal"_s});
        row("aspect unknown", R"({"prompt":"a","aspect_ratio":"4:3"})",
            {u"body.aspect_ratio literal_error"_s});
        row("aspect null", R"({"prompt":"a","aspect_ratio":null})", {u"body.aspect_ratio literal_error"_s});
        row("cfg low", R"({"prompt":"a","cfg_scale":-0.1})", {u"body.cfg_scale greater_than_equal"_s});
        row("cfg high", R"({"prompt":"a","cfg_scale":1.01})", {u"body.cfg_scale less_than_equal"_s});
        row("cfg text", R"({"prompt":"a","cfg_scale":"0.5"})", {u"body.cfg_scale float_type"_s});
        row("sound number", R"({"prompt":"a","sound":1})", {u"body.sound bool_type"_s});
        row("sound null", R"({"prompt":"a","sound":null})", {u"body.sound bool_type"_s});
        row("shot type", R"({"prompt":"a","shot_type":"intelligent"})", {u"body.shot_type literal_error"_s});
        row("shots null", R"({"prompt":"a","multi_prompt":null})", {u"body.multi_prompt list_type"_s});
        row("shots object", R"({"prompt":"a","multi_prompt":{}})", {u"body.multi_prompt list_type"_s});
        row("shot a string", R"({"prompt":"a","multi_prompt":["x"]})", {u"body.multi_prompt.0 dict_type"_s});
        row("shot without prompt", R"({"prompt":"a","multi_prompt":[{"duration":5}]})",
            {u"body.multi_prompt.0.prompt missing"_s});
        row("shot too short",
            R"({"prompt":"a","duration":5,"multi_prompt":[{"prompt":"x","duration":3},{"prompt":"y","duration":2}]})",
            {u"body.multi_prompt.1.duration greater_than_equal"_s});
        row("sums differ",
            R"({"prompt":"a","duration":7,"multi_prompt":[{"prompt":"x","duration":3},{"prompt":"y","duration":3}]})",
            {u"body.multi_prompt value_error"_s});
        row("a sum is not judged when a part is none",
            R"({"prompt":"a","duration":7,"multi_prompt":[{"prompt":"x","duration":"3"}]})",
            {u"body.multi_prompt.0.duration int_type"_s});
        row("all at once",
            R"({"duration":"5","aspect_ratio":"2:1","cfg_scale":2,"sound":"yes","multi_prompt":[{"prompt":1,"duration":99}],"shot_type":""})",
            {u"body.prompt missing"_s, u"body.duration int_type"_s, u"body.aspect_ratio literal_error"_s,
             u"body.cfg_scale less_than_equal"_s, u"body.sound bool_type"_s,
             u"body.multi_prompt.0.prompt string_type"_s, u"body.multi_prompt.0.duration less_than_equal"_s,
             u"body.shot_type literal_error"_s});
    }

    void everyRuleIsHeld()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, expected);
        const SchemaVerdict verdict = checkInput(body, Catalogue::builtIn().standard());
        QStringList found;
        for (const SchemaProblem& problem : verdict.problems) {
            QVERIFY(!problem.message.isEmpty());
            QStringList place;
            for (const QJsonValue& part : problem.loc)
                place.append(part.isDouble() && problem.type == "json_invalid"_L1
                                 ? u"*"_s
                                 : part.toVariant().toString());
            found.append(place.join(u'.') + u' ' + problem.type);
        }
        found.sort();
        expected.sort();
        QCOMPARE(found, expected);
    }

    void moreThanTwentyShotsAreTooMany()
    {
        QJsonArray shots;
        for (int i = 0; i < 21; ++i)
            shots.append(QJsonObject{{u"prompt"_s, u"x"_s}, {u"duration"_s, 3}});
        const QJsonObject input{{u"prompt"_s, u"a"_s}, {u"multi_prompt"_s, shots}};
        const SchemaVerdict verdict =
            checkInput(QJsonDocument(input).toJson(), Catalogue::builtIn().standard());
        QCOMPARE(verdict.problems.size(), 2);
        QCOMPARE(verdict.problems.at(0).type, u"too_long"_s);
        QCOMPARE(verdict.problems.at(1).type, u"value_error"_s);
    }
};

QTEST_GUILESS_MAIN(TestSandboxSchema)
#include "tst_sandboxschema.moc"
