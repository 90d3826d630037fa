#pragma once

#include "app/catalogue/prices.h"
#include "app/domain/runtime.h"
#include "app/domain/take.h"
#include "app/store/capstore.h"
#include "app/store/spendingstore.h"

#include <QHash>

#include <array>
#include <filesystem>

namespace rushes {

class RunnerLock;

/// The readable contents of a database that cannot be used. They are displayed from a copy; the database is
/// not changed.
struct SalvagedDatabase
{
    /// A line of the ledger; `job` 0: its job does not exist any more.
    struct Line
    {
        LedgerEntry entry = {};
        JobId job = 0;
    };

    Error why = {};
    QString backup = {}; ///< absolute path of the backup beside it; empty: there is none
    QList<Job> jobs = {};
    QList<Take> takes = {};
    QHash<QString, std::pair<QString, QString>> takeNotes = {}; ///< notes and tags by take id
    QList<Line> ledger = {};
    QList<RunTime> runs = {};
    QHash<JobId, Evidence> evidence = {};
    QHash<ServiceId, QHash<QString, LiveRate>> rates = {}; ///< by service and model
    /// CapsUnknown: the limits can't be read, or it is unknown whether there were any.
    Result<std::optional<Caps>> caps = failure(ErrorKind::CapsUnknown);
};

/// Copies a database with its log to `folder` under `name`. The database is only read. Errors: NotReadable
/// for the database, NotWritable and DiskFull for the copy.
[[nodiscard]] Result<void> copyDatabase(const QString& path, const QString& folder, const QString& name);

/// Makes a backup beside the database, named by the time of the last change: one for each state in which it
/// was found; earlier ones are not overwritten. Returns the path of the backup, which is on the disk.
[[nodiscard]] Result<QString> backUpDatabase(const QString& path);

/// Sizes and modification times of a database and its log, for detecting writes.
struct DatabaseState
{
    struct Part
    {
        qint64 size = -1; ///< -1: the file does not exist
        std::filesystem::file_time_type written = {};
        bool operator==(const Part&) const = default;
    };
    std::array<Part, 2> parts = {};
    bool operator==(const DatabaseState&) const = default;
};
[[nodiscard]] DatabaseState stateOf(const QString& path);

/// Merges the complete log into the file of a database that no other process has open. Errors: NotWritable,
/// DiskFull; then some rows are only in the log.
[[nodiscard]] Result<void> mergeLog(Database& database);

/// Where a database is created that will replace the one at `path`.
[[nodiscard]] QString freshPath(const QString& path);
/// Replaces the database at `path`, which no process has open and of which `backup` is a copy, by the
/// complete, closed one at freshPath(). If interrupted, either the old database is still there with its log,
/// or finishReplacing() completes the operation.
[[nodiscard]] Result<void> replaceDatabase(const QString& path, const QString& backup);
/// To be called before the database is opened. False: replacing could not be completed.
bool finishReplacing(const QString& path);

/// Reads all readable rows of all processes, newest last; unreadable ones are skipped.
void readAll(Database& database, SalvagedDatabase& salvaged);

/// Stores ledger and prices only, without the jobs, in an empty database.
[[nodiscard]] Result<void> storeMoney(const SalvagedDatabase& salvaged, Database& database);
/// Stores everything, with `runner` as owner of the jobs, in an empty database.
[[nodiscard]] Result<void> storeAll(const SalvagedDatabase& salvaged, Database& database,
                                    const RunnerLock& runner);

} // namespace rushes
