#include "ui/shell/scenecontroller.h"

#include "app/base/clock.h"
#include "app/catalogue/validation.h"
#include "app/library/thumbnails.h"
#include "app/studio/inputshelf.h"
#include "app/studio/studio.h"
#include "app/timeline/scenemodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/spendinggate.h"
#include "ui/timeline/scenestrip.h"

#include <QAction>
#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int actionsPause = 200; ///< ms
constexpr int mostListed = 8;
constexpr int mostReasons = 3;

/// The first few lines, and the number of the others.
QString firstOf(QStringList lines, int most)
{
    const auto more = static_cast<int>(lines.size()) - most;
    if (more > 0) {
        lines.resize(most);
        lines.append(SceneController::tr("and %n more", nullptr, more));
    }
    return lines.join(u'\n');
}

/// "Harbour: Write a prompt: …" for each.
QStringList reasonsOf(const SceneController::Batch& batch)
{
    QStringList lines;
    for (const SceneController::Refused& refused : batch.refused)
        lines.append(SceneController::tr("%1: %2").arg(refused.name, refused.reason));
    return lines;
}

/// "2 scenes need a change first"; empty: none does.
QString refusalOf(const SceneController::Batch& batch)
{
    return batch.refused.isEmpty() ? QString()
                                   : SceneController::tr("%n scene(s) need a change first", nullptr,
                                                         static_cast<int>(batch.refused.size()));
}

/// A hint about Generate all, or why it is not possible.
QString hintOf(const SceneController::Batch& batch, const QString& price)
{
    QStringList words;
    if (!batch.scenes.isEmpty())
        words.append(
            SceneController::tr("Every scene that has no take as it is now, for %1 in all.").arg(price));
    else if (batch.refused.isEmpty())
        words.append(SceneController::tr("Every scene has its take, or one on the way."));
    if (!batch.refused.isEmpty())
        words.append(SceneController::tr("%1. %2").arg(refusalOf(batch), reasonsOf(batch).constFirst()));
    return words.join(u' ');
}

} // namespace

SceneController::SceneController(Studio& studio, SceneModel& model, SceneStrip& strip, Thumbnails& thumbnails,
                                 InputShelf& inputs, SpendingGate& gate, const ShellContext& context)
    : QObject(&context.widget)
    , m_studio(studio)
    , m_model(model)
    , m_strip(strip)
    , m_inputs(inputs)
    , m_gate(gate)
    , m_context(context)
    , m_takes({}, {})
{
    m_model.setTakes([this](const Scene& scene) {
        SceneTake told;
        if (m_takes.hasTake(scene))
            told.state = SceneState::HasTake;
        else if (m_takes.isUnderWay(scene))
            told.state = SceneState::UnderWay;
        if (const Take* take = m_takes.shown(scene)) {
            told.path = take->path;
            told.seconds = take->request.duration;
        }
        return told;
    });
    m_strip.setPictures(
        [&thumbnails](const QString& path, int seconds) { return thumbnails.find(path, seconds); });
    connect(&thumbnails, &Thumbnails::changed, &m_strip, &SceneStrip::refreshPictures);

    m_takesTimer.setSingleShot(true);
    m_actionsTimer.setSingleShot(true);
    m_actionsTimer.setInterval(actionsPause);
    connect(&m_takesTimer, &QTimer::timeout, this, &SceneController::refreshTakes);
    connect(&m_actionsTimer, &QTimer::timeout, this, &SceneController::refreshActions);
    const auto soon = [this] { m_takesTimer.start(0); };
    for (const QAbstractItemModel* rows : {static_cast<const QAbstractItemModel*>(&studio.takes()),
                                           static_cast<const QAbstractItemModel*>(&studio.jobs())}) {
        connect(rows, &QAbstractItemModel::dataChanged, this, soon);
        connect(rows, &QAbstractItemModel::rowsInserted, this, soon);
        connect(rows, &QAbstractItemModel::rowsRemoved, this, soon);
        connect(rows, &QAbstractItemModel::modelReset, this, soon);
    }
    const auto later = [this] { m_actionsTimer.start(); };
    connect(&m_model, &SceneModel::dataChanged, this, later);
    connect(&m_model, &SceneModel::refreshed, this, later);
    connect(&m_inputs, &InputShelf::changed, this, later);
    connectActions();
    refreshTakes();
    refreshActions();
}

void SceneController::connectActions()
{
    Actions& actions = m_context.actions;
    Document& document = m_model.document();
    actions.handle(ActionId::AddScene, this, [&document] { document.addScene(); });
    actions.handle(ActionId::DuplicateScene, this,
                   [&document] { document.duplicateScene(document.currentIndex()); });
    actions.handle(ActionId::DeleteScene, this,
                   [&document] { document.removeScene(document.currentIndex()); });
    actions.handle(ActionId::RenameScene, this, [this] { rename(); });
    actions.handle(ActionId::GenerateAll, this, [this] { generateAll(); });
}

void SceneController::setService(const Service& service)
{
    if (m_service == service)
        return;
    m_service = service;
    refreshTakes();
    m_actionsTimer.start();
}

void SceneController::refreshTakes()
{
    m_takes = SceneTakes(m_studio.takes().takes(), m_studio.jobs().jobs(),
                         m_service.charges ? m_service.id : ServiceId());
    m_model.refreshTakes();
    m_actionsTimer.start();
}

void SceneController::refreshActions()
{
    const Batch all = batch();
    Actions& actions = m_context.actions;
    QAction* generate = actions[ActionId::GenerateAll];
    const auto count = static_cast<int>(all.scenes.size());
    const QString price = m_service.charges ? all.total.text() : tr("free");
    generate->setEnabled(count > 0);
    if (count > 0)
        generate->setText(tr("Generate &all: %1, %2").arg(tr("%n scene(s)", nullptr, count), price));
    else if (!all.refused.isEmpty())
        generate->setText(tr("Generate &all: %1").arg(refusalOf(all)));
    else
        generate->setText(tr("Generate &all"));
    generate->setToolTip(hintOf(all, price));
    actions[ActionId::DeleteScene]->setEnabled(m_model.rowCount() > 1);
}

SceneController::Batch SceneController::batch() const
{
    Batch all;
    all.project = m_model.document().project().id;
    all.service = m_service.id;
    const SceneTakes takes(m_studio.takes().takes(), m_studio.jobs().jobs(),
                           m_service.charges ? m_service.id : ServiceId());
    const Project& project = m_model.document().project();
    QList<Scene> wanted;
    for (const Scene& scene : project.scenes) {
        if (takes.hasTake(scene) || takes.isUnderWay(scene))
            continue;
        const QString problem = m_inputs.hindranceOf(scene.request);
        if (!problem.isEmpty())
            all.refused.append({scene.name, problem});
        else
            wanted.append(scene);
    }
    const SceneChain chain = chainOf(project, wanted, takes, currentInstant());
    all.scenes = chain.scenes;
    all.refused += chain.refused;
    for (const Scene& scene : chain.scenes)
        all.total += m_studio.purchases().priceOf(scene.request, m_service.id);
    return all;
}

void SceneController::generateAll()
{
    // A scene that has a take must not be paid for again: all jobs must be known.
    m_studio.finishLoading(Studio::Past::Jobs);
    const Batch all = batch();
    if (all.total > Usd{}) {
        confirm(all);
        return;
    }
    m_gate.spend({}, [this, all](Purchases& purchases, const QList<LimitExceeded>& accepted) {
        Result<void> queued = queue(purchases, all, accepted);
        if (queued)
            tellRefused(all); // there is one message: an error takes precedence over skipped scenes
        return queued;
    });
}

void SceneController::confirm(const Batch& batch)
{
    const auto count = static_cast<int>(batch.scenes.size());
    QStringList prices;
    for (const Scene& scene : batch.scenes)
        prices.append(
            u"%1 · %2"_s.arg(scene.name, m_studio.purchases().priceOf(scene.request, batch.service).text()));
    QString what = firstOf(prices, mostListed);
    if (!batch.refused.isEmpty())
        what += u"\n\n"_s + tr("%n scene(s) left out.", nullptr, static_cast<int>(batch.refused.size())) +
                u'\n' + firstOf(reasonsOf(batch), mostReasons);
    // The jobs queued are those that were shown, whatever happens meanwhile.
    const auto go = [this, batch] {
        m_gate.spend(batch.total, [this, batch](Purchases& purchases, const QList<LimitExceeded>& accepted) {
            return queue(purchases, batch, accepted);
        });
    };
    m_context.messages.confirm(
        {.title = tr("Generate %1 for %2?").arg(tr("%n scene(s)", nullptr, count), batch.total.text()),
         .text = what,
         .answers = {{Question::Role::Yes, tr("Generate all"), go}, {Question::Role::Cancel}}});
}

Result<void> SceneController::queue(Purchases& purchases, const Batch& batch,
                                    const QList<LimitExceeded>& accepted)
{
    if (batch.scenes.isEmpty())
        return {};
    const Result<QList<JobId>> ids = purchases.generate(
        {batch.project, batch.scenes, batch.service, QueueSide::Back, batch.total, accepted});
    if (!ids) {
        if (ids.error().kind != ErrorKind::OverCap)
            m_context.messages.problem(messagekey::service, ids.error());
        return failure(ids.error());
    }
    m_context.messages.withdraw(messagekey::service); // why nothing was queued before
    Q_EMIT queued(ids->constFirst());
    return {};
}

/// Reports skipped scenes where no question mentioned them.
void SceneController::tellRefused(const Batch& batch)
{
    if (batch.refused.isEmpty())
        return;
    m_context.messages.note(messagekey::scenes,
                            tr("%n scene(s) left out.", nullptr, static_cast<int>(batch.refused.size())),
                            firstOf(reasonsOf(batch), mostReasons));
}

void SceneController::rename()
{
    if (m_strip.isVisible()) {
        m_strip.renameCurrent();
        return;
    }
    Document& document = m_model.document();
    auto* dialog = new QInputDialog(&m_context.widget);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename scene"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(document.currentScene().name);
    dialog->setOkButtonText(tr("Rename"));
    connect(dialog, &QInputDialog::textValueSelected, &document,
            [&document](const QString& name) { document.renameScene(document.currentIndex(), name); });
    connect(&document, &Document::projectReplaced, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace rushes
