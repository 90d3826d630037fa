#include "app/store/rescue.h"

#include "app/store/rows.h"
#include "app/store/takestore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// What belongs to a database: itself, and what is not merged into it yet. The index of the latter is made
/// anew.
const QStringList parts = {u""_s, u"-wal"_s};

/// Rows from one end of a table as far as they can be read, and then from the other: damage lies in between.
template<typename T, typename Key, typename Read, typename KeyOf>
std::map<Key, T> readable(Database& database, const QString& statement, Read read, KeyOf keyOf)
{
    std::map<Key, T> found;
    for (const QString& direction : {u"ASC"_s, u"DESC"_s}) {
        auto rows = database.run(statement.arg(direction));
        while (rows && rows->next()) {
            Result<T> value = read(*rows);
            if (value) {
                const Key key = keyOf(*rows, *value);
                found.insert_or_assign(key, *std::move(value));
            }
        }
    }
    return found;
}

QList<Job> readableJobs(Database& database)
{
    const auto found = readable<Job, JobId>(
        database, u"SELECT id, %1 FROM jobs ORDER BY id "_s.arg(jobColumns()) + u"%1"_s,
        [](const QSqlQuery& row) { return jobFromRow(row); },
        [](const QSqlQuery&, const Job& job) { return job.id; });
    QList<Job> jobs;
    for (const auto& [id, job] : found)
        jobs.append(job);
    return jobs;
}

QList<Take> readableTakes(Database& database)
{
    const auto found = readable<Take, qint64>(
        database, u"SELECT %1, rowid FROM takes ORDER BY rowid "_s.arg(takeColumns()) + u"%1"_s,
        [](const QSqlQuery& row) { return takeFromRow(row); },
        [](const QSqlQuery& row, const Take&) {
            return row.value(static_cast<int>(takeColumns().count(u',')) + 1).toLongLong();
        });
    QList<Take> takes;
    for (const auto& [row, take] : found)
        takes.append(take);
    return takes;
}

QList<Rescue::Line> readableLedger(Database& database)
{
    const auto names = readable<QString, QString>(
        database, u"SELECT id, name FROM projects ORDER BY rowid "_s + u"%1"_s,
        [](const QSqlQuery& row) { return Result<QString>(row.value(1).toString()); },
        [](const QSqlQuery& row, const QString&) { return row.value(0).toString(); });
    const int after = static_cast<int>(ledgerColumns().count(u',')) + 1;
    const auto found = readable<Rescue::Line, qint64>(
        database, u"SELECT %1, job_id, id FROM spending ORDER BY id "_s.arg(ledgerColumns()) + u"%1"_s,
        [after](const QSqlQuery& row) {
            return Result<Rescue::Line>({ledgerFromRow(row), row.value(after).toLongLong()});
        },
        [after](const QSqlQuery& row, const Rescue::Line&) { return row.value(after + 1).toLongLong(); });
    QList<Rescue::Line> lines;
    for (const auto& [id, line] : found) {
        lines.append(line);
        if (const auto name = names.find(line.entry.projectId); name != names.end())
            lines.last().entry.project = name->second;
    }
    return lines;
}

QList<RunTime> readableRuns(Database& database)
{
    const int id = static_cast<int>(runColumns().count(u',')) + 1;
    const auto found = readable<RunTime, qint64>(
        database, u"SELECT %1, id FROM runs ORDER BY id "_s.arg(runColumns()) + u"%1"_s,
        [](const QSqlQuery& row) { return Result<RunTime>(runFromRow(row)); },
        [id](const QSqlQuery& row, const RunTime&) { return row.value(id).toLongLong(); });
    QList<RunTime> runs;
    for (const auto& [row, run] : found)
        runs.append(run);
    return runs;
}

QHash<JobId, Evidence> readableEvidence(Database& database)
{
    const int job = static_cast<int>(evidenceColumns().count(u',')) + 1;
    const auto found = readable<Evidence, JobId>(
        database, u"SELECT %1, job_id FROM evidence ORDER BY job_id "_s.arg(evidenceColumns()) + u"%1"_s,
        [](const QSqlQuery& row) { return Result<Evidence>(evidenceFromRow(row)); },
        [job](const QSqlQuery& row, const Evidence&) { return row.value(job).toLongLong(); });
    QHash<JobId, Evidence> evidence;
    for (const auto& [id, one] : found)
        evidence.insert(id, one);
    return evidence;
}

QHash<QString, QHash<QString, LiveRate>> readableRates(Database& database)
{
    const auto found = readable<LiveRate, std::pair<QString, QString>>(
        database, u"SELECT silent_micros, read, service, model FROM rates ORDER BY rowid "_s + u"%1"_s,
        [](const QSqlQuery& row) {
            return Result<LiveRate>(
                {Usd{row.value(0).toLongLong()}, QDate::fromString(row.value(1).toString(), Qt::ISODate)});
        },
        [](const QSqlQuery& row, const LiveRate&) {
            return std::pair(row.value(2).toString(), row.value(3).toString());
        });
    QHash<QString, QHash<QString, LiveRate>> rates;
    for (const auto& [key, rate] : found) {
        if (rate.read.isValid())
            rates[key.first].insert(key.second, rate);
    }
    return rates;
}

QList<LedgerEntry> allLines(const Rescue& rescue)
{
    QList<LedgerEntry> lines;
    for (const Rescue::Line& line : rescue.ledger)
        lines.append(line.entry);
    return lines;
}

/// The ledger without the lines that its jobs will make anew: one without a request id is its job's alone.
QList<LedgerEntry> linesBesidesJobs(const Rescue& rescue)
{
    QSet<JobId> jobs;
    for (const Job& job : rescue.jobs)
        jobs.insert(job.id);
    QList<LedgerEntry> lines;
    for (const Rescue::Line& line : rescue.ledger) {
        if (!line.entry.requestId.isEmpty() || !jobs.contains(line.job))
            lines.append(line.entry);
    }
    return lines;
}

Result<void> storeMoney(const QList<LedgerEntry>& lines, const Rescue& rescue, SpendingStore& store)
{
    if (Result<void> taken = store.takeOver(lines); !taken)
        return taken;
    for (const auto [service, rates] : rescue.rates.asKeyValueRange()) {
        for (const auto [model, rate] : rates.asKeyValueRange()) {
            if (Result<void> kept = store.keepRate(service, model, rate); !kept)
                return kept;
        }
    }
    return {};
}

/// `jobs`: those of the rescue, in their order, with their new ids.
Result<void> storeEvidence(const QList<Job>& jobs, const Rescue& rescue, SpendingStore& store)
{
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const Evidence evidence = rescue.evidence.value(rescue.jobs.at(i).id);
        if (evidence.before) {
            if (Result<void> kept = store.keepBefore(jobs.at(i).id, evidence.before); !kept)
                return kept;
        }
        if (evidence.after) {
            if (Result<void> kept = store.keepAfter(jobs.at(i).id, *evidence.after); !kept)
                return kept;
        }
    }
    return {};
}

} // namespace

Result<void> copyDatabase(const QString& path, const QString& folder, const QString& name)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::NotWritable, folder);
    for (const QString& part : parts) {
        const QString target = folder + u'/' + name + part;
        QFile::remove(target);
        if (!QFileInfo::exists(path + part))
            continue;
        QFile source(path + part);
        if (!source.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotReadable, path);
        if (!source.copy(target)) {
            QFile::remove(target);
            return failure(ErrorKind::NotWritable, folder);
        }
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    }
    return {};
}

Result<QString> backUpDatabase(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorKind::NotReadable, path);
    const QString name = u"%1 %2.%3"_s.arg(
        file.completeBaseName(), file.lastModified().toString(u"yyyy-MM-dd hh.mm.ss"_s), file.suffix());
    const QString copy = file.absolutePath() + u'/' + name;
    // The same state was found before.
    if (QFileInfo(copy).size() == file.size() &&
        QFileInfo(copy + u"-wal"_s).size() == QFileInfo(path + u"-wal"_s).size())
        return copy;
    if (const Result<void> copied = copyDatabase(path, file.absolutePath(), name); !copied)
        return failure(copied.error());
    return copy;
}

void readAll(Database& database, Rescue& rescue)
{
    rescue.jobs = readableJobs(database);
    rescue.takes = readableTakes(database);
    rescue.ledger = readableLedger(database);
    rescue.runs = readableRuns(database);
    rescue.evidence = readableEvidence(database);
    rescue.rates = readableRates(database);
}

Result<void> storeMoney(const Rescue& rescue, Database& database)
{
    SpendingStore store(database);
    return storeMoney(allLines(rescue), rescue, store);
}

Result<void> storeAll(const Rescue& rescue, Database& database, const RunnerLock& runner)
{
    // First the ledger: where a job has a line of its own there, it goes on with that.
    SpendingStore money(database);
    if (Result<void> kept = storeMoney(linesBesidesJobs(rescue), rescue, money); !kept)
        return kept;
    JobStore store(database, runner);
    const auto added = store.add(rescue.jobs);
    if (!added)
        return failure(added.error());
    if (Result<void> recorded = store.save(*added); !recorded)
        return recorded;
    if (Result<void> kept = storeEvidence(*added, rescue, money); !kept)
        return kept;
    TakeStore takes(database);
    for (const Take& take : rescue.takes) {
        if (Result<void> kept = takes.add(take); !kept)
            return kept;
    }
    return takes.takeOver(rescue.runs);
}

} // namespace rushes
