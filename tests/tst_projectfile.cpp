#include "app/base/fileerror.h"
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "tests/files.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

Project example()
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes[0].name = u"Hafen „Süd“"_s;
    project.scenes[0].request.prompt = u"Rain\nover the harbour"_s;
    project.scenes[0].request.shots = {{u"wide"_s, 3}, {u"close"_s, 4}};
    project.scenes[0].request.duration = 7;
    return project;
}

} // namespace

class TestProjectFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString& name = u"film.rushes"_s) { return m_folder.filePath(name); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QVERIFY(m_folder.isValid());
        QFile::remove(path());
    }

    void whatIsWrittenIsRead()
    {
        const Project project = example();
        QVERIFY(writeProject(path(), project));
        const auto read = readProject(path());
        QVERIFY(read);
        QCOMPARE(*read, project);
        QVERIFY(writeProject(path(), Project::create(defaultsOf(Catalogue::builtIn().standard()))));
        QVERIFY(*readProject(path()) != project);
    }

    void theExampleIsReadable()
    {
        const auto read = readProject(u":/rushes/examples/tuscany.rushes"_s);
        QVERIFY(read);
        QVERIFY(!read->scenes.isEmpty());
    }

    void aMissingFileIsNotReadable()
    {
        const auto read = readProject(path());
        QCOMPARE(read.error().kind, ErrorKind::NotReadable);
        QVERIFY(read.error().detail.contains(u"film.rushes"_s));
        QCOMPARE(readProject(m_folder.path()).error().kind, ErrorKind::NotReadable);
    }

    void damageIsNamedWithItsPlace()
    {
        QVERIFY(put(path(), "{\n  \"format\": \"rushes\",\n  oops\n}"));
        const auto read = readProject(path());
        QCOMPARE(read.error().kind, ErrorKind::Damaged);
        QVERIFY2(read.error().detail.contains(u"line 3"_s), qUtf8Printable(read.error().detail));
        QVERIFY(put(path(), {}));
        QCOMPARE(readProject(path()).error().kind, ErrorKind::Damaged);
    }

    void aNewerFileIsNeverTouched()
    {
        const QByteArray newer = "{\"format\": \"rushes\", \"version\": 99, \"film\": {}}";
        QVERIFY(put(path(), newer));
        QCOMPARE(readProject(path()).error().kind, ErrorKind::TooNew);
        QCOMPARE(writeProject(path(), example()).error().kind, ErrorKind::TooNew);
        QCOMPARE(contents(path()), newer);
    }

    void aDamagedFileMayBeReplaced()
    {
        QVERIFY(put(path(), "rubbish"));
        QVERIFY(writeProject(path(), example()));
        QVERIFY(readProject(path()));
    }

    void aFolderThatIsNotThereIsNotWritable()
    {
        const auto written = writeProject(path(u"no/such/film.rushes"_s), example());
        QCOMPARE(written.error().kind, ErrorKind::NotWritable);
        QVERIFY(written.error().detail.contains(u"film.rushes"_s));
    }

    void aFullDiskIsSaid()
    {
        QFile full(u"/dev/full"_s);
        if (!full.exists())
            QSKIP("this system has no /dev/full");
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QCOMPARE(full.write("x"), -1);
        QCOMPARE(fileError(full).kind, ErrorKind::DiskFull);
    }

    void nothingIsLeftBeside()
    {
        QVERIFY(writeProject(path(), example()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"film.rushes"_s});
    }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_projectfile.moc"
