// The player: what a step back costs beside a step forward, and the whole program beside Haruna, with the
// same files: memory with a take shown, processor while it plays.
//   bench_player [--quick] [steps|720p|1080p|2160p…]: few steps and seconds, to see that it works; some of it
// Beside Haruna it runs where there is a display, haruna and xdotool; else it says so.
#include "app/catalogue/catalogue.h"
#include "app/store/projectjson.h"
#include "app/store/takestore.h"
#include "tests/filmclips.h"
#include "ui/player/playerview.h"
#include "ui/player/transport.h"
#include "ui/player/videosurface.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <functional>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

bool quick = false;

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

double at(QList<double> values, int percent)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() * percent / 100);
}

/// A moving picture with sound, as services deliver it: a key frame every 5 s, B-frames between.
void makeTake(const QString& path, const QString& size, int seconds)
{
    const int done =
        QProcess::execute(u"ffmpeg"_s, {u"-v"_s,
                                        u"error"_s,
                                        u"-y"_s,
                                        u"-f"_s,
                                        u"lavfi"_s,
                                        u"-i"_s,
                                        u"testsrc2=s=%1:r=24:d=%2"_s.arg(size).arg(seconds),
                                        u"-f"_s,
                                        u"lavfi"_s,
                                        u"-i"_s,
                                        u"sine=frequency=330:sample_rate=48000:duration=%1"_s.arg(seconds),
                                        u"-c:v"_s,
                                        u"libx264"_s,
                                        u"-preset"_s,
                                        quick ? u"ultrafast"_s : u"medium"_s,
                                        u"-pix_fmt"_s,
                                        u"yuv420p"_s,
                                        u"-g"_s,
                                        u"120"_s,
                                        u"-bf"_s,
                                        u"2"_s,
                                        u"-c:a"_s,
                                        u"aac"_s,
                                        path});
    if (done != 0)
        qFatal("ffmpeg could not make %s", qUtf8Printable(path));
}

/// Returns false where it did not come.
bool waitFor(const std::function<bool()>& isThere, int ms = 20'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!isThere()) {
        if (timer.elapsed() > ms)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 2);
    }
    return true;
}

/// Steps as somebody makes them who holds the key: 30 a second, from places all over the take.
class Steps
{
public:
    explicit Steps(const QString& path)
    {
        m_view.resize(1280, 800);
        m_view.show();
        QObject::connect(&m_view, &PlayerView::loaded, &m_view, [this] { m_isLoaded = true; });
        m_view.load(path);
        if (!waitFor([this] { return m_isLoaded; }))
            qFatal("the take was not opened");
        m_surface = m_view.findChild<VideoSurface*>();
        m_surface->setFocus();
        QThread::msleep(500);
        waitFor([] { return false; }, 1500); // it is looked into meanwhile
    }

    /// ms from the key to the picture, of runs of `length` steps.
    QList<double> run(Qt::Key key, int runs, int length)
    {
        QList<double> times;
        QRandomGenerator random(20261129);
        // The same places each way: how far a key frame is decides what a step costs.
        const int places = qRound(m_view.duration() * 24) - 2 * length - 2;
        for (int i = 0; i < runs; ++i) {
            const int from = length + 1 + static_cast<int>(random.bounded(places));
            m_view.seek((from + 0.5) / 24);
            waitFor([] { return false; }, 700); // the person looks at it
            for (int step = 0; step < length; ++step) {
                const qint64 before = m_surface->picture().cacheKey();
                QElapsedTimer timer;
                timer.start();
                QTest::keyClick(m_surface, key);
                if (!waitFor([&] { return m_surface->picture().cacheKey() != before; }, 5000))
                    qFatal("a step showed nothing");
                m_surface->grab(); // painted
                times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                waitFor([] { return false; }, std::max(1, 33 - static_cast<int>(timer.elapsed())));
            }
        }
        return times;
    }

private:
    PlayerView m_view = PlayerView(nullptr);
    VideoSurface* m_surface = nullptr;
    bool m_isLoaded = false;
};

void steps(const QString& path)
{
    Steps steps(path);
    const int runs = quick ? 2 : 20;
    const int length = quick ? 10 : 30;
    const QList<double> forward = steps.run(Qt::Key_Period, runs, length);
    const QList<double> back = steps.run(Qt::Key_Comma, runs, length);
    out() << "1080p, a key frame every 5 s, " << forward.size()
          << " steps each way, ms from key to picture\n";
    const auto row = [](const char* name, const QList<double>& times) {
        out() << QString::fromLatin1(name).leftJustified(20) << "median "
              << QString::number(at(times, 50), 'f', 2).rightJustified(8) << "   p99 "
              << QString::number(at(times, 99), 'f', 2).rightJustified(8) << '\n';
    };
    row("step forward", forward);
    row("step back", back);
    out() << "step back p99 / step forward p99 = " << QString::number(at(back, 99) / at(forward, 99), 'f', 2)
          << "x (at most 1.00)\n";
    out().flush();
}

// The programs, seen from outside.

/// `root` and whatever it started.
QList<qint64> familyOf(qint64 root)
{
    QHash<qint64, QList<qint64>> children;
    for (const QString& name : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        bool isNumber = false;
        const qint64 pid = name.toLongLong(&isNumber);
        QFile stat(u"/proc/%1/stat"_s.arg(name));
        if (isNumber && stat.open(QIODevice::ReadOnly))
            children[stat.readAll().split(')').constLast().trimmed().split(' ').value(1).toLongLong()].append(
                pid);
    }
    QList<qint64> family{root};
    for (qsizetype i = 0; i < family.size(); ++i)
        family += children.value(family.at(i));
    return family;
}

double megabytesOf(qint64 root)
{
    static const QRegularExpression line(u"^Pss:\\s+(\\d+) kB"_s, QRegularExpression::MultilineOption);
    double sum = 0;
    for (const qint64 pid : familyOf(root)) {
        QFile memory(u"/proc/%1/smaps_rollup"_s.arg(pid));
        if (memory.open(QIODevice::ReadOnly))
            sum += line.match(QString::fromLatin1(memory.readAll())).captured(1).toDouble() / 1024;
    }
    return sum;
}

/// s of the processor, with what ended children have used.
double processorOf(qint64 root)
{
    double ticks = 0;
    for (const qint64 pid : familyOf(root)) {
        QFile stat(u"/proc/%1/stat"_s.arg(pid));
        if (!stat.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> fields = stat.readAll().split(')').constLast().trimmed().split(' ');
        for (const int field : {11, 12, 13, 14}) // user and system, own and of children
            ticks += fields.value(field).toDouble();
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

struct Seen
{
    double megabytes = 0; ///< paused on the take
    double share = 0;     ///< of one processor while it plays
    bool played = false;
};

QByteArray xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    process.waitForFinished(10'000);
    return process.readAllStandardOutput().trimmed();
}

/// The largest window of the program, which its title is in.
QString windowOf(const QString& title)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 30'000) {
        const QList<QByteArray> found =
            xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, title}).split('\n');
        if (!found.constFirst().isEmpty())
            return QString::fromLatin1(found.constLast());
        QThread::msleep(200);
    }
    qFatal("no window “%s” came", qUtf8Printable(title));
    return {};
}

QProcessEnvironment environmentOf(const QString& home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    for (const QString& name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_VIDEOS_DIR"_s})
        environment.insert(name, home + u'/' + name.toLower());
    environment.remove(u"RUNCOMFY_TOKEN"_s);
    environment.remove(u"QT_QPA_PLATFORM"_s);
    return environment;
}

/// A profile with one take, and the project whose scene it is.
QString fillProfile(const QString& home, const QString& take)
{
    const QString data = home + u"/xdg_data_home/rushes"_s;
    QDir().mkpath(data);
    // Nothing of a first start lies over the picture.
    QDir().mkpath(home + u"/xdg_config_home/rushes"_s);
    QFile settings(home + u"/xdg_config_home/rushes/rushes.ini"_s);
    if (!settings.open(QIODevice::WriteOnly) ||
        settings.write("[help]\nhints_seen=true\nseen_version=" RUSHES_VERSION "\n") <= 0)
        qFatal("the settings were not written");
    settings.close();
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    Scene& scene = project.scenes.first();
    scene.name = u"Bench"_s;
    scene.request.prompt = u"A lighthouse at dawn."_s;
    scene.request.duration = 15;
    const auto database = Database::open(data + u"/rushes.sqlite"_s);
    if (!database || !TakeStore(**database).add(takeOf(project.id, scene, take)))
        qFatal("the library was not written");
    const QString path = home + u"/benchproject.rushes"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(project)) <= 0)
        qFatal("the project was not written");
    return path;
}

/// Plays (and pauses) by what `toggle` does, and looks at it from outside.
Seen watched(QProcess& process, bool playsAtOnce, const std::function<void()>& toggle)
{
    const int seconds = quick ? 2 : 10;
    Seen seen;
    QThread::sleep(quick ? 3 : 5); // what is put off until after the start
    if (playsAtOnce) {
        toggle();
        QThread::sleep(2);
    }
    // Small pictures are drawn of the take by programs of their own, which end.
    for (int second = 0; second < 60 && familyOf(process.processId()).size() > 1; ++second)
        QThread::sleep(1);
    QThread::sleep(1);
    seen.megabytes = megabytesOf(process.processId());
    const double resting = processorOf(process.processId());
    QThread::sleep(1);
    const double idle = processorOf(process.processId()) - resting;
    toggle();
    QThread::sleep(1);
    const double before = processorOf(process.processId());
    QThread::sleep(static_cast<unsigned long>(seconds));
    seen.share = (processorOf(process.processId()) - before) / seconds;
    seen.played = seen.share > idle + 0.02;
    process.terminate();
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished();
    }
    return seen;
}

/// The player's pane and its bar are a good half of this window: Haruna's window is as large as they are.
constexpr QSize ourWindow = {1280, 800};
constexpr QSize theirWindow = {700, 450};

Seen ours(const QString& take)
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environmentOf(home.path()));
    process.start(QCoreApplication::applicationDirPath() + u"/rushes"_s, {fillProfile(home.path(), take)});
    const QString window = windowOf(u"benchproject"_s);
    xdotool({u"windowsize"_s, u"--sync"_s, window, QString::number(ourWindow.width()),
             QString::number(ourWindow.height())});
    xdotool({u"windowmove"_s, window, u"0"_s, u"0"_s});
    return watched(process, false, [&] {
        // The picture: a click plays and pauses.
        xdotool({u"windowactivate"_s, u"--sync"_s, window});
        xdotool({u"mousemove"_s, u"--window"_s, window, QString::number(ourWindow.width() / 2),
                 QString::number(ourWindow.height() / 4), u"click"_s, u"1"_s});
        xdotool({u"mousemove"_s, u"--window"_s, window, u"5"_s, QString::number(ourWindow.height() - 5)});
    });
}

Seen theirs(const QString& take)
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environmentOf(home.path()));
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(u"haruna"_s, {take});
    const QString window = windowOf(u"Haruna"_s);
    xdotool({u"windowsize"_s, window, QString::number(theirWindow.width()),
             QString::number(theirWindow.height())});
    return watched(process, true, [&] {
        xdotool({u"windowactivate"_s, u"--sync"_s, window});
        xdotool({u"key"_s, u"space"_s});
    });
}

void row(const QString& name, double haruna, double rushes, const QString& unit, double most)
{
    const double ratio = haruna > 0 ? rushes / haruna : 0;
    out() << name.leftJustified(28) << QString::number(haruna, 'f', 1).rightJustified(9)
          << QString::number(rushes, 'f', 1).rightJustified(9) << ' ' << unit.leftJustified(4)
          << QString::number(ratio, 'f', 2).rightJustified(7) << "x  (at most "
          << QString::number(most, 'f', 1) << ")\n";
    out().flush();
}

void beside(const QString& name, const QString& take, double mostProcessor)
{
    QList<double> ourMemory, theirMemory, ourShare, theirShare;
    for (int round = 0; round < (quick ? 1 : 3); ++round) {
        const Seen haruna = theirs(take);
        const Seen rushes = ours(take);
        if (!haruna.played || !rushes.played)
            out() << "  " << (haruna.played ? "rushes" : "haruna") << " did not play in round " << round + 1
                  << '\n';
        theirMemory.append(haruna.megabytes);
        theirShare.append(haruna.share * 100);
        ourMemory.append(rushes.megabytes);
        ourShare.append(rushes.share * 100);
    }
    row(name + u", memory when shown"_s, at(theirMemory, 50), at(ourMemory, 50), u"MB"_s, 0.8);
    row(name + u", playing"_s, at(theirShare, 50), at(ourShare, 50), u"%"_s, mostProcessor);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    quick = QCoreApplication::arguments().contains(u"--quick"_s);
    const auto isAsked = [named = QCoreApplication::arguments().mid(quick ? 2 : 1)](const QString& name) {
        return named.isEmpty() || named.contains(name);
    };
    const QTemporaryDir folder;
    if (isAsked(u"steps"_s)) {
        const QString take = folder.filePath(u"steps.mp4"_s);
        makeTake(take, u"1920x1080"_s, 15);
        steps(take);
    }

    if (QGuiApplication::platformName() != u"xcb" || QStandardPaths::findExecutable(u"haruna"_s).isEmpty() ||
        QStandardPaths::findExecutable(u"xdotool"_s).isEmpty()) {
        out() << "Not beside Haruna: that takes an X display, haruna and xdotool.\n";
        return 0;
    }
    struct Size
    {
        QString name;
        QString size;
        double mostProcessor = 0;
    };
    out() << QString().leftJustified(28) << "   haruna   rushes\n";
    for (const Size& of : std::initializer_list<Size>{{u"720p"_s, u"1280x720"_s, 0.8},
                                                      {u"1080p"_s, u"1920x1080"_s, 0.8},
                                                      {u"2160p"_s, u"3840x2160"_s, 1.0}}) {
        if (!isAsked(of.name))
            continue;
        const QString take = folder.filePath(of.name + u".mp4"_s);
        makeTake(take, of.size, 15);
        beside(of.name, take, of.mostProcessor);
    }
}
