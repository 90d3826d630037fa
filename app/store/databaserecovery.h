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

/// What was done where the database could not be used as it is: it is shown from a copy, and not written.
struct DatabaseRecovery
{
    /// Of the ledger; 0: its job is gone.
    struct Line
    {
        LedgerEntry entry = {};
        JobId job = 0;
    };

    Error why = {};
    QString backup = {}; ///< absolute path of the copy beside it; empty: there is none
    QList<Job> jobs = {};
    QList<Take> takes = {};
    QHash<QString, std::pair<QString, QString>> takeNotes = {}; ///< notes and tags, by the take's id
    QList<Line> ledger = {};
    QList<RunTime> runs = {};
    QHash<JobId, Evidence> evidence = {};
    QHash<ServiceId, QHash<QString, LiveRate>> rates = {}; ///< by service and model
    /// CapsUnknown: they cannot be read, or nobody can say whether there were any.
    Result<std::optional<Caps>> caps = failure(ErrorKind::CapsUnknown);
};

/// Copies a database, with what SQLite has not merged into it yet, to `folder` under `name`. The file itself
/// is only read. Errors: NotReadable where it cannot be read, NotWritable and DiskFull for the copy.
[[nodiscard]] Result<void> copyDatabase(const QString& path, const QString& folder, const QString& name);

/// Keeps a copy beside the database, named after the time of its last change, so that there is one for each
/// state it was found in; no earlier one is written over. The answer is the copy's path: it is on the disk.
[[nodiscard]] Result<QString> backUpDatabase(const QString& path);

/// How large a database and its log were, and when they were written: what was written since shows here.
struct DatabaseState
{
    struct Part
    {
        qint64 size = -1; ///< -1: there is none
        std::filesystem::file_time_type written = {};
        bool operator==(const Part&) const = default;
    };
    std::array<Part, 2> parts = {};
    bool operator==(const DatabaseState&) const = default;
};
[[nodiscard]] DatabaseState stateOf(const QString& path);

/// Merges the whole log into the file of a database that nobody else has open. Errors: NotWritable, DiskFull;
/// then rows are in the log alone.
[[nodiscard]] Result<void> mergeLog(Database& database);

/// Where a database is made that is to take the place of the one at `path`.
[[nodiscard]] QString freshPath(const QString& path);
/// Puts the database at freshPath(), which is whole and closed, in the place of the one at `path`, which
/// nobody has open and of which `backup` is a copy. Whenever this is cut short, the old one stands there with
/// its log, or finishReplacing() does the rest.
[[nodiscard]] Result<void> replaceDatabase(const QString& path, const QString& backup);
/// Before the database is opened. False: something is still to be done, and cannot be.
bool finishReplacing(const QString& path);

/// Everything of it that can be read, newest last, whoever it belongs to; what cannot is left out.
void readAll(Database& database, DatabaseRecovery& databaseRecovery);

/// The ledger and the prices, for a database that the jobs do not come into. Into an empty one.
[[nodiscard]] Result<void> storeMoney(const DatabaseRecovery& databaseRecovery, Database& database);
/// Everything, the jobs for `runner`. Into an empty one.
[[nodiscard]] Result<void> storeAll(const DatabaseRecovery& databaseRecovery, Database& database,
                                    const RunnerLock& runner);

} // namespace rushes
