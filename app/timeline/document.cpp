#include "app/timeline/document.h"

#include "app/catalogue/modelorstandard.h"

#include <QSet>
#include <QUndoCommand>

#include <algorithm>

namespace rushes {

namespace {

QSet<QString> namesOf(const Project& project)
{
    QSet<QString> names;
    for (const Scene& scene : project.scenes)
        names.insert(scene.name);
    return names;
}

/// Scenes that the user has not named are numbered in order, with the existing numbers ascending.
QList<Scene> numbered(QList<Scene> scenes, const QSet<QString>& named)
{
    const QStringList around = Document::tr("Scene %1").split(QStringLiteral("%1"));
    QList<int> places;
    QList<int> numbers;
    for (int i = 0; i < scenes.size(); ++i) {
        const QString& name = scenes.at(i).name;
        if (named.contains(scenes.at(i).id) || !name.startsWith(around.first()) ||
            !name.endsWith(around.last()))
            continue;
        bool isNumber = false;
        const qsizetype from = around.first().size();
        const int number = name.mid(from, name.size() - from - around.last().size()).toInt(&isNumber);
        if (!isNumber || numbers.contains(number))
            continue;
        places.append(i);
        numbers.append(number);
    }
    std::sort(numbers.begin(), numbers.end());
    for (qsizetype i = 0; i < places.size(); ++i)
        scenes[places.at(i)].name = Document::tr("Scene %1").arg(numbers.at(i));
    return scenes;
}

/// A value is swapped for undo and for redo, and the shot selection with it.
class SwapCommand : public QUndoCommand
{
public:
    SwapCommand(Document& document, const QString& text)
        : QUndoCommand(text)
        , m_document(document)
    {
    }

    void undo() override { swapBack(); }
    void redo() override
    {
        if (m_done)
            swapBack();
        else
            m_otherSelection = swap();
        m_done = true;
    }

protected:
    /// Returns the selection that belongs to the value put away.
    virtual QList<int> swap() = 0;

    Document& m_document;

private:
    void swapBack()
    {
        const QList<int> selection = m_otherSelection;
        m_otherSelection = swap();
        Q_EMIT m_document.selectionRestored(selection);
    }

    QList<int> m_otherSelection = {};
    bool m_done = false;
};

} // namespace

class Document::EditSceneCommand : public SwapCommand
{
public:
    EditSceneCommand(Document& document, int index, Scene other, QString gesture, const QString& text)
        : SwapCommand(document, text)
        , m_index(index)
        , m_other(std::move(other))
        , m_gesture(std::move(gesture))
    {
    }

    void undo() override
    {
        SwapCommand::undo();
        m_document.endGesture();
    }
    [[nodiscard]] int id() const override { return m_gesture.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* next) override
    {
        const auto* edit = static_cast<const EditSceneCommand*>(next);
        if (edit->m_gesture != m_gesture || edit->m_index != m_index)
            return false;
        // m_other is the scene before the first edit; the document shows the state after the last one.
        setObsolete(m_other == m_document.m_project.scenes.at(m_index));
        return true;
    }

private:
    QList<int> swap() override
    {
        const Scene shown = m_document.m_project.scenes.at(m_index);
        // While another scene is shown, the selection is that scene's.
        QList<int> selection = m_document.m_current == m_index ? m_document.m_selectedShots : QList<int>();
        m_document.setScene(m_index, m_other);
        m_other = shown;
        return selection;
    }

    int m_index;
    Scene m_other;
    QString m_gesture;
};

class Document::EditScenesCommand : public SwapCommand
{
public:
    EditScenesCommand(Document& document, QList<Scene> other, int otherCurrent, const QString& text)
        : SwapCommand(document, text)
        , m_other(std::move(other))
        , m_otherCurrent(otherCurrent)
    {
    }

private:
    QList<int> swap() override
    {
        const QList<Scene> shown = m_document.m_project.scenes;
        const int current = m_document.m_current;
        QList<int> selection = m_document.m_selectedShots;
        m_document.setScenes(m_other, m_otherCurrent);
        m_other = shown;
        m_otherCurrent = current;
        return selection;
    }

    QList<Scene> m_other;
    int m_otherCurrent;
};

Document::Document(Project project, QObject* parent)
    : QObject(parent)
    , m_project(std::move(project))
{
    Q_ASSERT(!m_project.scenes.isEmpty());
}

void Document::setPath(const QString& path)
{
    if (m_path == path)
        return;
    m_path = path;
    Q_EMIT pathChanged();
}

void Document::setCurrentIndex(int index)
{
    if (index == m_current || index < 0 || index >= m_project.scenes.size())
        return;
    m_current = index;
    m_selectedShots.clear();
    endGesture();
    Q_EMIT currentIndexChanged(index);
}

void Document::editScene(const Scene& changed, const QString& text, const QString& gesture)
{
    for (int i = 0; i < m_project.scenes.size(); ++i) {
        if (m_project.scenes.at(i).id != changed.id)
            continue;
        if (m_project.scenes.at(i) == changed)
            return;
        setCurrentIndex(i);
        const QString run =
            gesture.isEmpty() ? QString() : gesture + QLatin1Char('#') + QString::number(m_gestureRun);
        m_undo.push(new EditSceneCommand(*this, i, changed, run, text));
        return;
    }
}

void Document::editRequest(const Request& changed, const QString& text, const QString& gesture)
{
    Scene scene = currentScene();
    scene.request = changed;
    editScene(scene, text, gesture);
}

void Document::insertScene(int index, const Scene& scene, const QString& text)
{
    insertScene(index, scene, {}, text);
}

void Document::insertScene(int index, const Scene& scene, const Scene& changed, const QString& text)
{
    QList<Scene> scenes = m_project.scenes;
    for (Scene& one : scenes) {
        if (one.id == changed.id)
            one = changed;
    }
    index = qBound(0, index, static_cast<int>(scenes.size()));
    scenes.insert(index, scene);
    m_undo.push(new EditScenesCommand(*this, numbered(scenes, m_named), index,
                                      text.isEmpty() ? tr("Add scene") : text));
    Q_EMIT sceneAdded(index);
}

QString Document::freeSceneName(const QString& wanted) const
{
    const QSet<QString> taken = namesOf(m_project);
    if (!wanted.isEmpty()) {
        QString name = wanted;
        for (int next = 2; taken.contains(name); ++next)
            name = wanted + u' ' + QString::number(next);
        return name;
    }
    qsizetype number = m_project.scenes.size() + 1;
    while (taken.contains(tr("Scene %1").arg(number)))
        ++number;
    return tr("Scene %1").arg(number);
}

void Document::addScene()
{
    const Request& current = currentScene().request;
    Scene scene = Scene::create(freeSceneName(), startOf(modelOrStandard(current.model), m_start));
    scene.request.aspectRatio = current.aspectRatio;
    scene.request.cfgScale = current.cfgScale;
    scene.request.sound = current.sound;
    insertScene(m_current + 1, scene);
}

void Document::duplicateScene(int index)
{
    if (index < 0 || index >= m_project.scenes.size())
        return;
    const Scene& original = m_project.scenes.at(index);
    const QSet<QString> taken = namesOf(m_project);
    QString name = tr("%1 copy").arg(original.name);
    for (int number = 2; taken.contains(name); ++number)
        name = tr("%1 copy %2").arg(original.name, QString::number(number));
    const Scene copy = Scene::create(name, original.request);
    insertScene(index + 1, copy, tr("Duplicate scene"));
}

void Document::renameScene(int index, const QString& name)
{
    const QString trimmed = name.simplified();
    if (index < 0 || index >= m_project.scenes.size() || trimmed.isEmpty())
        return;
    Scene scene = m_project.scenes.at(index);
    scene.name = trimmed;
    m_named.insert(scene.id);
    editScene(scene, tr("Rename scene"));
}

void Document::removeScene(int index)
{
    QList<Scene> scenes = m_project.scenes;
    if (scenes.size() < 2 || index < 0 || index >= scenes.size())
        return;
    scenes.removeAt(index);
    const int current = m_current > index || m_current == scenes.size() ? m_current - 1 : m_current;
    m_undo.push(new EditScenesCommand(*this, scenes, current, tr("Delete scene")));
}

void Document::moveScene(int from, int to)
{
    QList<Scene> scenes = m_project.scenes;
    if (from == to || from < 0 || to < 0 || from >= scenes.size() || to >= scenes.size())
        return;
    scenes.move(from, to);
    m_undo.push(new EditScenesCommand(*this, numbered(scenes, m_named), to, tr("Move scene")));
}

void Document::replaceProject(Project project, const QString& path)
{
    Q_ASSERT(!project.scenes.isEmpty());
    m_undo.clear();
    m_undo.setClean(); // the undo stack may be empty and not clean; then clear() does nothing
    m_project = std::move(project);
    m_current = 0;
    m_selectedShots.clear();
    m_path = path;
    endGesture();
    Q_EMIT projectReplaced();
    Q_EMIT scenesChanged();
    Q_EMIT currentIndexChanged(0);
    Q_EMIT pathChanged();
}

void Document::setScene(int index, const Scene& scene)
{
    m_project.scenes[index] = scene;
    setCurrentIndex(index);
    Q_EMIT sceneChanged(index);
}

void Document::setScenes(const QList<Scene>& scenes, int current)
{
    const SceneId shown = currentScene().id;
    m_project.scenes = scenes;
    m_current = current;
    if (currentScene().id != shown)
        m_selectedShots.clear();
    endGesture();
    Q_EMIT scenesChanged();
    Q_EMIT currentIndexChanged(current);
}

} // namespace rushes
