#include "ui/player/codecs.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QSysInfo>
#include <QVersionNumber>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Need
{
    QLatin1StringView package;
    QLatin1StringView plugin;      // without "libgst" and ".so"
    QLatin1StringView alternative; // an equivalent one, or empty
};

constexpr std::array needs = {
    Need{"gstreamer1.0-plugins-base"_L1, "playback"_L1, {}},
    Need{"gstreamer1.0-plugins-base"_L1, "typefindfunctions"_L1, {}},
    Need{"gstreamer1.0-plugins-base"_L1, "audioconvert"_L1, {}},
    Need{"gstreamer1.0-plugins-base"_L1, "audioresample"_L1, {}},
    Need{"gstreamer1.0-plugins-base"_L1, "volume"_L1, {}},
    Need{"gstreamer1.0-plugins-base"_L1, "videoconvertscale"_L1, "videoconvert"_L1},
    Need{"gstreamer1.0-plugins-good"_L1, "isomp4"_L1, {}},
    Need{"gstreamer1.0-plugins-good"_L1, "autodetect"_L1, {}},
    Need{"gstreamer1.0-libav"_L1, "libav"_L1, "openh264"_L1},
};

/// The first part of the multiarch name, e.g. "aarch64" of aarch64-linux-gnu.
QString multiarchCpu()
{
    QString cpu = QSysInfo::buildCpuArchitecture();
    if (cpu == "arm64"_L1)
        return u"aarch64"_s;
    if (cpu == "power64"_L1)
        return u"powerpc64le"_s;
    return cpu;
}

QStringList systemFolders()
{
    QStringList libraries = {QLibraryInfo::path(QLibraryInfo::LibrariesPath)};
    const QDir root(u"/usr/lib"_s);
    for (const QString& name : root.entryList({multiarchCpu() + u"*-linux-gnu*"_s}, QDir::Dirs))
        libraries += root.filePath(name);
    libraries += {u"/usr/lib64"_s, u"/usr/lib"_s, u"/usr/local/lib"_s};
    QStringList folders;
    for (const QString& library : std::as_const(libraries))
        folders += library + u"/gstreamer-1.0"_s;
    folders += QDir::homePath() + u"/.local/share/gstreamer-1.0/plugins"_s;
    folders.removeDuplicates();
    return folders;
}

QString firstSet(const QProcessEnvironment& environment, const QString& versioned, const QString& plain)
{
    return environment.contains(versioned) ? environment.value(versioned) : environment.value(plain);
}

bool usesGStreamer(const QProcessEnvironment& environment)
{
    const QString backend = environment.value(u"QT_MEDIA_BACKEND"_s);
    if (!backend.isEmpty())
        return backend == "gstreamer"_L1;
    return QLibraryInfo::version() < QVersionNumber(6, 5);
}

} // namespace

QString CodecProblem::command() const
{
    return u"sudo apt install "_s + packages.join(u' ');
}

QStringList gstreamerFolders(const QProcessEnvironment& environment)
{
    QStringList folders =
        firstSet(environment, u"GST_PLUGIN_PATH_1_0"_s, u"GST_PLUGIN_PATH"_s).split(u':', Qt::SkipEmptyParts);
    const QString versioned = u"GST_PLUGIN_SYSTEM_PATH_1_0"_s;
    const QString plain = u"GST_PLUGIN_SYSTEM_PATH"_s;
    if (environment.contains(versioned) || environment.contains(plain))
        folders += firstSet(environment, versioned, plain).split(u':', Qt::SkipEmptyParts);
    else
        folders += systemFolders();
    return folders;
}

std::optional<CodecProblem> codecProblem(const QProcessEnvironment& environment)
{
    if (!usesGStreamer(environment))
        return {};
    const QStringList folders = gstreamerFolders(environment);
    const auto isThere = [&](QLatin1StringView plugin) {
        return !plugin.isEmpty() && std::any_of(folders.cbegin(), folders.cend(), [&](const QString& folder) {
            return QFileInfo::exists(folder + u"/libgst"_s + plugin + u".so"_s);
        });
    };
    CodecProblem problem;
    for (const Need& need : needs) {
        if (!isThere(need.plugin) && !isThere(need.alternative) && !problem.packages.contains(need.package))
            problem.packages += need.package;
    }
    if (problem.packages.isEmpty())
        return {};
    return problem;
}

} // namespace rushes
