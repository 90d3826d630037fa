#pragma once

#include <QImage>
#include <QProcess>
#include <QTest>

/// The number in a picture of a numbered video; -1: none.
inline int numberIn(const QImage& picture)
{
    constexpr int bits = 9;
    if (picture.isNull())
        return -1;
    int number = 0;
    const int stripe = picture.width() / bits;
    for (int bit = 0; bit < bits; ++bit) {
        if (qGray(picture.pixel(bit * stripe + stripe / 2, picture.height() / 2)) > 128)
            number |= 1 << bit;
    }
    return number;
}

/// A video whose pictures contain their numbers as nine stripes, one per bit. `rate`: frames/s in ffmpeg's
/// syntax; `more`: further options for the output.
inline void makeNumberedClip(const QString& path, const QString& size, double seconds, bool sound,
                             const QString& rate = QStringLiteral("24"), const QStringList& more = {})
{
    using namespace Qt::StringLiterals;
    QStringList arguments = {
        u"-v"_s,
        u"error"_s,
        u"-f"_s,
        u"lavfi"_s,
        u"-i"_s,
        u"color=black:s=%1:r=%3:d=%2,geq=lum='if(mod(floor(N/pow(2,floor(X*9/W))),2),235,16)':cb=128:cr=128"_s
            .arg(size)
            .arg(seconds)
            .arg(rate)};
    if (sound)
        arguments += {u"-f"_s,   u"lavfi"_s, u"-i"_s, u"sine=frequency=440:duration=%1"_s.arg(seconds),
                      u"-c:a"_s, u"aac"_s};
    arguments += {u"-c:v"_s, u"libx264"_s, u"-pix_fmt"_s, u"yuv420p"_s};
    arguments += more;
    arguments.append(path);
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    QVERIFY2(ffmpeg.waitForFinished(60000) && ffmpeg.exitCode() == 0,
             ffmpeg.readAllStandardError().constData());
}

/// The same video with a rotation of 90° in its metadata. FFmpeg 5 needs a metadata entry for it, later
/// versions an option.
inline void makeTurnedClip(const QString& path, const QString& flat)
{
    using namespace Qt::StringLiterals;
    const QStringList quiet{u"-v"_s, u"error"_s, u"-y"_s};
    const QStringList turn{u"-display_rotation"_s, u"90"_s};
    const QStringList copy{u"-i"_s, flat, u"-c"_s, u"copy"_s};
    const QStringList entry{u"-metadata:s:v:0"_s, u"rotate=90"_s};
    if (QProcess::execute(u"ffmpeg"_s, quiet + turn + copy + QStringList{path}) != 0)
        QCOMPARE(QProcess::execute(u"ffmpeg"_s, quiet + copy + entry + QStringList{path}), 0);
}
