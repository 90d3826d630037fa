#include "app/media/filefacts.h"

#include "app/base/childprocess.h"
#include "app/base/filekind.h"
#include "app/media/mediainfo.h"
#include "app/media/pictureread.h"

#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QMimeDatabase>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

constexpr qint64 mostRead = qint64(512) * 1024 * 1024;

/// True when the file has a video track.
bool hasVideoTrack(const QByteArray& bytes)
{
    for (qsizetype at = bytes.indexOf("hdlr"); at >= 0; at = bytes.indexOf("hdlr", at + 4)) {
        if (bytes.mid(at + 12, 4) == "vide")
            return true;
    }
    return false;
}

QByteArray answerOf(const QStringList& arguments)
{
    constexpr int patience = 20'000; // ms
    QProcess process;
    process.setProcessEnvironment(childEnvironment());
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(u"ffprobe"_s, arguments);
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return process.readAllStandardOutput();
}

QSize pictureSize(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid())
        return reader.transformation() & QImageIOHandler::TransformationRotate90 ? size.transposed() : size;
    return readPictureFile(path).size();
}

void addMotion(MediaFacts& facts, const QString& path)
{
    const Result<MediaInfo> info = mediaInfoFrom(answerOf(probeArguments(path)));
    if (!info || !info->hasVideo)
        return;
    facts.size = info->shownSize();
    facts.seconds = info->seconds();
    if (facts.seconds > 0)
        facts.framesPerSecond = static_cast<double>(info->frames()) / facts.seconds;
}

void addLength(MediaFacts& facts, const QString& path)
{
    bool isNumber = false;
    const double seconds = answerOf({u"-v"_s, u"error"_s, u"-show_entries"_s, u"format=duration"_s, u"-of"_s,
                                     u"csv=p=0"_s, u"file:"_s + path})
                               .trimmed()
                               .toDouble(&isNumber);
    if (isNumber)
        facts.seconds = seconds;
}

} // namespace

QString mediaTypeOf(const QByteArray& bytes)
{
    const QMimeDatabase types;
    const FileKind kind = fileKindOf(bytes.left(fileKindText));
    if (kind == FileKind::Unknown)
        return types.mimeTypeForData(bytes.left(qsizetype(64) * 1024)).name();
    if (kind == FileKind::Mp4 && !hasVideoTrack(bytes))
        return u"audio/mp4"_s;
    return types.mimeTypeForFile(u"x."_s + endingOf(kind), QMimeDatabase::MatchExtension).name();
}

MediaKind mediaKindOf(const QString& type)
{
    if (type.startsWith("image/"_L1))
        return MediaKind::Image;
    if (type.startsWith("video/"_L1))
        return MediaKind::Video;
    if (type.startsWith("audio/"_L1) || type == "application/ogg"_L1)
        return MediaKind::Audio;
    return MediaKind::File;
}

MediaFacts factsOfFile(const QString& path)
{
    MediaFacts facts;
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() > mostRead || !file.open(QIODevice::ReadOnly))
        return facts;
    facts.bytes = file.size();
    facts.kind = mediaKindOf(mediaTypeOf(file.readAll()));
    if (facts.kind == MediaKind::Image)
        facts.size = pictureSize(path);
    else if (facts.kind == MediaKind::Video)
        addMotion(facts, path);
    else if (facts.kind == MediaKind::Audio)
        addLength(facts, path);
    return facts;
}

} // namespace rushes
