#include "app/store/database.h"

#include "app/store/migrations.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

/// A file beside a database that existed: if the database is empty or missing then, it is not new, and its
/// limits are unknown.
QString markOf(const QString& path)
{
    return path + u".made"_s;
}

void mark(const QString& path)
{
    QFile file(markOf(path));
    if (!QFileInfo(path).isFile() || file.exists() || !file.open(QIODevice::WriteOnly))
        return; // if nothing can be written here, the ledger can't either
    file.write("The database beside this file holds the ledger. Empty or gone, it is not new.\n");
}

/// Checks the first bytes before SQLite opens the file, which might write to it.
Result<void> checkHeader(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    // A new file is empty for a moment; one that contained a ledger was truncated.
    if (file.size() == 0)
        return QFile::exists(markOf(path)) ? failure(ErrorKind::Damaged, path) : Result<void>();
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::NotReadable, path);
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3"))
        return failure(ErrorKind::Damaged, path);
    quint32 version = 0;
    for (int i = 60; i < 64; ++i)
        version = (version << 8) | static_cast<quint8>(header.at(i));
    if (version > static_cast<quint32>(schemaVersion))
        return failure(ErrorKind::TooNew, path);
    return {};
}

constexpr int busyMs = 2000; // how long another process may hold the lock

/// Turns the write-ahead log on. When two processes open a new database, both try this, and SQLite refuses
/// one of them at once: it holds a read lock, so waiting could be a deadlock
/// (sqlite.org/c3ref/busy_handler.html).
Result<void> useLog(QSqlQuery query)
{
    const QDeadlineTimer patience(busyMs);
    while (!query.exec(u"PRAGMA journal_mode = WAL"_s)) {
        if (query.lastError().nativeErrorCode() != u"5" || patience.hasExpired())
            return failure(sqlError(query.lastError()));
        QThread::msleep(10);
    }
    return {};
}

/// Adds the file's name, which SQLite's errors do not contain.
Error named(Error error, const QString& path)
{
    const bool isOfTheFile = error.kind == ErrorKind::NotWritable || error.kind == ErrorKind::Damaged;
    if (isOfTheFile && !error.detail.contains(path))
        error.detail = error.detail.isEmpty() ? path : path + u": "_s + error.detail;
    return error;
}

} // namespace

Error sqlError(const QSqlError& error)
{
    bool known = false;
    const int code = error.nativeErrorCode().toInt(&known) & 0xff;
    const QString detail = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    switch (known ? code : 0) {
    case 3:  // PERM
    case 8:  // READONLY
    case 10: // IOERR
    case 14: // CANTOPEN
        return {ErrorKind::NotWritable, detail, {}};
    case 5: // BUSY
    case 6: // LOCKED
        return {ErrorKind::Locked, detail, {}};
    case 13: // FULL
        return {ErrorKind::DiskFull, detail, {}};
    case 11: // CORRUPT
    case 26: // NOTADB
        return {ErrorKind::Damaged, detail, {}};
    default:
        return {ErrorKind::Internal, detail, {}};
    }
}

Database::Database(QString path, QString name)
    : m_path(std::move(path))
    , m_name(std::move(name))
{
}

Database::~Database()
{
    connection().close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path)
{
    if (auto sound = checkHeader(path); !sound)
        return failure(sound.error());
    const bool isInPlaceOfOne = !QFile::exists(path) && QFile::exists(markOf(path));
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return failure(ErrorKind::MissingProgram, u"SQLite driver of Qt (libqt6sql6-sqlite)"_s);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::unique_ptr<Database> database(new Database(path, name));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyMs));
    if (!connection.open())
        return failure(named(sqlError(connection.lastError()), path));
    if (auto ready = database->configure(isInPlaceOfOne); !ready)
        return failure(ready.error());
    return database;
}

Result<void> Database::configure(bool isInPlaceOfOne)
{
    // Reads only: if a newer version is found, nothing has been changed.
    auto version = run(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    if (version->next() && version->value(0).toInt() > schemaVersion)
        return failure(ErrorKind::TooNew, m_path);
    version->finish();
    for (const QString& pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s}) {
        if (auto done = run(pragma); !done)
            return failure(done.error());
    }
    if (auto migrated = migrate(*this, isInPlaceOfOne); !migrated)
        return migrated;
    if (auto done = useLog(QSqlQuery(connection())); !done)
        return done;
    QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner);
    mark(m_path);
    return {};
}

Result<void> Database::transaction(const std::function<Result<void>()>& work)
{
    // IMMEDIATE: fails at the start where the database can't be written, and not half-way.
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun.error());
    Result<void> done = work();
    if (done) {
        if (auto committed = run(u"COMMIT"_s); !committed)
            done = failure(committed.error());
    }
    if (!done)
        QSqlQuery(connection()).exec(u"ROLLBACK"_s);
    return done;
}

Result<QSqlQuery> Database::run(const QString& statement, const QVariantList& values)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(named(sqlError(query.lastError()), m_path));
    for (const QVariant& value : values)
        // A null string would be bound as NULL; NULL is represented by an invalid QVariant.
        query.addBindValue(value.typeId() == QMetaType::QString && value.toString().isNull() ? QVariant(u""_s)
                                                                                             : value);
    if (!query.exec())
        return failure(named(sqlError(query.lastError()), m_path));
    return query;
}

} // namespace rushes
