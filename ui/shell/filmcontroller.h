#pragma once

#include "app/film/filmmodel.h"
#include "ui/film/filmpainter.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

class QDockWidget;
class QLayout;
class QMainWindow;

namespace rushes {

class DockPane;
class Document;
class ExportController;
class ExportPane;
class FilmPane;
class FilmPlayer;
class Segmented;
class TakeModel;

/// The panes that are shared by the scene's widgets and the film's. Null: the pane does not exist.
struct FilmPlaces
{
    QLayout& centre;
    DockPane* timeline = nullptr;
    DockPane* clip = nullptr;
    DockPane* prompt = nullptr;
    /// Sets heights (px) of panes above each other.
    std::function<void(const QList<QDockWidget*>& panes, const QList<int>& heights)> setHeights = {};

    [[nodiscard]] static FilmPlaces of(QMainWindow& window);
};

/// Switches between the scene and the film: for the film, the timeline's pane shows the film's track, the
/// player plays the chosen takes in sequence, and the right pane is Export. Edits go through the document.
class FilmController : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Document& document;
        TakeModel& takes;
        FilmPlaces places;
        FilmPicture picture = {};
        std::function<QString()> name = {};   ///< returns the film's name
        std::function<QString()> folder = {}; ///< returns the folder for saved frames and exports
    };

    FilmController(Parts parts, const ShellContext& context);
    ~FilmController() override;

    /// Creates the views if necessary, without showing them.
    void prepare();
    [[nodiscard]] bool isShown() const { return m_isShown; }
    void setShown(bool shown);
    /// False, after asking the user, while an export is running.
    [[nodiscard]] bool mayClose();
    // Null until the film is first shown.
    [[nodiscard]] FilmPane* pane() const { return m_pane; }
    [[nodiscard]] FilmPlayer* player() const { return m_player; }
    [[nodiscard]] ExportController* exports() const { return m_exports; }
    /// A thumbnail of some take has changed.
    void refreshPictures();

Q_SIGNALS:
    void made(); ///< pane() and player() were created
    void shownChanged(bool shown);
    void frameSaved(const QString& path);
    /// The window may close: the export was cancelled.
    void closeRequested();

private:
    void make();
    void connectTrack();
    void refresh();
    void swapRooms();
    void openScene(int item);
    void trim(int item, const Trim& trim);
    void exportFilm();
    void askWhenReady();

    Parts m_parts;
    ShellContext m_context;
    FilmModel m_model;
    QTimer m_refresh; ///< combines several changes
    DockPane* m_timelineDock = nullptr;
    DockPane* m_clipDock = nullptr;
    DockPane* m_promptDock = nullptr;
    Segmented* m_switch = nullptr; ///< above the timeline
    FilmPane* m_pane = nullptr;
    FilmPlayer* m_player = nullptr;
    ExportPane* m_exportPane = nullptr;
    ExportController* m_exports = nullptr;
    QList<QPointer<QWidget>> m_centre = {}; ///< widgets in the player's place before
    QPointer<QWidget> m_timelineRoom = {};
    QPointer<QWidget> m_timelineHead = {};
    QPointer<QWidget> m_clipRoom = {};
    QPointer<QWidget> m_clipHead = {};
    QWidget* m_exportHead = nullptr;
    bool m_promptWasShown = false;
    int m_promptHeight = 0; ///< px, before the film was shown
    int m_timelineHeight = 0;
    bool m_isExportAsked = false; ///< waiting until the takes have been probed
    bool m_isShown = false;
    bool m_mayClose = false;
};

} // namespace rushes
