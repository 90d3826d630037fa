#include "app/library/takekind.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace rushes {

MediaKind takeKind(const QString& path)
{
    static const QSet<QString> pictures = {u"png"_s,  u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"avif"_s,
                                           u"heic"_s, u"bmp"_s, u"tif"_s,  u"tiff"_s, u"svg"_s};
    static const QSet<QString> sounds = {u"wav"_s, u"mp3"_s,  u"flac"_s, u"ogg"_s,
                                         u"oga"_s, u"opus"_s, u"m4a"_s,  u"aac"_s};
    const QString ending = path.section(u'/', -1).section(u'.', -1).toLower();
    if (pictures.contains(ending))
        return MediaKind::Image;
    return sounds.contains(ending) ? MediaKind::Audio : MediaKind::Video;
}

} // namespace rushes
