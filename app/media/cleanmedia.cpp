#include "app/media/cleanmedia.h"

#include "app/base/filekind.h"
#include "app/media/cleanpicture.h"
#include "app/media/cleansound.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CleanMedia)
};

struct Cleaned
{
    std::optional<QByteArray> bytes = {};
    bool isKnown = true;
};

/// The format is detected from the first bytes, whatever the file's name.
Cleaned cleaned(const QByteArray& bytes)
{
    Cleaned result;
    switch (fileKindOf(bytes.left(fileKindBytes))) {
    case FileKind::Jpeg:
        result.bytes = clean::jpeg(bytes);
        break;
    case FileKind::Png:
        result.bytes = clean::png(bytes);
        break;
    case FileKind::WebP:
        result.bytes = clean::webp(bytes);
        break;
    case FileKind::Gif:
        result.bytes = clean::gif(bytes);
        break;
    case FileKind::Bmp: // a BMP has no space for metadata
        result.bytes = bytes;
        break;
    case FileKind::Mp4:
    case FileKind::Mov:
    case FileKind::M4a:
        result.bytes = clean::mp4(bytes);
        break;
    case FileKind::WebM:
    case FileKind::Matroska:
        result.bytes = clean::matroska(bytes);
        break;
    case FileKind::Wav:
        result.bytes = clean::wav(bytes);
        break;
    case FileKind::Flac:
        result.bytes = clean::flac(bytes);
        break;
    case FileKind::Mp3:
        result.bytes = clean::mp3(bytes);
        break;
    case FileKind::Ogg:
        result.bytes = clean::ogg(bytes);
        break;
    default:
        result.isKnown = false;
        break;
    }
    return result;
}

} // namespace

Result<QByteArray> withoutTraces(const QByteArray& bytes, const QString& type)
{
    const Cleaned result = cleaned(bytes);
    if (result.bytes)
        return *result.bytes;
    if (result.isKnown)
        return failure(
            ErrorKind::Refused,
            Words::tr("It is damaged, or not whole. Open it in another program and save it anew."));
    return failure(
        ErrorKind::Refused,
        Words::tr(
            "It is a kind of file (%1) that cannot be freed of where and by whom it was made. Save it as "
            "PNG, JPEG, WebP, MP4, WebM, WAV or MP3.")
            .arg(type));
}

} // namespace rushes
