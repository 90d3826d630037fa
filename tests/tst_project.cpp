#include "app/catalogue/validation.h"
#include "app/domain/project.h"
#include "app/store/projectjson.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aNewProjectHasOneScene()
    {
        const Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        QCOMPARE(project.scenes.size(), 1);
        QVERIFY(!project.id.isEmpty());
        QVERIFY(!project.scenes.first().id.isEmpty());
        QVERIFY(project != Project::create(defaultsOf(Catalogue::builtIn().standard())));
    }

    void writtenAndReadIsTheSame()
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        Scene second =
            Scene::create(u"Harbour \"at\" dawn — \U0001F305"_s, defaultsOf(Catalogue::builtIn().standard()));
        second.request.prompt = u"Line one\nline two\t\\"_s;
        second.request.shots = {{u"a"_s, 3}, {u"b"_s, 4}};
        second.request.duration = 7;
        second.request.cfgScale = 0.05;
        second.chosenTake = TakeId(u"7"_s);
        project.scenes.append(second);
        const Result<Project> read = projectFromJson(toJson(project));
        QVERIFY(read);
        QVERIFY(*read == project);
        QCOMPARE(toJson(*read), toJson(project));
    }

    void aRequestThatBreaksARuleIsKept()
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes.first().request.duration = 40;
        project.scenes.first().request.model = u"kling/kling-9"_s;
        const Result<Project> read = projectFromJson(toJson(project));
        QVERIFY(read);
        QVERIFY(*read == project);
        QVERIFY(!validate(read->scenes.first().request).isEmpty());
    }

    void theExampleIsValid()
    {
        QFile file(u":/rushes/examples/tuscany.rushes"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        const Result<Project> project = projectFromJson(json);
        QVERIFY2(project, project ? "" : qUtf8Printable(project.error().detail));
        const Request& request = project->scenes.first().request;
        QVERIFY(validate(request).isEmpty());
        QCOMPARE(request.duration, 15);
        QCOMPARE(request.shots.size(), 5);
        QVERIFY(request.sound);
        QCOMPARE(request.aspectRatio, u"16:9"_s);
        for (const Shot& shot : request.shots) {
            QCOMPARE(shot.seconds, 3);
            QVERIFY(shot.prompt.size() <= Catalogue::builtIn().standard().shotPromptAdvice);
        }
        // Saving the example unchanged leaves no difference on disk.
        QCOMPARE(toJson(*project), json);
    }

    void aNewerVersionIsSaidToBeNewer()
    {
        const Result<Project> read = projectFromJson(R"({"format":"rushes","version":3,"surprise":true})");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::TooNew);
        QCOMPARE(read.error().detail, u"3"_s);
    }

    void damageIsReportedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        const QByteArray head = R"({"format":"rushes","version":1,"id":"p","scenes":)";
        QTest::newRow("empty file") << QByteArray() << u"line 1, column 1"_s;
        QTest::newRow("cut off") << QByteArray("{\n  \"format\": \"rushes\",\n  \"ver") << u"line 3"_s;
        QTest::newRow("another format") << QByteArray(R"({"format":"x","version":1})") << u"format"_s;
        QTest::newRow("no version") << QByteArray(R"({"format":"rushes"})") << u"version"_s;
        QTest::newRow("version 0") << QByteArray(R"({"format":"rushes","version":0})") << u"version"_s;
        QTest::newRow("no scenes") << head + "[]}" << u"scenes"_s;
        QTest::newRow("scene is a number") << head + "[7]}" << u"scenes[0].id"_s;
        QTest::newRow("no request") << head + R"([{"id":"a","name":"n"}]})" << u"scenes[0].request"_s;
        QTest::newRow("wrong type deep inside")
            << head + R"([{"id":"a","name":"n","request":{"model":"m","multi_prompt":[{"prompt":5}]}}]})"
            << u"scenes[0].request.multi_prompt[0].prompt"_s;
        QTest::newRow("two scenes of one id")
            << head +
                   R"([{"id":"a","name":"n","request":{"model":"m"}},{"id":"a","name":"n","request":{"model":"m"}}]})"
            << u"scenes[1].id"_s;
        QTest::newRow("a nesting bomb") << QByteArray(200000, '[') << u"line 1"_s;
    }
    void damageIsReportedWithItsPlace()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const Result<Project> read = projectFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QVERIFY2(read.error().detail.startsWith(place), qUtf8Printable(read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestProject)
#include "tst_project.moc"
