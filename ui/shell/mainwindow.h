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

/// The rooms as the window takes them. It owns them from then on. Null: that pane is left out.
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

/// The window's frame: where the rooms stand, the menus, the title, the status line. What the rooms have to
/// do with each other is not its business.
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
    /// What controllers may use of it.
    [[nodiscard]] ShellContext context();

    /// "Tuscany.rushes — edited", in the window's own title and in the top row.
    void setDocumentTitle(const QString& name, bool edited);
    void resetLayout();
    /// Keeps place, size and layout for the next window.
    void remember();
    /// px that the timeline needs for its scenes, besides what the layout gives it.
    void setScenesHeight(int height);
    /// The script takes the prompt's place besides its own: it has every prompt.
    void setScriptShown(bool shown);
    /// px that the prompt's text takes while it is written in; 0: what the layout gives it.
    void setPromptHeight(int height);
    /// Asked when the window is about to close; false keeps it open.
    void addCloseGuard(std::function<bool()> mayClose) { m_closeGuards.append(std::move(mayClose)); }
    [[nodiscard]] QMenu* createPopupMenu() override;

    /// Version of the layout that is remembered: another one's is not restored.
    static constexpr int layoutVersion = 1;

Q_SIGNALS:
    void lowChanged(bool low); ///< the window is as low as a small screen at 200 %
    void painted();            ///< for the first time, and on the screen: what could wait may go on

protected:
    /// Tab goes from room to room in reading order, wherever the user put the panes. Qt's own chain would do
    /// for that but for the viewports, which lead back to lists that had been left.
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
    int m_promptBefore = 0; ///< its height before it grew, where the user arranged the panes
    bool m_isScript = false;
    bool m_hadPrompt = true; ///< before the script was shown
    bool m_isLow = false;
    bool m_wasShown = false;
    bool m_wasPainted = false;
    bool m_arranged = false; ///< the user changed the layout: it is no longer fitted to the window by itself
    QByteArray m_grabbedLayout = {};
    QList<std::function<bool()>> m_closeGuards = {};
};

} // namespace rushes
