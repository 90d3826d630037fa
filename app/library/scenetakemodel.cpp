#include "app/library/scenetakemodel.h"

#include "app/base/commalist.h"
#include "app/library/takedifferences.h"
#include "app/library/takekind.h"
#include "app/library/takemodel.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

SceneTakeModel::SceneTakeModel(TakeModel& takes, QObject* parent)
    : QAbstractListModel(parent)
    , m_takes(takes)
{
    connect(&m_takes, &QAbstractItemModel::rowsInserted, this, &SceneTakeModel::refresh);
    connect(&m_takes, &QAbstractItemModel::rowsRemoved, this, &SceneTakeModel::refresh);
    connect(&m_takes, &QAbstractItemModel::modelReset, this, &SceneTakeModel::refresh);
    connect(&m_takes, &QAbstractItemModel::dataChanged, this, &SceneTakeModel::refresh);
}

void SceneTakeModel::setScene(const SceneId& sceneId, const std::optional<Scene>& scene)
{
    if (sceneId == m_sceneId && scene == m_scene)
        return;
    const bool isOther = sceneId != m_sceneId;
    m_sceneId = sceneId;
    m_scene = scene;
    if (isOther)
        refresh();
    else
        tell();
}

void SceneTakeModel::setShown(const TakeId& takeId)
{
    if (m_shown == takeId)
        return;
    m_shown = takeId;
    tell();
}

void SceneTakeModel::setCompared(const TakeId& takeId)
{
    if (m_compared == takeId)
        return;
    m_compared = takeId;
    tell();
}

void SceneTakeModel::refresh()
{
    QList<Take> wanted;
    for (const Take& take : m_takes.takes()) {
        if (!m_sceneId.isEmpty() && take.sceneId == m_sceneId)
            wanted.append(take);
    }
    std::stable_sort(wanted.begin(), wanted.end(), [](const Take& a, const Take& b) {
        return std::pair(a.finished, a.number) > std::pair(b.finished, b.number);
    });
    if (wanted == m_rows)
        return;
    align(wanted);
    m_rows = wanted;
    tell();
}

/// Rows that remain keep their places in views.
void SceneTakeModel::align(const QList<Take>& wanted)
{
    QSet<TakeId> kept;
    for (const Take& take : wanted)
        kept.insert(take.id);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    QSet<TakeId> present;
    for (const Take& take : std::as_const(m_rows))
        present.insert(take.id);
    for (int row = 0; row < wanted.size(); ++row) {
        if (present.contains(wanted.at(row).id))
            continue;
        const int place = std::min(row, static_cast<int>(m_rows.size()));
        beginInsertRows({}, place, place);
        m_rows.insert(place, wanted.at(row));
        endInsertRows();
    }
}

void SceneTakeModel::tell()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
    Q_EMIT changed();
}

const Take* SceneTakeModel::find(const TakeId& takeId) const
{
    const QModelIndex index = indexOf(takeId);
    return index.isValid() ? &m_rows.at(index.row()) : nullptr;
}

QModelIndex SceneTakeModel::indexOf(const TakeId& takeId) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == takeId)
            return index(row);
    }
    return {};
}

TakeId SceneTakeModel::chosen() const
{
    if (m_rows.isEmpty() || !m_scene)
        return {};
    if (find(m_scene->chosenTake))
        return m_scene->chosenTake;
    const auto video = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                    [](const Take& take) { return takeKind(take.path) == MediaKind::Video; });
    return video == m_rows.cend() ? m_rows.constFirst().id : video->id;
}

int SceneTakeModel::highestNumber() const
{
    auto highest = static_cast<int>(m_rows.size());
    for (const Take& take : m_rows)
        highest = std::max(highest, take.number);
    return highest;
}

bool SceneTakeModel::isEarlier(const Take& take) const
{
    return m_scene && !isMadeFrom(take, *m_scene);
}

int SceneTakeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString SceneTakeModel::costText(const Usd& cost)
{
    return cost > Usd{} ? cost.text() : tr("free");
}

QString SceneTakeModel::describe(const Take& take) const
{
    QStringList words;
    if (takeKind(take.path) != MediaKind::Image)
        words.append(lengthText(take));
    if (take.cost)
        words.append(costText(*take.cost));
    if (take.id == chosen())
        words.append(tr("chosen"));
    if (take.id == m_shown)
        words.append(m_compared.isEmpty() ? tr("in the player") : tr("A of the comparison"));
    if (take.id == m_compared)
        words.append(tr("B of the comparison"));
    if (take.starred)
        words.append(tr("starred"));
    if (isEarlier(take))
        words.append(tr("made from an earlier prompt"));
    return commaList(words);
}

QVariant SceneTakeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Take& take = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("take %1").arg(take.number);
    case Qt::AccessibleDescriptionRole:
        return describe(take);
    case Qt::ToolTipRole:
        return isEarlier(take) ? tr("Made from an earlier prompt: %1").arg(take.request.prompt)
                               : take.request.prompt;
    case TakeRole:
        return QVariant::fromValue(take);
    case IdRole:
        return take.id.toString();
    case ChosenRole:
        return take.id == chosen();
    case ShownRole:
        return take.id == m_shown;
    case ComparedRole:
        return take.id == m_compared;
    case ComparingRole:
        return !m_compared.isEmpty();
    case EarlierRole:
        return isEarlier(take);
    case CostRole:
        return take.cost ? costText(*take.cost) : QString();
    case LengthRole:
        return takeKind(take.path) == MediaKind::Image ? QString() : lengthText(take);
    default:
        return {};
    }
}

} // namespace rushes
