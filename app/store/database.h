#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <memory>

namespace rushes {

/// The SQLite file that jobs and takes are kept in. Several processes may have it open.
/// Everything that is answered as done is on the disk (WAL, synchronous=FULL).
class Database
{
public:
    /// Opens or makes the file and brings its schema up to date. One that is made where another was before,
    /// which is gone with its ledger, does not know the user's limits: CapStore::read() says so. Errors:
    /// TooNew (a newer Rushes wrote it: nothing is touched), Damaged (no database, or not ours: nothing is
    /// touched), NotWritable, NotReadable, DiskFull.
    static Result<std::unique_ptr<Database>> open(const QString& path);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QSqlDatabase connection() const { return QSqlDatabase::database(m_name, false); }

    /// Runs `work` in one transaction that is committed when it succeeds and else rolled back.
    Result<void> transaction(const std::function<Result<void>()>& work);
    /// A statement with its values bound in order.
    [[nodiscard]] Result<QSqlQuery> run(const QString& statement, const QVariantList& values = {});

private:
    Database(QString path, QString name);
    Result<void> configure(bool isInPlaceOfOne);

    QString m_path;
    QString m_name; ///< of the connection
};

/// What an error of SQLite means for what happens next.
[[nodiscard]] Error sqlError(const QSqlError& error);

} // namespace rushes
