#pragma once

#include "app/domain/take.h"

#include <QSqlQuery>

namespace rushes {

// Jobs and takes as rows. Reading trusts nothing: a row of wrong types is Damaged and names its column.

/// The columns of jobValues(), with commas between.
[[nodiscard]] const QString& jobColumns();
/// All of a job but its id.
[[nodiscard]] QVariantList jobValues(const Job& job);
/// From "SELECT id, " + jobColumns().
[[nodiscard]] Result<Job> jobFromRow(const QSqlQuery& row);

[[nodiscard]] const QString& takeColumns();
[[nodiscard]] QVariantList takeValues(const Take& take);
/// From "SELECT " + takeColumns().
[[nodiscard]] Result<Take> takeFromRow(const QSqlQuery& row);

/// "?, ?, ?" for that many values.
[[nodiscard]] QString placeholders(qsizetype count);

} // namespace rushes
