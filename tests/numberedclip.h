#pragma once

#include <QProcess>
#include <QTest>

/// A video of 24 pictures a second that have their numbers written into them: nine stripes, one a bit.
inline void makeNumberedClip(const QString& path, const QString& size, double seconds, bool sound)
{
    using namespace Qt::StringLiterals;
    QStringList arguments = {
        u"-v"_s,
        u"error"_s,
        u"-f"_s,
        u"lavfi"_s,
        u"-i"_s,
        u"color=black:s=%1:r=24:d=%2,geq=lum='if(mod(floor(N/pow(2,floor(X*9/W))),2),235,16)':cb=128:cr=128"_s
            .arg(size)
            .arg(seconds)};
    if (sound)
        arguments += {u"-f"_s,   u"lavfi"_s, u"-i"_s, u"sine=frequency=440:duration=%1"_s.arg(seconds),
                      u"-c:a"_s, u"aac"_s};
    arguments += {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s, path};
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    QVERIFY2(ffmpeg.waitForFinished(60000) && ffmpeg.exitCode() == 0,
             ffmpeg.readAllStandardError().constData());
}
