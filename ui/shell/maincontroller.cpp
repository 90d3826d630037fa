#include "ui/shell/maincontroller.h"

#include "app/base/isolated.h"
#include "app/catalogue/validation.h"
#include "app/store/projectfile.h"
#include "app/studio/studiosettings.h"
#include "ui/composer/clippane.h"
#include "ui/composer/generatebutton.h"
#include "ui/composer/promptpane.h"
#include "ui/film/filmpane.h"
#include "ui/film/filmview.h"
#include "ui/library/libraryview.h"
#include "ui/player/filmplayer.h"
#include "ui/player/playerview.h"
#include "ui/queue/queueview.h"
#include "ui/settings/preferences.h"
#include "ui/shell/accountcontroller.h"
#include "ui/shell/actions.h"
#include "ui/shell/afterstart.h"
#include "ui/shell/bulkjobactions.h"
#include "ui/shell/chaincontroller.h"
#include "ui/shell/commandcontroller.h"
#include "ui/shell/dockpane.h"
#include "ui/shell/filedrophandler.h"
#include "ui/shell/filemessages.h"
#include "ui/shell/filmcontroller.h"
#include "ui/shell/filmtakes.h"
#include "ui/shell/generatecontroller.h"
#include "ui/shell/helpcontroller.h"
#include "ui/shell/inputcontroller.h"
#include "ui/shell/jobannouncer.h"
#include "ui/shell/librarycontroller.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/menukey.h"
#include "ui/shell/messages.h"
#include "ui/shell/modelcontroller.h"
#include "ui/shell/networkcontroller.h"
#include "ui/shell/notifier.h"
#include "ui/shell/playersettings.h"
#include "ui/shell/projectfiles.h"
#include "ui/shell/queuecontroller.h"
#include "ui/shell/requestimportexport.h"
#include "ui/shell/scenecontroller.h"
#include "ui/shell/servicecontroller.h"
#include "ui/shell/shellcontext.h"
#include "ui/shell/spendingcontroller.h"
#include "ui/shell/spendinggate.h"
#include "ui/shell/statusline.h"
#include "ui/shell/takeplaybackcontroller.h"
#include "ui/shell/takescontroller.h"
#include "ui/shell/takespane.h"
#include "ui/shell/timelinepane.h"
#include "ui/shell/topbar.h"
#include "ui/shell/unstoredguard.h"
#include "ui/shell/writingcontroller.h"
#include "ui/style/heldkeys.h"
#include "ui/style/latinkeys.h"
#include "ui/style/plaintips.h"
#include "ui/style/pressedmenus.h"
#include "ui/timeline/scenestrip.h"
#include "ui/timeline/timelineview.h"

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString thumbnailFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/thumbnails"_s;
}

} // namespace

MainController::MainController(Studio& studio, Settings& settings, std::shared_ptr<Document> document)
    : m_studio(studio)
    , m_settings(settings)
    , m_kept(document
                 ? std::move(document)
                 : std::make_shared<Document>(Project::create(defaultsOf(Catalogue::current().standard()))))
    , m_document(*m_kept)
    , m_timelineModel(m_document)
    , m_sceneModel(m_document)
    , m_thumbnails(thumbnailFolder(), u"ffmpeg"_s)
    , m_strips(thumbnailFolder(), u"ffmpeg"_s)
    , m_libraryModel(&studio.library())
    , m_sceneTakes(studio.takes())
    , m_aids(studio.folders().data)
{
    makeRooms();
    connectComposer();
    connectQueue();
    connectScenes();
    connectRequests();
    connectWriting();
    connectTakes();
    connectFilm();
    connectActions();
    connectServices();
    connectNotifier();
    connectHelp();
    connectCommands();
    putOff();
    new MenuKey(this);
    new PlainTips(this);
    new PressedMenus(this);
    new LatinKeys(this); // before the next one, which filters keys first
    new HeldKeys(this);
    connect(&m_settings, &Settings::changed, this, &MainController::applySettings);
    applySettings(setting::jobsAtOnce.key);
}

MainController::~MainController() = default;

void MainController::makeRooms()
{
    m_player = new PlayerView;
    m_library = new LibraryView(m_libraryModel, m_thumbnails);
    m_queue = new QueueView(m_studio.jobs());
    m_prompt = new PromptPane(m_document);
    m_timeline = new TimelineView(m_timelineModel);
    m_strip = new SceneStrip(m_sceneModel);
    m_clip = new ClipPane(m_document);
    m_timelinePane = new TimelinePane(*m_timeline, *m_strip);
    auto* takes = new TakesPane(*m_player, m_sceneTakes, m_thumbnails);
    m_window = std::make_unique<MainWindow>(
        Rooms{takes, m_library, m_queue, m_prompt, m_timelinePane, m_clip, m_timeline->shotActions()},
        m_settings);
    m_window->setScenesHeight(m_timelinePane->scenesHeight());
    connect(m_timelinePane, &TimelinePane::scenesHeightChanged, m_window.get(), &MainWindow::setScenesHeight);
    // The first guard, since discarding a project's changes is final.
    guardUnstored(m_studio.runner(), *m_window);
    const ShellContext context = m_window->context(); // the controllers become children of the window
    // Before objects that need a scene's takes.
    m_libraryController =
        new LibraryController(m_studio, m_document, m_libraryModel, *m_library, thumbnailFolder(), context);
    m_files = new ProjectFiles(m_document, context, m_settings, m_studio.folders().recovery());
    connectWindow(*m_files, *m_window);
    auto* gate = new SpendingGate(m_studio.unguardedPurchases(), m_settings, context);
    m_gate = gate;
    m_spending = new SpendingController(m_studio, m_settings, *gate, m_window->topBar(), context);
    m_queueController = new QueueController(m_studio, m_document, *m_queue, *gate, context);
    m_inputs = new InputController(m_studio.folders().inputs(), m_document, *m_clip, *m_player, context);
    m_scenes = new SceneController(m_studio, m_sceneModel, *m_strip, m_thumbnails, m_inputs->shelf(), *gate,
                                   context);
    m_takePlayback = new TakePlaybackController(m_document, m_studio.takes(), m_studio.jobs(),
                                                {*m_player, *m_timeline, *m_library}, m_window.get());
    m_takesController =
        new TakesController(m_document, m_sceneTakes, *m_takePlayback, {*takes, *m_player}, context);
    auto* chains =
        new ChainController(m_studio, m_document, m_inputs->shelf(), *m_queue, m_thumbnails, context);
    connect(chains, &ChainController::retryRequested, m_queueController, &QueueController::retry);
    connect(m_takesController, &TakesController::menuFilling, m_inputs,
            [this](QMenu* menu, const Take& take) {
                m_inputs->fillMenu(*menu, take, m_player->isVisible() && take.path == m_player->path());
            });
    m_inputs->addTo(*m_timelinePane, *m_timeline, takes->title());
    m_models = new ModelController(m_studio, m_document, *m_clip, m_settings, context);
    m_models->addTo(*m_timelinePane);
    m_generate = new GenerateController(m_studio, m_document, *m_clip, m_inputs->shelf(), *gate, context);
    auto* bulk = new BulkJobActions(m_studio, m_document, m_inputs->shelf(), *m_queue, *gate, context);
    connect(chains, &ChainController::cancelRequested, bulk, &BulkJobActions::cancelAll);
    m_accounts = new AccountController(m_studio, m_settings, *m_queue, context);
    m_network = new NetworkController(m_studio, m_settings, context);
    m_playerSettings = new PlayerSettings(m_settings, *m_player, *m_takePlayback, m_window.get());
    m_takePlayback->setTypicalRun(
        [controller = m_queueController](const Job& job) { return controller->typicalRun(job); });
}

void MainController::connectComposer()
{
    connect(m_timeline, &TimelineView::currentShotChanged, m_prompt, &PromptPane::setCurrentShot);
    connect(m_prompt, &PromptPane::shotChosen, m_timeline, &TimelineView::setCurrentShot);
    connect(m_timeline, &TimelineView::previewChanged, m_clip, &ClipPane::setPreview);
    connect(m_timeline, &TimelineView::previewEnded, m_clip, [this] { m_clip->setPreview({}); });
    connect(m_clip, &ClipPane::problemChosen, this, &MainController::goToProblem);
    connect(m_clip, &ClipPane::tried, m_prompt, &PromptPane::judge);
    connect(m_queueController, &QueueController::standsChanged, m_clip, &ClipPane::setPaused);
    m_clip->setPaused(m_studio.runner().isPaused());
}

void MainController::connectQueue()
{
    connect(m_generate, &GenerateController::placing, this, &MainController::nameProject);
    connect(m_generate, &GenerateController::queued, this, [this](const QList<JobId>& ids) {
        m_aids.remember(m_document.currentScene().request);
        m_queue->selectJob(ids.constFirst());
        m_clip->generateButton()->rest();
    });
}

void MainController::connectScenes()
{
    connect(m_scenes, &SceneController::queued, m_queue, &QueueView::selectJob);
    m_queue->setPriceNow([this](const Job& job) { return m_studio.purchases().priceNow(job); });
}

void MainController::connectRequests()
{
    auto* requests =
        new RequestImportExport(m_document, m_window->context(), m_settings, m_studio.commandBase());
    new FileMessages(m_document, *m_files, *requests, m_window->context());      // a child of the window
    auto* drops = new FileDropHandler(*m_files, *requests, m_window->context()); // a child of the window
    for (DockPane* pane : m_window->findChildren<DockPane*>())
        drops->watch(*pane);
}

void MainController::connectWriting()
{
    const WritingController::Rooms rooms{*m_prompt, *m_timelinePane, *m_timeline, m_aids};
    m_writing = new WritingController(m_document, rooms, m_window->context());
    connectWindow(rooms, *m_window);
    connect(m_writing, &WritingController::sceneRequested, this, [this] {
        if (m_film)
            m_film->setShown(false);
    });
    // A dictionary is large: it is loaded when the user starts to write.
    connect(m_writing, &WritingController::begun, this, [this] {
        if (!std::exchange(m_spells, true))
            applySettings(setting::spelling.key);
    });
}

void MainController::connectTakes()
{
    connect(&m_studio.runner(), &JobRunner::takeKept, m_takePlayback, &TakePlaybackController::welcome);
    connect(m_queueController, &QueueController::playRequested, &m_studio.takeLibrary(),
            &TakeLibrary::loadOf);
    connect(m_queueController, &QueueController::playRequested, m_takePlayback,
            &TakePlaybackController::playJob);
    connect(m_takePlayback, &TakePlaybackController::takeReady, this, [this](const Take& take) {
        // A visible queue shows it and offers to play it; a message bar would move everything.
        if (m_queue->isVisible())
            return;
        m_window->messages().note(messagekey::take,
                                  tr("“%1” is ready.").arg(takeTitle(take.sceneName, take.number)), {},
                                  {tr("Play"), [this, id = take.id] { m_takePlayback->play(id); }});
    });
    connect(m_takePlayback, &TakePlaybackController::startedByItself, this, [this] {
        // Space, pressed to pause the player, must not pay for another take.
        if (m_clip->generateButton()->hasFocus())
            m_player->setFocus(Qt::TabFocusReason);
    });
    connect(m_takePlayback, &TakePlaybackController::failed, this,
            [this](const QString& words) { m_window->messages().problem(messagekey::player, words); });
    m_libraryController->serve(*m_takesController);
    connect(m_takesController, &TakesController::projectRequested, this, &MainController::openProjectOf);
    connect(m_libraryController, &LibraryController::reuseRequested, m_takesController,
            [this](const Take& take) { m_takesController->reuse(take.request, take.sceneName); });
    m_library->setScrub(
        [this](const QString& path, double length, double at) { return m_strips.at(path, length, at); });
    connect(&m_strips, &ScrubStrips::changed, m_library, &LibraryView::refreshPictures);
    connect(m_queueController, &QueueController::reuseRequested, m_takesController, &TakesController::reuse);
    m_player->setFrameFolder(m_settings.videosFolder());
    connect(m_player, &PlayerView::frameSaved, this, [this](const QString& path) {
        m_player->say(tr("Frame saved as %1.").arg(QFileInfo(path).fileName()), tr("Show in folder"),
                      [path] { showInFolder(path); });
    });
}

void MainController::connectFilm()
{
    m_film = new FilmController(
        {m_document, m_studio.takes(), FilmPlaces::of(*m_window),
         [this](const QString& path, double length, double at) { return m_strips.at(path, length, at); },
         [this] { return m_files->name(); }, [this] { return m_settings.videosFolder(); }},
        m_window->context());
    connect(&m_strips, &ScrubStrips::changed, m_film, &FilmController::refreshPictures);
    connect(m_film, &FilmController::shownChanged, m_player, &PlayerView::pause);
    connect(m_library, &LibraryView::takeActivated, m_film, [this] { m_film->setShown(false); });
    new FilmTakes(*m_film, {m_document, m_studio.takes(), *m_takesController, *m_inputs, *m_player,
                            *m_libraryController}); // a child of m_film
    connect(m_film, &FilmController::closeRequested, m_window.get(), &QWidget::close, Qt::QueuedConnection);
    m_window->addCloseGuard([this] { return m_film->mayClose(); });
}

/// Searches the recently opened projects.
void MainController::openProjectOf(const Take& take)
{
    for (const QString& path : m_settings.value(setting::recentProjects)) {
        const Result<Project> project = readProject(path);
        if (!project || project->id != take.projectId)
            continue;
        const auto show = [this, sceneId = take.sceneId, takeId = take.id] {
            const QList<Scene>& scenes = m_document.project().scenes;
            for (int i = 0; i < scenes.size(); ++i) {
                if (scenes.at(i).id == sceneId)
                    m_document.setCurrentIndex(i);
            }
            m_takePlayback->showTake(takeId);
        };
        connect(&m_document, &Document::projectReplaced, this, show,
                static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
        m_files->open(path);
        return;
    }
    m_player->say(tr("The scene of this take is in no project that was open lately."),
                  tr("Make it anew from the take"),
                  [this, take] { m_takesController->reuse(take.request, take.sceneName); });
}

void MainController::connectActions()
{
    Actions& actions = m_window->actionTable();
    QUndoStack& history = m_document.undoStack();
    actions.handle(ActionId::Undo, &history, [&history] { history.undo(); });
    actions.handle(ActionId::Redo, &history, [&history] { history.redo(); });
    const auto names = [&actions, &history] {
        actions[ActionId::Undo]->setEnabled(history.canUndo());
        actions[ActionId::Undo]->setText(history.canUndo() ? tr("&Undo %1").arg(history.undoText())
                                                           : tr("&Undo"));
        actions[ActionId::Redo]->setEnabled(history.canRedo());
        actions[ActionId::Redo]->setText(history.canRedo() ? tr("&Redo %1").arg(history.redoText())
                                                           : tr("&Redo"));
    };
    connect(&history, &QUndoStack::indexChanged, m_window.get(), names);
    connect(&history, &QUndoStack::cleanChanged, m_window.get(), names);
    names();

    actions.handle(ActionId::EditPrompt, this, [this] { m_writing->write(Qt::ShortcutFocusReason); });
    actions.handle(ActionId::Preferences, this, [this] { showPreferences({}); });
    connect(actions[ActionId::PauseQueue], &QAction::triggered, this,
            [this](bool paused) { m_settings.set(setting::queuePaused, paused); });
    actions.handle(ActionId::About, this, [this] { showAbout(); });
    connect(m_files, &ProjectFiles::begun, this, [this] { m_writing->write(); });
}

void MainController::connectServices()
{
    m_services = new ServiceController(
        m_studio, m_settings,
        {m_window->topBar(), *m_clip, *m_models, *m_scenes, *m_generate, *m_accounts, *m_spending},
        m_window->context());
    connect(m_queueController, &QueueController::signInRequested, m_accounts,
            &AccountController::signInWhereNeeded);
    connect(m_spending, &SpendingController::preferencesRequested, this, &MainController::showPreferences);
    connect(&m_document, &Document::pathChanged, this, &MainController::nameProject);
}

void MainController::connectNotifier()
{
    new JobAnnouncer(m_studio.runner(), m_window->context()); // a child of the window
    m_notifier = new Notifier(m_studio, m_settings, m_window->context());
    connect(m_notifier, &Notifier::windowRequested, this, [this] { present({}); });
    connect(m_notifier, &Notifier::takeRequested, m_takePlayback, &TakePlaybackController::play);
    connect(m_queueController, &QueueController::fileHostsChanged, this,
            [this](const FileHosts& hosts) { keepFileHosts(m_settings, hosts); });
    connect(m_notifier, &Notifier::jobRequested, m_queue, &QueueView::selectJob);
}

void MainController::showPreferences(const QString& setting)
{
    auto* dialog = new Preferences(
        m_settings, m_studio.purchases().caps(),
        [gate = QPointer(m_gate)](const Caps& caps) {
            if (gate)
                gate->setCaps(caps);
        },
        m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPasswordKeeper(
        [network = QPointer(m_network), dialog](const Secret& password, const auto& said) {
            if (network)
                network->keepPassword(password, dialog, said);
        });
    connect(dialog, &Preferences::keysRequested, m_commands, &CommandController::showKeys);
    dialog->open();
    if (!setting.isEmpty())
        dialog->reveal(setting);
}

/// Sets the project's name in the ledger.
void MainController::nameProject()
{
    const QString name = QFileInfo(m_document.path()).completeBaseName();
    if (!name.isEmpty())
        (void)m_studio.spendingStore().nameProject(m_document.project().id, name);
}

void MainController::goToProblem(const Problem& problem)
{
    switch (problem.field) {
    case Field::ShotPrompt:
        m_timeline->setCurrentShot(problem.shot);
        m_writing->write();
        break;
    case Field::Prompt:
        m_timeline->setCurrentShot(-1);
        m_writing->write();
        break;
    case Field::ShotSeconds:
        m_timeline->setCurrentShot(problem.shot);
        m_timeline->setFocus();
        break;
    case Field::Shots:
        m_timeline->setFocus();
        break;
    default:
        break;
    }
}

void MainController::present(const QString& file)
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!file.isEmpty())
        m_files->open(file);
}

void MainController::leave()
{
    m_window->hide();
    delete m_notifier;
    m_notifier = nullptr;
}

void MainController::applySettings(QLatin1StringView key)
{
    m_studio.runner().setLimit(m_settings.value(setting::jobsAtOnce));
    m_studio.setTakeNames(m_settings.value(setting::takeNames));
    if (key == setting::unknownSecond.key)
        m_studio.setUnknownSecond(Usd{m_settings.value(setting::unknownSecond) * 10'000LL});
    if (key == setting::spelling.key && m_spells)
        m_aids.setSpelling(m_settings.value(setting::spelling), dictionaryFor(QLocale::system()));
    if (key == setting::videosFolder.key) {
        m_studio.setVideosFolder(m_settings.videosFolder());
        m_player->setFrameFolder(m_settings.videosFolder());
    }
}

void MainController::connectHelp()
{
    m_help = new HelpController(m_settings, m_window->context());
    connect(m_help, &HelpController::sceneRequested, m_prompt, &PromptPane::useTemplate);
}

void MainController::giveHints()
{
    m_help->giveHints(
        {{m_prompt->editor(),
          tr("Write here what is seen and heard. Select a shot, and you write that one.")},
         {m_timeline, tr("The clip's shots, to scale: drag a cut to move it, press S to split.")},
         {m_clip->generateButton(),
          tr("The price stands here before anything is paid. In the sandbox it is free: try it.")}});
}

void MainController::connectCommands()
{
    m_commands =
        new CommandController({m_document, m_settings, m_studio.takes(), m_aids, *m_files, *m_takePlayback,
                               *m_player, *m_library, *m_queue, *m_prompt, *m_timeline, *m_strip},
                              m_window->context());
    m_commands->setPrepareKeys([this] { m_film->prepare(); });
    connect(m_film, &FilmController::made, m_commands, [this] {
        m_playerSettings->addFilm(*m_film->player());
        m_commands->addFilm(m_film->pane()->track().filmActions() + m_film->pane()->track().zoomActions(),
                            m_film->player()->playerActions());
    });
    m_commands->setShowPreference([this](const QString& id) { showPreferences(id); });
    m_commands->setChooseModel([this](const QString& id) { m_models->use(id); });
}

void MainController::showAbout()
{
    m_window->messages().confirm(
        {.title = tr("Rushes %1").arg(QCoreApplication::applicationVersion()),
         .text =
             tr("A desktop studio for AI video.\n\nMIT licence. Built with Qt %1. Icons: Lucide (ISC). "
                "Prices as of %2; they can change at the service.")
                 .arg(QLatin1StringView(qVersion()),
                      QLocale().toString(Catalogue::current().standard().price.read, QLocale::ShortFormat)),
         .answers = {{Question::Role::Close}},
         .standard = Question::Role::Close,
         .caption = tr("About Rushes")});
}

} // namespace rushes
