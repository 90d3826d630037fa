#include "app/library/takemodel.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

TakeModel::TakeModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void TakeModel::put(const Take& take)
{
    const QModelIndex known = indexOf(take.id);
    if (known.isValid()) {
        Take& current = m_takes[known.row()];
        if (current == take)
            return;
        const SceneId before = std::exchange(current, take).sceneId;
        if (before != take.sceneId) {
            --m_perScene[before];
            ++m_perScene[take.sceneId];
            tellScene(before);
            tellScene(take.sceneId);
        }
        Q_EMIT dataChanged(known, known);
        return;
    }
    const auto place = std::find_if(m_takes.cbegin(), m_takes.cend(),
                                    [&](const Take& other) { return other.finished <= take.finished; });
    const int row = static_cast<int>(place - m_takes.cbegin());
    beginInsertRows({}, row, row);
    m_takes.insert(row, take);
    ++m_perScene[take.sceneId];
    endInsertRows();
    tellScene(take.sceneId);
}

void TakeModel::append(QList<Take> takes)
{
    // Some may have come another way meanwhile.
    QSet<QString> known;
    for (const Take& take : std::as_const(m_takes))
        known.insert(take.id);
    takes.removeIf([&](const Take& take) { return known.contains(take.id); });
    if (takes.isEmpty())
        return;
    std::stable_sort(takes.begin(), takes.end(),
                     [](const Take& a, const Take& b) { return a.finished > b.finished; });
    if (!m_takes.isEmpty() && takes.constFirst().finished > m_takes.constLast().finished) {
        for (const Take& take : std::as_const(takes))
            put(take);
        return;
    }
    beginInsertRows({}, static_cast<int>(m_takes.size()),
                    static_cast<int>(m_takes.size() + takes.size()) - 1);
    m_takes += takes;
    for (const Take& take : std::as_const(takes))
        ++m_perScene[take.sceneId];
    endInsertRows();
    QSet<SceneId> scenes;
    for (const Take& take : std::as_const(takes))
        scenes.insert(take.sceneId);
    for (const SceneId& scene : std::as_const(scenes))
        tellScene(scene);
}

void TakeModel::remove(const TakeId& id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    const SceneId sceneId = m_takes.at(index.row()).sceneId;
    beginRemoveRows({}, index.row(), index.row());
    m_takes.removeAt(index.row());
    --m_perScene[sceneId];
    endRemoveRows();
    tellScene(sceneId);
}

void TakeModel::reset(QList<Take> takes)
{
    std::stable_sort(takes.begin(), takes.end(),
                     [](const Take& a, const Take& b) { return a.finished > b.finished; });
    beginResetModel();
    m_takes = std::move(takes);
    m_perScene.clear();
    for (const Take& take : m_takes)
        ++m_perScene[take.sceneId];
    endResetModel();
}

void TakeModel::setShown(const TakeId& id)
{
    if (id == m_shown)
        return;
    const QModelIndex before = indexOf(std::exchange(m_shown, id));
    for (const QModelIndex& index : {before, indexOf(id)}) {
        if (index.isValid())
            Q_EMIT dataChanged(index, index, {ShownRole, Qt::AccessibleDescriptionRole});
    }
}

QString TakeModel::descriptionOf(const Take& take) const
{
    const QString words = take.starred ? tr("%1, starred").arg(lengthText(take)) : lengthText(take);
    return take.id == m_shown ? tr("%1, in the player").arg(words) : words;
}

void TakeModel::tellScene(const SceneId& sceneId)
{
    // Only between one take and two does anything else about its neighbours change.
    if (m_perScene.value(sceneId) > 2)
        return;
    for (int row = 0; row < m_takes.size(); ++row) {
        if (m_takes.at(row).sceneId == sceneId)
            Q_EMIT dataChanged(index(row), index(row), {LoneRole});
    }
}

QModelIndex TakeModel::indexOf(const TakeId& id) const
{
    const auto found =
        std::find_if(m_takes.cbegin(), m_takes.cend(), [&](const Take& take) { return take.id == id; });
    return found == m_takes.cend() ? QModelIndex() : index(static_cast<int>(found - m_takes.cbegin()));
}

int TakeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_takes.size());
}

QVariant TakeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Take& take = m_takes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 · take %2").arg(take.sceneName).arg(take.number);
    case Qt::AccessibleDescriptionRole:
        return descriptionOf(take);
    case Qt::ToolTipRole:
        return take.request.prompt;
    case TakeRole:
        return QVariant::fromValue(take);
    case IdRole:
        return take.id.toString();
    case PathRole:
        return take.path;
    case StarredRole:
        return take.starred;
    case ShownRole:
        return take.id == m_shown;
    case LoneRole:
        return take.number <= 1 && m_perScene.value(take.sceneId) == 1;
    default:
        return {};
    }
}

QString lengthText(const Take& take)
{
    const int seconds = std::max(0, take.request.duration);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace rushes
