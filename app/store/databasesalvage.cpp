#include "app/store/databasesalvage.h"

#include "app/catalogue/prices.h"
#include "app/store/rows.h"
#include "app/store/takestore.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <map>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// The files of a database: the database and its log. The log's index is rebuilt.
const QStringList parts = {u""_s, u"-wal"_s};

/// The log of a database that is being replaced. While it and freshPath() exist, replacing has to be
/// completed.
QString asidePath(const QString& path)
{
    return path + u".old-wal"_s;
}

/// Renames atomically, replacing an existing file.
bool renamed(const QString& from, const QString& to)
{
    std::error_code problem;
    std::filesystem::rename(from.toStdString(), to.toStdString(), problem);
    return !problem;
}

/// Flushes a file or folder, so that it survives a power failure.
void toDisk(const QString& path)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(path)
#endif
}

/// A missing file equals an empty one, as SQLite treats its logs.
bool holdTheSame(const QString& one, const QString& other)
{
    if (QFileInfo(one).size() != QFileInfo(other).size())
        return false;
    if (QFileInfo(one).size() == 0)
        return true;
    QFile a(one);
    QFile b(other);
    if (!a.open(QIODevice::ReadOnly) || !b.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 piece = 1 << 20;
    while (!a.atEnd()) {
        if (a.read(piece) != b.read(piece) || a.error() != QFileDevice::NoError)
            return false;
    }
    return b.atEnd();
}

bool isCopy(const QString& path, const QString& copy)
{
    return std::all_of(parts.cbegin(), parts.cend(),
                       [&](const QString& part) { return holdTheSame(path + part, copy + part); });
}

bool isTaken(const QString& path)
{
    return std::any_of(parts.cbegin(), parts.cend(),
                       [&](const QString& part) { return QFileInfo::exists(path + part); });
}

/// "rushes 2026-05-01 12.30.00.sqlite", for the second and later ones with a number.
QString datedPath(const QString& path, const QDateTime& time, int number)
{
    const QFileInfo file(path);
    const QString which = number == 1 ? QString() : u" (%1)"_s.arg(number);
    return u"%1/%2 %3%4.%5"_s.arg(file.absolutePath(), file.completeBaseName(),
                                  time.toString(u"yyyy-MM-dd hh.mm.ss"_s), which, file.suffix());
}

/// Reads rows from one end of a table up to the damage, and then from the other end.
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

/// Notes and tags as far as they can be read.
QHash<QString, std::pair<QString, QString>> readableNotes(Database& database)
{
    QHash<QString, std::pair<QString, QString>> notes;
    auto rows = database.run(u"SELECT id, notes, tags FROM takes WHERE notes <> '' OR tags <> ''"_s);
    while (rows && rows->next())
        notes.insert(rows->value(0).toString(), {rows->value(1).toString(), rows->value(2).toString()});
    return notes;
}

Result<void> storeNotes(const SalvagedDatabase& salvaged, Database& database)
{
    for (auto take = salvaged.takeNotes.cbegin(); take != salvaged.takeNotes.cend(); ++take) {
        const auto kept = database.run(u"UPDATE takes SET notes = ?, tags = ? WHERE id = ?"_s,
                                       {take->first, take->second, take.key()});
        if (!kept)
            return failure(kept.error());
    }
    return {};
}

QList<SalvagedDatabase::Line> readableLedger(Database& database)
{
    const auto names = readable<QString, QString>(
        database, u"SELECT id, name FROM projects ORDER BY rowid "_s + u"%1"_s,
        [](const QSqlQuery& row) { return Result<QString>(row.value(1).toString()); },
        [](const QSqlQuery& row, const QString&) { return row.value(0).toString(); });
    const int after = static_cast<int>(ledgerColumns().count(u',')) + 1;
    const auto found = readable<SalvagedDatabase::Line, qint64>(
        database, u"SELECT %1, job_id, id FROM spending ORDER BY id "_s.arg(ledgerColumns()) + u"%1"_s,
        [after](const QSqlQuery& row) {
            return Result<SalvagedDatabase::Line>({ledgerFromRow(row), row.value(after).toLongLong()});
        },
        [after](const QSqlQuery& row, const SalvagedDatabase::Line&) {
            return row.value(after + 1).toLongLong();
        });
    QList<SalvagedDatabase::Line> lines;
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

QHash<ServiceId, QHash<QString, LiveRate>> readableRates(Database& database)
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
    QHash<ServiceId, QHash<QString, LiveRate>> rates;
    for (const auto& [key, rate] : found) {
        if (rate.read.isValid())
            rates[ServiceId(key.first)].insert(key.second, rate);
    }
    return rates;
}

QList<LedgerEntry> allLines(const SalvagedDatabase& salvaged)
{
    QList<LedgerEntry> lines;
    for (const SalvagedDatabase::Line& line : salvaged.ledger)
        lines.append(line.entry);
    return lines;
}

/// The ledger without lines that its jobs will create again: a line without a request id belongs to its job
/// only.
QList<LedgerEntry> linesBesidesJobs(const SalvagedDatabase& salvaged)
{
    QSet<JobId> jobs;
    for (const Job& job : salvaged.jobs)
        jobs.insert(job.id);
    QList<LedgerEntry> lines;
    for (const SalvagedDatabase::Line& line : salvaged.ledger) {
        if (!line.entry.requestId.isEmpty() || !jobs.contains(line.job))
            lines.append(line.entry);
    }
    return lines;
}

Result<void> storeMoney(const QList<LedgerEntry>& lines, const SalvagedDatabase& salvaged,
                        SpendingStore& store)
{
    if (Result<void> taken = store.takeOver(lines); !taken)
        return taken;
    for (const auto [service, rates] : salvaged.rates.asKeyValueRange()) {
        for (const auto [model, rate] : rates.asKeyValueRange()) {
            if (Result<void> kept = store.keepRate(service, model, rate); !kept)
                return kept;
        }
    }
    return {};
}

/// `jobs`: the recovered ones, in order, with their new ids.
Result<void> storeEvidence(const QList<Job>& jobs, const SalvagedDatabase& salvaged, SpendingStore& store)
{
    for (qsizetype i = 0; i < jobs.size(); ++i) {
        const Evidence evidence = salvaged.evidence.value(salvaged.jobs.at(i).id);
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
        const bool opened = source.open(QIODevice::ReadOnly);
        if (!opened || !source.copy(target)) {
            for (const QString& begun : parts)
                QFile::remove(folder + u'/' + name + begun);
            return opened ? failure(ErrorKind::NotWritable, folder) : failure(ErrorKind::NotReadable, path);
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
    for (int number = 1;; ++number) {
        const QString copy = datedPath(path, file.lastModified(), number);
        if (isTaken(copy)) {
            // The same state was found earlier. Sizes and times don't tell: SQLite reuses a merged log from
            // its start.
            if (isCopy(path, copy))
                return copy;
            continue;
        }
        if (const auto copied = copyDatabase(path, file.absolutePath(), QFileInfo(copy).fileName()); !copied)
            return failure(copied.error());
        for (const QString& part : parts)
            toDisk(copy + part);
        toDisk(file.absolutePath());
        return copy;
    }
}

DatabaseState stateOf(const QString& path)
{
    DatabaseState state;
    for (std::size_t i = 0; i < state.parts.size(); ++i) {
        const QString part = path + parts.at(static_cast<qsizetype>(i));
        const QFileInfo file(part);
        if (!file.exists())
            continue;
        std::error_code problem;
        state.parts.at(i) = {file.size(), std::filesystem::last_write_time(part.toStdString(), problem)};
    }
    return state;
}

Result<void> mergeLog(Database& database)
{
    auto done = database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!done)
        return failure(done.error());
    // SQLite reports a blocked checkpoint in a result row, not as an error.
    if (!done->next() || done->value(0).toInt() != 0 || QFileInfo(database.path() + u"-wal"_s).size() > 0)
        return failure(ErrorKind::NotWritable, database.path());
    return {};
}

QString freshPath(const QString& path)
{
    return path + u".new"_s;
}

Result<void> replaceDatabase(const QString& path, const QString& backup)
{
    const QString fresh = freshPath(path);
    const QString log = path + u"-wal"_s;
    const QString aside = asidePath(path);
    if (!QFileInfo::exists(fresh) || QFileInfo(fresh + u"-wal"_s).size() > 0)
        return failure(ErrorKind::NotWritable, fresh);
    if (!isCopy(path, backup))
        return failure(ErrorKind::Busy, path); // another process has written to it
    // Only a single file can be moved atomically: SQLite could take the old database's log for the new one's,
    // and the old database is incomplete without its log. From here to the next step, finishReplacing() can
    // complete the operation.
    const bool hasLog = QFileInfo::exists(log);
    if (hasLog && !renamed(log, aside))
        return failure(ErrorKind::NotWritable, path);
    // Another process may have completed it meanwhile.
    if (!renamed(fresh, path) && QFileInfo::exists(fresh)) {
        if (hasLog)
            renamed(aside, log);
        return failure(ErrorKind::NotWritable, path);
    }
    if (hasLog)
        renamed(aside, backup + u"-wal"_s); // the backup has the same contents
    toDisk(QFileInfo(path).absolutePath());
    return {};
}

bool finishReplacing(const QString& path)
{
    const QString aside = asidePath(path);
    const QFileInfo log(aside);
    if (!log.exists())
        return true;
    const QString fresh = freshPath(path);
    if (QFileInfo::exists(fresh) && !renamed(fresh, path) && QFileInfo::exists(fresh))
        return false;
    int number = 1;
    while (QFileInfo::exists(datedPath(path, log.lastModified(), number) + u"-wal"_s))
        ++number;
    return renamed(aside, datedPath(path, log.lastModified(), number) + u"-wal"_s) ||
           !QFileInfo::exists(aside);
}

void readAll(Database& database, SalvagedDatabase& salvaged)
{
    salvaged.jobs = readableJobs(database);
    salvaged.takes = readableTakes(database);
    salvaged.takeNotes = readableNotes(database);
    salvaged.ledger = readableLedger(database);
    salvaged.runs = readableRuns(database);
    salvaged.evidence = readableEvidence(database);
    salvaged.rates = readableRates(database);
    salvaged.caps = CapStore(database).read();
}

/// Unknown limits stay unknown: nothing is spent until the user sets them.
static Result<void> storeCaps(const SalvagedDatabase& salvaged, Database& database)
{
    CapStore store(database);
    if (!salvaged.caps)
        return store.keepUnknown();
    return *salvaged.caps ? store.keep(**salvaged.caps) : Result<void>();
}

Result<void> storeMoney(const SalvagedDatabase& salvaged, Database& database)
{
    if (Result<void> kept = storeCaps(salvaged, database); !kept)
        return kept;
    SpendingStore store(database);
    return storeMoney(allLines(salvaged), salvaged, store);
}

Result<void> storeAll(const SalvagedDatabase& salvaged, Database& database, const RunnerLock& runner)
{
    if (Result<void> kept = storeCaps(salvaged, database); !kept)
        return kept;
    // First the ledger: jobs with a line in it continue with that line.
    SpendingStore money(database);
    if (Result<void> kept = storeMoney(linesBesidesJobs(salvaged), salvaged, money); !kept)
        return kept;
    JobStore store(database, runner);
    const auto added = store.add(salvaged.jobs);
    if (!added)
        return failure(added.error());
    if (Result<void> recorded = store.save(*added); !recorded)
        return recorded;
    if (Result<void> kept = storeEvidence(*added, salvaged, money); !kept)
        return kept;
    TakeStore takes(database);
    for (const Take& take : salvaged.takes) {
        if (Result<void> kept = takes.add(take); !kept)
            return kept;
    }
    if (Result<void> kept = storeNotes(salvaged, database); !kept)
        return kept;
    return takes.takeOver(salvaged.runs);
}

} // namespace rushes
