#pragma once

#include "app/catalogue/modelsearch.h"

#include <QAbstractListModel>

namespace rushes {

/// The models found, with headings: recent ones, favourites, all. With a search text there are no sections,
/// since a model would be listed up to three times.
class ModelListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, HeadingRole, FavouriteRole };

    explicit ModelListModel(QObject* parent = nullptr);

    void setCatalogue(const Catalogue& catalogue);
    void setFilter(const ModelFilter& filter, ModelOrder order);
    [[nodiscard]] const ModelFilter& filter() const { return m_filter; }
    [[nodiscard]] ModelOrder order() const { return m_order; }
    /// Ids, newest first.
    void setRecent(const QStringList& ids);
    /// Does not change rows until the next refresh or search, so that nothing moves below the pointer.
    void setFavourites(const QStringList& ids);
    [[nodiscard]] const QStringList& favourites() const { return m_favourites; }
    void refresh();

    /// Null for a heading.
    [[nodiscard]] const Model* model(const QModelIndex& index) const;
    /// Number of models found.
    [[nodiscard]] qsizetype found() const { return m_found; }
    [[nodiscard]] qsizetype count() const { return m_search.count(); }
    [[nodiscard]] QModelIndex first() const;
    /// The model's first row.
    [[nodiscard]] QModelIndex indexOf(const QString& id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        const Model* model = nullptr;
        QString heading = {};
    };

    void build();
    void addSection(const QString& heading, const QList<const Model*>& models);
    [[nodiscard]] QString spoken(const Model& model) const;

    ModelSearch m_search = {};
    ModelFilter m_filter = {};
    ModelOrder m_order = ModelOrder::Name;
    QStringList m_recent = {};
    QStringList m_favourites = {};
    QList<Row> m_rows = {};
    qsizetype m_found = 0;
};

} // namespace rushes
