#include "app/library/takemodel.h"

#include <algorithm>

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
        current = take;
        Q_EMIT dataChanged(known, known);
        return;
    }
    const auto place = std::find_if(m_takes.cbegin(), m_takes.cend(),
                                    [&](const Take& other) { return other.finished <= take.finished; });
    const int row = static_cast<int>(place - m_takes.cbegin());
    beginInsertRows({}, row, row);
    m_takes.insert(row, take);
    endInsertRows();
}

void TakeModel::remove(const QString& id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    beginRemoveRows({}, index.row(), index.row());
    m_takes.removeAt(index.row());
    endRemoveRows();
}

void TakeModel::reset(QList<Take> takes)
{
    std::stable_sort(takes.begin(), takes.end(),
                     [](const Take& a, const Take& b) { return a.finished > b.finished; });
    beginResetModel();
    m_takes = std::move(takes);
    endResetModel();
}

QModelIndex TakeModel::indexOf(const QString& id) const
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
    case Qt::ToolTipRole:
        return take.request.prompt;
    case TakeRole:
        return QVariant::fromValue(take);
    case IdRole:
        return take.id;
    case PathRole:
        return take.path;
    case StarredRole:
        return take.starred;
    case SearchRole: {
        QStringList words = {take.sceneName, take.request.prompt};
        for (const Shot& shot : take.request.shots)
            words.append(shot.prompt);
        return words.join(QLatin1Char('\n'));
    }
    default:
        return {};
    }
}

} // namespace rushes
