#pragma once

#include "app/domain/ledger.h"
#include "app/domain/runtime.h"
#include "app/domain/spending.h"
#include "app/domain/take.h"

#include <QSqlQuery>

namespace rushes {

// Jobs, takes, lines of the ledger and so on as database rows. Reading trusts nothing: a row with a value of
// the wrong type is Damaged, and the detail names its column.

/// The columns of jobValues(), separated by commas.
[[nodiscard]] const QString& jobColumns();
/// All members of a job except its id.
[[nodiscard]] QVariantList jobValues(const Job& job);
/// From "SELECT id, " + jobColumns().
[[nodiscard]] Result<Job> jobFromRow(const QSqlQuery& row);

[[nodiscard]] const QString& takeColumns();
[[nodiscard]] QVariantList takeValues(const Take& take);
/// From "SELECT " + takeColumns().
[[nodiscard]] Result<Take> takeFromRow(const QSqlQuery& row);

[[nodiscard]] const QString& ledgerColumns();
[[nodiscard]] QVariantList ledgerValues(const LedgerEntry& entry);
/// From "SELECT " + ledgerColumns(); without the project's name. An unrecognised outcome becomes Unknown,
/// which counts as spent.
[[nodiscard]] LedgerEntry ledgerFromRow(const QSqlQuery& row);

[[nodiscard]] const QString& runColumns();
[[nodiscard]] QVariantList runValues(const RunTime& run);
/// From "SELECT " + runColumns().
[[nodiscard]] RunTime runFromRow(const QSqlQuery& row);

[[nodiscard]] const QString& evidenceColumns();
/// From "SELECT " + evidenceColumns().
[[nodiscard]] Evidence evidenceFromRow(const QSqlQuery& row);

/// "?, ?, ?" for that many values.
[[nodiscard]] QString placeholders(qsizetype count);

} // namespace rushes
