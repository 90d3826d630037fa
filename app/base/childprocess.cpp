#include "app/base/childprocess.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr std::array passed = {"PATH"_L1, "HOME"_L1,   "USER"_L1, "LANG"_L1, "LANGUAGE"_L1,
                               "TZ"_L1,   "TMPDIR"_L1, "TEMP"_L1, "TMP"_L1,  "LD_LIBRARY_PATH"_L1};
constexpr std::array passedPrefixes = {"LC_"_L1, "XDG_"_L1, "FONTCONFIG_"_L1};

} // namespace

QProcessEnvironment childEnvironment(const QProcessEnvironment& own)
{
    QProcessEnvironment environment;
    for (const QString& name : own.keys()) {
        const bool isPassed = std::find(passed.begin(), passed.end(), name) != passed.end() ||
                              std::any_of(passedPrefixes.begin(), passedPrefixes.end(),
                                          [&](QLatin1StringView prefix) { return name.startsWith(prefix); });
        if (isPassed)
            environment.insert(name, own.value(name));
    }
    environment.insert(u"LC_MESSAGES"_s, u"C"_s); // the program reads their messages
    return environment;
}

void onEnded(QProcess& process, QObject* context, const std::function<void(ProcessEnd)>& then)
{
    QObject::connect(&process, &QProcess::finished, context, [then](int code, QProcess::ExitStatus status) {
        if (status != QProcess::NormalExit)
            then(ProcessEnd::Crashed);
        else
            then(code == 0 ? ProcessEnd::Done : ProcessEnd::Failed);
    });
    // After every other error finished() comes when the process ends.
    QObject::connect(&process, &QProcess::errorOccurred, context, [then](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            then(ProcessEnd::NotStarted);
    });
}

StuckProcessKiller::StuckProcessKiller(QProcess& process, std::chrono::milliseconds patience)
    : QObject(&process)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this, &process] {
        m_killed = true;
        process.kill();
    });
    const auto progress = [this] { progressed(); };
    connect(&process, &QProcess::started, this, progress);
    connect(&process, &QProcess::bytesWritten, this, progress);
    connect(&process, &QProcess::readyReadStandardOutput, this, progress);
    connect(&process, &QProcess::readyReadStandardError, this, progress);
    connect(&process, &QProcess::finished, &m_timer, &QTimer::stop);
}

} // namespace rushes
