#include "ui/shell/takescontroller.h"

#include "app/base/isolated.h"
#include "app/film/film.h"
#include "app/library/takedifferences.h"
#include "app/timeline/document.h"
#include "ui/player/playercomparison.h"
#include "ui/player/playerview.h"
#include "ui/shell/reusesettings.h"
#include "ui/shell/takeplaybackcontroller.h"
#include "ui/shell/takespane.h"
#include "ui/takes/comparepane.h"
#include "ui/takes/takesrow.h"
#include "ui/takes/titlestrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

TakesController::TakesController(Document& document, SceneTakeModel& takes, TakePlaybackController& playback,
                                 Rooms rooms, const ShellContext& context)
    : QObject(&context.widget)
    , m_document(document)
    , m_takes(takes)
    , m_playback(playback)
    , m_rooms(rooms)
    , m_context(context)
{
    connectRooms();
    connectDocument();
    connectComparison();
    follow();
}

void TakesController::connectRooms()
{
    TitleStrip& title = m_rooms.pane.title();
    connect(&title, &TitleStrip::previousRequested, this, [this] { goBy(-1); });
    connect(&title, &TitleStrip::nextRequested, this, [this] { goBy(+1); });
    connect(&title, &TitleStrip::starToggled, this,
            [this](bool starred) { Q_EMIT starToggled(m_playback.shown().id, starred); });
    connect(&title, &TitleStrip::compareToggleRequested, this, &TakesController::toggleCompare);
    connect(&title, &TitleStrip::openSceneRequested, this, &TakesController::openScene);
    connect(&title, &TitleStrip::menuAboutToShow, this, [this, &title] {
        title.menu().clear();
        fillMenu(title.menu(), m_playback.shown().id);
    });
    TakesRow& row = m_rooms.pane.row();
    connect(&row, &TakesRow::showRequested, this, [this](const TakeId& id, bool play) {
        if (play)
            m_playback.play(id);
        else if (id != m_playback.shown().id)
            m_playback.showTake(id);
    });
    connect(&row, &TakesRow::compareRequested, this, &TakesController::compareWith);
    connect(&row, &TakesRow::compareToggleRequested, this, &TakesController::toggleCompare);
    connect(&row, &TakesRow::chooseRequested, this, [this](const TakeId& id) {
        if (const Take* take = m_takes.find(id))
            choose(*take);
    });
    connect(&row, &TakesRow::fileLeaving, this, &TakesController::fileLeaving);
    connect(&row, &TakesRow::starToggled, this, &TakesController::starToggled);
    connect(&row, &TakesRow::menuRequested, this, &TakesController::popUpMenu);
    connect(&m_takes, &SceneTakeModel::changed, this, &TakesController::retitle);
    connect(&m_rooms.player, &PlayerView::menuAboutToShow, this, [this](QMenu* menu) {
        if (m_takes.find(m_playback.shown().id))
            fillMenu(*menu->addMenu(tr("Take")), m_playback.shown().id);
    });
}

void TakesController::connectDocument()
{
    connect(&m_playback, &TakePlaybackController::shownChanged, this, &TakesController::follow);
    connect(&m_document, &Document::sceneChanged, this, &TakesController::follow);
    connect(&m_document, &Document::scenesChanged, this, &TakesController::follow);
    connect(&m_document, &Document::currentIndexChanged, this, &TakesController::follow);
}

const Scene* TakesController::sceneOf(const SceneId& sceneId) const
{
    const QList<Scene>& scenes = m_document.project().scenes;
    const auto found =
        std::find_if(scenes.cbegin(), scenes.cend(), [&](const Scene& scene) { return scene.id == sceneId; });
    return found == scenes.cend() ? nullptr : &*found;
}

bool TakesController::isForeign() const
{
    const Take& shown = m_playback.shown();
    return !shown.id.isEmpty() && shown.sceneId != m_document.currentScene().id;
}

void TakesController::follow()
{
    const Take& shown = m_playback.shown();
    const SceneId sceneId = shown.id.isEmpty() ? m_document.currentScene().id : shown.sceneId;
    const Scene* scene = sceneOf(sceneId);
    m_takes.setScene(sceneId, scene ? std::optional(*scene) : std::nullopt);
    m_takes.setShown(shown.id);
    followComparison();
    retitle();
}

void TakesController::retitle()
{
    const Take* shown = m_takes.find(m_playback.shown().id);
    TakeTitle title;
    title.scene = m_takes.scene() ? m_takes.scene()->name : m_playback.shown().sceneName;
    title.isForeign = isForeign();
    if (shown) {
        const int row = m_takes.indexOf(shown->id).row();
        title.number = shown->number;
        title.count = m_takes.highestNumber();
        title.isStarred = shown->starred;
        title.isEarlier = m_takes.isEarlier(*shown);
        title.hasPrevious = row > 0;
        title.hasNext = row + 1 < m_takes.rowCount();
        title.canCompare = !otherTake().isEmpty();
        title.isComparing = !m_takes.compared().isEmpty();
    }
    m_rooms.pane.title().setTitle(title);
}

void TakesController::goBy(int rows)
{
    const QModelIndex shown = m_takes.indexOf(m_playback.shown().id);
    const QModelIndex wanted = shown.isValid() ? m_takes.index(shown.row() + rows) : QModelIndex();
    if (wanted.isValid())
        m_playback.showTake(TakeId(wanted.data(SceneTakeModel::IdRole).toString()));
}

void TakesController::choose(const Take& take)
{
    const Scene* scene = sceneOf(take.sceneId);
    if (!scene || scene->chosenTake == take.id)
        return;
    const Scene changed = withChosenTake(*scene, take.id);
    m_document.editScene(changed, tr("Choose take %1").arg(take.number));
    m_rooms.player.say(
        tr("Take %1 stands in the film for “%2”.").arg(QString::number(take.number), isolated(changed.name)),
        tr("Undo"), undoOfLast());
    Q_EMIT chosen(take.id);
}

void TakesController::openScene()
{
    const Take shown = m_playback.shown();
    const QList<Scene>& scenes = m_document.project().scenes;
    for (int i = 0; i < scenes.size(); ++i) {
        if (scenes.at(i).id == shown.sceneId) {
            m_document.setCurrentIndex(i);
            return;
        }
    }
    Q_EMIT projectRequested(shown);
}

// ---- Comparing

/// The second take if none was specified: the chosen one, else an adjacent one.
TakeId TakesController::otherTake() const
{
    const QModelIndex shown = m_takes.indexOf(m_playback.shown().id);
    if (!shown.isValid())
        return {};
    const auto id = [this](int row) {
        return TakeId(m_takes.index(row).data(SceneTakeModel::IdRole).toString());
    };
    if (const TakeId chosen = m_takes.chosen(); !chosen.isEmpty() && chosen != m_playback.shown().id)
        return chosen;
    if (const TakeId older = id(shown.row() + 1); !older.isEmpty())
        return older;
    return shown.row() > 0 ? id(shown.row() - 1) : TakeId();
}

void TakesController::compareWith(const TakeId& takeId)
{
    const Take* other = m_takes.find(takeId);
    if (!other || m_playback.shown().id.isEmpty() || takeId == m_playback.shown().id ||
        takeId == m_takes.compared()) {
        stopComparing();
        return;
    }
    m_takes.setCompared(takeId);
    followComparison();
}

void TakesController::toggleCompare()
{
    if (m_takes.compared().isEmpty())
        compareWith(otherTake());
    else
        stopComparing();
}

void TakesController::stopComparing()
{
    m_takes.setCompared({});
    followComparison();
}

/// Makes the player compare the takes selected in the row.
void TakesController::followComparison()
{
    const Take* a = m_takes.find(m_playback.shown().id);
    const Take* b = m_takes.find(m_takes.compared());
    const bool compares = a && b && a != b;
    m_rooms.pane.comparison().setVisible(compares);
    if (!compares) {
        m_comparedPaths = {};
        m_rooms.player.comparison().stop();
        m_takes.setCompared({});
        return;
    }
    m_rooms.pane.comparison().setDifferences(differencesOf(*a, *b));
    const std::pair paths(a->path, b->path);
    if (m_rooms.player.comparison().isOn() && m_comparedPaths == paths)
        return;
    m_comparedPaths = paths;
    const auto name = [](const Take& take) { return tr("take %1").arg(take.number); };
    m_rooms.player.comparison().start({a->path, name(*a)}, {b->path, name(*b)});
}

void TakesController::connectComparison()
{
    PlayerComparison& comparison = m_rooms.player.comparison();
    ComparePane& pane = m_rooms.pane.comparison();
    connect(&comparison, &PlayerComparison::toggleRequested, this, &TakesController::toggleCompare);
    connect(&comparison, &PlayerComparison::failed, this, &TakesController::stopComparing);
    connect(&comparison, &PlayerComparison::changed, &pane, [&comparison, &pane] {
        pane.setNotes(comparison.notes());
        pane.setMode(static_cast<int>(comparison.mode()));
    });
    connect(&comparison, &PlayerComparison::modeChanged, &pane,
            [&pane](ComparisonMode mode) { pane.setMode(static_cast<int>(mode)); });
    connect(&pane, &ComparePane::modeChosen, &comparison,
            [&comparison](int mode) { comparison.setMode(static_cast<ComparisonMode>(mode)); });
}

// ---- The take's menu

void TakesController::popUpMenu(const TakeId& takeId, QPoint position)
{
    auto* menu = new QMenu(&m_rooms.pane);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, takeId);
    menu->popup(position);
}

void TakesController::fillMenu(QMenu& menu, const TakeId& takeId)
{
    const Take* found = m_takes.find(takeId);
    if (!found)
        return;
    const Take take = *found;
    const bool isShown = takeId == m_playback.shown().id;
    menu.addAction(tr("Play"), this, [this, takeId] { m_playback.play(takeId); });
    QAction* chosen = menu.addAction(tr("Choose for the film"), this, [this, take] { choose(take); });
    chosen->setCheckable(true);
    chosen->setChecked(takeId == m_takes.chosen());
    chosen->setEnabled(m_takes.scene().has_value());
    const bool isCompared = takeId == m_takes.compared() || (isShown && !m_takes.compared().isEmpty());
    QAction* compare = menu.addAction(isCompared ? tr("Stop comparing") : tr("Compare"), this,
                                      [this, takeId, isShown, isCompared] {
                                          if (isCompared || isShown)
                                              toggleCompare();
                                          else
                                              compareWith(takeId);
                                      });
    compare->setEnabled(m_takes.rowCount() > 1);
    fillStar(menu, take);
    menu.addSeparator();
    fillUses(menu, take);
}

void TakesController::fillStar(QMenu& menu, const Take& take)
{
    menu.addAction(take.starred ? tr("Remove star") : tr("Star"), this,
                   [this, id = take.id, starred = take.starred] { Q_EMIT starToggled(id, !starred); });
}

void TakesController::fillUses(QMenu& menu, const Take& take)
{
    menu.addAction(tr("Reuse settings in a new scene"), this,
                   [this, take] { reuse(take.request, take.sceneName); });
    menu.addAction(tr("Replace the settings of “%1”")
                       .arg(isolated(m_document.currentScene().name).replace(u'&', u"&&"_s)),
                   this, [this, take] { reuseHere(take.request); });
    Q_EMIT menuFilling(&menu, take);
    menu.addSeparator();
    menu.addAction(tr("Copy"), this, [this, id = take.id, path = take.path] {
        auto* mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(mime);
        Q_EMIT fileLeaving(id);
    });
    menu.addAction(tr("Copy prompt"), this,
                   [prompt = take.request.prompt] { QGuiApplication::clipboard()->setText(prompt); });
    menu.addAction(tr("Open in the system's player"), this,
                   [this, id = take.id] { Q_EMIT openRequested(id); });
    menu.addAction(tr("Show file in folder"), this,
                   [this, id = take.id] { Q_EMIT showInFolderRequested(id); });
    menu.addSeparator();
    menu.addAction(tr("Remove from library…"), this, [this, id = take.id] { Q_EMIT removeRequested({id}); });
}

// ---- Reusing settings

void TakesController::reuse(const Request& request, const QString& sceneName)
{
    const Scene before = m_document.currentScene();
    const Reuse made = reuseInNewScene(m_document, request, sceneName);
    const SceneId sceneId = m_document.currentScene().id;
    const auto takeBack = undoOfLast();
    m_rooms.player.say(reuseText(made), tr("Put them into “%1” instead").arg(isolated(before.name)),
                       [this, takeBack, request, id = before.id] {
                           takeBack();
                           const QList<Scene>& scenes = m_document.project().scenes;
                           for (int i = 0; i < scenes.size(); ++i) {
                               if (scenes.at(i).id == id)
                                   m_document.setCurrentIndex(i);
                           }
                           if (m_document.currentScene().id == id)
                               reuseHere(request);
                       });
}

/// A function that undoes the last step, as long as it is the last one.
std::function<void()> TakesController::undoOfLast()
{
    return [this, at = m_document.undoStack().index()] {
        if (m_document.undoStack().index() == at)
            m_document.undoStack().undo();
    };
}

void TakesController::reuseHere(const Request& request)
{
    const Reuse made = reuseInOpenScene(m_document, request);
    if (made.kind == Reuse::Kind::Nothing)
        m_rooms.player.say(reuseText(made));
    else
        m_rooms.player.say(reuseText(made), tr("Undo"), undoOfLast());
}

} // namespace rushes
