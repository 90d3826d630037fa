#pragma once

#include "app/base/result.h"
#include "app/domain/ledger.h"
#include "app/domain/take.h"

namespace rushes {

class Database;

/// What was done where the database could not be used as it is: it is shown from a copy, and not written.
struct Rescue
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
    QList<Line> ledger = {};
};

/// Copies a database, with what SQLite has not merged into it yet, to `folder` under `name`. The file itself
/// is only read. Errors: NotReadable where it cannot be read, NotWritable and DiskFull for the copy.
[[nodiscard]] Result<void> copyDatabase(const QString& path, const QString& folder, const QString& name);

/// Keeps a copy beside the database, named after the time of its last change, so that there is one for each
/// state it was found in. The answer is the copy's path.
[[nodiscard]] Result<QString> backUpDatabase(const QString& path);

/// Every job, take and line of the ledger that can be read, newest last, whoever they belong to; what cannot
/// is left out.
[[nodiscard]] QList<Job> readableJobs(Database& database);
[[nodiscard]] QList<Take> readableTakes(Database& database);
[[nodiscard]] QList<Rescue::Line> readableLedger(Database& database);

} // namespace rushes
