// `rushes import` as a shell runs it.
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "e2e/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QByteArray two = R"({"prompt":"One","duration":3,"sound":false}
{"prompt":"","duration":4,"sound":false,"seed":7})";

QJsonObject objectOf(const QByteArray& text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aProblemIsNamedByTheServicesKey()
    {
        Program program;
        const QString path =
            file(u"i2v.txt"_s, "wget --post-data '{\"prompt\":\"A fox\"}' "
                               "https://model-api.runcomfy.net/v1/models/kling/kling-3.0/pro/image-to-video");
        const Program::Ended ended = program.run({u"import"_s, path, u"--json"_s});
        QCOMPARE(ended.code, 0);
        const QJsonObject request = objectOf(ended.out).value(u"requests"_s).toArray().first().toObject();
        const QJsonObject problem = request.value(u"problems"_s).toArray().first().toObject();
        QCOMPARE(problem.value(u"field"_s).toString(), u"start_image_url"_s);
    }

    void whatWasUnderstoodIsPrinted()
    {
        Program program;
        const QString path = file(u"two.jsonl"_s, two);
        const Program::Ended ended = program.run({u"import"_s, path, u"--json"_s});
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.out.count('\n'), 1);
        const QJsonObject printed = objectOf(ended.out);
        QCOMPARE(printed.keys(), QStringList({u"notes"_s, u"requests"_s}));
        const QJsonArray requests = printed.value(u"requests"_s).toArray();
        QCOMPARE(requests.size(), 2);
        const QJsonObject first = requests.at(0).toObject();
        QCOMPARE(first.keys(), QStringList({u"input"_s, u"model"_s, u"problems"_s}));
        QCOMPARE(first.value(u"input"_s).toObject().value(u"duration"_s).toInt(), 3);
        QCOMPARE(first.value(u"model"_s).toString(), Catalogue::builtIn().standard().id);
        QCOMPARE(first.value(u"problems"_s).toArray(), QJsonArray());
        const QJsonObject problem =
            requests.at(1).toObject().value(u"problems"_s).toArray().first().toObject();
        QCOMPARE(problem.value(u"field"_s).toString(), u"prompt"_s);
        QVERIFY(!problem.value(u"text"_s).toString().isEmpty());
        QVERIFY(printed.value(u"notes"_s).toArray().first().toString().contains(u"seed"_s));
        // For reading: the same, over several lines.
        const Program::Ended indented = program.run({u"import"_s, path});
        QVERIFY(indented.out.count('\n') > 10);
        QCOMPARE(objectOf(indented.out), printed);
    }

    void refusalsAreJsonToo()
    {
        Program program;
        for (const QByteArray& text : {QByteArray("Dear all"), QByteArray("{\"prompt\":"), QByteArray(""),
                                       QByteArray("runcomfy run a/b --input @req.json")}) {
            const Program::Ended ended = program.run({u"import"_s, file(u"bad.txt"_s, text), u"--json"_s});
            QCOMPARE(ended.code, 65);
            const QJsonObject printed = objectOf(ended.out);
            QCOMPARE(printed.keys(), QStringList({u"detail"_s, u"error"_s, u"text"_s}));
            QVERIFY(!printed.value(u"text"_s).toString().isEmpty());
        }
        const Program::Ended gone = program.run({u"import"_s, m_folder.filePath(u"gone"_s)});
        QCOMPARE(gone.code, 66);
        QCOMPARE(objectOf(gone.out).value(u"error"_s).toString(), nameOf(ErrorKind::NotReadable));
        QCOMPARE(program.run({u"import"_s}).code, 64);
    }

    void aProjectIsWritten()
    {
        Program program;
        const QString out = m_folder.filePath(u"new.rushes"_s);
        QCOMPARE(program.run({u"import"_s, file(u"two.jsonl"_s, two), u"-o"_s, out}).code, 0);
        const Result<Project> project = readProject(out);
        QVERIFY(project);
        QCOMPARE(project->scenes.size(), 2);
        QCOMPARE(project->scenes.first().request.prompt, u"One"_s);
        QCOMPARE(project->scenes.last().name, u"Scene 2"_s);
    }

    void whatIsNoRegularFileIsNotWrittenTo()
    {
        Program program;
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString folder = m_folder.filePath(u"folder"_s);
        QVERIFY(QDir().mkpath(folder));
        for (const QString& out : {pipe, folder, u"/dev/null"_s}) {
            const Program::Ended ended =
                program.run({u"import"_s, file(u"two.jsonl"_s, two), u"-o"_s, out, u"--json"_s});
            QCOMPARE(ended.code, 73);
            QCOMPARE(objectOf(ended.out).value(u"error"_s).toString(), nameOf(ErrorKind::NotWritable));
            QVERIFY(QFileInfo::exists(out) && !QFileInfo(out).isFile());
        }
    }

    void whatIsReadIsNotWrittenOver()
    {
        Program program;
        const QString in = file(u"in.jsonl"_s, two);
        const QString link = m_folder.filePath(u"to-in"_s);
        QVERIFY(QFile::link(in, link));
        for (const QString& out : {in, link}) {
            const Program::Ended ended = program.run({u"import"_s, in, u"-o"_s, out, u"--json"_s});
            QCOMPARE(ended.code, 73);
            QFile left(in);
            QVERIFY(left.open(QIODevice::ReadOnly));
            QCOMPARE(left.readAll(), two);
        }
    }

private:
    QString file(const QString& name, const QByteArray& content)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s can't be written", qUtf8Printable(name));
        return file.fileName();
    }

    QTemporaryDir m_folder = {};
};

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
