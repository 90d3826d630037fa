#include "ui/shell/chaincontroller.h"

#include "app/catalogue/takesources.h"
#include "app/library/scenetakes.h"
#include "app/library/thumbnails.h"
#include "app/studio/studio.h"
#include "app/studio/takeinputs.h"
#include "app/timeline/document.h"
#include "ui/queue/queueview.h"
#include "ui/shell/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QLatin1StringView chainKey("chain");

/// Names of waiting jobs that are made of a take of this scene.
QStringList waitingFor(const SceneId& scene, const QList<Job>& jobs)
{
    QStringList names;
    for (const Job& job : jobs) {
        if (job.state != JobState::Waiting)
            continue;
        const QStringList sources = takeSourcesOf(job.request);
        if (std::any_of(sources.cbegin(), sources.cend(), [&scene](const QString& source) {
                const std::optional<TakeSource> from = TakeSource::from(source);
                return from && from->scene == scene;
            }))
            names.append(job.sceneName);
    }
    return names;
}

} // namespace

ChainController::ChainController(Studio& studio, Document& document, InputShelf& shelf, QueueView& queue,
                                 Thumbnails& thumbnails, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_document(document)
    , m_shelf(shelf)
    , m_queue(queue)
    , m_thumbnails(thumbnails)
    , m_context(context)
{
    shelf.setScenes({[this](MediaKind kind) { return offers(kind); },
                     [this](const QString& source) { return viewOf(source); }});
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ChainController::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&studio.runner(), &JobRunner::jobChanged, this, &ChainController::hear);
    connect(&studio.runner(), &JobRunner::jobRemoved, this, soon);
    connect(&studio.takeInputs(), &TakeInputs::changed, this, soon);
    connect(&studio.takes(), &QAbstractItemModel::rowsInserted, this, soon);
    connect(&studio.takes(), &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&studio.takes(), &QAbstractItemModel::modelReset, this, soon);
    connect(&thumbnails, &Thumbnails::changed, this, soon);
    connect(&document, &Document::scenesChanged, this, [this] {
        rememberChosen();
        m_refresh.start(0);
    });
    connect(&document, &Document::sceneChanged, this, &ChainController::hearChosen);
    rememberChosen();
    refresh();
}

const Scene* ChainController::sceneOf(const SceneId& id) const
{
    const QList<Scene>& scenes = m_document.project().scenes;
    const auto found =
        std::find_if(scenes.cbegin(), scenes.cend(), [&id](const Scene& scene) { return scene.id == id; });
    return found == scenes.cend() ? nullptr : &*found;
}

/// The one that stands for the scene.
const Take* ChainController::takeOf(const Scene& scene) const
{
    const Take* newest = nullptr;
    for (const Take& take : m_studio.takes().takes()) {
        if (take.id == scene.chosenTake)
            return &take;
        if (!newest && take.sceneId == scene.id)
            newest = &take;
    }
    return newest;
}

QList<SceneInputs::Offer> ChainController::offers(MediaKind kind) const
{
    QList<SceneInputs::Offer> all;
    for (const Scene& scene : m_document.project().scenes) {
        if (scene.id == m_document.currentScene().id)
            continue;
        const MediaKind output = Catalogue::current().modelOrStandIn(scene.request.model).output;
        TakeSource source;
        source.scene = scene.id;
        if (kind == MediaKind::Image && output == MediaKind::Video) {
            source.part = TakeSource::Part::LastFrame;
            all.append({source.text(), tr("Last frame of “%1”").arg(scene.name)});
        } else if (kind == output || kind == MediaKind::File) {
            all.append({source.text(), tr("Take of “%1”").arg(scene.name)});
        }
    }
    return all;
}

InputView ChainController::viewOf(const QString& source)
{
    const TakeSource from = TakeSource::from(source).value_or(TakeSource());
    InputView view;
    view.state = InputView::State::Ready;
    view.facts.kind = from.part == TakeSource::Part::File ? MediaKind::File : MediaKind::Image;
    const Take* take = nullptr;
    QString name;
    if (from.take.isEmpty()) {
        const Scene* scene = sceneOf(from.scene);
        if (!scene) {
            view.state = InputView::State::Bad;
            view.name = tr("Another scene");
            view.problem = tr("The scene that it comes from is gone. Choose another input.");
            return view;
        }
        take = takeOf(*scene);
        name = scene->name;
    } else {
        m_studio.learnTake(from.take);
        take = m_studio.takes().find(from.take);
        name = take ? tr("%1 · take %2").arg(take->sceneName).arg(take->number) : tr("A take");
        if (!take) {
            view.state = InputView::State::Bad;
            view.problem = tr("The take that it comes from is gone. Choose another input.");
        }
    }
    view.name = from.part == TakeSource::Part::File        ? tr("Take of “%1”").arg(name)
                : from.part == TakeSource::Part::LastFrame ? tr("Last frame of “%1”").arg(name)
                                                           : tr("Frame of “%1”").arg(name);
    if (!take)
        view.note = tr("waits for its take");
    else
        view.note = take->id == from.take ? QString() : tr("from take %1").arg(take->number);
    if (take)
        view.picture = m_thumbnails.find(take->path, take->request.duration);
    return view;
}

void ChainController::hear(const Job& job)
{
    m_refresh.start(0);
    if (job.state != JobState::Failed && job.state != JobState::Cancelled)
        return;
    const QStringList names = waitingFor(job.sceneId, m_studio.jobs().jobs());
    if (names.isEmpty())
        return;
    const QString title =
        job.state == JobState::Failed
            ? tr("“%1” waits for “%2”, which failed.").arg(names.constFirst(), job.sceneName)
            : tr("“%1” waits for “%2”, which was cancelled.").arg(names.constFirst(), job.sceneName);
    m_context.messages.problem(chainKey, title,
                               tr("Nothing was sent for it. Generate “%1” again, or choose one of its takes: "
                                  "it goes on by itself then.")
                                   .arg(job.sceneName));
}

void ChainController::refresh()
{
    m_shelf.refreshScenes();
    const QList<Job>& jobs = m_studio.jobs().jobs();
    bool isStuck = false;
    bool waits = false;
    for (const Job& job : jobs) {
        if (job.state != JobState::Waiting || takeSourcesOf(job.request).isEmpty())
            continue;
        waits = true;
        isStuck = isStuck || m_studio.takeInputs().isStuck(Job(job));
    }
    if (!isStuck)
        m_context.messages.withdraw(chainKey);
    if (waits || std::exchange(m_waits, waits))
        m_queue.setAwaits([this](const Job& job) { return m_studio.takeInputs().textOf(job); });
    m_waits = waits;
}

void ChainController::rememberChosen()
{
    m_chosen.clear();
    for (const Scene& scene : m_document.project().scenes)
        m_chosen.insert(scene.id, scene.chosenTake);
}

/// What waits for a take of the scene goes on with the one that was chosen.
void ChainController::hearChosen(int index)
{
    m_refresh.start(0);
    const Scene& scene = m_document.project().scenes.at(index);
    TakeId& known = m_chosen[scene.id];
    if (std::exchange(known, scene.chosenTake) == scene.chosenTake || scene.chosenTake.isEmpty())
        return;
    m_context.messages.report(messagekey::queue,
                              m_studio.takeInputs().choose(SceneId(scene.id), TakeId(scene.chosenTake)));
}

} // namespace rushes
