#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace rushes {

/// The SQLite file with jobs, takes and spending. Several processes may have it open. A successful write is
/// on the disk (WAL, synchronous=FULL).
class Database
{
public:
    /// Opens or creates the file and migrates its schema. If a database was there earlier and is missing now,
    /// with its ledger, the new one marks the user's limits as unknown (see CapStore::read()). Errors: TooNew
    /// (written by a newer Rushes) and Damaged (no database, or of another program), both without any change;
    /// NotWritable, NotReadable, DiskFull.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }

    /// Runs `work` in a transaction, committed if `work` succeeds and rolled back otherwise.
    Result<void> transaction(const std::function<Result<void>()>& work);
    /// Runs a statement with values bound in order.
    [[nodiscard]] Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {});

private:
    Database(QString path, QString name);
    Result<void> configure(bool isInPlaceOfOne);

    QString m_path;
    QString m_name; ///< of the connection
};

/// The Error for an SQLite error.
[[nodiscard]] Error sqlError(const QSqlError& error);

} // namespace rushes
