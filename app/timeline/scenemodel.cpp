#include "app/timeline/scenemodel.h"

#include "app/base/isolated.h"
#include "app/catalogue/catalogue.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

QString stateWords(SceneState state)
{
    switch (state) {
    case SceneState::NeedsTake:
        return SceneModel::tr("No take as it is now.");
    case SceneState::UnderWay:
        return SceneModel::tr("A take is on its way.");
    case SceneState::HasTake:
        return SceneModel::tr("Has a take.");
    }
    return {};
}

/// The same as part of a sentence, for screen readers.
QString spokenState(SceneState state)
{
    switch (state) {
    case SceneState::NeedsTake:
        return SceneModel::tr("no take as it is now");
    case SceneState::UnderWay:
        return SceneModel::tr("a take is on its way");
    case SceneState::HasTake:
        return SceneModel::tr("has a take");
    }
    return {};
}

QString summaryOf(const Request& request)
{
    if (Catalogue::current().modelOrStandIn(request.model).output == MediaKind::Image)
        return SceneModel::tr("picture", "what a scene makes");
    const QString seconds = SceneModel::tr("%1 s").arg(request.duration);
    if (request.shots.isEmpty())
        return seconds;
    return seconds + u" · "_s + SceneModel::tr("%n shot(s)", nullptr, static_cast<int>(request.shots.size()));
}

} // namespace

SceneModel::SceneModel(Document& document, QObject* parent)
    : QAbstractListModel(parent)
    , m_document(document)
{
    connect(&m_document, &Document::scenesChanged, this, &SceneModel::refresh);
    connect(&m_document, &Document::sceneChanged, this, &SceneModel::refreshScene);
    refresh();
}

void SceneModel::setTakes(std::function<SceneTake(const Scene&)> takes)
{
    m_takes = std::move(takes);
    refreshTakes();
}

void SceneModel::refreshTakes()
{
    for (int i = 0; i < m_rows.size(); ++i)
        refreshScene(i);
}

SceneModel::Row SceneModel::rowOf(const Scene& scene) const
{
    return {scene, m_takes ? m_takes(scene) : SceneTake()};
}

qsizetype SceneModel::find(const SceneId& id, qsizetype from) const
{
    for (qsizetype i = from; i < m_rows.size(); ++i) {
        if (m_rows.at(i).scene.id == id)
            return i;
    }
    return -1;
}

void SceneModel::refresh()
{
    m_refreshing = true;
    const Project& project = m_document.project();
    if (m_projectId != project.id) {
        beginResetModel();
        m_projectId = project.id;
        m_rows.clear();
        for (const Scene& scene : project.scenes)
            m_rows.append(rowOf(scene));
        endResetModel();
    } else {
        align();
        for (int i = 0; i < m_rows.size(); ++i)
            refreshScene(i);
    }
    m_refreshing = false;
    Q_EMIT refreshed();
}

/// Rows that remain keep their place in views: only removals, insertions and moves are signalled.
void SceneModel::align()
{
    const QList<Scene>& scenes = m_document.project().scenes;
    QSet<QString> kept;
    for (const Scene& scene : scenes)
        kept.insert(scene.id);
    for (int i = static_cast<int>(m_rows.size()) - 1; i >= 0; --i) {
        if (kept.contains(m_rows.at(i).scene.id))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    // Otherwise a row moved far to the right would be signalled as moves of all rows between.
    for (int i = 0; i + 1 < m_rows.size(); ++i) {
        if (m_rows.at(i).scene.id == scenes.at(i).id || m_rows.at(i + 1).scene.id != scenes.at(i).id)
            continue;
        int to = i + 1;
        while (to < m_rows.size() && to < scenes.size() && scenes.at(to).id != m_rows.at(i).scene.id)
            ++to;
        if (to < m_rows.size() && to < scenes.size() && beginMoveRows({}, i, i, {}, to + 1)) {
            m_rows.move(i, to);
            endMoveRows();
        }
    }
    for (int i = 0; i < scenes.size(); ++i) {
        const auto from = static_cast<int>(find(scenes.at(i).id, i));
        if (from == i)
            continue;
        if (from < 0) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, rowOf(scenes.at(i)));
            endInsertRows();
        } else if (beginMoveRows({}, from, from, {}, i)) {
            m_rows.move(from, i);
            endMoveRows();
        }
    }
}

void SceneModel::refreshScene(int index)
{
    if (index < 0 || index >= m_rows.size() || index >= m_document.project().scenes.size())
        return;
    const Row row = rowOf(m_document.project().scenes.at(index));
    if (row == m_rows.at(index))
        return;
    m_rows[index] = row;
    Q_EMIT dataChanged(this->index(index), this->index(index));
}

int SceneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SceneModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row.scene.name;
    case Qt::AccessibleTextRole:
        return tr("Scene %1 of %2, %3, %4, %5")
            .arg(QString::number(index.row() + 1), QString::number(m_rows.size()), isolated(row.scene.name),
                 summaryOf(row.scene.request), spokenState(row.take.state));
    case Qt::ToolTipRole:
        return QString(row.scene.name + u'\n' + summaryOf(row.scene.request) + u'\n' +
                       stateWords(row.take.state));
    case IdRole:
        return row.scene.id.toString();
    case DurationRole:
        return row.scene.request.duration;
    case ShotsRole:
        return static_cast<int>(row.scene.request.shots.size());
    case SummaryRole:
        return summaryOf(row.scene.request);
    case StateRole:
        return static_cast<int>(row.take.state);
    case TakePathRole:
        return row.take.path;
    case TakeSecondsRole:
        return row.take.seconds;
    default:
        return {};
    }
}

bool SceneModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        value.toString().simplified().isEmpty())
        return false;
    m_document.renameScene(index.row(), value.toString());
    return true;
}

Qt::ItemFlags SceneModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

} // namespace rushes
