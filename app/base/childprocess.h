#pragma once

#include <QProcess>
#include <QTimer>

#include <chrono>
#include <functional>

namespace rushes {

/// The environment of a child process: search paths for programs and libraries, language, places of temporary
/// files and the user's own. Nothing else is passed on, so no token or password of this program's
/// environment.
[[nodiscard]] QProcessEnvironment
childEnvironment(const QProcessEnvironment& own = QProcessEnvironment::systemEnvironment());

/// How a child process ended.
enum class ProcessEnd {
    Done,       ///< with exit code 0
    Failed,     ///< with another exit code
    Crashed,    ///< or was killed
    NotStarted, ///< its program is missing or cannot be executed
};

/// Calls `then` each time the process has ended or could not be started, while `context` lives.
void onEnded(QProcess& process, QObject* context, const std::function<void(ProcessEnd)>& then);

/// Kills a child process that makes no progress for `patience`. Progress is a byte that it reads or writes,
/// and progressed().
class StuckProcessKiller : public QObject
{
    Q_OBJECT

public:
    StuckProcessKiller(QProcess& process, std::chrono::milliseconds patience);

    void progressed() { m_timer.start(); }
    /// True when the process was killed for that.
    [[nodiscard]] bool hasKilled() const { return m_killed; }

private:
    QTimer m_timer;
    bool m_killed = false;
};

} // namespace rushes
