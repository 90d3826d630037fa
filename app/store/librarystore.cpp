#include "app/store/librarystore.h"

#include "app/store/rows.h"
#include "app/store/rowset.h"
#include "app/store/takesearch.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A pattern for LIKE … ESCAPE '\' that finds a word anywhere.
QString anywhere(QString word)
{
    for (const QChar sign : {u'\\', u'%', u'_'})
        word.replace(sign, QString(u'\\') + sign);
    return u'%' + word + u'%';
}

/// A statement's conditions with their values.
class Conditions
{
public:
    void add(const QString& condition, const QVariantList& values = {})
    {
        m_conditions.append(condition);
        m_values += values;
    }
    [[nodiscard]] QString text() const
    {
        return m_conditions.isEmpty() ? u"true"_s : m_conditions.join(u" AND "_s);
    }
    [[nodiscard]] const QVariantList& values() const { return m_values; }
    [[nodiscard]] bool isEmpty() const { return m_conditions.isEmpty(); }

private:
    QStringList m_conditions = {};
    QVariantList m_values = {};
};

/// Conditions of a search in the index; none for an empty search.
Conditions searchOf(const QString& search)
{
    Conditions conditions;
    if (const QString expression = searchExpression(search); !expression.isEmpty())
        conditions.add(u"takes_search MATCH ?"_s, {expression});
    for (const QStringList& ways : anywhereWords(search)) {
        QStringList any;
        QVariantList values;
        for (const QString& way : ways) {
            const QString pattern = anywhere(way);
            // ESCAPE costs as much again, as does a call for a text that is empty: notes and tags mostly are.
            const QString like = pattern.contains(u'\\') ? uR"(%1 LIKE ? ESCAPE '\')"_s : u"%1 LIKE ?"_s;
            for (const QString& column : {u"prompt"_s, u"name"_s, u"notes"_s, u"tags"_s}) {
                any.append(u"(%1 <> '' AND "_s.arg(column) + like.arg(column) + u')');
                values.append(pattern);
            }
        }
        conditions.add(u'(' + any.join(u" OR "_s) + u')', values);
    }
    return conditions;
}

/// Conditions of the filters, without the search.
Conditions conditionsOf(const TakeQuery& query)
{
    Conditions conditions;
    if (query.starredOnly)
        conditions.add(u"starred = 1"_s);
    if (!query.project.isEmpty())
        conditions.add(u"project_id = ?"_s, {query.project.toString()});
    if (!query.scene.isEmpty())
        conditions.add(u"scene_id = ?"_s, {query.scene.toString()});
    if (!query.model.isEmpty())
        conditions.add(u"model = ?"_s, {query.model});
    if (query.kind)
        conditions.add(u"kind = ?"_s, {nameOf(*query.kind)});
    if (query.from > Instant{})
        conditions.add(u"finished >= ?"_s, {toMs(query.from)});
    if (query.to > Instant{})
        conditions.add(u"finished < ?"_s, {toMs(query.to)});
    if (query.leastCost)
        conditions.add(u"cost_micros >= ?"_s, {query.leastCost->micros});
    if (query.mostCost)
        conditions.add(u"coalesce(cost_micros, 0) <= ?"_s, {query.mostCost->micros});
    if (!query.tag.isEmpty())
        conditions.add(u"tags <> '' AND instr(char(10) || tags || char(10), char(10) || ? || char(10)) > 0"_s,
                       {query.tag});
    return conditions;
}

/// The source of rows for an order: takes, with the position of their collection if sorted by scene. A
/// collection is a scene of a project; its latest take has its name.
QString sourceOf(TakeQuery::Sort sort)
{
    if (sort != TakeQuery::Sort::Scene)
        return u"takes"_s;
    return u"takes JOIN (SELECT scene, project, row_number() OVER (ORDER BY name COLLATE NOCASE, scene, "
           u"project) "
           "AS place FROM (SELECT scene_id AS scene, project_id AS project, scene_name AS name, max(number) "
           "FROM "
           "takes GROUP BY scene_id, project_id)) AS collection ON collection.scene = takes.scene_id AND "
           "collection.project = takes.project_id"_s;
}

QString orderOf(TakeQuery::Sort sort)
{
    switch (sort) {
    case TakeQuery::Sort::Newest:
        return u"finished DESC, takes.rowid DESC"_s;
    case TakeQuery::Sort::Oldest:
        return u"finished, takes.rowid"_s;
    case TakeQuery::Sort::Scene:
        return u"collection.place, number DESC, takes.rowid DESC"_s;
    case TakeQuery::Sort::Dearest:
        return u"cost_micros IS NULL, cost_micros DESC, finished DESC, takes.rowid DESC"_s;
    case TakeQuery::Sort::Longest:
        return u"seconds DESC, finished DESC, takes.rowid DESC"_s;
    }
    return {};
}

/// "3,7,1" as numbers. All rows are fetched as a single value: a hundred thousand result rows take ten times
/// as long.
QList<qint64> numbersIn(const QByteArray& text)
{
    QList<qint64> numbers;
    numbers.reserve(text.count(',') + 1);
    qint64 number = 0;
    bool any = false;
    for (const char sign : text) {
        if (sign == ',') {
            numbers.append(number);
            number = 0;
            any = false;
        } else {
            number = number * 10 + (sign - '0');
            any = true;
        }
    }
    if (any)
        numbers.append(number);
    return numbers;
}

QString numbered(const QList<qint64>& rows)
{
    QStringList numbers;
    numbers.reserve(rows.size());
    for (const qint64 row : rows)
        numbers.append(QString::number(row));
    return numbers.join(u',');
}

QStringList cleanTags(const QStringList& tags)
{
    QStringList clean;
    for (const QString& tag : tags) {
        const QString simple = tag.simplified();
        if (!simple.isEmpty() && !clean.contains(simple, Qt::CaseInsensitive))
            clean.append(simple);
    }
    return clean;
}

} // namespace

LibraryStore::LibraryStore(Database& database)
    : m_database(database)
{
}

Result<QList<qint64>> LibraryStore::numbers(const QString& statement, const QVariantList& values)
{
    auto found = m_database.run(statement, values);
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(sqlError(found->lastError()));
    return numbersIn(found->value(0).toString().toLatin1());
}

Result<OrderedTakes> LibraryStore::first(const TakeQuery& query, int most)
{
    Conditions conditions = conditionsOf(query);
    if (const Conditions search = searchOf(query.search); !search.isEmpty())
        conditions.add(u"takes.rowid IN (SELECT rowid FROM takes_search WHERE %1)"_s.arg(search.text()),
                       search.values());
    const QString place = query.sort == TakeQuery::Sort::Scene ? u"collection.place"_s : u"NULL"_s;
    auto found =
        m_database.run(u"SELECT group_concat(id), group_concat(place) FROM (SELECT takes.rowid AS id, %1 AS "
                       u"place FROM %2 WHERE "
                       "%3 ORDER BY %4 LIMIT %5)"_s.arg(place, sourceOf(query.sort), conditions.text(),
                                                        orderOf(query.sort), QString::number(most)),
                       conditions.values());
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(sqlError(found->lastError()));
    OrderedTakes takes{numbersIn(found->value(0).toString().toLatin1()), {}};
    qint64 before = -1;
    for (const qint64 one : numbersIn(found->value(1).toString().toLatin1())) {
        if (one != std::exchange(before, one))
            takes.collections.append(0);
        ++takes.collections.last();
    }
    return takes;
}

/// Counters of changes by other connections and by this one.
Result<LibraryStore::Moment> LibraryStore::now()
{
    auto moment = m_database.run(u"SELECT data_version, total_changes() FROM pragma_data_version"_s);
    if (!moment)
        return failure(moment.error());
    if (!moment->next())
        return failure(sqlError(moment->lastError()));
    return Moment(moment->value(0).toLongLong(), moment->value(1).toLongLong());
}

Result<void> LibraryStore::putInOrder(const TakeQuery& filters)
{
    const Result<Moment> moment = now();
    if (!moment)
        return failure(moment.error());
    if (m_ordered && m_ordered->moment == *moment && m_ordered->filters == filters)
        return {};
    const Result<OrderedTakes> takes = first(filters, -1);
    if (!takes)
        return failure(takes.error());
    m_ordered = Ordered{filters, *moment, *takes};
    return {};
}

Result<QList<qint64>> LibraryStore::rows(const TakeQuery& query, int most)
{
    const Result<OrderedTakes> ordered = most >= 0 ? first(query, most) : order(query);
    return ordered ? Result<QList<qint64>>(ordered->rows) : failure(ordered.error());
}

Result<OrderedTakes> LibraryStore::order(const TakeQuery& query)
{
    TakeQuery filters = query;
    filters.search.clear();
    if (const Result<void> known = putInOrder(filters); !known)
        return failure(known.error());
    const Conditions search = searchOf(query.search);
    if (search.isEmpty())
        return m_ordered->takes;
    // The index answers within a few ms; a statement that also sorts takes ten times as long. Without a word
    // for the index, all texts are read, which is twice as fast from the index.
    const QString source =
        searchExpression(query.search).isEmpty()
            ? u"(SELECT id AS rowid, c0 AS name, c1 AS prompt, c2 AS notes, c3 AS tags FROM "
              "takes_search_content)"_s
            : u"takes_search"_s;
    Result<QList<qint64>> found =
        numbers(u"SELECT group_concat(rowid) FROM %1 WHERE %2"_s.arg(source, search.text()), search.values());
    if (!found)
        return failure(found.error());
    std::sort(found->begin(), found->end());
    return m_ordered->takes.only(*found);
}

OrderedTakes OrderedTakes::only(const QList<qint64>& wanted) const
{
    const RowSet set(wanted);
    OrderedTakes left;
    left.rows.reserve(wanted.size());
    const auto take = [&](qsizetype first, qsizetype count) {
        const qsizetype before = left.rows.size();
        std::copy_if(rows.cbegin() + first, rows.cbegin() + first + count, std::back_inserter(left.rows),
                     [&set](qint64 row) { return set.contains(row); });
        return left.rows.size() - before;
    };
    if (collections.isEmpty())
        take(0, rows.size());
    qsizetype first = 0;
    for (const qint64 count : collections) {
        if (const qsizetype some = take(first, count); some > 0)
            left.collections.append(some);
        first += count;
    }
    return left;
}

Result<QList<LibraryTake>> LibraryStore::read(const QList<qint64>& rows)
{
    auto found = m_database.run(
        u"SELECT %1, takes.rowid, notes, tags, coalesce((SELECT name FROM projects WHERE projects.id = "
        "takes.project_id), ''), number <= 1 AND (SELECT count(*) FROM takes AS others WHERE others.scene_id "
        "= takes.scene_id) = 1 FROM takes WHERE takes.rowid IN (%2)"_s.arg(takeColumns(), numbered(rows)));
    if (!found)
        return failure(found.error());
    const int more = static_cast<int>(takeColumns().count(u',')) + 1;
    QHash<qint64, LibraryTake> byRow;
    while (found->next()) {
        LibraryTake read;
        read.row = found->value(more).toLongLong();
        if (Result<Take> take = takeFromRow(*found)) {
            read.take = *std::move(take);
        } else {
            read.take.id = TakeId(found->value(0).toString());
            read.isDamaged = true;
        }
        read.notes = found->value(more + 1).toString();
        read.tags = found->value(more + 2).toString().split(u'\n', Qt::SkipEmptyParts);
        read.project = found->value(more + 3).toString();
        read.isLone = found->value(more + 4).toBool();
        byRow.insert(read.row, read);
    }
    if (found->lastError().isValid())
        return failure(sqlError(found->lastError()));
    QList<LibraryTake> takes;
    for (const qint64 row : rows) {
        if (const auto one = byRow.constFind(row); one != byRow.cend())
            takes.append(*one);
    }
    return takes;
}

Result<qint64> LibraryStore::rowOf(const TakeId& takeId)
{
    auto found = m_database.run(u"SELECT rowid FROM takes WHERE id = ?"_s, {takeId.toString()});
    if (!found)
        return failure(found.error());
    return found->next() ? found->value(0).toLongLong() : 0;
}

Result<QList<Take>> LibraryStore::files()
{
    auto found = m_database.run(
        u"SELECT id, path, bytes, service, request_id, scene_id, number FROM takes WHERE path <> ''"_s);
    if (!found)
        return failure(found.error());
    QList<Take> takes;
    while (found->next()) {
        Take take;
        take.id = TakeId(found->value(0).toString());
        take.path = found->value(1).toString();
        take.bytes = found->value(2).toLongLong();
        take.service = ServiceId(found->value(3).toString());
        take.requestId = RequestId(found->value(4).toString());
        take.sceneId = SceneId(found->value(5).toString());
        take.number = found->value(6).toInt();
        takes.append(take);
    }
    return takes;
}

Result<qint64> LibraryStore::unstarredBytes()
{
    auto found = m_database.run(u"SELECT coalesce(sum(max(bytes, 0)), 0) FROM takes WHERE starred = 0"_s);
    if (!found)
        return failure(found.error());
    return found->next() ? found->value(0).toLongLong() : 0;
}

Result<int> LibraryStore::count()
{
    auto found = m_database.run(u"SELECT count(*) FROM takes"_s);
    if (!found)
        return failure(found.error());
    return found->next() ? found->value(0).toInt() : 0;
}

Result<void> LibraryStore::change(const QString& statement, const QVariantList& values)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto done = m_database.run(statement, values);
        if (!done)
            return failure(done.error());
        if (done->numRowsAffected() != 1)
            return failure(ErrorKind::NotFound, u"takes %1"_s.arg(values.constLast().toString()));
        return {};
    });
}

Result<void> LibraryStore::setNotes(const TakeId& takeId, const QString& notes)
{
    return change(u"UPDATE takes SET notes = ? WHERE id = ?"_s,
                  {notes.isNull() ? u""_s : notes, takeId.toString()});
}

Result<void> LibraryStore::setTags(const TakeId& takeId, const QStringList& tags)
{
    const QString text = cleanTags(tags).join(u'\n');
    return change(u"UPDATE takes SET tags = ? WHERE id = ?"_s,
                  {text.isNull() ? u""_s : text, takeId.toString()});
}

Result<void> LibraryStore::setFile(const TakeId& takeId, const QString& path, qint64 bytes)
{
    return change(u"UPDATE takes SET path = ?, bytes = ? WHERE id = ?"_s, {path, bytes, takeId.toString()});
}

Result<void> LibraryStore::remove(const QList<TakeId>& takeIds)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const QString& id : takeIds) {
            if (const auto done = m_database.run(u"DELETE FROM takes WHERE id = ?"_s, {id}); !done)
                return failure(done.error());
        }
        return {};
    });
}

Result<void> LibraryStore::restore(const QList<LibraryTake>& takes)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const LibraryTake& one : takes) {
            QVariantList values = takeValues(one.take);
            const QString notes = one.notes.isNull() ? u""_s : one.notes;
            const QString tags = one.tags.isEmpty() ? u""_s : one.tags.join(u'\n');
            values << notes << tags;
            // The row number may be in use again.
            const QString statement = u"INSERT OR IGNORE INTO takes (%1, notes, tags, rowid) VALUES (%2, "
                                      u"CASE WHEN EXISTS (SELECT 1 "
                                      "FROM takes WHERE rowid = ?) THEN NULL ELSE ? END)"_s.arg(
                                          takeColumns(), placeholders(values.size()));
            const QVariant row = one.row > 0 ? QVariant(one.row) : QVariant();
            values << row << row;
            const auto done = m_database.run(statement, values);
            if (!done)
                return failure(done.error());
        }
        return {};
    });
}

Result<QList<LibraryChoice>> LibraryStore::choices(const QString& statement, const QVariantList& values)
{
    auto found = m_database.run(statement, values);
    if (!found)
        return failure(found.error());
    QList<LibraryChoice> choices;
    while (found->next())
        choices.append({found->value(0).toString(), found->value(1).toString(), found->value(2).toInt(),
                        found->value(3).toLongLong()});
    if (found->lastError().isValid())
        return failure(sqlError(found->lastError()));
    return choices;
}

Result<QList<LibraryChoice>> LibraryStore::projects()
{
    return choices(
        u"SELECT project_id, coalesce((SELECT name FROM projects WHERE id = project_id), ''), count(*), "
        "sum(max(bytes, 0)) FROM takes GROUP BY project_id ORDER BY max(finished) DESC"_s);
}

Result<QList<LibraryChoice>> LibraryStore::scenes(const ProjectId& projectId)
{
    return choices(
        u"SELECT scene_id, max(scene_name), count(*), sum(max(bytes, 0)) FROM takes WHERE ? = '' OR "
        "project_id = ? GROUP BY scene_id ORDER BY max(finished) DESC LIMIT 200"_s,
        {projectId.isEmpty() ? u""_s : projectId.toString(), projectId.toString()});
}

Result<QList<LibraryChoice>> LibraryStore::models()
{
    return choices(u"SELECT model, model, count(*), sum(max(bytes, 0)) FROM takes WHERE model <> '' GROUP BY "
                   "model ORDER BY count(*) DESC"_s);
}

Result<QList<LibraryChoice>> LibraryStore::tags()
{
    auto found = m_database.run(u"SELECT tags FROM takes WHERE tags <> ''"_s);
    if (!found)
        return failure(found.error());
    QMap<QString, int> counts;
    while (found->next()) {
        for (const QString& tag : found->value(0).toString().split(u'\n', Qt::SkipEmptyParts))
            ++counts[tag];
    }
    QList<LibraryChoice> tags;
    for (auto tag = counts.cbegin(); tag != counts.cend(); ++tag)
        tags.append({tag.key(), tag.key(), *tag, 0});
    return tags;
}

} // namespace rushes
