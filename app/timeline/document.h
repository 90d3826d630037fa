#pragma once

#include "app/catalogue/scenestart.h"
#include "app/domain/project.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace rushes {

/// The open project with its undo history. Every change of the project is made here as one undo step; the
/// window's modified mark is the undo stack's clean state.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Project project, QObject* parent = nullptr);

    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] int currentIndex() const { return m_current; }
    [[nodiscard]] const Scene& currentScene() const { return m_project.scenes.at(m_current); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Absolute path of the project file; empty: never saved.
    [[nodiscard]] const QString& path() const { return m_path; }
    void setPath(const QString& path);

    /// Shows another scene; not an undo step. An index out of range is ignored.
    void setCurrentIndex(int index);

    /// Replaces the scene that has `changed.id` and shows it. Consecutive steps with the same non-empty
    /// `gesture` and scene are merged; a gesture without an effect leaves no step. Undo and a change of the
    /// scene end a gesture; steps are not merged across a save. `text`: name of the step in the Edit menu. An
    /// unknown id is ignored.
    void editScene(const Scene& changed, const QString& text, const QString& gesture = {});
    /// The same for the current scene's request.
    void editRequest(const Request& changed, const QString& text, const QString& gesture = {});
    /// Ends the gesture under way: the next edit is not merged with it.
    void endGesture() { ++m_gestureRun; }

    /// Selected rows of the current scene's shots, set by the view; empty in a newly shown scene. Stored with
    /// each step: undo and redo restore the selection.
    void setSelectedShots(const QList<int>& rows) { m_selectedShots = rows; }

    /// Inserts at `index` (0 … count) and shows the scene. `text`: name of the step in the Edit menu.
    void insertScene(int index, const Scene& scene, const QString& text = {});
    /// The same, and replaces the scene with the id `changed.id` in the same undo step.
    void insertScene(int index, const Scene& scene, const Scene& changed, const QString& text);
    /// A name that no scene has: `wanted`, or "wanted 2"; without one, "Scene 4".
    [[nodiscard]] QString freeSceneName(const QString& wanted = {}) const;
    /// Settings of new scenes.
    void setSceneStart(const SceneStart& start) { m_start = start; }
    [[nodiscard]] const SceneStart& sceneStart() const { return m_start; }
    /// Inserts an empty scene after the current one, with its settings and an unused name, and shows it.
    void addScene();
    /// Inserts a copy after the scene, with an unused name and without takes, and shows it.
    void duplicateScene(int index);
    /// Trims the name; an empty name is ignored. Shows the scene.
    void renameScene(int index, const QString& name);
    /// Does nothing to the last remaining scene: a project has at least one.
    void removeScene(int index);
    /// Moves the scene to index `to` and shows it.
    void moveScene(int from, int to);

    /// Opens another project and clears the history.
    void replaceProject(Project project, const QString& path);

Q_SIGNALS:
    void sceneChanged(int index);
    void scenesChanged(); ///< scenes were added, removed or moved, or the project was replaced
    void projectReplaced();
    void sceneAdded(int index); ///< by adding, not by undo or redo; it is shown
    void currentIndexChanged(int index);
    void pathChanged();
    /// After undo or redo, following sceneChanged().
    void selectionRestored(const QList<int>& rows);

private:
    class EditSceneCommand;
    class EditScenesCommand;

    void setScene(int index, const Scene& scene);
    void setScenes(const QList<Scene>& scenes, int current);

    Project m_project = {};
    SceneStart m_start = {};
    int m_current = 0;
    QList<int> m_selectedShots = {};
    QString m_path = {};
    int m_gestureRun = 0;
    QSet<QString> m_named = {}; ///< ids of scenes with a name given by the user: they are not renumbered
    QUndoStack m_undo;
};

} // namespace rushes
