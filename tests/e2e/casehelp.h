#pragma once

#include "tests/e2e/projectfile.h"
#include "tests/fakes/ruledservice.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>

#include <csignal>

namespace rushes {

/// One `rushes render` at a service with rules, in a home of its own.
class CaseRun
{
public:
    static constexpr int mostMs = 45'000;
    static constexpr auto token = "rc-secret-token-4711";

    explicit CaseRun(const QByteArray& rules, RuledService::Times times = {500, 1500})
        : m_service(rules, times)
    {
        using namespace Qt::StringLiterals;
        m_program.setService(m_service.base(), QString::fromLatin1(token));
        projectFile(m_program);
    }
    ~CaseRun()
    {
        if (m_process && m_process->state() != QProcess::NotRunning) {
            m_process->kill();
            m_process->waitForFinished();
        }
    }

    /// The rules of tests/data/service/NAME.rules.json.
    static QByteArray rulesOf(const QString& name)
    {
        QFile file(QStringLiteral(TEST_DATA "/service/") + name + QStringLiteral(".rules.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("There are no rules %s", qUtf8Printable(name));
        return file.readAll();
    }

    RuledService& service() { return m_service; }
    Program& program() { return m_program; }

    /// Another run in the same home; without arguments it renders the project to t.mp4.
    void start(QStringList arguments = {})
    {
        if (arguments.isEmpty())
            arguments = QStringList{QStringLiteral("render"), QStringLiteral("short.rushes"),
                                    QStringLiteral("-o"), QStringLiteral("t.mp4")};
        m_said.clear();
        m_process = m_program.start(arguments);
    }
    /// False: the condition was not met in time.
    bool until(const std::function<bool()>& condition, int ms = mostMs)
    {
        return QTest::qWaitFor([&] { return read(), condition(); }, ms);
    }
    /// The exit code; -1: it ran longer than `ms` and was killed.
    int end(int ms = mostMs)
    {
        const bool ended = until([&] { return m_process->state() == QProcess::NotRunning; }, ms);
        if (!ended) {
            m_process->kill();
            m_process->waitForFinished();
        }
        read();
        return !ended ? -1 : m_process->exitStatus() == QProcess::CrashExit ? -2 : m_process->exitCode();
    }
    int render(int ms = mostMs)
    {
        start();
        return end(ms);
    }
    void terminate() { ::kill(static_cast<pid_t>(m_process->processId()), SIGTERM); }
    void interrupt() { ::kill(static_cast<pid_t>(m_process->processId()), SIGINT); }

    [[nodiscard]] qint64 processId() const { return m_process->processId(); }
    /// Makes a request at the service without a job in this home; returns its id.
    QString make()
    {
        const qsizetype before = m_service.requestIds().size();
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_service.base().port()));
        socket.write("POST /v1/models/kling/kling-3.0/pro/text-to-video HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                     "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        if (!until([&] { return m_service.requestIds().size() > before; }))
            qFatal("The stand-in made no request");
        return m_service.requestIds().constLast();
    }

    [[nodiscard]] QByteArray said() const { return m_said; } ///< on stderr, so far
    [[nodiscard]] bool says(const QByteArray& words) const
    {
        return m_said.toLower().contains(words.toLower());
    }
    [[nodiscard]] QByteArray output() const
    {
        QFile file(m_program.path(QStringLiteral("t.mp4")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// True if the file has the service's bytes, followed by at most the box with metadata.
    [[nodiscard]] bool hasClip() const { return output().startsWith(RuledService::clip()); }
    /// The files of takes.
    [[nodiscard]] QStringList takes() const
    {
        QStringList names;
        QDirIterator files(m_program.path(QStringLiteral("Videos/Rushes")), QDir::Files);
        while (files.hasNext()) {
            files.next();
            if (!files.fileName().contains(QLatin1StringView(".part")))
                names.append(files.fileName());
        }
        return names;
    }

private:
    void read()
    {
        if (m_process)
            m_said += m_process->readAllStandardError();
    }

    RuledService m_service;
    Program m_program;
    std::unique_ptr<QProcess> m_process = {};
    QByteArray m_said = {};
};

/// Pauses are randomised by a quarter: each is longer than three quarters of the one before, and the last is
/// longer than the first.
inline bool grow(const QList<qint64>& pauses)
{
    for (qsizetype i = 1; i < pauses.size(); ++i) {
        if (pauses.at(i) * 4 < pauses.at(i - 1) * 3)
            return false;
    }
    return pauses.size() >= 2 && pauses.constLast() > pauses.constFirst();
}

} // namespace rushes
