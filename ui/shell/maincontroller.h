#pragma once

#include "app/base/settings.h"
#include "app/catalogue/validation.h"
#include "app/library/librarymodel.h"
#include "app/library/scenetakemodel.h"
#include "app/library/scrubstrips.h"
#include "app/library/thumbnails.h"
#include "app/studio/studio.h"
#include "app/studio/writingaids.h"
#include "app/timeline/document.h"
#include "app/timeline/scenemodel.h"
#include "app/timeline/timelinemodel.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace rushes {

class AccountController;
class AfterStart;
class ClipPane;
class CommandController;
class FilmController;
class GenerateController;
class HelpController;
class InputController;
class LibraryController;
class LibraryView;
class MainWindow;
class ModelController;
class NetworkController;
class Notifier;
class PlayerSettings;
class PlayerView;
class ProjectFiles;
class PromptPane;
class QueueController;
class QueueView;
class SceneController;
class SceneStrip;
class ServiceController;
class SpendingController;
class SpendingGate;
class TakePlaybackController;
class TakesController;
class TimelinePane;
class TimelineView;
class WritingController;

/// Creates the window and its rooms and connects them; the only class that knows all of them.
class MainController : public QObject
{
    Q_OBJECT

public:
    /// `document`: of a former window; null: a new one.
    MainController(Studio& studio, Settings& settings, std::shared_ptr<Document> document = {});
    ~MainController() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] Document& document() { return m_document; }
    [[nodiscard]] ProjectFiles& files() { return *m_files; }
    [[nodiscard]] SceneController& scenes() { return *m_scenes; }

    /// Steps of the start that are done after the window was shown.
    [[nodiscard]] AfterStart& afterStart() { return *m_afterStart; }

    /// Shows the window in front, and opens `file` unless it is empty.
    void present(const QString& file);
    /// Opens the preferences, at the setting with this id unless it is empty.
    void showPreferences(const QString& setting);
    [[nodiscard]] HelpController& help() { return *m_help; }
    /// Shows the hints of the very first start, when the window is visible.
    void giveHints();
    /// Removes the window and its tray icon permanently.
    void leave();

private:
    void makeRooms();
    void connectComposer();
    void connectQueue();
    void connectScenes();
    void connectRequests();
    void connectWriting();
    void connectTakes();
    void connectFilm();
    void connectActions();
    void connectServices();
    void connectNotifier();
    void openProjectOf(const Take& take);
    void nameProject();
    void goToProblem(const Problem& problem);
    void applySettings(QLatin1StringView key);
    void connectCommands();
    void connectHelp();
    void putOff();
    void showAbout();

    Studio& m_studio;
    Settings& m_settings;
    std::shared_ptr<Document> m_kept;
    Document& m_document;
    TimelineModel m_timelineModel;
    SceneModel m_sceneModel;
    Thumbnails m_thumbnails;
    ScrubStrips m_strips;
    LibraryModel m_libraryModel;
    SceneTakeModel m_sceneTakes;
    WritingAids m_aids;
    bool m_spells = false; ///< the dictionary was requested

    // Children of the window, which is destroyed first.
    PlayerView* m_player = nullptr;
    LibraryView* m_library = nullptr;
    QueueView* m_queue = nullptr;
    PromptPane* m_prompt = nullptr;
    TimelineView* m_timeline = nullptr;
    TimelinePane* m_timelinePane = nullptr;
    WritingController* m_writing = nullptr;
    SceneStrip* m_strip = nullptr;
    ClipPane* m_clip = nullptr;
    ModelController* m_models = nullptr;
    ProjectFiles* m_files = nullptr;
    QueueController* m_queueController = nullptr;
    GenerateController* m_generate = nullptr;
    SceneController* m_scenes = nullptr;
    TakePlaybackController* m_takePlayback = nullptr;
    FilmController* m_film = nullptr;
    LibraryController* m_libraryController = nullptr;
    TakesController* m_takesController = nullptr;
    SpendingController* m_spending = nullptr;
    SpendingGate* m_gate = nullptr;
    AccountController* m_accounts = nullptr;
    ServiceController* m_services = nullptr;
    CommandController* m_commands = nullptr;
    HelpController* m_help = nullptr;
    InputController* m_inputs = nullptr;
    Notifier* m_notifier = nullptr;
    AfterStart* m_afterStart = nullptr;
    NetworkController* m_network = nullptr;
    PlayerSettings* m_playerSettings = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rushes
