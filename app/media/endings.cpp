#include "app/media/endings.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QHash<QString, MediaKind>& endings()
{
    static const QHash<QString, MediaKind> all = {
        {u"mp4"_s, MediaKind::Video},  {u"m4v"_s, MediaKind::Video},  {u"mov"_s, MediaKind::Video},
        {u"webm"_s, MediaKind::Video}, {u"mkv"_s, MediaKind::Video},  {u"png"_s, MediaKind::Image},
        {u"jpg"_s, MediaKind::Image},  {u"jpeg"_s, MediaKind::Image}, {u"webp"_s, MediaKind::Image},
        {u"gif"_s, MediaKind::Image},  {u"avif"_s, MediaKind::Image}, {u"bmp"_s, MediaKind::Image},
        {u"tif"_s, MediaKind::Image},  {u"svg"_s, MediaKind::Image},  {u"heic"_s, MediaKind::Image},
        {u"tiff"_s, MediaKind::Image}, {u"wav"_s, MediaKind::Audio},  {u"mp3"_s, MediaKind::Audio},
        {u"flac"_s, MediaKind::Audio}, {u"ogg"_s, MediaKind::Audio},  {u"opus"_s, MediaKind::Audio},
        {u"m4a"_s, MediaKind::Audio},  {u"aac"_s, MediaKind::Audio},  {u"pcm"_s, MediaKind::Audio},
    };
    return all;
}

QString endingIn(const QString& path)
{
    const qsizetype point = path.lastIndexOf(u'.');
    return point < 0 || path.indexOf(u'/', point) >= 0 ? QString() : path.mid(point + 1).toLower();
}

} // namespace

QString endingOf(const QUrl& url, const QByteArray& contentType, MediaKind kind)
{
    const QString own = endingIn(url.path());
    if (endings().contains(own))
        return own == "jpeg"_L1 ? u"jpg"_s : own;
    static const QHash<QByteArray, QString> types = {
        {"video/mp4", u"mp4"_s},        {"video/webm", u"webm"_s},    {"video/quicktime", u"mov"_s},
        {"video/x-matroska", u"mkv"_s}, {"image/png", u"png"_s},      {"image/jpeg", u"jpg"_s},
        {"image/webp", u"webp"_s},      {"image/gif", u"gif"_s},      {"image/avif", u"avif"_s},
        {"image/bmp", u"bmp"_s},        {"image/x-ms-bmp", u"bmp"_s}, {"image/tiff", u"tiff"_s},
        {"image/svg+xml", u"svg"_s},    {"image/heic", u"heic"_s},    {"image/heif", u"heic"_s},
        {"audio/wav", u"wav"_s},        {"audio/x-wav", u"wav"_s},    {"audio/wave", u"wav"_s},
        {"audio/vnd.wave", u"wav"_s},   {"audio/mpeg", u"mp3"_s},     {"audio/mp3", u"mp3"_s},
        {"audio/flac", u"flac"_s},      {"audio/x-flac", u"flac"_s},  {"audio/ogg", u"ogg"_s},
        {"application/ogg", u"ogg"_s},  {"audio/opus", u"opus"_s},    {"audio/mp4", u"m4a"_s},
        {"audio/aac", u"aac"_s},
    };
    if (const auto known = types.constFind(contentType.split(';').constFirst().trimmed().toLower());
        known != types.cend())
        return *known;
    return kind == MediaKind::Image ? u"png"_s : kind == MediaKind::Audio ? u"mp3"_s : u"mp4"_s;
}

} // namespace rushes
