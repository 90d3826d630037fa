#pragma once

#include "app/store/librarystore.h"

#include <QAbstractListModel>
#include <QCache>
#include <QTimer>

#include <optional>

namespace rushes {

/// What stands over the takes of one scene.
struct CollectionHead
{
    QString scene = {};
    QString project = {}; ///< its name; empty where none is known
    int takes = 0;

    bool operator==(const CollectionHead&) const = default;
};

/// The library as it is looked through: the database finds, filters and sorts, and only what is asked for is
/// read. It knows the order of the rows, and a few pages of what they hold.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TakeRole = Qt::UserRole, ///< rushes::Take, the whole value
        IdRole,                  ///< QString
        PathRole,                ///< QString, absolute
        StarredRole,             ///< bool
        LoneRole,                ///< bool: its scene's first take and the only one
        ShownRole,               ///< bool: the player has it
        NotesRole,               ///< QString
        TagsRole,                ///< QStringList
        ProjectRole,             ///< QString, its name
    };

    /// Null: there is no database (yet); it is empty.
    explicit LibraryModel(LibraryStore* store, QObject* parent = nullptr);

    [[nodiscard]] const TakeQuery& query() const { return m_query; }
    void setQuery(const TakeQuery& query);
    /// The first takes; all of them come with refresh(), when the window is on the screen.
    void begin();
    /// Looks again, at once; what stays keeps its place in views.
    void refresh();
    /// The same with the next turn: many changes are one.
    void refreshSoon() { m_soon.start(); }
    /// The take that the player has; empty: none.
    void setShown(const TakeId& id);

    /// There is no take at all, whatever is searched for.
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    /// The first row of each scene's takes, where they are in order of their scenes; empty otherwise.
    [[nodiscard]] const QList<int>& collections() const { return m_collections; }
    /// Of collections(); reads no more than its first take.
    [[nodiscard]] CollectionHead collectionHead(int collection) const;
    /// The collection of that row, from 0; -1: there are none.
    [[nodiscard]] int collectionOf(int row) const;
    /// Past the last row of that collection.
    [[nodiscard]] int endOf(int collection) const;
    /// Invalid where it is not among those that are wanted.
    [[nodiscard]] QModelIndex indexOf(const TakeId& id) const;
    /// Whatever is known of that row; nothing where it can't be read.
    [[nodiscard]] std::optional<LibraryTake> at(int row) const;
    /// Wherever it is, wanted or not.
    [[nodiscard]] std::optional<LibraryTake> find(const TakeId& id) const;
    [[nodiscard]] LibraryStore* store() const { return m_store; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole is "Tuscany · take 3", AccessibleDescriptionRole "0:15, starred, in the player".
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    /// Takes are dragged and copied as files; the files themselves stay where they are.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    /// Null where none of the takes has a file.
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::IgnoreAction; }

Q_SIGNALS:
    /// It has looked again: whatever is known of a take may be another now.
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
