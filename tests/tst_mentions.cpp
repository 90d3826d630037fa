// What a prompt calls by @name: elements, and references where the model's own words say how they are called.
#include "app/catalogue/catalogue.h"
#include "app/catalogue/elementnames.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/validation.h"
#include "app/prompt/advice.h"
#include "app/prompt/mentions.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// A model whose words say this of its prompt and its pictures.
Model modelSaying(const QByteArray& ofPrompt, const QByteArray& ofImages)
{
    const QByteArray entry = R"({"model_id": "lab/reference-to-video", "output": "video", "input_schema": {
        "properties": {"prompt": {"type": "string", "description": "%P"},
        "images": {"type": "array", "items": {"type": "string", "format": "image_uri"}, "description": "%I"},
        "videos": {"type": "array", "items": {"type": "string", "format": "video_uri"}}},
        "required": ["prompt"]}})";
    const QByteArray made = QByteArray(entry).replace("%P", ofPrompt).replace("%I", ofImages);
    return Catalogue::fromEntries({QJsonDocument::fromJson(made).object()}, Catalogue::Source::Live,
                                  QDate(2026, 9, 1))
        .models()
        .constFirst();
}

Request withPictures(const Model& model, const QString& prompt, int pictures)
{
    Request request = defaultsOf(model);
    request.prompt = prompt;
    for (int i = 0; i < pictures; ++i)
        request.inputs.append({InputRole::ReferenceImage, u"https://example.com/%1.png"_s.arg(i), {}});
    return request;
}

} // namespace

class TestMentions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void picturesAreCalledAsTheModelSays_data()
    {
        QTest::addColumn<QByteArray>("prompt");
        QTest::addColumn<QByteArray>("images");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char* name, const QByteArray& prompt, const QByteArray& images,
                            const QStringList& names) { QTest::newRow(name) << prompt << images << names; };
        row("by the prompt", "Call them @Image1, @Image2", "", {u"Image1"_s, u"Image2"_s});
        row("by the list", "", "Named @image_1 and so on in the prompt", {u"image_1"_s, u"image_2"_s});
        row("in quotes", "use `@img1`", "", {u"img1"_s, u"img2"_s});
        row("of another kind", "Call the clips @Video1", "", {});
        row("nothing is said", "What is seen", "Pictures", {});
        row("an address", "Ask me@image1.example", "", {});
        row("no first one", "@Image12", "", {});
    }
    void picturesAreCalledAsTheModelSays()
    {
        QFETCH(QByteArray, prompt);
        QFETCH(QByteArray, images);
        QFETCH(QStringList, names);
        const Model model = modelSaying(prompt, images);
        QCOMPARE(mentionNames(withPictures(model, u"x"_s, 2), model), names);
        QCOMPARE(mentionNames(withPictures(model, u"x"_s, 0), model), QStringList());
        if (names.isEmpty())
            return;
        // Offered behind an @.
        const QString begun = u"A fox like @"_s;
        QCOMPARE(mentionAt(begun, begun.size(), names).words,
                 (QStringList{u'@' + names.at(0), u'@' + names.at(1)}));
    }

    void whatIsNotThereIsSaid()
    {
        const Model model = modelSaying("Call them @Image1, @Image2", "");
        const auto said = [&model](const QString& prompt, int pictures) {
            QStringList titles;
            for (const Advice& advice : advise(withPictures(model, prompt, pictures), model)) {
                if (advice.id == u"unknown-name"_s)
                    titles.append(advice.title + u' ' + advice.text);
            }
            return titles;
        };
        QCOMPARE(said(u"@Image1 meets @image2"_s, 2), QStringList());
        QCOMPARE(
            said(u"@Image1 meets @Image3, and @Image3 leaves"_s, 2),
            QStringList{u"Nothing is called @Image3. There are @Image1, @Image2. Name one of them, or add "
                        "what is missing."_s});
        QCOMPARE(said(u"@Image1"_s, 0).size(), 1);
        QCOMPARE(said(u"@Image12"_s, 2).size(), 1);
        QCOMPARE(said(u"mail me@home.example"_s, 1), QStringList());
    }

    void elementsAreNamedWhereTheModelTakesThem()
    {
        const Model& model = *Catalogue::builtIn().model(u"kling/kling-3.0/pro/image-to-video"_s);
        Request request = defaultsOf(model);
        request.prompt = u"@Anna meets @Bert"_s;
        Element anna;
        anna.name = u"Anna"_s;
        request.elements = {anna};
        QStringList titles;
        for (const Advice& advice : advise(request, model))
            titles.append(advice.title);
        QVERIFY2(titles.contains(u"Nothing is called @Bert."_s), qPrintable(titles.join(u' ')));
        // A model that names nothing leaves an @ what it is.
        request.model = Catalogue::builtIn().standard().id;
        for (const Advice& advice : advise(request, Catalogue::builtIn().standard()))
            QVERIFY(advice.id != u"unknown-name"_s);
    }

    /// What the service reads, and what is marked in the prompt.
    void oddNamesAreSentAsTheirPlaces_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("sent");
        const auto row = [](const char* name, const QStringList& names, const char* prompt,
                            const char* sent) {
            QTest::newRow(name) << names << QString::fromUtf8(prompt) << QString::fromUtf8(sent);
        };
        row("the longest", {u"Ann"_s, u"Anna"_s}, "@Anna, @ann; @Annabel", "@Element2, @Element1; @Annabel");
        row("within a word", {u"Anna"_s}, "mail a@Anna.org or (@Anna)", "mail a@Anna.org or (@Element1)");
        row("another one's place", {u"Element2"_s, u"Element1"_s}, "@Element1 and @Element2",
            "@Element2 and @Element1");
        row("one has no name", {{}, u"Bert"_s}, "@Element1 and @bert", "@Element1 and @Element2");
        row("a space", {u"Anna Lee"_s, u"Anna"_s}, "@Anna Lee, @Anna leaves", "@Element1, @Element2 leaves");
        row("signs of a pattern", {u"a.b*(c"_s}, "@a.b*(c and @axbbc", "@Element1 and @axbbc");
        row("emoji", {u"🐕"_s, u"👩🏽‍🚀"_s}, "@🐕 and @👩🏽‍🚀 and @👩",
            "@Element1 and @Element2 and @👩");
        row("Hebrew and Arabic", {u"דנה"_s, u"ليلى"_s}, "@דנה ו@ליلى, @ليلى", "@Element1 ו@ליلى, @Element2");
        row("Hindi", {u"नेह"_s, u"नेहा"_s}, "@नेहा @नेह", "@Element2 @Element1");
        row("Thai", {u"น้ำ"_s}, "@น้ำ", "@Element1");
    }
    void oddNamesAreSentAsTheirPlaces()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, prompt);
        QFETCH(QString, sent);
        const Model& model = *Catalogue::builtIn().model(u"kling/kling-3.0/pro/image-to-video"_s);
        Request request = defaultsOf(model);
        request.prompt = prompt;
        for (const QString& name : names)
            request.elements.append({name, u"file:/a.png"_s, {}, {}});
        QCOMPARE(toServiceJson(request, model).value("prompt"_L1).toString(), sent);
        // As many as were replaced, or stand for their place already, are marked.
        const QList<TextRange> marked = mentionsIn(prompt, mentionNames(request, model));
        QCOMPARE(marked.size(), sent.count(QRegularExpression(u"@Element\\d"_s)));
        for (const QString& name : names) {
            if (!name.contains(QRegularExpression(u"[ .*(]"_s)))
                QCOMPARE(asElementName(u'@' + name), name);
        }
    }

    void twoOfOneNameAreRefused()
    {
        const Model& model = *Catalogue::builtIn().model(u"kling/kling-3.0/pro/image-to-video"_s);
        const auto keys = [&model](const QStringList& names) {
            Request request = defaultsOf(model);
            request.prompt = u"p"_s;
            request.inputs = {{InputRole::StartImage, u"https://example.com/a.png"_s, {}}};
            for (const QString& name : names)
                request.elements.append(
                    {name, u"https://example.com/a.png"_s, {u"https://example.com/b.png"_s}, {}});
            QStringList all;
            for (const Problem& problem : validate(request))
                all.append(problem.key);
            return all;
        };
        QCOMPARE(keys({u"Anna"_s, u"Bert"_s, {}}), QStringList());
        QCOMPARE(keys({u"Anna"_s, {}, u"anna"_s}), QStringList{u"elements[2]"_s});
        QCOMPARE(keys({u"Element2"_s, {}}), QStringList{u"elements[1]"_s});
        QCOMPARE(keys({u"Element1"_s, {}}), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
