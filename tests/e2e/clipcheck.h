#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// Properties of a clip according to ffprobe and ffmpeg.
namespace clipcheck {

inline QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    return process.readAllStandardOutput();
}

/// Mean luma, 0 … 255, of each decoded frame in the middle of the picture.
inline QList<int> brightness(const QString& file)
{
    using namespace Qt::StringLiterals;
    const QByteArray raw =
        output(u"ffmpeg"_s,
               {u"-v"_s, u"error"_s, u"-i"_s, u"file:"_s + file, u"-fps_mode"_s, u"passthrough"_s, u"-vf"_s,
                u"crop=8:8,scale=1:1:flags=area,format=gray"_s, u"-f"_s, u"rawvideo"_s, u"-"_s});
    QList<int> values;
    for (const char value : raw)
        values.append(static_cast<uchar>(value));
    return values;
}

/// The first stream of that type ("video", "audio"), with nb_read_packets; empty where there is none.
inline QJsonObject stream(const QString& file, const QString& type)
{
    using namespace Qt::StringLiterals;
    const QByteArray json = output(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-count_packets"_s,
                                                  u"-show_streams"_s, u"-of"_s, u"json"_s, file});
    for (const auto value : QJsonDocument::fromJson(json).object().value(u"streams"_s).toArray()) {
        if (value.toObject().value(u"codec_type"_s) == type)
            return value.toObject();
    }
    return {};
}

/// Every frame as 32×18 grey bytes: small enough to compare, large enough to tell scenes apart.
inline QList<QByteArray> greyFrames(const QString& file)
{
    using namespace Qt::StringLiterals;
    const QByteArray raw =
        output(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-i"_s, file, u"-vf"_s, u"scale=32:18,format=gray"_s,
                             u"-f"_s, u"rawvideo"_s, u"-"_s});
    QList<QByteArray> frames;
    for (qsizetype at = 0; at + 32 * 18 <= raw.size(); at += 32 * 18)
        frames.append(raw.mid(at, 32 * 18));
    return frames;
}

/// Mean absolute difference of two grey frames, 0 … 255.
inline double difference(const QByteArray& a, const QByteArray& b)
{
    double sum = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        sum += std::abs(static_cast<int>(static_cast<uchar>(a.at(i))) -
                        static_cast<int>(static_cast<uchar>(b.at(i))));
    return sum / static_cast<double>(a.size());
}

/// Mono samples at 8 kHz, signed 16 bit.
inline QList<qint16> samples(const QString& file, double from, double seconds)
{
    using namespace Qt::StringLiterals;
    const QByteArray raw = output(u"ffmpeg"_s, {u"-v"_s, u"error"_s, u"-ss"_s, QString::number(from), u"-t"_s,
                                                QString::number(seconds), u"-i"_s, file, u"-vn"_s, u"-ac"_s,
                                                u"1"_s, u"-ar"_s, u"8000"_s, u"-f"_s, u"s16le"_s, u"-"_s});
    QList<qint16> values(raw.size() / 2);
    std::memcpy(values.data(), raw.constData(), static_cast<std::size_t>(values.size()) * 2);
    return values;
}

/// Strength of one frequency in the samples (Goertzel), relative to their own power.
inline double strength(const QList<qint16>& values, double hertz)
{
    const double coefficient = 2 * std::cos(2 * M_PI * hertz / 8000);
    double s1 = 0, s2 = 0, power = 0;
    for (const qint16 value : values) {
        const double s0 = value + coefficient * s1 - s2;
        s2 = s1;
        s1 = s0;
        power += static_cast<double>(value) * value;
    }
    return power == 0 ? 0 : (s1 * s1 + s2 * s2 - coefficient * s1 * s2) / power;
}

/// The frequency between 60 and 1200 Hz that is strongest, to 2 Hz.
inline double pitch(const QList<qint16>& values)
{
    double best = 0, bestStrength = -1;
    for (double hertz = 60; hertz < 1200; hertz += 2) {
        const double found = strength(values, hertz);
        if (found > bestStrength) {
            bestStrength = found;
            best = hertz;
        }
    }
    return best;
}

} // namespace clipcheck
