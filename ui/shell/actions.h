#pragma once

#include <QHash>
#include <QMap>
#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QMenuBar;
class QWidget;

namespace rushes {

/// Everything that menus, keys and buttons of the window can do.
enum class ActionId {
    // File
    NewProject,
    OpenProject,
    OpenRecent,
    SaveProject,
    SaveProjectAs,
    ImportRequest,
    ExportRequest,
    ExportFilm,
    Services,
    Preferences,
    Quit,
    // Edit
    Undo,
    Redo,
    EditPrompt,
    CopyAsJson,
    CopyAsCurl,
    CopyAsCommand,
    PasteRequest,
    Snippets,
    NewFromTemplate,
    SplitPrompt,
    JoinShots,
    AddScene,
    DuplicateScene,
    ContinueScene,
    RenameScene,
    DeleteScene,
    // View
    ShowBlocks,
    ShowTable,
    ShowScript,
    ShowFilm,
    NextPane,
    FullScreen,
    ResetLayout,
    // Queue
    Generate,
    GenerateFront,
    Variations,
    GenerateAll,
    PauseQueue,
    RetryFailed,
    CancelAllQueued,
    ClearFinished,
    Spending,
    QueuePast,
    OpenGenerations,
    // Help
    Manual,
    Palette,
    OpenExample,
    Shortcuts,
    WhatsNew,
    About,
};

/// The menus of the window, from left to right.
enum class MenuId { File, Edit, Shot, View, Queue, Help };

/// Every action of the window that is not a room's own: one table gives its words, keys, icon and place. An
/// action shows in its menu from the moment something handles it. A key that is held down is pressed once
/// (HeldKeys), but for undo and redo.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.value(static_cast<int>(id)); }

    /// `run` is called with the checked state when the action is triggered, as long as `context` lives.
    void handle(ActionId id, QObject* context, std::function<void(bool)> run);
    void handle(ActionId id, QObject* context, std::function<void()> run);

    /// Makes the six menus. Actions of the Shot menu and the panes in View are given by setShotActions() and
    /// setPaneActions().
    void fill(QMenuBar& bar);
    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus.value(static_cast<int>(id)); }
    void setShotActions(const QList<QAction*>& actions);
    void setPaneActions(const QList<QAction*>& actions);
    /// File > Open recent.
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }

    /// So that the keys work wherever the focus is in `window`.
    void addTo(QWidget& window);
    [[nodiscard]] QList<QAction*> all() const { return m_actions.values(); }
    /// The title of the menu that the action stands in; empty: none.
    [[nodiscard]] QString menuTitle(const QAction& action) const;

private:
    QMap<int, QAction*> m_actions = {}; ///< in the order of the table
    QHash<int, QMenu*> m_menus = {};
    QMenu* m_recent = nullptr;
};

} // namespace rushes
