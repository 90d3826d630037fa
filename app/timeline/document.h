#pragma once

#include "app/catalogue/scenestart.h"
#include "app/domain/project.h"

#include <QObject>
#include <QSet>
#include <QUndoStack>

namespace rushes {

/// The open project with its history. Everything that changes a project goes through here as one undo step,
/// so the history is the document's and the window's modified mark is the stack's clean state.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(Project project, QObject* parent = nullptr);

    [[nodiscard]] const Project& project() const { return m_project; }
    [[nodiscard]] int currentIndex() const { return m_current; }
    [[nodiscard]] const Scene& currentScene() const { return m_project.scenes.at(m_current); }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Absolute path of the project's file; empty: never saved.
    [[nodiscard]] const QString& path() const { return m_path; }
    void setPath(const QString& path);

    /// Shows another scene. Not an edit. Out of range is ignored.
    void setCurrentIndex(int index);

    /// Replaces the scene that has `changed.id` and shows it. Steps with the same non-empty `gesture` and
    /// scene merge into one; a gesture that ends where it began leaves no step. Undo and another scene
    /// end a gesture, a save does not merge across. `text` names the step in the Edit menu. An unknown id is
    /// ignored.
    void editScene(const Scene& changed, const QString& text, const QString& gesture = {});
    /// The same for the current scene's request.
    void editRequest(const Request& changed, const QString& text, const QString& gesture = {});
    /// Ends the gesture under way, so that the next edit with its name is a step of its own.
    void endGesture() { ++m_gestureRun; }

    /// The rows of the current scene's shots that the user has chosen, as the view that shows them says;
    /// another scene begins with none. A step remembers them: undo and redo bring back what was chosen then.
    [[nodiscard]] const QList<int>& selectedShots() const { return m_selectedShots; }
    void setSelectedShots(const QList<int>& rows) { m_selectedShots = rows; }

    /// Inserts at `index` (0 … count) and shows it. `text` names the step in the Edit menu.
    void insertScene(int index, const Scene& scene, const QString& text = {});
    /// The same, and in the same step the scene that has `changed.id` becomes this.
    void insertScene(int index, const Scene& scene, const Scene& changed, const QString& text);
    /// "Scene 4": a name that no scene has.
    [[nodiscard]] QString freeSceneName() const;
    /// What new scenes start with.
    void setSceneStart(const SceneStart& start) { m_start = start; }
    [[nodiscard]] const SceneStart& sceneStart() const { return m_start; }
    /// Inserts an empty scene after the current one, with its settings and a name of its own, and shows it.
    void addScene();
    /// Inserts a copy after the scene, with a name and takes of its own, and shows it.
    void duplicateScene(int index);
    /// Spaces at the ends are left out; an empty name is ignored. Shows the scene.
    void renameScene(int index, const QString& name);
    /// The last scene stays: a project is never without one.
    void removeScene(int index);
    /// Takes the scene out, puts it back at `to` and shows it.
    void moveScene(int from, int to);

    /// Another project altogether: the history starts anew.
    void replaceProject(Project project, const QString& path);

Q_SIGNALS:
    void sceneChanged(int index);
    void scenesChanged(); ///< scenes were added, removed or moved, or the project was replaced
    void projectReplaced();
    void sceneAdded(int index); ///< a new one, and shown; not by undo or redo
    void currentIndexChanged(int index);
    void pathChanged();
    /// By undo or redo, after the scene changed.
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
    QSet<QString> m_named = {}; ///< ids of scenes that the user named: no number of theirs is changed
    QUndoStack m_undo;
};

} // namespace rushes
