// How the window answers: an edge that is dragged, a project that is opened, a key that is typed. Each row
// stands beside the least that the same could cost in the same process.
#include "app/base/settings.h"
#include "app/catalogue/catalogue.h"
#include "app/store/projectfile.h"
#include "app/studio/studio.h"
#include "ui/composer/promptpane.h"
#include "ui/shell/maincontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/projectfiles.h"
#include "ui/style/controls.h"
#include "ui/style/theme.h"
#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

constexpr int rounds = 600;
constexpr int warmUp = 60;
constexpr int scenes = 200;
constexpr int promptLength = 2500;

/// Milliseconds, ascending.
using Times = QList<double>;

class PaintCounter : public QObject
{
public:
    explicit PaintCounter(QWidget& watched) { watched.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override
    {
        painted += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int painted = 0;
};

/// The window is on the screen and everything is painted.
void settle(QWidget& window)
{
    QElapsedTimer patience;
    patience.start();
    while (!patience.hasExpired(5000) && !(window.windowHandle() && window.windowHandle()->isExposed()))
        QCoreApplication::processEvents();
    QCoreApplication::processEvents();
}

/// Runs `step` and everything that it posted, the painting too. With `painting` only the steps count that
/// painted.
Times measure(int count, const std::function<void(int)>& step, const PaintCounter* painting = nullptr)
{
    Times times;
    QElapsedTimer clock;
    for (int i = 0; i < count + warmUp; ++i) {
        const int before = painting ? painting->painted : -1;
        clock.start();
        step(i);
        QCoreApplication::sendPostedEvents();
        if (painting && painting->painted == before)
            QCoreApplication::processEvents(); // the platform paints in its own time
        if (i >= warmUp && (!painting || painting->painted > before))
            times.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times;
}

double at(const Times& times, double part)
{
    return times.isEmpty()
               ? 0
               : times.at(std::min(times.size() - 1,
                                   static_cast<qsizetype>(part * static_cast<double>(times.size()))));
}

void row(const char* name, const Times& ours, const Times& least)
{
    std::printf("%-44s %8.2f %8.2f   %8.2f %8.2f   %6.1f %6.1f\n", name, at(ours, 0.5), at(ours, 0.99),
                at(least, 0.5), at(least, 0.99), at(ours, 0.5) / at(least, 0.5),
                at(ours, 0.99) / at(least, 0.99));
}

QString promptOf(int length)
{
    const QString words =
        u"Slow dolly-in on a stone terrace at golden hour: a woman laughs, crickets, distant bells. "_s;
    return words.repeated(length / static_cast<int>(words.size()) + 1).left(length);
}

Project projectOf(const QList<int>& seconds)
{
    const Model& model = Catalogue::builtIn().standard();
    Project project = Project::create(defaultsOf(model));
    project.scenes.clear();
    for (int i = 0; i < scenes; ++i) {
        Scene scene = Scene::create(u"Scene %1"_s.arg(i + 1), defaultsOf(model));
        scene.request.prompt = promptOf(600);
        for (const int length : seconds)
            scene.request.shots.append({promptOf(300), length});
        scene.request.duration = totalSeconds(scene.request.shots);
        project.scenes.append(scene);
    }
    return project;
}

void mouse(QWidget& widget, QEvent::Type type, QPoint point)
{
    const bool moving = type == QEvent::MouseMove;
    QMouseEvent event(type, point, widget.mapToGlobal(point), moving ? Qt::NoButton : Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

void key(QWidget& widget, QChar letter)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, letter.toUpper().unicode(), Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&widget, &event);
    }
}

/// A widget that repaints itself whole when the mouse moves: a fill and a line of text.
class Bare : public QWidget
{
protected:
    void mouseMoveEvent(QMouseEvent* event) override
    {
        m_x = event->position().x();
        update();
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Theme::current().pane);
        painter.setPen(Theme::current().text);
        painter.drawText(QPointF(m_x, height() / 2.0), u"Shot 1"_s);
    }

private:
    double m_x = 0;
};

Times bareMoves(QSize size)
{
    Bare bare;
    bare.resize(size);
    bare.show();
    settle(bare);
    mouse(bare, QEvent::MouseButtonPress, {10, 10});
    const PaintCounter counter(bare);
    return measure(
        rounds,
        [&](int i) {
            mouse(bare, QEvent::MouseMove, {10 + i % 400, 10});
        },
        &counter);
}

bool rollRow(MainController& bench, const char* name, const QList<int>& seconds)
{
    bench.document().replaceProject(projectOf(seconds), {});
    settle(bench.window());
    auto& timeline = *bench.window().findChild<TimelineView*>();
    const TimelineGeometry measures = timeline.measures();
    const QPoint cut(measures.xOf(measures.start(2)), timeline.viewport()->height() / 2);
    const int second = measures.xOf(1) - measures.xOf(0);
    PaintCounter counter(*timeline.viewport());
    mouse(*timeline.viewport(), QEvent::MouseButtonPress, cut);
    // Whole seconds there and back: every move shows other lengths, or another limit.
    const Times ours = measure(
        rounds,
        [&](int i) {
            mouse(*timeline.viewport(), QEvent::MouseMove,
                  cut + QPoint(i % 2 == 0 ? second : -second, i % 5));
        },
        &counter);
    const bool dragged = timeline.isDragging();
    mouse(*timeline.viewport(), QEvent::MouseButtonRelease, cut);
    row(name, ours, bareMoves(timeline.viewport()->size()));
    if (!dragged || ours.size() < rounds / 2)
        std::fprintf(stderr, "%s: dragged %d, painted %d times\n", name, dragged, counter.painted);
    return dragged && ours.size() >= rounds / 2;
}

bool openRow(MainController& bench, const QString& path)
{
    const Project project = projectOf({4, 4, 4});
    if (!writeProject(path, project))
        return false;
    Times ours;
    Times least;
    QElapsedTimer clock;
    for (int i = 0; i < 30; ++i) {
        bench.document().replaceProject(Project::create(defaultsOf(Catalogue::builtIn().standard())), {});
        QCoreApplication::sendPostedEvents();
        clock.start();
        bench.files().open(path);
        QCoreApplication::sendPostedEvents();
        ours.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        clock.start();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || QJsonDocument::fromJson(file.readAll()).isNull())
            return false;
        least.append(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    std::sort(ours.begin(), ours.end());
    std::sort(least.begin(), least.end());
    row("open 200 scenes, painted | read as JSON", ours, least);
    return bench.document().project() == project;
}

bool typeRow(MainController& bench)
{
    Project project = projectOf({4, 4, 4});
    const QString start = promptOf(promptLength - 400);
    project.scenes[0].request.prompt = start;
    bench.document().replaceProject(project, {});
    settle(bench.window());
    auto& pane = *bench.window().findChild<PromptPane*>();
    pane.setCurrentShot(-1);
    pane.focusEditor();
    const QString letters = u"soft light on the water "_s;
    constexpr int keys = 340;
    const Times ours = measure(keys, [&](int i) { key(*pane.editor(), letters.at(i % letters.size())); });
    const bool typed = bench.document().currentScene().request.prompt.size() == start.size() + keys + warmUp;

    QPlainTextEdit bare;
    bare.resize(pane.editor()->size());
    bare.setPlainText(start);
    bare.show();
    settle(bare);
    bare.moveCursor(QTextCursor::End);
    const Times least = measure(keys, [&](int i) { key(bare, letters.at(i % letters.size())); });
    if (!typed)
        std::fprintf(stderr, "typed: %lld characters\n",
                     static_cast<long long>(bench.document().currentScene().request.prompt.size()));
    row("a key in a 2,500-character prompt | plain field", ours, least);
    return typed;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"rushes"_s);
    const QTemporaryDir folder;
    applyTheme(application, Theme::darkTheme());
    Settings settings(folder.filePath(u"rushes.ini"_s));
    const DataFolders folders{folder.filePath(u"data"_s), folder.filePath(u"videos"_s)};
    QProcessEnvironment environment;
    environment.insert(u"HOME"_s, folder.path());
    auto studio = Studio::open({folders, environment, Studio::Jobs::Own});
    if (!studio) {
        std::fprintf(stderr, "bench_timeline: %s\n", qUtf8Printable(studio.error().detail));
        return 1;
    }
    MainController bench(**studio, settings);
    bench.window().resize(1600, 1000);
    bench.window().show();
    settle(bench.window());

    std::printf(
        "ms, in a project of %d scenes                      rushes            least possible    ratio\n",
        scenes);
    std::printf("%-44s %8s %8s   %8s %8s   %6s %6s\n", "", "p50", "p99", "p50", "p99", "p50", "p99");
    // Five shots fill the clip with 3 s each: there is nothing to roll.
    bool good = rollRow(bench, "roll a cut, 4 shots | bare repaint", {3, 5, 4, 3});
    good = rollRow(bench, "roll a cut, 3 shots | bare repaint", {5, 5, 5}) && good;
    good = openRow(bench, folder.filePath(u"film.rushes"_s)) && good;
    good = typeRow(bench) && good;
    if (!good)
        std::fprintf(stderr, "bench_timeline: something was not done as it should have been\n");
    bench.document().undoStack().setClean();
    return good ? 0 : 1;
}
