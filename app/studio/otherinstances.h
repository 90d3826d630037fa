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

/// Watches other processes that run jobs on the same database, without polling: the folder of locks reports
/// starts, the kernel ends, and the database's log writes.
class OtherInstances : public QObject
{
    Q_OBJECT

public:
    /// `runners`: the folder of locks; `own`: this process's id there.
    OtherInstances(Database& database, QString runners, QString own, QObject* parent = nullptr);
    ~OtherInstances() override;

    /// Starts watching.
    void watch();
    /// True while lock files of other processes exist, held or not.
    [[nodiscard]] bool hasOthers() const { return !others().isEmpty(); }

Q_SIGNALS:
    /// Another process has written to the database.
    void wrote();
    /// A process has ended; its jobs may have to be taken over.
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
    qint64 m_version = 0; ///< data_version of the database, which other processes' writes change
    std::map<QString, std::unique_ptr<OtherInstance>> m_alive;
    QSet<QString> m_ended = {}; ///< ended, but their locks still exist
    QFileSystemWatcher m_folder;
    QFileSystemWatcher m_log;
    QTimer m_lookSoon;
    QTimer m_askSoon;
};

} // namespace rushes
