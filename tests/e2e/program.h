#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

/// The built program in a home of its own, as the user's shell runs it.
class Program
{
public:
    struct Ended
    {
        int code = -1;
        QByteArray out = {};
        QByteArray err = {};
    };

    Program()
    {
        using namespace Qt::StringLiterals;
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"HOME"_s, m_home.path());
        m_environment.insert(u"XDG_DATA_HOME"_s, m_home.filePath(u"data"_s));
        m_environment.insert(u"XDG_CONFIG_HOME"_s, m_home.filePath(u"config"_s));
        m_environment.insert(u"XDG_CACHE_HOME"_s, m_home.filePath(u"cache"_s));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        for (const QString& name : {u"RUNCOMFY_TOKEN"_s, u"RUNCOMFY_MODEL_API_BASE"_s, u"DISPLAY"_s,
                                    u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            m_environment.remove(name);
    }

    void setService(const QUrl& base, const QString& token)
    {
        m_environment.insert(QStringLiteral("RUNCOMFY_MODEL_API_BASE"), base.toString());
        m_environment.insert(QStringLiteral("RUNCOMFY_TOKEN"), token);
    }
    void setVariable(const QString& name, const QString& value) { m_environment.insert(name, value); }

    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }

    std::unique_ptr<QProcess> start(const QStringList& arguments) const
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(m_environment);
        process->setWorkingDirectory(m_home.path());
        process->start(QStringLiteral(RUSHES_BINARY), arguments);
        return process;
    }

    /// Runs a line in a shell, where "$0" is the program; for redirections.
    Ended runInShell(const QString& line, int limitMs = 180'000) const
    {
        QProcess shell;
        shell.setProcessEnvironment(m_environment);
        shell.setWorkingDirectory(m_home.path());
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line, QStringLiteral(RUSHES_BINARY)});
        return finish(shell, limitMs);
    }

    /// Runs until the program ends. The event loop runs meanwhile, so that servers in the test can answer.
    Ended run(const QStringList& arguments, int limitMs = 180'000) const
    {
        const std::unique_ptr<QProcess> process = start(arguments);
        return finish(*process, limitMs);
    }

    static Ended finish(QProcess& process, int limitMs = 180'000)
    {
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, limitMs)) {
            process.kill();
            process.waitForFinished();
            return {-1, process.readAllStandardOutput(), process.readAllStandardError() + "\n(timed out)"};
        }
        const int code = process.exitStatus() == QProcess::CrashExit ? -2 : process.exitCode();
        return {code, process.readAllStandardOutput(), process.readAllStandardError()};
    }

private:
    QTemporaryDir m_home = {};
    QProcessEnvironment m_environment = {};
};
