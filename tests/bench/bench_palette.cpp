// The command palette over the whole window with 100 scenes of 3 shots, 1,000 takes, 500 models, 10 recent
// files and 100 things that were chosen before: from its key to the first painted frame, and from a key of
// the search to the painted list. Limit: open within 50 ms.
#include "tests/bench/timings.h"
#include "tests/windowrun.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandcontroller.h"
#include "ui/shell/shellcontext.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QListView>

#include <cstdio>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr int scenes = 100;
constexpr int takes = 1000;
constexpr int models = 500;
constexpr int files = 10;
constexpr int rounds = 40;

void listModels()
{
    QJsonArray entries;
    for (int i = 0; i < models; ++i)
        entries.append(QJsonObject{{u"model_id"_s, u"maker-%1/family-%2/text-to-video"_s.arg(i % 31).arg(i)},
                                   {u"display_name"_s, u"Family %1"_s.arg(i)},
                                   {u"categories"_s, QJsonArray{u"text-to-video"_s}},
                                   {u"input_schema"_s, QJsonObject{{u"properties"_s, QJsonObject()}}}});
    Catalogue::setCurrent(Catalogue::fromEntries(entries, Catalogue::Source::Live, QDate(2026, 11, 28)));
}

void fill(Run& run)
{
    Project project = Project::create(defaultsOf(Catalogue::builtIn().standard()));
    project.scenes.clear();
    for (int i = 0; i < scenes; ++i) {
        Scene scene =
            Scene::create(u"Scene %1 by the sea"_s.arg(i), defaultsOf(Catalogue::builtIn().standard()));
        scene.request.prompt = u"A lighthouse at dawn, slow pan left, number %1"_s.arg(i);
        scene.request.shots = {{u"A gull over the water"_s, 3}, {u"The lamp goes out"_s, 3}, {u"Fog"_s, 3}};
        scene.request.duration = 9;
        project.scenes.append(scene);
    }
    for (int i = 0; i < takes; ++i) {
        const Scene& scene = project.scenes.at(i % scenes);
        Take take;
        take.id = TakeId(u"take-%1"_s.arg(i));
        take.projectId = project.id;
        take.sceneId = scene.id;
        take.sceneName = scene.name;
        take.number = i / scenes + 1;
        take.request = scene.request;
        take.service = ServiceId(u"runcomfy"_s);
        take.requestId = RequestId(take.id.toString());
        take.finished = fromMs(1'790'000'000'000 + i);
        run.studio().takes().put(take);
    }
    run.mainController().document().replaceProject(project, {});
    QStringList recent;
    for (int i = 0; i < files; ++i)
        recent.append(u"/home/somebody/Films/Film number %1.rushes"_s.arg(i));
    run.settings().set(setting::recentProjects, recent);
    QStringList uses;
    const QList<PaletteItem> items = run.window().findChild<CommandController*>()->items();
    for (int i = 0; i < 100 && i < items.size(); ++i)
        uses.append(u"%1 %2"_s.arg(100 - i).arg(items.at(items.size() - 1 - i).id));
    run.settings().set(setting::paletteUses, uses);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, Theme::darkTheme());
    listModels();
    const Computer computer;
    Run run(computer);
    run.window().resize(1600, 1000);
    fill(run);
    (void)QTest::qWaitForWindowActive(&run.window());
    QAction* action = run.window().context().actions[ActionId::Palette];

    QList<double> opened;
    QList<double> typed;
    qsizetype rows = 0;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        action->trigger();
        auto* palette = run.window().findChild<CommandPalette*>();
        (void)palette->grab(); // lays out and paints all that is seen
        opened.append(ms(timer));
        rows = palette->list()->model()->rowCount();
        for (const QChar key : u"scene 42"_s) {
            timer.start();
            QTest::keyClick(palette->search(), key.toLatin1());
            (void)palette->grab();
            typed.append(ms(timer));
        }
        palette->reject();
    }
    std::printf("%lld rows\n", static_cast<long long>(rows));
    row("opened, to its first frame", {opened.constFirst()});
    row("opened again", opened.mid(1));
    row("a key of the search, to paint", typed);
}
