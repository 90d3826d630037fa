#include "app/film/exportplan.h"

#include "app/base/commalist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportPlan)
};

/// Codecs whose parameter sets travel with the key frames, so that they may change within a stream.
bool carriesItsSetup(const QString& codec)
{
    return codec == u"h264" || codec == u"hevc";
}

bool fitsAnMp4(const QString& codec)
{
    static const QSet<QString> known = {u"h264"_s, u"hevc"_s, u"av1"_s, u"vp9"_s, u"mpeg4"_s};
    return known.contains(codec);
}

/// Formats that the encoder can produce, so that its pictures can be joined with copied ones.
bool canEncodeAlike(const VideoFormat& format)
{
    static const QSet<QString> pixels = {u"yuv420p"_s,     u"yuvj420p"_s,    u"yuv422p"_s,    u"yuv444p"_s,
                                         u"yuv420p10le"_s, u"yuv422p10le"_s, u"yuv444p10le"_s};
    return format.codec == u"h264" && pixels.contains(format.pixelFormat) && format.pixelAspect == u"1:1" &&
           format.size.width() % 2 == 0 && format.size.height() % 2 == 0;
}

EncodeReason reasonFor(const ExportPart& part, const VideoFormat& film)
{
    if (part.path.isEmpty())
        return EncodeReason::Slate;
    const MediaInfo& media = part.media;
    if (!media.isConstant || media.video.rate != film.rate)
        return EncodeReason::Rate;
    if (media.rotation != 0 || media.video.size != film.size || media.video.pixelAspect != film.pixelAspect)
        return EncodeReason::Size;
    if (media.video != film || media.hasHiddenFrames || !fitsAnMp4(film.codec))
        return EncodeReason::Codec;
    if (!media.cleanCuts.contains(part.first) || !media.cleanCuts.contains(part.end))
        return EncodeReason::Trimmed;
    return EncodeReason::None;
}

/// Where not everything can be copied, encoded and copied parts get the same format.
void settle(ExportPlan& plan)
{
    QList<ExportPart>& parts = plan.parts;
    const auto copied = [](const ExportPart& part) { return part.isCopied(); };
    const auto first = std::find_if(parts.begin(), parts.end(), copied);
    if (first == parts.end())
        return;
    const QString setup = first->media.parameterSets;
    const bool allCopied = std::all_of(parts.begin(), parts.end(), copied);
    const bool sameSetup = std::all_of(parts.begin(), parts.end(), [&](const ExportPart& part) {
        return !part.isCopied() || part.media.parameterSets == setup;
    });
    const bool canMix =
        allCopied ? sameSetup || carriesItsSetup(plan.format.codec) : canEncodeAlike(plan.format);
    if (canMix)
        return;
    for (ExportPart& part : parts) {
        if (part.isCopied())
            part.reason = EncodeReason::Codec;
    }
}

/// A film that is encoded as a whole gets a format that every player reads.
void standardise(VideoFormat& format)
{
    if (isHighRange(format)) {
        format.colorSpace = format.colorTransfer = format.colorPrimaries = u"bt709"_s;
        format.colorRange = u"tv"_s;
    }
    format.codec = u"h264"_s;
    format.pixelFormat = u"yuv420p"_s;
    format.pixelAspect = u"1:1"_s;
    format.size = {(format.size.width() + 1) & ~1, (format.size.height() + 1) & ~1};
}

int sampleRateOf(const QList<ExportPart>& parts)
{
    const auto isAtCdRate = [](const ExportPart& part) {
        return !part.hasSound() || part.media.sampleRate == 44100;
    };
    return std::all_of(parts.cbegin(), parts.cend(), isAtCdRate) ? 44100 : 48000;
}

/// True where the take can be used unchanged as the film: nothing is cut, and picture and sound begin and end
/// together.
bool isWhole(const ExportPart& part)
{
    constexpr qint64 hardlyMore = 30'000; // µs; a sound packet's length is tolerated (AAC 23 ms, MP3 26 ms)
    const qint64 frame = part.media.video.rate.microsOf(1);
    if (part.media.timeOf(0) > frame / 2 || part.media.soundEnd > part.media.end + hardlyMore)
        return false;
    static const QSet<QString> sounds = {u"aac"_s, u"mp3"_s, u"ac3"_s, u"alac"_s, u"opus"_s};
    return part.isCopied() && part.first == 0 && part.end == part.media.frames() &&
           (!part.media.hasSound || sounds.contains(part.media.soundCodec));
}

QString secondsText(double seconds)
{
    return QLocale().toString(std::round(seconds * 10) / 10, 'g', 6);
}

} // namespace

bool isHighRange(const VideoFormat& format)
{
    return format.colorTransfer == u"smpte2084" || format.colorTransfer == u"arib-std-b67";
}

QString textOf(EncodeReason reason)
{
    switch (reason) {
    case EncodeReason::None:
        return {};
    case EncodeReason::Slate:
        return Words::tr("slates");
    case EncodeReason::Trimmed:
        return Words::tr("a cut between two key frames");
    case EncodeReason::Size:
        return Words::tr("another picture size");
    case EncodeReason::Rate:
        return Words::tr("another frame rate");
    case EncodeReason::Codec:
        return Words::tr("another codec or colour");
    }
    return {};
}

qint64 ExportPlan::frames() const
{
    return parts.isEmpty() ? 0 : parts.constLast().start + parts.constLast().frames;
}

double ExportPlan::seconds() const
{
    return static_cast<double>(frames()) / format.rate.toDouble();
}

double ExportPlan::copiedSeconds() const
{
    qint64 copied = 0;
    for (const ExportPart& part : parts)
        copied += part.isCopied() ? part.frames : 0;
    return static_cast<double>(copied) / format.rate.toDouble();
}

qint64 ExportPlan::bytes() const
{
    // Bits per pixel that the encoder produces at this quality, measured on rendered scenes.
    constexpr double bitsPerPixel = 0.12;
    constexpr double soundBytesPerSecond = 24'000;
    double sum = hasSound ? seconds() * soundBytesPerSecond : 0;
    for (const ExportPart& part : parts) {
        const double share = static_cast<double>(part.frames) / format.rate.toDouble();
        if (part.isCopied() && part.media.frames() > 0)
            sum += static_cast<double>(part.media.videoBytes) * static_cast<double>(part.end - part.first) /
                   static_cast<double>(part.media.frames());
        else
            sum += share * format.rate.toDouble() * format.size.width() * format.size.height() *
                   bitsPerPixel / 8;
    }
    return static_cast<qint64>(sum);
}

QString ExportPlan::summary() const
{
    const QString all = secondsText(seconds());
    if (std::all_of(parts.cbegin(), parts.cend(), [](const ExportPart& part) { return part.isCopied(); }))
        return Words::tr("All %1 s are copied as they are.").arg(all);
    QStringList reasons;
    for (const ExportPart& part : parts) {
        const QString reason = textOf(part.reason);
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons.append(reason);
    }
    const QString why = commaList(reasons);
    if (copiedSeconds() <= 0)
        return Words::tr("All %1 s are encoded: %2.").arg(all, why);
    return Words::tr("%1 of %2 s are copied as they are. %3 s are encoded: %4.")
        .arg(secondsText(copiedSeconds()), all, secondsText(encodedSeconds()), why);
}

Result<ExportPlan> exportPlanOf(const Film& film)
{
    if (film.items.isEmpty())
        return failure(ErrorKind::Refused,
                       Words::tr("No scene has a take yet: there is nothing to export. Generate one first."));
    ExportPlan plan;
    plan.name = film.name;
    plan.format = film.format;
    for (const FilmItem& item : film.items) {
        ExportPart part;
        part.label = item.sceneName;
        part.start = item.start;
        part.frames = item.frames;
        if (item.take) {
            if (!QFileInfo(item.take->path).isFile())
                return failure(
                    ErrorKind::NotReadable,
                    Words::tr("The take of “%1” is not where it was: %2. Put its file back, or choose "
                              "another take.")
                        .arg(item.sceneName, QDir::toNativeSeparators(item.take->path)));
            part.path = item.take->path;
            part.media = item.media;
            part.first = item.firstFrame();
            part.end = item.endFrame();
        }
        part.reason = reasonFor(part, film.format);
        plan.parts.append(part);
    }
    settle(plan);
    if (std::none_of(plan.parts.cbegin(), plan.parts.cend(),
                     [](const ExportPart& part) { return part.isCopied(); }))
        standardise(plan.format);
    plan.hasSound = std::any_of(plan.parts.cbegin(), plan.parts.cend(),
                                [](const ExportPart& part) { return part.hasSound(); });
    plan.sampleRate = sampleRateOf(plan.parts);
    plan.isPlainCopy = plan.parts.size() == 1 && isWhole(plan.parts.constFirst());
    return plan;
}

} // namespace rushes
