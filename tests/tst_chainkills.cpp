// A film of three scenes, each continued from the last frame of the one before, by one click. The program is
// killed again and again while it is made: each scene is paid for once, and the film is made to its end.
//
// RUSHES_CHAINS=20 (or any number) makes so many films, RUSHES_SEED says another seed.
#include "app/base/clock.h"
#include "app/catalogue/catalogue.h"
#include "app/catalogue/requestjson.h"
#include "app/library/scenechain.h"
#include "app/studio/studio.h"
#include "tests/faults/instantservice.h"
#include "tests/faults/programtokill.h"
#include "tests/numberedclip.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::faults;

namespace {

constexpr int scenes = 3;

Project film()
{
    Project project;
    project.id = ProjectId(u"film"_s);
    for (int i = 0; i < scenes; ++i) {
        const QString model =
            i == 0 ? Catalogue::builtIn().standard().id : u"kling/kling-3.0/pro/image-to-video"_s;
        Scene scene = Scene::create(u"Scene %1"_s.arg(i + 1), defaultsOf(*Catalogue::builtIn().model(model)));
        scene.id = SceneId(u"scene-%1"_s.arg(i));
        scene.request.prompt = u"part %1"_s.arg(i);
        scene.request.duration = 3;
        if (i > 0)
            scene.request.inputs = {{InputRole::StartImage, u"scene:scene-%1?last"_s.arg(i - 1), {}}};
        project.scenes.append(scene);
    }
    return project;
}

/// One click; ends by itself when the film is there.
class FilmMaker : public Person
{
public:
    FilmMaker(Studio& studio, const QUrl& base)
        : Person(studio, base, 10)
    {
        if (studio.runner().jobs().isEmpty())
            click(studio.standardService());
        resolve();
        QTimer::singleShot(0, this, &FilmMaker::look);
    }

private:
    void click(const ServiceId& service)
    {
        const Project project = film();
        const SceneChain chain =
            chainOf(project, {project.scenes.constLast()}, SceneTakes({}, {}, service), currentInstant());
        Order order{project.id, chain.scenes, service, QueueSide::Back, {}, {}};
        order.shown = m_studio.purchases().priceOf(order);
        if (!m_studio.unguardedPurchases().generate(order))
            qFatal("The click was refused");
    }

    void look() override
    {
        const QList<Job> jobs = m_studio.runner().jobs();
        const bool isAll =
            jobs.size() == scenes && std::all_of(jobs.cbegin(), jobs.cend(),
                                                 [](const Job& job) { return job.state == JobState::Done; });
        if (isAll)
            QCoreApplication::quit();
    }
};

} // namespace

class TestChainKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFilmIsPaidForOnceHoweverOftenItIsKilled()
    {
        const QTemporaryDir folder;
        makeNumberedClip(folder.filePath(u"clip.mp4"_s), u"180x90"_s, 0.5, false);
        QFile clip(folder.filePath(u"clip.mp4"_s));
        QVERIFY(clip.open(QIODevice::ReadOnly));
        m_clip = clip.readAll();
        const int films = numberOf("RUSHES_CHAINS", 3);
        QRandomGenerator random(static_cast<quint32>(numberOf("RUSHES_SEED", 20'261'129)));
        int kills = 0;
        int inTheMiddle = 0; // some of the scenes had been sent, and not all
        for (int film = 0; film < films; ++film) {
            makeFilm(random, kills, inTheMiddle);
            if (QTest::currentTestFailed())
                return;
        }
        QVERIFY2(inTheMiddle >= films, QByteArray::number(inTheMiddle).constData());
        std::printf("%d films, killed %d times, %d of them between the first scene's request and the last "
                    "one's; the longest run took %lld ms\n",
                    films, kills, inTheMiddle, static_cast<long long>(m_longest));
    }

private:
    void makeFilm(QRandomGenerator& random, int& kills, int& inTheMiddle)
    {
        constexpr int mostKills = 10;
        InstantService service;
        service.setClip(m_clip);
        const QTemporaryDir home;
        for (int round = 0;; ++round) {
            QProcess program;
            program.start(QCoreApplication::applicationFilePath(),
                          {u"--to-be-killed"_s, home.path(), service.base().toString()});
            // After so many things have happened, or in the pause while a frame is taken.
            int left = random.bounded(40);
            const int late = random.bounded(300);
            QTimer idle;
            idle.setSingleShot(true);
            connect(&idle, &QTimer::timeout, &program, &QProcess::kill);
            connect(&service, &InstantService::moment, &program, [&] {
                if (round < mostKills && --left <= 0 && !idle.isActive())
                    idle.start(late % 3 == 0 ? 0 : late);
            });
            QElapsedTimer run;
            run.start();
            QVERIFY2(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000),
                     qPrintable(u"Run %1 waits for ever"_s.arg(round)));
            m_longest = qMax(m_longest, run.elapsed());
            QCOMPARE(program.readAllStandardError(), QByteArray());
            // Everything that it sent must arrive before it is looked up.
            QVERIFY(QTest::qWaitFor([&] { return service.openConnections() == 0; }, 10'000));
            for (auto at = service.posts().cbegin(); at != service.posts().cend(); ++at)
                QVERIFY2(at.value() == 1,
                         qPrintable(
                             u"%1 was sent %2 times by round %3"_s.arg(at.key()).arg(at.value()).arg(round)));
            if (program.exitStatus() == QProcess::NormalExit) {
                QCOMPARE(program.exitCode(), 0);
                break;
            }
            ++kills;
            if (!service.posts().isEmpty() && service.posts().size() < scenes)
                ++inTheMiddle;
        }
        checkFilm(service, home.path());
    }

    /// As many requests as scenes, each made of the picture of the one before, and a take of each.
    static void checkFilm(const InstantService& service, const QString& home)
    {
        QCOMPARE(service.posts().size(), scenes);
        QCOMPARE(service.accepted().size(), scenes);
        for (int i = 1; i < scenes; ++i) {
            const QJsonObject body = service.bodyOf(u"part %1"_s.arg(i));
            bool hasPicture = false;
            for (const QJsonValue& value : body)
                hasPicture = hasPicture || value.toString().startsWith("data:image/png"_L1);
            QVERIFY2(hasPicture, QJsonDocument(body).toJson().left(400).constData());
        }
        const auto studio = Studio::open(setupIn(home, service.base(), true));
        QVERIFY(studio);
        (*studio)->loadPast();
        QTRY_COMPARE((*studio)->takes().rowCount(), scenes);
        QCOMPARE((*studio)->runner().jobs().size(), scenes);
        Usd paid;
        for (const Job& job : (*studio)->runner().jobs()) {
            QCOMPARE(job.state, JobState::Done);
            paid += job.price;
        }
        const Result<SpendingTotals> spent = (*studio)->purchases().spendingTotals();
        QVERIFY(spent);
        // A request that was lost on its way stands there too, as one that may have been charged.
        QCOMPARE(spent->day.charged.micros, paid.micros);
        QCOMPARE(spent->day.open.micros, 0);
        const QList<Take> takes = (*studio)->takes().takes();
        for (const Take& take : takes) {
            if (!take.request.inputs.isEmpty())
                QVERIFY(take.request.inputs.constFirst().source.startsWith("file:"_L1));
        }
    }

    QByteArray m_clip = {};
    qint64 m_longest = 0; ///< ms
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--to-be-killed"_s)
        return runToBeKilled(arguments, [](Studio& studio, const QUrl& base) {
            return std::make_unique<FilmMaker>(studio, base);
        });
    // As much for each film as Qt Test gives a function: its own limit is of all of them together.
    constexpr int patience = 300'000; // ms
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(patience * numberOf("RUSHES_CHAINS", 3)));
    TestChainKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_chainkills.moc"
