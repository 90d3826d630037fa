#include "app/catalogue/validation.h"
#include "app/prompt/advice.h"
#include "app/prompt/snippets.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestSnippets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindHasItsSnippets()
    {
        QSet<QString> texts;
        for (const Snippet& snippet : builtInSnippets()) {
            QVERIFY2(!texts.contains(snippet.text), qPrintable(snippet.text));
            texts.insert(snippet.text);
        }
        for (const PhraseKind kind : phraseKinds())
            QVERIFY2(ofKind(builtInSnippets(), kind).size() >= 8, qPrintable(nameOf(kind)));
    }

    void noSnippetDrawsAdvice()
    {
        const Model& model = Catalogue::builtIn().standard();
        for (const Snippet& snippet : builtInSnippets()) {
            Request request = defaultsOf(model);
            request.prompt = u"A man, a woman, a child"_s;
            request = withSnippet(request, snippet, -1);
            for (const Advice& advice : advise(request, model))
                QFAIL(qPrintable(snippet.title + u": "_s + advice.title));
        }
    }

    void aPersonsOwnReadBackAsTheyWere()
    {
        const QList<Snippet> mine = {{PhraseKind::Light, u"Mein “Licht”"_s, u"Zeile 1\nZeile 2 \U0001F3AC"_s},
                                     {PhraseKind::Negative, u"n"_s, u"blurry"_s}};
        const Result<QList<Snippet>> read = snippetsFromJson(snippetsToJson(mine));
        QVERIFY(read);
        QVERIFY(*read == mine);
        QVERIFY(snippetsFromJson(snippetsToJson({}))->isEmpty());
    }

    void damageIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, const QByteArray& json, ErrorKind kind, const QString& place) {
            QTest::newRow(name) << json << kind << place;
        };
        const QByteArray head = R"({"format":"rushes-snippets","version":1,"snippets":)";
        row("empty", "", ErrorKind::Damaged, u"line 1, column 1"_s);
        row("syntax", "{\n\n  \"format\": x}", ErrorKind::Damaged, u"line 3, column"_s);
        row("other file", R"({"format":"rushes","version":1})", ErrorKind::Damaged, u"format"_s);
        row("version", R"({"format":"rushes-snippets","version":"1"})", ErrorKind::Damaged, u"version"_s);
        row("newer", R"({"format":"rushes-snippets","version":2})", ErrorKind::TooNew, u"2"_s);
        row("no list", head + "{}}", ErrorKind::Damaged, u"snippets"_s);
        row("no object", head + "[7]}", ErrorKind::Damaged, u"snippets[0]"_s);
        row("kind", head + R"([{"kind":"light","title":"a","text":"b"},{"kind":"x"}]})", ErrorKind::Damaged,
            u"snippets[1].kind"_s);
        row("title", head + R"([{"kind":"light","text":"b"}]})", ErrorKind::Damaged, u"snippets[0].title"_s);
        row("text", head + R"([{"kind":"light","title":"a","text":7}]})", ErrorKind::Damaged,
            u"snippets[0].text"_s);
        row("huge", QByteArray(1024 * 1024 + 1, ' '), ErrorKind::TooLarge, QString());
        row("deep", QByteArray(100000, '['), ErrorKind::Damaged, u"line 1"_s);
    }
    void damageIsReportedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(ErrorKind, kind);
        QFETCH(QString, place);
        const Result<QList<Snippet>> read = snippetsFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
        QVERIFY2(read.error().detail.startsWith(place), qPrintable(read.error().detail));
    }

    void mergingRepeatsNothing()
    {
        const Snippet a{PhraseKind::Light, u"a"_s, u"a"_s};
        const Snippet b{PhraseKind::Light, u"b"_s, u"b"_s};
        QVERIFY(merged({a}, {b, a}) == (QList<Snippet>{a, b}));
    }

    void aSnippetIsPartedAsTheTextAsks()
    {
        const Snippet pan{PhraseKind::Camera, u"Pan"_s, u"Slow pan."_s};
        QCOMPARE(withSnippet(QString(), pan), u"Slow pan."_s);
        QCOMPARE(withSnippet(u"A house"_s, pan), u"A house. Slow pan."_s);
        QCOMPARE(withSnippet(u"A house.  \n"_s, pan), u"A house. Slow pan."_s);
        QCOMPARE(withSnippet(u"A house,"_s, pan), u"A house, Slow pan."_s);
        const Snippet blur{PhraseKind::Negative, u"Blur"_s, u"blurry"_s};
        QCOMPARE(withSnippet(u"text"_s, blur), u"text, blurry"_s);
        QCOMPARE(withSnippet(u"text, "_s, blur), u"text, blurry"_s);
    }

    void aSnippetGoesWhereItIsDropped()
    {
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = u"P"_s;
        request.shots = {{u"A"_s, 3}, {u"B"_s, 3}};
        const Snippet pan{PhraseKind::Camera, u"Pan"_s, u"Slow pan."_s};
        const Snippet blur{PhraseKind::Negative, u"Blur"_s, u"blurry"_s};
        QCOMPARE(withSnippet(request, pan, 1).shots.at(1).prompt, u"B. Slow pan."_s);
        QCOMPARE(withSnippet(request, pan, 1).prompt, u"P"_s);
        QCOMPARE(withSnippet(request, pan, -1).prompt, u"P. Slow pan."_s);
        QCOMPARE(withSnippet(request, blur, 0).negativePrompt, u"blurry"_s);
        QVERIFY(withSnippet(request, blur, 0).shots == request.shots);
        QVERIFY(withSnippet(request, pan, 2) == request);
        QVERIFY(withSnippet(request, pan, -2) == request);
    }

    void everyTemplateIsValidAndNeedsNoAdvice()
    {
        QVERIFY(builtInTemplates().size() >= 6);
        QSet<QString> names;
        for (const Template& scene : builtInTemplates()) {
            QVERIFY(!names.contains(scene.name));
            names.insert(scene.name);
            for (const Problem& problem : validate(scene.request))
                QFAIL(qPrintable(scene.name + u": "_s + problem.text));
            for (const Advice& advice : advise(scene.request, Catalogue::builtIn().standard()))
                QFAIL(qPrintable(u"%1: %2 %3 (shot %4)"_s.arg(scene.name, advice.title, advice.text)
                                     .arg(advice.shot + 1)));
        }
    }

    void aDamagedTemplateNamesItsPlace()
    {
        const auto place = [](const QByteArray& json) { return templatesFromJson(json).error().detail; };
        QCOMPARE(place(R"({"templates":[{"about":"b"}]})"), u"templates[0].name"_s);
        QCOMPARE(place(R"({"templates":[{"name":"a","about":"b","request":{"prompt":"x"}}]})"),
                 u"templates[0].request.model"_s);
        QCOMPARE(
            place(
                R"({"templates":[{"name":"a","about":"b","request":{"model":"kling/kling-3.0/pro/text-to-video","duration":"x"}}]})"),
            u"templates[0].request.duration"_s);
        QCOMPARE(place("{}"), u"templates"_s);
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
