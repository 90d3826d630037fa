#include "app/studio/studio.h"
#include "tests/fakes/wireserver.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

const QString token = u"rc-secret-token-4711"_s;

Scene shortScene(const QString& name = u"Lighthouse"_s)
{
    Scene scene = Scene::create(name, Catalogue::builtIn().standard());
    scene.request.prompt = u"A lighthouse at dawn, slow pan left"_s;
    scene.request.duration = 3;
    scene.request.sound = false;
    scene.request.aspectRatio = u"1:1"_s;
    return scene;
}

bool write(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly) &&
           file.write(contents) == contents.size();
}

/// A person's home: its folders and its environment outlive the studios that are opened in it.
struct Home
{
    QTemporaryDir folder = {};
    QProcessEnvironment environment = {};

    Home() { environment.insert(u"HOME"_s, folder.path()); }
    void signIn(const QUrl& base = {})
    {
        environment.insert(u"RUNCOMFY_TOKEN"_s, token);
        if (!base.isEmpty())
            environment.insert(u"RUNCOMFY_MODEL_API_BASE"_s, base.toString());
    }
    [[nodiscard]] DataFolders folders() const
    {
        return {folder.filePath(u"data"_s), folder.filePath(u"videos"_s)};
    }
    [[nodiscard]] Studio::Setup setup(Studio::Jobs jobs = Studio::Jobs::Abandoned, bool paused = false) const
    {
        Studio::Setup setup;
        setup.folders = folders();
        setup.environment = environment;
        setup.jobs = jobs;
        setup.paused = paused;
        return setup;
    }
    [[nodiscard]] Result<std::unique_ptr<Studio>> open(Studio::Jobs jobs = Studio::Jobs::Abandoned,
                                                       bool paused = false) const
    {
        return Studio::open(setup(jobs, paused));
    }
};

QStringList idsOf(const Studio& studio)
{
    QStringList ids;
    for (const Service& service : studio.services())
        ids.append(service.id);
    return ids;
}

/// Accepts every submit as r1, r2, … and keeps them all in the queue for ever.
void acceptAll(WireServer& server)
{
    server.onWhole = [submits = 0](QTcpSocket& socket, const WireServer::Seen& seen) mutable {
        if (seen.method == "POST")
            socket.write(
                WireServer::answer(200, R"({"request_id":"r)" + QByteArray::number(++submits) + R"("})"));
        else
            socket.write(WireServer::answer(200, R"({"status":"in_queue","queue_position":1})"));
    };
}

} // namespace

class TestStudio : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutATokenTheSandboxIsUsedAndRunComfyAsksForOne()
    {
        const Home home;
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
        QVERIFY(!(*studio)->service(sandboxId)->charges);
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QVERIFY(!(*studio)->service(runComfyId)->ready);
    }

    void aTokenMakesThePaidServiceTheStandardOne()
    {
        Home home;
        home.signIn();
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(runComfyId));
        QVERIFY((*studio)->service(runComfyId)->charges);
    }

    void aTokenThatAnotherProgramLeftIsOfferedAndNotChosen()
    {
        Home home;
        QVERIFY(write(home.folder.filePath(u".config/runcomfy/token.json"_s),
                      R"({"access_token":"rc-secret-token-4711"})"));
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void anotherAddressIsAnotherService()
    {
        Home home;
        home.signIn(QUrl(u"https://model-api.runcomfy.net/v1/"_s));
        QCOMPARE(idsOf(**home.open()).first(), QString(runComfyId));
        home.signIn(QUrl(u"http://127.0.0.1:8188/v1"_s));
        QCOMPARE(idsOf(**home.open()).first(), u"runcomfy http://127.0.0.1:8188/v1"_s);
    }

    void anUnsafeAddressIsSaidAndNeitherItNorTheTokenIsUsed()
    {
        Home home;
        home.signIn(QUrl(u"http://192.0.2.1/v1"_s));
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE((*studio)->serviceList().trouble()->kind, ErrorKind::Insecure);
        QCOMPARE(idsOf(**studio), (QStringList{runComfyId, sandboxId}));
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void aTokenThatCannotBeSentIsSaidAndNotUsed()
    {
        Home home;
        home.environment.insert(u"RUNCOMFY_TOKEN"_s, u"two words"_s);
        const auto studio = home.open();
        QVERIFY(studio);
        QCOMPARE((*studio)->serviceList().trouble()->kind, ErrorKind::SignIn);
        QVERIFY(!(*studio)->serviceList().trouble()->detail.contains(u"two"));
        QVERIFY((*studio)->service(runComfyId)->needsToken);
        QCOMPARE((*studio)->standardService(), QString(sandboxId));
    }

    void theSandboxIsFreeAndThePaidServiceIsNot()
    {
        Home home;
        home.signIn();
        const auto studio = home.open();
        Request request = shortScene().request;
        QCOMPARE((*studio)->priceOf(request, sandboxId), Usd{});
        QCOMPARE((*studio)->priceOf(request, runComfyId), *priceOf(request));
        QVERIFY((*studio)->priceOf(request, runComfyId).micros > 0);
        QCOMPARE((*studio)->priceOf(request, u"gone"_s), Usd{});
    }

    void whatIsNotValidIsNeitherStoredNorSent()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        const auto studio = home.open();
        Scene scene = shortScene();
        scene.request.prompt.clear();
        scene.request.duration = 40;
        const auto id = (*studio)->generate(u"p"_s, scene, (*studio)->standardService());
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::Refused);
        QVERIFY(id.error().detail.contains(u"prompt") && id.error().detail.contains(u"duration"));
        QVERIFY((*studio)->runner().jobs().isEmpty());
        QCOMPARE(server.connections(), 0);
    }

    void aServiceThatIsNotThereTakesNoJob()
    {
        const Home home;
        const auto studio = home.open();
        const auto id = (*studio)->generate(u"p"_s, shortScene(), runComfyId);
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::SignIn);
        QVERIFY((*studio)->runner().jobs().isEmpty());
    }

    void theValuePricedIsTheValueSent_data()
    {
        QTest::addColumn<Request>("request");
        const Request plain = shortScene().request;
        QTest::newRow("plain") << plain;
        const auto with = [&](const char* name, const auto& change) {
            Request request = plain;
            change(request);
            QTest::newRow(name) << request;
        };
        with("prompt", [](Request& r) { r.prompt = u"“Ümlaut” \\ \" \n 日本 🎬 \u2028"_s; });
        with("negative prompt", [](Request& r) { r.negativePrompt = u"blur, text"_s; });
        with("duration", [](Request& r) { r.duration = 15; });
        with("aspect ratio", [](Request& r) { r.aspectRatio = u"9:16"_s; });
        with("CFG scale", [](Request& r) { r.cfgScale = 0.1 + 0.2; });
        with("sound", [](Request& r) { r.sound = true; });
        with("shots", [](Request& r) {
            r.duration = 7;
            r.shots = {{u"first"_s, 3}, {u"second 🎬"_s, 4}};
        });
    }
    void theValuePricedIsTheValueSent()
    {
        QFETCH(Request, request);
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        const auto studio = home.open();
        const QString service = (*studio)->standardService();
        Scene scene = shortScene();
        scene.request = request;
        const auto id = (*studio)->generate(u"p"_s, scene, service);
        QVERIFY(id);
        const Job frozen = *(*studio)->runner().job(*id);
        QCOMPARE(frozen.request, request);
        QCOMPARE(frozen.price, (*studio)->priceOf(request, service));
        scene.request.prompt = u"Edited later"_s;

        QTRY_COMPARE(server.count("POST"), 1);
        QTRY_VERIFY(server.seen().first().whole);
        QCOMPARE(server.seen().first().body, requestBody(frozen.request));
        QCOMPARE(server.seen().first().target, "/v1/models/" + request.model.toUtf8());
        QCOMPARE(server.seen().first().header("Authorization"), "Bearer " + token.toUtf8());
        QTRY_COMPARE((*studio)->runner().job(*id)->requestId, u"r1"_s);
        QCOMPARE(server.count("POST"), 1);
    }

    void twoClicksAreTwoJobsAndTwoRequests()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        const auto studio = home.open();
        QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        QTRY_COMPARE(server.count("POST"), 2);
        QTRY_COMPARE((*studio)->runner().summary().queued, 2);
        QCOMPARE(server.count("POST"), 2);
    }

    void destroyedAtAnyMomentNothingIsSentAgain()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        for (int turns = 0; turns < 12; ++turns) {
            const int before = server.count("POST");
            {
                auto studio = home.open(Studio::Jobs::Own);
                QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
                for (int turn = 0; turn < turns; ++turn)
                    QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            }
            // What had left has arrived before the next one begins.
            QTRY_COMPARE(server.openConnections(), 0);
            QVERIFY(server.count("POST") - before <= 1);
        }
        const int sent = server.count("POST");
        const auto studio = home.open(Studio::Jobs::Abandoned, true);
        QCOMPARE((*studio)->runner().jobs().size(), 12);
        for (const Job& job : (*studio)->runner().jobs())
            QVERIFY(job.state == JobState::Waiting || job.state == JobState::Unknown ||
                    job.state == JobState::Queued);
        QCOMPARE(server.count("POST"), sent);
    }

    void aRunThatDoesOnlyItsOwnLeavesEarlierJobsToOthers()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto window = home.open(Studio::Jobs::Abandoned, true);
            QVERIFY((*window)->generate(u"p"_s, shortScene(), (*window)->standardService()));
        }
        const auto render = home.open(Studio::Jobs::Own);
        QVERIFY((*render)->runner().jobs().isEmpty());
        // While it lives, the window is opened again.
        const auto window = home.open(Studio::Jobs::Abandoned, true);
        QCOMPARE((*window)->runner().jobs().size(), 1);
    }

    void whoIsPausedTakesOverAndSendsNothing()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto window = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 6; ++i)
                QVERIFY((*window)->generate(u"p"_s, shortScene(), (*window)->standardService()));
        }
        const auto studio = home.open(Studio::Jobs::Abandoned, true);
        QCOMPARE((*studio)->runner().summary().waiting, 6);
        QCoreApplication::processEvents();
        QCOMPARE(server.connections(), 0);
        QVERIFY((*studio)->runner().isPaused());
    }

    void noMoreJobsAtOnceThanSetFromTheFirstMoment()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto window = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 6; ++i)
                QVERIFY((*window)->generate(u"p"_s, shortScene(), (*window)->standardService()));
        }
        Studio::Setup setup = home.setup();
        setup.jobsAtOnce = 1;
        const auto studio = Studio::open(setup);
        QCOMPARE((*studio)->runner().activeCount(), 1);
        QTRY_COMPARE((*studio)->runner().summary().queued, 1);
        QCOMPARE(server.count("POST"), 1);
    }

    void theSandboxGoesOnWithWhatSeveralDeadRunsLeft()
    {
        const Home home;
        const QString parent = home.folders().data + u"/sandbox"_s;
        for (const QString& number : {u"0"_s, u"1"_s, u"2"_s}) {
            const QJsonObject record{{u"id"_s, QString(u'r' + number)},
                                     {u"number"_s, 1},
                                     {u"state"_s, u"succeeded"_s},
                                     {u"created"_s, QDateTime::currentMSecsSinceEpoch()},
                                     {u"finished"_s, QDateTime::currentMSecsSinceEpoch()}};
            QVERIFY(write(parent + u'/' + number + u"/requests/r"_s + number + u".json"_s,
                          QJsonDocument(record).toJson()));
            QVERIFY(write(parent + u'/' + number + u"/files/r"_s + number + u".mp4"_s, "video"));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wake(sandboxId));
        for (const QString& number : {u"1"_s, u"2"_s}) {
            QVERIFY(QFile::exists(parent + u"/0/requests/r"_s + number + u".json"_s));
            QVERIFY(QFile::exists(parent + u"/0/files/r"_s + number + u".mp4"_s));
        }
    }

    void twoRunsHaveTwoSandboxes()
    {
        const Home home;
        const auto one = home.open();
        const auto other = home.open(Studio::Jobs::Own);
        QVERIFY((*one)->wake(sandboxId));
        QVERIFY((*other)->wake(sandboxId));
        QVERIFY(QFileInfo::exists(home.folders().data + u"/sandbox/0"_s));
        QVERIFY(QFileInfo::exists(home.folders().data + u"/sandbox/1"_s));
    }

    void aSandboxJobInterruptedWhileDownloadingArrivesFromTheNextPort()
    {
        const Home home;
        Job done;
        {
            const auto studio = home.open();
            const auto id = (*studio)->generate(u"p"_s, shortScene(), sandboxId);
            QVERIFY(id);
            QTRY_COMPARE_WITH_TIMEOUT((*studio)->runner().job(*id)->state, JobState::Done, 60'000);
            done = *(*studio)->runner().job(*id);
        }
        QVERIFY(QFile::remove(done.path));
        {
            // As a kill in the middle of the download leaves it: its address is of a port that is gone.
            const auto database = Database::open(home.folders().database());
            const auto update = (*database)->run(u"UPDATE jobs SET state = 'downloading', output = ?"_s,
                                                 {QString(u"http://127.0.0.1:9"_s + done.output.path())});
            QVERIFY(update);
            QVERIFY((*database)->run(u"DELETE FROM takes"_s));
        }
        const auto studio = home.open();
        QVERIFY((*studio)->wakeForOpenJobs());
        QTRY_COMPARE_WITH_TIMEOUT((*studio)->runner().job(done.id)->state, JobState::Done, 20'000);
        QVERIFY(QFile::exists((*studio)->runner().job(done.id)->path));
        QCOMPARE((*studio)->takes().takes().size(), 1);
    }

    void aDatabaseOfANewerProgramIsLeftAlone()
    {
        const Home home;
        QVERIFY(home.open());
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY((*database)->run(u"PRAGMA user_version = 99"_s));
        }
        QCOMPARE(home.open().error().kind, ErrorKind::TooNew);
    }

    void aDamagedDatabaseIsLeftAsItIs()
    {
        const Home home;
        const QByteArray rubbish(4096, 'x');
        QVERIFY(write(home.folders().database(), rubbish));
        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void aDamagedDatabaseIsShownCopiedAndNotTouched()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto studio = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 400; ++i)
                QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        }
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 60'000);
        // A hole in the middle, as a bad sector leaves it.
        bytes.replace(bytes.size() / 2, 8192, QByteArray(8192, '\xff'));
        file.seek(0);
        file.write(bytes);
        file.close();

        QCOMPARE(home.open().error().kind, ErrorKind::Damaged);
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        auto studio = Studio::open(setup);
        QVERIFY(studio);
        QVERIFY((*studio)->rescue());
        QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::Damaged);
        const QString backup = (*studio)->rescue()->backup;
        QFile copy(backup);
        QVERIFY2(copy.open(QIODevice::ReadOnly), qPrintable(backup));
        QCOMPARE(copy.readAll(), bytes);
        const int shown = (*studio)->jobs().rowCount();
        QVERIFY2(shown > 100 && shown < 400, qPrintable(QString::number(shown)));
        QVERIFY((*studio)->runner().isPaused());
        (*studio)->runner().setPaused(false);
        QCOMPARE((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()).error().kind,
                 ErrorKind::Damaged);
        QVERIFY(!(*studio)->runner().add((*studio)->jobs().jobs().first()));
        QCOMPARE(server.connections(), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        file.close();

        // Found again in the same state, there is no second copy.
        studio->reset();
        studio = Studio::open(setup);
        QCOMPARE((*studio)->rescue()->backup, backup);
        QVERIFY((*studio)->startAfresh());
        studio->reset();
        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        QCOMPARE((*next)->runner().jobs().size(), shown);
        QVERIFY(QFile::exists(backup));
    }

    /// Else the caps would begin again at nothing.
    void whatWasSpentOutlivesADamagedDatabase()
    {
        constexpr int sent = 400;
        const Home home;
        QVERIFY(home.folders().prepare());
        {
            const auto database = Database::open(home.folders().database());
            QVERIFY(database);
            const auto lock = RunnerLock::acquire(home.folders().runners());
            QVERIFY(lock);
            JobStore store(**database, **lock);
            QList<Job> jobs;
            for (int i = 0; i < sent; ++i) {
                Job job;
                job.service = QString(runComfyId);
                job.projectId = u"p"_s;
                job.request = shortScene().request;
                job.price = Usd{1'000'000 + i};
                job.created = job.submitted = QDateTime::currentMSecsSinceEpoch();
                // The answers of some were lost, and some were on their way.
                job.state = i % 10 == 0   ? JobState::Unknown
                            : i % 10 == 5 ? JobState::Submitting
                                          : JobState::Running;
                if (job.state == JobState::Running)
                    job.requestId = u"r%1"_s.arg(i);
                jobs.append(job);
            }
            auto stored = store.add(jobs);
            QVERIFY(stored);
            QVERIFY(store.save(*stored));
            // Some that were never heard of again are no longer in the queue; their lines are.
            QVERIFY(store.remove({stored->at(10).id, stored->at(11).id}));
            QVERIFY(SpendingStore(**database).nameProject(u"p"_s, u"Tuscany"_s));
        }
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        // The page with the most of the jobs' requests is lost.
        constexpr qsizetype page = 4096;
        qsizetype worst = 0;
        qsizetype most = 0;
        for (qsizetype at = page; at < bytes.size(); at += page) {
            const qsizetype here = bytes.mid(at, page).count("\"prompt\"");
            if (here > most) {
                most = here;
                worst = at;
            }
        }
        QVERIFY(most > 2);
        file.seek(worst);
        file.write(QByteArray(page, '\xff'));
        file.close();

        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        auto studio = Studio::open(setup);
        QVERIFY(studio);
        QVERIFY((*studio)->rescue());
        QVERIFY((*studio)->runner().isSettled()); // else the window would not end
        const qsizetype shown = (*studio)->rescue()->jobs.size();
        QVERIFY2(shown > 100 && shown < sent - 2, qPrintable(QString::number(shown)));
        const auto isWhole = [](const QList<LedgerEntry>& lines) {
            Usd spent;
            for (const LedgerEntry& line : lines)
                spent += line.amount();
            return lines.size() == sent && spent == Usd{sent * 1'000'000LL + sent * (sent - 1) / 2} &&
                   lines.constFirst().project == u"Tuscany"_s;
        };
        const auto seen = (*studio)->spendingStore().entries();
        QVERIFY(seen);
        QVERIFY(isWhole(*seen));
        QVERIFY((*studio)->startAfresh());
        studio->reset();

        const auto next = home.open(Studio::Jobs::Abandoned, true);
        QVERIFY2(next, next ? "" : qPrintable(next.error().detail));
        const auto kept = (*next)->spendingStore().entries();
        QVERIFY(kept);
        QCOMPARE(kept->size(), sent);
        QVERIFY(isWhole(*kept));
        const auto outlays = (*next)->outlays();
        QVERIFY(outlays);
        QCOMPARE(outlays->month.open + outlays->month.unknown,
                 (Usd{sent * 1'000'000LL + sent * (sent - 1) / 2}));
    }

    void whatIsNoDatabaseIsCopiedAndTheWindowOpens()
    {
        const Home home;
        const QByteArray rubbish(4096, 'x');
        QVERIFY(write(home.folders().database(), rubbish));
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        QCOMPARE((*studio)->jobs().rowCount(), 0);
        QFile copy((*studio)->rescue()->backup);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), rubbish);
        QFile file(home.folders().database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void aLockedDatabaseIsShownAndLosesNothing()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        {
            const auto studio = home.open(Studio::Jobs::Abandoned, true);
            for (int i = 0; i < 3; ++i)
                QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        }
        Studio::Setup setup = home.setup();
        setup.evenReadOnly = true;
        {
            const auto other = Database::open(home.folders().database());
            QVERIFY((*other)->run(u"BEGIN EXCLUSIVE"_s));
            const auto studio = Studio::open(setup);
            QVERIFY(studio);
            QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::NotWritable);
            QCOMPARE((*studio)->jobs().rowCount(), 3);
            QVERIFY(!(*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
            QCOMPARE(server.connections(), 0);
        }
        const auto studio = Studio::open(setup);
        QVERIFY(!(*studio)->rescue());
        QTRY_COMPARE((*studio)->runner().summary().queued, 3);
        QCOMPARE(server.count("POST"), 3);
    }

    void aFolderThatCannotBeWrittenIsSaidInTheWindow()
    {
        Studio::Setup setup;
        setup.folders = {u"/proc/self/rushes"_s, u"/proc/self/videos"_s};
        QCOMPARE(Studio::open(setup).error().kind, ErrorKind::NotWritable);
        setup.evenReadOnly = true;
        const auto studio = Studio::open(setup);
        QVERIFY(studio);
        QCOMPARE((*studio)->rescue()->why.kind, ErrorKind::NotWritable);
        QCOMPARE((*studio)->rescue()->backup, QString());
    }

    void aLongPastComesAfterTheStart()
    {
        const Home home;
        {
            const auto studio = home.open();
            const auto database = Database::open(home.folders().database());
            const auto lock = RunnerLock::acquire(home.folders().runners());
            QList<Job> jobs;
            for (int i = 0; i < 730; ++i) {
                Job job;
                job.service = u"gone"_s;
                job.request = shortScene().request;
                job.state = i % 100 == 7 ? JobState::Waiting : i % 3 == 0 ? JobState::Failed : JobState::Done;
                job.finished = 1000 + i;
                jobs.append(job);
            }
            QVERIFY(JobStore(**database, **lock).add(jobs));
            TakeStore takes(**database);
            QVERIFY((*database)->run(u"PRAGMA synchronous = OFF"_s));
            for (int i = 0; i < 430; ++i) {
                Take take;
                take.id = QString::number(i);
                take.request = shortScene().request;
                take.finished = 1000 + i;
                QVERIFY(takes.add(take));
            }
        }
        const auto studio = home.open();
        QVERIFY(studio);
        // At once: what waits, and the newest of what is over.
        QCOMPARE((*studio)->runner().summary().waiting, 8);
        QVERIFY((*studio)->jobs().rowCount() < 100);
        QCOMPARE((*studio)->jobs().jobs().first().finished, 1729);
        QCOMPARE((*studio)->takes().takes().first().finished, 1429);
        const QAbstractItemModelTester jobs(&(*studio)->jobs(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester takes(&(*studio)->takes(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        (*studio)->loadPast();
        QTRY_COMPARE((*studio)->jobs().rowCount(), 730);
        QTRY_COMPARE((*studio)->takes().rowCount(), 430);
        QCOMPARE((*studio)->runner().jobs().size(), 730);
        const auto newestFirst = [](const auto& values, auto key) {
            return std::is_sorted(values.cbegin(), values.cend(),
                                  [key](const auto& a, const auto& b) { return key(a) > key(b); });
        };
        QVERIFY(newestFirst((*studio)->jobs().jobs(), [](const Job& job) { return job.id; }));
        QVERIFY(newestFirst((*studio)->takes().takes(), [](const Take& take) { return take.finished; }));
    }

    void theTokenIsInNoFile()
    {
        WireServer server;
        acceptAll(server);
        Home home;
        home.signIn(server.base());
        const auto studio = home.open();
        QVERIFY((*studio)->generate(u"p"_s, shortScene(), (*studio)->standardService()));
        QTRY_COMPARE((*studio)->runner().summary().queued, 1);
        QDir data(home.folders().data);
        for (const QFileInfo& entry : data.entryInfoList(QDir::Files | QDir::Hidden)) {
            QFile file(entry.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(token.toUtf8()), qPrintable(entry.filePath()));
        }
    }
};

QTEST_MAIN(TestStudio)
#include "tst_studio.moc"
