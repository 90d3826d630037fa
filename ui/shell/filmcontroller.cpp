#include "ui/shell/filmcontroller.h"

#include "app/library/takemodel.h"
#include "app/timeline/document.h"
#include "ui/film/exportpane.h"
#include "ui/film/filmpane.h"
#include "ui/film/filmview.h"
#include "ui/player/filmplayer.h"
#include "ui/shell/actions.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/exportcontroller.h"
#include "ui/shell/messages.h"
#include "ui/style/controls.h"
#include "ui/style/pane.h"

#include <QAction>
#include <QApplication>
#include <QLayout>
#include <QMainWindow>
#include <QPushButton>
#include <QSet>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostTrackHeight = 280; // px: maximum height of the pane with the film's track

} // namespace

FilmPlaces FilmPlaces::of(QMainWindow& window)
{
    return {*window.centralWidget()->layout(), window.findChild<DockPane*>(u"timeline"_s),
            window.findChild<DockPane*>(u"clip"_s), window.findChild<DockPane*>(u"prompt"_s),
            [&window](const QList<QDockWidget*>& panes, const QList<int>& heights) {
                window.resizeDocks(panes, heights, Qt::Vertical);
            }};
}

FilmController::FilmController(Parts parts, const ShellContext& context)
    : QObject(&context.widget)
    , m_parts(std::move(parts))
    , m_context(context)
    , m_model(u"ffprobe"_s)
    , m_timelineDock(m_parts.places.timeline)
    , m_clipDock(m_parts.places.clip)
    , m_promptDock(m_parts.places.prompt)
{
    if (m_timelineDock) {
        m_switch = makeFilmSwitch(m_timelineDock->head());
        m_switch->setCurrent(0);
        m_timelineDock->head()->setLead(m_switch);
        connect(m_switch, &Segmented::chosen, this, [this](int choice) { setShown(choice == 1); });
    }
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &FilmController::refresh);
    const auto soon = [this] {
        if (m_isShown)
            m_refresh.start();
    };
    Document& document = m_parts.document;
    connect(&document, &Document::sceneChanged, this, soon);
    connect(&document, &Document::scenesChanged, this, soon);
    connect(&document, &Document::pathChanged, this, soon);
    connect(&document, &Document::projectReplaced, this, [this] { setShown(false); });
    TakeModel& takes = m_parts.takes;
    connect(&takes, &TakeModel::dataChanged, this, soon);
    connect(&takes, &TakeModel::rowsInserted, this, soon);
    connect(&takes, &TakeModel::rowsRemoved, this, soon);
    connect(&takes, &TakeModel::modelReset, this, soon);
    m_context.actions.handle(ActionId::ExportFilm, this, [this] { exportFilm(); });
    m_context.actions.handle(ActionId::ShowFilm, this, [this](bool on) { setShown(on); });
    connect(this, &FilmController::shownChanged, m_context.actions[ActionId::ShowFilm], &QAction::setChecked);
}

FilmController::~FilmController() = default;

/// The views are created when the film is first shown.
void FilmController::prepare()
{
    if (m_pane)
        return;
    make();
    // They need a parent until they are shown.
    for (QWidget* room : {static_cast<QWidget*>(m_pane), static_cast<QWidget*>(m_exportPane)}) {
        if (!room->parentWidget())
            room->setParent(&m_context.widget);
    }
}

void FilmController::make()
{
    m_pane = new FilmPane(m_model);
    m_player = new FilmPlayer;
    m_exportPane = new ExportPane;
    m_exports = new ExportController(m_model, *m_exportPane, m_context, this);
    m_exports->setFolder(m_parts.folder);
    m_pane->track().setPicture(m_parts.picture);
    m_parts.places.centre.addWidget(m_player);
    m_player->hide();
    connectTrack();
    Q_EMIT made();
}

void FilmController::connectTrack()
{
    FilmView& track = m_pane->track();
    FilmPlayback& playback = m_player->playback();
    // The player's shortcuts work in the track, too.
    track.addActions(m_player->playerActions());
    connect(&m_pane->viewSwitch(), &Segmented::chosen, this, [this](int choice) { setShown(choice == 1); });
    connect(&track, &FilmView::seekRequested, &playback, &FilmPlayback::goTo);
    connect(&playback, &FilmPlayback::frameChanged, &track, &FilmView::setPlayhead);
    connect(&track, &FilmView::openRequested, this, &FilmController::openScene);
    connect(m_player, &FilmPlayer::openRequested, this, &FilmController::openScene);
    connect(m_pane, &FilmPane::slateRequested, this, &FilmController::openScene);
    connect(&track, &FilmView::trimRequested, this, &FilmController::trim);
    connect(&track, &FilmView::moveRequested, this, [this](int from, int to) {
        m_parts.document.moveScene(from, to);
        refresh();
    });
    connect(&m_model, &FilmModel::filmChanged, this, [this] {
        if (m_isShown)
            m_player->setFilm(m_model.film());
        askWhenReady();
    });
    connect(m_player, &FilmPlayer::frameSaved, this, &FilmController::frameSaved);
    connect(m_player, &FilmPlayer::errorOccurred, this,
            [this](const QString& words) { m_context.messages.problem(messagekey::player, words); });
}

void FilmController::refreshPictures()
{
    if (m_isShown)
        m_pane->track().viewport()->update();
}

void FilmController::refresh()
{
    const Project& project = m_parts.document.project();
    QSet<SceneId> scenes;
    for (const Scene& scene : project.scenes)
        scenes.insert(scene.id);
    QList<Take> takes;
    for (const Take& take : m_parts.takes.takes()) {
        if (scenes.contains(take.sceneId))
            takes.append(take);
    }
    m_model.setTakes(takes);
    m_model.setProject(project, m_parts.name ? m_parts.name() : QString());
}

void FilmController::setShown(bool shown)
{
    if (shown == m_isShown || !m_timelineDock || !m_clipDock)
        return;
    if (shown && !m_pane)
        make();
    const bool hadFocus = m_switch->isAncestorOf(QApplication::focusWidget()) ||
                          (m_pane && m_pane->viewSwitch().isAncestorOf(QApplication::focusWidget()));
    m_isShown = shown;
    if (shown) {
        m_player->setFrameFolder(m_parts.folder ? m_parts.folder() : QString());
        m_model.setActive(true);
        refresh();
    } else {
        m_isExportAsked = false;
        m_player->setFullScreenOn(false);
        m_player->playback().rest();
        m_model.setActive(false);
    }
    swapRooms();
    m_switch->setCurrent(0);
    m_pane->viewSwitch().setCurrent(1);
    if (shown) {
        m_player->setFilm(m_model.film());
        const int here = m_model.itemOf(m_parts.document.currentScene().id);
        if (here >= 0)
            m_player->playback().goTo(m_model.film().items.at(here).start);
        m_exports->refresh();
    }
    if (hadFocus)
        (shown ? m_pane->viewSwitch() : *m_switch).focusCurrent(Qt::TabFocusReason);
    else if (shown)
        m_pane->track().setFocus(Qt::OtherFocusReason);
    Q_EMIT shownChanged(shown);
}

/// Exchanges the film's widgets and the scene's in the same panes.
void FilmController::swapRooms()
{
    QLayout* centre = &m_parts.places.centre;
    if (m_isShown) {
        m_centre.clear();
        for (int i = 0; i < centre->count(); ++i) {
            QWidget* room = centre->itemAt(i)->widget();
            if (room && room != m_player && !room->isHidden()) {
                room->hide();
                m_centre.append(room);
            }
        }
        m_timelineRoom = m_timelineDock->widget();
        m_timelineHead = m_timelineDock->titleBarWidget();
        m_clipRoom = m_clipDock->widget();
        m_clipHead = m_clipDock->titleBarWidget();
        m_promptWasShown = m_promptDock && !m_promptDock->isHidden();
        m_promptHeight = m_promptWasShown ? m_promptDock->height() : 0;
        m_timelineHeight = m_timelineDock->height();
        m_player->show();
        m_timelineDock->setWidget(m_pane);
        m_timelineDock->setTitleBarWidget(&m_pane->head());
        m_clipDock->setWidget(m_exportPane);
        m_clipDock->setTitleBarWidget(
            m_exportHead ? m_exportHead
                         : m_exportPane->findChild<PaneHead*>(QString(), Qt::FindDirectChildrenOnly));
        m_exportHead = m_clipDock->titleBarWidget();
        if (m_promptDock)
            m_promptDock->hide();
        // A script is higher than a track needs.
        m_parts.places.setHeights({m_timelineDock}, {qMin(m_timelineHeight, mostTrackHeight)});
        return;
    }
    m_player->hide();
    for (const QPointer<QWidget>& room : std::as_const(m_centre)) {
        if (room)
            room->show();
    }
    m_timelineDock->setWidget(m_timelineRoom);
    m_timelineDock->setTitleBarWidget(m_timelineHead);
    m_clipDock->setWidget(m_clipRoom);
    m_clipDock->setTitleBarWidget(m_clipHead);
    if (m_promptWasShown) {
        m_promptDock->show();
        m_parts.places.setHeights({m_promptDock, m_timelineDock}, {m_promptHeight, m_timelineHeight});
    } else {
        m_parts.places.setHeights({m_timelineDock}, {m_timelineHeight});
    }
}

void FilmController::openScene(int item)
{
    if (item < 0 || item >= m_model.rowCount())
        return;
    const SceneId id = m_model.film().items.at(item).sceneId;
    setShown(false);
    const QList<Scene>& scenes = m_parts.document.project().scenes;
    for (int i = 0; i < scenes.size(); ++i) {
        if (scenes.at(i).id == id)
            m_parts.document.setCurrentIndex(i);
    }
    if (m_timelineRoom)
        m_timelineRoom->setFocus(Qt::OtherFocusReason);
}

void FilmController::trim(int item, const Trim& trim)
{
    const Film& film = m_model.film();
    if (item < 0 || item >= film.items.size() || film.items.at(item).isSlate())
        return;
    const FilmItem before = film.items.at(item);
    m_player->playback().pause();
    // Repeated trims by one frame with a key are merged into one step; a drag is a step of its own.
    const int by = std::abs(trim.head - before.trim.head) + std::abs(trim.tail - before.trim.tail);
    const QString gesture = by == 1 ? u"trim/"_s + before.take->id.toString() : QString();
    for (const Scene& scene : m_parts.document.project().scenes) {
        if (scene.id == before.sceneId) {
            m_parts.document.editScene(withTrim(scene, before.take->id, trim), tr("Trim take"), gesture);
            break;
        }
    }
    refresh();
    const int now = m_model.itemOf(before.sceneId);
    if (now < 0)
        return;
    const FilmItem& after = m_model.film().items.at(now);
    const bool atEnd = trim.head == before.trim.head;
    m_player->playback().goTo(atEnd ? after.start + after.frames - 1 : after.start);
}

void FilmController::exportFilm()
{
    setShown(true);
    m_isExportAsked = true;
    askWhenReady();
}

/// The takes must have been probed before it is known what an export would write.
void FilmController::askWhenReady()
{
    if (!m_isExportAsked || !m_isShown || !m_model.isKnown())
        return;
    m_isExportAsked = false;
    m_exportPane->exportButton().setFocus(Qt::ShortcutFocusReason);
    if (m_exportPane->exportButton().isEnabled())
        m_exports->ask();
}

bool FilmController::mayClose()
{
    if (m_mayClose || !m_exports || !m_exports->isRunning()) {
        // The layout stored for the window is the scene's.
        setShown(false);
        return true;
    }
    m_context.messages.confirm({.title = tr("Stop the export and close?"),
                                .text = tr("The film is not written then; the takes stay as they are."),
                                .answers = {{Question::Role::Yes, tr("Stop and close"),
                                             [this] {
                                                 m_mayClose = true;
                                                 m_exports->cancel();
                                                 Q_EMIT closeRequested();
                                             }},
                                            {Question::Role::Cancel}}});
    return false;
}

} // namespace rushes
