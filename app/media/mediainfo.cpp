#include "app/media/mediainfo.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Packet
{
    qint64 pts = 0;
    qint64 duration = 0;
    bool isKey = false;
    bool isTimed = true; ///< the file tells when it is shown, or else when it is decoded
    bool isShownTold = true;
    std::optional<qint64> dts = {};
};

/// Empty for ffprobe's placeholders for unknown values.
QString known(const QJsonValue& value)
{
    const QString text = value.toString();
    return text == u"unknown" || text == u"N/A" ? QString() : text;
}

/// Sanity limits: a damaged file may state any number; within these no product overflows.
constexpr double mostTicks = 1e13;
constexpr double mostMicros = 1e15;
constexpr double mostBytes = 1e12;
constexpr qint64 mostNumerator = 100'000;

qint64 within(double number, double most)
{
    return std::isfinite(number) ? static_cast<qint64>(std::round(std::clamp(number, -most, most))) : 0;
}

struct TimeBase
{
    qint64 numerator = 1;
    qint64 denominator = 1'000'000;

    static TimeBase fromText(const QString& text)
    {
        const qint64 over = text.section(u'/', 0, 0).toLongLong();
        const qint64 under = text.section(u'/', 1, 1).toLongLong();
        const bool holds = over > 0 && over <= mostNumerator && under > 0 && under <= 1'000'000'000;
        return holds ? TimeBase{over, under} : TimeBase();
    }
    [[nodiscard]] qint64 micros(qint64 ticks) const
    {
        return within(static_cast<double>(ticks) * 1e6 * static_cast<double>(numerator) /
                          static_cast<double>(denominator),
                      mostMicros);
    }
};

int rotationOf(const QJsonObject& stream)
{
    for (const auto data : stream.value(u"side_data_list"_s).toArray()) {
        const QJsonValue rotation = data.toObject().value(u"rotation"_s);
        if (rotation.isDouble())
            return ((rotation.toInt() % 360) + 360) % 360;
    }
    return 0;
}

void readFormat(const QJsonObject& stream, MediaInfo& info)
{
    VideoFormat& video = info.video;
    video.codec = known(stream.value(u"codec_name"_s));
    video.size = {stream.value(u"width"_s).toInt(), stream.value(u"height"_s).toInt()};
    video.pixelFormat = known(stream.value(u"pix_fmt"_s));
    const QString aspect = known(stream.value(u"sample_aspect_ratio"_s));
    video.pixelAspect = aspect.isEmpty() || aspect == u"0:1" ? u"1:1"_s : aspect;
    video.colorSpace = known(stream.value(u"color_space"_s));
    video.colorTransfer = known(stream.value(u"color_transfer"_s));
    video.colorPrimaries = known(stream.value(u"color_primaries"_s));
    video.colorRange = known(stream.value(u"color_range"_s));
    info.parameterSets = stream.value(u"extradata_hash"_s).toString();
    info.rotation = rotationOf(stream);
}

/// The video packets in file order. Packets that the file itself discards are only counted.
QList<Packet> packetsOf(const QJsonArray& all, int stream, MediaInfo& info)
{
    QList<Packet> packets;
    for (const auto value : all) {
        const QJsonObject object = value.toObject();
        if (object.value(u"stream_index"_s).toInt(-1) != stream)
            continue;
        const QString flags = object.value(u"flags"_s).toString();
        info.videoBytes += within(object.value(u"size"_s).toString().toDouble(), mostBytes);
        if (flags.contains(u'D')) {
            info.hasHiddenFrames = true;
            continue;
        }
        const QJsonValue pts = object.value(u"pts"_s);
        const QJsonValue dts = object.value(u"dts"_s);
        packets.append({within(pts.toDouble(dts.toDouble()), mostTicks),
                        within(object.value(u"duration"_s).toDouble(), mostTicks), flags.contains(u'K'),
                        pts.isDouble() || dts.isDouble(), pts.isDouble(),
                        dts.isDouble() ? std::optional(within(dts.toDouble(), mostTicks)) : std::nullopt});
    }
    return packets;
}

void readOrder(const QList<Packet>& packets, const QList<qint64>& shown, MediaInfo& info)
{
    qint64 latest = std::numeric_limits<qint64>::min();
    for (qsizetype i = 0; i < packets.size(); ++i) {
        const Packet& packet = packets.at(i);
        const qsizetype place = std::lower_bound(shown.cbegin(), shown.cend(), packet.pts) - shown.cbegin();
        info.reordering = std::max(info.reordering, static_cast<int>(i - place));
        if (packet.isKey && place == i && packet.pts > latest)
            info.cleanCuts.append(i);
        latest = std::max(latest, packet.pts);
    }
    info.cleanCuts.append(packets.size());
}

/// Where a file tells of some frames only when they are shown: as they are decoded, which is as far apart.
/// False: that is not told either. `isReordered`: and not in the order shown.
bool takeDecodingTimes(QList<Packet>& packets, bool& isReordered)
{
    if (!std::all_of(packets.cbegin(), packets.cend(), [](const Packet& one) { return one.dts.has_value(); }))
        return false;
    const qint64 delay = packets.constFirst().pts - *packets.constFirst().dts;
    for (Packet& packet : packets) {
        const qint64 time = *packet.dts + delay;
        isReordered = isReordered || (packet.isShownTold && packet.pts != time);
        packet.pts = time;
    }
    return true;
}

/// For a raw stream, or one with times for some frames only: frames follow each other at the stated rate, and
/// key frames are unknown.
void readUntimed(qint64 count, const QJsonObject& stream, MediaInfo& info)
{
    // If pictures are listed as two fields each, one number is twice the other.
    std::optional<FrameRate> rate;
    for (const QString& name : {u"avg_frame_rate"_s, u"r_frame_rate"_s}) {
        const QString told = stream.value(name).toString();
        const FrameRate one = FrameRate::fromText(told);
        if (!told.startsWith(u"0/") && !told.isEmpty() && (!rate || one.toDouble() < rate->toDouble()))
            rate = one;
    }
    info.video.rate = rate.value_or(FrameRate());
    for (qint64 i = 0; i < count; ++i)
        info.frameTimes.append(info.video.rate.microsOf(i));
    info.end = info.video.rate.microsOf(count);
    info.cleanCuts = {0, count};
    info.hasHiddenFrames = true;
}

/// Reads frames, their times and the rate.
void readTimes(const QList<Packet>& packets, const QJsonObject& stream, double fileStart, MediaInfo& info)
{
    const TimeBase base = TimeBase::fromText(stream.value(u"time_base"_s).toString());
    QList<qint64> shown;
    for (const Packet& packet : packets)
        shown.append(packet.pts);
    std::sort(shown.begin(), shown.end());
    readOrder(packets, shown, info);

    const qint64 zero = within(fileStart * 1e6, mostMicros);
    const qint64 count = shown.size();
    qint64 last = 0;
    for (const Packet& packet : packets) {
        if (packet.pts == shown.constLast())
            last = packet.duration;
    }
    if (last <= 0 && count > 1)
        last = (shown.constLast() - shown.constFirst()) / (count - 1);
    const qint64 span = shown.constLast() - shown.constFirst();
    const QString told = stream.value(u"avg_frame_rate"_s).toString();
    info.video.rate = count > 1 && span > 0
                          ? FrameRate::of((count - 1) * base.denominator, span * base.numerator)
                          : FrameRate::fromText(told);
    // Containers with a millisecond time base round the frames' times.
    const double frame = 1e6 / info.video.rate.toDouble();
    const double tolerance = std::max(1100.0, base.micros(1) * 1.5);
    for (qint64 i = 0; i < count; ++i) {
        const double due = static_cast<double>(i) * frame;
        const qint64 time = base.micros(shown.at(i) - shown.constFirst());
        if (std::abs(static_cast<double>(time) - due) > tolerance)
            info.isConstant = false;
        info.frameTimes.append(base.micros(shown.at(i)) - zero);
    }
    info.end = base.micros(shown.constLast() + last) - zero;
    if (info.isConstant)
        info.end = info.frameTimes.constFirst() + std::llround(static_cast<double>(count) * frame);
}

/// End of the stream's last packet, µs.
qint64 endOf(const QJsonArray& packets, const QJsonObject& stream, double fileStart)
{
    const TimeBase base = TimeBase::fromText(stream.value(u"time_base"_s).toString());
    const int index = stream.value(u"index"_s).toInt(-2);
    qint64 end = 0;
    for (const auto value : packets) {
        const QJsonObject packet = value.toObject();
        if (packet.value(u"stream_index"_s).toInt(-1) != index)
            continue;
        const double ticks = packet.value(u"pts"_s).toDouble() + packet.value(u"duration"_s).toDouble();
        end = std::max(end, base.micros(within(ticks, mostTicks)) - within(fileStart * 1e6, mostMicros));
    }
    return end;
}

} // namespace

qint64 MediaInfo::timeOf(qint64 frame) const
{
    if (frameTimes.isEmpty())
        return 0;
    return frame >= frames() ? end : frameTimes.at(std::max<qint64>(0, frame));
}

qint64 MediaInfo::frameAt(qint64 micros) const
{
    const auto after = std::upper_bound(frameTimes.cbegin(), frameTimes.cend(), micros);
    return std::max<qint64>(0, (after - frameTimes.cbegin()) - 1);
}

QSize MediaInfo::shownSize() const
{
    QSize size = video.size;
    const int over = video.pixelAspect.section(u':', 0, 0).toInt();
    const int under = video.pixelAspect.section(u':', 1, 1).toInt();
    if (over > 0 && under > 0 && over != under)
        size.setWidth(static_cast<int>(std::lround(static_cast<double>(size.width()) * over / under)));
    return rotation % 180 == 0 ? size : size.transposed();
}

double MediaInfo::seconds() const
{
    return frameTimes.isEmpty() ? 0 : static_cast<double>(end - frameTimes.constFirst()) / 1e6;
}

QStringList probeArguments(const QString& path)
{
    return {u"-v"_s,
            u"error"_s,
            u"-protocol_whitelist"_s,
            u"file"_s,
            u"-show_data_hash"_s,
            u"md5"_s,
            u"-show_entries"_s,
            u"format=start_time,format_name:stream:packet=stream_index,pts,dts,duration,flags,size"_s,
            u"-of"_s,
            u"json"_s,
            u"-i"_s,
            u"file:"_s + path};
}

Result<MediaInfo> mediaInfoFrom(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return failure(ErrorKind::Damaged, u"ffprobe"_s);
    const QJsonObject root = document.object();
    const double fileStart = root.value(u"format"_s).toObject().value(u"start_time"_s).toString().toDouble();
    MediaInfo info;
    for (const auto value : root.value(u"streams"_s).toArray()) {
        const QJsonObject stream = value.toObject();
        const QString type = stream.value(u"codec_type"_s).toString();
        const bool isCover = stream.value(u"disposition"_s).toObject().value(u"attached_pic"_s).toInt() != 0;
        if (type == u"video" && !info.hasVideo && !isCover) {
            QList<Packet> packets =
                packetsOf(root.value(u"packets"_s).toArray(), stream.value(u"index"_s).toInt(-2), info);
            readFormat(stream, info);
            if (packets.isEmpty() || info.video.size.isEmpty())
                continue;
            info.hasVideo = true;
            const auto told = std::count_if(packets.cbegin(), packets.cend(),
                                            [](const Packet& one) { return one.isShownTold; });
            const bool isTold =
                std::all_of(packets.cbegin(), packets.cend(), [](const Packet& one) { return one.isTimed; });
            bool isReordered = false;
            if (!isTold || (told > 0 && told < packets.size() && !takeDecodingTimes(packets, isReordered))) {
                readUntimed(packets.size(), stream, info);
            } else {
                readTimes(packets, stream, fileStart, info);
                info.hasHiddenFrames =
                    info.hasHiddenFrames || isReordered; // where it may be cut is not known
            }
        } else if (type == u"audio" && !info.hasSound) {
            info.hasSound = true;
            info.soundCodec = known(stream.value(u"codec_name"_s));
            info.sampleRate = stream.value(u"sample_rate"_s).toString().toInt();
            info.channels = stream.value(u"channels"_s).toInt();
            info.soundEnd = endOf(root.value(u"packets"_s).toArray(), stream, fileStart);
        }
    }
    return info;
}

} // namespace rushes
