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

/// The places in the window that the film's rooms and the scene's take turns in. Null: there is none.
struct FilmPlaces
{
    QLayout& centre;
    DockPane* timeline = nullptr;
    DockPane* clip = nullptr;
    DockPane* prompt = nullptr;
    /// px, of panes one below the other.
    std::function<void(const QList<QDockWidget*>& panes, const QList<int>& heights)> setHeights = {};

    [[nodiscard]] static FilmPlaces of(QMainWindow& window);
};

/// The switch between the scene and the film: in Film the timeline's place has the film's track, the player
/// plays the chosen takes one after the other, and the right pane is Export. What is edited there goes
/// through the document.
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
        std::function<QString()> name = {};   ///< of the film
        std::function<QString()> folder = {}; ///< that saved frames and exports go to
    };

    FilmController(Parts parts, const ShellContext& context);
    ~FilmController() override;

    /// Makes its views where they are not there yet, and shows none.
    void prepare();
    [[nodiscard]] bool isShown() const { return m_isShown; }
    void setShown(bool shown);
    /// False, and asked, while an export is under way.
    [[nodiscard]] bool mayClose();
    // Null until the film was shown for the first time.
    [[nodiscard]] FilmPane* pane() const { return m_pane; }
    [[nodiscard]] FilmPlayer* player() const { return m_player; }
    [[nodiscard]] ExportController* exports() const { return m_exports; }
    /// A picture of that take is another one now.
    void refreshPictures();

Q_SIGNALS:
    void made(); ///< pane() and player() are there
    void shownChanged(bool shown);
    void frameSaved(const QString& path);
    /// The window may close: what was under way is given up.
    void closeWanted();

private:
    void make();
    void connectTrack();
    void sync();
    void swapRooms();
    void openScene(int item);
    void trim(int item, const Trim& trim);
    void exportFilm();
    void askWhenReady();

    Parts m_parts;
    ShellContext m_context;
    FilmModel m_model;
    QTimer m_sync; ///< many changes are one
    DockPane* m_timelineDock = nullptr;
    DockPane* m_clipDock = nullptr;
    DockPane* m_promptDock = nullptr;
    Segmented* m_switch = nullptr; ///< over the timeline
    FilmPane* m_pane = nullptr;
    FilmPlayer* m_player = nullptr;
    ExportPane* m_exportPane = nullptr;
    ExportController* m_exports = nullptr;
    QList<QPointer<QWidget>> m_centre = {}; ///< what the player's place had
    QPointer<QWidget> m_timelineRoom = {};
    QPointer<QWidget> m_timelineHead = {};
    QPointer<QWidget> m_clipRoom = {};
    QPointer<QWidget> m_clipHead = {};
    QWidget* m_exportHead = nullptr;
    bool m_promptWasShown = false;
    int m_promptHeight = 0; ///< px, of the panes before the film was shown
    int m_timelineHeight = 0;
    bool m_isExportAsked = false; ///< and not known yet what would be written
    bool m_isShown = false;
    bool m_mayClose = false;
};

} // namespace rushes
