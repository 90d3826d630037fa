// `rushes export`, the whole program: takes of a real queue, files that other programs read.
#include "app/catalogue/catalogue.h"
#include "app/film/film.h"
#include "app/media/takefile.h"
#include "app/store/projectjson.h"
#include "app/store/takestore.h"
#include "tests/e2e/clipcheck.h"
#include "tests/e2e/program.h"
#include "tests/filmclips.h"

#include <QDir>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace rushes;

class TestExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void theFilmIsWritten();
    void nothingIsOverwrittenUnasked();
    void everyFormatIsWritten();
    void itGoesToStdout();
    void aPlanWritesNothing();
    void mistakesAreSaid_data();
    void mistakesAreSaid();
    void takesOfEarlierVersionsSayWhatMadeThem();

private:
    /// Puts a take into the program's own library, as an earlier version left it.
    void keep(const Scene& scene, const ClipMaking& clip);
    [[nodiscard]] Program::Ended run(const QStringList& more, const QString& out) const
    {
        return m_program.run(QStringList{u"export"_s, m_program.path(u"film.rushes"_s), u"-o"_s, out} + more);
    }

    Program m_program = {};
    Project m_project = {};
    QList<Take> m_takes = {};
};

void TestExportCommand::initTestCase()
{
    m_project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    m_project.scenes.clear();
    for (const QString& name : {u"Harbour"_s, u"Sea"_s, u"Not yet"_s}) {
        Scene scene = Scene::create(name, defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"[Anna]: \"We sail from the %1.\""_s.arg(name);
        scene.request.duration = 3;
        m_project.scenes.append(scene);
    }
    keep(m_project.scenes.at(0), {.frames = 30, .sound = true});
    keep(m_project.scenes.at(1), {.frames = 24});
    m_project.scenes[1] = withTrim(m_project.scenes.at(1), m_takes.at(1).id, {5, 0});
    QFile file(m_program.path(u"film.rushes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJson(m_project));
}

void TestExportCommand::keep(const Scene& scene, const ClipMaking& clip)
{
    const QString folder = m_program.path(u"data/rushes"_s);
    QVERIFY(QDir().mkpath(folder));
    Take take = takeOf(m_project.id, scene, m_program.path(scene.name + u" take 1.mp4"_s));
    makeClip(take.path, clip);
    take.bytes = QFileInfo(take.path).size();
    m_takes.append(take);
    const auto database = Database::open(folder + u"/rushes.sqlite"_s);
    QVERIFY(database);
    QVERIFY(TakeStore(**database).add(take));
}

void TestExportCommand::theFilmIsWritten()
{
    const QString out = m_program.path(u"new folder/film.mp4"_s);
    const Program::Ended ended = run({}, out);
    QVERIFY2(ended.code == 0, ended.err.constData());
    QCOMPARE(QString::fromUtf8(ended.out).trimmed(), out);
    QCOMPARE(clipcheck::stream(out, u"video"_s).value(u"nb_read_packets"_s).toString(), u"49"_s);
    QVERIFY(!clipcheck::stream(out, u"audio"_s).isEmpty());
    QVERIFY2(ended.err.contains("s are copied as they are"), ended.err.constData());

    const QString withSlate = m_program.path(u"slate.mp4"_s);
    QCOMPARE(run({u"--slates"_s}, withSlate).code, 0);
    QCOMPARE(clipcheck::stream(withSlate, u"video"_s).value(u"nb_read_packets"_s).toString(), u"121"_s);
}

void TestExportCommand::nothingIsOverwrittenUnasked()
{
    const QString out = m_program.path(u"there.otio"_s);
    QFile there(out);
    QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
    there.close();
    for (const QStringList& form : {QStringList(), {u"--otio"_s}, {u"--mlt"_s}}) {
        const Program::Ended ended = run(form, out);
        QCOMPARE(ended.code, 73);
        QVERIFY(ended.err.contains("--force"));
        QCOMPARE(QFileInfo(out).size(), 4);
    }
    QCOMPARE(run({u"--otio"_s, u"--force"_s}, out).code, 0);
    QVERIFY(QFileInfo(out).size() > 100);
    // Its sources are never overwritten, even when asked for.
    for (const QString& read : {m_program.path(u"film.rushes"_s), m_takes.constFirst().path,
                                m_program.path(u"data/rushes/rushes.sqlite"_s)}) {
        QFile before(read);
        QVERIFY(before.open(QIODevice::ReadOnly));
        const QByteArray bytes = before.readAll();
        for (const QStringList& form : {QStringList{u"--force"_s}, {u"--otio"_s, u"--force"_s}}) {
            const Program::Ended ended = run(form, read);
            QVERIFY2(ended.code == 65, ended.err.constData());
            QFile after(read);
            QVERIFY(after.open(QIODevice::ReadOnly));
            QVERIFY2(after.readAll() == bytes, qPrintable(read));
        }
    }
}

void TestExportCommand::everyFormatIsWritten()
{
    const QList<std::pair<QString, QByteArray>> forms = {{u"otio"_s, "Timeline.1"},
                                                         {u"xml"_s, "<xmeml version=\"5\">"},
                                                         {u"mlt"_s, "<tractor"},
                                                         {u"srt"_s, "We sail from the Sea."}};
    for (const auto& [form, needle] : forms) {
        const QString out = m_program.path(u"film."_s + form);
        QCOMPARE(run({u"--"_s + form}, out).code, 0);
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(file.readAll().contains(needle), qPrintable(form));
    }
}

void TestExportCommand::itGoesToStdout()
{
    const Program::Ended otio = run({u"--otio"_s}, u"-"_s);
    QVERIFY2(otio.code == 0, otio.err.constData());
    QCOMPARE(QJsonDocument::fromJson(otio.out).object().value(u"OTIO_SCHEMA"_s), u"Timeline.1"_s);
    const Program::Ended film = run({}, u"-"_s);
    QVERIFY2(film.code == 0, film.err.constData());
    const QString out = m_program.path(u"piped.mp4"_s);
    QFile file(out);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(film.out) == film.out.size());
    file.close();
    QCOMPARE(clipcheck::stream(out, u"video"_s).value(u"nb_read_packets"_s).toString(), u"49"_s);
    QVERIFY(!QFile::exists(m_program.path(u"-"_s)));
}

void TestExportCommand::aPlanWritesNothing()
{
    const Program::Ended ended =
        m_program.run({u"export"_s, m_program.path(u"film.rushes"_s), u"--plan"_s, u"--json"_s});
    QCOMPARE(ended.code, 0);
    const QJsonObject plan =
        QJsonDocument::fromJson(ended.err.trimmed().split('\n').last()).object().value(u"plan"_s).toObject();
    QCOMPARE(plan.value(u"frames"_s).toInt(), 49);
    QCOMPARE(plan.value(u"copied_seconds"_s).toDouble(), 30.0 / 24);
}

void TestExportCommand::mistakesAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no file") << QStringList{} << 64;
    QTest::newRow("no -o") << QStringList{u"film.rushes"_s} << 64;
    QTest::newRow("two formats") << QStringList{u"film.rushes"_s, u"--otio"_s, u"--srt"_s, u"-o"_s, u"x"_s}
                                 << 64;
    QTest::newRow("missing project") << QStringList{u"gone.rushes"_s, u"-o"_s, u"x.mp4"_s} << 66;
    QTest::newRow("no project") << QStringList{u"Sea take 1.mp4"_s, u"-o"_s, u"x.mp4"_s} << 65;
    QTest::newRow("no takes") << QStringList{u"empty.rushes"_s, u"-o"_s, u"x.mp4"_s} << 65;
    QTest::newRow("another kind of film") << QStringList{u"film.rushes"_s, u"-o"_s, u"x.webm"_s} << 64;
    QTest::newRow("another program's") << QStringList{u"film.rushes"_s, u"-o"_s, u"x.FCPXML"_s} << 64;
    QTest::newRow("an address") << QStringList{u"film.rushes"_s, u"-o"_s, u"https://a/x.mp4"_s} << 64;
    QTest::newRow("a folder that is not there")
        << QStringList{u"film.rushes"_s, u"-o"_s, u"none/x.mp4/"_s} << 64;
    QTest::newRow("a folder") << QStringList{u"film.rushes"_s, u"-o"_s, u"."_s} << 73;
    QTest::newRow("no folder") << QStringList{u"film.rushes"_s, u"-o"_s, u"film.rushes/x.mp4"_s} << 73;
}

void TestExportCommand::mistakesAreSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFile file(m_program.path(u"empty.rushes"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(toJson(Project::create(defaultsOf(Catalogue::builtIn().standard()))));
    file.close();
    const Program::Ended ended = m_program.run(QStringList{u"export"_s} + arguments);
    QVERIFY2(ended.code == code, ended.err.constData());
    QVERIFY(ended.err.contains("rushes export: "));
    for (const QString& none : {u"x.mp4"_s, u"x.webm"_s, u"x.FCPXML"_s, u"https:"_s, u"none"_s})
        QVERIFY2(!QFile::exists(m_program.path(none)), qPrintable(none));
    QVERIFY2(code != 73 || !ended.err.contains("--force"), ended.err.constData()); // it would not help
}

void TestExportCommand::takesOfEarlierVersionsSayWhatMadeThem()
{
    QVERIFY(!run({u"--srt"_s, u"--force"_s}, m_program.path(u"film.srt"_s)).code);
    for (const Take& take : std::as_const(m_takes)) {
        const Result<TakeInfo> info = readTakeInfo(take.path);
        QVERIFY(info);
        QCOMPARE(*info, TakeInfo::of(take));
        const auto database = Database::open(m_program.path(u"data/rushes/rushes.sqlite"_s));
        QVERIFY(database);
        const auto kept = TakeStore(**database).ofProject(m_project.id);
        QVERIFY(kept);
        for (const Take& one : kept->values)
            QCOMPARE(one.bytes, QFileInfo(one.path).size());
    }
}

QTEST_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
