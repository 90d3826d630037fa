#pragma once

#include "app/domain/take.h"
#include "app/store/database.h"
#include "app/store/takequery.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace rushes {

/// A take with its library data.
struct LibraryTake
{
    qint64 row = 0; ///< row number in the database
    Take take = {};
    QString notes = {};
    QStringList tags = {};
    QString project = {};   ///< name of the project; empty: unknown
    bool isLone = false;    ///< the only take of its scene, with number 1
    bool isDamaged = false; ///< the row can't be read: only the id is known

    bool operator==(const LibraryTake&) const = default;
};

/// A value that takes can be filtered by, with the number of takes that have it.
struct LibraryChoice
{
    QString value = {}; ///< for TakeQuery
    QString name = {};  ///< for display
    int takes = 0;
    qint64 bytes = 0; ///< of their files, as far as known

    bool operator==(const LibraryChoice&) const = default;
};

/// The rows of takes in an order, and if sorted by scene, the number of each scene's takes.
struct OrderedTakes
{
    QList<qint64> rows = {};
    QList<qint64> collections =
        {}; ///< number of takes of each scene, in their order; empty: not sorted by scene

    /// Only those rows; `wanted` is ascending. Collections without rows are left out.
    [[nodiscard]] OrderedTakes only(const QList<qint64>& wanted) const;
    bool operator==(const OrderedTakes&) const = default;
};

/// The library's access to the database: finds and reads takes, and writes what the user changes. SQLite
/// searches, filters and sorts; triggers update its index.
class LibraryStore
{
public:
    explicit LibraryStore(Database& database);

    /// Row numbers of the matching takes in order. `most`: only the first ones; -1: all.
    Result<QList<qint64>> rows(const TakeQuery& query, int most = -1);
    /// The rows of the matching takes in order, and if sorted by scene, the number of each scene's takes.
    Result<OrderedTakes> order(const TakeQuery& query);
    /// Reads these rows, in this order; rows that do not exist any more are left out.
    Result<QList<LibraryTake>> read(const QList<qint64>& rows);
    /// Row number of the take; 0: there is none.
    Result<qint64> rowOf(const TakeId& takeId);
    /// All takes, with only the members needed for finding their files.
    Result<QList<Take>> files();
    /// Total size of the files of takes without a star, in bytes, as far as known.
    Result<qint64> unstarredBytes();
    /// Number of takes.
    Result<int> count();

    Result<void> setNotes(const TakeId& takeId, const QString& notes);
    /// White space at the ends, empty tags and duplicates are removed.
    Result<void> setTags(const TakeId& takeId, const QStringList& tags);
    /// Sets the path and size of the take's file.
    Result<void> setFile(const TakeId& takeId, const QString& path, qint64 bytes);
    Result<void> remove(const QList<TakeId>& takeIds);
    /// Restores removed takes with their notes and tags, in their former rows.
    Result<void> restore(const QList<LibraryTake>& takes);

    Result<QList<LibraryChoice>> projects();
    Result<QList<LibraryChoice>> scenes(const ProjectId& projectId = {});
    Result<QList<LibraryChoice>> models();
    Result<QList<LibraryChoice>> tags();

private:
    /// A state of the database.
    using Moment = std::pair<qint64, qint64>;
    /// Row numbers in order for a set of filters, without the search, so that typing does not sort again.
    struct Ordered
    {
        TakeQuery filters = {};
        Moment moment = {};
        OrderedTakes takes = {};
    };

    Result<Moment> now();
    /// Updates m_ordered for these filters, if the database has changed.
    Result<void> putInOrder(const TakeQuery& filters);
    Result<OrderedTakes> first(const TakeQuery& query, int most);
    Result<QList<qint64>> numbers(const QString& statement, const QVariantList& values);
    Result<QList<LibraryChoice>> choices(const QString& statement, const QVariantList& values = {});
    Result<void> change(const QString& statement, const QVariantList& values);

    Database& m_database;
    std::optional<Ordered> m_ordered = {};
};

} // namespace rushes
