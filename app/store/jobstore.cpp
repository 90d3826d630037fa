#include "app/store/jobstore.h"

#include "app/store/rows.h"
#include "app/store/spendingstore.h"
#include "app/store/storedrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString overStates = u"'done', 'failed', 'cancelled'"_s;

}

JobStore::JobStore(Database& database, const RunnerLock& runner)
    : m_database(database)
    , m_runner(runner)
{
}

Result<QList<Job>> JobStore::add(QList<Job> jobs, const Check& check)
{
    const auto done = m_database.transaction([&]() -> Result<void> {
        if (check) {
            if (auto allowed = check(); !allowed)
                return allowed;
        }
        auto last = m_database.run(u"SELECT coalesce(max(place), 0) FROM jobs"_s);
        if (!last)
            return failure(last.error());
        qint64 place = last->next() ? last->value(0).toLongLong() : 0;
        last->finish();
        for (Job& job : jobs) {
            if (job.order == 0)
                job.order = ++place;
            const QVariantList values = jobValues(job) << m_runner.id();
            auto added = m_database.run(
                u"INSERT INTO jobs (%1, runner) VALUES (%2)"_s.arg(jobColumns(), placeholders(values.size())),
                values);
            if (!added)
                return failure(added.error());
            job.id = added->lastInsertId().toLongLong();
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    return jobs;
}

Result<Job> JobStore::add(const Job& job)
{
    auto added = add(QList<Job>{job});
    if (!added)
        return failure(added.error());
    return added->constFirst();
}

Result<void> JobStore::update(const Job& job)
{
    static const QString statement = u"UPDATE jobs SET "_s + jobColumns().split(u", "_s).join(u" = ?, "_s) +
                                     u" = ? WHERE id = ? AND runner = ?"_s;
    auto saved = m_database.run(statement, jobValues(job) << job.id << m_runner.id());
    if (!saved)
        return failure(saved.error());
    if (saved->numRowsAffected() != 1)
        return failure(ErrorKind::NotFound, u"jobs %1"_s.arg(job.id));
    return SpendingStore(m_database).record(job);
}

Result<void> JobStore::save(const QList<Job>& jobs, const Check& check)
{
    return m_database.transaction([&]() -> Result<void> {
        if (check) {
            if (auto allowed = check(); !allowed)
                return allowed;
        }
        for (const Job& job : jobs) {
            if (auto saved = update(job); !saved)
                return saved;
        }
        return {};
    });
}

Result<void> JobStore::remove(const QList<JobId>& ids)
{
    return m_database.transaction([&]() -> Result<void> {
        for (const JobId id : ids) {
            if (auto told = SpendingStore(m_database).forget(id); !told)
                return told;
            const auto removed =
                m_database.run(u"DELETE FROM jobs WHERE id = ? AND runner = ?"_s, {id, m_runner.id()});
            if (!removed)
                return failure(removed.error());
        }
        return {};
    });
}

Result<Stored<Job>> JobStore::rows(const QString& condition, const QVariantList& values)
{
    return storedRows<Job>(
        m_database.run(u"SELECT id, %1 FROM jobs WHERE "_s.arg(jobColumns()) + condition, values),
        jobFromRow);
}

Result<Stored<Job>> JobStore::select(const QString& runner)
{
    return rows(u"runner = ? ORDER BY place, id"_s, {runner});
}

Result<Stored<Job>> JobStore::loadOpen()
{
    auto open =
        rows(u"runner = ? AND state NOT IN (%1) ORDER BY place, id"_s.arg(overStates), {m_runner.id()});
    if (!open)
        return open;
    // Cancelled, but not confirmed by the service.
    auto doubted = rows(u"state = 'cancelled' AND cancel_wanted = 1 AND runner = ?"_s, {m_runner.id()});
    if (!doubted)
        return doubted;
    open->values += doubted->values;
    open->damaged += doubted->damaged;
    return open;
}

Result<Stored<Job>> JobStore::loadOver(JobId before, int limit)
{
    // The unary plus makes SQLite use the index by id, which finds the newest jobs quickly.
    return rows(u"id < ? AND +runner = ? AND state IN (%1) ORDER BY id DESC LIMIT ?"_s.arg(overStates),
                {before, m_runner.id(), limit});
}

Result<QStringList> JobStore::runners(Database& database)
{
    auto rows = database.run(u"SELECT runner FROM jobs GROUP BY runner ORDER BY count(*) DESC"_s);
    if (!rows)
        return failure(rows.error());
    QStringList ids;
    while (rows->next())
        ids.append(rows->value(0).toString());
    return ids;
}

Result<Stored<Job>> JobStore::adopt()
{
    Stored<Job> adopted;
    QStringList dead;
    const auto done = m_database.transaction([&]() -> Result<void> {
        auto rows = m_database.run(u"SELECT DISTINCT runner FROM jobs WHERE runner <> ?"_s, {m_runner.id()});
        if (!rows)
            return failure(rows.error());
        while (rows->next()) {
            const QString runner = rows->value(0).toString();
            if (!RunnerLock::isAlive(m_runner.folder(), runner))
                dead.append(runner);
        }
        rows->finish();
        for (const QString& runner : std::as_const(dead)) {
            auto jobs = select(runner);
            if (!jobs)
                return failure(jobs.error());
            adopted.values += jobs->values;
            adopted.damaged += jobs->damaged;
            const auto claimed =
                m_database.run(u"UPDATE jobs SET runner = ? WHERE runner = ?"_s, {m_runner.id(), runner});
            if (!claimed)
                return failure(claimed.error());
        }
        return {};
    });
    if (!done)
        return failure(done.error());
    for (const QString& runner : std::as_const(dead))
        RunnerLock::clear(m_runner.folder(), runner);
    std::stable_sort(adopted.values.begin(), adopted.values.end(),
                     [](const Job& a, const Job& b) { return a.order < b.order; });
    return adopted;
}

Result<Stored<Job>> JobStore::ofRequest(const ServiceId& service, const RequestId& requestId, Whose whose)
{
    QString condition = u"request_id = ?"_s;
    QVariantList values = {requestId.toString()};
    if (!service.isEmpty()) {
        condition += u" AND service = ?"_s;
        values.append(service.toString());
    }
    if (whose == Whose::Ours) {
        condition += u" AND runner = ?"_s;
        values.append(m_runner.id());
    }
    return rows(condition + u" ORDER BY id DESC"_s, values);
}

Result<void> JobStore::claim(const Job& job, const RequestId& requestId)
{
    return m_database.transaction([&]() -> Result<void> {
        if (!requestId.isEmpty()) {
            const auto others = rows(u"service = ? AND request_id = ? AND id <> ? LIMIT 1"_s,
                                     {job.service.toString(), requestId.toString(), job.id});
            if (!others)
                return failure(others.error());
            if (!others->values.isEmpty())
                return failure(ErrorKind::Refused, others->values.constFirst().sceneName);
            if (!others->damaged.isEmpty())
                return failure(ErrorKind::Refused, others->damaged.constFirst().detail);
        }
        const auto claimed = m_database.run(u"UPDATE jobs SET request_id = ? WHERE id = ? AND runner = ?"_s,
                                            {requestId.toString(), job.id, m_runner.id()});
        if (!claimed)
            return failure(claimed.error());
        if (claimed->numRowsAffected() != 1)
            return failure(ErrorKind::NotFound, u"jobs %1"_s.arg(job.id));
        return {};
    });
}

Result<Stored<Job>> JobStore::unknownAt(const ServiceId& service)
{
    return rows(u"state = 'unknown' AND service = ? AND request_id = '' AND submitted > 0 ORDER BY id DESC"_s,
                {service.toString()});
}

Result<QSet<QString>> JobStore::othersPaths(const QString& folder, const Job& job)
{
    // Paths below FOLDER/ sort between it and FOLDER0, since 0 follows the slash.
    const QString begin = folder.endsWith(u'/') ? folder : folder + u'/';
    const QString end = begin.chopped(1) + u'0';
    const QVariantList values = {begin, end, job.id, job.service.toString(), job.requestId.toString()};
    auto rows = m_database.run(u"SELECT path FROM jobs WHERE path >= ? AND path < ? AND id <> ? AND NOT "
                               "(service = ? AND request_id = ? AND request_id <> '') "
                               "UNION SELECT path FROM takes WHERE path >= ? AND path < ? AND job_id IS NOT "
                               "? AND NOT (service = ? AND request_id = ? AND request_id <> '')"_s,
                               values + values);
    if (!rows)
        return failure(rows.error());
    QSet<QString> paths;
    while (rows->next())
        paths.insert(rows->value(0).toString());
    if (rows->lastError().isValid())
        return failure(sqlError(rows->lastError()));
    return paths;
}

Result<bool> JobStore::isOthers(const QString& path, const Job& job)
{
    const QVariantList values = {path, job.id, job.service.toString(), job.requestId.toString()};
    auto rows = m_database.run(
        u"SELECT EXISTS (SELECT 1 FROM takes WHERE path = ? AND job_id IS NOT ? AND NOT (service = ? AND "
        "request_id = ? AND request_id <> '')) OR EXISTS (SELECT 1 FROM jobs WHERE path = ? AND id <> ? AND "
        "NOT (service = ? AND request_id = ? AND request_id <> '') AND state NOT IN ('failed', "
        "'cancelled'))"_s,
        values + values);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return failure(sqlError(rows->lastError()));
    return rows->value(0).toBool();
}

Result<int> JobStore::nextTakeNumber(const SceneId& sceneId)
{
    auto rows = m_database.run(u"SELECT max(coalesce((SELECT max(number) FROM takes WHERE scene_id = ?), 0),"
                               " coalesce((SELECT max(take_number) FROM jobs WHERE scene_id = ?), 0)) + 1"_s,
                               {sceneId.toString(), sceneId.toString()});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? std::max(1, rows->value(0).toInt()) : 1;
}

} // namespace rushes
