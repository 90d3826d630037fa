#include "ui/palette/palettemodel.h"

#include "app/base/commalist.h"
#include "app/base/fuzzymatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int mostUsesCounted = 10;

} // namespace

PaletteModel::PaletteModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void PaletteModel::setItems(QList<PaletteItem> items, const QStringList& uses)
{
    beginResetModel();
    m_items = std::move(items);
    m_uses.clear();
    const QHash<QString, int> counts = usesById(uses);
    for (const PaletteItem& item : std::as_const(m_items))
        m_uses.append(counts.value(item.id));
    rank();
    endResetModel();
}

void PaletteModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    rank();
    endResetModel();
}

void PaletteModel::rank()
{
    m_rows.clear();
    const bool asked = !m_query.trimmed().isEmpty();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const PaletteItem& item = m_items.at(i);
        if (!asked) {
            m_rows.append({i, m_uses.at(i), {}});
            continue;
        }
        const int used = std::min(m_uses.at(i), mostUsesCounted);
        if (auto match = fuzzyMatch(m_query, item.title)) {
            m_rows.append({i, 2 * match->score + used, match->places});
        } else if (auto wider = fuzzyMatch(m_query, item.title + u' ' + item.kind + u' ' + item.detail)) {
            QList<qsizetype> places = wider->places;
            places.removeIf([&](qsizetype place) { return place >= item.title.size(); });
            m_rows.append({i, wider->score / 2 + used, places});
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.score > b.score; });
}

const PaletteItem* PaletteModel::item(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? &m_items.at(m_rows.at(index.row()).item)
                                                          : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteItem* found = item(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return found->title;
    case Qt::AccessibleTextRole: {
        QStringList said{found->title, found->kind};
        if (!found->keys.isEmpty())
            said.append(found->keys);
        if (!found->why.isEmpty())
            said.append(found->why);
        return commaList(said);
    }
    case Qt::AccessibleDescriptionRole:
    case DetailRole:
        return found->detail;
    case KindRole:
        return found->kind;
    case KeysRole:
        return found->keys;
    case IconRole:
        return found->icon;
    case PlacesRole:
        return QVariant::fromValue(m_rows.at(index.row()).places);
    case WhyRole:
        return found->why;
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return item(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                       : Qt::NoItemFlags;
}

} // namespace rushes
