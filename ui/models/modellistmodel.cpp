#include "ui/models/modellistmodel.h"

#include "app/base/commalist.h"
#include "app/catalogue/modeltext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

ModelListModel::ModelListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ModelListModel::setCatalogue(const Catalogue& catalogue)
{
    beginResetModel();
    m_search = ModelSearch(catalogue);
    build();
    endResetModel();
}

void ModelListModel::setFilter(const ModelFilter& filter, ModelOrder order)
{
    if (filter == m_filter && order == m_order)
        return;
    beginResetModel();
    m_filter = filter;
    m_order = order;
    build();
    endResetModel();
}

void ModelListModel::setRecent(const QStringList& ids)
{
    m_recent = ids;
}

void ModelListModel::setFavourites(const QStringList& ids)
{
    m_favourites = ids;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {FavouriteRole});
}

void ModelListModel::refresh()
{
    beginResetModel();
    build();
    endResetModel();
}

void ModelListModel::addSection(const QString& heading, const QList<const Model*>& models)
{
    if (models.isEmpty())
        return;
    m_rows.append(Row{nullptr, heading});
    for (const Model* model : models)
        m_rows.append(Row{model, {}});
}

void ModelListModel::build()
{
    m_rows.clear();
    const QList<const Model*> all = m_search.find(m_filter, m_order);
    m_found = all.size();
    if (!m_filter.words.trimmed().isEmpty()) {
        for (const Model* model : all)
            m_rows.append(Row{model, {}});
        return;
    }
    const auto among = [&all](const QStringList& ids) {
        QList<const Model*> models;
        for (const QString& id : ids) {
            const auto place =
                std::find_if(all.cbegin(), all.cend(), [&id](const Model* model) { return model->id == id; });
            if (place != all.cend())
                models.append(*place);
        }
        return models;
    };
    addSection(tr("Recent"), among(m_recent));
    QStringList others = m_favourites;
    others.removeIf([this](const QString& id) { return m_recent.contains(id); });
    addSection(tr("Favourites"), among(others));
    const auto count = static_cast<int>(all.size());
    switch (m_order) {
    case ModelOrder::Name:
        addSection(tr("All %1, by name").arg(count), all);
        break;
    case ModelOrder::Longest:
        addSection(tr("All %1, longest first").arg(count), all);
        break;
    case ModelOrder::Price:
        addSection(tr("All %1, cheapest first").arg(count), all);
        break;
    }
}

const Model* ModelListModel::model(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()).model : nullptr;
}

QModelIndex ModelListModel::first() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).model)
            return index(row);
    }
    return {};
}

QModelIndex ModelListModel::indexOf(const QString& id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).model && m_rows.at(row).model->id == id)
            return index(row);
    }
    return {};
}

int ModelListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

/// Everything that a row shows, in one sentence for screen readers.
QString ModelListModel::spoken(const Model& model) const
{
    QStringList parts{titleOf(model)};
    if (const QString takes = takesText(model); !takes.isEmpty())
        parts.append(tr("takes %1").arg(takes));
    parts.append(longestText(model));
    parts.append(priceLines(model.price, model.output));
    if (m_favourites.contains(model.id))
        parts.append(tr("favourite"));
    return commaList(parts);
}

QVariant ModelListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (!row.model) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return row.heading;
        return role == HeadingRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(*row.model);
    case Qt::AccessibleTextRole:
        return spoken(*row.model);
    case Qt::ToolTipRole:
        return row.model->id;
    case IdRole:
        return row.model->id;
    case HeadingRole:
        return false;
    case FavouriteRole:
        return m_favourites.contains(row.model->id);
    default:
        return {};
    }
}

Qt::ItemFlags ModelListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows.at(index.row()).model ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                        : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace rushes
