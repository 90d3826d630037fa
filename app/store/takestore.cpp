#include "app/store/takestore.h"

#include "app/media/takefile.h"
#include "app/store/rows.h"
#include "app/store/storedrows.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

TakeStore::TakeStore(Database& database)
    : m_database(database)
{
}

Result<Stored<Take>> TakeStore::read(const QString& which, const QVariantList& values, const QString& order)
{
    return storedRows<Take>(
        m_database.run(u"SELECT %1 FROM takes WHERE %2 ORDER BY %3"_s.arg(takeColumns(), which, order),
                       values),
        takeFromRow);
}

Result<Stored<Take>> TakeStore::all()
{
    return read(u"true"_s);
}

Result<Stored<Take>> TakeStore::ofProject(const ProjectId& projectId)
{
    return read(u"project_id = ?"_s, {projectId.toString()});
}

Result<Stored<Take>> TakeStore::ofScenes(const QList<SceneId>& sceneIds)
{
    if (sceneIds.isEmpty())
        return Stored<Take>{};
    QVariantList values;
    for (const QString& id : sceneIds)
        values.append(id);
    return read(u"scene_id IN (%1)"_s.arg(placeholders(values.size())), values);
}

Result<Stored<Take>> TakeStore::after(qint64& row)
{
    // Any other order would need a scan of all rows.
    Result<Stored<Take>> newer = read(u"rowid > ?"_s, {row}, u"rowid"_s);
    if (!newer)
        return newer;
    auto last = m_database.run(u"SELECT coalesce(max(rowid), 0) FROM takes"_s);
    if (!last)
        return failure(last.error());
    if (last->next())
        row = last->value(0).toLongLong();
    return newer;
}

Result<void> TakeStore::completeFile(Take& take)
{
    const Result<std::optional<qint64>> bytes = completeTakeFile(take);
    if (!bytes)
        return failure(bytes.error());
    if (!*bytes)
        return {};
    take.bytes = **bytes;
    return m_database.transaction([&]() -> Result<void> {
        const auto kept =
            m_database.run(u"UPDATE takes SET bytes = ? WHERE id = ?"_s, {take.bytes, take.id.toString()});
        if (!kept)
            return failure(kept.error());
        return {};
    });
}

Result<Stored<Take>> TakeStore::unknown(const QSet<TakeId>& known, qint64 from)
{
    auto ids = m_database.run(u"SELECT id, rowid FROM takes WHERE rowid >= ?"_s, {from});
    if (!ids)
        return failure(ids.error());
    QStringList others;
    while (ids->next()) {
        if (!known.contains(TakeId(ids->value(0).toString())))
            others.append(QString::number(ids->value(1).toLongLong()));
    }
    if (ids->lastError().isValid())
        return failure(sqlError(ids->lastError()));
    ids->finish();
    if (others.isEmpty())
        return Stored<Take>{};
    return read(u"rowid IN (%1)"_s.arg(others.join(u',')));
}

Result<Stored<Take>> TakeStore::page(qint64& before, int limit)
{
    const int rowColumn = static_cast<int>(takeColumns().count(u',')) + 1;
    return storedRows<Take>(
        m_database.run(
            u"SELECT %1, rowid FROM takes WHERE rowid < ? ORDER BY rowid DESC LIMIT ?"_s.arg(takeColumns()),
            {before, limit}),
        takeFromRow, [&](const QSqlQuery& row) { before = row.value(rowColumn).toLongLong(); });
}

Result<void> TakeStore::insert(const Take& take, const QVariant& job)
{
    const QVariantList values = takeValues(take) << job;
    const auto added = m_database.run(
        u"INSERT INTO takes (%1, job_id) VALUES (%2)"_s.arg(takeColumns(), placeholders(values.size())),
        values);
    if (!added)
        return failure(added.error());
    return {};
}

Result<void> TakeStore::add(const Take& take)
{
    return m_database.transaction([&] { return insert(take, {}); });
}

Result<Stored<Take>> TakeStore::ofRequest(const ServiceId& service, const RequestId& requestId, JobId besides)
{
    QString condition = u"request_id = ? AND job_id IS NOT ?"_s;
    QVariantList values = {requestId.toString(), besides};
    if (!service.isEmpty()) {
        condition += u" AND service = ?"_s;
        values.append(service.toString());
    }
    return read(condition, values);
}

Result<bool> TakeStore::hasItsFile(JobStore& jobs, const Take& take)
{
    const QFileInfo file(take.path);
    if (take.path.isEmpty() || !file.isFile() || (take.bytes >= 0 && file.size() != take.bytes))
        return false;
    Job of;
    of.service = take.service;
    of.requestId = take.requestId;
    return jobs.isOthers(take.path, of).map([](bool others) { return !others; });
}

Result<void> TakeStore::giveTo(const TakeId& id, JobId job)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto given =
            m_database.run(u"UPDATE takes SET job_id = ? WHERE id = ?"_s, {job, id.toString()});
        if (!given)
            return failure(given.error());
        return {};
    });
}

Result<void> TakeStore::remember(const RunTime& run)
{
    const QVariantList values = runValues(run);
    const auto added = m_database.run(
        u"INSERT INTO runs (%1) VALUES (%2)"_s.arg(runColumns(), placeholders(values.size())), values);
    if (!added)
        return failure(added.error());
    const auto trimmed =
        m_database.run(u"DELETE FROM runs WHERE id <= ?"_s, {added->lastInsertId().toLongLong() - mostRuns});
    if (!trimmed)
        return failure(trimmed.error());
    return {};
}

Result<void> TakeStore::takeOver(const QList<RunTime>& runs)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const RunTime& run : runs) {
            if (Result<void> kept = remember(run); !kept)
                return kept;
        }
        return {};
    });
}

Result<QList<RunTime>> TakeStore::runs()
{
    auto rows = m_database.run(u"SELECT %1 FROM runs ORDER BY id"_s.arg(runColumns()));
    if (!rows)
        return failure(rows.error());
    QList<RunTime> runs;
    while (rows->next())
        runs.append(runFromRow(*rows));
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    return runs;
}

Result<Take> TakeStore::keep(JobStore& jobs, const Job& job, const Take& take,
                             const std::optional<RunTime>& run)
{
    Take kept = take;
    // A job owns the take of its first file; takes of its other files are found by their request.
    const QVariant owner = take.outputNumber == 0 ? QVariant(job.id) : QVariant();
    const auto done = m_database.transaction([&]() -> Result<void> {
        if (auto saved = jobs.update(job); !saved)
            return saved;
        // A take without a job (removed, or recovered) is found by its request.
        auto rows = m_database.run(
            u"SELECT %1 FROM takes WHERE output_number = ? AND (job_id = ? OR (job_id IS NULL AND service = "
            u"? "
            "AND request_id = ? AND request_id <> '')) ORDER BY job_id IS NULL, rowid LIMIT 1"_s.arg(
                takeColumns()),
            {take.outputNumber, job.id, job.service.toString(), job.requestId.toString()});
        if (!rows)
            return failure(rows.error());
        if (rows->next()) {
            auto earlier = takeFromRow(*rows);
            rows->finish();
            if (!earlier)
                return failure(earlier.error());
            kept = *std::move(earlier);
            kept.path = take.path;
            kept.bytes = take.bytes;
            const auto moved =
                m_database.run(u"UPDATE takes SET path = ?, bytes = ?, job_id = ? WHERE id = ?"_s,
                               {kept.path, kept.bytes, owner, kept.id.toString()});
            if (!moved)
                return failure(moved.error());
            return {};
        }
        rows->finish();
        if (run) {
            if (auto remembered = remember(*run); !remembered)
                return remembered;
        }
        return insert(take, owner);
    });
    if (!done)
        return failure(done.error());
    return kept;
}

Result<void> TakeStore::setStarred(const TakeId& id, bool starred)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto done =
            m_database.run(u"UPDATE takes SET starred = ? WHERE id = ?"_s, {starred ? 1 : 0, id.toString()});
        if (!done)
            return failure(done.error());
        if (done->numRowsAffected() != 1)
            return failure(ErrorKind::NotFound, u"takes %1"_s.arg(id));
        return {};
    });
}

Result<void> TakeStore::remove(const TakeId& id)
{
    return m_database.transaction([&]() -> Result<void> {
        const auto done = m_database.run(u"DELETE FROM takes WHERE id = ?"_s, {id.toString()});
        if (!done)
            return failure(done.error());
        return {};
    });
}

} // namespace rushes
