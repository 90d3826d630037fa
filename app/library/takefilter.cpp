#include "app/library/takefilter.h"

#include "app/library/takemodel.h"

#include <algorithm>

namespace rushes {

TakeFilter::TakeFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
}

void TakeFilter::setSearch(const QString& text)
{
    const QString search = text.simplified();
    if (search == m_search)
        return;
    m_search = search;
    m_words = search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void TakeFilter::setStarredOnly(bool on)
{
    if (on == m_starredOnly)
        return;
    m_starredOnly = on;
    invalidateFilter();
}

bool TakeFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_starredOnly && !index.data(TakeModel::StarredRole).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(TakeModel::SearchRole).toString();
    return std::all_of(m_words.cbegin(), m_words.cend(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace rushes
