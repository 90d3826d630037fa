#include "app/store/rescue.h"

#include "app/store/database.h"
#include "app/store/rows.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
        database, u"SELECT id, name FROM projects ORDER BY id "_s + u"%1"_s,
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

} // namespace rushes
