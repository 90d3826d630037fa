#pragma once

#include "app/domain/take.h"
#include "app/store/database.h"
#include "app/store/takequery.h"

#include <QStringList>

#include <optional>
#include <utility>

namespace rushes {

/// A take as the library knows it.
struct LibraryTake
{
    qint64 row = 0; ///< of the database
    Take take = {};
    QString notes = {};
    QStringList tags = {};
    QString project = {};   ///< the project's name; empty where none is known
    bool isLone = false;    ///< its scene's first take, and the only one
    bool isDamaged = false; ///< the row can't be read: only its id is known

    bool operator==(const LibraryTake&) const = default;
};

/// One of the values that takes can be filtered by, and how many takes have it.
struct LibraryChoice
{
    QString value = {}; ///< what TakeQuery takes
    QString name = {};  ///< what is shown
    int takes = 0;
    qint64 bytes = 0; ///< of their files, as far as it is known

    bool operator==(const LibraryChoice&) const = default;
};

/// The rows of takes in an order, and, where they are in order of their scenes, how many each scene has.
struct OrderedTakes
{
    QList<qint64> rows = {};
    QList<qint64> collections = {}; ///< takes of each, in their order; empty: there are none

    /// Those rows alone; `wanted` ascends. A collection without any is left out.
    [[nodiscard]] OrderedTakes only(const QList<qint64>& wanted) const;
    bool operator==(const OrderedTakes&) const = default;
};

/// The library's questions to the database: which takes there are, what they hold, and what a user writes to
/// them. Searching, filtering and sorting are SQLite's work; what writes a take is found by triggers.
class LibraryStore
{
public:
    explicit LibraryStore(Database& database);

    /// The rows of all takes that are wanted, in order. `most`: the first ones only; -1: all.
    Result<QList<qint64>> rows(const TakeQuery& query, int most = -1);
    /// The same, and which of them are of one scene.
    Result<OrderedTakes> order(const TakeQuery& query);
    /// What these rows hold, in that order; those that are not there any more are left out.
    Result<QList<LibraryTake>> read(const QList<qint64>& rows);
    /// The row of that take; 0: there is none.
    Result<qint64> rowOf(const TakeId& takeId);
    /// Every take, but of what made it only what tells it apart: for those who look for its file.
    Result<QList<Take>> files();
    /// Bytes of the files of takes without a star, as far as they are known.
    Result<qint64> unstarredBytes();
    /// How many takes there are.
    Result<int> count();

    Result<void> setNotes(const TakeId& takeId, const QString& notes);
    /// Spaces at the ends, empty and double ones are left out.
    Result<void> setTags(const TakeId& takeId, const QStringList& tags);
    /// The take's file is there now.
    Result<void> setFile(const TakeId& takeId, const QString& path, qint64 bytes);
    Result<void> remove(const QList<TakeId>& takeIds);
    /// Puts back what was removed, where it was, with notes and tags.
    Result<void> restore(const QList<LibraryTake>& takes);

    Result<QList<LibraryChoice>> projects();
    Result<QList<LibraryChoice>> scenes(const ProjectId& projectId = {});
    Result<QList<LibraryChoice>> models();
    Result<QList<LibraryChoice>> tags();

private:
    /// When the database was as it was.
    using Moment = std::pair<qint64, qint64>;
    /// Rows in their order, whatever is searched for: a key that is typed leaves the order as it is.
    struct Ordered
    {
        TakeQuery filters = {};
        Moment moment = {};
        OrderedTakes takes = {};
    };

    Result<Moment> now();
    /// Makes m_ordered that of these filters, as the database is now.
    Result<void> putInOrder(const TakeQuery& filters);
    Result<OrderedTakes> first(const TakeQuery& query, int most);
    Result<QList<qint64>> numbers(const QString& statement, const QVariantList& values);
    Result<QList<LibraryChoice>> choices(const QString& statement, const QVariantList& values = {});
    Result<void> change(const QString& statement, const QVariantList& values);

    Database& m_database;
    std::optional<Ordered> m_ordered = {};
};

} // namespace rushes
