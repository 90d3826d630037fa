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

/// The window's actions in menus, shortcuts and buttons.
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

/// All actions of the window that do not belong to a room: one table has their texts, shortcuts, icons and
/// menus. An action is visible in its menu once it has a handler. A key that is held down triggers once
/// (HeldKeys), except for undo and redo.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject* parent = nullptr);

    [[nodiscard]] QAction* operator[](ActionId id) const { return m_actions.value(static_cast<int>(id)); }

    /// Calls `run` with the checked state when the action is triggered, while `context` exists.
    void handle(ActionId id, QObject* context, std::function<void(bool)> run);
    void handle(ActionId id, QObject* context, std::function<void()> run);

    /// Creates the menus. The actions of the Shot menu and of the panes in View are added by setShotActions()
    /// and setPaneActions().
    void fill(QMenuBar& bar);
    [[nodiscard]] QMenu* menu(MenuId id) const { return m_menus.value(static_cast<int>(id)); }
    void setShotActions(const QList<QAction*>& actions);
    void setPaneActions(const QList<QAction*>& actions);
    /// File > Open recent.
    [[nodiscard]] QMenu* recentMenu() const { return m_recent; }

    /// Makes the shortcuts work wherever the focus is in `window`.
    void addTo(QWidget& window);
    [[nodiscard]] QList<QAction*> all() const { return m_actions.values(); }
    /// Title of the action's menu; empty: none.
    [[nodiscard]] QString menuTitle(const QAction& action) const;

private:
    QMap<int, QAction*> m_actions = {}; ///< in the table's order
    QHash<int, QMenu*> m_menus = {};
    QMenu* m_recent = nullptr;
};

} // namespace rushes
