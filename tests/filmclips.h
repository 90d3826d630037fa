#pragma once

#include "app/domain/project.h"
#include "app/domain/take.h"
#include "app/media/mediaprobe.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

namespace rushes {

/// A small clip that ffmpeg makes. Its luma increases from frame to frame, from 20 to 220.
struct ClipMaking
{
    QString rate = QStringLiteral("24");
    int frames = 48;
    QString size = QStringLiteral("128x72");
    bool sound = false; ///< silence, with a beep in the first 100 ms of each second
    int bFrames = 0;
    int group = 12; ///< frames from key frame to key frame
    QString pixelFormat = QStringLiteral("yuv420p");
    QStringList more = {};
};

inline void makeClip(const QString& path, const ClipMaking& clip)
{
    using namespace Qt::StringLiterals;
    QStringList arguments{
        u"-v"_s,
        u"error"_s,
        u"-y"_s,
        u"-f"_s,
        u"lavfi"_s,
        u"-i"_s,
        u"color=black:s=%1:r=%2,geq=lum='20+mod(N*4,200)':cb=128:cr=128"_s.arg(clip.size, clip.rate)};
    if (clip.sound)
        arguments += {u"-f"_s, u"lavfi"_s, u"-i"_s,
                      u"aevalsrc='if(lt(mod(t,1),0.1),0.5*sin(2*PI*880*t),0)':s=48000:c=stereo"_s};
    arguments += {u"-frames:v"_s,
                  QString::number(clip.frames),
                  u"-c:v"_s,
                  u"libx264"_s,
                  u"-preset"_s,
                  u"ultrafast"_s,
                  u"-g"_s,
                  QString::number(clip.group),
                  u"-keyint_min"_s,
                  QString::number(clip.group),
                  u"-sc_threshold"_s,
                  u"0"_s,
                  u"-bf"_s,
                  QString::number(clip.bFrames),
                  u"-pix_fmt"_s,
                  clip.pixelFormat};
    if (clip.sound)
        arguments += {u"-c:a"_s, u"aac"_s, u"-shortest"_s};
    arguments += clip.more;
    arguments.append(path);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    QVERIFY(ffmpeg.waitForFinished(60000));
    QVERIFY2(ffmpeg.exitCode() == 0, ffmpeg.readAllStandardError().constData());
}

inline MediaInfo lookedInto(const QString& path)
{
    MediaProbe probe(QStringLiteral("ffprobe"));
    QSignalSpy loaded(&probe, &MediaProbe::loaded);
    probe.load({path});
    if (loaded.isEmpty())
        loaded.wait();
    return probe.info(path).value_or(MediaInfo());
}

/// A take of the scene; higher numbers are newer.
inline Take takeOf(const ProjectId& projectId, const Scene& scene, const QString& path, int number = 1)
{
    Take take;
    take.id = TakeId(scene.id.toString() + QStringLiteral("-take-") + QString::number(number));
    take.projectId = projectId;
    take.sceneId = scene.id;
    take.sceneName = scene.name;
    take.number = number;
    take.request = scene.request;
    take.service = ServiceId(QStringLiteral("sandbox"));
    take.requestId = RequestId(QStringLiteral("request-%1").arg(number));
    take.created = fromMs(1'790'000'000'000 + number);
    take.finished = fromMs(1'790'000'100'000 + number);
    take.path = path;
    return take;
}

} // namespace rushes
