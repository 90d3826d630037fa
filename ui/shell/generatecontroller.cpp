#include "ui/shell/generatecontroller.h"

#include "app/base/clock.h"
#include "app/base/isolated.h"
#include "app/catalogue/prices.h"
#include "app/library/scenetakes.h"
#include "app/studio/errortext.h"
#include "app/studio/inputshelf.h"
#include "app/studio/wallet.h"
#include "app/timeline/document.h"
#include "ui/composer/clippane.h"
#include "ui/composer/variationsdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/spendinggate.h"

#include <QPointer>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace rushes {

GenerateController::GenerateController(Studio& studio, Document& document, ClipPane& clip, InputShelf& inputs,
                                       SpendingGate& gate, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_document(document)
    , m_inputs(inputs)
    , m_gate(gate)
    , m_context(context)
{
    connect(&clip, &ClipPane::generateRequested, this, &GenerateController::generate);
    connect(&clip, &ClipPane::unfinished, this, [this] {
        m_context.messages.problem(messagekey::waiting, tr("Let go of the timeline first."),
                                   tr("Nothing was queued."));
    });
    connect(&clip, &ClipPane::repeated, this, [this] {
        m_context.messages.note(messagekey::waiting, tr("It was queued a moment ago."),
                                tr("Press once more for another take."));
    });
    connect(&clip, &ClipPane::variationsRequested, this, &GenerateController::showVariations);
    watchFirst(clip);
    Actions& actions = m_context.actions;
    actions.handle(ActionId::Generate, this, [&clip] { clip.generate(); });
    actions.handle(ActionId::GenerateFront, this, [&clip] { clip.generate(1, QueueSide::Front); });
    actions.handle(ActionId::Variations, this, [this] { showVariations(); });
}

void GenerateController::watchFirst(ClipPane& clip)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this, &clip] {
        if (!scenesBefore(m_document.currentScene()).isEmpty())
            clip.refreshProblems();
    });
    const auto soon = [this] { m_soon.start(0); };
    connect(&m_studio.runner(), &JobRunner::jobChanged, this, soon);
    connect(&m_studio.runner(), &JobRunner::jobRemoved, this, soon);
    connect(&m_document, &Document::sceneChanged, this, soon);
    connect(&m_studio.takes(), &QAbstractItemModel::rowsInserted, this, soon);
    connect(&m_studio.takes(), &QAbstractItemModel::rowsRemoved, this, soon);
    connect(&m_studio.takes(), &QAbstractItemModel::modelReset, this, soon);
    clip.setFirst([this](const ServiceId& service) { return firstAt(service, m_document.currentScene()); });
}

QList<Scene> GenerateController::firstAt(const ServiceId& service, const Scene& scene)
{
    if (scenesBefore(scene).isEmpty())
        return {};
    const QList<SceneId> ids = allScenesBefore(m_document.project(), scene);
    m_studio.takeLibrary().loadScenes(ids);
    const QList<Take>& all = m_studio.takes().takes();
    QList<Take> takes; // few takes of the library belong to these scenes
    std::copy_if(all.cbegin(), all.cend(), std::back_inserter(takes),
                 [&ids](const Take& take) { return ids.contains(take.sceneId); });
    return missingBefore(m_document.project(), scene, SceneTakes(takes, m_studio.jobs().jobs(), service));
}

void GenerateController::generate(int takes, QueueSide side, Usd shown)
{
    const SceneChain chain = chainFor(QList<Scene>(takes, m_document.currentScene()));
    if (!chain.refused.isEmpty()) {
        m_context.messages.problem(messagekey::service, tr("Nothing was queued."),
                                   chain.refused.constFirst().reason);
        return;
    }
    Order order{m_document.project().id, chain.scenes, m_service, side, shown};
    if (chain.added == 0) {
        queue(order);
        return;
    }
    order.shown = m_studio.purchases().priceOf(order);
    if (order.shown == Usd{})
        queue(order);
    else
        confirmChain(chain, order);
}

SceneChain GenerateController::chainFor(const QList<Scene>& scenes)
{
    if (scenesBefore(scenes.constFirst()).isEmpty())
        return {scenes, 0, {}};
    // A scene that has a take must not be paid for again: all jobs must be known.
    m_studio.finishLoading(Studio::Past::Jobs);
    const Service* service = m_studio.service(m_service);
    const SceneTakes takes(m_studio.takes().takes(), m_studio.jobs().jobs(),
                           service && service->charges ? m_service : ServiceId());
    SceneChain chain = chainOf(m_document.project(), scenes, takes, currentInstant());
    for (const Scene& scene : std::as_const(chain.scenes)) {
        if (const QString problem = m_inputs.hindranceOf(scene.request); !problem.isEmpty())
            chain.refused.append({scene.name, u"%1: %2"_s.arg(isolated(scene.name), problem)});
    }
    return chain;
}

void GenerateController::confirmChain(const SceneChain& chain, const Order& order)
{
    QStringList lines = {
        tr("“%1” is made of what comes before it.").arg(isolated(m_document.currentScene().name))};
    for (const Scene& scene : chain.scenes)
        lines.append(
            tr("%1 · %2").arg(scene.name, m_studio.purchases().priceOf(scene.request, order.service).text()));
    // The jobs queued are those that were shown, whatever happens meanwhile.
    m_context.messages.confirm(
        {.title =
             tr("Generate %1 for %2?")
                 .arg(tr("%n scene(s)", nullptr, static_cast<int>(chain.scenes.size())), order.shown->text()),
         .text = lines.join(u'\n'),
         .answers = {{Question::Role::Yes, tr("Generate all"), [this, order] { queue(order); }},
                     {Question::Role::Cancel}}},
        messagekey::scenes);
}

void GenerateController::showVariations()
{
    // The scene and the service are copied now: the jobs queued are those that were shown.
    const Scene scene = m_document.currentScene();
    const ProjectId project = m_document.project().id;
    const ServiceId service = m_service;
    const QPointer dialog = new VariationsDialog(
        scene.request, scene.name,
        [this, service](const Request& request) { return m_studio.purchases().priceOf(request, service); },
        &m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFirst([this, scene, service] {
        QList<VariationsDialog::First> first;
        for (const Scene& one : firstAt(service, scene))
            first.append({one.name, m_studio.purchases().priceOf(one.request, service)});
        return first;
    });
    connect(dialog, &VariationsDialog::queueRequested, this,
            [this, dialog, scene, project, service](const QList<Request>& requests, Usd total) {
                Order order{project, {}, service, QueueSide::Back, total};
                for (const Request& request : requests) {
                    Scene one = scene;
                    one.request = request;
                    order.scenes.append(one);
                }
                const SceneChain chain = chainFor(order.scenes);
                if (!chain.refused.isEmpty()) {
                    dialog->showProblem(chain.refused.constFirst().reason);
                    return;
                }
                order.scenes = chain.scenes;
                queue(order, [dialog](const Result<void>& queued) {
                    if (!dialog)
                        return;
                    if (queued) {
                        dialog->accept();
                        return;
                    }
                    dialog->refresh(); // scenes that come first may have a take by now
                    dialog->showProblem(oneLine(textOf(queued.error(), Next::NotDone)));
                });
            });
    connect(&m_studio.wallet(), &Wallet::ratesChanged, dialog, &VariationsDialog::refresh);
    dialog->open();
}

void GenerateController::queue(const Order& order, const Told& told)
{
    // Asks about nothing if the price is no longer the one shown.
    if (const Result<void> holds = Purchases::checkPrice(m_studio.purchases().priceOf(order), order.shown);
        !holds) {
        m_context.messages.problem(messagekey::service, holds.error());
        if (told)
            told(holds);
        return;
    }
    m_gate.spend(m_studio.purchases().priceOf(order),
                 [this, order, told](Purchases& purchases, const QList<LimitExceeded>& accepted) {
                     Order agreed = order;
                     agreed.accepted = accepted;
                     const Result<void> placed = place(purchases, agreed);
                     const bool isAskedAgain = !placed && placed.error().kind == ErrorKind::OverCap;
                     if (told && !isAskedAgain)
                         told(placed);
                     return placed;
                 });
}

/// Queues what was shown, however long the answer took.
Result<void> GenerateController::place(Purchases& purchases, const Order& order)
{
    Q_EMIT placing();
    const Result<QList<JobId>> ids = purchases.generate(order);
    if (ids) {
        m_context.messages.withdraw(messagekey::waiting); // "It was queued a moment ago" is answered
        m_context.messages.withdraw(messagekey::service); // why nothing was queued before
        Q_EMIT queued(*ids);
    } else if (ids.error().kind != ErrorKind::OverCap) {
        m_context.messages.problem(messagekey::service, ids.error());
    }
    return ids.map([](const QList<JobId>&) {});
}

} // namespace rushes
