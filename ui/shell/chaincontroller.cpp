#include "ui/shell/chaincontroller.h"

#include "app/base/isolated.h"
#include "app/catalogue/takesources.h"
#include "app/library/thumbnails.h"
#include "app/queue/jobrules.h"
#include "app/studio/errortext.h"
#include "app/studio/studio.h"
#include "app/timeline/document.h"
#include "ui/queue/queueview.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr QLatin1StringView chainKey("chain");

/// Names the waiting scenes and what they wait for.
QString titleOf(const QStringList& waiting, const TakeInputs::Cause& cause)
{
    const int count = static_cast<int>(waiting.size());
    const QString one = waiting.constFirst();
    if (!cause.problem.isEmpty())
        return ChainController::tr("“%1” can’t start: %2.").arg(one, cause.problem);
    if (cause.state == JobState::Failed)
        return count == 1 ? ChainController::tr("“%1” waits for %2, which failed.").arg(one, cause.scene)
                          : ChainController::tr("%n scene(s) wait for %1, which failed.", nullptr, count)
                                .arg(cause.scene);
    if (cause.state == JobState::Cancelled)
        return count == 1
                   ? ChainController::tr("“%1” waits for %2, which was cancelled.").arg(one, cause.scene)
                   : ChainController::tr("%n scene(s) wait for %1, which was cancelled.", nullptr, count)
                         .arg(cause.scene);
    return count == 1
               ? ChainController::tr("“%1” waits for a take of %2.").arg(one, cause.scene)
               : ChainController::tr("%n scene(s) wait for a take of %1.", nullptr, count).arg(cause.scene);
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
    shelf.setScenes({[this](MediaKind kind, const SceneId& own) { return offers(kind, own); },
                     [this](const QString& source) { return viewOf(source); }},
                    [&document] { return document.currentScene().id; });
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &ChainController::refresh);
    const auto soon = [this] { m_refresh.start(0); };
    connect(&studio.runner(), &JobRunner::jobChanged, this, soon);
    connect(&studio.runner(), &JobRunner::jobRemoved, this, soon);
    connect(&studio.takeInputs(), &TakeInputs::changed, this, soon);
    connect(&studio.jobs(), &QAbstractItemModel::rowsInserted, this, soon); // also for jobs of earlier runs
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

/// The take that is used for the scene.
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

QList<SceneInputs::Offer> ChainController::offers(MediaKind kind, const SceneId& own) const
{
    QList<SceneInputs::Offer> all;
    for (const Scene& scene : m_document.project().scenes) {
        if (scene.id == own)
            continue;
        const MediaKind output = Catalogue::current().modelOrStandIn(scene.request.model).output;
        TakeSource source;
        source.scene = scene.id;
        if (kind == MediaKind::Image && output == MediaKind::Video) {
            source.part = TakeSource::Part::LastFrame;
            all.append({source.text(), tr("Last frame of “%1”").arg(isolated(scene.name))});
        } else if (kind == output || kind == MediaKind::File) {
            all.append({source.text(), tr("Take of “%1”").arg(isolated(scene.name))});
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
        m_studio.takeLibrary().load(from.take);
        take = m_studio.takes().find(from.take);
        name = take ? takeTitle(take->sceneName, take->number) : tr("A take");
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

void ChainController::refresh()
{
    m_shelf.refreshScenes();
    const QList<Job>& jobs = m_studio.jobs().jobs();
    QList<Job> stuck;
    bool waits = false;
    for (auto job = jobs.crbegin(); job != jobs.crend(); ++job) { // oldest first
        if (job->state != JobState::Waiting || takeSourcesOf(job->request).isEmpty())
            continue;
        waits = true;
        if (m_studio.takeInputs().isStuck(Job(*job)))
            stuck.append(*job);
    }
    tell(stuck);
    if (waits || std::exchange(m_waits, waits))
        m_queue.setAwaits([this](const Job& job) { return m_studio.takeInputs().textOf(job); });
    m_waits = waits;
}

/// Reports jobs whose input will not come: those with the first cause, what can be done, and an action.
void ChainController::tell(const QList<Job>& stuck)
{
    std::optional<TakeInputs::Cause> cause;
    QStringList names;
    QList<JobId> ids;
    for (const Job& job : stuck) {
        std::optional<TakeInputs::Cause> why = m_studio.takeInputs().causeOf(job);
        if (!why)
            continue;
        why->isDirect = true;
        if (!cause)
            cause = why;
        if (*why != *cause)
            continue;
        ids.append(job.id);
        if (!names.contains(job.sceneName))
            names.append(job.sceneName);
    }
    if (!cause) {
        m_said.clear();
        m_context.messages.withdraw(chainKey);
        return;
    }
    const QString title = titleOf(names, *cause);
    const QString text = waysOut(*cause) + priceOf(ids);
    const MessageAction action = wayOut(*cause, ids);
    // A message that the user closed is not shown again while it is the same.
    if (const QString all = title + text + action.label; std::exchange(m_said, all) != all)
        m_context.messages.problem(chainKey, title, text, action);
}

/// The price of the action includes the jobs that wait.
QString ChainController::priceOf(const QList<JobId>& waiting) const
{
    Usd total;
    for (const JobId id : waiting) {
        if (const Job* job = m_studio.runner().job(id))
            total += m_studio.purchases().priceNow(*job);
    }
    return total > Usd{} ? u' ' + tr("What waits costs %1.").arg(total.text()) : QString();
}

QString ChainController::waysOut(const TakeInputs::Cause& cause) const
{
    const Job* job = m_studio.runner().job(cause.job);
    const QString why = job && job->state == JobState::Failed ? textOf(*job).title + u' ' : QString();
    const QString nothing = why + tr("Nothing was sent for it.") + u' ';
    if (!cause.problem.isEmpty())
        return nothing + tr("Choose another input in its scene and generate that, and remove what waits.");
    if (cause.state == JobState::Failed || cause.state == JobState::Cancelled)
        return nothing +
               tr("Try %1 again or choose one of its takes, and it goes on by itself; or remove what "
                  "waits.")
                   .arg(cause.scene);
    return nothing + tr("Generate %1 or choose one of its takes, and it goes on by itself; or remove what "
                        "waits.")
                         .arg(cause.scene);
}

MessageAction ChainController::wayOut(const TakeInputs::Cause& cause, const QList<JobId>& waiting)
{
    const Job* job = m_studio.runner().job(cause.job);
    // Whatever the result, jobs that are still stuck are reported again.
    const auto again = [this] {
        m_said.clear();
        m_refresh.start(0);
    };
    if (job && (job->state == JobState::Cancelled || mayRetry(*job))) {
        const Usd price = m_studio.purchases().priceNow(*job);
        return {price > Usd{} ? tr("Retry, %1").arg(price.text()) : tr("Retry"),
                [this, again, id = job->id, price] {
                    Q_EMIT retryRequested(id, price);
                    again();
                }};
    }
    return {tr("Remove what waits"), [this, again, waiting] {
                Q_EMIT cancelRequested(waiting);
                again();
            }};
}

void ChainController::rememberChosen()
{
    m_chosen.clear();
    for (const Scene& scene : m_document.project().scenes)
        m_chosen.insert(scene.id, scene.chosenTake);
}

/// Jobs that wait for a take of the scene continue with the one the user chose.
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
