#pragma once

#include "app/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace rushes {

/// Makes sure that a data folder has one window. The first process holds a lock and listens; a second one
/// passes its file to the first and ends.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        Ours,       ///< this process has the folder: openRequested() reports later starts
        HandedOver, ///< the other process was told to show its window and open the file
    };

    /// `dataFolder` must exist.
    explicit OneWindow(const QString& dataFolder, QObject* parent = nullptr);

    /// `file`: an absolute path, or empty for just showing the window. Errors: Busy: another process has the
    /// folder and does not respond; NotWritable: the lock cannot be created. Blocks for at most two seconds.
    Result<Claim> claim(const QString& file);
    /// The window was closed: the next start opens a window of its own.
    void release();

Q_SIGNALS:
    void openRequested(const QString& file);

private:
    bool handOver(const QString& file);
    void listen();
    void answer();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace rushes
