#pragma once

#include "ui/palette/palettemodel.h"
#include "ui/shell/shellcontext.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace rushes {

class CommandPalette;
class Document;
class KeyBindings;
class LibraryView;
class PlayerView;
class ProjectFiles;
class PromptPane;
class QueueView;
class SceneStrip;
class Settings;
class TakeModel;
class TakePlaybackController;
class TimelineView;
class WritingAids;

/// Shortcuts and search for all actions: the stored key bindings, the dialog that changes them, and the
/// command palette.
class CommandController : public QObject
{
    Q_OBJECT

public:
    /// The objects that the actions reach; all must outlive the controller.
    struct World
    {
        Document& document;
        Settings& settings;
        TakeModel& takes;
        WritingAids& aids;
        ProjectFiles& files;
        TakePlaybackController& playback;
        PlayerView& player;
        LibraryView& library;
        QueueView& queue;
        PromptPane& prompt;
        TimelineView& timeline;
        SceneStrip& scenes;
    };

    CommandController(const World& world, const ShellContext& context);

    [[nodiscard]] KeyBindings& keys() { return *m_keys; }
    /// Adds the film's views once they exist: they have the player's shortcuts and some of their own.
    void addFilm(const QList<QAction*>& track, const QList<QAction*>& player);
    /// Called before all shortcuts are shown, to create views that do not exist yet.
    void setPrepareKeys(std::function<void()> prepare) { m_prepareKeys = std::move(prepare); }
    /// Opens the preferences at the setting with this id, from the palette.
    void setShowPreference(std::function<void(const QString&)> show) { m_showPreference = std::move(show); }
    /// Changes the scene's model, from the palette.
    void setChooseModel(std::function<void(const QString&)> choose) { m_chooseModel = std::move(choose); }
    /// The items that the palette offers now.
    [[nodiscard]] QList<PaletteItem> items();

    void showPalette();
    void showKeys();

private:
    void addKeys();
    void followLoop();
    void addActions(QList<PaletteItem>& items);
    void addScenes(QList<PaletteItem>& items);
    void addTakes(QList<PaletteItem>& items);
    void addWriting(QList<PaletteItem>& items);
    void addModels(QList<PaletteItem>& items);
    void addSettings(QList<PaletteItem>& items);
    void addFiles(QList<PaletteItem>& items);

    World m_world;
    ShellContext m_context;
    KeyBindings* m_keys;
    std::function<void(const QString&)> m_showPreference = {};
    std::function<void(const QString&)> m_chooseModel = {};
    std::function<void()> m_prepareKeys = {};
    QPointer<CommandPalette> m_palette = {};
};

} // namespace rushes
