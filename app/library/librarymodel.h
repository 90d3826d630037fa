#pragma once

#include "app/store/librarystore.h"

#include <QAbstractListModel>
#include <QCache>
#include <QTimer>

#include <optional>

namespace rushes {

/// The heading of the takes of one scene.
struct CollectionHead
{
    QString scene = {};
    QString project = {}; ///< its name; empty: unknown
    int takes = 0;

    bool operator==(const CollectionHead&) const = default;
};

/// The takes of the library that match a query. The database searches, filters and sorts; the model has the
/// order of the rows, and reads a few pages of them on demand.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TakeRole = Qt::UserRole, ///< rushes::Take, the whole value
        IdRole,                  ///< QString
        PathRole,                ///< QString, absolute
        StarredRole,             ///< bool
        LoneRole,                ///< bool: the only take of its scene, with number 1
        ShownRole,               ///< bool: it is in the player
        NotesRole,               ///< QString
        TagsRole,                ///< QStringList
        ProjectRole,             ///< QString, its name
    };

    /// `store` null: there is no database (yet); the model is empty.
    explicit LibraryModel(LibraryStore* store, QObject* parent = nullptr);

    [[nodiscard]] const TakeQuery& query() const { return m_query; }
    void setQuery(const TakeQuery& query);
    /// Loads the first takes; refresh() loads all of them, when the window is visible.
    void begin();
    /// Queries again at once; rows that remain keep their place in views.
    void refresh();
    /// refresh() from the event loop: several changes cause one query.
    void refreshSoon() { m_soon.start(); }
    /// The take in the player; empty: none.
    void setShown(const TakeId& id);

    /// True when the library has no take, whatever the query.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// The first row of each scene's takes, if sorted by scene; else empty.
    [[nodiscard]] const QList<int>& collections() const { return m_collections; }
    /// The heading at an index of collections(); reads at most its first take.
    [[nodiscard]] CollectionHead collectionHead(int collection) const;
    /// The index of the collection that has this row; -1: there are no collections.
    [[nodiscard]] int collectionOf(int row) const;
    /// The row after the last one of that collection.
    [[nodiscard]] int endOf(int collection) const;
    /// Invalid: it does not match the query.
    [[nodiscard]] QModelIndex indexOf(const TakeId& id) const;
    /// nullopt where the row can't be read.
    [[nodiscard]] std::optional<LibraryTake> at(int row) const;
    /// Finds a take whether it matches the query or not.
    [[nodiscard]] std::optional<LibraryTake> find(const TakeId& id) const;
    [[nodiscard]] LibraryStore* store() const { return m_store; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3", AccessibleDescriptionRole "0:15, starred, in the player".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Takes are dragged and copied as files; the files themselves stay in place.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// Null where none of the takes has a file.
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::IgnoreAction; }

Q_SIGNALS:
    /// The rows were queried again; any take may have changed.
    void refreshed();

private:
    static constexpr int pageSize = 64;
    struct Page
    {
        QHash<qint64, LibraryTake> takes = {};
    };

    void take(const OrderedTakes& takes);
    void collect(const QList<qint64>& counts);
    [[nodiscard]] const LibraryTake* known(int row) const;
    [[nodiscard]] QString descriptionOf(const Take& take, int row) const;

    LibraryStore* m_store;
    TakeQuery m_query = {};
    QList<qint64> m_rows = {};
    QList<int> m_collections = {};
    mutable QCache<int, Page> m_pages;
    TakeId m_shown = {};
    bool m_isEmpty = true;
    QTimer m_soon;
};

} // namespace rushes
