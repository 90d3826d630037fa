// The program is killed at hundreds of moments while its jobs go through it: by SIGKILL, SIGTERM, SIGHUP
// and SIGPIPE, running or stopped (SIGSTOP), or going on after it was (SIGCONT). Whatever the service
// accepted ends as a take, and the requests that arrived are as many as the clicks.
//
// The suite kills it 60 times, with fifty clicks; RUSHES_KILLS=300 (or any number) says otherwise, with as
// many clicks for each kill, so that there is always something to be killed in; RUSHES_SEED another seed.
#include "app/catalogue/catalogue.h"
#include "app/studio/studio.h"
#include "tests/faults/instantservice.h"
#include "tests/faults/programtokill.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace rushes;
using namespace rushes::faults;

namespace {

/// Clicks of a run with so many kills: where fewer jobs are left than kills, most of these hit nothing.
int clicksFor(int kills)
{
    return std::max(50, kills * 50 / 60);
}

/// Makes `wanted` clicks in all. Ends by itself only when all of them are done.
class Clicker : public Person
{
public:
    Clicker(Studio& studio, const QUrl& base, int wanted, int clicks)
        : Person(studio, base, clicks) // those that are done count as clicks too
        , m_wanted(wanted)
        , m_clicks(clicks)
    {
        m_click.setInterval(3);
        connect(&m_click, &QTimer::timeout, this, &Clicker::click);
        m_click.start();
        resolve();
    }

private:
    void click()
    {
        const auto made = m_studio.runner().jobs().size();
        if (made >= m_wanted) {
            m_click.stop();
            look();
            return;
        }
        Scene scene = Scene::create(u"Scene"_s, defaultsOf(Catalogue::builtIn().standard()));
        scene.id = SceneId(u"scene-%1"_s.arg(made));
        scene.request.prompt = u"click %1"_s.arg(made);
        scene.request.duration = 3;
        if (!m_studio.unguardedPurchases().generate(ProjectId(u"p"_s), scene, m_studio.standardService()))
            qFatal("A click was refused");
    }

    void look() override
    {
        const QList<Job> jobs = m_studio.runner().jobs();
        const bool all = jobs.size() >= m_wanted &&
                         std::all_of(jobs.cbegin(), jobs.cend(),
                                     [](const Job& job) { return job.state == JobState::Done; });
        if (all && m_wanted == m_clicks)
            QCoreApplication::quit();
    }

    int m_wanted;
    int m_clicks;
    QTimer m_click;
};

/// How the program is made to end.
enum class End { Kill, Terminate, HangUp, Pipe, Stop, StopAndGoOn };
constexpr int ends = 6;

const char* nameOf(End end)
{
    switch (end) {
    case End::Kill:
        return "SIGKILL";
    case End::Terminate:
        return "SIGTERM";
    case End::HangUp:
        return "SIGHUP";
    case End::Pipe:
        return "SIGPIPE";
    case End::Stop:
        return "SIGSTOP, SIGKILL";
    case End::StopAndGoOn:
        return "SIGSTOP, SIGCONT, SIGKILL";
    }
    return "";
}

/// Ends the process for certain: what a signal alone does not end is killed a moment later.
void finish(QProcess& program, End end, int moment)
{
    const auto send = [&program](int signal) {
        if (program.state() == QProcess::Running)
            ::kill(static_cast<pid_t>(program.processId()), signal);
    };
    const auto later = [&program, send](int signal, int ms) {
        QTimer::singleShot(ms, &program, [send, signal] { send(signal); });
    };
    switch (end) {
    case End::Kill:
        return program.kill();
    case End::Terminate:
        return send(SIGTERM);
    case End::HangUp:
        return send(SIGHUP);
    case End::Pipe: // ignored once a socket was written to
        send(SIGPIPE);
        return later(SIGKILL, moment);
    case End::Stop:
        send(SIGSTOP);
        return later(SIGKILL, moment);
    case End::StopAndGoOn:
        send(SIGSTOP);
        later(SIGCONT, moment);
        return later(SIGKILL, 2 * moment);
    }
}

} // namespace

class TestKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whateverTheServiceAcceptedEndsAsATake()
    {
        const int kills = numberOf("RUSHES_KILLS", 60);
        const int clicks = clicksFor(kills);
        const int seed = numberOf("RUSHES_SEED", 20'261'122);
        QRandomGenerator random(static_cast<quint32>(seed));
        InstantService service;
        const QTemporaryDir home;
        int attached = 0;
        int sentAgain = 0;
        QMap<End, int> times;
        int inTheMiddle = 0; // of what goes on with the service
        const auto count = [&](const QByteArray& said) {
            attached += static_cast<int>(said.count("attached"));
            sentAgain += static_cast<int>(said.count("sent again"));
        };

        for (int kill = 0; kill < kills; ++kill) {
            // The clicks are spread over the kills.
            const int wanted = std::min(clicks - 1, 1 + kill * clicks / kills);
            QProcess program;
            start(program, home.path(), service.base(), wanted, clicks);
            // So many things happen, and a moment later it dies.
            int left = random.bounded(40);
            const int atFirst = left;
            const int late = random.bounded(4);
            const End end = static_cast<End>(random.bounded(ends));
            const int pause = 5 + random.bounded(40);
            ++times[end];
            bool dying = false;
            const auto die = [&] {
                if (!std::exchange(dying, true)) {
                    QTimer::singleShot(late, &program, [&, end, pause] { finish(program, end, pause); });
                }
            };
            // Where nothing is left to happen it dies all the same; every eighth dies while it starts. What
            // is the first to happen may take long on a computer with much to do.
            constexpr int mostUntilFirst = 3000;
            const int idle = 100 + random.bounded(150);
            QTimer nothingHappens;
            nothingHappens.setSingleShot(true);
            connect(&nothingHappens, &QTimer::timeout, &program, die);
            if (kill % 8 == 7)
                QTimer::singleShot(idle, &program, die);
            const auto counting = connect(&service, &InstantService::moment, &program, [&] {
                nothingHappens.start(idle);
                if (--left <= 0)
                    die();
            });
            QByteArray said;
            connect(&program, &QProcess::readyReadStandardOutput, &program, [&] {
                const bool wasReady = said.contains("ready");
                said += program.readAllStandardOutput();
                if (!wasReady && said.contains("ready") && !nothingHappens.isActive())
                    nothingHappens.start(mostUntilFirst);
            });
            QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000));
            disconnect(counting);
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
            QCOMPARE(program.readAllStandardError(), QByteArray());
            count(said);
            inTheMiddle += left < atFirst ? 1 : 0;
            // Everything that it sent must arrive before it is looked up.
            QVERIFY(QTest::qWaitFor([&] { return service.openConnections() == 0; }, 10'000));
            for (auto at = service.posts().cbegin(); at != service.posts().cend(); ++at)
                QVERIFY2(at.value() == 1, qPrintable(u"%1 was sent %2 times by kill %3 (%4)"_s.arg(at.key())
                                                         .arg(at.value())
                                                         .arg(kill)
                                                         .arg(QLatin1StringView(nameOf(end)))));
        }

        QProcess program;
        start(program, home.path(), service.base(), clicks, clicks);
        QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, 60'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        count(program.readAllStandardOutput());
        // Otherwise it was killed while nothing happened, and all of this shows nothing.
        QVERIFY2(inTheMiddle > kills / 2, QByteArray::number(inTheMiddle).constData());

        // As many requests as clicks, and each is a take.
        QCOMPARE(service.posts().size(), clicks);
        for (auto at = service.posts().cbegin(); at != service.posts().cend(); ++at)
            QCOMPARE(at.value(), 1);
        QCOMPARE(service.accepted().size(), clicks);
        const auto studio = Studio::open(setupIn(home.path(), service.base(), true));
        QVERIFY(studio);
        (*studio)->loadPast();
        QTRY_COMPARE((*studio)->takes().rowCount(), clicks);
        QTRY_COMPARE((*studio)->runner().jobs().size(), clicks);
        const QList<Take> takes = (*studio)->takes().takes();
        QSet<QString> requests;
        for (const Take& take : takes) {
            requests.insert(take.requestId);
            QFile file(take.path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(take.path));
            QCOMPARE(file.readAll(), InstantService::video(take.requestId));
        }
        const QStringList accepted = service.accepted();
        QCOMPARE(requests, QSet<QString>(accepted.cbegin(), accepted.cend()));
        for (const Job& job : (*studio)->runner().jobs()) {
            QCOMPARE(job.state, JobState::Done);
        }
        const QStringList left = QDir(home.filePath(u"videos"_s)).entryList(QDir::Files);
        QCOMPARE(left.filter(QRegularExpression(u"\\.mp4$"_s)).size(), clicks);
        std::printf("%d kills, %d of them while requests went out, %d clicks: %lld requests accepted, %lld "
                    "takes; %d "
                    "were unknown and attached, %d had never left and were sent\n",
                    kills, inTheMiddle, clicks, static_cast<long long>(accepted.size()),
                    static_cast<long long>(takes.size()), attached, sentAgain);
        for (auto at = times.cbegin(); at != times.cend(); ++at)
            std::printf("  %s: %d\n", nameOf(at.key()), at.value());
    }

private:
    static void start(QProcess& program, const QString& home, const QUrl& base, int wanted, int clicks)
    {
        program.start(
            QCoreApplication::applicationFilePath(),
            {u"--to-be-killed"_s, home, base.toString(), QString::number(wanted), QString::number(clicks)});
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--to-be-killed"_s)
        return runToBeKilled(arguments, [&](Studio& studio, const QUrl& base) {
            return std::make_unique<Clicker>(studio, base, arguments.value(4).toInt(),
                                             arguments.value(5).toInt());
        });
    TestKills test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kills.moc"
