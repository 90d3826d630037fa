// Disks that are full or cannot be written, as the kernel has them: small file systems in a name space of the
// test's own. Where the system allows none, these tests are skipped and say so.
#include "app/base/wholewrite.h"
#include "app/catalogue/catalogue.h"
#include "app/film/filmexport.h"
#include "app/store/projectfile.h"
#include "app/studio/studio.h"
#include "tests/faults/instantservice.h"
#include "tests/filmclips.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::faults;
using namespace std::chrono_literals;

namespace {

constexpr auto insideVariable = "RUSHES_TEST_HAS_MOUNTS";

Scene shortScene()
{
    Scene scene = Scene::create(u"Lighthouse"_s, defaultsOf(Catalogue::builtIn().standard()));
    scene.request.prompt = u"A lighthouse at dawn"_s;
    scene.request.duration = 3;
    return scene;
}

/// A file system of so many bytes, for as long as it lives.
class SmallDisk
{
public:
    SmallDisk(const QString& folder, const char* size)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_there = ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0,
                          QByteArray(QByteArray("size=") + size).constData()) == 0;
    }
    ~SmallDisk() { ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH); }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_there; }
    /// Not a byte more goes on it.
    void fill()
    {
        QFile file(filler());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (const qsizetype size : {4096, 1}) {
            while (file.write(QByteArray(size, 'x')) == size)
                continue;
        }
    }
    void free() { QFile::remove(filler()); }
    /// So much more goes on it.
    void leave(qint64 bytes)
    {
        free();
        fill();
        QFile::resize(filler(), QFileInfo(filler()).size() - bytes);
    }
    [[nodiscard]] bool setReadOnly(bool readOnly) const
    {
        return ::mount(nullptr, QFile::encodeName(m_folder).constData(), nullptr,
                       MS_REMOUNT | (readOnly ? MS_RDONLY : 0), nullptr) == 0;
    }

private:
    [[nodiscard]] QString filler() const { return m_folder + u"/filler"_s; }

    QString m_folder;
    bool m_there = false;
};

} // namespace

class TestFullDisk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home = {};
    std::unique_ptr<InstantService> m_service = {};
    int m_round = 0;

    [[nodiscard]] QString data() const { return m_home.filePath(u"%1/data"_s.arg(m_round)); }
    [[nodiscard]] QString videos() const { return m_home.filePath(u"%1/videos"_s.arg(m_round)); }
    [[nodiscard]] Studio::Setup setup(bool paused = false) const
    {
        Studio::Setup setup;
        setup.folders = {data(), videos()};
        setup.environment.insert(u"HOME"_s, m_home.path());
        setup.environment.insert(u"RUNCOMFY_TOKEN"_s, u"token-of-a-test"_s);
        setup.environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, m_service->base().toString());
        setup.paused = paused;
        setup.evenReadOnly = true;
        return setup;
    }
    /// A take, and its second half.
    static Film filmOfTwo(const QString& clip)
    {
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        project.scenes = {shortScene(), shortScene()};
        QList<Take> takes;
        for (const Scene& scene : std::as_const(project.scenes))
            takes.append(takeOf(project.id, scene, clip));
        project.scenes[1] = withTrim(project.scenes.at(1), takes.at(1).id, {25, 0});
        const MediaInfo media = lookedInto(clip);
        return filmOf(
            project, u"Film"_s, takes, [&](const QString&) { return std::optional(media); }, false);
    }
    static void hasten(Studio& studio)
    {
        studio.runner().setIntervals(studio.standardService(), {3ms, 6ms, 1.4, 20ms, 50ms});
    }
    static Result<JobId> generate(Studio& studio)
    {
        return studio.unguardedPurchases().generate(ProjectId(u"p"_s), shortScene(),
                                                    studio.standardService());
    }
    /// Something happens when the service has accepted a request.
    static void onceSent(Studio& studio, const std::function<void()>& happens)
    {
        connect(&studio.runner(), &JobRunner::jobChanged, &studio,
                [happens, done = false](const Job& job) mutable {
                    if (job.state == JobState::Queued && !std::exchange(done, true))
                        happens();
                });
    }
    [[nodiscard]] qsizetype posts() const { return m_service->accepted().size(); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        if (qgetenv(insideVariable) != "1")
            QSKIP("this system gives a test no file systems of its own (unshare --map-root-user --mount)");
        ++m_round;
        m_service = std::make_unique<InstantService>();
    }

    void aFullDiskStopsADownloadUntilThereIsRoom()
    {
        SmallDisk disk(videos(), "2m");
        QVERIFY(disk.isThere());
        const auto studio = Studio::open(setup());
        QVERIFY(studio && !(*studio)->salvagedDatabase());
        hasten(**studio);
        onceSent(**studio, [&] { disk.fill(); });
        const auto id = generate(**studio);
        QVERIFY(id);
        const auto job = [&] { return *(*studio)->runner().job(*id); };
        QTRY_VERIFY(job().error && job().state == JobState::Downloading);
        QCOMPARE(job().error->kind, ErrorKind::DiskFull);
        disk.free();
        QVERIFY((*studio)->runner().retryDownload(*id));
        QTRY_COMPARE(job().state, JobState::Done);
        QCOMPARE(QFileInfo(job().path).size(), InstantService::video(job().requestId).size());
        QCOMPARE(posts(), 1);
    }

    void aFullDiskIsNoticedBeforeItIsPaid()
    {
        SmallDisk disk(videos(), "2m");
        QVERIFY(disk.isThere());
        disk.fill();
        const auto studio = Studio::open(setup());
        hasten(**studio);
        const auto id = generate(**studio);
        QVERIFY(id);
        QTRY_VERIFY((*studio)->runner().problem());
        QCOMPARE((*studio)->runner().problem()->kind, ErrorKind::DiskFull);
        QCOMPARE((*studio)->runner().job(*id)->state, JobState::Waiting);
        QCOMPARE(posts(), 0);
        disk.free();
        (*studio)->runner().resume();
        QTRY_COMPARE((*studio)->runner().job(*id)->state, JobState::Done);
        QCOMPARE(posts(), 1);
    }

    void aFolderThatCannotBeWrittenWaitsForAnother()
    {
        SmallDisk disk(videos(), "2m");
        QVERIFY(disk.isThere());
        const auto studio = Studio::open(setup());
        hasten(**studio);
        onceSent(**studio, [&] { QVERIFY(disk.setReadOnly(true)); });
        const auto id = generate(**studio);
        const auto job = [&] { return *(*studio)->runner().job(*id); };
        QTRY_VERIFY(job().error && job().state == JobState::Downloading);
        QCOMPARE(job().error->kind, ErrorKind::NotWritable);
        (*studio)->setVideosFolder(m_home.filePath(u"elsewhere"_s));
        QVERIFY((*studio)->runner().retryDownload(*id));
        QTRY_COMPARE(job().state, JobState::Done);
        QVERIFY(job().path.startsWith(m_home.filePath(u"elsewhere"_s)));
        QCOMPARE(posts(), 1);
    }

    void withoutRoomForItsRecordNothingIsSent()
    {
        SmallDisk disk(data(), "1m");
        QVERIFY(disk.isThere());
        const auto studio = Studio::open(setup(true));
        QVERIFY(studio && !(*studio)->salvagedDatabase());
        hasten(**studio);
        const auto id = generate(**studio);
        QVERIFY(id);
        disk.fill();
        // Adding fails with an error, and waiting jobs are not sent.
        const auto refused = generate(**studio);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::DiskFull);
        QSignalSpy paused(&(*studio)->runner(), &JobRunner::paused);
        (*studio)->runner().setPaused(false);
        QCOMPARE(paused.size(), 1);
        QCOMPARE((*studio)->runner().problem()->kind, ErrorKind::DiskFull);
        QCOMPARE((*studio)->runner().job(*id)->state, JobState::Waiting);
        QCOMPARE(m_service->openConnections(), 0);
        disk.free();
        (*studio)->runner().resume();
        QTRY_COMPARE((*studio)->runner().job(*id)->state, JobState::Done);
        QCOMPARE(posts(), 1);
    }

    void aDiskThatFillsWhileARequestIsUnderWayLosesNothing()
    {
        SmallDisk disk(data(), "1m");
        QVERIFY(disk.isThere());
        JobId id = 0;
        {
            const auto studio = Studio::open(setup());
            hasten(**studio);
            QSignalSpy told(&(*studio)->runner(), &JobRunner::storeFailed);
            // The record is written when the request comes; its id finds no room.
            connect(m_service.get(), &InstantService::moment, this, [&] { disk.fill(); });
            id = *generate(**studio);
            QTRY_VERIFY(told.size() > 0);
            QCOMPARE(told.first().first().value<Error>().kind, ErrorKind::DiskFull);
            m_service->disconnect(this);
            disk.free();
            QTRY_COMPARE((*studio)->runner().job(id)->state, JobState::Done);
        }
        const auto next = Studio::open(setup(true));
        QVERIFY(next && !(*next)->salvagedDatabase());
        QCOMPARE((*next)->runner().job(id)->state, JobState::Done);
        QCOMPARE((*next)->takes().rowCount(), 1);
        QCOMPARE(posts(), 1);
    }

    /// Where there is room for the new list's log and not for itself, it is not put in its place.
    void aNewListThatDoesNotFitLeavesTheDamagedOne()
    {
        constexpr int count = 100;
        SmallDisk disk(data(), "8m");
        QVERIFY(disk.isThere());
        {
            const auto studio = Studio::open(setup(true));
            for (int i = 0; i < count; ++i)
                QVERIFY(generate(**studio));
        }
        const QString path = DataFolders{data(), videos()}.database();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 page = 4096;
        const qint64 prompt = file.readAll().indexOf("\"prompt\"");
        QVERIFY(prompt > page);
        file.seek(prompt / page * page);
        file.write(QByteArray(page, '\xff'));
        file.seek(0);
        const QByteArray damaged = file.readAll();
        file.close();
        auto studio = Studio::open(setup(true));
        QVERIFY(studio && (*studio)->salvagedDatabase());
        const int shown = (*studio)->jobs().rowCount();
        QVERIFY(shown > count / 2 && shown < count);
        int refused = 0;
        for (qint64 room = 0;; room += 2 * page) {
            QVERIFY(room < 4'000'000);
            for (const QString& part : {u""_s, u"-wal"_s, u"-shm"_s})
                QFile::remove(freshPath(path) + part);
            disk.leave(room);
            if ((*studio)->startAfresh())
                break;
            ++refused;
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), damaged);
            file.close();
        }
        QVERIFY(refused > 3);
        studio->reset();
        disk.free();
        const auto next = Studio::open(setup(true));
        QVERIFY(next && !(*next)->salvagedDatabase());
        QCOMPARE((*next)->jobs().rowCount(), shown);
    }

    /// Small ones stay in a buffer until the file is closed; large ones are cut in the middle.
    void aFileIsWrittenWholeOrStaysAsItWas_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("room");
        QTest::newRow("small, no room") << 300 << 0;
        QTest::newRow("small, room for a part") << 7000 << 4096;
        QTest::newRow("large, no room") << 50'000 << 0;
        QTest::newRow("large, room for a part") << 50'000 << 20'480;
    }
    void aFileIsWrittenWholeOrStaysAsItWas()
    {
        QFETCH(int, size);
        QFETCH(int, room);
        SmallDisk disk(videos(), "2m");
        QVERIFY(disk.isThere());
        const QString path = videos() + u"/film.rushes"_s;
        const QByteArray before(100, 'a');
        QVERIFY(writeWholeFile(path, before));
        disk.leave(room);
        const Result<void> written = writeWholeFile(path, QByteArray(size, 'b'));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, ErrorKind::DiskFull);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
        QCOMPARE(QDir(videos()).entryList(QDir::Files | QDir::Hidden).size(), 2); // it and the filler
        disk.free();
        QVERIFY(writeWholeFile(path, QByteArray(size, 'b')));
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void aSavedProjectOutlastsAFullDisk()
    {
        SmallDisk disk(videos(), "2m");
        QVERIFY(disk.isThere());
        const QString path = videos() + u"/film.rushes"_s;
        Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
        QVERIFY(writeProject(path, project));
        const Project before = project;
        disk.fill();
        project.scenes.first().request.prompt = u"Another"_s;
        const auto saved = writeProject(path, project);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::DiskFull);
        const auto loaded = readProject(path);
        QVERIFY(loaded);
        QCOMPARE(*loaded, before);
    }

    /// Wherever it happens: while a take is copied, encoded or heard, and when all is joined.
    void aFilmIsWholeOrNotThere_data()
    {
        QTest::addColumn<int>("room");
        for (const int kilobytes : {0, 4, 40, 200, 300, 400, 500, 700})
            QTest::addRow("%d kB", kilobytes) << kilobytes * 1024;
    }
    void aFilmIsWholeOrNotThere()
    {
        QFETCH(int, room);
        const QString clip = m_home.filePath(u"clip.mp4"_s);
        if (!QFile::exists(clip))
            makeClip(clip, {.frames = 48, .sound = true, .more = {u"-qp"_s, u"0"_s}});
        const auto film = filmOfTwo(clip);
        const Result<ExportPlan> plan = exportPlanOf(film);
        QVERIFY(plan);
        SmallDisk disk(videos(), "8m");
        QVERIFY(disk.isThere());
        disk.leave(room);
        FilmExport work(*plan, videos() + u"/film.mp4"_s, FilmExport::Existing::Refuse, {});
        Result<QString> outcome = failure(ErrorKind::Internal);
        QSignalSpy finished(&work, &FilmExport::finished);
        connect(&work, &FilmExport::finished, &work, [&](const Result<QString>& path) { outcome = path; });
        work.start();
        QVERIFY(finished.wait(60'000));
        const QStringList left =
            QDir(videos()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        if (outcome) {
            QCOMPARE(left, (QStringList{u"filler"_s, u"film.mp4"_s}));
            QCOMPARE(lookedInto(*outcome).frames(), film.frames());
            return;
        }
        QCOMPARE(left, QStringList{u"filler"_s});
        QCOMPARE(outcome.error().kind, ErrorKind::DiskFull);
        QCOMPARE(outcome.error().detail, videos());
    }

    void aDataFolderThatCannotBeWrittenIsShown()
    {
        SmallDisk disk(data(), "4m");
        QVERIFY(disk.isThere());
        {
            const auto studio = Studio::open(setup(true));
            QVERIFY(generate(**studio));
        }
        QVERIFY(disk.setReadOnly(true));
        {
            const auto studio = Studio::open(setup());
            QVERIFY(studio);
            QVERIFY((*studio)->salvagedDatabase());
            QCOMPARE((*studio)->salvagedDatabase()->why.kind, ErrorKind::NotWritable);
            QCOMPARE((*studio)->jobs().rowCount(), 1);
            QVERIFY(!generate(**studio));
        }
        QCOMPARE(posts(), 0);
        QVERIFY(disk.setReadOnly(false));
        const auto studio = Studio::open(setup());
        QVERIFY(!(*studio)->salvagedDatabase());
        hasten(**studio);
        QTRY_COMPARE((*studio)->takes().rowCount(), 1);
        QCOMPARE(posts(), 1);
    }
};

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet(insideVariable)) {
        // Once more, in a name space in which mounting is free; if there is none, the tests are skipped.
        const bool free =
            QProcess::execute(u"unshare"_s, {u"--map-root-user"_s, u"--mount"_s, u"true"_s}) == 0;
        qputenv(insideVariable, free ? "1" : "0");
        if (free) {
            QByteArrayList words = {"unshare", "--map-root-user", "--mount", "--"};
            for (int i = 0; i < argc; ++i)
                words.append(i == 0 ? QByteArray("/proc/self/exe") : QByteArray(argv[i]));
            words[4] = QFile::encodeName(QFile::symLinkTarget(u"/proc/self/exe"_s));
            std::vector<char*> arguments;
            for (QByteArray& word : words)
                arguments.push_back(word.data());
            arguments.push_back(nullptr);
            ::execvp("unshare", arguments.data());
        }
    }
    QCoreApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fulldisk.moc"
