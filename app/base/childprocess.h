#pragma once

#include <QProcess>
#include <QTimer>

#include <chrono>

namespace rushes {

/// What a program that this one starts gets to know: where it is found and finds its libraries, the language,
/// the places of temporary and the user's own files. Never a token, a password or anything else that somebody
/// put into this program's environment.
[[nodiscard]] QProcessEnvironment
childEnvironment(const QProcessEnvironment& own = QProcessEnvironment::systemEnvironment());

/// Kills a child that makes no progress for that long: a program that hangs, or waits for what never comes.
/// Progress is what it reads, writes or says, and progressed().
class StuckProcessKiller : public QObject
{
    Q_OBJECT

public:
    StuckProcessKiller(QProcess& process, std::chrono::milliseconds patience);

    void progressed() { m_timer.start(); }
    /// It was killed for that.
    [[nodiscard]] bool hasKilled() const { return m_killed; }

private:
    QTimer m_timer;
    bool m_killed = false;
};

} // namespace rushes
