// How fast animatics are made, relative to real time.
// On a busy machine the milliseconds of one core tell more than the factors.
//   bench_render [N]            renders 15 s clips (or only clip N) and prints the factors
//   bench_render --stills DIR   draws frames of many prompts as PNG files, to look at
#include "app/animatic/animaticencoder.h"
#include "app/catalogue/catalogue.h"
#include "app/domain/project.h"
#include "app/store/projectjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

/// CPU time of the programs that have ended.
double childSeconds()
{
    rusage usage = {};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

Request tuscany()
{
    QFile file(u":/rushes/examples/tuscany.rushes"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no example");
    const Result<Project> project = projectFromJson(file.readAll());
    return project->scenes.constFirst().request;
}

QList<Request> gallery()
{
    QList<Request> requests{tuscany()};
    const QList<QStringList> prompts{
        {u"Static wide shot of a stormy sea at dusk, a small sailboat fights the waves, lightning"_s,
         u"Slow pan left over a calm harbour at dawn, gulls, a fishing boat, mist"_s,
         u"Push in on two friends on the beach at sunset"_s},
        {u"Crane up over the skyline of a city at night, neon, rain on the streets"_s,
         u"Tracking shot: a woman walks through the city in the morning sun"_s,
         u"Handheld, a crowd in the street at noon"_s},
        {u"A woman reads in an armchair in her living room, evening light, push in"_s,
         u"A chef cooks in a bright kitchen in the morning, orbit"_s,
         u"Interior, wide: a man waits in a hotel room at night, static"_s},
        {u"Wide, tracking through a pine forest in the morning, sun rays, nobody"_s,
         u"Snow falls on alpine mountains at noon, tilt up"_s,
         u"Desert dunes at golden hour, a lone figure walks, pull back, wide"_s},
        {u"Foggy forest at night, a stranger with a lantern, slow dolly in"_s,
         u"A starry night over the hills, tilt down, a lonely farmhouse"_s,
         u"Close-up of a young woman laughing at golden hour in a meadow, handheld"_s},
    };
    for (const QStringList& shots : prompts) {
        Request request = defaultsOf(Catalogue::builtIn().standard());
        request.prompt = shots.constFirst();
        for (const QString& shot : shots)
            request.shots.append({shot, 5});
        request.duration = 15;
        requests.append(request);
    }
    return requests;
}

int drawStills(const QString& folder)
{
    int number = 0;
    for (const Request& base : gallery()) {
        for (const QString& aspect : {u"16:9"_s, u"9:16"_s, u"1:1"_s}) {
            Request request = base;
            request.aspectRatio = aspect;
            Animatic animatic(request);
            for (const AnimaticShot& shot : animatic.shots()) {
                const QString shape = QString(aspect).replace(u':', u'x');
                for (const int part : aspect == u"16:9"_s ? QList<int>{0, 50, 100} : QList<int>{50}) {
                    const QString name = u"%1/%2-%3-%4-%5.png"_s.arg(folder)
                                             .arg(number)
                                             .arg(shape)
                                             .arg(shot.first, 3, 10, QChar(u'0'))
                                             .arg(part, 3, 10, QChar(u'0'));
                    animatic.frame(shot.first + (shot.frames - 1) * part / 100).save(name);
                }
            }
        }
        ++number;
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.value(1) == "--stills"_L1)
        return drawStills(arguments.value(2, u"."_s));

    QTextStream out(stdout);
    const QTemporaryDir folder;
    int clip = -1;
    const int only = arguments.value(1, u"-1"_s).toInt();
    for (const Request& base : gallery()) {
        ++clip;
        if (only >= 0 && clip != only)
            continue;
        for (const QString& aspect :
             clip == 0 ? QStringList{u"16:9"_s, u"9:16"_s, u"1:1"_s} : QStringList{u"16:9"_s}) {
            Request request = base;
            request.aspectRatio = aspect;
            QElapsedTimer timer;
            timer.start();
            const std::clock_t before = std::clock();
            Animatic animatic(request);
            for (int i = 0; i < animatic.frames(); ++i)
                (void)animatic.frame(i);
            const double cpu =
                static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC * 1000 / animatic.frames();
            const double drawing = static_cast<double>(timer.nsecsElapsed()) / 1e9;

            timer.start();
            const double children = childSeconds();
            AnimaticEncoder encoder(request, folder.filePath(u"clip%1.mp4"_s.arg(clip)), folder.path(),
                                    u"ffmpeg"_s);
            QObject::connect(&encoder, &AnimaticEncoder::finished, &app, &QCoreApplication::quit,
                             Qt::QueuedConnection);
            encoder.start();
            QCoreApplication::exec();
            const double ffmpeg = childSeconds() - children;
            const double whole = static_cast<double>(timer.nsecsElapsed()) / 1e9;
            out << u"%1 %2: drawing %3x (%6 ms of one core a frame), drawing and encoding %4x real time (ffmpeg %7 ms of one core a frame)%5\n"_s
                       .arg(clip)
                       .arg(aspect)
                       .arg(request.duration / drawing, 0, 'f', 1)
                       .arg(request.duration / whole, 0, 'f', 1)
                       .arg(encoder.outcome() ? QString()
                                              : u" (failed: %1)"_s.arg(encoder.outcome().error().detail))
                       .arg(cpu, 0, 'f', 1)
                       .arg(ffmpeg * 1000 / animatic.frames(), 0, 'f', 1);
            out.flush();
        }
    }
    return 0;
}
