// `rushes models` and `rushes run` at a service whose catalogue has unusual models.
#include "tests/e2e/program.h"
#include "tests/fakes/wireserver.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString token = u"rc-secret-token-4711"_s;

/// Odd on purpose: names, types, missing and null parts.
const char* const oddModels = R"JSON([
 {"model_id":"acme/Dream-Weaver.v9/Text2Film","display_name":"Dream Weaver","categories":["text-to-video"],"kind":"model",
  "base_price_usd":0.05,"price_unit":"second","pricing_note":"Per second.",
  "input_schema":{"type":"object","properties":{
    "script":{"type":"string","maxLength":40,"default":null},
    "seconds":{"type":"float","minimum":2,"maximum":8,"default":null},
    "lens":{"type":"string","enum":["wide","Tele 85"],"default":"wide"},
    "fps":{"type":"int","enum":[12,24]},
    "steps":{"anyOf":[{"type":"integer","minimum":1,"maximum":9},{"type":"null"}],"default":null},
    "loop":{"type":"bool"},
    "stills":{"type":"array","items":{"type":"string","format":"image_uri"},"minItems":1,"maxItems":3},
    "weights":{"type":"array","items":{"type":"float"}},
    "beats":{"type":"array","items":{"at":{"type":"float"},"word":{"type":"string"}}},
    "physics":{"type":"object","properties":{"gravity":{"type":"number"}}},
    "nothing":null,"strange":7},
   "required":["script","stills"]}},
 {"model_id":"acme/pixel","display_name":null,"categories":null,"base_price_usd":null,
  "input_schema":{"properties":{"prompt":{"type":"string"},"n":{"type":"integer","default":1}}}},
 {"model_id":"acme/bare/text-to-audio","display_name":"Bare"},
 {"model_id":"acme/clip/image-to-video","display_name":"Clip","categories":["image-to-video"],
  "input_schema":{"properties":{"prompt":{"type":"string"},"image":{"type":"string","format":"image_uri_with_mask_image_v3"}},
                  "required":["image"]}},
 {"model_id":"acme/signs","display_name":"Signs","categories":["text-to-image"],
  "input_schema":{"properties":{"prompt":{"type":"string"},"a":{"type":"string"},"a=b":{"type":"integer","maximum":9},
                  "ref=1":{"type":"string","format":"image_uri"},
                  "small":{"type":"string","format":"image_uri","validations":[{"rule":"width_pixels>=","value":300}]},
                  "voice":{"type":"string","format":"audio_uri"}}}},
 7, null, {"model_id":null}, {"model_id":"../escape"}, {"display_name":"no id"}
])JSON";

/// The smallest picture there is.
QByteArray png()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
}

/// A service with that catalogue, in pages shorter than they are asked for. Every request is done at once.
class OddService
{
public:
    OddService()
    {
        server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) { answer(socket, seen); };
    }

    WireServer server;
    QJsonValue output = {}; ///< of every request
    int pages = 0;
    bool hasCatalogue = true;
    QJsonArray listed = QJsonDocument::fromJson(oddModels).array();
    int perPage = 2;                  ///< whatever is asked for
    std::optional<double> total = {}; ///< that it says; none: the right one

    [[nodiscard]] QList<WireServer::Seen> submits() const
    {
        QList<WireServer::Seen> posts;
        for (const WireServer::Seen& seen : server.seen()) {
            if (seen.method == "POST")
                posts.append(seen);
        }
        return posts;
    }
    [[nodiscard]] QJsonObject lastBody() const
    {
        return submits().isEmpty() ? QJsonObject()
                                   : QJsonDocument::fromJson(submits().constLast().body).object();
    }

private:
    void answer(QTcpSocket& socket, const WireServer::Seen& seen)
    {
        const QUrl url(QString::fromLatin1(seen.target));
        const QString path = url.path().mid(3); // after /v1
        if (path == u"/models"_s)
            return page(socket, QUrlQuery(url));
        if (seen.method == "POST" && path.startsWith(u"/models/"_s))
            return send(socket, 200, {{u"request_id"_s, u"r-%1"_s.arg(submits().size())}});
        const QString id = path.section(u'/', 2, 2);
        if (path.endsWith(u"/status"_s))
            return send(socket, 200, {{u"request_id"_s, id}, {u"status"_s, u"completed"_s}});
        if (path.endsWith(u"/result"_s))
            return send(socket, 200,
                        {{u"request_id"_s, id}, {u"status"_s, u"succeeded"_s}, {u"output"_s, output}});
        if (path.startsWith(u"/files/"_s)) {
            socket.write(WireServer::answer(200, png(), {}, "image/png"));
            return;
        }
        send(socket, 404, {{u"error_code"_s, 404001}});
    }

    void page(QTcpSocket& socket, const QUrlQuery& query)
    {
        if (!hasCatalogue)
            return send(socket, 500, {});
        ++pages;
        const int offset = query.queryItemValue(u"offset"_s).toInt();
        QJsonArray part;
        for (int i = offset; i < qMin<int>(offset + perPage, int(listed.size())); ++i)
            part.append(listed.at(i));
        send(socket, 200, {{u"models"_s, part}, {u"total"_s, total.value_or(double(listed.size()))}});
    }

    static void send(QTcpSocket& socket, int code, const QJsonObject& object)
    {
        socket.write(WireServer::answer(code, QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }
};

QJsonObject jsonOf(const Program::Ended& ended)
{
    return QJsonDocument::fromJson(ended.out).object();
}

QString all(const Program::Ended& ended)
{
    return u"exit %1\n%2\n%3"_s.arg(ended.code)
        .arg(QString::fromUtf8(ended.out), QString::fromUtf8(ended.err));
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OddService> m_service = {};
    std::unique_ptr<Program> m_program = {};

    [[nodiscard]] QString picture() const
    {
        const QString path = m_program->path(u"a picture.png"_s);
        QFile file(path);
        if (!QFileInfo::exists(path) && (!file.open(QIODevice::WriteOnly) || file.write(png()) <= 0))
            qFatal("The test's picture cannot be written");
        return path;
    }

    Program::Ended run(const QStringList& arguments)
    {
        return m_program->run(QStringList{u"run"_s} + arguments);
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_service = std::make_unique<OddService>();
        m_program = std::make_unique<Program>();
        m_program->setService(m_service->server.base(), token);
        m_service->output =
            QJsonObject{{u"video"_s, QString(m_service->server.base().toString() + u"/files/a.mp4"_s)}};
    }

    void withoutATokenTheProgramsOwnCatalogueIsListed()
    {
        Program alone;
        const Program::Ended listed = alone.run({u"models"_s, u"--json"_s});
        QVERIFY2(listed.code == 0, qPrintable(all(listed)));
        QCOMPARE(jsonOf(listed).value("source"_L1), QJsonValue(u"snapshot"_s));
        QCOMPARE(jsonOf(listed).value("models"_L1).toArray().size(), 122);
        QVERIFY(QDate::fromString(jsonOf(listed).value("date"_L1).toString(), Qt::ISODate).isValid());
        const QJsonArray sounds = jsonOf(alone.run({u"models"_s, u"--kind"_s, u"audio"_s, u"--json"_s}))
                                      .value("models"_L1)
                                      .toArray();
        QCOMPARE(sounds.size(), 6);
        const QJsonArray found = jsonOf(alone.run({u"models"_s, u"--search"_s, u"KLING 3.0 pro"_s,
                                                   u"--takes"_s, u"start image"_s, u"--json"_s}))
                                     .value("models"_L1)
                                     .toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.at(0)["output"_L1], QJsonValue(u"video"_s));
        const Program::Ended table = alone.run({u"models"_s, u"kling/kling-3.0/pro/image-to-video"_s});
        QCOMPARE(table.code, 0);
        QVERIFY(table.out.contains("start_image_url") && table.out.contains("3 to 15"));
        QCOMPARE(alone.run({u"models"_s, u"no/such"_s}).code, 65);
        QCOMPARE(alone.run({u"models"_s, u"--kind"_s, u"smell"_s}).code, 64);
    }

    void theLiveCatalogueIsReadInPagesAndKept()
    {
        const QJsonObject live = jsonOf(m_program->run({u"models"_s, u"--json"_s}));
        QCOMPARE(live.value("source"_L1), QJsonValue(u"live"_s));
        QCOMPARE(live.value("date"_L1).toString(), QDate::currentDate().toString(Qt::ISODate));
        QStringList ids;
        const QJsonArray models = live.value("models"_L1).toArray();
        for (const QJsonValue& model : models)
            ids.append(model["model_id"_L1].toString());
        QCOMPARE(ids,
                 (QStringList{u"acme/Dream-Weaver.v9/Text2Film"_s, u"acme/pixel"_s,
                              u"acme/bare/text-to-audio"_s, u"acme/clip/image-to-video"_s, u"acme/signs"_s}));
        QCOMPARE(models.at(0)["price"_L1], QJsonValue(u"from $0.05 / s"_s));
        QCOMPARE(models.at(2)["output"_L1], QJsonValue(u"audio"_s));
        QVERIFY(m_service->pages >= 5);
        // The service is busy: what was kept is shown, and that it was.
        m_service->hasCatalogue = false;
        const Program::Ended kept = m_program->run({u"models"_s, u"--json"_s});
        QCOMPARE(kept.code, 0);
        QCOMPARE(jsonOf(kept).value("source"_L1), QJsonValue(u"cache"_s));
        QCOMPARE(jsonOf(kept).value("models"_L1).toArray().size(), 5);
        const QJsonArray fields =
            jsonOf(m_program->run({u"models"_s, u"acme/Dream-Weaver.v9/Text2Film"_s, u"--json"_s}))
                .value("fields"_L1)
                .toArray();
        QCOMPARE(fields.size(), 12);
        QCOMPARE(fields.at(5)["field"_L1], QJsonValue(u"physics"_s));
        QCOMPARE(fields.at(5)["kind"_L1], QJsonValue(u"object {gravity}"_s));
        QVERIFY(m_service->submits().isEmpty());
    }

    /// What a service counts wrongly, or lists twice, hides no model.
    void aCatalogueThatCountsWronglyIsReadToItsEnd_data()
    {
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("perPage");
        QTest::addColumn<double>("total"); // 0: the right one
        const QStringList three{u"a/1"_s, u"a/2"_s, u"a/3"_s};
        QTest::newRow("right") << three << 2 << 0.0;
        QTest::newRow("too few") << three << 2 << 1.0;
        QTest::newRow("half a model") << three << 2 << 2.5;
        QTest::newRow("less than none") << three << 2 << -3.0;
        QTest::newRow("too many") << three << 2 << 100.0;
        QTest::newRow("one twice, in pages of their own")
            << QStringList{u"a/1"_s, u"a/1"_s, u"a/2"_s, u"a/3"_s} << 1 << 0.0;
        QTest::newRow("one three times")
            << QStringList{u"a/1"_s, u"a/2"_s, u"a/1"_s, u"a/1"_s, u"a/3"_s} << 1 << 0.0;
    }
    void aCatalogueThatCountsWronglyIsReadToItsEnd()
    {
        QFETCH(QStringList, ids);
        QFETCH(int, perPage);
        QFETCH(double, total);
        m_service->listed = {};
        for (const QString& id : ids)
            m_service->listed.append(QJsonObject{{u"model_id"_s, id}});
        m_service->perPage = perPage;
        if (total != 0)
            m_service->total = total;
        QStringList found;
        const QJsonArray models =
            jsonOf(m_program->run({u"models"_s, u"--json"_s})).value("models"_L1).toArray();
        for (const QJsonValue& model : models)
            found.append(model["model_id"_L1].toString());
        QCOMPARE(found, (QStringList{u"a/1"_s, u"a/2"_s, u"a/3"_s}));
        QVERIFY(m_service->pages < 10);
    }

    /// Nothing that a name says moves a terminal's cursor or turns its words.
    void oddNamesArePlainWords()
    {
        m_service->listed = QJsonArray{
            QJsonObject{{u"model_id"_s, u"a/1"_s}, {u"display_name"_s, u"\u202eneves\u0007 \x1b[31m"_s}},
            QJsonObject{{u"model_id"_s, u"a/2"_s},
                        {u"display_name"_s, QString(u"nul"_s + QChar(0) + u"l"_s)}},
            QJsonObject{{u"model_id"_s, u"a/3"_s}, {u"display_name"_s, u"\u200b\u2066"_s}}};
        const Program::Ended listed = m_program->run({u"models"_s});
        QCOMPARE(listed.out.count('\n'), 4);
        QVERIFY(!listed.out.contains('\x1b') && !listed.out.contains('\0') && !listed.out.contains("\u202e"));
        QVERIFY2(listed.out.contains("null ") && listed.out.contains("neves [31m"), listed.out.constData());
        QVERIFY(listed.out.contains("a/3  a/3"));
    }

    void valuesGoAsTheSchemaHasThem()
    {
        const QString out = m_program->path(u"out"_s);
        const Program::Ended ended = run({u"acme/Dream-Weaver.v9/Text2Film"_s,
                                          u"--set"_s,
                                          u"script=a=b, 5"_s,
                                          u"--set"_s,
                                          u"seconds=2.5"_s,
                                          u"--set"_s,
                                          u"lens=Tele 85"_s,
                                          u"--set"_s,
                                          u"fps=24"_s,
                                          u"--set"_s,
                                          u"steps=9"_s,
                                          u"--set"_s,
                                          u"loop=yes"_s,
                                          u"--set"_s,
                                          u"weights=0.5"_s,
                                          u"--set"_s,
                                          u"weights=[1,2]"_s,
                                          u"--set"_s,
                                          uR"(beats=[{"at":1,"word":"x"}])"_s,
                                          u"--set"_s,
                                          uR"(physics={"gravity":1.5})"_s,
                                          u"--set"_s,
                                          u"strange=as it is"_s,
                                          u"--file"_s,
                                          u"stills=https://example.com/a.png"_s,
                                          u"--file"_s,
                                          u"stills="_s + picture(),
                                          u"-o"_s,
                                          out});
        QVERIFY2(ended.code == 0, qPrintable(all(ended)));
        QCOMPARE(m_service->submits().size(), 1);
        QCOMPARE(m_service->submits().constFirst().target,
                 QByteArray("/v1/models/acme/Dream-Weaver.v9/Text2Film"));
        const QJsonObject expected{{u"script"_s, u"a=b, 5"_s},
                                   {u"seconds"_s, 2.5},
                                   {u"lens"_s, u"Tele 85"_s},
                                   {u"fps"_s, 24},
                                   {u"steps"_s, 9},
                                   {u"loop"_s, true},
                                   {u"weights"_s, QJsonArray{0.5, 1, 2}},
                                   {u"beats"_s, QJsonArray{QJsonObject{{u"at"_s, 1}, {u"word"_s, u"x"_s}}}},
                                   {u"physics"_s, QJsonObject{{u"gravity"_s, 1.5}}},
                                   {u"strange"_s, u"as it is"_s},
                                   {u"stills"_s, QJsonArray{u"https://example.com/a.png"_s,
                                                            QString(u"data:image/png;base64,"_s +
                                                                    QString::fromLatin1(png().toBase64()))}}};
        QCOMPARE(m_service->lastBody(), expected);
        QCOMPARE(QString::fromUtf8(ended.out).trimmed(), QString(out + u".png"_s));
        QVERIFY(QFile::exists(out + u".png"_s));
    }

    void whatIsNotSetIsNotSent()
    {
        QVERIFY(run({u"acme/pixel"_s, u"--set"_s, u"prompt=p"_s}).code == 0);
        QCOMPARE(m_service->lastBody(), (QJsonObject{{u"prompt"_s, u"p"_s}}));
        QVERIFY(
            run({u"acme/bare/text-to-audio"_s, u"--set"_s, u"words=la"_s, u"--set"_s, u"bars=4"_s}).code ==
            0);
        QCOMPARE(m_service->lastBody(), (QJsonObject{{u"words"_s, u"la"_s}, {u"bars"_s, 4}}));
        QVERIFY(run({u"acme/clip/image-to-video"_s, u"--file"_s, u"image="_s + picture()}).code == 0);
        QCOMPARE(m_service->lastBody().keys(), QStringList{u"image"_s});
    }

    void whatIsWrongIsRefusedByItsKeyBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const QStringList& more, const char* key, bool isWhole = true) {
            QStringList arguments{u"acme/Dream-Weaver.v9/Text2Film"_s};
            if (isWhole)
                arguments += {u"--set"_s, u"script=p"_s, u"--file"_s, u"stills=https://example.com/a"_s};
            QTest::newRow(name) << arguments + more << QString::fromLatin1(key);
        };
        row("below", {u"--set"_s, u"seconds=1"_s}, "seconds");
        row("above", {u"--set"_s, u"seconds=8.5"_s}, "seconds");
        row("not a number", {u"--set"_s, u"seconds=long"_s}, "seconds");
        row("not a whole number", {u"--set"_s, u"steps=2.5"_s}, "steps");
        row("no choice", {u"--set"_s, u"lens=tele 85"_s}, "lens");
        row("no choice of numbers", {u"--set"_s, u"fps=30"_s}, "fps");
        row("no switch", {u"--set"_s, u"loop=perhaps"_s}, "loop");
        row("too long", {u"--set"_s, u"script="_s + QString(41, u'x')}, "script");
        row("no list", {u"--set"_s, u"beats=1,2"_s}, "beats");
        row("a wrong part", {u"--set"_s, uR"(beats=[{"at":"x"}])"_s}, "beats[0].at");
        row("a part of an object", {u"--set"_s, uR"(physics={"gravity":"strong"})"_s}, "physics.gravity");
        row("no such key", {u"--set"_s, u"prompt=p"_s}, "prompt");
        row("missing", {u"--file"_s, u"stills=https://example.com/a"_s}, "script", false);
        row("blank", {u"--set"_s, u"script= "_s, u"--file"_s, u"stills=https://example.com/a"_s}, "script",
            false);
        row("missing file", {u"--set"_s, u"script=p"_s}, "stills", false);
        row("no file there", {u"--file"_s, u"stills=/no/such.png"_s}, "stills");
        row("not a picture", {u"--file"_s, u"stills=/etc/passwd"_s}, "stills");
        row("a file for a number", {u"--file"_s, u"steps=/etc/passwd"_s}, "steps");
        for (const char* address :
             {"http://example.com/a.png", "https://127.0.0.1/a.png", "https://localhost/a.png",
              "https://10.0.0.9/a.png", "https://169.254.169.254/latest", "https://[::1]/a.png",
              "https://[::ffff:127.0.0.1]/a.png", "https://2130706433/a.png", "https://0x7f.1/a.png",
              "https://0177.0.0.1/a.png", "https://0.0.0.0/a.png", "https://localhost./a.png",
              "https://nas.local./a.png", "https://anna:secret@example.com/a.png", "https:///a.png"}) {
            row(address, {u"--file"_s, u"stills="_s + QString::fromLatin1(address)}, "stills");
            row(qPrintable(u"set to "_s + QString::fromLatin1(address)),
                {u"--set"_s, u"stills="_s + QString::fromLatin1(address)}, "stills[0]");
        }
        row("a folder", {u"--file"_s, u"stills=/etc"_s}, "stills");
        row("a device", {u"--file"_s, u"stills=/dev/zero"_s}, "stills");
        row("a path where an address is wanted", {u"--set"_s, u"stills=/etc/passwd"_s}, "stills[0]");
        row("too many",
            {u"--file"_s, u"stills=https://e.x/2"_s, u"--file"_s, u"stills=https://e.x/3"_s, u"--file"_s,
             u"stills=https://e.x/4"_s},
            "stills");
    }
    void whatIsWrongIsRefusedByItsKeyBeforeAnythingIsSent()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, key);
        const Program::Ended ended = run(arguments + QStringList{u"--json"_s});
        QVERIFY2(ended.code == 65, qPrintable(all(ended)));
        QVERIFY2(QString::fromUtf8(ended.err).contains(key), qPrintable(all(ended)));
        QCOMPARE(jsonOf(ended).value("problems"_L1).toArray().at(0)["field"_L1], QJsonValue(key));
        QVERIFY(m_service->submits().isEmpty());
    }

    /// What a model calls its inputs is the model's affair.
    void aKeyMayHoldAnEqualsSign()
    {
        const Program::Ended ended =
            run({u"acme/signs"_s, u"--set"_s, u"a=b=c"_s, u"--file"_s, u"ref=1="_s + picture()});
        QVERIFY2(ended.code == 65, qPrintable(all(ended))); // "c" is no number
        QVERIFY(ended.err.contains("a=b"));
        QVERIFY(run({u"acme/signs"_s, u"--set"_s, u"a=b=5"_s, u"--set"_s, u"a=x=y"_s, u"--file"_s,
                     u"ref=1="_s + picture()})
                    .code == 0);
        QCOMPARE(m_service->lastBody().value("a=b"_L1), QJsonValue(5));
        QCOMPARE(m_service->lastBody().value("a"_L1), QJsonValue(u"x=y"_s));
        QVERIFY(m_service->lastBody().value("ref=1"_L1).toString().startsWith("data:image/png"_L1));
    }

    /// A file is what its bytes say, and its take says for ever what it was made of.
    void aFileIsReadAsWhatItIsAndKept()
    {
        const QString wrong = m_program->path(u"photo.mp4"_s);
        QVERIFY(QFile::copy(picture(), wrong));
        const Program::Ended ended =
            run({u"acme/clip/image-to-video"_s, u"--file"_s, u"image=file://"_s + wrong});
        QVERIFY2(ended.code == 0, qPrintable(all(ended)));
        QVERIFY(m_service->lastBody().value("image"_L1).toString().startsWith("data:image/png"_L1));
        QVERIFY(QFile::remove(wrong));
        const QDir inputs(m_program->path(u"data/rushes/inputs"_s));
        const QStringList kept = inputs.entryList(QDir::Files);
        QCOMPARE(kept.size(), 1);
        QVERIFY2(kept.constFirst().endsWith(u".png"_s), qPrintable(kept.constFirst()));
    }

    /// By the model's own rules, as the window's wells say it.
    void aFileThatDoesNotFitIsRefusedByItsKey()
    {
        const Program::Ended small = run({u"acme/signs"_s, u"--file"_s, u"small="_s + picture()});
        QVERIFY2(small.code == 65 && small.err.contains("small: It is 1 px wide"), qPrintable(all(small)));
        const Program::Ended picture_ = run({u"acme/signs"_s, u"--file"_s, u"voice="_s + picture()});
        QVERIFY2(picture_.code == 65 && picture_.err.contains("voice: This is a picture"),
                 qPrintable(all(picture_)));
        QVERIFY(m_service->submits().isEmpty());
    }

    void anUnknownModelAndNoModelAreRefused()
    {
        const Program::Ended unknown = run({u"acme/none"_s, u"--set"_s, u"prompt=p"_s});
        QCOMPARE(unknown.code, 65);
        QVERIFY(unknown.err.contains("acme/none"));
        QCOMPARE(run({}).code, 64);
        QCOMPARE(run({u"acme/pixel"_s, u"--set"_s, u"prompt"_s}).code, 64);
        QVERIFY(m_service->submits().isEmpty());
    }

    void knownModelsRunAtAServiceWithoutACatalogue()
    {
        m_service->hasCatalogue = false;
        const Program::Ended ended = run(
            {u"kling/kling-3.0/pro/text-to-video"_s, u"--set"_s, u"prompt=p"_s, u"--set"_s, u"duration=7"_s});
        QVERIFY2(ended.code == 0, qPrintable(all(ended)));
        QCOMPARE(m_service->lastBody(), (QJsonObject{{u"prompt"_s, u"p"_s}, {u"duration"_s, 7}}));
        QCOMPARE(run({u"kling/kling-3.0/pro/text-to-video"_s, u"--set"_s, u"prompt=p"_s, u"--set"_s,
                      u"duration=16"_s})
                     .code,
                 65);
        QCOMPARE(m_service->submits().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
