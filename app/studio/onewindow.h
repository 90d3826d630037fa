#pragma once

#include "app/base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <memory>

namespace rushes {

/// One window for one data folder. The first program holds it and listens; a second one hands its file over
/// to the first and ends.
class OneWindow : public QObject
{
    Q_OBJECT

public:
    enum class Claim {
        Ours,       ///< no other window has this folder: openRequested() will tell of later starts
        HandedOver, ///< the other window was told to show itself and to open the file
    };

    /// `dataFolder` must exist.
    explicit OneWindow(const QString& dataFolder, QObject* parent = nullptr);

    /// `file` is absolute, or empty for just showing the window. Busy: another program holds the folder and
    /// does not answer; NotWritable: the lock cannot be made there. Blocks for at most two seconds, before
    /// there is a window.
    Result<Claim> claim(const QString& file);
    /// The window is gone: the next start opens one of its own.
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
