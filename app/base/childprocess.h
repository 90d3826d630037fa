#pragma once

#include <QProcess>
#include <QTimer>

#include <chrono>

namespace rushes {

/// The environment of a child process: search paths for programs and libraries, language, places of temporary
/// files and the user's own. Nothing else is passed on, so no token or password of this program's
/// environment.
[[nodiscard]] QProcessEnvironment
childEnvironment(const QProcessEnvironment& own = QProcessEnvironment::systemEnvironment());

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
