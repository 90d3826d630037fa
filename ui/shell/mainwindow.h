#pragma once

#include <QMainWindow>

#include <functional>

namespace rushes {

class Actions;
class DockPane;
class Messages;
class Settings;
class StatusLine;
class TopBar;
struct ShellContext;

/// The rooms of the window, which takes ownership. Null: the pane is left out.
struct Rooms
{
    QWidget* player = nullptr;
    QWidget* library = nullptr;
    QWidget* queue = nullptr;
    QWidget* prompt = nullptr;
    QWidget* timeline = nullptr;
    QWidget* clip = nullptr;
    QList<QAction*> shotActions = {}; ///< the Shot menu
};

/// The frame of the window: layout of the rooms, menus, title, status line. MainController connects the
/// rooms.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const Rooms& rooms, Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Actions& actionTable() { return *m_actions; }
    [[nodiscard]] TopBar& topBar() { return *m_top; }
    [[nodiscard]] StatusLine& statusLine() { return *m_status; }
    [[nodiscard]] Messages& messages() { return *m_messages; }
    /// The parts of the window that controllers may use.
    [[nodiscard]] ShellContext context();

    /// "Tuscany.rushes — edited", in the window title and the top bar.
    void setDocumentTitle(const QString& name, bool edited);
    void resetLayout();
    /// Stores position, size and layout for the next window.
    void remember();
    /// Height (px) that the timeline needs for its scenes in addition to the layout's.
    void setScenesHeight(int height);
    /// While the script is shown, it uses the prompt's pane as well, since it contains all prompts.
    void setScriptShown(bool shown);
    /// Height (px) of the prompt's text while it is edited; 0: the layout's.
    void setPromptHeight(int height);
    /// Called before the window closes; false keeps it open.
    void addCloseGuard(std::function<bool()> mayClose) { m_closeGuards.append(std::move(mayClose)); }
    [[nodiscard]] QMenu* createPopupMenu() override;

    /// Version of the stored layout; another version is not restored.
    static constexpr int layoutVersion = 1;

Q_SIGNALS:
    void lowChanged(bool low); ///< the window is as low as a small screen at 200 %
    void painted();            ///< painted for the first time: postponed work may start

protected:
    /// Tab moves through the rooms in reading order, wherever the panes are. Qt's focus chain would do this,
    /// except that viewports lead back to lists that were left.
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    DockPane* addPane(const QString& id, const QString& title, QWidget* room);
    void placePanes();
    void sizePanes();
    void restore();
    void focusNextPane();
    [[nodiscard]] QList<QAction*> paneActions() const;
    [[nodiscard]] QList<QWidget*> roomsInOrder() const;
    [[nodiscard]] QList<QWidget*> tabStops() const;

    Settings& m_settings;
    Actions* m_actions;
    Messages* m_messages = nullptr;
    StatusLine* m_status;
    TopBar* m_top = nullptr;
    QWidget* m_centre = nullptr;
    DockPane* m_library = nullptr;
    DockPane* m_queue = nullptr;
    DockPane* m_prompt = nullptr;
    DockPane* m_timeline = nullptr;
    DockPane* m_clip = nullptr;
    int m_scenesHeight = 0;
    int m_promptHeight = 0;
    int m_promptBefore = 0; ///< height before it grew, if the user arranged the panes
    bool m_isScript = false;
    bool m_hadPrompt = true; ///< before the script was shown
    bool m_isLow = false;
    bool m_wasShown = false;
    bool m_wasPainted = false;
    bool m_arranged = false; ///< the user changed the layout: it is no longer fitted to the window
    QByteArray m_grabbedLayout = {};
    QList<std::function<bool()>> m_closeGuards = {};
};

} // namespace rushes
