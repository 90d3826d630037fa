// Any contents of the settings file: each setting has a valid value.
#include "app/base/settings.h"
#include "app/studio/oldcaps.h"

#include <QFile>
#include <QTemporaryDir>

using namespace rushes;

namespace {

void within(const Settings& settings, const Setting<int>& setting)
{
    const int value = settings.value(setting);
    if (setting.least < setting.most && (value < setting.least || value > setting.most))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static const QTemporaryDir folder(QStringLiteral("/dev/shm/rushes-fuzz-XXXXXX"));
    static int number = 0;
    // Qt remembers files by their names.
    const QString path = folder.filePath(QStringLiteral("%1.ini").arg(++number));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(data), qint64(size)) < 0)
        std::abort();
    file.close();
    {
        Settings settings(path);
        for (const Setting<int>& each : {setting::jobsAtOnce, setting::dayCap, setting::monthCap,
                                         setting::clickWarning, setting::volume})
            within(settings, each);
        for (const Setting<bool>& each : {setting::queuePaused, setting::spelling, setting::trayIcon})
            (void)settings.value(each);
        for (const Setting<QStringList>& each :
             {setting::ownServices, setting::keptTokens, setting::recentProjects})
            (void)settings.value(each);
        if (const Result<OldCaps> caps = oldCapsOf(settings)) {
            for (const std::optional<Usd>& cap : {caps->day, caps->month, caps->click}) {
                if (cap && (cap->micros < 0 || cap->micros > 1'000'000'000'000))
                    std::abort();
            }
        }
        (void)settings.value(setting::service);
        (void)settings.value(setting::windowGeometry);
        (void)settings.videosFolder();
    }
    QFile::remove(path);
    return 0;
}
