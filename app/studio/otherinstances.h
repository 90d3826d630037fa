#pragma once

#include "app/base/result.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <map>
#include <memory>

class QSocketNotifier;

namespace rushes {

class Database;

/// The other processes that run jobs on the same database. Nothing is asked again and again: the folder of
/// locks tells when one comes, the kernel when it ends, and the database's log when it writes.
class OtherInstances : public QObject
{
    Q_OBJECT

public:
    /// `runners`: the folder of locks; `own`: this process's id there.
    OtherInstances(Database& database, QString runners, QString own, QObject* parent = nullptr);
    ~OtherInstances() override;

    /// From now on.
    void watch();
    /// True while there are other locks than this process's, whoever holds them.
    [[nodiscard]] bool hasOthers() const { return !others().isEmpty(); }

Q_SIGNALS:
    /// Another process has written to the database.
    void wrote();
    /// A process has ended, one way or the other: its jobs may be nobody's.
    void ended();

private:
    struct OtherInstance;

    [[nodiscard]] QStringList others() const;
    void look();
    /// False: that process has ended.
    bool meet(const QString& id);
    void listenToDatabase();
    void askDatabase();
    [[nodiscard]] qint64 version();

    Database& m_database;
    const QString m_runners;
    const QString m_own;
    qint64 m_version = 0; ///< of the database, as others change it
    std::map<QString, std::unique_ptr<OtherInstance>> m_alive;
    QSet<QString> m_ended = {}; ///< left locks behind
    QFileSystemWatcher m_folder;
    QFileSystemWatcher m_log;
    QTimer m_lookSoon;
    QTimer m_askSoon;
};

} // namespace rushes
