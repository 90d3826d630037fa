#include "app/film/exportsteps.h"

#include <QDir>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr int soundBytesPerSample = 4; // 16 bit, stereo
// Relative time per second of film.
constexpr double encodeWeight = 20;
constexpr double copyWeight = 0.3;
constexpr double soundWeight = 0.5;
constexpr double joinWeight = 1;

/// Ticks of the film's time base for one frame; the time base is rate × this.
int ticksPerFrame(const FrameRate& rate)
{
    return rate.denominator == 1 ? 1000 : rate.denominator;
}

QString timescale(const FrameRate& rate)
{
    return QString::number(rate.denominator == 1 ? rate.numerator * 1000 : rate.numerator);
}

QStringList common()
{
    return {u"-hide_banner"_s, u"-nostdin"_s, u"-v"_s, u"error"_s, u"-y"_s, u"-nostats"_s};
}

QStringList withProgress()
{
    return common() + QStringList{u"-progress"_s, u"pipe:1"_s};
}

QStringList inputOf(const QString& file)
{
    // A take may only be a local file: its contents can't make ffmpeg open other files or addresses.
    return {u"-protocol_whitelist"_s, u"file"_s, u"-i"_s, u"file:"_s + file};
}

int reordering(const ExportPlan& plan)
{
    int most = 2; // the encoder's default
    for (const ExportPart& part : plan.parts)
        most = std::max(most, part.isCopied() ? part.media.reordering : 0);
    return most;
}

/// Tone-maps high dynamic range (PQ, HLG) to standard range: next to other takes it would look pale.
QString toStandardRange(const VideoFormat& from)
{
    const auto told = [](const QString& value, const QString& standard) {
        return value.isEmpty() ? standard : value;
    };
    return u"zscale=tin=%1:min=%2:pin=%3:rin=%4:t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,"
           "tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p"_s.arg(
               from.colorTransfer, told(from.colorSpace, u"bt2020nc"_s),
               told(from.colorPrimaries, u"bt2020"_s), from.colorRange == u"pc" ? u"pc"_s : u"tv"_s);
}

QString filtersOf(const ExportPlan& plan, const ExportPart& part)
{
    const VideoFormat& film = plan.format;
    QStringList filters;
    if (!part.path.isEmpty()) {
        filters.append(u"select='between(n\\,%1\\,%2)'"_s.arg(part.first).arg(part.end - 1));
        const bool isSameRate = part.media.isConstant && part.media.video.rate == film.rate;
        filters.append(isSameRate
                           ? u"setpts='N*%1/(%2*TB)'"_s.arg(film.rate.denominator).arg(film.rate.numerator)
                           : u"setpts=PTS-STARTPTS"_s);
        filters.append(
            u"fps=fps=%1:start_time=0:round=%2"_s.arg(film.rate.ratio(), isSameRate ? u"near"_s : u"up"_s));
        filters.append(u"tpad=stop_mode=clone:stop=-1"_s);
        if (part.media.video.pixelAspect != u"1:1")
            filters.append(u"scale='trunc(iw*sar/2+0.5)*2':ih"_s);
    }
    if (part.path.isEmpty() || part.media.video.size != film.size || part.media.rotation != 0 ||
        part.media.video.pixelAspect != u"1:1") {
        const QString width = QString::number(film.size.width());
        const QString height = QString::number(film.size.height());
        filters.append(
            u"scale=%1:%2:force_original_aspect_ratio=decrease:flags=lanczos"_s.arg(width, height));
        filters.append(u"pad=%1:%2:(ow-iw)/2:(oh-ih)/2:color=black"_s.arg(width, height));
    }
    if (!part.path.isEmpty() && isHighRange(part.media.video) && !isHighRange(film))
        filters.append(toStandardRange(part.media.video));
    filters.append(u"setsar=1"_s);
    // FFmpeg 7 keeps a full range through "format"; FFmpeg 5 marks a limited range as full where only the
    // encoder is told.
    const bool isFull = film.colorRange == u"pc" || film.pixelFormat.startsWith(u"yuvj"_s);
    filters.append(u"scale=out_range="_s + (isFull ? u"full"_s : u"tv"_s));
    filters.append(u"format="_s + film.pixelFormat);
    return filters.join(u',');
}

QStringList encoderOf(const VideoFormat& film)
{
    QStringList list{
        u"-c:v"_s,     u"libx264"_s,    u"-preset"_s, u"medium"_s, u"-crf"_s,
        u"16"_s,       u"-bf"_s,        u"2"_s,       u"-g"_s,     QString::number(2 * film.rate.timebase()),
        u"-pix_fmt"_s, film.pixelFormat};
    const auto told = [&](const QString& option, const QString& value) {
        if (!value.isEmpty())
            list << option << value;
    };
    told(u"-colorspace"_s, film.colorSpace);
    told(u"-color_trc"_s, film.colorTransfer);
    told(u"-color_primaries"_s, film.colorPrimaries);
    told(u"-color_range"_s, film.colorRange);
    return list;
}

bool changesSetup(const ExportPlan& plan)
{
    const QString setup = plan.parts.constFirst().media.parameterSets;
    return std::any_of(plan.parts.cbegin(), plan.parts.cend(), [&](const ExportPart& part) {
        return !part.isCopied() || part.media.parameterSets != setup;
    });
}

ExportStep picturesOf(const ExportPlan& plan, const ExportFiles& files, int index)
{
    const ExportPart& part = plan.parts.at(index);
    const VideoFormat& film = plan.format;
    ExportStep step;
    step.part = index;
    step.frames = part.frames;
    const double seconds = static_cast<double>(part.frames) / film.rate.toDouble();
    const QStringList target{
        u"-video_track_timescale"_s, timescale(film.rate), u"-map_metadata"_s, u"-1"_s, u"-f"_s, u"mp4"_s,
        ExportFiles::pictures(index)};
    if (part.isCopied()) {
        step.kind = ExportStep::Kind::Copy;
        step.weight = seconds * copyWeight;
        QString cut =
            u"noise=amount=0:drop='not(between(n\\,%1\\,%2))',setts=pts=PTS-STARTPTS:dts=DTS-STARTPTS"_s
                .arg(part.first)
                .arg(part.end - 1);
        QStringList tag;
        if (film.codec == u"hevc" && changesSetup(plan)) {
            // Each part's parameter sets are written before its key frames. ffmpeg does this itself for
            // H.264; without it HEVC takes would be decoded with the sets of another take.
            cut += u",hevc_mp4toannexb"_s;
            tag = {u"-tag:v"_s, u"hev1"_s};
        }
        step.arguments = withProgress() + inputOf(files.take(index)) +
                         QStringList{u"-map"_s, u"0:V:0"_s, u"-c"_s, u"copy"_s, u"-bsf:v"_s, cut} + tag +
                         target;
        return step;
    }
    step.kind = ExportStep::Kind::Encode;
    step.weight = seconds * encodeWeight;
    const QStringList input = part.path.isEmpty()
                                  ? QStringList{u"-loop"_s, u"1"_s, u"-framerate"_s, film.rate.ratio()} +
                                        inputOf(files.slate(index))
                                  : inputOf(files.take(index));
    step.arguments = withProgress() + input +
                     QStringList{u"-map"_s,
                                 u"0:V:0"_s,
                                 u"-an"_s,
                                 u"-sn"_s,
                                 u"-dn"_s,
                                 u"-vf"_s,
                                 filtersOf(plan, part),
                                 u"-frames:v"_s,
                                 QString::number(part.frames)} +
                     encoderOf(film) + target;
    return step;
}

ExportStep soundOf(const ExportPlan& plan, const ExportFiles& files, int index)
{
    const ExportPart& part = plan.parts.at(index);
    ExportStep step;
    step.kind = ExportStep::Kind::Sound;
    step.part = index;
    step.weight = static_cast<double>(part.frames) / plan.format.rate.toDouble() * soundWeight;
    step.soundEnd = soundBytes(plan, part.start + part.frames);
    const qint64 samples = (step.soundEnd - soundBytes(plan, part.start)) / soundBytesPerSample;
    const qint64 from =
        std::llround(static_cast<double>(part.media.timeOf(part.first)) * plan.sampleRate / 1e6);
    // Sound that starts late in the take's file starts late in the film: the gap is filled with silence.
    const QString filter =
        u"aresample=%1:async=1:first_pts=0,atrim=start_sample=%2:end_sample=%3"_s.arg(plan.sampleRate)
            .arg(from)
            .arg(from + samples);
    step.arguments = common() + inputOf(files.take(index)) +
                     QStringList{u"-map"_s, u"0:a:0"_s, u"-vn"_s, u"-sn"_s, u"-dn"_s,   u"-af"_s,
                                 filter,    u"-ac"_s,   u"2"_s,   u"-f"_s,  u"s16le"_s, u"pipe:1"_s};
    return step;
}

QStringList target(const ExportPlan& plan)
{
    return {u"-map_metadata"_s,
            u"-1"_s,
            u"-metadata"_s,
            u"title="_s + plan.name,
            u"-video_track_timescale"_s,
            timescale(plan.format.rate),
            u"-movflags"_s,
            u"+faststart"_s,
            u"-f"_s,
            u"mp4"_s,
            ExportFiles::film()};
}

ExportStep join(const ExportPlan& plan, const ExportFiles& files)
{
    ExportStep step;
    step.kind = ExportStep::Kind::Join;
    step.frames = plan.frames();
    step.weight = plan.seconds() * joinWeight;
    if (plan.isPlainCopy) {
        step.arguments = withProgress() + inputOf(files.take(0)) +
                         QStringList{u"-map"_s, u"0:V:0"_s, u"-map"_s, u"0:a:0?"_s, u"-c"_s, u"copy"_s} +
                         target(plan);
        return step;
    }
    // Sets every frame's time from its number, so that rounding errors of containers don't add up.
    const QString clock =
        u"setts=pts=round(PTS/%1)*%1:dts=(N-%2)*%1:duration=%1"_s.arg(ticksPerFrame(plan.format.rate))
            .arg(reordering(plan));
    step.arguments =
        withProgress() + QStringList{u"-f"_s, u"concat"_s, u"-safe"_s, u"0"_s, u"-i"_s, ExportFiles::list()};
    if (plan.hasSound)
        step.arguments += {u"-f"_s,  u"s16le"_s, u"-ar"_s, QString::number(plan.sampleRate),
                           u"-ac"_s, u"2"_s,     u"-i"_s,  ExportFiles::sound()};
    step.arguments += {u"-map"_s, u"0:v:0"_s, u"-c:v"_s, u"copy"_s, u"-bsf:v"_s, clock};
    if (plan.format.codec == u"h264" && changesSetup(plan))
        step.arguments += {u"-tag:v"_s, u"avc3"_s}; // parameter sets are inside the stream
    else if (plan.format.codec == u"hevc")
        step.arguments += {u"-tag:v"_s, changesSetup(plan) ? u"hev1"_s : u"hvc1"_s};
    if (plan.hasSound)
        step.arguments += {u"-map"_s, u"1:a:0"_s, u"-c:a"_s, u"aac"_s, u"-b:a"_s, u"192k"_s};
    step.arguments += target(plan);
    return step;
}

} // namespace

QString ExportFiles::take(int part) const
{
    return QDir(links).filePath(u"take-%1"_s.arg(part));
}

QString ExportFiles::slate(int part) const
{
    return QDir(links).filePath(u"slate-%1.png"_s.arg(part));
}

QString ExportFiles::pictures(int part)
{
    return u"part-%1.mp4"_s.arg(part);
}

QString ExportFiles::list()
{
    return u"list.txt"_s;
}

QString ExportFiles::sound()
{
    return u"sound.raw"_s;
}

QString ExportFiles::film()
{
    return u"film.mp4"_s;
}

qint64 soundBytes(const ExportPlan& plan, qint64 frame)
{
    const FrameRate& rate = plan.format.rate;
    const FrameRate samples{plan.sampleRate, 1};
    return samples.from(frame, rate) * soundBytesPerSample;
}

QList<ExportStep> exportSteps(const ExportPlan& plan, const ExportFiles& files)
{
    if (plan.isPlainCopy)
        return {join(plan, files)};
    QList<ExportStep> steps;
    for (int i = 0; i < plan.parts.size(); ++i) {
        steps.append(picturesOf(plan, files, i));
        if (plan.parts.at(i).hasSound())
            steps.append(soundOf(plan, files, i));
    }
    steps.append(join(plan, files));
    return steps;
}

QByteArray concatList(const ExportPlan& plan)
{
    QByteArray list = "ffconcat version 1.0\n";
    for (int i = 0; i < plan.parts.size(); ++i) {
        list += "file " + ExportFiles::pictures(i).toLatin1() + '\n';
        const qint64 micros = plan.format.rate.microsOf(plan.parts.at(i).frames);
        list += "duration " + QByteArray::number(micros / 1'000'000) + '.' +
                QByteArray::number(micros % 1'000'000).rightJustified(6, '0') + '\n';
    }
    return list;
}

} // namespace rushes
