#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

namespace rushes {

/// An environment whose home is this folder, without a token.
inline QProcessEnvironment environmentOf(const QString& home)
{
    using namespace Qt::StringLiterals;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    for (const QString& name :
         {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_VIDEOS_DIR"_s})
        environment.insert(name, home + u'/' + name.toLower());
    environment.remove(u"RUNCOMFY_TOKEN"_s);
    return environment;
}

/// Starts the program with the example, and waits until its window is visible. Returns the time, in ms.
inline double startProgram(QProcess& process, const QString& home)
{
    using namespace Qt::StringLiterals;
    QProcessEnvironment environment = environmentOf(home);
    environment.insert(u"RUSHES_REPORT_VISIBLE"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationDirPath() + u"/rushes"_s,
                  {u":/rushes/examples/tuscany.rushes"_s});
    while (process.state() != QProcess::NotRunning && !process.canReadLine() && timer.elapsed() < 60'000)
        process.waitForReadyRead(1000);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace rushes
