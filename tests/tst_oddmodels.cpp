// A service whose catalogue, in pages, holds models as no one has seen them: whatever they state is listed,
// shown in the form and sent as it was set, and what they forbid is refused before anything is sent.
#include "app/catalogue/catalogue.h"
#include "app/catalogue/requestjson.h"
#include "app/catalogue/schemacheck.h"
#include "app/catalogue/validation.h"
#include "app/timeline/document.h"
#include "tests/eventloop.h"
#include "tests/fakes/wireserver.h"
#include "tests/windowsetup.h"
#include "ui/composer/clippane.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const Service paid{ServiceId(u"runcomfy"_s), u"RunComfy"_s, true, true, {}};
constexpr int perPage = 7;

QJsonArray entries()
{
    QFile file(QStringLiteral(TEST_DATA "/oddmodels.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no data");
    return QJsonDocument::fromJson(file.readAll()).array();
}

/// Lists the models, and makes a picture of whatever it is asked for.
class OddService
{
public:
    /// `total`: it says how many there are.
    explicit OddService(bool total = true)
        : m_tellsTotal(total)
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::darkCyan);
        QBuffer buffer(&m_picture);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        m_server.onWhole = [this](QTcpSocket& socket, const WireServer::Seen& seen) {
            socket.write(answerTo(seen));
        };
    }

    [[nodiscard]] QUrl base() const { return m_server.base(); }
    [[nodiscard]] const QList<QJsonObject>& bodies() const { return m_bodies; }
    [[nodiscard]] const QList<QByteArray>& paths() const { return m_paths; }

private:
    QByteArray answerTo(const WireServer::Seen& seen)
    {
        const auto json = [](const QJsonObject& object) {
            return WireServer::answer(200, QJsonDocument(object).toJson(QJsonDocument::Compact));
        };
        const QUrl url = m_server.at(QString::fromLatin1(seen.target));
        if (seen.method == "POST") {
            m_bodies.append(QJsonDocument::fromJson(seen.body).object());
            m_paths.append(seen.target);
            return json({{u"request_id"_s, u"r%1"_s.arg(m_bodies.size())}});
        }
        if (url.path() == "/v1/models"_L1) {
            const int offset = QUrlQuery(url).queryItemValue(u"offset"_s).toInt();
            const QJsonArray all = entries();
            QJsonArray page;
            for (int i = offset; i < std::min<int>(offset + perPage, static_cast<int>(all.size())); ++i)
                page.append(all.at(i));
            QJsonObject answer{{u"models"_s, page}};
            if (m_tellsTotal)
                answer.insert(u"total"_s, all.size());
            return json(answer);
        }
        if (url.path().startsWith("/files/"_L1))
            return WireServer::answer(200, m_picture, {}, "image/png");
        if (url.path().endsWith("/status"_L1))
            return json({{u"status"_s, u"completed"_s}});
        if (url.path().endsWith("/result"_L1))
            return json(
                {{u"status"_s, u"succeeded"_s},
                 {u"output"_s, QJsonObject{{u"image"_s, m_server.at(u"/files/a.png"_s).toString()}}}});
        return WireServer::answer(404, R"({"message":"?"})");
    }

    WireServer m_server;
    bool m_tellsTotal;
    QByteArray m_picture = {};
    QList<QJsonObject> m_bodies = {};
    QList<QByteArray> m_paths = {};
};

/// With ' for ".
QString json(QString text)
{
    return text.replace(u'\'', u'"');
}

struct Ended
{
    int code = -1;
    QString out = {};
    QString err = {};
};

} // namespace

class TestOddModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setUpWindows(); }
    void init()
    {
        failOnWidgetWarnings();
        m_before = Catalogue::current();
        m_home = std::make_unique<QTemporaryDir>();
    }
    void cleanup() { Catalogue::setCurrent(m_before); }

    void allPagesAreListed_data()
    {
        QTest::addColumn<bool>("total");
        QTest::newRow("with a total") << true;
        QTest::newRow("without one, in pages that are shorter than asked for") << false;
    }
    void allPagesAreListed()
    {
        QFETCH(bool, total);
        OddService service(total);
        const Ended list = run(service, {u"models"_s, u"--json"_s});
        QVERIFY2(list.code == 0, qPrintable(list.err));
        const QJsonObject root = QJsonDocument::fromJson(list.out.toUtf8()).object();
        QCOMPARE(root.value("source"_L1).toString(), u"live"_s);
        QStringList ids;
        QHash<QString, QJsonValue> prices;
        for (const QJsonValue& value : root.value("models"_L1).toArray()) {
            ids.append(value[u"model_id"_s].toString());
            prices.insert(ids.constLast(), value[u"price"_s]);
        }
        for (const QJsonValue& entry : entries()) {
            const QString id = entry[u"model_id"_s].toString();
            const bool isOne = !id.isEmpty() && !id.contains(u' ') && !id.contains(u".."_s);
            QVERIFY2(ids.count(id) == (isOne ? 1 : 0), qPrintable(id));
        }
        // Senseless values are no price.
        for (const QString& odd : {u"missing"_s, u"negative"_s, u"huge"_s, u"unit-odd"_s})
            QCOMPARE(prices.value(u"lab/price-"_s + odd).toString(), QString());
        QCOMPARE(prices.value(u"lab/price-string"_s).toString(), u"from $0.25 / image"_s);
    }

    /// What each of them refuses, with the key, and nothing is sent; or what arrives.
    void aRequestIsCheckedAsTheModelSays_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QStringList>("set");
        QTest::addColumn<QString>("refusedKey");
        QTest::addColumn<QString>("body");
        const auto refused = [](const char* name, const QString& model, const QStringList& set,
                                const QString& key) {
            QTest::newRow(name) << model << set << key << QString();
        };
        const auto sent = [](const char* name, const QString& model, const QStringList& set,
                             const QString& body) {
            QTest::newRow(name) << model << set << QString() << body;
        };
        refused("both bounds of a union of all", u"lab/unions"_s, {u"both=9"_s}, u"both"_s);
        refused("none of the forms", u"lab/unions"_s, {u"len=99"_s}, u"len"_s);
        refused("no form at all", u"lab/unions"_s, {u"len=soon"_s}, u"len"_s);
        sent("one form", u"lab/unions"_s, {u"len=auto"_s}, json(u"{'len':'auto','prompt':'hi'}"_s));
        sent("the other form", u"lab/unions"_s, {u"len=7"_s}, json(u"{'len':7,'prompt':'hi'}"_s));
        refused("a schema in parts", u"lab/all-of-root"_s, {u"strength=3"_s}, u"strength"_s);
        refused("a part that is needed", u"lab/all-of-root"_s, {}, u"strength"_s);
        refused("a schema by reference", u"lab/ref-root"_s, {u"k=4"_s}, u"k"_s);
        refused("a schema that is a list", u"lab/array-schema"_s, {u"steps=99"_s}, u"steps"_s);
        sent("a list of inputs", u"lab/array-schema"_s, {u"steps=9"_s}, json(u"{'prompt':'hi','steps':9}"_s));
        refused("needed and not described", u"lab/ghost-required"_s, {}, u"ghost"_s);
        sent("not described, and set", u"lab/ghost-required"_s, {u"ghost=boo"_s},
             json(u"{'ghost':'boo','prompt':'hi'}"_s));
        refused("a form", u"lab/pattern"_s, {u"hex=red"_s}, u"hex"_s);
        sent("a form that fits", u"lab/pattern"_s, {u"hex=#00ff00"_s},
             json(u"{'hex':'#00ff00','prompt':'hi'}"_s));
        sent("a form that is none", u"lab/pattern"_s, {u"bad=x"_s}, json(u"{'bad':'x','prompt':'hi'}"_s));
        refused("twice in a list", u"lab/pattern"_s, {json(u"words=['a','a']"_s)}, u"words[1]"_s);
        refused("too few", u"lab/pattern"_s, {json(u"words=['a']"_s)}, u"words"_s);
        refused("an object", u"lab/nested"_s, {u"tree=5"_s}, u"tree"_s);
        refused("a list in a list", u"lab/nested"_s, {u"matrix=[[1,-2]]"_s}, u"matrix[0]"_s);
        sent("an object as it is", u"lab/nested"_s, {json(u"tree={'a':{'b':1}}"_s)},
             json(u"{'prompt':'hi','tree':{'a':{'b':1}}}"_s));
        sent("bounds that nothing fits", u"lab/min-over-max"_s, {u"x=7"_s, u"y=3"_s, u"k=5"_s},
             json(u"{'k':5,'prompt':'hi','x':7,'y':3}"_s));
        refused("a bound itself", u"lab/exclusive"_s, {u"t=1"_s}, u"t"_s);
        refused("a bound itself, as older schemas say it", u"lab/exclusive"_s, {u"u=0"_s}, u"u"_s);
        refused("no multiple", u"lab/exclusive"_s, {u"v=65"_s}, u"v"_s);
        refused("no number of the choices", u"lab/enums"_s, {u"n=3"_s}, u"n"_s);
        sent("choices of each type", u"lab/enums"_s, {u"n=4"_s, u"b=false"_s, u"mixed=0"_s},
             json(u"{'b':false,'mixed':0,'n':4,'prompt':'hi'}"_s));
        sent("another constant", u"lab/const"_s, {u"version=v2"_s},
             json(u"{'prompt':'hi','version':'v2'}"_s));
        refused("no constant", u"lab/const"_s, {u"version=v3"_s}, u"version"_s);
        refused("bounds as text", u"lab/numbers-as-strings"_s, {u"steps=51"_s}, u"steps"_s);
        sent("numbers as text", u"lab/numbers-as-strings"_s, {u"duration=10"_s},
             json(u"{'duration':'10','prompt':'hi'}"_s));
        sent("keys that we have too", u"lab/our-names"_s,
             {u"model=m"_s, u"settings=3"_s, u"shots=s"_s, u"a.b=3"_s, u"x[0]=q"_s},
             json(u"{'a.b':3,'model':'m','prompt':'hi','settings':3,'shots':'s','x[0]':'q'}"_s));
        sent("no schema", u"lab/no-schema"_s, {u"foo=1"_s}, json(u"{'foo':1,'prompt':'hi'}"_s));
        refused("no such input", u"lab/closed"_s, {u"foo=1"_s}, u"foo"_s);
        refused("keys of another script", u"lab/unicode-name/text-to-video"_s, {u"größe=9"_s}, u"größe"_s);
        sent("an id with marks", u"lab/modèle:v2@1"_s, {}, json(u"{'prompt':'hi'}"_s));
        refused("an id with a space", u"lab/with space/x"_s, {}, u"model"_s);
        refused("an id that leads elsewhere", u"lab/../etc/passwd"_s, {}, u"model"_s);
    }
    void aRequestIsCheckedAsTheModelSays()
    {
        QFETCH(QString, model);
        QFETCH(QStringList, set);
        QFETCH(QString, refusedKey);
        QFETCH(QString, body);
        OddService service;
        QStringList arguments{u"run"_s,   model,         u"-o"_s, m_home->filePath(u"out"_s),
                              u"--set"_s, u"prompt=hi"_s};
        for (const QString& one : set)
            arguments += {u"--set"_s, one};
        const Ended ended = run(service, arguments);
        if (!refusedKey.isEmpty()) {
            QVERIFY2(ended.code == 65, qPrintable(ended.err));
            QVERIFY2(ended.err.contains(u"rushes run: "_s + refusedKey), qPrintable(ended.err));
            QCOMPARE(service.bodies().size(), 0);
            return;
        }
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QCOMPARE(service.bodies().size(), 1);
        QCOMPARE(
            QString::fromUtf8(QJsonDocument(service.bodies().constFirst()).toJson(QJsonDocument::Compact)),
            body);
        QCOMPARE(QUrl::fromPercentEncoding(service.paths().constFirst()), u"/v1/models/"_s + model);
        QVERIFY(QFile::exists(m_home->filePath(u"out.png"_s)));
    }

    void everyOneIsShown()
    {
        Catalogue::setCurrent(Catalogue::fromEntries(entries(), Catalogue::Source::Live, QDate(2026, 9, 1)));
        for (const Model& model : Catalogue::current().models()) {
            if (!model.id.startsWith(u"lab/"_s, Qt::CaseInsensitive))
                continue;
            Document document(Project::create(defaultsOf(model)));
            ClipPane pane(document);
            pane.setService(paid);
            pane.resize(292, 900);
            pane.show();
            QVERIFY(QTest::qWaitForWindowExposed(&pane));
            QVERIFY(turnPasses());
            for (const QWidget* widget : pane.findChildren<QWidget*>()) {
                QVERIFY2(!Qt::mightBeRichText(widget->toolTip()) || !widget->toolTip().contains(u"script"_s),
                         qPrintable(widget->toolTip().left(200)));
                const auto* label = qobject_cast<const QLabel*>(widget);
                QVERIFY2(!label || label->textFormat() == Qt::PlainText ||
                             !Qt::mightBeRichText(label->text()),
                         qPrintable(label ? label->text() : QString()));
                if (widget->isVisible())
                    QVERIFY2(widget->width() <= pane.width(), qPrintable(model.id));
            }
            // Written down and read again it is the same.
            const Request request = document.currentScene().request;
            const Result<Request> read = requestFromJson(toJson(request));
            QVERIFY2(read && *read == request, qPrintable(model.id));
            const QString folder = qEnvironmentVariable("RUSHES_PICTURES");
            if (!folder.isEmpty())
                pane.grab().save(u"%1/odd-%2.png"_s.arg(folder, QString(model.id).replace(u'/', u'_')));
        }
    }

    void aSchemaThatRefersToItselfManyTimesEnds()
    {
        QJsonArray many;
        for (int i = 0; i < 60; ++i)
            many.append(QJsonObject{{u"$ref"_s, u"#/definitions/A"_s}});
        const QJsonObject schema{{u"properties"_s, QJsonObject{{u"a"_s, QJsonObject{{u"allOf"_s, many}}}}},
                                 {u"definitions"_s, QJsonObject{{u"A"_s, QJsonObject{{u"allOf"_s, many}}}}}};
        QCOMPARE(readSchema(schema).properties.size(), 1);
    }

private:
    Ended run(const OddService& service, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.insert(name, m_home->path());
        environment.insert(u"RUNCOMFY_TOKEN"_s, u"token-of-a-test"_s);
        environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, service.base().toString());
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(RUSHES_BINARY), arguments);
        if (!QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000)) {
            program.kill();
            program.waitForFinished();
            return {};
        }
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

    Catalogue m_before = Catalogue::builtIn();
    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_MAIN(TestOddModels)
#include "tst_oddmodels.moc"
