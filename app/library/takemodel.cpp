#include "app/library/takemodel.h"

#include "app/base/isolated.h"

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

void TakeModel::append(QList<Take> takes)
{
    // Some may have been added in the meantime.
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
    endInsertRows();
}

void TakeModel::remove(const TakeId& id)
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

void TakeModel::setShown(const TakeId& id)
{
    if (id == m_shown)
        return;
    const QModelIndex before = indexOf(std::exchange(m_shown, id));
    for (const QModelIndex& index : {before, indexOf(id)}) {
        if (index.isValid())
            Q_EMIT dataChanged(index, index);
    }
}

QModelIndex TakeModel::indexOf(const TakeId& id) const
{
    const auto found =
        std::find_if(m_takes.cbegin(), m_takes.cend(), [&](const Take& take) { return take.id == id; });
    return found == m_takes.cend() ? QModelIndex() : index(static_cast<int>(found - m_takes.cbegin()));
}

const Take* TakeModel::find(const TakeId& id) const
{
    const QModelIndex index = indexOf(id);
    return index.isValid() ? &m_takes.at(index.row()) : nullptr;
}

int TakeModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_takes.size());
}

QVariant TakeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Take& take = m_takes.at(index.row());
    return takeTitle(take.sceneName, take.number);
}

QString lengthText(const Take& take)
{
    const int seconds = std::max(0, take.request.duration);
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace rushes
